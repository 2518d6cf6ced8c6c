/// What must hold of an event's bytes or day for a filter to find it: a condition that is cheap to look
/// at, and that no match fails.
public indirect enum RowCondition: Sendable {
  /// Nothing is known beforehand.
  case anything
  /// The words stand somewhere in the event's own text.
  case words(TextQuery)
  /// All of these.
  case all([RowCondition])
  /// One of these.
  case any([RowCondition])

  /// Whether it says nothing.
  public var isAnything: Bool { if case .anything = self { true } else { false } }

  static func conjunction(_ parts: [RowCondition]) -> RowCondition {
    let parts = parts.filter { !$0.isAnything }
    return parts.isEmpty ? .anything : parts.count == 1 ? parts[0] : .all(parts)
  }

  static func disjunction(_ parts: [RowCondition]) -> RowCondition {
    if parts.contains(where: \.isAnything) { return .anything }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}

extension FilterTest {
  /// What must stand in the bytes of an event for the answer not to be no.
  func condition(in snapshot: TimelineSnapshot) -> RowCondition {
    switch self {
    case .all(let tests): .conjunction(tests.map { $0.condition(in: snapshot) })
    case .any(let tests): .disjunction(tests.map { $0.condition(in: snapshot) })
    case .not, .days, .saidOn, .verdict, .checked: .anything
    case .tag(let query), .place(let query), .said(let query): .words(query)
    case .who(let query), .words(let query):
      .disjunction(
        [.words(query)]
          + Self.named(snapshot.actors) { actor in
            query.matches(actor.name) || actor.aliases.contains(where: query.matches)
          })
    case .source(let query):
      .disjunction(
        [.words(query)]
          + Self.named(snapshot.sources) { source in
            query.matches(anyOf: [source.title, source.outlet])
          })
    case .status(let status):
      status.flatMap { TextQuery($0.rawValue) }.map(RowCondition.words) ?? .anything
    }
  }

  /// The ids of what is declared and meets a condition: they stand in the events; nothing beforehand
  /// where they are many.
  private static func named<Entity: Identifiable>(
    _ declared: Declarations<Entity>, where holds: (Entity) -> Bool
  ) -> [RowCondition] where Entity.ID == Identifier<Entity> {
    var ids: Set<String> = []
    for entity in declared where holds(entity) {
      ids.insert(entity.id.name)
      if ids.count > 8 { return [.anything] }
    }
    return ids.map { TextQuery($0).map(RowCondition.words) ?? .anything }
  }

  /// What of an event is looked at.
  var parts: EventParts {
    switch self {
    case .all(let tests), .any(let tests): tests.reduce([]) { $0.union($1.parts) }
    case .not(let test): test.parts
    case .days: .date
    case .who: [.actors, .evidence]
    case .tag: .tags
    case .place: .place
    case .said, .saidOn, .checked: .evidence
    case .source: [.evidence, .date]
    case .status: .status
    case .verdict: [.evidence, .date]
    case .words: [.title, .summary, .place, .group, .note, .tags, .actors, .evidence]
    }
  }
}
