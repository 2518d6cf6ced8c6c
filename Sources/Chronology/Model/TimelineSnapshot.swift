/// What the open files say, as of one reading: it never changes under whoever looks at it.
public struct TimelineSnapshot: Sendable {
  /// What is known of one open file beside its events.
  public struct File: Hashable, Sendable {
    /// The path, as the user named it.
    public var path: String
    /// The title of the timeline.
    public var title: String
    /// The language, as BCP 47 writes it.
    public var language: String?
    /// The zone in which times are shown, and read where they give none, as the file names it.
    public var timezone: String?
    /// The rules of that zone, where it is known.
    public var zone: TimeZoneRules?
    /// Named stretches of time.
    public var eras: [Timeline.Era]

    /// Creates what is known of a file.
    public init(
      path: String, title: String, language: String? = nil, timezone: String?,
      zone: TimeZoneRules? = nil,
      eras: [Timeline.Era]
    ) {
      self.path = path
      self.title = title
      self.language = language
      self.timezone = timezone
      self.zone = zone
      self.eras = eras
    }
  }

  /// The open files, in the order in which they were named.
  public let files: [File]
  /// The problems of all files; of very many, the first.
  public let diagnostics: [Diagnostic]
  /// The number of problems.
  public let problemCount: Int
  /// The events of all files, in the order of the files.
  public let events: EventStore
  /// The sources, in the order of the files.
  public let sources: Declarations<Source>
  /// The actors, in the order of the files.
  public let actors: Declarations<Actor>
  /// The rows of the events that took the place of others, by the replaced.
  let successorRows: [Event.ID: [Int]]
  /// The day as of which everything is shown; nothing where it is as known today.
  public let asOf: AsOfDay?
  /// The zone in which dates with a time are shown.
  public internal(set) var zone = DisplayZone.ofFile

  /// Merges what was read from several files; each timeline's identifiers name its place in the
  /// array.
  ///
  /// O(n).
  public init(_ timelines: [Timeline]) {
    self.init(contents: timelines.map { TimelineContents($0) })
  }

  /// Merges what several files give; each one's identifiers name its place in the array.
  ///
  /// O(n).
  public init(contents: [TimelineContents]) {
    files = contents.map(\.file)
    diagnostics = contents.flatMap(\.diagnostics)
    problemCount = contents.reduce(0) { $0 + $1.diagnostics.count + $1.uncountedProblems }
    events = EventStore(contents)
    sources = Declarations(contents.map(\.sources))
    actors = Declarations(contents.map(\.actors))
    var start = 0
    var successors: [Event.ID: [Int]] = [:]
    for (file, part) in contents.enumerated() {
      for (replaced, row) in part.successors {
        successors[Event.ID(file: file, name: replaced), default: []].append(start + row)
      }
      start += part.events.count
    }
    successorRows = successors
    asOf = nil
  }

  /// The same, with dates that have a time shown in another zone; nothing is ordered anew.
  public func shown(in zone: DisplayZone) -> TimelineSnapshot {
    var other = self
    other.zone = zone
    return other
  }

  /// How dates of a file are read and shown; `file` is its position, as identities have it.
  public func zoneReading(ofFile file: Int) -> ZoneReading {
    let own = files.indices.contains(file) ? files[file].zone : nil
    return switch zone {
    case .ofFile: ZoneReading(shown: own, assumed: own)
    case .asWritten: .asWritten
    case .zone(let zone): ZoneReading(shown: zone, assumed: own)
    }
  }

  /// Whether every file has been read to its end.
  public var isComplete: Bool { events.isOrdered }

  /// The title of everything that is open.
  public var title: String { files.map(\.title).joined(separator: " + ") }

  /// The event of that identity.
  public func event(_ id: Event.ID) -> Event? {
    events.row(of: id).map { events.event(at: $0) }
  }

  /// The source of that identity.
  public func source(_ id: Source.ID) -> Source? { sources.entity(id) }

  /// The actor of that identity.
  public func actor(_ id: Actor.ID) -> Actor? { actors.entity(id) }

  /// The name to show for an actor.
  public func name(of reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): actor(id)?.name ?? id.name
    case .named(let name): name
    }
  }

  /// The events that took the place of this one.
  public func successors(of id: Event.ID) -> [Event.ID] {
    (successorRows[id] ?? []).map { events.event(at: $0, parts: []).id }
  }

  /// The events that a name means: `id`, or `file:id` where several open files have that id, with
  /// the file as its place from 1, its path, or its last path component.
  public func events(named name: String) -> [Event.ID] {
    identifiers(named: name) { events.row(of: $0) != nil }
  }

  /// The sources that a name means, as for events.
  public func sources(named name: String) -> [Source.ID] {
    identifiers(named: name) { source($0) != nil }
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
    case .citation(let position):
      guard let index = event.evidenceIndex(ofPosition: position) else { return nil }
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
