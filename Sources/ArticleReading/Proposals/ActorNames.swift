public import Chronology

/// The names under which a timeline knows its actors.
public struct ActorNames: Sendable {
  private var ids: [String: Actor.ID] = [:]
  /// Names that several actors have, which tell none of them.
  private var shared: Set<String> = []

  /// Takes the ids, names and aliases of actors.
  public init(_ actors: [Actor]) {
    for actor in actors {
      for name in Set(([actor.id.name, actor.name] + actor.aliases).map(Self.plain)) {
        if let other = ids[name], other != actor.id { shared.insert(name) }
        ids[name] = actor.id
      }
    }
  }

  /// How the timeline names somebody: by an id where one actor has that name, without regard to case and
  /// spaces; else by the plain name.
  public func reference(to name: String) -> ActorReference {
    let plain = Self.plain(name)
    guard let id = ids[plain], !shared.contains(plain) else { return .named(name) }
    return .declared(id)
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
