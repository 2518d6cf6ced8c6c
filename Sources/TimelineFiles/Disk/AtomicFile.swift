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
    try write(bytes, at: path, mode: 0o666) { beside in
      // A link, unlike a rename, fails where the name is taken.
      guard link(beside, path) == 0 else { return errno }
      unlink(beside)
      return 0
    }
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
    let target = realPath(path) ?? path
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, let kind = FileBytes.kind(status) {
      throw .failed(path: path, reason: "this is \(kind), not a file")
    }
    try write(
      bytes, at: target, mode: isThere ? status.st_mode & 0o7777 : 0o666, keepsMode: isThere
    ) { beside in
      rename(beside, target) == 0 ? 0 : errno
    }
  }

  /// The path without symbolic links, `.` and `..`; nothing where a part of it is not there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func write(
    _ bytes: [UInt8], at path: String, mode: mode_t, keepsMode: Bool = false,
    _ publish: (String) -> Int32
  ) throws(WriteError) {
    let folder = folder(of: path)
    guard let (descriptor, beside) = openBeside(folder, mode) else {
      throw .failed(path: path, reason: systemWords(errno))
    }
    var failure: Int32 = 0
    if keepsMode, fchmod(descriptor, mode) != 0 { failure = errno }
    if failure == 0 { failure = writeAll(bytes, to: descriptor) }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0 { failure = publish(beside) }
    guard failure == 0 else {
      unlink(beside)
      if failure == EEXIST { throw .exists(path: path) }
      throw .failed(path: path, reason: systemWords(failure))
    }
    // The name is in the folder, which is synced for itself; not every file system can.
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Opens a new file of a name that nothing has, in the same folder.
  private static func openBeside(_ folder: String, _ mode: mode_t) -> (Int32, String)? {
    for _ in 0..<100 {
      let name = String(UInt64.random(in: 0 ... .max), radix: 36)
      let beside = "\(folder)/.dateline-\(name)"
      let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
      if descriptor >= 0 { return (descriptor, beside) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// The folder that a path's file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
