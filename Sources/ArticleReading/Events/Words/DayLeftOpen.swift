/// Words by which an article itself says that it gives no day: "on which day is not said".
enum DayLeftOpen {
  /// One step of a row: words of which one must come, at most so many words after the step before.
  typealias Step = (words: String, within: Int)

  /// To add a way of saying it, add a row; `DayLeftOpenTests` has a sentence for each.
  static let rows: [[Step]] = [
    // "does not say when", "without giving a date", "not said on which day"
    [
      ("no not without never", 0),
      ("say says said saying tell tells telling told give gives giving given", 2),
      ("when day date", 3),
    ],
    // "gives no day"
    [
      ("give gives gave giving given names named naming prints has with", 0), ("no", 1),
      ("day date", 1),
    ],
    // "no date is given"
    [("no", 0), ("day date", 1), ("given said named known told printed", 3)],
    // "on which day is not said"
    [("day date", 0), ("not", 3), ("said given clear known told stated named printed", 1)],
    // "it is not clear when"
    [("not", 0), ("clear known", 1), ("when", 2)],
    // "When he said so, the article does not tell"
    [
      ("when", 0), ("article report text paper story", 12), ("not never", 2),
      ("say says said tell tells told give", 2),
    ],
  ]

  /// The ends of the sentences of a range that say it, in bytes, in their order. O(n)
  static func ends(in range: Range<Int>, _ bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var words: [UInt64] = []
    var hash = WordTable.hashBasis
    var hasDay = false
    var hasNo = false
    func take() {
      guard hash != WordTable.hashBasis else { return }
      if Self.days.contains(hash) {
        hasDay = true
      } else if Self.noes.contains(hash) {
        hasNo = true
      }
      if words.count < longest { words.append(hash) }
      hash = WordTable.hashBasis
    }
    func close(_ place: Int) {
      if hasDay, hasNo, isSaid(words) { found.append(place) }
      words.removeAll(keepingCapacity: true)
      (hasDay, hasNo) = (false, false)
    }
    for index in range {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
        hash = WordTable.hash(hash, byte)
        continue
      }
      take()
      if byte == 0x2E || byte == 0x3F || byte == 0x21 { close(index) }
    }
    take()
    close(range.upperBound)
    return found
  }

  /// Every row has one of the first and one of the second; few sentences have.
  private static let days = hashes(of: "when day date")
  private static let noes = hashes(of: "no not without never")

  private static func hashes(of words: String) -> [UInt64] {
    words.split(separator: " ").map { WordTable.hash(of: $0.utf8) }
  }

  /// So many words of a sentence are looked at.
  private static let longest = 120

  private static let hashes = rows.map { row in
    row.map { step in
      (Set(step.words.split(separator: " ").map { WordTable.hash(of: $0.utf8) }), step.within)
    }
  }

  private static func isSaid(_ words: [UInt64]) -> Bool {
    hashes.contains { row in
      words.indices.contains { start in
        guard let first = row.first, first.0.contains(words[start]) else { return false }
        var last = start
        return row.dropFirst().allSatisfy { step in
          let near = words[(last + 1)...].prefix(step.1)
          guard let next = near.firstIndex(where: step.0.contains) else { return false }
          last = next
          return true
        }
      }
    }
  }
}
