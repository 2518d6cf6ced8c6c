/// A part of a sentence with a verb of its own.
struct Clause {
  enum Kind {
    case main
    /// "when parliament meets", "before they left".
    case subordinate
    /// "said that it would close", "asked what he meant".
    case complement
    /// "who was elected in 2012", and it stands within another.
    case relative
    /// ", restated in August,", which stands within another as well.
    case participle

    /// Whether it only tells more of a noun, so that its date is none of the story.
    var isBeside: Bool { self == .relative || self == .participle }
  }

  var kind: Kind
  /// The first of its tokens.
  var start: Int
  /// The clause that goes on behind it; -1 where none does.
  var outer: Int
  var isAfterComma = false
  var hasVerb = false
  /// The clause before, whose subject it has: "and will play in the final"; -1 where it has its own.
  var sharesWith = -1
}

/// Cuts sentences into clauses, so that a date dates only what stands in its own.
///
/// One pass over a sentence; no look ahead goes farther than a dozen words.
extension EventReading {
  /// Cuts a sentence. O(n)
  mutating func cutClauses(_ sentence: Range<Int>) {
    var now = open(Clause(kind: .main, start: sentence.lowerBound, outer: -1))
    for index in sentence {
      if isHardBoundary(index) {
        clauseOf[index] = now
        now = open(Clause(kind: .main, start: index + 1, outer: -1))
        continue
      }
      if tokens[index].kind == .comma {
        let isClosing = clauses[now].outer >= 0 && clauses[now].hasVerb
        if isClosing { now = clauses[now].outer }
        clauseOf[index] = now
        // ", who lives in Oslo, spoke in Bergen": the verb that is still to come.
        if !isClosing || clauses[now].hasVerb, isParticiple(afterComma: index, sentence) {
          now = open(
            Clause(
              kind: .participle, start: index + 1, outer: now, isAfterComma: true, hasVerb: true))
        }
        continue
      }
      if let clause = opening(at: index, now, sentence) {
        now = open(clause)
        if clause.kind == .relative, clause.start < index { clauseOf[index - 1] = now }
      } else if endsRestriction(index, now, sentence) {
        now = clauses[now].outer
      }
      clauseOf[index] = now
      if isFinite(index, sentence) { clauses[now].hasVerb = true }
    }
  }

  /// Whether two tokens stand in one clause.
  func isSameClause(_ one: Int, _ other: Int) -> Bool { clauseOf[one] == clauseOf[other] }

  /// The clause of a token.
  func clause(_ index: Int) -> Clause {
    let number = clauseOf[index]
    return clauses.indices.contains(number)
      ? clauses[number] : Clause(kind: .main, start: index, outer: -1)
  }

  private mutating func open(_ clause: Clause) -> Int {
    clauses.append(clause)
    return clauses.count - 1
  }

  /// Whether a verb or an auxiliary begins here that tells of a time: "was", "signed".
  private func isFinite(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.run < 0, !isDate(index) else { return false }
    if index > sentence.lowerBound, tokens[index - 1].isAny(.to) { return false }
    if token.isAny(.auxiliary) || words[index].isAny(.future) {
      return !token.isCapital && !token.isAny(.nounFollows)
    }
    return isVerb(index, in: sentence) && !isGerund(index)
  }

  // MARK: Openings

