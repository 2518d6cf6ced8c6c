/// How much two texts have in common.
enum SharedWords {
  /// The share of the words of both that stand in both, from 0 to 1 (Dice's coefficient).
  ///
  /// Without regard to case and punctuation. O(n).
  static func share(_ left: String, _ right: String) -> Double {
    let (left, right) = (words(left), words(right))
    let count = left.count + right.count
    guard count > 0 else { return 1 }
    var rest: [Substring: Int] = [:]
    for word in left { rest[word, default: 0] += 1 }
    var shared = 0
    for word in right {
      guard let left = rest[word], left > 0 else { continue }
      rest[word] = left - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(count)
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
