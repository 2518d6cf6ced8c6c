/// By what events are put into lanes.
public enum LaneKind: String, Hashable, Sendable, CaseIterable {
  /// The sides of those who took part.
  case side
  /// Those who took part.
  case actor
  /// The place.
  case place
  /// The sources that are cited.
  case source
  /// The tags.
  case tag

  /// The kind that follows, the first one after the last.
  public var next: LaneKind {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// What of an event has to be read for its lanes.
  var parts: EventParts {
    switch self {
    case .side, .actor: .actors
    case .place: .place
    case .source: .evidence
    case .tag: .tags
    }
  }
}

/// What makes a lane.
public enum LaneName: Hashable, Sendable {
  /// The events that have something in common: a side, an actor, a place or a tag of that name.
  case named(String)
  /// The events that cite a source.
  case source(Source.ID)
  /// The events that belong to no lane.
  case none
  /// The events of all lanes that are too many to be drawn.
  case others(lanes: Int)
}
