/// What the open files say, as of one reading: it never changes under whoever looks at it.
public struct TimelineSnapshot: Sendable {
  /// What is known of one open file beside its events.
  public struct File: Hashable, Sendable {
    /// The path, as the user named it.
    public var path: String
    /// The title of the timeline.
    public var title: String
    /// The time zone for words like "Saturday".
    public var timezone: String?
    /// Named stretches of time.
    public var eras: [Timeline.Era]
  }

  /// The open files, in the order in which they were named.
  public let files: [File]
  /// The problems of all files.
  public let diagnostics: [Diagnostic]
  /// The events of all files, in the order of the files.
  public let events: any EventStore
  /// The sources, in the order of the files.
  public let sources: [Source]
  /// The actors, in the order of the files.
  public let actors: [Actor]
  private let sourcesByID: [Source.ID: Source]
  private let actorsByID: [Actor.ID: Actor]
  private let successors: [Event.ID: [Event.ID]]

  /// Merges what was read from several files; each timeline's identifiers name its place in the
  /// array.
  ///
  /// O(n).
  public init(_ timelines: [Timeline]) {
    self.init(timelines) { DecodedEvents($0) }
  }

  init(_ timelines: [Timeline], storingIn store: ([Event]) -> any EventStore) {
    files = timelines.map {
      File(path: $0.path, title: $0.title, timezone: $0.timezone, eras: $0.eras)
    }
    diagnostics = timelines.flatMap(\.diagnostics)
    let all = timelines.flatMap(\.events)
    events = store(all)
    sources = timelines.flatMap(\.sources)
    actors = timelines.flatMap(\.actors)
    sourcesByID = Dictionary(
      sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    actorsByID = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    successors = Dictionary(
      grouping: all.compactMap { event in event.replaces.map { (old: $0, new: event.id) } },
      by: \.old
    ).mapValues { $0.map(\.new) }
  }

  /// The title of everything that is open.
  public var title: String { files.map(\.title).joined(separator: " + ") }

  /// The event of that identity.
  public func event(_ id: Event.ID) -> Event? {
    events.row(of: id).map(events.event(at:))
  }

  /// The source of that identity.
  public func source(_ id: Source.ID) -> Source? { sourcesByID[id] }

  /// The actor of that identity.
  public func actor(_ id: Actor.ID) -> Actor? { actorsByID[id] }

  /// The name to show for an actor.
  public func name(of reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): actorsByID[id]?.name ?? id.name
    case .named(let name): name
    }
  }

  /// The events that took the place of this one.
  public func successors(of id: Event.ID) -> [Event.ID] { successors[id] ?? [] }

  /// The events that a name means: `id`, or `file:id` where several open files have that id, with
  /// the file as its place from 1, its path, or its last path component.
  public func events(named name: String) -> [Event.ID] {
    identifiers(named: name) { events.row(of: $0) != nil }
  }

  /// The sources that a name means, as for events.
  public func sources(named name: String) -> [Source.ID] {
    identifiers(named: name) { sourcesByID[$0] != nil }
  }

  private func identifiers<Entity>(
    named name: String, where isKnown: (Identifier<Entity>) -> Bool
  ) -> [Identifier<Entity>] {
    let plain = files.indices.map { Identifier<Entity>(file: $0, name: name) }.filter(isKnown)
    guard plain.isEmpty else { return plain }
    return name.indices.filter { name[$0] == ":" }.flatMap { colon in
      let file = String(name[..<colon])
      let id = String(name[name.index(after: colon)...])
      return files.indices.filter { index in
        let path = files[index].path
        return file == String(index + 1) || file == path
          || file == path.split(separator: "/").last.map(String.init)
      }.map { Identifier<Entity>(file: $0, name: id) }.filter(isKnown)
    }
  }

  /// The words that a piece of evidence quotes, where it quotes any.
  public func words(of evidence: EvidenceID) -> String? {
    guard let event = event(evidence.event) else { return nil }
    switch evidence.entry {
    case .dating: return event.datedBy?.selector?.exact
    case .citation(let index):
      guard event.evidence.indices.contains(index) else { return nil }
      return event.evidence[index].quote?.selector.exact
    }
  }

  /// How to write an event's id so that it is understood: with its file where that is needed.
  public func writtenID(of id: Event.ID) -> String {
    let others = files.indices.contains {
      $0 != id.file && events.row(of: Event.ID(file: $0, name: id.name)) != nil
    }
    return others ? "\(id.file + 1):\(id.name)" : id.name
  }
}
