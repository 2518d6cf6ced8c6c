/// What is left of a letter without its case, diacritics, width and height, and without the
/// script of a letter that looks like it.
///
/// Only for finding a place: "WE AGREED" is as good as nowhere alike to "we agreed", and yet it is
/// a change of case and not a missing quote. Never for calling words the same.
enum Skeleton {
  /// The scalar value of the plain letter or digit; complexity O(1).
  static func of(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar) ? value | 0x20 : value
    }
    if (0xFF01...0xFF5E).contains(value) { return of(value - 0xFEE0) }
    if let base = bases[value] { return base }
    if let alike = lookalikes[scalar] { return alike.value }
    let properties = scalar.properties
    if properties.numericType == .digit, let number = properties.numericValue,
      (0...9).contains(number)
    {
      return 0x30 + UInt32(number)
    }
    let lower = properties.lowercaseMapping.unicodeScalars
    if lower.count == 1, let first = lower.first, first != scalar { return of(first.value) }
    return value
  }

  /// The letters with diacritics, and the letter without.
  private static let bases: [UInt32: UInt32] = {
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}",
      "\u{309}", "\u{30A}", "\u{30B}", "\u{30C}", "\u{31B}", "\u{323}", "\u{327}", "\u{328}",
    ]
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    var bases: [UInt32: UInt32] = [:]
    for letter in letters {
      for mark in marks {
        let marked = String(String.UnicodeScalarView([letter, mark]))
        guard let composed = marked.first.flatMap(CanonicalForm.composed) else { continue }
        bases[composed.value] = letter.value | 0x20
        for second in marks {
          let twice = String(String.UnicodeScalarView([letter, mark, second]))
          guard let composed = twice.first.flatMap(CanonicalForm.composed) else { continue }
          bases[composed.value] = letter.value | 0x20
        }
      }
    }
    return bases
  }()

  /// Letters of Cyrillic and Greek that look like Latin ones.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c",
    "т": "t", "у": "y", "х": "x", "ѕ": "s", "і": "i", "ј": "j", "ԁ": "d", "А": "a", "В": "b",
    "Е": "e", "К": "k", "М": "m", "Н": "h", "О": "o", "Р": "p", "С": "c", "Т": "t", "У": "y",
    "Х": "x", "Ѕ": "s", "І": "i", "Ј": "j", "α": "a", "ο": "o", "ν": "v", "ρ": "p", "Α": "a",
    "Β": "b", "Ε": "e", "Ζ": "z", "Η": "h", "Ι": "i", "Κ": "k", "Μ": "m", "Ν": "n", "Ο": "o",
    "Ρ": "p", "Τ": "t", "Υ": "y", "Χ": "x",
  ]
}
