#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written; nothing was changed then.
public enum WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file of this name is there already, and is kept.
  case exists(path: String)
  /// The system refused; `reason` is its word for it.
  case failed(path: String, reason: String)

  /// One line for a person: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .exists(let path):
      "\(path): error: this file is there already and was not touched; choose another name"
    case .failed(let path, let reason):
      "\(path): error: writing it failed: \(reason); nothing was changed"
    }
  }
}

/// Writing a file so that at every moment either the old content or the whole new one is there.
///
/// The content goes into a new file in the same folder, is synced to the disk, and only then gets
/// the name; a power cut in between leaves a file whose name begins with a point.
public enum AtomicFile {
  /// Writes a new file, and never touches one that is there, not even one made at the same moment.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The name for the file.
  /// - Throws: `WriteError`.
  public static func create(_ bytes: [UInt8], at path: String) throws(WriteError) {
    let file = try FileBeside(creating: path)
    try file.write(bytes)
    try file.publish()
  }

  /// Replaces a file, or writes it where there is none.
  ///
  /// A symbolic link stays one: the file that it leads to is replaced. Permissions stay as they
  /// were.
  ///
  /// - Parameters:
  ///   - path: The name of the file.
  ///   - bytes: The new content.
  /// - Throws: `WriteError`.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(WriteError) {
    let file = try FileBeside(replacing: path)
    try file.write(bytes)
    try file.publish()
  }

  /// The path without symbolic links, `.` and `..`; nothing where a part of it is not there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether two paths lead to one file that is there.
  public static func isSameFile(_ one: String, _ other: String) -> Bool {
    guard let first = FileIdentity(path: one), let second = FileIdentity(path: other) else {
      return false
    }
    return first.isSameFile(as: second)
  }

  /// The folder that a path's file is in.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
