/// What makes a quote another one where a writer left words out or put them in brackets.
extension ElisionFinder {
  /// Weighs one gap.
  ///
  /// - Parameters:
  ///   - gap: What the quote has.
  ///   - range: What stands in the folded text there.
  ///   - original: The same in the text.
  ///   - position: Of the piece behind the gap.
  /// - Returns: What of it makes the quote another one.
  func concern(
    _ gap: ElidedQuote.Gap, folded range: Range<Int>, original: Range<Int>, at position: Int
  ) -> Elision.Concern? {
    let concerns = Concerns(text)
    let left = String(decoding: folded.bytes[range], as: UTF8.self)
    guard let bracketed = gap.bracketed else { return concerns.concern(in: original) }
    let inner = FoldedText(Array(bracketed.utf8)).string
    // The source has the very words, with the bracket or without.
    if left == FoldedText(Array(gap.written.utf8)).string { return nil }
    let joinsBefore = position > 0 && quote.pieces[position - 1].joinsAfter
    let joinsAfter = position < quote.pieces.count && quote.pieces[position].joinsBefore
    let touches = self.touches(range, before: joinsBefore, after: joinsAfter)
    if left == inner { return touches ? nil : .word }
    let stem = joinsBefore ? word(before: range.lowerBound) : ""
    let rest = joinsAfter ? word(after: range.upperBound) : ""
    if Concerns.negates(bracketed) { return .negation }
    let runsOn = (left + inner).unicodeScalars.allSatisfy { Scalars.runsOn($0) }
    if !runsOn, joinsBefore || joinsAfter, Concerns.negates(stem + inner + rest) {
      return .negation
    }
    guard joinsBefore || joinsAfter, !runsOn else {
      let isAtEdge = position == 0 || position == quote.pieces.count
      return concerns.concern(in: original)
        ?? PutIn(words: bracketed, left: left, isGuess: isAtEdge).concern(
          nearestIsLast: position == 0)
    }
    let isLetter = inner.count == 1 && left.lowercased() == inner.lowercased()
    if isLetter, touches, !joinsBefore, concerns.beginsSentence(original.lowerBound) { return nil }
    if let concern = concerns.concern(in: Boundary.widened(original, in: text.bytes)) {
      // A part of a number is a number; any other beginning of a word makes another word.
      return joinsAfter && !isLetter && concern != .number ? .word : concern
    }
    if isLetter, touches, !joinsBefore { return nil }
    // Another end may be grammar ("reach[ed]").
    let isGrammar =
      !joinsAfter && touches && stem.count >= Self.shortestStem
      && Self.isGrammar(inner, for: left)
    return isGrammar ? nil : .word
  }

  /// A shorter beginning of a word says too little of the word.
  private static let shortestStem = 3

  /// Whether one ending and another are those of one word.
  private static func isGrammar(_ ending: String, for other: String) -> Bool {
    if Lexicon.endings.contains(ending), Lexicon.endings.contains(other) { return true }
    // "carr[y]" for "carries", "mak[ing]" for "make", but not "part[y]" for "parts".
    return [(ending, other), (other, ending)].contains { short, long in
      Lexicon.endingsInstead[short]?.contains(long) == true
    }
  }

  /// Whether what was replaced is of the same word as the pieces that the bracket is written onto.
  private func touches(_ range: Range<Int>, before: Bool, after: Bool) -> Bool {
    guard !range.isEmpty else { return true }
    let bytes = folded.bytes
    return !(before && range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x20)
      && !(after && range.upperBound < bytes.count && bytes[range.upperBound] == 0x20)
  }

  private func word(before position: Int) -> String {
    // Spaces between a stem and what follows it were trimmed.
    var end = position
    while end > 0, folded.bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while let (scalar, before) = Scalars.scalar(in: folded.bytes, before: start),
      Scalars.isLetterOrDigit(scalar)
    {
      start = before
    }
    return String(decoding: folded.bytes[start..<end], as: UTF8.self)
  }

  private func word(after position: Int) -> String {
    var end = position
    while end < folded.bytes.count {
      let (scalar, length) = Scalars.scalar(in: folded.bytes, at: end)
      guard Scalars.isLetterOrDigit(scalar) else { break }
      end += length
    }
    return String(decoding: folded.bytes[position..<end], as: UTF8.self)
  }
}

/// Words in brackets that are no part of another word, and what they stand for.
private struct PutIn {
  /// As the writer has them.
  var words: String
  /// What the source has there, folded.
  var left: String
  /// Whether the words may stand for fewer than were taken for them, at an edge of the quote.
  var isGuess: Bool

  /// Weighs the words.
  ///
  /// - Parameter nearestIsLast: Whether the quote goes on behind them.
  /// - Returns: What of them makes the quote another one.
  func concern(nearestIsLast: Bool) -> Elision.Concern? {
    let before = Self.words(in: left)
    let nearest = nearestIsLast ? before.last : before.first
    let isReference =
      !before.isEmpty && before.allSatisfy { Lexicon.references.contains($0.lowercased()) }
      || isGuess && nearest.map { Lexicon.references.contains($0.lowercased()) } == true
    // A number or a date is no other word for "it".
    let isolated = SourceText(words)
    let found = Concerns(isolated).concern(in: 0..<isolated.byteCount)
    let put = Self.words(in: words)
    if put.count == 1, Lexicon.notes.contains(put[0].lowercased()) {
      return before.isEmpty ? nil : .word
    }
    if found == .date || found == .number { return found }
    if isReference { return nil }
    if found == .name { return .name }
    if before.isEmpty { return nil }
    let lower = put.map { $0.lowercased() }
    if lower == before.map({ $0.lowercased() }) { return nil }
    let isForm =
      lower.count == 1 && before.count == 1
      && Lexicon.forms.contains {
        $0.contains(lower[0]) && $0.contains(before[0].lowercased())
      }
    return isForm ? nil : .word
  }

  private static func words(in string: String) -> [String] {
    FoldedText(Array(string.utf8)).string
      .split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
  }
}
