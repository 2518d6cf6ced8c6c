/// Whether an article itself says that it leaves open whom a family name means: "Kim, for whom no first name is given".
enum FirstNameNotGiven {
  /// What such words have, in any order: one word of each part of a row.
  static let rows: [[String]] = [
    ["first given full", "name names", "no not without never nor"],
    ["which", "no not without never", "say says said clear told tell tells given specified"],
  ]

  /// So many words and signs behind the name are looked at.
  static let reach = 18

  /// Looks at the words behind a name. O(1)
  static func isSaid(in tokens: ArraySlice<Token>) -> Bool {
    let words = Set(
      tokens.prefix(reach).prefix { !$0.endsSentence && $0.kind != .mark }.map(\.hash))
    return hashes.contains { row in row.allSatisfy { !$0.isDisjoint(with: words) } }
  }

  private static let hashes: [[Set<UInt64>]] = rows.map { row in
    row.map { Set($0.split(separator: " ").map { WordTable.hash(of: $0.utf8) }) }
  }
}
