#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files beside one that is saved, which a save that was killed has left.
///
/// Their names tell of which file they are (the first sixteen digits of the SHA-256 of its name), and a lock tells
/// whether the save still lives; so a leftover is told from all else, and what is in doubt stays.
enum Leftovers {
  private static let digits = 13

  /// A path that nothing has yet, most likely, for what is to become a file.
  static func newPath(beside target: String) -> String {
    let random = String(UInt64.random(in: 0 ... .max), radix: 36)
    let padding = String(repeating: "0", count: digits - random.count)
    return "\(AtomicFile.folder(of: target))/\(prefix(of: target))\(padding)\(random)"
  }

  /// Removes what killed saves of a file have left beside it; what a living one holds stays.
  ///
  /// O(n) in the entries of the folder. What cannot be looked at or removed stays, and nothing is told.
  static func remove(of target: String) {
    let folder = AtomicFile.folder(of: target)
    let prefix = prefix(of: target)
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isName(name, prefix) { found.append("\(folder)/\(name)") }
    }
    found.forEach(removeUnheld)
  }

  /// Whether a path leads to the very file that is open.
  static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  private static func prefix(of target: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    return ".dateline-\(SHA256.hexadecimal(Array(name.utf8)).prefix(16))-"
  }

  private static func isName(_ name: String, _ prefix: String) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + digits
      && name.utf8.dropFirst(prefix.utf8.count).allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      }
  }

  private static func removeUnheld(_ path: String) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      isAt(path, descriptor)
    else { return }
    unlink(path)
  }
}
