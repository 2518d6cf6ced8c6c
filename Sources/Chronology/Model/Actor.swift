/// A person, a government or an organisation that acts or speaks.
///
/// Named as the field names it; Swift's own `Actor` protocol is `_Concurrency.Actor`.
public struct Actor: Hashable, Sendable, Identifiable {
  /// The id under which events and quotes name the actor.
  public package(set) var id: Identifier<Actor>
  /// The name to show.
  public var name: String
  /// The office or function, such as "US Secretary of State".
  public var role: String?
  /// The side in the negotiations, such as "United States".
  public var side: String?
  /// Other names, in any script; search finds them.
  public var aliases: [String]
  /// Anything else worth knowing.
  public var note: String?
  /// Where the file declares the actor.
  public var origin: Origin

  /// Creates an actor.
  public init(
    id: Identifier<Actor>, name: String, role: String? = nil, side: String? = nil,
    aliases: [String] = [], note: String? = nil, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.side = side
    self.aliases = aliases
    self.note = note
    self.origin = origin
  }
}

/// How an event or a quote names an actor.
public enum ActorReference: Hashable, Sendable {
  /// An actor that the file declares.
  case declared(Identifier<Actor>)
  /// A plain name.
  case named(String)
}
