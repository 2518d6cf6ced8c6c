import Chronology

/// Whether an event was announced, held or called off, where the words say so.
extension EventReading {
  /// When a date lies, seen from the day of publication.
  enum Side {
    case before, same, after, unknown
  }

  func status(ofVerb verb: Verb, _ side: Side) -> Event.Status? {
    if verb.isNegated || verb.isHypothetical { return nil }
    if verb.isFuture { return .announced }
    if verb.isPast { return side == .after ? nil : .held }
    return side == .after && !verb.isInfinitive ? .announced : nil
  }

  func status(
    ofNoun noun: Int, verb: Int?, date: Range<Int>?, _ side: Side, in window: Range<Int>
  ) -> Event.Status? {
    if let outcome = outcome(ofNoun: noun, in: window) { return outcome.status }
    let start = nounPhraseStart(noun, from: window.lowerBound)
    if (max(window.lowerBound, start - 3)...noun).contains(where: {
      words[$0].isAny(.intending) && tokens[$0].run < 0
    }) {
      return side == .before ? nil : .announced
    }
    if let verb {
      let reading = self.verb(verb, in: window)
      if reading.isHypothetical { return nil }
      if reading.isNegated { return words[verb].isAny(.support) ? .notHeld : nil }
      if reading.isFuture || words[verb].isAny(.intending) { return .announced }
      if reading.isPast, side != .after, words[verb].isAny(.support), !words[verb].isAny(.intending)
      {
        return .held
      }
    }
    // "a meeting set up for July 12", "talks are to take place"
    var index = noun + 1
    while index < window.upperBound, index - noun < 14 {
      if isHardBoundary(index) || tokens[index].kind == .quote { break }
      guard isOfNoun(index, noun) else {
        index += 1
        continue
      }
      if tokens[index].kind == .comma, index + 1 < window.upperBound, isSameClause(index + 1, noun),
        !words[index + 1].isAny([.setting, .intending])
      {
        // "At the summit, the North promised": the verb is another's.
        break
      }
      if words[index].isAny(.hypothetical), tokens[index].isAny(.auxiliary) { break }
      if words[index].isAny(.future) || words[index].isAny(.intending) && isIntended(index, noun) {
        return .announced
      }
      if tokens[index].isAny(.passive), index + 1 < window.upperBound, tokens[index + 1].isAny(.to)
      {
        // "is to be held"
        return .announced
      }
      if isVerb(index, in: window) { break }
      index += 1
    }
    switch side {
    case .after: return .announced
    case .before, .same:
      // "The Korean War of 1950-53" stands beside what is told.
      if words[noun].noun == .war, verb == nil { return nil }
      return date.map { isPast($0, noun, in: window) } ?? false ? .held : nil
    case .unknown: return nil
    }
  }

  /// Whether something is planned, and nobody promises it: "is expected", "a meeting planned for".
  private func isIntended(_ index: Int, _ noun: Int) -> Bool {
    var before = index - 1
    while before > noun, tokens[before].isAny(.adverb) { before -= 1 }
    return before <= noun || tokens[before].isAny(.passive) || tokens[before].kind == .comma
      || clause(index).kind.isBeside
  }

  /// Whether the words, and not only the calendar, tell of the past.
  private func isPast(_ date: Range<Int>, _ noun: Int, in window: Range<Int>) -> Bool {
    if tokens[date.upperBound - 1].isPossessive || tokens[date.lowerBound].hash == Self.last {
      return true
    }
    for index in window where isSameClause(index, noun) && isVerb(index, in: window) {
      let reading = verb(index, in: window)
      if reading.isPast, !reading.isNegated { return true }
    }
    return window.contains { isSameClause($0, noun) && Self.was.contains(tokens[$0].hash) }
  }

