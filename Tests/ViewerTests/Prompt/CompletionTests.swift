import Synchronization
import Testing

@testable import Chronology
@testable import Viewer

@Suite("What Tab offers")
struct CompletionTests {
  /// Counts how often an event is looked at.
  private final class CountingRecords: EventRecords {
    let events: any EventRecords
    let lookups = Mutex(0)

    init(_ events: any EventRecords) { self.events = events }

    var count: Int { events.count }
    func event(at row: Int, parts: EventParts) -> Event {
      lookups.withLock { $0 += 1 }
      return events.event(at: row, parts: parts)
    }
    func row(named name: String) -> Int? { events.row(named: name) }
    func forEach(of rows: RowSelection, parts: EventParts, _ body: (Int, Event) -> Void) {
      events.forEach(of: rows, parts: parts) { row, event in
        lookups.withLock { $0 += 1 }
        body(row, event)
      }
    }
  }

  private func projection(_ dates: [String]) throws -> Projection {
    var timeline = Timeline(path: "dates.yaml", title: "Dates")
    timeline.events = try dates.enumerated().map { try Fixture.event("event-\($0)", $1) }
    return Projection(TimelineSnapshot([timeline]))
  }

  @Test("Years first, and months once a year stands there; only those that have events")
  func dates() throws {
    let projection = try projection(["2018-07-12", "2018-07", "2018-12-01", "1953-07-27", "2019"])
    #expect(Completion.names(for: "2", in: projection) == ["2018", "2019"])
    #expect(Completion.names(for: "1", in: projection) == ["1953"])
    #expect(Completion.names(for: "2018-", in: projection) == ["2018-07", "2018-12"])
    #expect(Completion.names(for: "2018-1", in: projection) == ["2018-12"])
    #expect(Completion.names(for: "2020", in: projection).isEmpty)
    #expect(Completion.names(for: "x", in: projection).isEmpty)
  }

  @Test("Commands are offered by their beginning, and ids after event")
  func names() throws {
    let projection = try projection(["2018-07-12", "2018-08"])
    #expect(Completion.names(for: "", in: projection).contains("problems"))
    #expect(Completion.names(for: "re", in: projection) == ["reload"])
    #expect(
      Completion.names(for: "event ev", in: projection) == ["event event-0", "event event-1"])
    #expect(Completion.path(in: "open a.yaml dir/b") == "dir/b")
    #expect(Completion.path(in: "open ") == "")
    #expect(Completion.path(in: "open") == nil)
  }

  @Test("Of very many names no more are offered than one can look through")
  func limit() throws {
    let projection = Projection(TimelineSnapshot([try Fixture.days(1000)]))
    #expect(Completion.names(for: "event ", in: projection).count == Completion.limit)
  }

  @Test("Months are found without looking at a single event")
  func lookups() throws {
    let timeline = try Fixture.days(20_000)
    let store = CountingRecords(DecodedEvents(timeline.events))
    var contents = TimelineContents(timeline)
    contents.events = store
    let projection = Projection(TimelineSnapshot(contents: [contents]))
    #expect(Completion.names(for: "2018-0", in: projection).count == 9)
    #expect(Completion.names(for: "2", in: projection).count > 50)
    #expect(store.lookups.withLock { $0 } == 0)
  }

  @Test("A date at the very end of time ends the search for months")
  func endOfTime() throws {
    let projection = try projection([
      "../Y25000000000000000", "Y-25000000000000000", "Y25000000000000000", "-0044-03-15",
    ])
    #expect(Completion.names(for: "-0", in: projection).contains("-0044"))
    // Years of more than four digits are no EDTF without their Y, and are not offered.
    #expect(Completion.names(for: "2", in: projection).isEmpty)
  }
}
