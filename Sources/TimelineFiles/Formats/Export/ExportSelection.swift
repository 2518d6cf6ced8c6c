public import Chronology

/// What of the open files goes into an export: what is shown, without what is to stay out.
///
/// What is private stays out unless it is asked for: events, entries of evidence, and sources with everything
/// that cites them. Of a filter's matches and of a past day, only the sources and actors that they name go along.
public struct ExportSelection: Sendable {
  /// What was left out because it is private.
  public struct Private: Hashable, Sendable {
    /// Events.
    public var events = 0
    /// Sources.
    public var sources = 0
    /// Entries of evidence of events that are not private themselves.
    public var entries = 0

    /// Whether nothing was left out.
    public var isEmpty: Bool { events + sources + entries == 0 }
  }

  private let projection: Projection
  private let includesPrivate: Bool
  private let privateSources: Set<Source.ID>
  private let isPart: Bool

  /// Takes what a projection shows.
  ///
  /// - Parameters:
  ///   - projection: The events.
  ///   - includesPrivate: Whether what is private goes along.
  public init(_ projection: Projection, includingPrivate includesPrivate: Bool) {
    self.projection = projection
    self.includesPrivate = includesPrivate
    isPart = projection.filter != nil || projection.snapshot.asOf != nil
    privateSources =
      includesPrivate
      ? [] : Set(projection.snapshot.sources.lazy.filter(\.isPrivate).map(\.id))
  }

  /// What is to be written, and what is left out of it because it is private.
  ///
  /// O(n); looks at every event once.
  public func export() -> (export: TimelineExport, leftOut: Private) {
    let snapshot = projection.snapshot
    var leftOut = Private(events: 0, sources: privateSources.count, entries: 0)
    var count = 0
    var cited: Set<String> = []
    var named: Set<String> = []
    forEachShown(parts: isPart || !includesPrivate ? .all : []) { event in
      guard includesPrivate || !event.isPrivate else {
        leftOut.events += 1
        return
      }
      count += 1
      guard isPart || !includesPrivate else { return }
      let cleaned = clean(event)
      leftOut.entries += event.evidence.count - cleaned.evidence.count
      guard isPart else { return }
      cited.formUnion(cleaned.evidence.map(\.source.name))
      if let dating = cleaned.datedBy { cited.insert(dating.source.name) }
      named.formUnion(Self.actors(of: cleaned))
    }
    let sources = snapshot.sources.compactMap { source -> Source? in
      guard !privateSources.contains(source.id) else { return nil }
      var copy = source
      copy.id = whole(source.id)
      return isPart && !cited.contains(copy.id.name) ? nil : copy
    }
    let actors = snapshot.actors.compactMap { actor -> Actor? in
      var copy = actor
      copy.id = whole(actor.id)
      return isPart && !named.contains(copy.id.name) ? nil : copy
    }
    var origins: [Source.ID: Source] = [:]
    for source in snapshot.sources { origins[whole(source.id)] = source }
    let texts = origins
    var export = TimelineExport(
      title: snapshot.title, eras: snapshot.files.flatMap(\.eras), actors: actors,
      sources: sources, eventCount: count,
      events: { body in
        forEachShown(parts: .all) { event in
          if includesPrivate || !event.isPrivate { body(clean(event)) }
        }
      },
      texts: { (source) throws(SavedTextError) in
        let declared = texts[source.id] ?? source
        return try SavedText.read(
          source: declared, timelinePath: snapshot.files[declared.id.file].path)
      })
    export.language = Self.common(snapshot.files.map(\.language))
    export.timezone = Self.common(snapshot.files.map(\.timezone))
    export.asOf = snapshot.asOf?.day
    return (export, leftOut)
  }

  private func forEachShown(parts: EventParts, _ body: (Event) -> Void) {
    var start = 0
    while start < projection.count {
      let end = min(projection.count, start + Self.stretch)
      projection.forEach(in: start..<end, parts: parts) { body($1) }
      start = end
    }
  }

  /// How many events are in memory at once.
  private static let stretch = 4_096

  private static func common(_ values: [String?]) -> String? {
    Set(values).count == 1 ? values.first ?? nil : nil
  }

  private static func actors(of event: Event) -> [String] {
    let quotes = event.evidence.compactMap(\.quote)
    return (event.actors + quotes.flatMap { [$0.speaker, $0.to].compactMap { $0 } }).compactMap {
      if case .declared(let id) = $0 { id.name } else { nil }
    }
  }

  // MARK: One timeline of several files

  /// The event as a part of one timeline, without what stays out of it.
  private func clean(_ original: Event) -> Event {
    var event = original
    event.id = whole(original.id)
    event.evidencePositions = []
    event.actors = original.actors.map(whole)
    event.evidence = original.evidence.compactMap { entry in
      guard includesPrivate || !(entry.isPrivate || privateSources.contains(entry.source)) else {
        return nil
      }
      var copy = entry
      copy.source = whole(entry.source)
      copy.quote?.speaker = entry.quote?.speaker.map(whole)
      copy.quote?.to = entry.quote?.to.map(whole)
      return copy
    }
    if let dating = original.datedBy {
      if privateSources.contains(dating.source) {
        // The words stay out; without their bounds the date would say something else.
        event.datedBy = nil
        event.date?.earliest = dating.earliest ?? original.date?.earliest
        event.date?.latest = dating.latest ?? original.date?.latest
      } else {
        event.datedBy?.source = whole(dating.source)
      }
    }
    if case .unreadable(let text, _)? = original.undated, !text.isEmpty {
      event.note = [original.note, "The date as written: \(text)"].compactMap { $0 }
        .joined(separator: "\n")
    }
    event.replaces = original.replaces.flatMap { isShown($0) ? whole($0) : nil }
    return event
  }

  private func isShown(_ id: Event.ID) -> Bool {
    guard let position = projection.position(of: id) else { return false }
    return includesPrivate || !projection.event(at: position, parts: .privacy).isPrivate
  }

  private func whole(_ reference: ActorReference) -> ActorReference {
    switch reference {
    case .declared(let id): .declared(whole(id))
    case .named: reference
    }
  }

  private func whole(_ id: Event.ID) -> Event.ID {
    whole(id) { projection.snapshot.events.row(of: $0) != nil }
  }

  private func whole(_ id: Source.ID) -> Source.ID {
    whole(id) { projection.snapshot.source($0) != nil }
  }

  private func whole(_ id: Actor.ID) -> Actor.ID {
    whole(id) { projection.snapshot.actor($0) != nil }
  }

  /// The id in one timeline: with the number of its file where an earlier file has it as well.
  private func whole<Entity>(
    _ id: Identifier<Entity>, isTaken: (Identifier<Entity>) -> Bool
  ) -> Identifier<Entity> {
    guard id.file > 0 else { return id }
    let isShared = (0..<id.file).contains {
      isTaken(Identifier<Entity>(file: $0, name: id.name))
    }
    return Identifier(file: 0, name: isShared ? "\(id.name)-\(id.file + 1)" : id.name)
  }
}
