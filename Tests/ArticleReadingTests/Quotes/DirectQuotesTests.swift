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
}
