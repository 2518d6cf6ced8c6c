public import Chronology

/// Lanes and what stands in them, in words.
public enum LaneWords {
  /// The name of a lane: "United States", "no side given", "12 other sides".
  public static func name(of lane: Lane, by kind: LaneKind, in snapshot: TimelineSnapshot) -> String
  {
    switch lane.name {
    case .named(let name): name
    case .source(let id): snapshot.source(id)?.name ?? id.name
    case .none: none(kind)
    case .others(let lanes): count(lanes, "other \(kind.rawValue)")
    }
  }

  private static func none(_ kind: LaneKind) -> String {
    switch kind {
    case .side: "no side given"
    case .actor: "no actor given"
    case .place: "no place given"
    case .source: "no source cited"
    case .tag: "no tag"
    }
  }

  /// An event with its date: "around 12 July 2018: Meeting on the remains (not held)".
  static func words(of event: Event, in snapshot: TimelineSnapshot) -> String {
    let date = event.date?.words(in: snapshot.zoneReading(ofFile: event.id.file)) ?? "no date"
    let status = event.status.map { " (\($0.words))" } ?? ""
    return "\(date.prefix(1).uppercased() + date.dropFirst()): \(event.title)\(status)"
  }
}
