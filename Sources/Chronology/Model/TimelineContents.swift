/// What one file gives to look at, however it is stored.
public struct TimelineContents: Sendable {
  /// The file, its title and what else stands in its header.
  public var file: TimelineSnapshot.File
  /// The problems that were found on reading.
  public var diagnostics: [Diagnostic]
  /// Problems that were counted and are not among `diagnostics`, for there are so many.
  public var uncountedProblems = 0
  /// The events.
  public var events: any EventRecords
  /// Their dates.
  public var columns: EventColumns
  /// The sources.
  public var sources: any DeclarationRecords<Source>
  /// The actors.
  public var actors: any DeclarationRecords<Actor>
  /// The rows of events that took the place of another one, with its name.
  public var successors: [(replaced: String, row: Int)]
  /// Whether the file has been read to its end; if not, nothing is known of the order.
  public var isComplete = true
  /// What of the file has not been looked at.
  public var unread: EventStore.UnreadStretch?

  /// Takes a timeline that was read as a whole.
  ///
  /// O(n).
  public init(_ timeline: Timeline) {
    file = TimelineSnapshot.File(
      path: timeline.path, title: timeline.title, language: timeline.language,
      timezone: timeline.timezone, zone: timeline.zone, eras: timeline.eras)
    diagnostics = timeline.diagnostics
    events = DecodedEvents(timeline.events)
    columns = EventColumns(timeline.events)
    sources = DecodedDeclarations(timeline.sources)
    actors = DecodedDeclarations(timeline.actors)
    successors = timeline.events.enumerated().compactMap { row, event in
      event.replaces.map { ($0.name, row) }
    }
  }

  /// Takes what is stored otherwise.
  public init(
    file: TimelineSnapshot.File, diagnostics: [Diagnostic], events: any EventRecords,
    columns: EventColumns, sources: any DeclarationRecords<Source>,
    actors: any DeclarationRecords<Actor>, successors: [(replaced: String, row: Int)]
  ) {
    self.file = file
    self.diagnostics = diagnostics
    self.events = events
    self.columns = columns
    self.sources = sources
    self.actors = actors
    self.successors = successors
  }
}
