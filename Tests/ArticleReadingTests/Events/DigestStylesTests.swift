import ArticleReading
import Chronology
import Testing

@Suite("One week of July 2018 told in four manners")
struct DigestStylesTests {
  /// What one of the five events must be, whoever tells it.
  private struct Fact {
    let date: String
    let place: String?
    let datedBy: String
    /// What its quotes begin with, as far as the text has them.
    let quotes: [String]
  }

  private static let facts = [
    Fact(
      date: "2018-06", place: "Singapore", datedBy: "last month",
      quotes: ["immediate repatriation"]),
    Fact(
      date: "2018-07-06", place: "Pyongyang", datedBy: "Friday",
      quotes: [
        "modalities", "might not have slept well last night", "slept just fine",
        "did have a good set of conversations",
      ]),
    Fact(
      date: "2018-07-07", place: nil, datedBy: "Saturday",
      quotes: [
        "extremely troubling", "unilateral and gangster-like",
        "But this expectation and hope of ours was so naive as to be gullible",
      ]),
    Fact(
      date: "2018-07-08", place: "Tokyo", datedBy: "Sunday",
      quotes: [
        "I was there for the event", "People are going to make stray comments after meetings",
        "If I paid attention to the press",
        "The road ahead will be hard and challenging",
      ]),
    Fact(
      date: "2018-07-12~", place: "Panmunjom", datedBy: "July 12",
      quotes: ["We now have a meeting set up for July 12"]),
  ]

  private static let styles = [
    ("wire", DigestStyles.wire), ("numbered", DigestStyles.numbered), ("blog", DigestStyles.blog),
    ("tokens", DigestStyles.tokens),
  ]

  private func read(_ text: String) throws -> ArticleFindings {
    ArticleFindings.read(ArticleText(text), published: try EDTF(parsing: "2018-07-09"))
  }

  @Test(
    "The five events come out with day, place, words and their quotes, and nobody else's",
    arguments: styles)
  func five(_ style: (name: String, text: String)) throws {
    let findings = try read(style.text)
    for fact in Self.facts {
      let events = findings.events.filter { event in
        event.date?.edtf.description == fact.date
          && event.dates.first.map { findings.dates[$0].text.lowercased() }
            == fact.datedBy.lowercased()
      }
      #expect(events.count == 1, "\(style.name) \(fact.date)")
      guard let event = events.first else { continue }
      #expect(event.place == fact.place, "\(style.name) \(fact.date)")
      let quotes = event.quotes.map { findings.quotes[$0].text }
      let expected = fact.quotes.filter { style.text.contains($0) }
      #expect(expected.count > 0)
      #expect(
        quotes.count == expected.count
          && expected.allSatisfy { words in
            quotes.contains { $0.hasPrefix(words) }
          }, "\(style.name) \(fact.date): \(quotes)")
    }
  }

  @Test("A lone family name, of which the article says no more, stays alone", arguments: styles)
  func kim(_ style: (name: String, text: String)) throws {
    let quote = try #require(
      try read(style.text).quotes.first { $0.text.hasPrefix("might not have slept") })
    #expect(quote.speaker == "Kim")
    #expect(quote.namedAs == nil)
  }

  @Test("Speakers are who they are in all four", arguments: styles)
  func speakers(_ style: (name: String, text: String)) throws {
    let quotes = try read(style.text).quotes
    for words in [
      "slept just fine", "did have a good", "I was there", "People are going", "If I paid",
      "The road ahead", "We now have",
    ] {
      let quote = try #require(quotes.first { $0.text.hasPrefix(words) }, "\(words)")
      #expect(quote.speaker == "Mike Pompeo", "\(style.name) \(words)")
    }
    #expect(quotes.first { $0.text.hasPrefix("The North Koreans") }?.speaker == "Daniel Russel")
    // Where two may be meant by "he", nobody is named.
    let modalities = try #require(quotes.first { $0.text.hasPrefix("modalities") })
    #expect(
      modalities.speaker == "Mike Pompeo"
        || modalities.speaker == nil && modalities.candidates.contains("Mike Pompeo"))
    for words in ["extremely troubling", "unilateral and", "But this expectation"] {
      let speaker = quotes.first { $0.text.hasPrefix(words) }?.speaker ?? ""
      #expect(
        speaker.hasSuffix("Foreign Ministry") || speaker == "The statement",
        "\(style.name) \(words) \(speaker)")
    }
  }

  @Test("What was said of Vietnam has no day where the article says that it gives none")
  func vietnam() throws {
    for text in [DigestStyles.numbered, DigestStyles.blog] {
      let findings = try read(text)
      let event = try #require(
        findings.events.first { event in
          event.quotes.contains { findings.quotes[$0].text.hasPrefix("cooperating") }
        })
      #expect(event.date == nil)
      #expect(event.quotes.count == 2)
    }
  }
}
