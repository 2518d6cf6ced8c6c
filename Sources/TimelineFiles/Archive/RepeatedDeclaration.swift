import Chronology

/// A source or an actor on a line of its own whose id another one has.
struct RepeatedDeclaration: Sendable {
  /// Where the id stood before.
  enum First: Sendable {
    case header(Origin)
    /// On the line that begins at this offset.
    case line(Int)
  }

  /// Where its line begins.
  var offset: Int
  var first: First

  /// Finds the lines that declare what the header or an earlier line does; `name` reads the id on the line
  /// that begins at an offset.
  ///
  /// O(n); only lines that share a hash are read.
  static func find(
    among lines: [(offset: Int, hash: UInt32)], header: [(name: String, origin: Origin)],
    name: (Int) -> String
  ) -> [RepeatedDeclaration] {
    guard !lines.isEmpty else { return [] }
    let early = Dictionary(
      header.map { ($0.name, $0.origin) }, uniquingKeysWith: { first, _ in first })
    var found: [RepeatedDeclaration] = []
    let table = NameTable(lines.map(\.hash))
    for group in table.groups(with: Set(early.keys.map(NameHash.hash))) {
      var first: [String: First] = [:]
      for place in group {
        let offset = lines[place].offset
        let name = name(offset)
        if let known = first[name] ?? early[name].map(First.header) {
          found.append(RepeatedDeclaration(offset: offset, first: known))
        } else {
          first[name] = .line(offset)
        }
      }
    }
    return found.sorted { $0.offset < $1.offset }
  }
}
