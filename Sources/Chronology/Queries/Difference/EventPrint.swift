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
    look(at: .stretch(rows, thatMay: .anything), of: snapshot)
  }

  /// Adds other rows.
  public mutating func append(_ other: EventPrints) { prints += other.prints }

  fileprivate mutating func look(at rows: RowSelection, of snapshot: TimelineSnapshot) {
    let start = prints.count
    snapshot.events.forEach(of: rows, parts: Self.parts) { row, event in
      prints.append(EventPrint(event, row: row))
    }
    // What is in order in parts is put in order as a whole in less time.
    prints[start...].sort { $0.id < $1.id }
  }
}

/// Gathers the prints of all events.
struct PrintSurvey: EventSurvey {
  let snapshot: TimelineSnapshot
  let nothing = EventPrints()

  func look(at rows: RowSelection, _ found: inout EventPrints) {
    found.look(at: rows, of: snapshot)
  }

  func add(_ other: EventPrints, to found: inout EventPrints) { found.append(other) }

  func answer(_ found: EventPrints, _ concurrently: Concurrently) -> EventPrints { found }
}

extension TimelineDifference {
  /// Compares all events of two timelines, each looked through by a runner of its own.
  ///
  /// Gives nothing where somebody stopped one before the end; `tell` is told how far the matching is that follows.
  public init?(
    from old: TimelineSnapshot, by oldRunner: some SurveyRunner, to new: TimelineSnapshot,
    by newRunner: some SurveyRunner, tell: (Double) -> Void = { _ in }
  ) {
    guard let before = oldRunner.run(PrintSurvey(snapshot: old), over: Projection(old)),
      let after = newRunner.run(PrintSurvey(snapshot: new), over: Projection(new))
    else { return nil }
    self.init(old, before, new, after, tell: tell)
  }
}
