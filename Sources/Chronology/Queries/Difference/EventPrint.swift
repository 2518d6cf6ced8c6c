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
    look(at: .stretch(rows, thatMay: .anything), of: snapshot)
  }

  /// Adds other rows.
  public mutating func append(_ other: EventPrints) { prints += other.prints }

  fileprivate mutating func look(at rows: RowSelection, of snapshot: TimelineSnapshot) {
    snapshot.events.forEach(of: rows, parts: .all) { row, event in
      prints.append(EventPrint(event, row: row))
    }
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
  /// Compares all events of two timelines, each looked through by a runner of its own; nothing where
  /// somebody stopped one before the end.
  public init?(
    from old: TimelineSnapshot, by oldRunner: some SurveyRunner, to new: TimelineSnapshot,
    by newRunner: some SurveyRunner
  ) {
    guard let before = oldRunner.run(PrintSurvey(snapshot: old), over: Projection(old)),
      let after = newRunner.run(PrintSurvey(snapshot: new), over: Projection(new))
    else { return nil }
    self.init(old, before, new, after)
  }
}
