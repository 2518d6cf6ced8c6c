import Glibc
import Logging
import Synchronization

/// A log handler that appends lines to a file: time, level, message, and what belongs to it.
///
/// The file is made for the person alone. A line is one `write`, so that lines of several threads stay whole; what
/// cannot be written is dropped, since a log must not stop the program.
struct LogFile: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.debug
  private let descriptor: Int32

  /// What the first line of a log has, so that no other file is written into.
  static let beginning = " info dateline begins"

  /// Why a file is not taken as a log.
  struct Refusal: Error {
    let reason: String
  }

  /// Opens a file to append to: a new one, an empty one, or a log.
  init(path: String) throws(Refusal) {
    descriptor = open(
      path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Refusal(reason: String(cString: strerror(errno))) }
    var status = stat()
    var head = [UInt8](repeating: 0, count: 64)
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let count = isFile ? max(0, pread(descriptor, &head, head.count, 0)) : 0
    let text = String(decoding: head[..<count], as: UTF8.self)
    guard isFile, count == 0 || text.dropFirst(24).hasPrefix(Self.beginning) else {
      close(descriptor)
      throw Refusal(reason: "there is something else that is no log; name another file")
    }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(Self.now()) \(event.level) \(event.message)\(details)"
    let bytes = Array((Self.onOneLine(line) + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  /// A log is looked at on terminals, too.
  private static func onOneLine(_ line: String) -> String {
    String(line.map { $0 == "\n" || $0 == "\r" || $0 == "\r\n" ? " " : $0 }).visible
  }

  /// The time in UTC, to the millisecond, as ISO 8601 has it.
  private static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S", &parts)
    let milliseconds = String(1_000 + time.tv_nsec / 1_000_000).dropFirst()
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      + ".\(milliseconds)Z"
  }
}
