public import Chronology

/// A timeline file in parts, each of which knows the place of every value: of JSON Lines every line is one, of
/// any other form the whole.
///
/// For checking and editing files of any size: parts are made when they are looked at, and not kept.
public final class TimelineParts: Sendable {
  enum Form: Sendable {
    case document(TimelineDocument)
    case lines(LineDocuments)
  }

  let form: Form
  /// The path, as the user named it; that of standard input is a name for it.
  public let path: String
  private let declared: [String: Source]
  /// The position of the file among the files that are open together, from 0.
  public let file: Int

  /// Reads a timeline file, as far as it must be known before one of its parts can be looked at.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user named it; `-` is standard input.
  ///   - file: The position of the file among the files that are open together, from 0.
  ///   - options: What a person says of a file in another format.
  ///   - tell: Told how much has been read, from 0 to 1, on any thread.
  /// - Throws: `TimelineFileError` where nothing of the file can be shown.
  public init(
    reading path: String, file: Int = 0, options: ReadingOptions = ReadingOptions(),
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(TimelineFileError) {
    let isInput = path == "-"
    self.file = file
    self.path = isInput ? TimelineReader.standardInputPath : path
    let mayBeLines = options.format?.isOwn != false
    let archive: LineArchive?
    var input: [UInt8] = []
    if isInput {
      do throws(FileBytesError) {
        input = try FileBytes.readStandardInput(limit: DocumentLimits.bytes)
      } catch {
        throw TimelineFileError(error, path: self.path)
      }
      archive = mayBeLines ? LineArchive.take(input, path: self.path, file: file) : nil
    } else {
      archive = mayBeLines ? try LineArchive.open(path: path, file: file) : nil
    }
    if let archive, let index = try archive.readIndex(isCancelled: { false }, tell: tell) {
      form = .lines(try LineDocuments(archive, index))
      declared = [:]
      return
    }
    let document =
      isInput
      ? try TimelineDocument(bytes: input, path: self.path, file: file, options, identity: nil)
      : try TimelineDocument(reading: path, file: file, options: options)
    form = .document(document)
    declared = Dictionary(
      document.timeline.sources.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the file is JSON Lines, in which an event's line is read by itself: it can cite only a source that the
  /// file declares already.
  public var isLines: Bool {
    if case .lines = form { true } else { false }
  }

  /// How many stretches of parts there are.
  public var stretchCount: Int {
    switch form {
    case .document: 1
    case .lines(let lines): lines.stretchCount
    }
  }

  /// Hands over the parts of a stretch, in the order of the file; but for events of JSON Lines that have
  /// nothing wrong with them and are not wanted.
  ///
  /// O(bytes of the stretch). Stretches may be looked at on several threads at once.
  public func forEach(
    in stretch: Int, where isWanted: (Event) -> Bool, _ body: (TimelineDocument) -> Void
  ) {
    switch form {
    case .document(let document): body(document)
    case .lines(let lines): _ = lines.forEach(in: stretch, where: isWanted) { body($1) }
    }
  }

  /// The part in which an event stands.
  public func document(ofEvent name: String) -> TimelineDocument? {
    switch form {
    case .document(let document):
      document.timeline.events.contains { $0.id.name == name } ? document : nil
    case .lines(let lines): lines.document(ofEvent: name)?.document
    }
  }

  /// A source that the file declares, wherever it does.
  public func source(_ id: Source.ID) -> Source? {
    switch form {
    case .document: declared[id.name]
    case .lines(let lines): lines.sources.entity(named: id.name)
    }
  }

  /// Whether an event has that id, given or made.
  public func hasEvent(named name: String) -> Bool {
    switch form {
    case .document(let document):
      document.row(of: Event.ID(file: document.file, name: name)) != nil
    case .lines(let lines): lines.hasEvent(named: name)
    }
  }

  /// How an event or a quote names an actor: by the id that the file declares, else by a plain name.
  public func actor(named name: String) -> ActorReference {
    let id = Actor.ID(file: file, name: name)
    return switch form {
    case .document(let document):
      document.timeline.actors.contains { $0.id == id } ? .declared(id) : .named(name)
    case .lines(let lines): lines.hasActor(named: name) ? .declared(id) : .named(name)
    }
  }

  /// An id for a new event that no other has: of its title, and of its date where that title has been
  /// taken, with a number where both are.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - date: The date.
  ///   - taken: Ids of other events that are to be added.
  /// - Returns: The id.
  public func freeEventName(
    title: String, date: EDTF?, besides taken: Set<String> = []
  ) -> String {
    EventNames.free(title: title, date: date) { !hasEvent(named: $0) && !taken.contains($0) }
  }

  /// An id for a new source that no other has, made of a text such as its title.
  public func freeSourceName(_ text: String) -> String {
    EventNames.free([Self.sourceName(text)]) { source(Source.ID(file: file, name: $0)) == nil }
  }

  /// An id for a source, made of a text such as its title.
  package static func sourceName(_ text: String) -> String {
    // The first words tell a source; an id is typed.
    let words = EventNames.slug(text).split(separator: "-").prefix(6)
    let name = words.joined(separator: "-")
    return name == "event" ? "source" : name
  }

  /// The first source that the file declares and of which something is so. O(n)
  public func firstSource(where isWanted: (Source) -> Bool) -> Source? {
    switch form {
    case .document(let document): return document.timeline.sources.first(where: isWanted)
    case .lines(let lines):
      return (0..<lines.sources.count).lazy.map(lines.sources.entity(at:)).first(where: isWanted)
    }
  }

  /// The actors that the file declares.
  public var actors: [Actor] {
    switch form {
    case .document(let document): document.timeline.actors
    case .lines(let lines): (0..<lines.actors.count).map(lines.actors.entity(at:))
    }
  }

  /// The folder, relative to the file's own, in which most of the texts stand that the first sources
  /// have; `sources` where there is none.
  public var textFolder: String {
    let sources: [Source]
    switch form {
    case .document(let document): sources = document.timeline.sources
    case .lines(let lines):
      sources = (0..<min(lines.sources.count, Self.sourcesLookedAt)).map(lines.sources.entity(at:))
    }
    var counts: [String: Int] = [:]
    for text in sources.compactMap(\.text) {
      counts[text.contains("/") ? AtomicFile.folder(of: text) : ".", default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "sources"
  }

  private static let sourcesLookedAt = 1_000

  /// Whether the file is still the one of which the parts are made.
  public var isUnchanged: Bool {
    switch form {
    case .document: true
    case .lines(let lines): lines.isUnchanged
    }
  }
}
