/// Dates that stand beside the story, or that a form of "be" gives to a noun.
extension EventReading {
  /// What a date completes with "of" right before it.
  enum Complemented {
    case none
    /// An event that is named by its day: "the attack of 12 June".
    case noun(Int, EventKind)
    /// Anything else: "the treaty of 12 June 1974".
    case other
  }

  /// Of such an event, "of" and a date says when it was; of an agreement or a letter only which one is meant.
  private static let ofDay: Set<EventKind> = [
    .war, .vote, .summit, .attack, .disaster, .protest, .conference, .ceremony, .test, .meeting,
    .show, .contest, .talks, .visit, .trial,
  ]

  func complemented(_ date: Range<Int>, _ window: Range<Int>) -> Complemented {
    var of = date.lowerBound - 1
    while of >= window.lowerBound, tokens[of].isAny(.article) { of -= 1 }
    guard of > window.lowerBound, tokens[of].hash == Self.of, tokens[of].run < 0 else {
      return .none
    }
    let before = of - 1
    if isDate(before) || words[before].isAny(.ofPeriod) || isVerb(before, in: window) {
      return .none
    }
    if let kind = noun(before, in: window.lowerBound..<of) {
      if Self.ofDay.contains(kind) { return .noun(before, kind) }
      return kind.isSpeech && isWithin(before, window) ? .none : .other
    }
    return tokens[before].isAny(.document) && isWithin(before, window) ? .none : .other
  }

  /// "in a letter of 3 May": what is said in it is of that day.
  private func isWithin(_ noun: Int, _ window: Range<Int>) -> Bool {
    var before = nounPhraseStart(noun, from: window.lowerBound) - 1
    while before > window.lowerBound, tokens[before].isAny(.determiner) { before -= 1 }
    return before >= window.lowerBound && words[before].isAny(.within)
  }

  /// "her last evening", "its 2015 deal": whose it is says which, and not when.
  func isOwned(_ date: Range<Int>, _ window: Range<Int>) -> Bool {
    guard date.lowerBound > window.lowerBound else { return false }
    let before = tokens[date.lowerBound - 1]
    return before.isAny(.nounFollows) && !before.isAny(.article) && before.run < 0
  }

  /// "the results for 2016": a year that tells which, unless something is set for it.
  func isOfYear(_ date: Range<Int>, _ window: Range<Int>) -> Bool {
    let before = date.lowerBound - 1
    guard before > window.lowerBound, tokens[before].hash == Self.for_ else { return false }
    return !words[before - 1].isAny([.setting, .intending])
  }

  /// What a date in a clause dates that only tells more of a noun: the noun, where it is an event and the clause says
  /// when that was, as in "the talks, which were to begin on Friday,"; otherwise nothing.
  func anchor(besideStory date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    let own = clauseOf[date.lowerBound]
    if case .noun(let noun, let kind, let verb)? = nounBefore(date, window), clauseOf[noun] != own {
      return .noun(noun, kind, verb: verb)
    }
    let start = clause(date.lowerBound).start
    guard start > window.lowerBound, let verb = verb(of: date, window),
      words[verb].isAny([.support, .cancelling, .moving, .intending]),
      // "which was held": the noun is the subject.
      start == verb || start + 1 < window.upperBound && !tokens[start + 1].isAny(.pronoun),
      let (noun, kind) = eventNoun(endingBefore: start, window)
    else { return nil }
    return .noun(noun, kind, verb: verb)
  }

  /// "The funeral was on Monday", "the annual meeting of the firm is on 12 May".
  func nounOfBeing(_ date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    var index = date.lowerBound - 1
    while index > window.lowerBound,
      tokens[index].isAny([.preposition, .adverb]) && !tokens[index].isAny(.determiner)
        || isDate(index)
    { index -= 1 }
    guard index > window.lowerBound, tokens[index].isAny(.passive) else { return nil }
    index -= 1
    while index > window.lowerBound,
      tokens[index].isAny([.auxiliary, .to, .adverb]) || words[index].isAny(.future)
    { index -= 1 }
    guard let (noun, kind) = eventNoun(endingBefore: index + 1, window) else { return nil }
    return .noun(noun, kind, verb: nil)
  }

  /// "The conference runs from May 2 to June 30", where "from" says how long.
  func lasting(_ date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    let from = date.lowerBound - 1
    guard from > window.lowerBound, tokens[from].hash == Self.from,
      words[from - 1].isAny(.lasting), tokens[from - 1].run < 0
    else { return nil }
    let verb = from - 1
    guard let (noun, kind) = eventNoun(endingBefore: self.verb(verb, in: window).first, window)
    else { return nil }
    return .noun(noun, kind, verb: verb)
  }

  /// The event that a noun phrase ending before a token names: "the annual meeting of the firm".
  private func eventNoun(endingBefore end: Int, _ window: Range<Int>) -> (Int, EventKind)? {
    var last = end - 1
    if last > window.lowerBound, tokens[last].kind == .comma { last -= 1 }
    var start = last + 1
    while start > window.lowerBound, last - start < 12 {
      let token = tokens[start - 1]
      guard token.kind == .word || token.kind == .number, isSameClause(start - 1, last),
        !token.isAny([.relative, .auxiliary, .pronoun]), !isDate(start - 1),
        !token.isAny(.conjunction) || token.isAny(.and), !isVerb(start - 1, in: window)
      else { break }
      start -= 1
    }
    // The main noun stands before what completes it.
    guard start <= last else { return nil }
    let complement = (start...last).first { tokens[$0].isAny([.link, .preposition, .to]) }
    let head = (complement ?? last + 1) - 1
    guard head >= start, let kind = noun(head, in: window.lowerBound..<(head + 1)),
      !isCompound(head, window)
    else { return nil }
    return (head, kind)
  }

  private static let of = WordTable.hash(of: "of".utf8)
  private static let for_ = WordTable.hash(of: "for".utf8)
  private static let from = WordTable.hash(of: "from".utf8)
}
