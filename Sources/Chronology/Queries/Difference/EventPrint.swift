/// What tells whether two files say the same of an event: hashes, of which the seed is the process's own.
struct EventPrint: Sendable {
  /// A hash of the id.
  var id: Int
  /// A hash of all that the event says.
  var content: Int
  /// A hash of the title.
  var title: Int
  /// A hash of the date.
  var date: Int
  var row: UInt32

  init(_ event: Event, row: Int) {
    id = event.id.name.hashValue
    content = event.withoutPlaces.withoutMadeID.hashValue
    title = event.title.hashValue
    date = event.date.hashValue
    self.row = UInt32(truncatingIfNeeded: row)
  }
}

/// The events of one file, on their way to be compared with those of another.
public struct EventPrints: Sendable {
  private(set) var prints: [EventPrint] = []

  /// Begins without events.
  public init() {}

  /// Takes the events of some rows, whole; stretches may be made on several threads.
  public init(_ snapshot: TimelineSnapshot, _ rows: Range<Int>) {
    prints.reserveCapacity(rows.count)
    snapshot.events.forEach(of: .stretch(rows, thatMay: .anything), parts: .all) { row, event in
      prints.append(EventPrint(event, row: row))
    }
  }

  /// Adds the rows that follow.
  public mutating func append(_ later: EventPrints) { prints += later.prints }
}
