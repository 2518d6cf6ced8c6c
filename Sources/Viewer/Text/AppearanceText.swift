public import Chronology

/// Names of those who appear, and the filters that show only their events.
public enum AppearanceText {
  /// An actor's name; a name that no file declares says so.
  public static func name(of actor: ActorReference, in snapshot: TimelineSnapshot) -> String {
    switch actor {
    case .declared(let id) where snapshot.actor(id) != nil: snapshot.name(of: actor)
    case .declared(let id): "\(id.name) [not declared]"
    case .named(let name): "\(name) [plain name]"
    }
  }

  /// A source's name; one that no file declares says so.
  public static func name(of source: Source.ID, in snapshot: TimelineSnapshot) -> String {
    snapshot.source(source)?.name ?? "\(source.name) [not declared]"
  }

  /// At most so many others are looked at, to find which words mean one alone.
  private static let limit = 2_000

  static func filter(by actor: ActorReference, in snapshot: TimelineSnapshot) -> FilterExpression? {
    switch actor {
    case .named(let name): return TextQuery(name).map { _ in .term(.who(name)) }
    case .declared(let id):
      let actors = snapshot.actors.prefix(limit)
      let words = telling([snapshot.name(of: actor), id.name]) { query in
        actors.count { actor in
          query.matches(actor.id.name) || query.matches(actor.name)
            || actor.aliases.contains(where: query.matches)
        }
      }
      return words.map { .term(.who($0)) }
    }
  }

  static func filter(by id: Source.ID, in snapshot: TimelineSnapshot) -> FilterExpression? {
    let sources = snapshot.sources.prefix(limit)
    let words = telling([snapshot.source(id)?.title ?? id.name, id.name]) { query in
      sources.count { source in
        query.matches(source.id.name)
          || query.matches(anyOf: [source.title, source.outlet])
      }
    }
    return words.map { .term(.source($0)) }
  }

  /// Of several words for one thing those that mean the fewest others; the first of equals.
  private static func telling(_ choices: [String], _ matches: (TextQuery) -> Int) -> String? {
    choices.compactMap { words in TextQuery(words).map { (words, matches($0)) } }
      .min { $0.1 < $1.1 }?.0
  }
}
