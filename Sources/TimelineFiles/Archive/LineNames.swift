import Chronology

/// The sources and actors that a JSON Lines file declares, in its header and on lines of their own.
struct LineNames: DeclaredNames {
  /// The sources of the header.
  var sources: Set<String> = []
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
    NearestWord.find(name, among: sources.prefix(10_000))
  }
}
