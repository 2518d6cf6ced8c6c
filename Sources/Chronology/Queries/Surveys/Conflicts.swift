/// The events of which sources, or the event itself, state what does not go together.
public struct Conflicts: Hashable, Sendable {
  /// An event of which statements differ.
  public struct Conflict: Hashable, Sendable {
    /// The event's place in the order of time.
    public var place: UInt32
    /// Whether two of the statements cannot both be true; else they may agree.
    public var isDefinite: Bool
    /// Whether the event's own statement, or that of its latest source, is out of date.
    public var isOutOfDate: Bool
  }

  /// The definite ones first, each kind in the order of time.
  public internal(set) var all: [Conflict] = []
  /// How many of them are definite.
  public internal(set) var definiteCount = 0
  /// Of how many the event's own statement is out of date.
  public internal(set) var outOfDateCount = 0
}

/// The question where sources say otherwise.
public struct ConflictSurvey: EventSurvey {
  private let snapshot: TimelineSnapshot

  /// Asks of a snapshot.
  public init(_ snapshot: TimelineSnapshot) { self.snapshot = snapshot }

  /// No conflict.
  public var nothing: Conflicts { Conflicts() }

  /// Adds those among some rows; decodes date, status and evidence.
  public func look(at rows: RowSelection, _ found: inout Conflicts) {
    snapshot.events.forEach(of: rows, parts: [.date, .status, .evidence]) { row, event in
      let disagreements = event.disagreements(in: snapshot)
      guard !disagreements.isEmpty else { return }
      let conflict = Conflicts.Conflict(
        place: snapshot.events.shortPlace(of: row),
        isDefinite: disagreements.contains(where: \.isDefinite),
        isOutOfDate: disagreements.contains(where: \.isOutOfDate))
      found.all.append(conflict)
      if conflict.isDefinite { found.definiteCount += 1 }
      if conflict.isOutOfDate { found.outOfDateCount += 1 }
    }
  }

  /// Adds those that were found elsewhere.
  public func add(_ other: Conflicts, to found: inout Conflicts) {
    found.all += other.all
    found.definiteCount += other.definiteCount
    found.outOfDateCount += other.outOfDateCount
  }

  /// Puts them in order.
  public func answer(_ found: Conflicts, _ concurrently: Concurrently) -> Conflicts {
    var found = found
    found.all.sort { left, right in
      left.isDefinite != right.isDefinite ? left.isDefinite : left.place < right.place
    }
    return found
  }
}

extension Event {
  /// Where the statements about the event differ, with the sources as a snapshot has them.
  public func disagreements(in snapshot: TimelineSnapshot) -> [Disagreement] {
    // Without a statement beside the event's own there is nothing that could differ.
    guard evidence.contains(where: { $0.date != nil || $0.status != nil }) else { return [] }
    let isPast = snapshot.asOf != nil
    // On a past day the event's own date and status are those of one of its sources.
    return disagreements { snapshot.source($0)?.published }
      .filter { !isPast || ($0.first != .event && $0.second != .event) }
  }
}
