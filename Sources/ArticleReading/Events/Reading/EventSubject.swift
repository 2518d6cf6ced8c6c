/// Who or what does what a verb tells.
extension EventReading {
  /// The tokens of a subject.
  func tokens(of phrase: SpeakerPhrase) -> Range<Int> {
    switch phrase {
    case .name(let run):
      // "Queen Mathilde", who has no other name.
      outline.runs[run].isRegal ? outline.runs[run].range : outline.runs[run].name
    case .words(let range): range
    case .pronoun(let index): index..<(index + 1)
    }
  }

  /// "On July 20 Mike Ashdown will …": what stands between the day and the verb.
  private func subjectAfterDate(of verb: Verb, in window: Range<Int>) -> SpeakerPhrase? {
    var index = verb.first - 1
    while index >= window.lowerBound, verb.first - index <= 18, tokens[index].kind != .comma {
      if isDate(index) {
        guard index + 1 < verb.first, !tokens[index + 1].isAny([.preposition, .link, .adverb])
        else {
          return nil
        }
        return SubjectReading(outline, (index + 1)..<window.upperBound).subject(of: verb.first)
      }
      index -= 1
    }
    return nil
  }

  /// A subject with those who are joined to it: "He and Kroll", "The North and the South".
  private func whole(
    _ phrase: SpeakerPhrase, before verb: Int, in window: Range<Int>
  ) -> SpeakerPhrase {
    let range = tokens(of: phrase)
    var start = range.lowerBound
    if case .name(let run) = phrase { start = outline.runs[run].range.lowerBound }
    guard range.upperBound <= verb, start >= window.lowerBound else { return phrase }
    if case .name(let number) = phrase, outline.runs[number].words == 1,
      outline.runs[number].kind == .unknown, start == window.lowerBound, range.upperBound < verb,
      tokens[range.upperBound].isAny(.link),
      (range.upperBound..<verb).allSatisfy({ tokens[$0].kind == .word && isSameClause($0, start) })
    {
      // "Production of a new plan will start"
      return .words(start..<verb)
    }
    guard start - 2 >= window.lowerBound, tokens[start - 1].isAny(.and) else { return phrase }
    let other = start - 2
    if tokens[other].isAny(.pronoun) { return .words(other..<range.upperBound) }
    guard tokens[other].run >= 0 else { return phrase }
    var first = outline.runs[tokens[other].run].range.lowerBound
    if first > window.lowerBound, tokens[first - 1].isAny(.article) { first -= 1 }
    if first > window.lowerBound,
      tokens[first - 1].kind == .word && !tokens[first - 1].isAny(.conjunction)
        && !isDate(first - 1)
    {
      return phrase
    }
    return first >= window.lowerBound ? .words(first..<range.upperBound) : phrase
  }

  /// The subject before a verb; of "opened in April and ended in June" that of the first verb.
  private func subjectBefore(_ verb: Verb, in window: Range<Int>) -> SpeakerPhrase? {
    var verb = verb
    for _ in 0..<3 {
      let clause = clause(verb.first)
      guard clause.sharesWith >= 0, clause.start > window.lowerBound else { break }
      let before = (window.lowerBound..<clause.start).last {
        clauseOf[$0] == clause.sharesWith && isVerb($0, in: window)
      }
      guard let before else { break }
      verb = self.verb(before, in: window)
    }
    let own = clause(verb.first)
    if let end = endBeforeInsertion(verb.first, in: window) {
      // "the ferry, which had left Oslo on Thursday, sank"
      let at = Verb(index: end, first: end)
      let found =
        subjectAfterDate(of: at, in: window) ?? SubjectReading(outline, window).subject(of: end)
      if let found, !isComplement(found, in: window) { return found }
    }
    if own.kind == .main, own.start > window.lowerBound, own.start < verb.first,
      tokens[own.start].isAny(.conjunction)
    {
      // "but in May the council had approved": nothing before the conjunction is its subject.
      let range = (own.start + 1)..<window.upperBound
      return subjectAfterDate(of: verb, in: range)
        ?? SubjectReading(outline, range).subject(of: verb.first)
    }
    return subjectAfterDate(of: verb, in: window)
      ?? SubjectReading(outline, window).subject(of: verb.first)
  }

  /// Whether a phrase only completes a word that was not taken in: "those of Halden".
  private func isComplement(_ phrase: SpeakerPhrase, in window: Range<Int>) -> Bool {
    let start = tokens(of: phrase).lowerBound
    return start > window.lowerBound && tokens[start - 1].isAny(.link)
  }

  /// Where a clause begins that stands between a subject and its verb; nothing where none does.
  private func endBeforeInsertion(_ verb: Int, in window: Range<Int>) -> Int? {
    guard verb - 2 > window.lowerBound, tokens[verb - 1].kind == .comma else { return nil }
    var inserted = clause(verb - 2)
    while inserted.sharesWith >= 0, clauses.indices.contains(inserted.sharesWith) {
      inserted = clauses[inserted.sharesWith]
    }
    guard inserted.kind.isBeside, inserted.outer == clauseOf[verb],
      inserted.start - 1 > window.lowerBound, tokens[inserted.start - 1].kind == .comma
    else { return nil }
    return inserted.start - 1
  }

  /// The subject of a verb, before it or, where it is inverted or a gerund, after it.
  func subject(of verb: Verb, in window: Range<Int>) -> SpeakerPhrase? {
    let reader = SubjectReading(outline, window)
    if isGerund(verb.index), !verb.isPast, verb.first == verb.index {
      // "Speaking in Tokyo, Pompeo said"
      var index = verb.index + 1
      while index < window.upperBound, tokens[index].kind != .comma { index += 1 }
      let isFirst = verb.index == window.lowerBound || tokens[verb.index].isCapital
      if isFirst, index + 1 < window.upperBound {
        return reader.phrase(from: index + 1)?.phrase
      }
      return reader.leading(before: verb.index)
    }
    if let before = subjectBefore(verb, in: window) {
      return whole(before, before: verb.first, in: window)
    }

    return tokens[verb.index].isAny(.saying) ? reader.following(verb.index)?.phrase : nil
  }
}
