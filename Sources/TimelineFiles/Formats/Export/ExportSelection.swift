public import Chronology

/// What of the open files goes into an export: what is shown, as one timeline.
///
/// Of a filter's matches and of a past day, only the sources and actors that they name go along.
public struct ExportSelection: Sendable {
  private let projection: Projection
  private let isPart: Bool
  private let sourceNames: [Source.ID: String]
  private let actorNames: [Actor.ID: String]

  /// Takes what a projection shows.
  public init(_ projection: Projection) {
    self.projection = projection
    let snapshot = projection.snapshot
    isPart = projection.filter != nil || snapshot.asOf != nil
    sourceNames = Self.names(snapshot.sources.map(\.id), files: snapshot.files.count) {
      snapshot.source($0) != nil
    }
    actorNames = Self.names(snapshot.actors.map(\.id), files: snapshot.files.count) {
      snapshot.actor($0) != nil
    }
  }

  /// What is to be written.
  ///
  /// O(n); looks at every event once where only a part is shown.
  public func export() -> TimelineExport {
    let snapshot = projection.snapshot
    var cited: Set<Source.ID> = []
    var named: Set<Actor.ID> = []
    if isPart {
      forEachShown { event in
        cited.formUnion(event.evidence.map(\.source))
        if let dating = event.datedBy { cited.insert(dating.source) }
        named.formUnion(event.namedActors)
      }
    }
    var origins: [Source.ID: Source] = [:]
    var sources: [Source] = []
    for source in snapshot.sources where !isPart || cited.contains(source.id) {
      var copy = source
      copy.id = whole(source.id)
      origins[copy.id] = source
      sources.append(copy)
    }
    let actors = snapshot.actors.compactMap { actor -> Actor? in
      guard !isPart || named.contains(actor.id) else { return nil }
      var copy = actor
      copy.id = whole(actor.id)
      return copy
    }
    let declared = origins
    var export = TimelineExport(
      title: snapshot.title, eras: snapshot.files.flatMap(\.eras), actors: actors,
      sources: sources, eventCount: projection.count,
      events: { body in forEachShown { body(part($0)) } },
      texts: { (source) throws(SavedTextError) in
        var original = declared[source.id] ?? source
        original.text = original.text ?? source.text
        return try SavedText.read(
          source: original, timelinePath: snapshot.files[original.id.file].path)
      })
    export.language = Self.common(snapshot.files.map(\.language))
    export.timezone = Self.common(snapshot.files.map(\.timezone))
    export.asOf = snapshot.asOf?.day
    return export
  }

  private func forEachShown(_ body: (Event) -> Void) {
    var start = 0
    while start < projection.count {
      let end = min(projection.count, start + Self.stretch)
      projection.forEach(in: start..<end, parts: .all) { body($1) }
      start = end
    }
  }

  /// How many events are in memory at once.
  private static let stretch = 4_096

  private static func common(_ values: [String?]) -> String? {
    Set(values).count == 1 ? values.first ?? nil : nil
  }

  // MARK: One timeline of several files

  /// The event as a part of one timeline.
  private func part(_ original: Event) -> Event {
    var event = original
    event.id = whole(original.id)
    event.evidencePositions = []
    event.actors = original.actors.map(whole)
    event.evidence = original.evidence.map { entry in
      var copy = entry
      copy.source = whole(entry.source)
      copy.quote?.speaker = entry.quote?.speaker.map(whole)
      copy.quote?.to = entry.quote?.to.map(whole)
      return copy
    }
    if let dating = original.datedBy { event.datedBy?.source = whole(dating.source) }
    if case .unreadable(let text, _)? = original.undated, !text.isEmpty {
      event.note = [original.note, "The date as written: \(text)"].compactMap { $0 }
        .joined(separator: "\n")
    }
    event.replaces = original.replaces.flatMap {
      projection.position(of: $0) == nil ? nil : whole($0)
    }
    return event
  }

  private func whole(_ reference: ActorReference) -> ActorReference {
    switch reference {
    case .declared(let id): .declared(whole(id))
    case .named: reference
    }
  }

  private func whole(_ id: Event.ID) -> Event.ID {
    let events = projection.snapshot.events
    return Event.ID(
      file: 0,
      name: Self.name(of: id, files: projection.snapshot.files.count) { events.row(of: $0) != nil })
  }

  private func whole(_ id: Source.ID) -> Source.ID {
    Source.ID(file: 0, name: sourceNames[id] ?? id.name)
  }

  private func whole(_ id: Actor.ID) -> Actor.ID {
    Actor.ID(file: 0, name: actorNames[id] ?? id.name)
  }

  /// The names in one timeline, of those of which it is another one.
  private static func names<Entity>(
    _ ids: [Identifier<Entity>], files: Int, isTaken: (Identifier<Entity>) -> Bool
  ) -> [Identifier<Entity>: String] {
    var names: [Identifier<Entity>: String] = [:]
    for id in ids where id.file > 0 {
      let name = name(of: id, files: files, isTaken: isTaken)
      if name != id.name { names[id] = name }
    }
    return names
  }

  /// The name in one timeline: with the number of its file where an earlier file has it as well, and with
  /// that again while any file has that name for something else.
  private static func name<Entity>(
    of id: Identifier<Entity>, files: Int, isTaken: (Identifier<Entity>) -> Bool
  ) -> String {
    func isNamed(_ name: String, before file: Int) -> Bool {
      (0..<file).contains { isTaken(Identifier<Entity>(file: $0, name: name)) }
    }
    guard id.file > 0, isNamed(id.name, before: id.file) else { return id.name }
    var name = id.name
    repeat { name += "-\(id.file + 1)" } while isNamed(name, before: files)
    return name
  }
}
