import ArticleReading
import Testing

@Suite("Direct quotes")
struct DirectQuotesTests {
  private func words(_ text: String) -> [String] {
    DirectQuotes.find(in: ArticleText(text)).map(\.text)
  }

  @Test("The range has the words between the marks, in code points")
  func range() throws {
    let text = "Zürich – “Ça va,” said 金 Ashdown. “Öffnet!” he said."
    let scalars = Array(text.unicodeScalars)
    let mentions = DirectQuotes.find(in: ArticleText(text))
    #expect(mentions.count == 2)
    for mention in mentions {
      #expect(String(String.UnicodeScalarView(scalars[mention.range])) == mention.text)
    }
  }

  @Test(
    "Words that nobody says are left out",
    arguments: [
      "The so-called “road map” is dead.", "They saw the film “The Long Road Home” twice.",
      "The ship is 6'2\" wide and 300\" long.", "It was the best of the '90s rock 'n' roll bands.",
      "The “experts” were wrong.", "The workers' rights and the miners' pay are at risk.",
      "A group called “Friends of the River” met on Monday.", "“”", "Ashdown said “”",
      "They call it the “iron road” in the north.", "The word “peace” was not used.",
    ])
  func noSpeech(_ text: String) {
    #expect(words(text) == [])
  }

  @Test("A number in inches does not close a quote")
  func inches() {
    #expect(
      words("\"We need a 12\" pipe,\" Ashdown said.") == ["We need a 12\" pipe,"])
    #expect(words("\"I was born in 1950\", he said.") == ["I was born in 1950"])
  }

  @Test("A quote that is not closed ends with its paragraph")
  func unclosed() {
    #expect(
      words("Ashdown said: “The road is open.\n\nNobody came. “I know,” Poole said.")
        == ["The road is open.", "I know,"])
  }

  @Test("A quote may run over the end of a line, and of a paragraph")
  func wrapped() {
    let text = """
      "The road is open to everybody who comes without a weapon and
      without a flag," Ashdown said.
      """
    #expect(words(text).count == 1)
    #expect(words("“It is open.\n\nIt will stay so,” Ashdown said.").count == 1)
  }

  @Test("Parts of a sentence are told from whole ones")
  func partial() throws {
    let mentions = DirectQuotes.find(
      in: ArticleText("“It is open,” Ashdown said. He called the road “the best in years.”"))
    #expect(mentions.map(\.isPartial) == [false, true])
  }

  @Test("Where two may be meant, both are candidates, the likeliest first")
  func candidates() throws {
    let text = "Mike Ashdown met Peter Poole on Monday. “It is open,” he said."
    let mention = try #require(DirectQuotes.find(in: ArticleText(text)).first)
    #expect(mention.speaker == nil)
    #expect(Set(mention.candidates) == ["Mike Ashdown", "Peter Poole"])
  }

  @Test("Two people of one family name are not told apart by it")
  func sameFamily() throws {
    let text = "Kim Jae-ho met Kim Min-su. “It is open,” Kim said."
    let mention = try #require(DirectQuotes.find(in: ArticleText(text)).first)
    #expect(mention.speaker == nil)
    #expect(Set(mention.candidates) == ["Kim Jae-ho", "Kim Min-su"])
  }

  private func speaker(_ text: String) -> String? {
    DirectQuotes.find(in: ArticleText(text)).last?.speaker
  }

  @Test(
    "A description stands for the only person whom the article has so described",
    arguments: [
      ("Transport Minister Viktor Saar spoke. “It pays,” the minister said.", "Viktor Saar"),
      ("Helga Moe, the mayor of Sandvik, came. “It pays,” the mayor said.", "Helga Moe"),
      ("The mayor of Sandvik, Helga Moe, came. “It pays,” the mayor said.", "Helga Moe"),
      ("Gov. Tom Hale came. “It pays,” the governor said.", "Tom Hale"),
      ("Lise Orr, 43, came. “It pays,” the 43-year-old lawyer said.", "Lise Orr"),
      (
        "Foreign Minister Ann Lee met Finance Minister Bo Tull. “It pays,” the finance minister said.",
        "Bo Tull"
      ),
      (
        "Foreign Minister Ann Lee met Finance Minister Bo Tull. “It pays,” the minister said.",
        "the minister"
      ),
      ("Former minister Viktor Saar spoke. “It pays,” the minister said.", "the minister"),
      ("Bo Tull, vice president of Lumen, spoke. “It pays,” the president said.", "the president"),
    ])
  func description(_ text: String, _ expected: String) {
    #expect(speaker(text) == expected, "\(text)")
  }

  @Test("A family name stands for the full name that the article gives later")
  func fullNameLater() {
    let mentions = DirectQuotes.find(
      in: ArticleText("“It pays,” Lane said.\n\nRupert Lane has run the fund since May."))
    #expect(mentions.map(\.speaker) == ["Rupert Lane"])
  }

  @Test(
    "A pronoun stands for somebody only where nobody else may be meant",
    arguments: [
      ("Joan Pell fired Carl Rusk. “It hurt,” she said.", "Joan Pell"),
      ("Paul Ashe, who followed Henry Moss, came. “It hurt,” he said.", "Paul Ashe"),
      ("Paul Ashe wrote to Henry Moss. “It hurt,” he said.", "Paul Ashe"),
      ("Paul Ashe and Henry Moss left. “It hurt,” he said.", nil),
      ("“It hurt,” said Joan Pell. Nora Berg agreed. “It did,” she said.", "Nora Berg"),
      ("“It hurt,” said Paul Ashe.\n\nThe club was silent.\n\n“It did,” he said.", "Paul Ashe"),
      ("Joan Pell spoke.\n\nThe old man smiled. “It hurt,” he said.", "The old man"),
    ] as [(String, String?)])
  func pronoun(_ text: String, _ expected: String?) {
    #expect(speaker(text) == expected, "\(text)")
  }

  @Test("Text with a sentence a line and words set apart is read like any other")
  func treebank() {
    let text = """
      Mr. Lund , who is -LRB- he says -RRB- 62 , owns the yard .
      `` They all promise cranes .
      None has bought one , '' he says .

      `` We 're tired , '' says the men 's leader , Ann Moe .
      """
    let mentions = DirectQuotes.find(in: ArticleText(text))
    #expect(
      mentions.map(\.text)
        == ["They all promise cranes .\nNone has bought one ,", "We 're tired ,"])
    #expect(mentions.map(\.speaker) == ["Lund", "Ann Moe"])
  }

  @Test("Words on a sign are nobody's", arguments: ["sign", "banner", "placard"])
  func sign(_ thing: String) {
    #expect(words("A \(thing) over the road said “Welcome home, boys.”") == [])
  }
}
