import Synchronization

/// The files that are open: others take their place only once they could be read.
final class OpenPaths: Sendable {
  private let paths: Mutex<[String]>

  init(_ paths: [String]) { self.paths = Mutex(paths) }

  var current: [String] { paths.withLock { $0 } }

  func open(_ others: [String]) { paths.withLock { $0 = others } }
}
