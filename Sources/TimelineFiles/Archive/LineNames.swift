import Chronology
import Synchronization

/// The sources and actors that a JSON Lines file declares, in its header and on lines of their own.
struct LineNames: DeclaredNames {
  /// The sources of the header.
  var sources: Set<String> = []
  /// The names of the sources, for what a name may have meant.
  var sourceNames = LazyNames { [] }
  /// The actors, of which there are few beside the events.
  var actors: Set<String> = []
  /// Hashes of the sources on lines of their own, sorted.
  var sourceHashes: [UInt32] = []
  /// Whether all that the file declares is known: until then no source can be missed.
  var isComplete = false

  func hasSource(named name: String) -> Bool {
    guard isComplete else { return true }
    if sources.contains(name) { return true }
    guard !sourceHashes.isEmpty else { return false }
    return NameHash.contains(name, in: sourceHashes)
  }

  func hasActor(named name: String) -> Bool { actors.contains(name) }

  func nearestSource(to name: String) -> String? {
    NearestWord.find(name, among: sourceNames.names)
  }
}

/// Names that are looked up when somebody needs them for the first time.
final class LazyNames: Sendable {
  private let find: @Sendable () -> [String]
  private let known = Mutex<[String]?>(nil)

  /// So many are looked at for what a name may have meant.
  static let most = 10_000

  init(_ find: @escaping @Sendable () -> [String]) { self.find = find }

  var names: [String] {
    if let known = known.withLock({ $0 }) { return known }
    let found = find()
    known.withLock { $0 = found }
    return found
  }
}
