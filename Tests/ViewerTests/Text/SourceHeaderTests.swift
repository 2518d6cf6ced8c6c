import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("What is known of a source")
struct SourceHeaderTests {
  private func words(_ source: Source, _ state: SavedTextState? = nil) -> String {
    SourceHeader.lines(
      source, state: state, in: TimelineSnapshot([]), width: 120, widths: .unicode
    ).map(\.text).joined(separator: "\n")
  }

  private func source() -> Source {
    Source(id: Source.ID(file: 0, name: "text"), origin: Fixture.origin(1))
  }

  @Test("Every fact has its line, and none is made up for what is not known")
  func facts() throws {
    var source = source()
    #expect(words(source).hasPrefix("untitled source\nNo text of this source is saved"))
    source.title = "A Title"
    source.outlet = "An Outlet"
    source.author = "An Author"
    source.url = "https://example.org/a"
    source.archived = "https://example.org/b"
    source.via = "another"
    source.language = "ko"
    source.note = "a note"
    source.published = StatedDate(
      try EDTF(parsing: "2018-07~"), earliest: CalendarDay(year: 2018, month: 6, day: 30),
      latest: CalendarDay(year: 2018, month: 8, day: 2), note: "by its place in the paper")
    let text = words(source)
    for line in [
      "A Title", "outlet    An Outlet", "author    An Author", "url       https://example.org/a",
      "archived  https://example.org/b", "via       another", "language  ko", "note      a note",
    ] {
      #expect(text.contains(line))
    }
    #expect(text.contains("published around July 2018, "))
    #expect(text.contains("2 August 2018, by its place in the paper"))
  }

  @Test("What was saved is said, a digest above all", arguments: Source.TextKind.allCases)
  func kinds(kind: Source.TextKind) {
    var source = source()
    source.text = "text.txt"
    #expect(words(source).contains("the file does not say whether it is whole"))
    source.textKind = kind
    #expect(words(source).contains("text      "))
    #expect(words(source).contains("not the source's own wording") == (kind == .digest))
  }

  @Test("Without a text, the way to the source is said where there is one")
  func noText() {
    var source = source()
    #expect(words(source).contains("no URL is known either"))
    source.archived = "https://example.org/b"
    #expect(words(source).contains("o opens its URL"))
  }

  @Test("Quotes that are missing are counted as such, and datings apart from them")
  func quotes() throws {
    let (timeline, texts) = try Fixture.quoted()
    let source = try #require(timeline.sources.first)
    let reading = SourceReading(
      of: source.id, text: SourceText(try #require(texts["text"])), events: timeline.events)
    let text = words(source, .read(reading, sha256: nil))
    #expect(text.contains("4 quotes point to this text: 3 exact, 1 missing"))
    #expect(text.contains("1 date rest"))
    #expect(words(source).contains("reading the saved text…"))
    #expect(words(source, .failed(SourceProblem("it is gone"))).contains("it is gone"))
  }
}
