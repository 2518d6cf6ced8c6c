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

  /// By day, then in the order of time of today's dates.
  private let changes: [Change]
  /// The days on which something became known, ascending.
  public let days: [CalendarDay]
  /// The first change of each day, and the number of all.
  private let starts: [Int]

  /// Puts what was found in several stretches together, in any order; `scan` is what found it.
  ///
  /// O(n log n).
  public init(_ stretches: [HistoryStretch], of scan: HistoryScan) {
    var changes = stretches.flatMap(\.changes).sorted()
    if !scan.isInOrderOfRows {
      changes.sort { $0.day != $1.day ? $0.day < $1.day : scan.precedes($0, $1) }
    }
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

  /// A part of what became known on one day.
  public struct Piece: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// Where the changes stand among all.
    let changes: Range<Int>
  }

  /// All of it in pieces of no more than so many events, in the order of days and of time: what is looked at
  /// at once stays small, however much became known on one day.
  ///
  /// O(n / `size`) and one for each day.
  public func pieces(of size: Int) -> [Piece] {
    days.indices.flatMap { index in
      stride(from: starts[index], to: starts[index + 1], by: max(1, size)).map { start in
        Piece(day: days[index], changes: start..<min(start + max(1, size), starts[index + 1]))
      }
    }
  }

  /// The rows of the events of a piece.
  func rows(of piece: Piece) -> [Int] { changes[piece.changes].map { Int($0.row) } }

  /// The rows of the events of which something became known on a day, in the order of time.
  ///
  /// O(log n) beside what is returned.
  func rows(on day: CalendarDay, limit: Int) -> [Int] {
    self[day].prefix(max(0, limit)).map { Int($0.row) }
  }

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
  /// What of an event news is made of.
  private static let newsParts: EventParts = [.title, .date, .status, .evidence, .replaces]

  /// Asks of all events; `snapshot` is one of today's knowledge.
  public init(_ snapshot: TimelineSnapshot, _ publications: Publications) {
    events = snapshot.events
    self.publications = publications
  }

  /// The number of rows to look at.
  public var count: Int { events.count }

  /// What is found of all events.
  public func history() -> History { History([stretch(0..<count)], of: self) }

  /// Whether the rows stand in the order of time.
  var isInOrderOfRows: Bool { events.isInOrderOfRows }

  /// Whether one change is of an event that stands before that of another.
  func precedes(_ left: History.Change, _ right: History.Change) -> Bool {
    events.columns.precedes(Int(left.row), Int(right.row))
  }

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
  /// O(m) in the events that are returned, which are decoded.
  public func news(
    on day: CalendarDay, in history: History, limit: Int = .max
  ) -> [EventNews] {
    news(on: day, of: history.rows(on: day, limit: limit))
  }

  /// What became known in a piece of a history, in the order of time of today's dates.
  ///
  /// O(m) in its events, which are decoded.
  public func news(_ piece: History.Piece, in history: History) -> [EventNews] {
    news(on: piece.day, of: history.rows(of: piece))
  }

  private func news(on day: CalendarDay, of rows: [Int]) -> [EventNews] {
    events.events(at: rows, parts: Self.newsParts).flatMap { $0.news(on: day, publications) }
  }
}
