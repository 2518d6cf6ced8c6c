/// What one file says: a title, actors, sources and events.
public struct Timeline: Hashable, Sendable {
  /// A named stretch of time.
  public struct Era: Hashable, Sendable {
    /// When it was.
    public var date: StatedDate
    /// What it is called.
    public var title: String

    /// Creates an era.
    public init(date: StatedDate, title: String) {
      self.date = date
      self.title = title
    }
  }

  /// The path of the file, as the user named it.
  public var path: String
  /// The title; the file's name where the file gives none.
  public var title: String
  /// The language, as BCP 47 writes it.
  public var language: String?
  /// The zone in which times are shown, and read where they give none, as the IANA database names it.
  public var timezone: String?
  /// The rules of that zone, where it is known.
  public var zone: TimeZoneRules?
  /// Named stretches of time, in the order of the file.
  public var eras: [Era]
  /// The actors, in the order of the file.
  public var actors: [Actor]
  /// The sources, in the order of the file.
  public var sources: [Source]
  /// The events, in the order of the file.
  public var events: [Event]
  /// The problems that were found on reading, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// Creates a timeline without anything in it.
  public init(path: String, title: String) {
    self.path = path
    self.title = title
    self.eras = []
    self.actors = []
    self.sources = []
    self.events = []
    self.diagnostics = []
  }
}
