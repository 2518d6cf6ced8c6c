import Chronology
import Synchronization
import TimelineFiles

/// Timelines that the open ones are compared with.
final class OlderTimelines: Sendable {
  /// What was read from standard input, which can be read once.
  private let standardInput = Mutex<TimelineSnapshot?>(nil)

  /// What a person says of files in formats of others; in which format the older one is, it says itself.
  private let options: ReadingOptions

  init(_ options: ReadingOptions) {
    var options = options
    options.format = nil
    self.options = options
  }

  /// Reads a file, `-` for standard input; nothing where `isCancelled` said so before the end.
  func read(
    _ path: String, isCancelled: @escaping @Sendable () -> Bool,
    tell: @escaping @Sendable (Double) -> Void
  ) throws(LoadingError) -> TimelineSnapshot? {
    let isStandardInput = path == "-"
    if isStandardInput, let kept = standardInput.withLock({ $0 }) { return kept }
    let read = try Loading.whole(
      of: try Loading.open([path], options), isCancelled: isCancelled, tell: tell)
    if isStandardInput { standardInput.withLock { $0 = read } }
    return read
  }
}
