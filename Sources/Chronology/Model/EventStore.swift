/// Where events come from: rows in the order of the file, decoded when they are looked at.
///
/// A row is valid for one store only; what must outlive a store is held by identity.
public protocol EventStore: Sendable {
  /// The number of events.
  var count: Int { get }
  /// The event of a row, 0 ..< `count`.
  func event(at row: Int) -> Event
  /// The row of an event, or nothing where the store has none of that identity.
  func row(of id: Event.ID) -> Int?
  /// The place of a row in chronological order, or nothing where the event is undated.
  func key(at row: Int) -> ChronologicalKey?
}

/// Events that were read as a whole and are held decoded.
struct DecodedEvents: EventStore {
  private let events: [Event]
  private let keys: [ChronologicalKey?]
  private let rows: [Event.ID: Int]

  /// Holds events in their order in the files.
  ///
  /// O(n).
  init(_ events: [Event]) {
    self.events = events
    keys = events.enumerated().map { row, event in
      event.date.flatMap { ChronologicalKey($0.edtf, ordinal: row) }
    }
    rows = Dictionary(
      events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var count: Int { events.count }
  func event(at row: Int) -> Event { events[row] }
  func row(of id: Event.ID) -> Int? { rows[id] }
  func key(at row: Int) -> ChronologicalKey? { keys[row] }
}
