#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read into memory.
enum FileBytesError: Error, Hashable {
  /// What the system said.
  case system(Int32)
  /// It is a directory, a pipe, a device or a socket, in words.
  case notAFile(String)
  /// It has more bytes than are taken.
  case tooLarge(Int)
}

/// Whole files, read in blocks.
///
/// Blocks rather than a mapping: a file that shrinks while it is read ends early instead of ending
/// the program.
enum FileBytes {
  /// Reads a regular file.
  static func read(path: String, limit: Int) throws(FileBytesError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// Reads an open regular file from its start.
  static func read(descriptor: Int32, limit: Int) throws(FileBytesError) -> [UInt8] {
    let size = try size(descriptor: descriptor, limit: limit)
    return try readBlocks(expecting: size, limit: limit) { buffer, offset in
      pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    }
  }

  /// The size of an open file, where it is a regular one and no larger than the limit.
  static func size(descriptor: Int32, limit: Int) throws(FileBytesError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    if let words = kind(status) { throw .notAFile(words) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size) }
    return size
  }

  /// Fills a part of some memory with the bytes of a file from the same place on; false where they
  /// are not there, or cannot be read.
  static func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ range: Range<Int>, from descriptor: Int32
  ) -> Bool {
    guard let base = memory.baseAddress else { return range.isEmpty }
    var position = range.lowerBound
    while position < range.upperBound {
      let got = pread(
        descriptor, base + position, range.upperBound - position, off_t(position))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      position += got
    }
    return true
  }

  /// Whether a file ends at a place.
  static func endsAt(_ size: Int, _ descriptor: Int32) -> Bool {
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, off_t(size)) == 0
  }

  /// Asks for large pages for memory that will be filled whole: most of the time that reading a
  /// large file takes is the system's for handing out small ones.
  static func adviseLargePages(_ memory: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
      let page = 2 << 20
      guard memory.count >= 2 * page, let base = memory.baseAddress else { return }
      let offset = (page - Int(bitPattern: base) % page) % page
      // Without them everything works as well, only slower.
      _ = madvise(base + offset, (memory.count - offset) / page * page, MADV_HUGEPAGE)
    #endif
  }

  /// Reads standard input to its end.
  static func readStandardInput(limit: Int) throws(FileBytesError) -> [UInt8] {
    // A file that was redirected says how long it is; what is put together piece by piece is copied on the way.
    var status = stat()
    let isFile = fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? min(Int(status.st_size), limit) : 1 << 16
    return try readBlocks(expecting: size, limit: limit) { buffer, _ in
      #if canImport(Glibc)
        Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      #else
        Darwin.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// What a file is, in words, where it is not a regular one.
  static func kind(_ status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a directory"
    case S_IFIFO: "a pipe"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFSOCK: "a socket"
    case S_IFLNK: "a symbolic link"
    default: "not a regular file"
    }
  }

  private static func readBlocks(
    expecting size: Int, limit: Int,
    _ next: (UnsafeMutableRawBufferPointer, Int) -> Int
  ) throws(FileBytesError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without growing.
    var room = size + 1
    while true {
      let start = bytes.count
      var failure: Int32 = 0
      var got = 0
      if bytes.capacity < start + room {
        bytes.reserveCapacity(max(start + room, 2 * bytes.capacity))
      }
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: min(room, 1 << 20)) { buffer, count in
          repeat {
            got = next(UnsafeMutableRawBufferPointer(buffer), start)
            failure = got < 0 ? errno : 0
          } while failure == EINTR
          count = max(got, 0)
        })
      if failure != 0 { throw .system(failure) }
      if got == 0 { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
      room = max(room - got, 1 << 16)
    }
  }
}

/// The system's words for an error number, such as "Permission denied".
func systemWords(_ number: Int32) -> String {
  // strerror may share its buffer between threads; strerror_r has two forms that differ by system.
  switch number {
  case EACCES, EPERM: "permission denied"
  case ENOENT: "no such file or directory"
  case ENOTDIR: "a part of the path is not a directory"
  case EISDIR: "it is a directory"
  case ELOOP: "its symbolic links lead in a circle"
  case EEXIST: "it exists already"
  case ENOSPC: "no space is left on the disk"
  case EDQUOT: "the disk quota is used up"
  case EROFS: "the file system is read-only"
  case ENAMETOOLONG: "the name is too long"
  case EMFILE, ENFILE: "too many files are open"
  case EIO: "the disk reports an error"
  case ENOMEM: "not enough memory"
  case EXDEV: "the places are on different disks"
  default: "system error \(number)"
  }
}

/// The error numbers that decide an exit status, for files that do not import the C library.
let systemNoSuchFile: Int32 = ENOENT
/// The error number of a failing disk.
let systemInputOutput: Int32 = EIO
