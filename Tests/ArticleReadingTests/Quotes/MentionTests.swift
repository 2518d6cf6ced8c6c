import Testing

@testable import ArticleReading

@Suite("A few quoted words in the writer's own sentence")
struct MentionTests {
  private func quotes(_ text: String) -> [QuoteMention] {
    DirectQuotes.find(in: ArticleText(text))
  }

  private func words(_ row: String) -> [String] { row.split(separator: " ").map(String.init) }

  @Test("Every verb of the table leads to one word, by whom it is", arguments: MentionTable.verbs)
  func verbs(_ row: (forms: String, links: String)) throws {
    for form in words(row.forms) {
      for link in words(row.links) {
        let object = link == "as" ? " the plan" : ""
        let helper = form.hasSuffix("ing") ? " was" : form == "spoken" ? " has" : ""
        let text = "Mike Ashdown\(helper) \(form)\(object) \(link) the “modalities” of it."
        let found = quotes(text)
        #expect(found.map(\.text) == ["modalities"], "\(text)")
        #expect(found.first?.speaker == "Mike Ashdown", "\(text)")
        #expect(found.first?.isPartial == true, "\(text)")
      }
    }
  }

  @Test("So does every noun, with whose it is where that is said", arguments: MentionTable.nouns)
  func nouns(_ row: (forms: String, links: String)) {
    for form in words(row.forms) {
      for link in words(row.links) {
        let named = quotes("One part was Ashdown's \(form) \(link) a “full return” of the men.")
        #expect(named.map(\.text) == ["full return"], "\(form)")
        #expect(named.first?.speaker == "Ashdown", "\(form)")
        let open = quotes("One part was the \(form) \(link) an “early return” of the men.")
        #expect(open.map(\.text) == ["early return"], "\(form)")
        #expect(open.first?.speaker == nil, "\(form)")
      }
    }
  }

  @Test("Words that something contains are of who put it out")
  func containing() throws {
    for verb in words(MentionTable.containing) where !verb.hasSuffix("ing") && verb != "have" {
      let found = quotes(
        "The Foreign Ministry issued a statement. It \(verb) the words “deeply troubling”.")
      #expect(found.map(\.speaker) == ["Foreign Ministry"], "\(verb)")
      #expect(found.first?.namedAs == "It")
    }
    for noun in words(MentionTable.wording) where noun.hasSuffix("s") {
      let found = quotes("Ashdown used the \(noun) “most unwelcome” of the plan.")
      #expect(found.map(\.speaker) == ["Ashdown"], "\(noun)")
    }
  }

  @Test(
    "A verb that judges has its object before the words",
    arguments: MentionTests.each(MentionTable.judging))
  func judging(_ verb: String) {
    let found = quotes("Joan Pell \(verb) the American attitude “troubling”, and left.")
    #expect(found.map(\.text) == ["troubling"], "\(verb)")
    #expect(found.map(\.speaker) == ["Joan Pell"], "\(verb)")
    #expect(quotes("Joan Pell \(verb) the “sauce” of it.").isEmpty)
  }

  @Test(
    "A verb of two words tells who spoke where a sign follows", arguments: MentionTable.ofTwoWords)
  func twoWords(_ pair: String) {
    let found = quotes("Karl Holm sat down. “The road is open to all”, Joan Pell \(pair).")
    #expect(found.map(\.speaker) == ["Joan Pell"], "\(pair)")
    #expect(found.map(\.cue) == [pair])
    #expect(quotes("The match \(pair) “as planned” on Sunday.").isEmpty, "\(pair)")
  }

  @Test(
    "Terms, titles and words that are talked about are no quotes",
    arguments: [
      "The “secret sauce” was patience.", "Ashdown used the words “never” and “ever”.",
      "Ashdown spoke of the “Road Map” of the two sides.", "Ashdown spoke of the “Quad”.",
      "They agreed to meet in the “Blue House” on Monday.",
      "The phrase “as you were” is as old as the hills.", "The so-called “big deal” was off.",
      "The film “Nails and Rain” was shown to the talks.", "The book is called “Night”.",
      "The plan was called “an insult to all”.", "The band is called “The Hoops of Oslo”.",
    ])
  func terms(_ text: String) {
    #expect(quotes(text).isEmpty, "\(text)")
  }

  @Test(
    "Where nobody is named who called it so, who speaks on has said it",
    arguments: [
      ("Ashdown’s ministry put out a statement. In it the plan is dismissed as “an insult”.", nil),
      ("“It is late,” said Joan Pell. The plan is described as “an insult to all”.", "Joan Pell"),
      ("“It is late,” said Joan Pell. The plan was called “an insult to all”.", "Joan Pell"),
      ("The plan was called “an insult to all” by Joan Pell.", "Joan Pell"),
    ] as [(String, String?)])
  func passive(_ text: String, _ speaker: String?) throws {
    let quote = try #require(quotes(text).last)
    #expect(quote.text.hasPrefix("an insult"))
    if let speaker {
      #expect(quote.speaker == speaker)
    } else {
      #expect(quote.speaker != "The plan")
    }
  }

