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
      if reading.isFuture || words[verb].isAny(.intending), side != .before { return .announced }
      if reading.isPast, side != .after, words[verb].isAny(.support), !words[verb].isAny(.intending)
      {
        return .held
      }
    }
    // "a meeting set up for July 12", "talks are to take place"
    var index = noun + 1
    while index < window.upperBound, index - noun < 14 {
      if isHardBoundary(index) || tokens[index].kind == .quote { break }
      if words[index].isAny(.hypothetical), tokens[index].isAny(.auxiliary) { break }
      if words[index].isAny([.future, .intending]), side != .before { return .announced }
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

  /// Whether the words, and not only the calendar, tell of the past.
  private func isPast(_ date: Range<Int>, _ noun: Int, in window: Range<Int>) -> Bool {
    if tokens[date.upperBound - 1].isPossessive || tokens[date.lowerBound].hash == Self.last {
      return true
    }
    for index in window where isVerb(index, in: window) {
      let reading = verb(index, in: window)
      if reading.isPast, !reading.isNegated { return true }
    }
    return window.contains { Self.was.contains(tokens[$0].hash) }
  }

  private static let last = WordTable.hash(of: "last".utf8)
  private static let was = Set(
    "was were had".split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  /// What became of a plan: "was called off", "did not take place".
  private func outcome(ofNoun noun: Int, in window: Range<Int>) -> (status: Event.Status?, at: Int)?
  {
    let lower = max(window.lowerBound, noun - 6)
    let upper = min(window.upperBound, noun + 20)
    var index = lower
    while index < upper {
      defer { index += 1 }
      if index > noun, isHardBoundary(index) || tokens[index].kind == .quote { return nil }
      guard tokens[index].kind == .word else { continue }
      let word = words[index]
      let isOff = word.isAny(.cancelling) && !isOffWithoutCall(index, window)
      let isMoved = word.isAny(.moving)
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

  private func isOffWithoutCall(_ index: Int, _ window: Range<Int>) -> Bool {
    tokens[index].hash == Self.off
      && !(index > window.lowerBound && words[index - 1].isAny(.offBefore))
  }

  private static let off = WordTable.hash(of: "off".utf8)
}