  private func opening(at index: Int, _ now: Int, _ sentence: Range<Int>) -> Clause? {
    let token = tokens[index]
    guard token.kind == .word, token.run < 0, !isDate(index), index > sentence.lowerBound else {
      return isSubordinating(index, sentence)
        ? Clause(kind: .subordinate, start: index, outer: now) : nil
    }
    let before = tokens[index - 1]
    if isRelative(index, sentence), !isCleft(index, sentence) {
      let isAfterPreposition =
        before.isAny([.preposition, .link, .to]) && index - 1 > sentence.lowerBound
      let start = isAfterPreposition ? index - 1 : index
      return Clause(
        kind: .relative, start: start, outer: now,
        isAfterComma: start > sentence.lowerBound && tokens[start - 1].kind == .comma)
    }
    if Self.complements.contains(token.hash) {
      return before.isAny(.cue) || isDate(index - 1) || token.hash != Self.that
        ? Clause(kind: .complement, start: index, outer: now) : nil
    }
    if isSubordinating(index, sentence) {
      return Clause(kind: .subordinate, start: index, outer: now)
    }
    if token.isAny(.pronoun), isBareRelative(index, now, sentence) {
      return Clause(kind: .relative, start: index, outer: now)
    }
    if isBareParticiple(index, now, sentence) {
      return Clause(kind: .participle, start: index, outer: now, hasVerb: true)
    }
    return coordinate(index, now, sentence)
  }

  /// "who", "which", "where" and "that" behind a noun.
  private func isRelative(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    if token.hash == Self.where_ {
      return before.kind == .comma || before.run >= 0 || words[index - 1].isAny(.placeHead)
    }
    guard token.isAny(.relative) else { return false }
    if before.kind == .comma { return token.hash != Self.that }
    guard before.kind == .word || before.kind == .number, !before.isAny(.conjunction) else {
      return false
    }
    if token.hash == Self.that {
      guard !before.isAny([.function, .auxiliary, .cue, .adverb]), !isDate(index - 1),
        index + 1 < sentence.upperBound, !isVerb(index - 1, in: sentence)
      else { return false }
      let next = tokens[index + 1]
      return next.isAny([.auxiliary, .pronoun, .adverb]) || isVerb(index + 1, in: sentence)
        || words[index + 1].isAny(.future)
    }
    return !before.isAny(.cue)
  }

  /// "it was Smith who spoke": the clause has what is told.
  private func isCleft(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var be = index - 1
    while be > sentence.lowerBound, index - be < 8, tokens[be].kind == .word,
      !tokens[be].isAny(.passive)
    { be -= 1 }
    return be > sentence.lowerBound && tokens[be].isAny(.passive)
      && tokens[be - 1].isAny(.neuterPronoun)
  }

  /// "three firms he founded": a pronoun that begins a clause right behind a noun.
  private func isBareRelative(_ index: Int, _ now: Int, _ sentence: Range<Int>) -> Bool {
    let before = tokens[index - 1]
    return clauses[now].hasVerb && before.kind == .word && before.run < 0
      && !before.isAny([.function, .cue, .auxiliary, .adverb, .conjunction])
      && !isDate(index - 1) && !isVerb(index - 1, in: sentence)
      && index + 1 < sentence.upperBound && isFinite(index + 1, sentence)
  }

  /// ", restated in August,", ", killing three".
  private func isParticiple(afterComma comma: Int, _ sentence: Range<Int>) -> Bool {
    var index = comma + 1
    while index < sentence.upperBound, tokens[index].isAny(.adverb), tokens[index].run < 0 {
      index += 1
    }
    guard index + 1 < sentence.upperBound, tokens[index].kind == .word, tokens[index].run < 0,
      !tokens[index].isCapital
    else { return false }
    if isGerund(index) {
      return words[index].verb == nil && !tokens[index].isAny([.cue, .preposition, .function])
    }
    return isPastParticiple(index) && isComplement(index + 1)
  }

  /// "A concert planned for Saturday was cancelled": a participle, where the verb is still to come.
  private func isBareParticiple(_ index: Int, _ now: Int, _ sentence: Range<Int>) -> Bool {
    let before = tokens[index - 1]
    guard !clauses[now].hasVerb, isPastParticiple(index), before.kind == .word,
      !before.isAny([.function, .auxiliary, .adverb, .pronoun]) || before.run >= 0,
      !isDate(index - 1), index + 1 < sentence.upperBound, isComplement(index + 1)
    else { return false }
    for next in (index + 1)..<min(sentence.upperBound, index + 13) {
      let token = tokens[next]
      if token.kind != .word && token.kind != .number || token.isAny([.conjunction, .relative]) {
        return false
      }
      if isFinite(next, sentence) { return true }
    }
    return false
  }

