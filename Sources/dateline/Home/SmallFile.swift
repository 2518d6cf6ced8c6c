import Glibc

/// A small text of the program's own, read as a whole.
enum SmallFile {
  enum Content {
    case text(String)
    case absent
    /// It cannot be read; why, in words.
    case unreadable(String)
  }

  /// More is not a file of ours.
  static let limit = 4 << 20

  static func read(_ path: String, limit: Int = limit) -> Content {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      return [ENOENT, ENOTDIR].contains(errno) ? .absent : .unreadable(words(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(words(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("this is not a file") }
    guard status.st_size <= limit else { return .unreadable("it is too large") }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .unreadable(words(errno)) }
      if count == 0 { break }
      bytes += block[..<count]
    }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private static func words(_ number: Int32) -> String { String(cString: strerror(number)) }
}
