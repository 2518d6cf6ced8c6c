public import Chronology

/// Dates in an English text, found by rules.
///
/// `TimeRules` has the rules as a table. Where a text tells of years long ago, a date without its year is told from the date
/// named before it. Without a day of publication, any other is of a year that nobody tells, and "yesterday" is not dated.
public enum TimeExpressions {
  /// The dates that a text names, in its order; a range stands before its two ends.
  ///
  /// Days without their month, "Friday" and "last week" are told from `published`, "two days later" from the date named before. In quoted speech they
  /// are told from the day of speaking, where the paragraph says it. Memory is in proportion to what is found, time to the text: O(n).
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - published: The day of publication, where that is known.
  ///   - tell: Told how much has been read, from 0 to 1.
  /// - Returns: The dates.
  public static func find(
    in text: ArticleText, published: EDTF?, tell: (Double) -> Void = { _ in }
  ) -> [DateMention] {
    let (candidates, _) = candidates(in: text, tell: tell)
    var resolver = TimeResolver(published: published, candidates: candidates)
    let resolved = resolver.resolve()
    var counter = CodePointCount()
    var mentions: [DateMention] = []
    mentions.reserveCapacity(resolved.count)
    // What gives bounds may stand behind dates that come later in the list.
    var boundsCounter = CodePointCount()
    for one in resolved {
      let words = Self.phrase(one.start..<one.end, text, &counter)
      let bounding = one.bounding.map { Self.phrase($0, text, &boundsCounter) }
      mentions.append(
        DateMention(
          range: words.range, text: words.text, date: one.date, rule: one.rule, anchor: one.anchor,
          isVague: one.isVague, bounding: bounding))
    }
    return mentions
  }

  private static func phrase(
    _ place: Range<Int>, _ text: ArticleText, _ counter: inout CodePointCount
  ) -> DateMention.Phrase {
    let start = counter.before(place.lowerBound, in: text)
    let length = text.bytes[place].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return DateMention.Phrase(range: start..<start + length, text: text.string(in: place))
  }

  /// What may be a date, and the number of tokens that were looked at.
  static func candidates(
    in text: ArticleText, tell: (Double) -> Void = { _ in }
  ) -> (found: [TimeCandidate], tokens: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var lexer = TimeLexer(bytes, TimeMatcher.lexicon)
      var tokens: [TimeToken] = []
      var found: [TimeCandidate] = []
      var sentence = 0
      while lexer.sentence(into: &tokens) {
        TimeMatcher.find(tokens, paragraph: lexer.paragraph, sentence: sentence, into: &found)
        sentence += 1
        if sentence & 1023 == 0 { tell(Double(lexer.position) / Double(bytes.count)) }
      }
      return (found, lexer.tokensMade)
    }
  }
}
