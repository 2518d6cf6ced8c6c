import Chronology
import Testing

@testable import ArticleReading

@Suite("Events in texts that mean harm")
struct HostileEventsTests {
  private static let published = try? EDTF(parsing: "2018-07-09")

  private func repeated(_ text: String, to size: Int) -> ArticleText {
    ArticleText(String(repeating: text, count: size / text.utf8.count))
  }

  private static let patterns = [
    "On Sunday ", "talks ", "the talks in Vienna ", "\"", "“a” ", "July 12 ", "meeting on July 12 ",
    "Kim met Lee on Friday. ", "KIM MET LEE ON FRIDAY. ", "the ", "a, ", "who, ", "; ",
    "(1950-53) ",
    "the war (1950-53) ", "“We meet on July 12.” ", "“talks on Friday ", "said on Sunday ",
    "More news:\n\n", "in Vienna ", "was called off ", "Friday's ", "Friday's talks in Vienna. ",
    "to meet ", "\n\n", "In 1913 the war began. ", "a meeting, set for July 12, ",
    "“It is so,” Kim said on Sunday. ", "Comments ", "of the ", "and Kim ",
  ]

  private func work(_ text: ArticleText) -> Int {
    let dates = TimeExpressions.find(in: text, published: Self.published)
    let quotes = DirectQuotes.find(in: text)
    return text.bytes.withUnsafeBufferPointer { bytes in
      var search = EventSearch(text, dates: dates, published: Self.published, bytes)
      search.read(bytes, quotes: quotes)
      return search.work
    }
  }

  @Test("Twice the text is twice the work", arguments: patterns)
  func repeating(_ pattern: String) {
    let once = work(repeated(pattern, to: 15_000))
    let twice = work(repeated(pattern, to: 30_000))
    #expect(twice <= once * 2 + once / 50 + 200, "\(pattern)")
  }

  @Test(
    "Any text gives titles of its words, places that are there, and no quote twice",
    arguments: patterns)
  func sound(_ pattern: String) {
    check(repeated(pattern, to: 20_000))
  }

  @Test(
    "Nothing, only quotes, one sentence of 100 kB, capitals, no dates, thousands of dates",
    .timeLimit(.minutes(5)))
  func extremes() {
    check(ArticleText(""))
    check(ArticleText("“All of it is so.” “And this as well.”"))
    check(repeated("the talks that were held in Vienna on July 12 with Kim and ", to: 100_000))
    check(ArticleText("POMPEO MET KIM IN PYONGYANG ON FRIDAY. THE TALKS WENT WELL."))
    check(repeated("The dog went out of the house and sat by the tree. ", to: 50_000))
    check(repeated("Lee met Kim on July 12 in Vienna, and on July 13 in Rome. ", to: 200_000))
  }

  @Test("Words at random give what is there")
  func random() {
    let words = [
      "Kim", "talks", "on", "Sunday", "Friday's", "the", "in", "Vienna", "said", "“yes it is so,”",
      "met", "will", "July 12", "was", "called off", ".", ",", "who", "meeting", "(1950-53)", "war",
      "\n\n", "to", "take place", "it", "around", "statement", "last month's", "Foreign Ministry",
      "é",
    ]
    var state: UInt64 = 8
    for _ in 0..<600 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + " "
      }
      check(ArticleText(text))
    }
  }

  private func check(_ text: ArticleText) {
    let findings = ArticleFindings.read(text, published: Self.published)
    let whole = text.string(in: 0..<text.bytes.count)
    let length = whole.unicodeScalars.count
    let known = Set(whole.split { !$0.isLetter && !$0.isNumber })
    var quotes: Set<Int> = []
    for event in findings.events {
      for word in event.title.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where !known.contains(word) {
        Issue.record("\(word) of \(event.title)")
      }
      #expect(!event.title.isEmpty && !event.passages.isEmpty)
      if event.dates.contains(where: { !findings.dates.indices.contains($0) }) {
        Issue.record("a date that is not there")
      }
      for quote in event.quotes
      where !quotes.insert(quote).inserted
        || !findings.quotes.indices.contains(quote)
      {
        Issue.record("a quote twice, or none")
      }
      for (one, next) in zip(event.passages, event.passages.dropFirst())
      where one.upperBound > next.lowerBound {
        Issue.record("passages out of order")
      }
      if event.passages.contains(where: { $0.upperBound > length || $0.isEmpty }) {
        Issue.record("a passage that is not there")
      }
      if (event.date == nil) != event.dates.isEmpty { Issue.record("a date without its words") }
    }
    #expect(
      quotes.count == findings.quotes.count || whole.contains("More news")
        || whole.contains("Comments"))
  }
}
