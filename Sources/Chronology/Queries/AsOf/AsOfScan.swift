/// The question what was known on a day, on its way through the events of a snapshot, a stretch of rows at
/// a time.
///
/// A value, so that several threads may look at several stretches at once. What the stretches give is
/// appended in the order of rows, and shown by `TimelineSnapshot(_:asOf:known:)`.
public struct AsOfScan: Sendable {
  /// The day; what was published on it counts.
  public let day: CalendarDay
  let publications: Publications
  private let events: EventStore
  private let zones: [TimeZoneRules?]

  /// What of an event is looked at.
  static let parts: EventParts = [.date, .evidence]

  /// Asks about a day; `snapshot` is one of today's knowledge.
  public init(_ day: CalendarDay, in snapshot: TimelineSnapshot, _ publications: Publications) {
    self.day = day
    self.publications = publications
    events = snapshot.events
    zones = snapshot.files.map(\.zone)
  }

  /// The number of rows to look at.
  public var count: Int { events.count }

  /// What was known of all events.
  public func known() -> KnownRows { known(in: 0..<count) }

  /// What was known of some rows.
  ///
  /// Decodes of each row the date and the evidence.
  public func known(in rows: Range<Int>) -> KnownRows {
    var found = KnownRows()
    events.forEach(of: .stretch(rows, thatMay: .anything), parts: Self.parts) { row, event in
      let knowledge = EventKnowledge(event) { publications[$0] }
      guard let state = knowledge.state(asOf: day) else {
        return found.add(hidden: knowledge.hidden)
      }
      found.add(
        row, certainty: state.shown.certainty(state.certainty, definite: state.definite),
        date: state.shown.date.value,
        hasDating: event.datedBy != nil && state.dating != .no, readIn: zones[event.id.file],
        in: events.columns)
    }
    return found
  }
}

/// The day as of which a snapshot shows everything.
public struct AsOfDay: Sendable {
  /// The day; what was published on it counts.
  public let day: CalendarDay
  /// How many events were known, and how many are hidden.
  public let counts: KnownCounts
  /// Whether each row was only possibly known; empty where none was.
  private let isPossible: [Bool]
  private let scan: AsOfScan
  private let whole: EventStore

  init(_ scan: AsOfScan, known: KnownRows, whole: EventStore) {
    day = scan.day
    counts = known.counts
    isPossible = known.counts.possibly > 0 ? known.isPossible : []
    self.scan = scan
    self.whole = whole
  }

  /// How surely the event of a row of the snapshot was known on that day.
  public func certainty(ofRow row: Int) -> Certainty {
    isPossible.isEmpty || !isPossible[row] ? .definitely : .possibly
  }

  /// How an event that is shown is known.
  enum Known {
    /// All that is shown was known for certain.
    case whole
    /// Something of it was only possibly known; this was known for certain, nothing where that is nothing.
    case part(Event?)
  }

  /// How the event of a row was known, of which the evidence is decoded.
  ///
  /// Decodes the event as it is known today where something of it was only possibly known.
  func known(_ event: Event, ofRow row: Int) -> Known {
    if certainty(ofRow: row) == .possibly || hasPossibleEntry(event) {
      guard let row = whole.row(of: event.id) else { return .part(nil) }
      let today = EventKnowledge(whole.event(at: row)) { scan.publications[$0] }
      guard let state = today.state(asOf: day) else { return .part(nil) }
      return .part(today.certainPart(of: state).map(today.event))
    }
    return .whole
  }

  private func hasPossibleEntry(_ event: Event) -> Bool {
    (event.evidence.map(\.source) + [event.datedBy?.source].compactMap { $0 }).contains {
      scan.publications[$0]?.certainty(asOf: day) == .possibly
    }
  }

  /// What was known of an event, also where that is nothing; nothing where no file has it.
  public func knowledge(of id: Event.ID) -> EventAsOf? {
    whole.row(of: id).map { whole.event(at: $0).known(asOf: day, scan.publications) }
  }
}
