import Chronology
import Testing

@Suite("Events in the order of time")
struct ProjectionTests {
  /// By what an event is sorted, worked out anew from the rules: the first day, or the last where
  /// the start is open or unknown; the wider first; the instant; the place in the file.
  private struct Naive {
    let day: CalendarDay
    let end: (kind: Int, day: Int)
    let instant: Int
    let row: Int

    init?(_ event: Event, row: Int) {
      guard let edtf = event.date?.edtf, let bounds = edtf.bounds,
        let day = bounds.earliest.day ?? bounds.latest.day
      else { return nil }
      self.day = day
      end =
        switch bounds.latest {
        case .day(let day): (0, day.number)
        case .unknown: (1, 0)
        case .open: (2, 0)
        }
      instant = edtf.startInstant ?? Int.min
      self.row = row
    }

    static func isBefore(_ left: Naive, _ right: Naive) -> Bool {
      if left.day != right.day { return left.day < right.day }
      if left.end != right.end { return left.end > right.end }
      if left.instant != right.instant { return left.instant < right.instant }
      return left.row < right.row
    }
  }

  /// Picks the first of the rest again and again.
  private func naiveOrder(_ events: [Event]) -> [Int] {
    var rest = events.enumerated().compactMap { Naive($1, row: $0) }
    var rows: [Int] = []
    while let first = rest.min(by: Naive.isBefore) {
      rows.append(first.row)
      rest.removeAll { $0.row == first.row }
    }
    return rows + events.indices.filter { Naive(events[$0], row: $0) == nil }
  }

  private func random(_ seed: UInt64, count: Int = 120) -> (events: [Event], Projection) {
    var generator = SeededGenerator(seed: seed)
    let events = MadeUp.events(count, using: &generator)
    return (events, Projection(TimelineSnapshot([MadeUp.timeline("x.yaml", events)])))
  }

  @Test("Dates of every kind stand as the rules say, the undated last", arguments: 1...20)
  func order(seed: UInt64) {
    let (events, projection) = random(seed)
    #expect(projection.rows == naiveOrder(events))
    #expect(projection.count == events.count)
    for position in 0..<projection.count {
      #expect(projection.isUndated(position) == (position >= projection.datedCount))
      #expect((projection.sortDay(at: position) == nil) == projection.isUndated(position))
    }
  }

  @Test("Where an event stands is where one finds it", arguments: 1...20)
  func positions(seed: UInt64) {
    let (_, projection) = random(seed)
    for position in 0..<projection.count {
      #expect(projection.position(of: projection.event(at: position).id) == position)
      #expect(projection.position(ofRow: projection.rows[position]) == position)
    }
    #expect(projection.position(of: Event.ID(file: 0, name: "none")) == nil)
    #expect(projection.position(of: Event.ID(file: 1, name: "event-0")) == nil)
    #expect(projection.position(ofRow: -1) == nil)
    #expect(projection.position(ofRow: projection.count) == nil)
  }

  @Test("The first event from a day on is the one that looking at each finds", arguments: 1...20)
  func firstFrom(seed: UInt64) {
    let (_, projection) = random(seed)
    let days = (0..<projection.datedCount).compactMap { projection.sortDay(at: $0) }
    let asked =
      days.flatMap { [$0.advanced(by: -1), $0, $0.advanced(by: 1)] }
      + [CalendarDay(number: .min), CalendarDay(number: 0), CalendarDay(number: .max)]
    for day in asked {
      #expect(projection.firstPosition(atOrAfter: day) == days.firstIndex { $0 >= day })
    }
  }

  @Test("A year stands before its first month, and that before its first day")
  func widerFirst() throws {
    let dates = ["2018-01-01", "2018-01", "2018", "2018-01-01/..", "2018-01-01T08:00:00Z"]
    let events = try dates.map { try MadeUp.event($0, date: $0) }
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("x.yaml", events)]))
    #expect(
      (0..<5).map { projection.event(at: $0).title } == [
        "2018-01-01/..", "2018", "2018-01", "2018-01-01", "2018-01-01T08:00:00Z",
      ])
  }

  @Test("Events of several files with one date stand in the order of the files")
  func files() throws {
    let first = MadeUp.timeline("a.yaml", [try MadeUp.event("a", date: "2018-07-12")])
    let second = MadeUp.timeline("b.yaml", [try MadeUp.event("b", file: 1, date: "2018-07-12")])
    let projection = Projection(TimelineSnapshot([first, second]))
    #expect((0..<2).map { projection.event(at: $0).title } == ["a", "b"])
  }

  @Test("Where no event has a date, none is found from any day on")
  func undated() throws {
    let events = [try MadeUp.event("a"), try MadeUp.event("b", date: "XXXX-12-XX")]
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("x.yaml", events)]))
    #expect(projection.datedCount == 0)
    #expect(projection.rows == [0, 1])
    #expect(projection.firstPosition(atOrAfter: CalendarDay(number: .min)) == nil)
    #expect(projection.sortDay(at: 0) == nil)
  }
}
