/// Whether words end where a match ends, or the source goes on with the same word or number.
///
/// A letter or digit that touches the match makes something else of it: "5 sites" is not what
/// "15 sites" says. Scripts that write words or particles together are excepted. More careful than
/// that rule alone, so that no changed quote passes: a mark on the last letter, the rest of a
/// number ("3" of "5.3", of "$3", of "3 %" written together, of "3/4", "30" of "10:30", "five" of
/// "twenty-five"), and a negation written on ("can" of "can't", "nuclear" of "non-nuclear").
enum Boundary {
  /// What the source goes on with, in words, or nothing where the match is whole.
  static func fault(of range: Range<Int>, in bytes: [UInt8]) -> String? {
    guard !range.isEmpty else { return nil }
    if isCut(before: range.lowerBound, in: bytes) {
      return "in the source, more of a word or number stands directly before these words"
    }
    if isCut(after: range.upperBound, in: bytes) {
      return "in the source, more of a word or number stands directly after these words"
    }
    return nil
  }

  /// Whether the words that begin at a byte go on before it.
  ///
  /// - Parameters:
  ///   - start: The byte.
  ///   - bytes: The text.
  ///   - weighsNegation: Whether a negation of a script without spaces is of the words behind it;
  ///     not where what stands before them is weighed by itself.
  /// - Returns: Whether they do.
  static func isCut(
    before start: Int, in bytes: [UInt8], weighsNegation: Bool = true
  ) -> Bool {
    guard start < bytes.count else { return false }
    let edge = Scalars.scalar(in: bytes, at: start).scalar
    // Half of a character: what it belongs to stands before it.
    if CanonicalForm.isMark(edge) || CanonicalForm.continuesSyllable(edge) { return start > 0 }
    guard let (before, beforeStart) = visible(before: start, in: bytes) else { return false }
    let further = visible(before: beforeStart, in: bytes)?.scalar
    // A mark hides the letter that it stands on.
    if CanonicalForm.isMark(before), let further, joins(edge, further) { return true }
    if joins(edge, before) { return true }
    if Scalars.isNumeral(edge) {
      if isCurrency(before) { return true }
      if isWithinNumber(before), let further, Scalars.isNumeral(further) { return true }
      if before == "^" { return true }
      if isMinus(before), further.map({ !Scalars.isLetterOrDigit($0) }) ?? true { return true }
    }
    if weighsNegation, isNegated(before: start, edge, in: bytes) { return true }
    guard isDash(before) else { return false }
    let beginning = word(before: beforeStart, in: bytes)
    return Lexicon.negativeBeginnings.contains(beginning)
      || Lexicon.numbers.contains(beginning)
        && Lexicon.numbers.contains(word(after: start, in: bytes))
  }

  /// Whether the words that end at a byte go on after it.
  static func isCut(after end: Int, in bytes: [UInt8]) -> Bool {
    guard let (edge, _) = Scalars.scalar(in: bytes, before: end),
      let (after, afterEnd) = visible(after: end, in: bytes)
    else { return false }
    if CanonicalForm.isMark(after) || CanonicalForm.continuesSyllable(after) { return true }
    if joins(edge, after) { return true }
    let further = visible(after: afterEnd, in: bytes)
    if Scalars.isNumeral(edge) {
      if isCurrency(after) || after == "%" || after == "‰" { return true }
      if isWithinNumber(after), let further, Scalars.isNumeral(further.scalar) { return true }
      if after == "^" { return true }
    }
    if isDash(after), Lexicon.numbers.contains(word(before: end, in: bytes)) {
      return Lexicon.numbers.contains(word(after: afterEnd, in: bytes))
    }
    // "n't": the letter t alone after an apostrophe.
    if edge == "n" || edge == "N", after == "'" || after == "’", let further,
      further.scalar == "t" || further.scalar == "T"
    {
      return
        !(visible(after: further.end, in: bytes).map { Scalars.isLetterOrDigit($0.scalar) }
        ?? false)
    }
    return false
  }

  /// A range with the whole of the words and numbers that it cuts.
  static func widened(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    // No word is longer than this; what is, is no word.
    for _ in 0..<longestWord where start > 0 && isCut(before: start, in: bytes) {
      start = Scalars.scalar(in: bytes, before: start)?.start ?? 0
    }
    for _ in 0..<longestWord where end < bytes.count && isCut(after: end, in: bytes) {
      end += Scalars.scalar(in: bytes, at: end).length
    }
    return start..<end
  }

  private static let longestWord = 48

  /// Whether a scalar at the edge of a match and the one beside it are of one word or number.
  private static func joins(_ edge: Unicode.Scalar, _ beside: Unicode.Scalar) -> Bool {
    guard Scalars.isLetterOrDigit(beside), !Scalars.isWhiteSpace(edge) else { return false }
    if Scalars.isNumeral(edge), Scalars.isNumeral(beside) { return true }
    return !Scalars.runsOn(edge) && !Scalars.runsOn(beside)
  }

  private static func visible(
    before position: Int, in bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, start: Int)? {
    var position = position
    while let found = Scalars.scalar(in: bytes, before: position) {
      if !Scalars.vanishes(found.scalar) { return found }
      position = found.start
    }
    return nil
  }

  private static func visible(
    after position: Int, in bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var position = position
    while position < bytes.count {
      let (scalar, length) = Scalars.scalar(in: bytes, at: position)
      position += length
      if !Scalars.vanishes(scalar) { return (scalar, position) }
    }
    return nil
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "$" || (!scalar.isASCII && scalar.properties.generalCategory == .currencySymbol)
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2212}" || scalar == "–"
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value)
  }

  /// Whether a sign between two digits is of one number, time, date or range.
  ///
  /// Among them are the spaces that do not break, and the apostrophe, that set thousands apart.
  private static func isWithinNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", "/", "^", "'", "’", "\u{2044}", "\u{2212}": true
    case "\u{A0}", "\u{202F}", "\u{2009}": true
    default: isDash(scalar)
    }
  }

  /// Whether a negation of a script without spaces stands directly before.
  private static func isNegated(
    before start: Int, _ edge: Unicode.Scalar, in bytes: [UInt8]
  ) -> Bool {
    Scalars.runsOn(edge)
      && Lexicon.negationsBefore.contains { negation in
        start >= negation.count
          && bytes[(start - negation.count)..<start].elementsEqual(negation)
          // In Hangul these syllables negate only where they begin the word: 불가능, not 외무장관.
          && !(isHangul(edge) && followsHangul(start - negation.count, in: bytes))
      }
  }

  private static func followsHangul(_ start: Int, in bytes: [UInt8]) -> Bool {
    Scalars.scalar(in: bytes, before: start).map { isHangul($0.0) } ?? false
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// The letters before a byte, in lower case.
  private static func word(before position: Int, in bytes: [UInt8]) -> String {
    var word = ""
    var start = position
    while let (scalar, before) = Scalars.scalar(in: bytes, before: start), word.count < longestWord,
      Scalars.isLetterOrDigit(scalar)
    {
      word = String(Character(scalar)) + word
      start = before
    }
    return word.lowercased()
  }

  /// The letters from a byte on, in lower case.
  private static func word(after position: Int, in bytes: [UInt8]) -> String {
    var word = ""
    var end = position
    while end < bytes.count, word.count < longestWord {
      let (scalar, length) = Scalars.scalar(in: bytes, at: end)
      guard Scalars.isLetterOrDigit(scalar) else { break }
      word.unicodeScalars.append(scalar)
      end += length
    }
    return word.lowercased()
  }
}
