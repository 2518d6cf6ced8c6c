/// The events that cite a source.
public struct Citations: Hashable, Sendable {
  /// Their places in the order of time, ascending.
  public var places: [UInt32] = []
  /// How many quotes there are in them from that source.
  public var quotes = 0
}

/// The question which events cite a source, in their evidence or for their date.
public struct CitationSurvey: EventSurvey {
  private let source: Source.ID
  private let snapshot: TimelineSnapshot
  private let condition: RowCondition

  /// Asks about a source.
  public init(_ source: Source.ID, in snapshot: TimelineSnapshot) {
    self.source = source
    self.snapshot = snapshot
    condition = TextQuery(source.name).map(RowCondition.words) ?? .anything
  }

  /// No event.
  public var nothing: Citations { Citations() }

  /// Adds the events among some rows; decodes only those in whose bytes the id of the source stands.
  public func look(at rows: RowSelection, _ found: inout Citations) {
    snapshot.events.forEach(of: rows.thatMay(condition), parts: [.date, .evidence]) { row, event in
      guard event.citedSources.contains(source) else { return }
      found.places.append(snapshot.events.shortPlace(of: row))
      found.quotes += event.evidence.count { $0.source == source && $0.quote != nil }
    }
  }

  /// Adds the events that were found elsewhere.
  public func add(_ other: Citations, to found: inout Citations) {
    found.places += other.places
    found.quotes += other.quotes
  }

  /// Puts them in the order of time.
  public func answer(_ found: Citations, _ concurrently: Concurrently) -> Citations {
    var found = found
    found.places.sort()
    return found
  }
}
