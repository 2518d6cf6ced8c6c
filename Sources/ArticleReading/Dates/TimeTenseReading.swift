/// Tells from the verbs around a date whether it is over or to come.
enum TimeTenseReading {
  private static let reach = 14

  /// The tense of the verb that is nearest in the clause, those before the date first.
  static func tense(_ tokens: [TimeToken], _ extent: Range<Int>) -> TimeTense {
    let before = lookBack(tokens, extent.lowerBound)
    let after = lookAhead(tokens, extent.upperBound, isLast: extent.lowerBound > 2)
    switch (before, after) {
    case (let before?, let after?):
      // "Said" tells when somebody spoke, where the date stands right behind it.
      return before.distance <= after.distance + (before.isSpeech ? 2 : 6)
        ? before.tense : after.tense
    case (let before?, nil): return before.tense
    case (nil, let after?): return after.tense
    case (nil, nil): return .unknown
    }
  }

  private static func lookBack(_ tokens: [TimeToken], _ start: Int) -> (
    tense: TimeTense, distance: Int, isSpeech: Bool
  )? {
    var index = start - 1
    var distance = 0
    var hasTo = false
    var hasInfinitive = false
    while index >= 0, distance < reach {
      let token = tokens[index]
      if token.isA(boundary) { return nil }
      if isTo(token) {
        hasTo = true
        let next = tokens[min(index + 1, start - 1)]
        hasInfinitive =
          token.word == to && next.isA(TimeClasses(.plain)) && !next.isA(TimeClasses(.plural))
      }
      // What stands before is another clause.
      if token.isA(TimeClasses(.comma)) || token.word != 0 && conjunctions.contains(token.word) {
        distance += 3
      }
      if token.isA(TimeClasses(.modal)), !token.isA(TimeClasses(.month)) {
        return (.future, distance, false)
      }
      if token.isA(TimeClasses(.being)) {
        if distance < 2 { return (.present, distance, false) }
        let next = tokens[index + 1]
        if next.word == to || next.isA(TimeClasses(.participle)) {
          return (.future, distance, false)
        }
      }
      if hasInfinitive, token.isA(TimeClasses(.decision)) { return (.future, distance, false) }
      if let tense = tense(of: tokens, at: index, hasTo: hasTo) {
        return (tense, distance, token.isA(TimeClasses(.speech)))
      }
      index -= 1
      distance += 1
    }
    return nil
  }

  private static func lookAhead(_ tokens: [TimeToken], _ end: Int, isLast: Bool) -> (
    tense: TimeTense, distance: Int
  )? {
    var index = end
    while index < tokens.count, index - end < reach {
      let token = tokens[index]
      if token.isA(boundary) { return nil }
      // What follows a comma is often another clause.
      if token.isA(TimeClasses(.comma)), index > end { return nil }
      // "Friday's ruling could cost much" tells nothing of Friday.
      if token.isA(TimeClasses(.modal)), !token.isA(TimeClasses(.month)) { return nil }
      if token.isA(TimeClasses(.being)), index == end { return (.present, 0) }
      // "They meet on July 12, she said": of when she spoke.
      if token.isA(TimeClasses(.speech)), isLast, tokens[end].isA(TimeClasses(.comma)) {
        return nil
      }
      if let tense = tense(of: tokens, at: index, hasTo: false) { return (tense, index - end) }
      index += 1
    }
    return nil
  }

  /// The tense that a verb gives, with its auxiliaries: "will be held" is to come.
  private static func tense(of tokens: [TimeToken], at index: Int, hasTo: Bool) -> TimeTense? {
    let token = tokens[index]
    guard token.isA(verbs), !token.isA(TimeClasses(.month)) else { return nil }
    if token.isA(TimeClasses(.future)) { return .future }
    if token.isA(TimeClasses(.past)) {
      if token.isA(TimeClasses(.intention)), hasTo { return .future }
      var back = index - 1
      var sawTo = false
      while back >= 0, back >= index - 4, !tokens[back].isA(stop) {
        if tokens[back].isA(TimeClasses(.future)) { return .future }
        // "The deal, to be signed Friday"
        if back > 0, tokens[back].word == be, tokens[back - 1].word == to { return .future }
        if isTo(tokens[back]) { sawTo = true }
        if tokens[back].isA(TimeClasses(.intention)), !tokens[back].isA(TimeClasses(.month)),
          sawTo || !tokens[back].isA(TimeClasses(.past))
        {
          return .future
        }
        back -= 1
      }
      // "is scheduled Friday", "a vote planned Friday": of what was only meant, the verb before tells.
      return .past
    }
    return .planned
  }

  private static func isTo(_ token: TimeToken) -> Bool {
    token.word != 0 && goals.contains(token.word)
  }

  private static let be = TimeMatcher.lexicon.number(of: "be")
  private static let to = TimeMatcher.lexicon.number(of: "to")
  private static let conjunctions = ["that", "which", "who"].map(TimeMatcher.lexicon.number(of:))
  private static let goals = ["to", "for", "until", "till"].map(TimeMatcher.lexicon.number(of:))
  private static let boundary = TimeClasses(
    bits: TimeClass.clauseEnd.bit | TimeClass.quotationMark.bit)
  private static let stop = TimeClasses(
    bits: TimeClass.clauseEnd.bit | TimeClass.quotationMark.bit | TimeClass.comma.bit)
  private static let verbs = TimeClasses(
    bits: TimeClass.past.bit | TimeClass.future.bit | TimeClass.intention.bit
      | TimeClass.present.bit)
}