  @Test(
    "What is spoken of before a colon is not who speaks",
    arguments: MentionTests.each(MentionTable.topics))
  func topics(_ word: String) {
    let lead = word.prefix(1).uppercased() + word.dropFirst() + (word == "as" ? " for" : "")
    let text =
      "Joan Pell spoke in Oslo. “I was there,” she said. \(lead) the coverage: “It was not good”."
    #expect(quotes(text).map(\.speaker) == ["Joan Pell", "Joan Pell"], "\(text)")
    let first = quotes("She gave Joan Pell her answer. \(lead) the coverage: “It was not good”.")
    #expect(first.map(\.speaker) == ["Joan Pell"], "\(lead)")
  }

  static func each(_ row: String) -> [String] {
    row.split(separator: " ").map(String.init)
  }

  @Test(
    "Words are hers in whose view they stand", arguments: MentionTests.each(MentionTable.viewpoints)
  )
  func viewpoints(_ word: String) {
    let found = quotes("Karl Holm and Joan Pell met. In Joan Pell's \(word), it was “a good day”.")
    #expect(found.map(\.speaker) == ["Joan Pell"], "\(word)")
  }

  @Test("A place before the name leaves the name the subject of its sentence")
  func placeFirst() {
    let found = quotes(
      "“It was late,” said Karl Holm.\n\nIn Oslo, on Sunday, Paul Ashe answered. “I was there”, he told reporters."
    )
    #expect(found.map(\.speaker) == ["Karl Holm", "Paul Ashe"])
  }

  @Test("A thing before a colon does not speak where somebody does already")
  func things() {
    #expect(
      quotes("“I was there,” said Joan Pell. Then came the saddest line: “It was not good”.")
        .map(\.speaker) == ["Joan Pell", "Joan Pell"])
    #expect(
      quotes("“I was there,” said Joan Pell. The answer from Karl Holm: “It was not good”.")
        .map(\.speaker) == ["Joan Pell", "Karl Holm"])
  }

  @Test(
    "Speakers have their whole name, and nothing else",
    arguments: [
      ("A woman whom the paper does not name said: “It was not good.”", "A woman"),
      ("A man whose name is not given said: “It was not good.”", "A man"),
      (
        "A spokesman of Ostmark's Foreign Ministry issued a statement. It says: “It was not good.”",
        "A spokesman of Ostmark's Foreign Ministry"
      ),
      (
        "On Saturday Ostmark's Foreign Ministry issued a statement. It says: “It was not good.”",
        "Ostmark's Foreign Ministry"
      ),
      ("The North undertook an “early return” of the men.", "the North"),
      ("“It was not good,” the South said.", "the South"),
      ("In Joan Pell's words, the two “did have a good day”.", "Joan Pell"),
      ("Joan Pell sat down. In her own words, the two “did have a good day”.", "Joan Pell"),
      ("Joan Pell said they had agreed on the “steps” to take.", "Joan Pell"),
      ("The two had “a good day”, Joan Pell points out.", "Joan Pell"),
      (
        "Last month's summit of Joan Pell and Karl Holm had promised an “early return”.",
        "Last month's summit of Joan Pell and Karl Holm"
      ),
      ("“It was not good,” said a woman the paper leaves unnamed.", "a woman"),
      (
        "Karl Holm had called it late. Joan Pell's reply was that she “slept just fine”.",
        "Joan Pell"
      ),
      ("“It was not good,” is Joan Pell's answer to Karl Holm.", "Joan Pell"),
      ("Joan Pell's view is that the talks “did have a good end”.", "Joan Pell"),
      ("Joan Pell had signed up to the “early return” of the men.", "Joan Pell"),
      ("Joan Pell had openly committed herself to an “early return” of the men.", "Joan Pell"),
    ])
  func names(_ text: String, _ speaker: String) throws {
    let quote = try #require(quotes(text).first, "\(text)")
    #expect(quote.speaker?.lowercased() == speaker.lowercased(), "\(text)")
  }

  @Test(
    "A family name of which the sentence says that no more is given stays alone",
    arguments: [
      "Kim, for whom no first name is given, said “it was late”.",
      "Kim (no first name is printed) said “it was late”.",
      "Kim, whose given name is not told, said “it was late”.",
      "Kim, without a full name here, said “it was late”.",
      "Kim, and the paper does not say which, said “it was late”.",
    ])
  func alone(_ sentence: String) throws {
    let found = quotes("Kim Jae-ho met the envoy. \(sentence)")
    #expect(found.map(\.speaker) == ["Kim"], "\(sentence)")
    #expect(found.first?.namedAs == nil)
    #expect(
      quotes("Kim Jae-ho met the envoy. Kim said “it was late”.").map(\.speaker) == ["Kim Jae-ho"])
  }

  @Test(
    "The words that stand at the quote are told where they are not the whole name",
    arguments: [
      ("Joan Pell sat down. “It was late,” Pell said.", "Pell"),
      ("Joan Pell sat down. “It was late,” she said.", "she"),
      ("“It was late,” Pell said. Joan Pell is a mayor.", "Pell"),
      ("Joan Pell, the mayor of Oslo, sat down. “It was late,” the mayor said.", "the mayor"),
      ("“It was late,” said Joan Pell.", nil),
      ("“It was late,” the Foreign Ministry said.", nil),
      ("“It was late,” a woman said.", nil),
    ] as [(String, String?)])
  func namedAs(_ text: String, _ words: String?) throws {
    let quote = try #require(quotes(text).first)
    #expect(quote.namedAs == words, "\(text)")
    #expect(quote.speaker != nil)
  }
}
