import Chronology

/// The hashes of names in order, each with the place where the name stands: eight bytes a name.
struct NameTable: Sendable {
  /// The hashes, ascending.
  let hashes: [UInt32]
  /// The place of each; those of one hash ascending.
  private let places: [UInt32]

  /// Sorts the hashes of names that stand at the places 0, 1, 2 and so on.
  ///
  /// O(n).
  init(_ unsorted: [UInt32]) {
    var places = (0..<UInt32(truncatingIfNeeded: unsorted.count)).map { $0 }
    RadixSort.sort(&places, by: unsorted)
    self.places = places
    hashes = places.map { unsorted[Int($0)] }
  }

  /// The names of all rows.
  init(_ index: LineIndex) {
    var hashes: [UInt32] = []
    hashes.reserveCapacity(index.count)
    for chunk in index.chunks { hashes.append(contentsOf: chunk.names) }
    self.init(hashes)
  }

  /// The places of names with a hash, ascending; O(log n).
  func places(of hash: UInt32) -> ArraySlice<UInt32> {
    let start = hashes.partitioningIndex { $0 >= hash }
    var end = start
    while end < hashes.count, hashes[end] == hash { end += 1 }
    return places[start..<end]
  }

  /// The places that share a hash with another one, and all those with one of some hashes.
  func groups(with others: Set<UInt32> = []) -> [[Int]] {
    var groups: [[Int]] = []
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count, hashes[end] == hashes[start] { end += 1 }
      if end - start > 1 || (!others.isEmpty && others.contains(hashes[start])) {
        groups.append(places[start..<end].map { Int($0) })
      }
      start = end
    }
    return groups
  }
}
