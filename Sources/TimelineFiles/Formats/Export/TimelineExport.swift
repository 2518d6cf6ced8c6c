public import Chronology
public import Evidence

/// What is to be written in some format: one timeline, however many files it came from, without what is to
/// stay out.
public struct TimelineExport: Sendable {
  /// The title.
  public var title: String
  /// The language, as BCP 47 writes it.
  public var language: String?
  /// The time zone, as the IANA database names it.
  public var timezone: String?
  /// Named stretches of time.
  public var eras: [Timeline.Era]
  /// The actors; their identifiers name file 0.
  public var actors: [Actor]
  /// The sources.
  public var sources: [Source]
  /// How many events there are.
  public let eventCount: Int
  /// The day as of which everything is; nothing where it is as known today.
  public var asOf: CalendarDay?
  /// Whether the saved texts of sources are to be written out, in formats that hold them.
  public var includesTexts = true
  /// Whether ids that were made for events are written like those that the file gives, so that what was listed
  /// before is found again.
  public var writesMadeIDs = false
  /// Hands over the events in their order.
  private let events: @Sendable (_ body: (Event) -> Void) -> Void
  /// The saved text of a source.
  private let texts: @Sendable (Source) throws(SavedTextError) -> SourceText

  /// Creates an export.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - eras: Named stretches of time.
  ///   - actors: The actors; all identifiers are those of file 0, and unique.
  ///   - sources: The sources.
  ///   - eventCount: How many events there are.
  ///   - events: Hands over the events in their order; asked as often as a format needs.
  ///   - texts: The saved text of a source.
  public init(
    title: String, eras: [Timeline.Era], actors: [Actor], sources: [Source], eventCount: Int,
    events: @escaping @Sendable (_ body: (Event) -> Void) -> Void,
    texts: @escaping @Sendable (Source) throws(SavedTextError) -> SourceText = {
      (_) throws(SavedTextError) in throw .noText
    }
  ) {
    self.title = title
    self.eras = eras
    self.actors = actors
    self.sources = sources
    self.eventCount = eventCount
    self.events = events
    self.texts = texts
  }

  /// Takes a timeline as it was read, in the order of its events in the file.
  public init(_ timeline: Timeline) {
    let events = timeline.events
    self.init(
      title: timeline.title, eras: timeline.eras, actors: timeline.actors,
      sources: timeline.sources, eventCount: events.count, events: { events.forEach($0) })
    language = timeline.language
    timezone = timeline.timezone
  }

  /// Hands over the events in their order; an event at a time is in memory.
  public func forEach(_ body: (Event) -> Void) {
    guard writesMadeIDs else { return events(body) }
    events { event in
      var named = event
      named.isNamedByFile = true
      body(named)
    }
  }

  /// The saved text of a source.
  ///
  /// - Throws: `SavedTextError` where there is none.
  public func text(of source: Source) throws(SavedTextError) -> SourceText { try texts(source) }

  /// The name to show for an actor.
  public func name(of reference: ActorReference) -> String {
    switch reference {
    case .named(let name): name
    case .declared(let id): actors.first { $0.id == id }?.name ?? id.name
    }
  }
}