  private func isPastParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.run < 0 && !token.isAny([.auxiliary, .function])
      && (endsInED(index) || words[index].isAny([.past, .participle]))
      && !words[index].isAny(.onlyPast)
  }

  /// Whether what follows a participle only completes it, as no object does.
  private func isComplement(_ index: Int) -> Bool {
    isDate(index)
      || tokens[index].isAny([.preposition, .link, .to]) && !tokens[index].isAny(.determiner)
  }

  /// "when", and "before" where a clause follows it.
  private func isSubordinating(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.run < 0 else { return false }
    if Self.subordinating.contains(token.hash) { return true }
    guard Self.perhapsSubordinating.contains(token.hash), index + 1 < sentence.upperBound,
      !isDate(index + 1)
    else { return false }
    return hasSubjectAndVerb(index + 1, sentence)
  }

  /// "and will play", "but they did not agree": a conjunction between clauses, and not between nouns.
  private func coordinate(_ index: Int, _ now: Int, _ sentence: Range<Int>) -> Clause? {
    guard Self.coordinating.contains(tokens[index].hash), clauses[now].hasVerb else { return nil }
    var next = index + 1
    while next < sentence.upperBound, tokens[next].isAny(.adverb), tokens[next].run < 0 {
      next += 1
    }
    guard next < sentence.upperBound else { return nil }
    var clause = clauses[now]
    clause.start = index
    clause.hasVerb = false
    clause.sharesWith = -1
    if isFinite(next, sentence) || words[next].verb != nil && isVerb(next, in: sentence) {
      clause.sharesWith = now
      return clause
    }
    let isWithin = clause.kind.isBeside && clause.outer >= 0 && !clauses[clause.outer].hasVerb
    return !isWithin && hasSubjectAndVerb(next, sentence) ? clause : nil
  }

  /// Whether a subject begins at a token, and its verb comes soon.
  private func hasSubjectAndVerb(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var hasNoun = false
    for index in start..<min(sentence.upperBound, start + 10) {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number,
        !token.isAny([.relative, .conjunction]) || token.run >= 0
      else { return false }
      if hasNoun, isFinite(index, sentence) { return true }
      if token.run >= 0 || token.isAny(.pronoun)
        || !token.isAny([.function, .adverb, .auxiliary, .preposition, .link, .determiner])
      {
        hasNoun = !isDate(index)
      }
    }
    return false
  }

  // MARK: Endings

  /// Whether a clause without commas ends because the verb of the outer one comes: "The man who shot him was old".
  private func endsRestriction(_ index: Int, _ now: Int, _ sentence: Range<Int>) -> Bool {
    let clause = clauses[now]
    guard clause.kind.isBeside, !clause.isAfterComma, clause.hasVerb, clause.outer >= 0,
      !clauses[clause.outer].hasVerb, index > clause.start + (clause.kind == .relative ? 1 : 0),
      isFinite(index, sentence)
    else { return false }
    let before = tokens[index - 1]
    return before.run >= 0 || isDate(index - 1)
      || !before.isAny([.auxiliary, .adverb, .to, .relative, .pronoun, .conjunction])
        && !words[index - 1].isAny([.negation, .future])
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordTable.hash(of: $0.utf8) })
  }
  private static let that = WordTable.hash(of: "that".utf8)
  private static let where_ = WordTable.hash(of: "where".utf8)
  private static let complements = hashes(EventLexicon.complementing)
  private static let subordinating = hashes(EventLexicon.subordinating)
  private static let perhapsSubordinating = hashes(EventLexicon.perhapsSubordinating)
  private static let coordinating = hashes(EventLexicon.coordinating)
}
