/// What became known when, over a whole snapshot: the days, and the events of which something did.
///
/// Sixteen bytes a change; what became known is worked out for the days that somebody looks at.
public struct History: Hashable, Sendable {
  /// An event of which something became known on a day.
  struct Change: Hashable, Sendable, Comparable {
    var day: Int
    var row: UInt32

    static func < (left: Change, right: Change) -> Bool {
      left.day != right.day ? left.day < right.day : left.row < right.row
    }
  }

  /// Ascending.
  private let changes: [Change]
  /// The days on which something became known, ascending.
  public let days: [CalendarDay]
  /// The first change of each day, and the number of all.
  private let starts: [Int]

  /// Puts what was found in several stretches together, in any order.
  ///
  /// O(n log n).
  public init(_ stretches: [HistoryStretch] = []) {
    let changes = stretches.flatMap(\.changes).sorted()
    var days: [CalendarDay] = []
    var starts: [Int] = []
    for (index, change) in changes.enumerated() where days.last?.number != change.day {
      days.append(CalendarDay(number: change.day))
      starts.append(index)
    }
    self.changes = changes
    self.days = days
    self.starts = starts + [changes.count]
  }

  /// The next day after another on which something became known.
  ///
  /// O(log n).
  public func day(after day: CalendarDay) -> CalendarDay? {
    let index = days.partitioningIndex { $0 > day }
    return index < days.count ? days[index] : nil
  }

  /// The last day before another on which something became known.
  ///
  /// O(log n).
  public func day(before day: CalendarDay) -> CalendarDay? {
    let index = days.partitioningIndex { $0 >= day }
    return index > 0 ? days[index - 1] : nil
  }

  /// The rows of the events of which something became known on a day, ascending.
  ///
  /// O(log n) beside what is returned.
  public func rows(on day: CalendarDay) -> [Int] { self[day].map { Int($0.row) } }

  /// The number of events of which something became known on a day.
  public func count(on day: CalendarDay) -> Int { self[day].count }

  private subscript(day: CalendarDay) -> ArraySlice<Change> {
    let index = days.partitioningIndex { $0 >= day }
    guard index < days.count, days[index] == day else { return [] }
    return changes[starts[index]..<starts[index + 1]]
  }
}

/// What was found of a history in some rows, on its way to the whole.
public struct HistoryStretch: Hashable, Sendable {
  var changes: [History.Change] = []
}

/// The question what became known when, on its way through the events of a snapshot, a stretch of rows at a
/// time.
///
/// A value, so that several threads may look at several stretches at once.
public struct HistoryScan: Sendable {
  private let events: EventStore
  private let publications: Publications

  /// What of an event is looked at.
  private static let parts: EventParts = [.date, .status, .evidence]

  /// Asks of all events; `snapshot` is one of today's knowledge.
  public init(_ snapshot: TimelineSnapshot, _ publications: Publications) {
    events = snapshot.events
    self.publications = publications
  }

  /// The number of rows to look at.
  public var count: Int { events.count }

  /// What is found of all events.
  public func history() -> History { History([stretch(0..<count)]) }

  /// What is found of some rows.
  ///
  /// Decodes of each row the date, the status and the evidence.
  public func stretch(_ rows: Range<Int>) -> HistoryStretch {
    var found = HistoryStretch()
    events.forEach(of: .stretch(rows, thatMay: .anything), parts: Self.parts) { row, event in
      for change in EventKnowledge(event, published: { publications[$0] }).changes() {
        found.changes.append(
          History.Change(day: change.day.number, row: UInt32(truncatingIfNeeded: row)))
      }
    }
    return found
  }

  /// What became known on a day, in the order of time of today's dates; of very many events the first
  /// `limit`.
  ///
  /// O(m log m) in the events of that day, of which no more than `limit` are decoded.
  public func news(
    on day: CalendarDay, in history: History, limit: Int = .max
  ) -> [EventNews] {
    let rows = history.rows(on: day).sorted(by: events.columns.precedes).prefix(max(0, limit))
    var news: [Int: [EventNews]] = [:]
    events.forEach(of: .list(rows.sorted()), parts: .all) { row, event in
      news[row] = event.news(on: day, publications)
    }
    return rows.flatMap { news[$0] ?? [] }
  }
}
