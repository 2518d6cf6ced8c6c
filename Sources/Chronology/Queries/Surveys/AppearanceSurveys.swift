/// The question who appears in what is shown: actors that are declared, and plain names.
///
/// Declared actors that do not appear are there as well, with nothing counted.
public struct ActorSurvey: EventSurvey {
  private let snapshot: TimelineSnapshot

  /// Asks of a snapshot.
  public init(_ snapshot: TimelineSnapshot) { self.snapshot = snapshot }

  /// Nobody.
  public var nothing: [ActorReference: Appearance] { [:] }

  /// Adds who appears in some rows; decodes actors and evidence.
  public func look(at rows: RowSelection, _ found: inout [ActorReference: Appearance]) {
    let events = snapshot.events
    events.forEach(of: rows, parts: [.actors, .evidence]) { row, event in
      let place = events.shortPlace(of: row)
      let dated = Int(place) < events.datedCount ? place : nil
      for (index, actor) in event.actors.enumerated()
      where !event.actors[..<index].contains(actor) {
        found[actor, default: Appearance()].events += 1
        if let dated { found[actor]?.add(place: dated) }
      }
      for speaker in event.evidence.lazy.compactMap({ $0.quote?.speaker }) {
        found[speaker, default: Appearance()].quotes += 1
        if let dated { found[speaker]?.add(place: dated) }
      }
    }
  }

  /// Adds who was found elsewhere.
  public func add(
    _ other: [ActorReference: Appearance], to found: inout [ActorReference: Appearance]
  ) {
    for (key, appearance) in other { found[key, default: Appearance()].add(appearance) }
  }

  /// Puts everybody in order.
  public func answer(
    _ found: [ActorReference: Appearance], _ concurrently: Concurrently
  ) -> Appearances<ActorReference> {
    var found = found
    for actor in snapshot.actors { found[.declared(actor.id), default: Appearance()].events += 0 }
    let snapshot = snapshot
    return Appearances(found, concurrently) {
      snapshot.name(of: $0)
    } tie: { left, right in
      switch (left, right) {
      case (.declared(let left), .declared(let right)): left.precedes(right)
      case (.declared, .named): true
      case (.named, .declared): false
      case (.named(let left), .named(let right)): left < right
      }
    }
  }
}

/// The question which sources are cited in what is shown.
///
/// Declared sources that are not cited are there as well, with nothing counted; and so are cited ones that
/// no file declares.
public struct SourceSurvey: EventSurvey {
  private let snapshot: TimelineSnapshot

  /// Asks of a snapshot.
  public init(_ snapshot: TimelineSnapshot) { self.snapshot = snapshot }

  /// No source.
  public var nothing: [Source.ID: Appearance] { [:] }

  /// Adds the sources that some rows cite; decodes the evidence, and the words that give the date.
  public func look(at rows: RowSelection, _ found: inout [Source.ID: Appearance]) {
    let events = snapshot.events
    events.forEach(of: rows, parts: [.date, .evidence]) { row, event in
      let place = events.shortPlace(of: row)
      let dated = Int(place) < events.datedCount ? place : nil
      let cited = event.citedSources
      for (index, source) in cited.enumerated() where !cited[..<index].contains(source) {
        found[source, default: Appearance()].events += 1
        if let dated { found[source]?.add(place: dated) }
      }
      for citation in event.evidence where citation.quote != nil {
        found[citation.source]?.quotes += 1
      }
    }
  }

  /// Adds the sources that were found elsewhere.
  public func add(_ other: [Source.ID: Appearance], to found: inout [Source.ID: Appearance]) {
    for (key, appearance) in other { found[key, default: Appearance()].add(appearance) }
  }

  /// Puts all sources in order.
  public func answer(
    _ found: [Source.ID: Appearance], _ concurrently: Concurrently
  ) -> Appearances<Source.ID> {
    var found = found
    for source in snapshot.sources { found[source.id, default: Appearance()].events += 0 }
    let snapshot = snapshot
    return Appearances(found, concurrently) { id in
      let source = snapshot.source(id)
      return source?.title ?? source?.outlet ?? id.name
    } tie: {
      $0.precedes($1)
    }
  }
}

extension Identifier {
  /// The order of the files, then that of the names.
  fileprivate func precedes(_ other: Identifier) -> Bool {
    file != other.file ? file < other.file : name < other.name
  }
}

extension Event {
  /// The sources of the evidence and of the words that give the date; several times where they are cited so.
  public var citedSources: [Source.ID] {
    evidence.map(\.source) + [datedBy?.source].compactMap { $0 }
  }
}
