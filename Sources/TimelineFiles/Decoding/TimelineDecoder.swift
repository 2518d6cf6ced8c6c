import Chronology

/// Makes a timeline of a marked document, and diagnostics of what cannot be used.
///
/// A mistake costs the value in which it stands and nothing else.
struct TimelineDecoder {
  typealias NodeID = MarkedDocument.NodeID

  let document: MarkedDocument
  let path: String
  let file: Int
  var diagnostics: [Diagnostic] = []
  /// Problems beyond those of which a document tells each.
  private var untold = 0
  /// The declared sources and actors, by name.
  var sources: [String: Identifier<Source>] = [:]
  var actors: [String: Identifier<Actor>] = [:]
  /// Whether the file is JSON, so that advice is given in it.
  var isJSON = false
  /// What is declared elsewhere, where the document is one line of many.
  var names: (any DeclaredNames)?
  /// Keys of the root that are for the reader of lines.
  var lineKeys: Set<String> = []
  /// Whether no event stands elsewhere, as it does where a header of JSON Lines is read by itself.
  var knowsAllEvents = true
  /// Whether version and title may be left out, as in JSON Lines, of which the header is.
  var mayLackHeader = false
  var eventNames = EventNames()
  /// How many more references are compared with every name for what they may have meant.
  var suggestionsLeft = 100
  /// The places of `replaces`, looked at once all events are known.
  var replacements: [(node: NodeID, name: String)] = []

  /// The version of the format that this program reads.
  static let version = 1

  /// Decodes a document; throws where it is no timeline, or one of a later version.
  ///
  /// Where reading broke off so early that nothing is known, `syntax` is the nearer reason.
  static func decode(
    _ document: MarkedDocument, path: String, file: Int, syntax: Diagnostic?,
    isLines: Bool = false, isJSON: Bool = false
  ) throws(TimelineFileError) -> Timeline {
    var decoder = TimelineDecoder(document: document, path: path, file: file)
    decoder.isJSON = isJSON
    if isLines {
      decoder.lineKeys = ["type", "id"]
      decoder.mayLackHeader = true
    }
    return try decoder.timeline(syntax: syntax)
  }

  init(document: MarkedDocument, path: String, file: Int) {
    self.document = document
    self.path = path
    self.file = file
  }

  mutating func timeline(
    syntax: Diagnostic?
  ) throws(TimelineFileError) -> Timeline {
    guard let root = document.root, !document.isNull(root) else {
      throw .notATimeline(
        syntax
          ?? Diagnostic(
            .error, path: path, line: 1, column: 1,
            message: "there is nothing in this file; `dateline new FILE` writes a first timeline"))
    }
    guard document[root].kind == .mapping else {
      let what = document[root].kind == .sequence ? "a list" : "plain text"
      throw .notATimeline(
        diagnostic(
          .error, root,
          "this is \(what), not a timeline; \(howToBegin)"))
    }
    var sections = Sections()
    var title: String?
    var timeline = Timeline(path: path, title: Self.name(ofPath: path))
    var hasVersion = false
    var hasTitle = false
    var knowsAnything = false
    var cursor = Cursor<TimelineKey>(root, in: document)
    while let (key, value) = next(&cursor) {
      knowsAnything = true
      switch key {
      case .dateline:
        hasVersion = true
        try checkVersion(value)
      case .title:
        hasTitle = true
        title = text(value, key)
      case .language: timeline.language = text(value, key)
      case .timezone:
        timeline.timezone = text(value, key)
        timeline.zone = timeline.timezone.flatMap { zone(named: $0, value) }
      case .eras: sections.eras = value
      case .actors: sections.actors = value
      case .sources: sections.sources = value
      case .events: sections.events = value
      }
    }
    guard knowsAnything else {
      throw .notATimeline(
        syntax
          ?? diagnostic(
            .error, root, "this is no timeline; \(howToBegin)")
      )
    }
    if !hasVersion, !mayLackHeader {
      report(.error, root, "`dateline` is missing; begin with \(version)")
    }
    if let title {
      timeline.title = title
    } else if !hasTitle, !(mayLackHeader && !hasVersion) {
      report(
        .error, root,
        "the timeline has no `title`; the name of the file stands in, add \(sample(.entry("title")))"
      )
    }
    timeline.actors = readActors(sections.actors)
    timeline.sources = readSources(sections.sources)
    timeline.eras = readEras(sections.eras)
    timeline.events = readEvents(sections.events)
    timeline.diagnostics = diagnostics
    if untold > 0, var rest = diagnostics.last {
      rest.severity = .error
      rest.message = "\(untold) more problems are not told one by one; mend those that are told"
      timeline.diagnostics.append(rest)
    }
    return timeline
  }

  private struct Sections {
    var eras: NodeID?
    var actors: NodeID?
    var sources: NodeID?
    var events: NodeID?
  }

  private var version: String { sample(.entry("dateline", .number(Self.version))) }

  private var howToBegin: String {
    "begin with \(version), \(sample(.entry("title"))) and \(sample(.key("events")))"
  }

  private mutating func checkVersion(_ node: NodeID) throws(TimelineFileError) {
    let written = document.string(node)
    guard document[node].kind == .scalar, let number = Int(written), number >= 1 else {
      report(
        .error, node, "`dateline` must be the version of the format; write \(version)")
      return
    }
    guard number <= Self.version else {
      throw .notATimeline(
        diagnostic(
          .error, node,
          "this file is written in version \(number) of the format, and this program reads "
            + "version \(Self.version); a later Dateline that knows version \(number) reads it"))
    }
  }

  /// The last component of a path.
  static func name(ofPath path: String) -> String {
    String(path.split(separator: "/").last ?? "untitled")
  }

  /// The rules of the file's zone; where there are none, everything goes on as written.
  private mutating func zone(named name: String, _ node: NodeID) -> TimeZoneRules? {
    do throws(ZoneProblem) {
      return try ZoneFolder.system.rules(named: name)
    } catch {
      report(.warning, node, "`timezone`: \(error.message)")
      return nil
    }
  }

  // MARK: Diagnostics

  func diagnostic(
    _ severity: Diagnostic.Severity, _ node: NodeID, offset: Int = 0, _ message: String
  ) -> Diagnostic {
    let place = document.place(of: node)
    return Diagnostic(
      severity, path: path, line: place.line + 1, column: place.column + 1 + offset,
      message: message)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ node: NodeID, offset: Int = 0, _ message: String
  ) {
    guard hasRoomForProblem() else { return }
    diagnostics.append(diagnostic(severity, node, offset: offset, message))
  }

  /// Whether one more problem is told; one that is not is counted.
  mutating func hasRoomForProblem() -> Bool {
    if diagnostics.count < DocumentLimits.problems { return true }
    untold += 1
    return false
  }

  func origin(_ node: NodeID) -> Origin {
    let place = document.place(of: node)
    return Origin(file: file, line: place.line + 1, column: place.column + 1)
  }
}
