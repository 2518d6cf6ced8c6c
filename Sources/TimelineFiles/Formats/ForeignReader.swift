import Chronology

/// Reads one of the formats of others into a timeline.
///
/// A reader puts everything that it understands into a `TimelineAssembly`, and reports what it cannot
/// use with its place; a mistake costs the value in which it stands and nothing else.
protocol ForeignReader: SendableMetatype {
  /// The format that it reads.
  static var format: FileFormat { get }

  /// Whether a file's content says that it is in this format, whatever the file is called.
  static func recognises(_ file: ForeignFile) -> Bool

  /// Whether a file is called as files of this format are.
  ///
  /// - Parameter ending: What stands behind the last point of the name, in lower case.
  /// - Returns: Whether it is.
  static func isNamed(_ ending: String) -> Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The content.
  ///   - options: What a person says beside it.
  ///   - assembly: Where to put what was read.
  /// - Throws: A `Diagnostic` where nothing of the file can be shown.
  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem)
}

/// Why nothing of a file can be shown.
struct ForeignFileProblem: Error {
  var place: TextPlace
  /// What is wrong, and what to do.
  var message: String

  init(_ message: String, at place: TextPlace = TextPlace()) {
    self.place = place
    self.message = message
  }
}

/// A place in a text.
struct TextPlace: Hashable, Sendable {
  /// The line, from 1.
  var line = 1
  /// The column, from 1, in code points.
  var column = 1
}

/// A file that may be in any format.
struct ForeignFile {
  /// The path, as the user named it.
  let path: String
  /// The content: valid UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// The content as JSON, where it begins as JSON does; read once for all readers that ask.
  let json: JSONScanner.Reading?

  /// How much of a text is looked at to tell what it is.
  static let headSize = 64 << 10

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    json = Self.isJSON(bytes) ? JSONScanner.read(bytes) : nil
  }

  /// Whether bytes begin as an object or a list does.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The beginning as text, for telling what it is.
  var head: String { String(decoding: bytes.prefix(Self.headSize), as: UTF8.self) }
}
