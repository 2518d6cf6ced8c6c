public import Chronology
public import Evidence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a source's saved text cannot be shown.
public enum SavedTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The source names no text.
  case noText
  /// The timeline came from standard input, which has no folder.
  case noFolder
  /// The path leads out of the timeline's folder.
  case outside(path: String)
  /// There is no such file.
  case noSuchFile(path: String)
  /// The file cannot be taken; `reason` says why and what to do.
  case notReadable(path: String, reason: String)
  /// The file is not UTF-8; line and column count from 1.
  case notUTF8(path: String, line: Int, column: Int)

  /// One sentence for a person: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .noText:
      "this source has no saved text; save one beside the timeline and name it with `text:`"
    case .noFolder:
      "a timeline from standard input has no folder; open it from a file to see its texts"
    case .outside(let path):
      "\(path) lies outside the timeline's folder and is not opened; "
        + "move it beside the timeline"
    case .noSuchFile(let path):
      "\(path) is not there; save the text under this name, or mend `text:`"
    case .notReadable(let path, let reason):
      "\(path) cannot be read: \(reason)"
    case .notUTF8(let path, let line, let column):
      "\(path):\(line):\(column): this is not UTF-8; save the text as UTF-8"
    }
  }
}

/// The saved texts of sources.
public enum SavedText {
  /// The largest text that is read, in bytes.
  public static let limit = 256 << 20

  /// Reads the saved text of a source.
  ///
  /// The path is relative to the folder of the timeline and stays inside it, also where it goes
  /// through symbolic links.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - timelinePath: The path of the timeline file that declares it.
  /// - Returns: The text.
  /// - Throws: `SavedTextError` in words to show.
  public static func read(
    source: Source, timelinePath: String
  ) throws(SavedTextError) -> SourceText {
    guard let path = source.text, !path.isEmpty else { throw .noText }
    guard timelinePath != TimelineReader.standardInputPath else { throw .noFolder }
    let counted = try read(path, in: AtomicFile.folder(of: timelinePath))
    do throws(SourceText.InvalidUTF8) {
      return try SourceText(utf8: counted.bytes, tallies: counted.tallies)
    } catch {
      throw .notUTF8(path: path, line: error.line, column: error.column)
    }
  }

  /// The SHA-256 of a text's bytes as they were read: 64 hexadecimal digits, as `sha256` has them.
  public static func sha256(of text: SourceText) -> String { SHA256.hexadecimal(text.bytes) }

  private static func read(_ path: String, in folder: String) throws(SavedTextError) -> CountedBytes
  {
    guard !leadsOut(path) else { throw .outside(path: path) }
    guard !path.utf8.contains(0) else {
      throw .notReadable(path: path, reason: "the name has a NUL byte; mend `text:`")
    }
    guard let root = AtomicFile.realPath(folder) else { throw failure(errno, path) }
    guard let resolved = AtomicFile.realPath(folder + "/" + path) else {
      throw failure(errno, path)
    }
    let inside = root == "/" ? root : root + "/"
    guard resolved.utf8.starts(with: inside.utf8) else { throw .outside(path: path) }
    let components = Self.components(of: resolved.utf8.dropFirst(inside.utf8.count))
    let descriptor = try open(components, below: root, path)
    defer { close(descriptor) }
    do throws(FileBytesError) {
      return try CountedBytes.read(descriptor: descriptor, limit: limit)
    } catch {
      switch error {
      case .system(let number): throw failure(number, path)
      case .notAFile(let kind): throw notAFile(kind, path)
      case .tooLarge(let size):
        throw .notReadable(
          path: path, reason: "\(size) bytes are more than \(limit); save only the part you quote")
      }
    }
  }

  /// Whether the path itself says that it leaves its folder, whether or not anything is there.
  private static func leadsOut(_ path: String) -> Bool {
    if path.utf8.first == UInt8(ascii: "/") { return true }
    var depth = 0
    for component in components(of: path.utf8[...]) where component != "." {
      depth += component == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// The parts of a path; by bytes, as the system sees them.
  private static func components(of path: Substring.UTF8View) -> [String] {
    path.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// Opens a resolved path part by part without following links: where one was put in its place
  /// since, opening fails instead of leading out.
  private static func open(
    _ components: [String], below root: String, _ path: String
  ) throws(SavedTextError) -> Int32 {
    var descriptor = systemOpen(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    for (position, component) in components.enumerated() {
      let parent = descriptor
      defer { close(parent) }
      let isLast = position == components.count - 1
      if isLast {
        // Looked at before it is opened: opening a pipe would wake its writer.
        var status = stat()
        guard fstatat(parent, component, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          throw failure(errno, path)
        }
        if let kind = FileBytes.kind(status) { throw notAFile(kind, path) }
      }
      descriptor = openat(
        parent, component,
        O_RDONLY | O_CLOEXEC | O_NOFOLLOW | (isLast ? O_NONBLOCK | O_NOCTTY : O_DIRECTORY))
      guard descriptor >= 0 else { throw failure(errno, path) }
    }
    return descriptor
  }

  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #else
      Darwin.open(path, flags)
    #endif
  }

  private static func failure(_ number: Int32, _ path: String) -> SavedTextError {
    number == systemNoSuchFile
      ? .noSuchFile(path: path)
      : .notReadable(
        path: path, reason: "\(systemWords(number)); mend the file or `text:`")
  }

  private static func notAFile(_ kind: String, _ path: String) -> SavedTextError {
    .notReadable(path: path, reason: "this is \(kind), not a file; name the file in `text:`")
  }
}
