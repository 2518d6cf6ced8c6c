/// What finding words means: each character of a text in turn, compared as characters are.
struct WordOracle {
  private let isCaseSensitive: Bool
  private let needle: [Character]

  init(_ words: String) {
    isCaseSensitive = words.contains(where: \.isUppercase)
    needle = isCaseSensitive ? Array(words) : Array(Self.small(words))
  }

  func ranges(in text: String) -> [Range<String.Index>] {
    let characters = Array(text)
    let indices = Array(text.indices) + [text.endIndex]
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place + needle.count <= characters.count {
      let isThere = needle.indices.allSatisfy { isSame(characters[place + $0], needle[$0]) }
      if isThere { ranges.append(indices[place]..<indices[place + needle.count]) }
      place += isThere ? needle.count : 1
    }
    return ranges
  }

  private func isSame(_ character: Character, _ wanted: Character) -> Bool {
    character == wanted || (!isCaseSensitive && Self.small(String(character)) == String(wanted))
  }

  /// In small letters, of which a sigma at the end of a word is no other one (CaseFolding.txt).
  private static func small(_ text: String) -> String {
    var small = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      small.append(scalar == "\u{3C2}" ? "\u{3C3}" : scalar)
    }
    return String(small)
  }
}
