/// Canonical equivalence (Unicode Standard Annex 15) without tables of one's own.
///
/// Hangul is taken apart by arithmetic. Other letters with marks are put together by asking the
/// standard library, whose characters are equal where they are canonically equivalent.
enum CanonicalForm {
  /// Whether a scalar is a precomposed Hangul syllable.
  static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Calls back with the two or three jamo of a precomposed Hangul syllable (The Unicode Standard,
  /// section 3.12).
  static func forEachJamo(of syllable: Unicode.Scalar, _ body: (UInt32) -> Void) {
    let index = syllable.value - 0xAC00
    body(0x1100 + index / 588)
    body(0x1161 + index % 588 / 28)
    if index % 28 != 0 { body(0x11A7 + index % 28) }
  }

  /// The scalar that stands for a letter and the marks after it, where there is one.
  static func composed(_ letterAndMarks: Character) -> Unicode.Scalar? {
    compositions[letterAndMarks]
  }

  /// The single scalars that stand for a letter with marks: Latin, Greek, Cyrillic, Arabic, kana.
  private static let compositions: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x622...0x6D3, 0x1E00...0x1FFC,
      0x304C...0x30FE,
    ]
    var compositions: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      // Where two scalars are the same letter, the first stands for both.
      let character = Character(scalar)
      if compositions[character] == nil { compositions[character] = scalar }
    }
    return compositions
  }()

  /// The scalar that another one is canonically the same as: of signs that are letters, and of
  /// Han characters that were given a second place for compatibility.
  static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x212A: "K"
    case 0x212B: "\u{C5}"
    case 0x2126: "\u{3A9}"
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F: unifiedHan[Character(scalar)]
    default: nil
    }
  }

  /// Made only for a text that has such characters.
  private static let unifiedHan: [Character: Unicode.Scalar] = {
    var unified: [Character: Unicode.Scalar] = [:]
    for block: ClosedRange<UInt32> in [0x3400...0x4DBF, 0x4E00...0x9FFF] {
      for scalar in block.lazy.compactMap(Unicode.Scalar.init) {
        unified[Character(scalar)] = scalar
      }
    }
    return unified
  }()

  /// Whether a scalar is a mark on the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !isSyllable(scalar), !(0x3100...0xA66E).contains(scalar.value)
    else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a jamo goes on with the syllable before it: a vowel or a final consonant.
  static func continuesSyllable(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }

  /// Whether a folded offset stands between the jamo of one syllable.
  static func isWithinSyllable(_ offset: Int, in folded: [UInt8]) -> Bool {
    guard offset > 0, offset < folded.count,
      let before = Scalars.scalar(in: folded, before: offset)?.scalar.value
    else { return false }
    let after = Scalars.scalar(in: folded, at: offset).scalar.value
    return ((0x1100...0x1112).contains(before) && (0x1161...0x1175).contains(after))
      || ((0x1161...0x1175).contains(before) && (0x11A8...0x11C2).contains(after))
  }
}
