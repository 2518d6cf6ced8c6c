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

  /// Reads a timeline file, as far as it must be known before one of its parts can be looked at.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user named it; `-` is standard input.
  ///   - file: The position of the file among the files that are open together, from 0.
  ///   - tell: Told how much has been read, from 0 to 1, on any thread.
  /// - Throws: `TimelineFileError` where nothing of the file can be shown.
  public init(
    reading path: String, file: Int = 0, tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(TimelineFileError) {
    let isInput = path == "-"
    self.path = isInput ? TimelineReader.standardInputPath : path
    let archive: LineArchive?
    var input: [UInt8] = []
    if isInput {
      do throws(FileBytesError) {
        input = try FileBytes.readStandardInput(limit: DocumentLimits.bytes)
      } catch {
        throw TimelineFileError(error, path: self.path)
      }
      archive = LineArchive.take(input, path: self.path, file: file)
    } else {
      archive = try LineArchive.open(path: path, file: file)
    }
    if let archive, let index = try archive.readIndex(isCancelled: { false }, tell: tell) {
      form = .lines(try LineDocuments(archive, index))
      declared = [:]
      return
    }
    let document =
      isInput
      ? try TimelineDocument(bytes: input, path: self.path, file: file, identity: nil)
      : try TimelineDocument(reading: path, file: file)
    form = .document(document)
    declared = Dictionary(
      document.timeline.sources.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
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

  /// Whether the file is still the one of which the parts are made.
  public var isUnchanged: Bool {
    switch form {
    case .document: true
    case .lines(let lines): lines.isUnchanged
    }
  }
}
