/// What a screen shows of a snapshot: a set of rows, in an order.
///
/// Positions count from 0 in the order of the projection; the undated come last. A position holds
/// only for this projection: what must outlive it is held by identity.
public struct Projection: Sendable {
  /// What is projected.
  public let snapshot: TimelineSnapshot
  /// The rows, in order.
  public let rows: [Int]
  /// The number of rows that are dated; the rest follow them, in the order of the files.
  public let datedCount: Int
  /// What is filtered by; nothing where every event is there.
  public let filter: FilterExpression?
  /// How many events a filter found.
  public let counts: FilterCounts?
  private let positions: [Int]
  private let sortDays: [Int]
  /// Whether each row of the projection matches only possibly; empty where none does.
  private let isPossible: [Bool]

  /// Projects every event of a snapshot, in chronological order.
  ///
  /// O(n log n).
  public init(_ snapshot: TimelineSnapshot) {
    self.snapshot = snapshot
    var dated: [(key: ChronologicalKey, row: Int)] = []
    var undated: [Int] = []
    for row in 0..<snapshot.events.count {
      if let key = snapshot.events.key(at: row) {
        dated.append((key, row))
      } else {
        undated.append(row)
      }
    }
    dated.sort { $0.key < $1.key }
    rows = dated.map(\.row) + undated
    datedCount = dated.count
    sortDays = dated.map(\.key.sortDay.number)
    positions = Self.positions(of: rows, among: snapshot.events.count)
    filter = nil
    counts = nil
    isPossible = []
  }

  /// Keeps the events of a projection that match a filter, definitely or possibly, in their order.
  ///
  /// Events without a date are left out where the answer hangs on it, and counted. `verdicts` gives the
  /// name of what became of an entry's words, or nothing while that is not known. Nothing where
  /// `isCancelled` said so before the end. A projection that is filtered already is filtered
  /// further. O(n).
  public init?(
    _ whole: Projection, filter expression: FilterExpression,
    verdicts: (EvidenceID) -> String? = { _ in nil }, isCancelled: () -> Bool = { false }
  ) {
    let matcher = EventFilter(expression)
    snapshot = whole.snapshot
    var rows: [Int] = []
    var sortDays: [Int] = []
    var isPossible: [Bool] = []
    var counts = FilterCounts()
    for position in 0..<whole.count {
      if position & 255 == 0, isCancelled() { return nil }
      let event = whole.event(at: position)
      guard let own = matcher.certainty(of: event, in: whole.snapshot, verdicts: verdicts) else {
        counts.undatedLeftOut += 1
        continue
      }
      let certainty = min(own, whole.certainty(at: position))
      if certainty == .no { continue }
      if certainty == .definitely { counts.definitely += 1 } else { counts.possibly += 1 }
      rows.append(whole.rows[position])
      isPossible.append(certainty == .possibly)
      if !whole.isUndated(position) { sortDays.append(whole.sortDays[position]) }
    }
    counts.undatedLeftOut += whole.counts?.undatedLeftOut ?? 0
    self.rows = rows
    self.sortDays = sortDays
    self.isPossible = counts.possibly > 0 ? isPossible : []
    self.counts = counts
    filter = whole.filter.map { .conjunction([$0, expression]) } ?? expression
    datedCount = sortDays.count
    positions = Self.positions(of: rows, among: whole.snapshot.events.count)
  }

  private static func positions(of rows: [Int], among count: Int) -> [Int] {
    var positions = [Int](repeating: -1, count: count)
    for (position, row) in rows.enumerated() { positions[row] = position }
    return positions
  }

  /// How surely the event at a position matches the filter: definitely or possibly; definitely
  /// where there is none.
  public func certainty(at position: Int) -> Certainty {
    isPossible.isEmpty || !isPossible[position] ? .definitely : .possibly
  }

  /// The number of events.
  public var count: Int { rows.count }

  /// The event at a position, 0 ..< `count`.
  public func event(at position: Int) -> Event { snapshot.events.event(at: rows[position]) }

  /// Where an event stands, or nothing where it is not part of the projection.
  public func position(of id: Event.ID) -> Int? {
    guard let row = snapshot.events.row(of: id), positions[row] >= 0 else { return nil }
    return positions[row]
  }

  /// The position of a row of the snapshot.
  public func position(ofRow row: Int) -> Int? {
    positions.indices.contains(row) && positions[row] >= 0 ? positions[row] : nil
  }

  /// Whether the event at a position stands among the undated.
  public func isUndated(_ position: Int) -> Bool { position >= datedCount }

  /// The day by which the event at a position is sorted.
  public func sortDay(at position: Int) -> CalendarDay? {
    position < datedCount ? CalendarDay(number: sortDays[position]) : nil
  }

  /// The first position whose day is not before `day`, or nothing where all are before it.
  ///
  /// O(log n).
  public func firstPosition(atOrAfter day: CalendarDay) -> Int? {
    var low = 0
    var high = datedCount
    while low < high {
      let middle = (low + high) / 2
      if sortDays[middle] < day.number { low = middle + 1 } else { high = middle }
    }
    return low < datedCount ? low : nil
  }
}

/// How many events a filter found, and how many it could not judge.
public struct FilterCounts: Hashable, Sendable {
  /// Those that match, whatever is meant by their dates.
  public var definitely = 0
  /// Those that match in some of the cases that their dates leave open.
  public var possibly = 0
  /// Those without a date that would have to have one to match; they are left out.
  public var undatedLeftOut = 0

  /// Creates counts of nothing.
  public init() {}
}
