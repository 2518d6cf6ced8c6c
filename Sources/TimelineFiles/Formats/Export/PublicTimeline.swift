public import Chronology

/// What the open files say without what is private: nothing of it may show in what is worked out from the rest,
/// such as what was known on a day, or what a filter finds.
///
/// What is private are events, entries of evidence, and sources with everything that cites them. Sources and
/// actors that only private things name go with them.
public struct PublicTimeline: Sendable {
  /// What was left out.
  public struct LeftOut: Hashable, Sendable {
    /// Events.
    public var events = 0
    /// Sources, those included that only private things cite.
    public var sources = 0
    /// Actors whom only private things name.
    public var actors = 0
    /// Entries of evidence of events that are not private themselves.
    public var entries = 0

    /// Nothing.
    public init() {}

    /// Whether nothing was left out.
    public var isEmpty: Bool { self == LeftOut() }
  }

  /// What is left.
  public let snapshot: TimelineSnapshot
  /// What was left out.
  public private(set) var leftOut = LeftOut()

  /// Takes what is private out of a snapshot.
  ///
  /// O(n); where nothing is private, the snapshot itself is kept, else what is left is held in memory.
  public init(_ whole: TimelineSnapshot) {
    let privateSources = Set(whole.sources.lazy.filter(\.isPrivate).map(\.id))
    var hasPrivate = !privateSources.isEmpty
    if !hasPrivate {
      whole.events.forEach(
        of: .stretch(0..<whole.events.count, thatMay: .anything), parts: [.privacy, .evidence]
      ) { _, event in
        if event.isPrivate || event.evidence.contains(where: \.isPrivate) { hasPrivate = true }
      }
    }
    guard hasPrivate else {
      snapshot = whole
      return
    }
    var timelines = whole.files.map { file in
      var timeline = Timeline(path: file.path, title: file.title)
      (timeline.language, timeline.timezone, timeline.zone) =
        (file.language, file.timezone, file.zone)
      timeline.eras = file.eras
      return timeline
    }
    var shown = Names()
    var hidden = Names()
    var leftOut = LeftOut()
    var privateEvents: Set<Event.ID> = []
    whole.events.forEach(
      of: .stretch(0..<whole.events.count, thatMay: .anything), parts: .all
    ) { _, event in
      guard !event.isPrivate else {
        leftOut.events += 1
        privateEvents.insert(event.id)
        hidden.add(event)
        return
      }
      let cleaned = Self.clean(event, without: privateSources)
      leftOut.entries += event.evidence.count - cleaned.evidence.count
      hidden.add(event)
      shown.add(cleaned)
      timelines[event.id.file].events.append(cleaned)
    }
    for file in timelines.indices {
      for index in timelines[file].events.indices
      where timelines[file].events[index].replaces.map(privateEvents.contains) ?? false {
        timelines[file].events[index].replaces = nil
      }
    }
    for source in whole.sources {
      let isGone =
        privateSources.contains(source.id)
        || hidden.sources.contains(source.id) && !shown.sources.contains(source.id)
      if isGone {
        leftOut.sources += 1
      } else {
        timelines[source.id.file].sources.append(source)
      }
    }
    for actor in whole.actors {
      if hidden.actors.contains(actor.id), !shown.actors.contains(actor.id) {
        leftOut.actors += 1
      } else {
        timelines[actor.id.file].actors.append(actor)
      }
    }
    for file in timelines.indices {
      // A source may name another one as the one that it cites.
      let names = Set(timelines[file].sources.map(\.id.name))
      for index in timelines[file].sources.indices {
        guard let via = timelines[file].sources[index].via else { continue }
        let named = Source.ID(file: file, name: via)
        if whole.source(named) != nil, !names.contains(via) {
          timelines[file].sources[index].via = nil
        }
      }
    }
    self.leftOut = leftOut
    snapshot = TimelineSnapshot(timelines)
  }

  /// The event without its private entries.
  private static func clean(_ original: Event, without sources: Set<Source.ID>) -> Event {
    var event = original
    event.evidence = original.evidence.filter {
      !$0.isPrivate && !sources.contains($0.source)
    }
    if let dating = original.datedBy, sources.contains(dating.source) {
      // The words stay out; without their bounds the date would look more certain than it is.
      event.datedBy = nil
      event.date?.earliest = dating.earliest ?? original.date?.earliest
      event.date?.latest = dating.latest ?? original.date?.latest
    }
    return event
  }

  /// What events name.
  private struct Names {
    var sources: Set<Source.ID> = []
    var actors: Set<Actor.ID> = []

    mutating func add(_ event: Event) {
      sources.formUnion(event.evidence.map(\.source))
      if let dating = event.datedBy { sources.insert(dating.source) }
      actors.formUnion(event.namedActors)
    }
  }
}

extension Event {
  /// The declared actors whom the event or a quote of it names.
  var namedActors: [Actor.ID] {
    let quotes = evidence.compactMap(\.quote)
    return (actors + quotes.flatMap { [$0.speaker, $0.to].compactMap { $0 } }).compactMap {
      if case .declared(let id) = $0 { id } else { nil }
    }
  }
}
