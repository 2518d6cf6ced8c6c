/// What tells English from other languages, by its letters and its smallest words.
public enum ArticleLanguage {
  /// Words that stand in any English text, and seldom in another language.
  static let words = [
    "the", "and", "that", "was", "were", "with", "from", "said", "have", "has", "had", "been",
    "would",
    "will", "which", "this", "they", "their", "his", "her", "not", "but", "of", "to", "for", "by",
    "at",
    "it", "is", "are", "who", "after", "before", "between",
  ]

  /// Fewer words tell nothing.
  static let fewest = 20
  /// In English about one word in three is one of these; in a bare list of events, one in ten.
  static let share = 0.05
  /// How much of a text is looked at, in bytes.
  static let sample = 1 << 18

  /// Whether a text may be English: most of its letters are Latin, and the words of English stand among them.
  ///
  /// O(1): the first part of a long text tells.
  public static func mayBeEnglish(_ text: ArticleText) -> Bool {
    let known = Set(words.map { WordTable.hash(of: $0.utf8) })
    var letters = (latin: 0, other: 0)
    var found = (all: 0, known: 0)
    var hash = WordTable.hashBasis
    var isWord = false
    func end() {
      guard isWord else { return }
      found.all += 1
      if known.contains(hash) { found.known += 1 }
      (hash, isWord) = (WordTable.hashBasis, false)
    }
    for scalar in String(decoding: text.bytes.prefix(sample), as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else {
          end()
          continue
        }
        letters.latin += 1
        hash = WordTable.hash(hash, byte)
        isWord = true
      } else if scalar.properties.isAlphabetic {
        if isLatin(scalar) {
          letters.latin += 1
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            hash = WordTable.hash(hash, byte)
          }
          isWord = true
        } else {
          letters.other += 1
          end()
        }
      } else {
        end()
      }
    }
    end()
    guard letters.other <= letters.latin else { return false }
    return found.all < fewest || Double(found.known) >= share * Double(found.all)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }
}
