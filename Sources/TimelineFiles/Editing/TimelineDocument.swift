public import Chronology
import Evidence

/// What a person wrote, with the place of every value in it: for checking, and for editing.
///
/// A whole file, or one line of JSON Lines. It has what a reader of many events need not keep: the bytes, and
/// where each node begins and ends.
public struct TimelineDocument: Sendable {
  typealias NodeID = MarkedDocument.NodeID

  /// Of what it is a reading.
  enum Form: Sendable {
    case file
    case line(LineDocument)
  }

  /// What it says.
  public internal(set) var timeline: Timeline
  /// Its bytes without a byte order mark.
  let bytes: [UInt8]
  /// Whether it begins with a byte order mark.
  let hasMark: Bool
  /// The position of the file among the files that are open together, from 0.
  let file: Int
  let document: MarkedDocument
  let isJSON: Bool
  /// Whether something of it could not be read, so that it cannot be edited safely.
  let isMended: Bool
  /// The format of others that it is in, in which nothing can be edited.
  let foreign: FileFormat?
  /// The file as it was when it was read; nothing for standard input, and for a line.
  let identity: FileIdentity?
  let form: Form
  private let mappings: [Place: NodeID]
  private let sources: [String: NodeID]
  private let rows: [String: Int]

  private struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// Reads a timeline file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user named it.
  ///   - file: The position of the file among the files that are open together, from 0.
  ///   - options: What a person says of a file in another format.
  /// - Throws: `TimelineFileError` where nothing of the file can be shown.
  public init(
    reading path: String, file: Int = 0, options: ReadingOptions = ReadingOptions()
  ) throws(TimelineFileError) {
    let isInput = path == "-"
    let shown = isInput ? TimelineReader.standardInputPath : path
    let identity = isInput ? nil : FileIdentity(path: path)
    let bytes: [UInt8]
    do throws(FileBytesError) {
      bytes =
        isInput
        ? try FileBytes.readStandardInput(limit: DocumentLimits.bytes)
        : try FileBytes.read(path: path, limit: DocumentLimits.bytes)
    } catch {
      throw TimelineFileError(error, path: shown)
    }
    try self.init(bytes: bytes, path: shown, file: file, options, identity: identity)
  }

  init(
    bytes: [UInt8], path: String, file: Int, _ options: ReadingOptions = ReadingOptions(),
    identity: FileIdentity?
  ) throws(TimelineFileError) {
    let marked = try TimelineReader.readMarked(
      bytes: bytes, path: path, file: file, options, keepingExtents: true)
    hasMark = bytes.starts(with: Self.byteOrderMark)
    self.bytes = hasMark ? Array(bytes.dropFirst(Self.byteOrderMark.count)) : bytes
    timeline = marked.timeline
    document = marked.document
    isJSON = marked.isJSON
    isMended = marked.isMended
    foreign = marked.foreign
    self.file = file
    self.identity = identity
    form = .file
    mappings = Self.mappings(in: marked.document)
    sources = Self.sources(in: marked.document)
    rows = Self.rows(of: marked.timeline)
  }

  /// Takes what one line says.
  init(line: LineDocument, bytes: UnsafeRawBufferPointer, reading: LineDocument.Reading) {
    hasMark = bytes.starts(with: Self.byteOrderMark)
    self.bytes = Array(bytes.dropFirst(hasMark ? Self.byteOrderMark.count : 0))
    timeline = reading.timeline
    document = reading.document
    isJSON = true
    isMended = reading.isMended
    foreign = nil
    file = line.decoder.file
    identity = nil
    form = .line(line)
    mappings = Self.mappings(in: reading.document)
    sources =
      reading.ownSource.map { [$0.name: $0.node] } ?? Self.sources(in: reading.document)
    rows = Self.rows(of: reading.timeline)
  }

  /// The same after an edit; nothing where that is no timeline any more.
  func reading(again bytes: [UInt8]) -> TimelineDocument? {
    let whole = hasMark ? Self.byteOrderMark + bytes : bytes
    switch form {
    case .file:
      return try? TimelineDocument(bytes: whole, path: timeline.path, file: file, identity: nil)
    case .line(let line): return whole.withUnsafeBytes { try? line.document($0) }
    }
  }

