/// Looks in words that were left out for what changes a quote.
struct Concerns {
  private let text: SourceText

  /// Looks in a text.
  init(_ text: SourceText) { self.text = text }

  /// What of a range of the text may not be left out, the gravest first.
  func concern(in range: Range<Int>) -> Elision.Concern? {
    guard !range.isEmpty else { return nil }
    let string = text.string(in: range)
    let folded = FoldedText(Array(string.utf8)).bytes
    func stands(_ parts: [ByteSearch]) -> Bool {
      parts.contains { !$0.places(in: folded).isEmpty }
    }
    let words = self.words(in: range)
    if Self.negates(string) || words.contains(where: { Self.negates(word: $0.folded) }) {
      return .negation
    }
    if words.contains(where: { isDate($0) }) || stands(Lexicon.attachedDates) {
      return .date
    }
    if string.unicodeScalars.contains(where: Self.counts)
      || words.contains(where: { Lexicon.numbers.contains($0.bare) })
      || stands(Lexicon.attachedNumbers)
    {
      return .number
    }
    if words.contains(where: { isName($0) }) || stands(Lexicon.attachedNames) {
      return .name
    }
    return nil
  }

  /// Whether words that a writer put in negate or limit.
  static func negates(_ string: String) -> Bool {
    let folded = FoldedText(Array(string.utf8))
    if Lexicon.attachedNegations.contains(where: { !$0.places(in: folded.bytes).isEmpty }) {
      return true
    }
    return folded.string
      .split { !($0.isLetter || $0 == "'") }
      .contains { negates(word: String($0)) }
  }

  /// Whether a word, folded, negates or limits what is said with it.
  private static func negates(word: String) -> Bool {
    let lower = word.lowercased()
    if Lexicon.negations.contains(lower) || lower.hasSuffix("n't") || lower == "non" {
      return true
    }
    // With a capital, "May" is the month.
    return Lexicon.limits.contains(lower) && word != "May"
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isNumeral(scalar) || scalar == "$" || scalar == "%" || scalar == "‰"
      || (!scalar.isASCII && scalar.properties.generalCategory == .currencySymbol)
  }

  // MARK: Words

  private struct Word {
    var written: String
    /// With straight apostrophes.
    var folded: String
    /// The same in lower case.
    var lower: String
    var range: Range<Int>

    /// The same without the "'s" of the possessive.
    var bare: String { lower.hasSuffix("'s") ? String(lower.dropLast(2)) : lower }
  }

  private func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var position = range.lowerBound
    while position <= range.upperBound {
      let (scalar, length) =
        position < range.upperBound
        ? Scalars.scalar(in: text.bytes, at: position) : (" ", 1)
      let isInner =
        start != nil && (scalar == "'" || scalar == "’") && position + length < range.upperBound
        && Scalars.isLetterOrDigit(
          Scalars.scalar(in: text.bytes, at: position + length).scalar)
      if Scalars.isLetterOrDigit(scalar) || CanonicalForm.isMark(scalar)
        || Scalars.vanishes(scalar) || isInner
      {
        start = start ?? position
      } else if let begin = start {
        let written = text.string(in: begin..<position)
        let folded = FoldedText(Array(written.utf8)).string
        words.append(
          Word(
            written: written, folded: folded, lower: folded.lowercased(), range: begin..<position))
        start = nil
      }
      position += length
    }
    return words
  }

  private func isDate(_ word: Word) -> Bool {
    if Lexicon.days.contains(word.bare) { return true }
    return Lexicon.months.contains(word.bare) && word.written.first?.isUppercase == true
  }

  private func isName(_ word: Word) -> Bool {
    let lower = word.bare
    let capitals = word.written.unicodeScalars.count { $0.properties.isUppercase }
    guard capitals > 0, !Lexicon.pronouns.contains(word.lower) else { return false }
    guard capitals == 1, word.written.first?.isUppercase == true,
      beginsSentence(word.range.lowerBound)
    else { return true }
    if Lexicon.ordinary.contains(lower) || Lexicon.ordinary.contains(word.lower) { return false }
    // A word that the source also has in lower case, and never within a sentence with a capital.
    return occurrences(of: lower).isEmpty
      || occurrences(of: word.written).contains { !beginsSentence($0) }
  }

  private func occurrences(of word: String) -> [Int] {
    let words = Array(word.utf8)
    return (ByteSearch(words)?.places(in: text.bytes) ?? []).filter {
      Boundary.fault(of: $0..<($0 + words.count), in: text.bytes) == nil
    }
  }

  /// Whether a sentence begins at a byte.
  ///
  /// A quotation mark opens there, or only marks and brackets stand between it and the end of
  /// another sentence, an empty line, or the beginning of the text.
  func beginsSentence(_ position: Int) -> Bool {
    if let (mark, _) = Scalars.scalar(in: text.bytes, before: position),
      ["“", "\"", "„", "«", "‘"].contains(mark)
    {
      return true
    }
    var position = position
    var breaks = 0
    while let (scalar, start) = Scalars.scalar(in: text.bytes, before: position) {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？": return !isInitial(before: start)
      case "\n", "\u{2029}":
        breaks += 1
        if breaks == 2 { return true }
      case "\"", "“", "”", "‘", "’", "'", "(", ")", "[", "]", "«", "»", "„", "—", "–", "•", "*":
        break
      default:
        guard Scalars.isWhiteSpace(scalar) || Scalars.vanishes(scalar) else { return false }
      }
      position = start
    }
    return true
  }

  /// Whether what stands before a full stop is an initial or a title ("Mr").
  private func isInitial(before position: Int) -> Bool {
    var start = position
    var word = ""
    while let (scalar, before) = Scalars.scalar(in: text.bytes, before: start),
      Scalars.isLetterOrDigit(scalar), word.count < 5
    {
      word = String(Character(scalar)) + word
      start = before
    }
    return (word.count == 1 && word.first?.isUppercase == true)
      || Self.titles.contains(word.lowercased())
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "prof", "st",
    "rev", "hon", "adm", "maj", "cmdr",
  ]
}
