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
  private let positions: [Int]
  private let sortDays: [Int]

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
    var positions = [Int](repeating: -1, count: snapshot.events.count)
    for (position, row) in rows.enumerated() { positions[row] = position }
    self.positions = positions
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
