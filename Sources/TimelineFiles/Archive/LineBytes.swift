import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a JSON Lines file, read where they are wanted.
///
/// Blocks rather than a mapping: a file that shrinks while it is open ends early instead of ending the
/// program. The file stays open, so that one which is replaced can still be read as it was.
final class LineBytes: Sendable {
  private enum Storage {
    case file(Int32)
    case memory([UInt8])
  }

  private let storage: Storage
  /// The number of bytes when it was opened.
  let count: Int
  /// Whether what was read is of a file that has changed since it was opened.
  private let opened: FileIdentity?
  /// By how much it is read at a time.
  let sizes: ArchiveSizes
  private let done = Atomic(0)

  /// The number of bytes that were read so far.
  var readCount: Int { done.load(ordering: .relaxed) }

  /// Opens a regular file.
  init(path: String, sizes: ArchiveSizes = ArchiveSizes()) throws(FileBytesError) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let number = errno
      close(descriptor)
      throw .system(number)
    }
    if let words = FileBytes.kind(status) {
      close(descriptor)
      throw .notAFile(words)
    }
    storage = .file(descriptor)
    count = Int(status.st_size)
    opened = FileIdentity(status)
    self.sizes = sizes
  }

  /// Takes bytes that are in memory.
  init(_ bytes: [UInt8], sizes: ArchiveSizes = ArchiveSizes()) {
    storage = .memory(bytes)
    count = bytes.count
    opened = nil
    self.sizes = sizes
  }

  deinit {
    if case .file(let descriptor) = storage { close(descriptor) }
  }

  /// Whether the file is as it was when it was opened.
  var isUnchanged: Bool {
    guard case .file(let descriptor) = storage else { return true }
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileIdentity(status) == opened
  }

  /// What tells that a path still leads to this file, as it was opened.
  var identity: FileIdentity? { opened }

  /// Reads as many bytes as there are room and file for; the number that was read.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileBytesError)
    -> Int
  {
    switch storage {
    case .memory(let bytes):
      let end = min(bytes.count, offset + buffer.count)
      guard offset < end else { return 0 }
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<end]))
      }
      done.wrappingAdd(end - offset, ordering: .relaxed)
      return end - offset
    case .file(let descriptor):
      var filled = 0
      while filled < buffer.count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
          off_t(offset + filled))
        if got < 0 {
          if errno == EINTR { continue }
          throw .system(errno)
        }
        if got == 0 { break }
        filled += got
      }
      done.wrappingAdd(filled, ordering: .relaxed)
      return filled
    }
  }

  /// Hands over a stretch of the file, or as much of it as is there.
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(byteCount: max(1, range.count), alignment: 16) { buffer in
      let got = (try? read(into: buffer, at: range.lowerBound)) ?? 0
      return body(UnsafeRawBufferPointer(rebasing: buffer[..<min(got, range.count)]))
    }
  }
}

/// Finding the ends of lines.
enum LineEnds {
  /// Where the next line feed stands at or after an offset.
  static func next(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
    guard offset < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + offset, 0x0A, bytes.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The number of line feeds.
  static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var offset = 0
    while let end = next(in: bytes, from: offset) {
      count += 1
      offset = end + 1
    }
    return count
  }
}
