import CellGrid
import Logging
import Synchronization

/// What the program did, for the report of a mistake: nothing unless `--log FILE` asks for it.
///
/// No content of a timeline is in it, no path, and no key that was pressed, unless `--log-content` asks for them.
enum Log {
  private struct State: Sendable {
    var logger: Logger?
    var hasContent = false
  }

  private static let state = Mutex(State())

  /// Begins; gives the reason where the file cannot be written to.
  ///
  /// A second beginning changes nothing.
  static func start(path: String, hasContent: Bool) -> String? {
    state.withLock { state in
      guard state.logger == nil else { return nil }
      do throws(LogFile.Refusal) {
        let file = try LogFile(path: path)
        state.logger = Logger(label: "dateline", factory: { _ in file })
        state.hasContent = hasContent
        return nil
      } catch {
        return error.reason
      }
    }
  }

  /// Whether somebody asked for a log.
  static var isWanted: Bool { state.withLock { $0.logger != nil } }

  /// Tells of something; `content` is what only `--log-content` may tell.
  static func tell(
    _ message: @autoclosure () -> String, level: Logger.Level = .info,
    _ details: @autoclosure () -> [String: String] = [:],
    content: @autoclosure () -> [String: String] = [:]
  ) {
    let (logger, hasContent) = state.withLock { ($0.logger, $0.hasContent) }
    guard let logger else { return }
    var metadata = details().mapValues { Logger.MetadataValue.string($0) }
    if hasContent { metadata.merge(content().mapValues { .string($0) }) { $1 } }
    logger.log(level: level, "\(message())", metadata: metadata)
  }

  /// The name of a case, without what it carries.
  static func name(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}

extension String {
  /// The text with everything made visible.
  var visible: String { VisibleText.visible(self) }
}
