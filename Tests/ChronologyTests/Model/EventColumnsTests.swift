import Testing

@testable import Chronology

/// The dates of events in columns of twelve bytes against the dates themselves.
@Suite("Dates in columns")
struct EventColumnsTests {
  private static let seeds: ClosedRange<UInt64> = 1...20

  private func events(_ seed: UInt64, _ count: Int = 300) -> [Event] {
    var random = SeededGenerator(seed: seed)
    return MadeUp.events(count, using: &random)
  }

  private func store(_ events: [Event]) -> EventStore {
    TimelineSnapshot([MadeUp.timeline("t.yaml", events)]).events
  }

  @Test(
    "The order has every row once, and a row's place is where the order has it", arguments: seeds)
  func inverse(seed: UInt64) {
    let store = store(events(seed))
    let rows = (0..<store.count).map { store.row(inOrder: $0) }
    #expect(rows.sorted() == Array(0..<store.count))
    #expect(rows.map { store.place(of: $0) } == Array(0..<store.count))
  }

  @Test("The order is that of the dates themselves, the undated last", arguments: seeds)
  func order(seed: UInt64) {
    // Without far years digits are sorted by, with them keys are compared.
    for events in [events(seed), events(seed).filter { !isFar($0) }] {
      let keys = events.enumerated().map { row, event in
        event.date.flatMap { ChronologicalKey($0.edtf, ordinal: row) }
      }
      let dated = keys.indices.filter { keys[$0] != nil }.sorted { left, right in
        guard let left = keys[left], let right = keys[right] else { return false }
        return left < right
      }
      let expected = dated + keys.indices.filter { keys[$0] == nil }
      let store = store(events)
      #expect((0..<store.count).map { store.row(inOrder: $0) } == expected)
      #expect(store.datedCount == dated.count)
    }
  }

  private func isFar(_ event: Event) -> Bool {
    event.date.map { DateKey.make($0.edtf, isAlone: true).far != nil } ?? false
  }

  @Test("Columns that are put together, or cut again, are those of all events", arguments: seeds)
  func seams(seed: UInt64) {
    let all = events(seed)
    let whole = EventColumns(all)
    var random = SeededGenerator(seed: seed + 100)
    let cut = Int.random(in: 0...all.count, using: &random)
    let cutAgain = Int.random(in: cut...all.count, using: &random)
    var parts = EventColumns(all[..<cut])
    parts.append(contentsOf: EventColumns(all[cut..<cutAgain]))
    parts.append(contentsOf: EventColumns(all[cutAgain...]))
    #expect(parts.datedCount == whole.datedCount && parts.isSorted == whole.isSorted)
    #expect(parts.order() == whole.order())
    for row in all.indices {
      #expect(parts.key(at: row) == whole.key(at: row))
      #expect(parts.wholeKey(at: row) == whole.wholeKey(at: row))
    }
    parts.removeLast(all.count - cut)
    #expect(parts.count == cut && parts.datedCount == EventColumns(all[..<cut]).datedCount)
  }

  @Test("The heading of each row is that of its date", arguments: seeds)
  func headings(seed: UInt64) {
    let events = events(seed)
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("t.yaml", events)]))
    for position in 0..<projection.count {
      let date = events[projection.row(at: position)].date?.edtf
      let expected = position < projection.datedCount ? date?.heading : nil
      #expect(projection.heading(at: position) == expected, "\(date?.description ?? "no date")")
    }
  }

  @Test("An exact day is the only day that the date can be, and is given wherever it is one")
  func exactDays() throws {
    var random = SeededGenerator(seed: 3)
    var exact = 0
    for _ in 0..<4_000 {
      guard let edtf = MadeUp.date(using: &random) else { continue }
      let isAlone = Bool.random(using: &random)
      let (key, far) = DateKey.make(edtf, isAlone: isAlone)
      var columns = EventColumns()
      columns.append(key, far: far)
      let bounds = edtf.bounds
      var only: CalendarDay?
      if isAlone, edtf.shape == .day, edtf.qualification == nil, edtf.startInstant == nil,
        let first = bounds?.earliest.day, first == bounds?.latest.day
      {
        only = first
      }
      #expect(columns.exactDay(at: 0) == only, "\(edtf)")
      if only != nil { exact += 1 }
    }
    #expect(exact > 100)
  }

  @Test("A filter by dates answers from the columns what the whole dates answer", arguments: 1...6)
  func filters(seed: UInt64) throws {
    let events = events(seed)
    let snapshot = TimelineSnapshot([MadeUp.timeline("t.yaml", events)])
    // Bounds that say nothing new, so that no day is exact and each date is asked as a whole.
    let slow = events.map { event in
      var event = event
      event.datedBy = Dating(source: Source.ID(file: 0, name: "none"), origin: event.origin)
      return event
    }
    let other = TimelineSnapshot([MadeUp.timeline("t.yaml", slow)])
    for words in ["from:2014-03-05", "to:2016-07-20", "from:2012 to:2017-02-11", "-from:2015"] {
      let expression = try FilterExpression(parsing: words)
      let (fast, whole) = (
        EventScan(expression, in: snapshot).matches(), EventScan(expression, in: other).matches()
      )
      #expect(fast.places == whole.places && fast.isPossible == whole.isPossible, "\(words)")
    }
  }
}
