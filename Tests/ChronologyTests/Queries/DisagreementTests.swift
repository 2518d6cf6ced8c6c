import Chronology
import Testing

@Suite("Sources that disagree")
struct DisagreementTests {
  private static func event(
    _ date: String?, _ status: Event.Status? = nil,
    entries: [(source: String, date: String?, status: Event.Status?)]
  ) throws -> Event {
    let origin = Origin(file: 0, line: 1, column: 1)
    var event = Event(id: Event.ID(file: 0, name: "e"), title: "E", origin: origin)
    event.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    event.status = status
    event.evidence = try entries.map { entry in
      var citation = Citation(source: Source.ID(file: 0, name: entry.source), origin: origin)
      citation.date = try entry.date.map { StatedDate(try EDTF(parsing: $0)) }
      citation.status = entry.status
      return citation
    }
    return event
  }

  /// Sources are named by the day on which they were published.
  private static func published(_ source: Source.ID) -> StatedDate? {
    (try? EDTF(parsing: source.name)).map { StatedDate($0) }
  }

  @Test(
    "Two dates conflict where their bounds do not overlap, else it is a note",
    arguments: [
      ("2018-07-12", "2018-07-12", nil), ("2018-07-12", "2018-07-15", true),
      ("2018-07", "2018-07-15", false), ("2018-07-12~", "2018-07-13", false),
      ("2018-07-12~", "2018-07-14", true), ("2018-07-12", "2018-07-01/..", false),
      ("2018-07-12", "../2018-07-11", true), ("2018", "2019?", false), ("2018", "2020?", true),
      ("2018-07-12", "XXXX-12-XX", false),
    ] as [(String, String, Bool?)])
  func dates(own: String, stated: String, isDefinite: Bool?) throws {
    let event = try Self.event(own, entries: [("2018-07-20", stated, nil)])
    let found = event.disagreements(published: Self.published)
    #expect(found.map(\.isDefinite) == (isDefinite.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.subject == .date && $0.isOutOfDate == $0.isDefinite })
  }

  @Test("Bounds that are given count, not those around the date")
  func givenBounds() throws {
    var event = try Self.event("2018-07-12~", entries: [("2018-07-20", "2018-07-14", nil)])
    event.datedBy = Dating(source: Source.ID(file: 0, name: "d"), origin: event.origin)
    event.datedBy?.earliest = CalendarDay(year: 2018, month: 7, day: 10)
    event.datedBy?.latest = CalendarDay(year: 2018, month: 7, day: 14)
    #expect(event.disagreements(published: Self.published).map(\.isDefinite) == [false])
  }

  @Test("The latest entry decides whether the event is out of date, whatever its place in the file")
  func latest() throws {
    let event = try Self.event(
      "2018-07-15",
      entries: [("2018-07-20", "2018-07-15", nil), ("2018-07-08", "2018-07-12", nil)])
    let found = event.disagreements(published: Self.published)
    #expect(found.map(\.isDefinite) == [true])
    #expect(found.map(\.isOutOfDate) == [false])

    let late = try Self.event(
      "2018-07-12",
      entries: [("2018-07-20", "2018-07-15", nil), ("2018-07-08", "2018-07-12", nil)])
    #expect(late.disagreements(published: Self.published).map(\.isOutOfDate) == [true])
  }

  @Test("Sources are compared with one another, too, each different date once")
  func sources() throws {
    let event = try Self.event(
      nil,
      entries: [
        ("2018-07-20", "2018-07-15", nil), ("2018-07-21", "2018-07-16", nil),
        ("2018-07-22", "2018-07-16", nil),
      ])
    let found = event.disagreements(published: Self.published)
    #expect(found.map(\.first) == [.citation(0)])
    #expect(found.map(\.second) == [.citation(1)])
  }

  @Test(
    "A status conflicts with what it excludes; what follows an announcement does not",
    arguments: [
      (.held, .held, []), (.held, .notHeld, [true]), (.held, .cancelled, [true]),
      (.held, .announced, []), (.notHeld, .announced, []), (.moved, .notHeld, [false]),
      (.disputed, .held, [false]),
    ] as [(Event.Status, Event.Status, [Bool])])
  func statuses(own: Event.Status, stated: Event.Status, isDefinite: [Bool]) throws {
    let event = try Self.event(nil, own, entries: [("2018-07-20", nil, stated)])
    #expect(event.disagreements(published: Self.published).map(\.isDefinite) == isDefinite)
  }

  @Test("An event that still stands as announced is out of date once its outcome is told")
  func outcome() throws {
    let event = try Self.event(
      nil, .announced,
      entries: [("2018-07-08", nil, .announced), ("2018-07-20", nil, .notHeld)])
    let found = event.disagreements(published: Self.published)
    #expect(found.map(\.isOutOfDate) == [true])
    #expect(found.map(\.subject) == [.status])
  }
}
