#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file beside the one whose name it is to get, written part by part; without `publish` it goes away again.
final class FileBeside {
  private let path: String
  private let target: String
  private let replaces: Bool
  private let beside: String
  private var descriptor: Int32
  /// What tells that the file is still the one that was published; nothing before.
  private(set) var identity: FileIdentity?

  /// Begins a file that is to take the place of another one, or of none.
  convenience init(replacing path: String) throws(WriteError) {
    let target = AtomicFile.realPath(path) ?? path
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, let kind = FileBytes.kind(status) {
      throw .failed(path: path, reason: "this is \(kind), not a file")
    }
    // A file that may not be written to is not replaced either, whoever its folder belongs to.
    if isThere, access(target, W_OK) != 0 {
      throw .failed(path: path, reason: systemWords(errno))
    }
    try self.init(
      path: path, target: target, mode: isThere ? status.st_mode & 0o7777 : 0o666, replaces: true)
    if isThere, fchmod(descriptor, status.st_mode & 0o7777) != 0 { throw failed(errno) }
  }

  /// Begins a file whose name nothing may have.
  convenience init(creating path: String) throws(WriteError) {
    try self.init(path: path, target: path, mode: 0o666, replaces: false)
  }

  private init(path: String, target: String, mode: mode_t, replaces: Bool) throws(WriteError) {
    self.path = path
    self.target = target
    self.replaces = replaces
    Leftovers.remove(of: target)
    guard let (descriptor, beside) = Self.open(beside: target, mode) else {
      throw .failed(path: path, reason: systemWords(errno))
    }
    self.descriptor = descriptor
    self.beside = beside
  }

  deinit { discard() }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(beside)
  }

  private func failed(_ number: Int32) -> WriteError {
    .failed(path: path, reason: systemWords(number))
  }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    let number = bytes.withUnsafeBytes { write(all: $0) }
    if number != 0 { throw failed(number) }
  }

  /// Adds bytes at the end; gives the error number, or 0.
  func write(all buffer: UnsafeRawBufferPointer) -> Int32 {
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

  /// Syncs the file to the disk and gives it its name; `isWanted` is asked at the last moment.
  ///
  /// - Returns: Whether it was wanted still.
  @discardableResult
  func publish(if isWanted: () -> Bool = { true }) throws(WriteError) -> Bool {
    guard fsync(descriptor) == 0 else { throw failed(errno) }
    // Between the last look and the rename nobody else of ours may take the name.
    let held = replaces ? Self.hold(target) : -1
    defer { if held >= 0 { close(held) } }
    guard isWanted() else { return false }
    let number = name()
    if number == EEXIST, !replaces { throw .exists(path: path) }
    if number != 0 { throw failed(number) }
    var status = stat()
    if fstat(descriptor, &status) == 0 { identity = FileIdentity(status) }
    close(descriptor)
    descriptor = -1
    // The name is in the folder, which is synced for itself; not every file system can.
    let folder = AtomicFile.folder(of: target)
    #if canImport(Glibc)
      let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #else
      let directory = Darwin.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #endif
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
    return true
  }

  /// Waits for the file that is there until no other save is at its last step; -1 where there is none to hold.
  ///
  /// Who waited finds another file under the name, and sees it in `isWanted`.
  private static func hold(_ path: String) -> Int32 {
    #if canImport(Glibc)
      let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    #else
      let file = Darwin.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    #endif
    guard file >= 0 else { return -1 }
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    return file
  }

  private func name() -> Int32 {
    if replaces { return rename(beside, target) == 0 ? 0 : errno }
    // A link, unlike a rename, fails where the name is taken.
    guard link(beside, target) == 0 else { return errno }
    unlink(beside)
    return 0
  }

  /// Opens a new file of a name that nothing has, held as long as it is open.
  private static func open(beside target: String, _ mode: mode_t) -> (Int32, String)? {
    for _ in 0..<100 {
      let beside = Leftovers.newPath(beside: target)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
      #if canImport(Glibc)
        let descriptor = Glibc.open(beside, flags, mode)
      #else
        let descriptor = Darwin.open(beside, flags, mode)
      #endif
      if descriptor >= 0 {
        // A file system without locks has no one who takes it for a leftover either.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        if Leftovers.isAt(beside, descriptor) { return (descriptor, beside) }
        // Another save took it for a leftover before it was held.
        close(descriptor)
        continue
      }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }
}
