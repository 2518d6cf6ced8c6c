/// The words of a text, to be compared with those of others.
package struct SharedWords {
  /// Hashes of the words, ascending.
  private let words: [Int]

  /// Takes the words, without regard to case and punctuation.
  ///
  /// O(n log n).
  package init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(\.hashValue).sorted()
  }

  /// The share of the words of both that stand in both, from 0 to 1 (Dice's coefficient).
  ///
  /// O(n).
  package func share(with other: SharedWords) -> Double {
    let count = words.count + other.words.count
    guard count > 0 else { return 1 }
    var (index, place, shared) = (0, 0, 0)
    while index < words.count, place < other.words.count {
      if words[index] == other.words[place] {
        shared += 1
        index += 1
        place += 1
      } else if words[index] < other.words[place] {
        index += 1
      } else {
        place += 1
      }
    }
    return 2 * Double(shared) / Double(count)
  }

  /// How much two texts have in common.
  static func share(_ left: String, _ right: String) -> Double {
    SharedWords(left).share(with: SharedWords(right))
  }
}