  /// The number of its first line in the file, from 1.
  var firstLine: Int {
    if case .line(let line) = form { line.number } else { 1 }
  }

  /// The event of an id.
  func event(_ id: Event.ID) -> Event? { rows[id.name].map { timeline.events[$0] } }

  /// The place of an event among those of the document.
  func row(of id: Event.ID) -> Int? { rows[id.name] }

  private static func rows(of timeline: Timeline) -> [String: Int] {
    Dictionary(
      timeline.events.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes of the file as it is on the disk.
  var fileBytes: [UInt8] { hasMark ? Self.byteOrderMark + bytes : bytes }

  /// The place of a key's value in a source; that of the source where it has no such value.
  public func origin(of key: String, in source: Source) -> Origin {
    guard let node = sources[source.id.name], let value = value(of: key, in: node) else {
      return source.origin
    }
    return origin(of: value, file: source.origin.file)
  }

  /// The place of a key's value in the mapping that begins at a place, such as an event, an entry of
  /// evidence or `dated-by`; that place where it has no such value.
  public func origin(of key: String, inMappingAt place: Origin) -> Origin {
    guard let node = mapping(at: place), let value = value(of: key, in: node) else {
      return place
    }
    return origin(of: value, file: place.file)
  }

  private func origin(of node: NodeID, file: Int) -> Origin {
    let place = document.place(of: node)
    return Origin(file: file, line: place.line + 1, column: place.column + 1)
  }

  // MARK: Nodes

  /// The mapping that begins at a place, or for which the alias there stands.
  func mapping(at origin: Origin) -> NodeID? {
    mappings[Place(line: origin.line - 1, column: origin.column - 1)]
  }

  /// The mapping of a source, be it shared with another by an alias.
  func mapping(of source: Source.ID) -> NodeID? {
    sources[source.name].map(document.target).flatMap {
      document.ownKind(of: $0) == .mapping ? $0 : nil
    }
  }

  /// The value of a key's first occurrence.
  func value(of key: String, in mapping: NodeID) -> NodeID? {
    entries(of: mapping).first { document.isScalar($0.key, Array(key.utf8)) }?.value
  }

  /// The keys and values of a mapping.
  func entries(of mapping: NodeID) -> [(key: NodeID, value: NodeID)] {
    guard document[mapping].kind == .mapping else { return [] }
    var entries: [(key: NodeID, value: NodeID)] = []
    var child = document.firstChild(of: mapping)
    while let key = child, let value = document.next(after: key) {
      entries.append((key, value))
      child = document.next(after: value)
    }
    return entries
  }

  private static func mappings(in document: MarkedDocument) -> [Place: NodeID] {
    var mappings: [Place: NodeID] = [:]
    for index in document.nodes.indices where document[NodeID(index)].kind == .mapping {
      let place = Place(
        line: Int(document.nodes[index].line), column: Int(document.nodes[index].column))
      // The outer one comes first; a mapping that is a key of another begins where that one does.
      if mappings[place] == nil { mappings[place] = document.target(of: NodeID(index)) }
    }
    return mappings
  }

  private static func sources(in document: MarkedDocument) -> [String: NodeID] {
    guard let root = document.root else { return [:] }
    let key = Array(TimelineKey.sources.rawValue.utf8)
    let children = document.children(of: root)
    guard
      let list = stride(from: 0, to: children.count - 1, by: 2)
        .first(where: { document.isScalar(children[$0], key) }).map({ children[$0 + 1] }),
      document[list].kind == .mapping
    else { return [:] }
    var sources: [String: NodeID] = [:]
    let entries = document.children(of: list)
    for index in stride(from: 0, to: entries.count - 1, by: 2) {
      let name = document.string(entries[index])
      if sources[name] == nil { sources[name] = entries[index + 1] }
    }
    return sources
  }
}
