import Chronology
import Testing

@testable import Viewer

@Suite("A citation to paste")
struct CitationTextTests {
  private func snapshot() throws -> TimelineSnapshot {
    var (timeline, _) = try Fixture.quoted()
    timeline.sources[0].author = "A. Writer"
    timeline.sources[0].outlet = "An Outlet"
    timeline.sources[0].published = StatedDate(try EDTF(parsing: "2018-07-09"))
    timeline.sources[0].archived = "https://example.org/archived"
    return TimelineSnapshot([timeline])
  }

  private func event(_ name: String, in snapshot: TimelineSnapshot) throws -> Event {
    try #require(snapshot.event(Event.ID(file: 0, name: name)))
  }

  private let source =
    "A. Writer, “An example text”, An Outlet, published 9 July 2018, https://example.org/text,"
    + " archived at https://example.org/archived, quoted from the excerpt."

  @Test("A quote is cited word for word, with who said it when, and where it stands")
  func quote() throws {
    let snapshot = try snapshot()
    let first = try event("first", in: snapshot)
    #expect(
      CitationText.of(first.evidence[0], of: first, in: snapshot)
        == "“the first words” (Example Speaker, 8 July 2018). " + source)
  }

  @Test("A speaker whom nobody names is not made up")
  func speaker() throws {
    let snapshot = try snapshot()
    let second = try event("second", in: snapshot)
    #expect(
      CitationText.of(second.evidence[0], of: second, in: snapshot)
        .hasPrefix("“the last words” (speaker not named). "))
  }

  @Test("An event is cited with its date as given, doubt and all, and each source once")
  func whole() throws {
    let snapshot = try snapshot()
    let first = try event("first", in: snapshot)
    #expect(
      CitationText.of(first, in: snapshot)
        == "판문점 회담 준비, around 12 July 2018 [2018-07-12~]. " + source)
    let third = try event("third", in: snapshot)
    #expect(CitationText.of(third, in: snapshot) == "An event without a date.")
  }

  @Test("A citation without a quote names its event; a source that is not there, its id")
  func plain() throws {
    let snapshot = try snapshot()
    let first = try event("first", in: snapshot)
    let gone = Source.ID(file: 0, name: "gone")
    #expect(
      CitationText.of(Citation(source: gone, origin: first.origin), of: first, in: snapshot)
        == "판문점 회담 준비. Source gone.")
    #expect(CitationText.of(gone, in: snapshot) == "Source gone.")
  }

  @Test("Of a source of which nothing is known, nothing is said but its id")
  func unknown() {
    var timeline = Timeline(path: "x.yaml", title: "X")
    let id = Source.ID(file: 0, name: "bare")
    timeline.sources = [Source(id: id, origin: Fixture.origin(1))]
    #expect(CitationText.of(id, in: TimelineSnapshot([timeline])) == "untitled source bare.")
  }
}
