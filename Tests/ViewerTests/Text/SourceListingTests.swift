import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("A source as plain text, with its quotes marked")
struct SourceListingTests {
  private let id = Source.ID(file: 0, name: "text")

  /// The listing of a text with some quotes in it, and of it what stands between header and list.
  private func listing(_ text: String, _ quotes: [String], width: Int = 400) throws -> [String] {
    var timeline = Timeline(path: "x.yaml", title: "X")
    var source = Source(id: id, origin: Fixture.origin(1))
    source.text = "text.txt"
    timeline.sources = [source]
    var event = try Fixture.event("event", "2018")
    event.evidence = quotes.map { words in
      var citation = Citation(source: id, origin: Fixture.origin(1))
      citation.quote = Quote(TextQuoteSelector(exact: words))
      return citation
    }
    timeline.events = [event]
    let reading = SourceReading(of: id, text: SourceText(text), events: [event])
    return SourceListing(
      id, state: .read(reading, sha256: nil), in: TimelineSnapshot([timeline]), width: width,
      widths: .unicode
    ).lines.map(\.text)
  }

  /// The lines of the text itself.
  private func marked(_ text: String, _ quotes: [String]) throws -> [String] {
    let lines = try listing(text, quotes)
    let parts = lines.split(omittingEmptySubsequences: false) { $0.hasPrefix("──") }
    return parts.count > 1 ? Array(parts[1]) : []
  }

  @Test("A quote stands between its marks")
  func one() throws {
    #expect(try marked("Here are the words.", ["the words"]) == ["Here are ⟦1 the words 1⟧."])
  }

  @Test("A quote inside of another stands inside of its marks, also at the same beginning or end")
  func nested() throws {
    #expect(
      try marked("one two three four", ["one two three four", "two three"])
        == ["⟦1 one ⟦2 two three 2⟧ four 1⟧"])
    #expect(
      try marked("one two three", ["one two three", "one two"])
        == ["⟦2 ⟦1 one two 1⟧ three 2⟧"])
    #expect(
      try marked("one two three", ["one two three", "two three"])
        == ["⟦1 one ⟦2 two three 2⟧ 1⟧"])
    #expect(try marked("one two", ["one two", "one two"]) == ["⟦1 ⟦2 one two 2⟧ 1⟧"])
  }

  @Test("Quotes that overlap keep their own marks; those side by side do not mix")
  func overlapping() throws {
    #expect(
      try marked("one two three", ["one two", "two three"]) == ["⟦1 one ⟦2 two 1⟧ three 2⟧"])
    #expect(try marked("one-two", ["one-", "two"]).joined().contains("⟦"))
  }

  @Test("A quote over several lines begins on its first and ends on its last")
  func severalLines() throws {
    #expect(
      try marked("a quote over\nthree\r\nlines here", ["quote over\nthree\r\nlines"])
        == ["a ⟦1 quote over", "three", "lines 1⟧ here"])
  }

  @Test("A quote with a line end at its end or beginning loses no mark")
  func lineEnds() throws {
    #expect(try marked("the words\nmore\n", ["the words\n"]) == ["⟦1 the words 1⟧", "more"])
    #expect(try marked("the words\r\nmore", ["the words\r\n"]) == ["⟦1 the words 1⟧", "more"])
    for (text, quotes) in [("one\nthe words", ["\nthe words"]), ("the words\n", ["the words\n"])] {
      let text = try marked(text, quotes).joined()
      #expect(text.contains("⟦1") && text.contains("1⟧"))
    }
  }

  @Test("Words that are not in the text are listed as missing, and nothing is marked for them")
  func missing() throws {
    let lines = try listing("Here are the words.", ["words that nobody wrote"])
    #expect(lines.contains { $0.contains("missing: “words that nobody wrote”, for “event”") })
    #expect(!lines.contains { $0.contains("⟦") })
  }

  @Test("A source that is not there has no listing")
  func none() {
    let listing = SourceListing(
      id, state: nil, in: TimelineSnapshot([]), width: 80, widths: .unicode)
    #expect(listing.lines.isEmpty)
  }

  @Test("Without the marks it is the text, and every mark has its fellow", arguments: 1...25)
  func unchanged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["alpha", "beta", "gamma", "한국어", "delta", "日本", "epsilon", "zeta"]
    let text = (0..<60).map { _ in
      (words.randomElement(using: &random) ?? "")
        + ([" ", " ", " ", "\n"].randomElement(using: &random) ?? "")
    }.joined()
    let tokens = text.split(separator: " ", omittingEmptySubsequences: true)
    let quotes = (0..<6).map { _ in
      let start = Int.random(in: 0..<tokens.count, using: &random)
      let end = min(tokens.count, start + Int.random(in: 1...6, using: &random))
      return tokens[start..<end].joined(separator: " ")
    }
    let shown = try marked(text, quotes).joined(separator: "\n")
    let opened = shown.matches(of: #/⟦(\d+) /#).map(\.1).sorted()
    let closed = shown.matches(of: #/ (\d+)⟧/#).map(\.1).sorted()
    #expect(opened == closed && !opened.isEmpty)
    let bare = shown.replacing(#/⟦\d+ /#, with: "").replacing(#/ \d+⟧/#, with: "")
    #expect(bare.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }
}