  private static let last = WordTable.hash(of: "last".utf8)
  private static let was = Set(
    "was were had".split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  /// What became of a plan: "was called off", "did not take place".
  func outcome(ofNoun noun: Int, in window: Range<Int>) -> (status: Event.Status?, at: Int)? {
    let lower = max(window.lowerBound, noun - 6)
    let upper = min(window.upperBound, noun + 20)
    var index = lower
    while index < upper {
      defer { index += 1 }
      if index > noun, isHardBoundary(index) || tokens[index].kind == .quote { return nil }
      guard tokens[index].kind == .word, isOfNoun(index, noun) else { continue }
      let word = words[index]
      let isOff = word.isAny(.cancelling) && !isOffWithoutCall(index, window)
      // "moved forward" puts nothing off.
      let isMoved =
        word.isAny(.moving)
        && !(index + 1 < window.upperBound && words[index + 1].isAny(.movingOn)
          && tokens[index + 1].run < 0)
      if isOff || isMoved {
        guard isVerb(index, in: window) || word.isAny(.cancelling) || isMoved else { continue }
        let reading = verb(isOff && tokens[index].hash == Self.off ? index - 1 : index, in: window)
        // Passive after the noun, or active before it.
        let isOfNoun =
          index > noun ? !reading.isInfinitive : governingVerb(noun, from: lower) == index
        guard isOfNoun || index < noun && Self.off == tokens[index].hash else { continue }
        if reading.isNegated || reading.isHypothetical || reading.isFuture { return (nil, index) }
        return (isOff ? .cancelled : .moved, index)
      }
      if index > noun, word.isAny(.support), isVerb(index, in: window) {
        let reading = verb(index, in: window)
        if reading.isNegated, !reading.isFuture, !reading.isHypothetical, reading.isPast {
          return (.notHeld, index)
        }
      }
    }
    return nil
  }

  /// Whether a token stands in the clause of a noun, or in one that only tells more of it.
  private func isOfNoun(_ index: Int, _ noun: Int) -> Bool {
    isSameClause(index, noun)
      || clause(index).kind.isBeside && clause(index).start > noun
        && clause(index).outer == clauseOf[noun]
      || clause(index).sharesWith >= 0 && clause(index).sharesWith == clauseOf[noun]
  }

  /// What a date with an outcome says.
  enum OutcomeDate {
    /// When the event was to be, as elsewhere.
    case planned
    /// When it will be instead: "was postponed to August 18".
    case afresh
    /// When that was decided: "was cancelled on Friday".
    case decided(at: Int)
  }

  /// What the date of an event is that was called off or moved.
  func outcomeDate(
    _ date: Range<Int>, ofNoun noun: Int, _ side: Side, in window: Range<Int>
  ) -> OutcomeDate {
    guard !date.isEmpty, let found = outcome(ofNoun: noun, in: window), let status = found.status,
      status == .cancelled || status == .moved
    else { return .planned }
    let verb = found.at
    if verb < date.lowerBound, verb > noun {
      let between = (verb + 1)..<date.lowerBound
      if status == .moved, let before = between.last(where: { !tokens[$0].isAny(.determiner) }),
        words[before].isAny(.afresh)
      {
        return .afresh
      }
      let isOwn =
        isSameClause(verb, date.lowerBound)
        && !between.contains { self.noun($0, in: window) != nil || words[$0].isAny(.intending) }
      return isOwn ? .decided(at: verb) : .planned
    }
    guard side != .after else { return .planned }
    // "called off the talks on Friday"
    if verb < noun, noun < date.lowerBound { return .decided(at: verb) }
    // "On Friday the visit was cancelled", and not "the Friday visit".
    let opens =
      date.upperBound <= noun && !tokens[date.upperBound - 1].isPossessive
      && opensClause(date, window)
      && (date.lowerBound == window.lowerBound || tokens[date.lowerBound - 1].isAny(.preposition))
    return opens ? .decided(at: verb) : .planned
  }

  private func isOffWithoutCall(_ index: Int, _ window: Range<Int>) -> Bool {
    tokens[index].hash == Self.off
      && !(index > window.lowerBound && words[index - 1].isAny(.offBefore))
  }

  private static let off = WordTable.hash(of: "off".utf8)
}
