/// The events of one file, in the order of the file, decoded when they are looked at.
///
/// A row is valid for one reading of the file only; what must outlive it is held by identity.
public protocol EventRecords: Sendable {
  /// The number of events.
  var count: Int { get }
  /// The event of a row, 0 ..< `count`; what is not among `parts` may be left out.
  func event(at row: Int, parts: EventParts) -> Event
  /// The row of an event, or nothing where there is none of that name.
  func row(named name: String) -> Int?
  /// Hands over the events of some rows, in order; what is not among `parts` may be left out.
  func forEach(of rows: RowSelection, parts: EventParts, _ body: (_ row: Int, Event) -> Void)
}

/// Which rows somebody wants to look at.
public enum RowSelection: Sendable {
  /// Those of a stretch that may meet a condition; the others certainly do not.
  case stretch(Range<Int>, thatMay: RowCondition)
  /// These, ascending.
  case list([Int])
}

/// Events that were read as a whole and are held decoded.
public struct DecodedEvents: EventRecords {
  private let events: [Event]
  private let rows: [String: Int]

  /// Holds events in their order in the file.
  ///
  /// O(n).
  public init(_ events: [Event]) {
    self.events = events
    rows = Dictionary(
      events.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of events.
  public var count: Int { events.count }
  /// The event of a row, whole.
  public func event(at row: Int, parts: EventParts) -> Event { events[row] }
  /// The row of the first event of that name.
  public func row(named name: String) -> Int? { rows[name] }
  /// Hands over the events; every one of a stretch, for what is decoded is looked at fastest by looking at
  /// it.
  public func forEach(
    of rows: RowSelection, parts: EventParts, _ body: (_ row: Int, Event) -> Void
  ) {
    switch rows {
    case .stretch(let rows, _): for row in rows { body(row, events[row]) }
    case .list(let rows): for row in rows { body(row, events[row]) }
    }
  }
}
