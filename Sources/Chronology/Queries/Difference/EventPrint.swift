/// What tells whether two files say the same of an event: hashes, of which the seed is the process's own.
///
/// Ids and titles have 128 bits of them: where those agree, so does what they are of.
struct EventPrint: Sendable {
  /// A hash of a text, in two halves that are independent of each other.
  struct Name: Hashable, Comparable, Sendable {
    var first: Int
    var second: Int

    init(_ text: String) {
      first = text.hashValue
      var hasher = Hasher()
      hasher.combine(1 as UInt8)
      hasher.combine(text)
      second = hasher.finalize()
    }

    static func < (left: Name, right: Name) -> Bool {
      left.first != right.first ? left.first < right.first : left.second < right.second
    }
  }

  var id: Name
  var title: Name
  /// A hash of all that the event says.
  var content: Int
  /// A hash of the date.
  var date: Int
  var row: UInt32

  init(_ event: Event, row: Int) {
    id = Name(event.id.name)
    title = Name(event.title)
    content = event.withoutPlaces.withoutMadeID.hashValue
    date = event.date.hashValue
    self.row = UInt32(truncatingIfNeeded: row)
  }
}

/// The events of one file, on their way to be compared with those of another.
public struct EventPrints: Sendable {
  /// In the order of ids within each stretch of rows that was looked at.
  private(set) var prints: [EventPrint] = []

  /// What is compared of an event: all but where it stands.
  static let parts = EventParts.all.subtracting(.origin)

  /// Begins without events.
  public init() {}

  /// Takes the events of some rows, whole; stretches may be made on several threads.
  public init(_ snapshot: TimelineSnapshot, _ rows: Range<Int>) {
    prints.reserveCapacity(rows.count)
    snapshot.events.forEach(of: .stretch(rows, thatMay: .anything), parts: Self.parts) {
      row, event in
      prints.append(EventPrint(event, row: row))
    }
    // What is in order in parts is put in order as a whole in less time.
    prints.sort { $0.id < $1.id }
  }

  /// Adds the rows that follow.
  public mutating func append(_ later: EventPrints) { prints += later.prints }
}
