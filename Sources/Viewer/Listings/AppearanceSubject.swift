import Chronology

/// What a list of those who appear is about: actors or sources.
protocol AppearanceSubject<Key>: Sendable {
  associatedtype Key: Hashable & Sendable
  var one: String { get }
  var many: String { get }
  /// The name, marked where no file declares it.
  func name(of key: Key, in snapshot: TimelineSnapshot) -> String
  /// What else is known, to follow the name.
  func facts(of key: Key, in snapshot: TimelineSnapshot) -> String
  func question(about key: Key) -> SurveyQuestion
  func filter(by key: Key, in snapshot: TimelineSnapshot) -> FilterExpression?
  func origin(of key: Key, in snapshot: TimelineSnapshot) -> Origin?
  func citation(of key: Key, in snapshot: TimelineSnapshot) -> String?
  func key(_ key: Key) -> ListingKey
  func subject(_ key: ListingKey) -> Key?
}

/// Who acts and who speaks.
struct ActorSubject: AppearanceSubject {
  let one = "actor"
  let many = "actors"

  func name(of key: ActorReference, in snapshot: TimelineSnapshot) -> String {
    AppearanceText.name(of: key, in: snapshot)
  }

  func facts(of key: ActorReference, in snapshot: TimelineSnapshot) -> String {
    guard case .declared(let id) = key, let actor = snapshot.actor(id) else { return "" }
    let aliases = actor.aliases.isEmpty ? nil : "also " + actor.aliases.joined(separator: ", ")
    return [actor.role, actor.side.map { "side: \($0)" }, aliases, actor.note]
      .compactMap { $0 }.map { "; \($0)" }.joined()
  }

  func question(about key: ActorReference) -> SurveyQuestion { .utterances(key) }

  func filter(by key: ActorReference, in snapshot: TimelineSnapshot) -> FilterExpression? {
    AppearanceText.filter(by: key, in: snapshot)
  }

  func origin(of key: ActorReference, in snapshot: TimelineSnapshot) -> Origin? {
    guard case .declared(let id) = key else { return nil }
    return snapshot.actor(id)?.origin
  }

  func citation(of key: ActorReference, in snapshot: TimelineSnapshot) -> String? { nil }
  func key(_ key: ActorReference) -> ListingKey { .actor(key) }

  func subject(_ key: ListingKey) -> ActorReference? {
    if case .actor(let actor) = key { actor } else { nil }
  }
}

/// What is cited.
struct SourceSubject: AppearanceSubject {
  let one = "source"
  let many = "sources"

  func name(of key: Source.ID, in snapshot: TimelineSnapshot) -> String {
    AppearanceText.name(of: key, in: snapshot)
  }

  func facts(of key: Source.ID, in snapshot: TimelineSnapshot) -> String {
    guard let source = snapshot.source(key) else { return "" }
    let published = source.published.map { "published \($0.words)" }
    return [source.author, published, source.text == nil ? "no saved text" : "with a saved text"]
      .compactMap { $0 }.map { "; \($0)" }.joined()
  }

  func question(about key: Source.ID) -> SurveyQuestion { .citations(key) }

  func filter(by key: Source.ID, in snapshot: TimelineSnapshot) -> FilterExpression? {
    AppearanceText.filter(by: key, in: snapshot)
  }

  func origin(of key: Source.ID, in snapshot: TimelineSnapshot) -> Origin? {
    snapshot.source(key)?.origin
  }

  func citation(of key: Source.ID, in snapshot: TimelineSnapshot) -> String? {
    CitationText.of(key, in: snapshot)
  }

  func key(_ key: Source.ID) -> ListingKey { .source(key) }

  func subject(_ key: ListingKey) -> Source.ID? {
    if case .source(let source) = key { source } else { nil }
  }
}
