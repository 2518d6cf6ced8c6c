/// The bytes by which the places of words in a text are found.
struct TextScan: Hashable, Sendable {
  /// The characteristic bytes.
  let pattern: BytePattern
  /// Whether the bytes are those of all the words, else of a part of them.
  let isWhole: Bool
  /// Whether the words are nothing but ASCII, for which the bytes decide.
  let isASCII: Bool
  /// Whether text that is not plain may say the words in other bytes.
  let needsPlainText: Bool

  /// The longest part of the words that can be looked for; nothing where there is none.
  init?(_ needle: [Character], isCaseSensitive: Bool) {
    guard
      let run = NeedleRun.longest(
        in: needle, isCaseSensitive: isCaseSensitive, accepts: { _ in true }),
      let pattern = BytePattern(run.bytes)
    else { return nil }
    self.pattern = pattern
    isWhole = run.characters.count == needle.count
    let scalars = needle[run.characters].flatMap(\.unicodeScalars)
    isASCII = isWhole && scalars.allSatisfy(\.isASCII)
    needsPlainText = !scalars.allSatisfy(Self.standsForItselfOnly)
  }

  /// Whether no other character is equivalent to it, or becomes it in small letters.
  ///
  /// All of ASCII, but for what KELVIN SIGN, GREEK QUESTION MARK and GREEK VARIA stand for.
  static func standsForItselfOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "k", "K", ";", "`": false
    default: scalar.isASCII
    }
  }
}
