/// What a date says when.
enum DateAnchor {
  /// An event that is named by a noun.
  case noun(Int, EventKind, verb: Int?)
  /// What a verb tells of.
  case verb(Int)
}

extension EventReading {
  /// What the date at some tokens dates; nothing where it is only beside the story.
  func anchor(_ date: Range<Int>, in sentence: Range<Int>, isCoarse: Bool) -> DateAnchor? {
    let window = window(date.lowerBound, sentence)
    if let noun = nounAfter(date, window) { return noun }
    if let lasting = lasting(date, window) { return lasting }
    if isBackground(date, in: window) || isModifier(date, window) || isOwned(date, window)
      || isCoarse && isOfYear(date, window)
    {
      return nil
    }
    if clause(date.lowerBound).kind.isBeside { return anchor(besideStory: date, window) }
    switch complemented(date, window) {
    case .noun(let noun, let kind): return .noun(noun, kind, verb: nil)
    case .other: return nil
    case .none: break
    }
    if let noun = nounBefore(date, window) ?? nounOfBeing(date, window) { return noun }
    if isCoarse, isInApposition(date, window) { return nil }
    guard let verb = verb(of: date, window) else { return nil }
    return anchor(ofVerb: verb, date, window)
  }

  /// Whether the word before a date says that nothing happened on it: "since Friday".
  func isBackground(_ date: Range<Int>, in window: Range<Int>) -> Bool {
    guard date.lowerBound > window.lowerBound else { return false }
    if words[date.lowerBound - 1].isAny(.background) { return true }
    return date.lowerBound > window.lowerBound + 1
      && tokens[date.lowerBound - 1].isAny([.preposition, .determiner])
      && words[date.lowerBound - 2].isAny(.background)
  }

  /// The event whose noun phrase ends right before a bracket.
  func anchor(beforeBracket end: Int, in sentence: Range<Int>) -> DateAnchor? {
    guard end >= sentence.lowerBound, end < sentence.upperBound,
      let kind = noun(end, in: end..<min(end + 1, sentence.upperBound))
    else { return nil }
    return .noun(end, kind, verb: nil)
  }

  /// "last month's summit", "the July 12 meeting".
  private func nounAfter(_ date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    var index = date.upperBound
    let isPossessive = tokens[date.upperBound - 1].isPossessive
    // "On Sunday talks began" is a clause of its own, and dates the talks as well.
    while index < min(window.upperBound, date.upperBound + 6) {
      if let kind = noun(index, in: window) {
        var kind = kind
        var last = index
        while last + 1 < window.upperBound, tokens[last + 1].kind == .word,
          let next = noun(last + 1, in: window)
        {
          last += 1
          kind = next
        }
        if !isPossessive, date.lowerBound > window.lowerBound,
          tokens[date.lowerBound - 1].isAny(.preposition), governs(index, after: date, window)
        {
          // "on Sunday visit …" is rather a verb.
          return nil
        }
        return .noun(last, kind, verb: governingVerb(last, from: window.lowerBound))
      }
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number, !isDate(index) else { return nil }
      if token.run >= 0 {
        let run = outline.runs[token.run]
        guard
          isPossessive || token.isAllCapitals || words[index].isAny(.nationality)
            || run.isPossessive || run.kind == .organisation
            || run.range.upperBound < window.upperBound
              && noun(run.range.upperBound, in: window) != nil
        else { return nil }
        index = max(index + 1, run.range.upperBound)
        continue
      }
      if words[index].noun == nil,
        token.isAny([
          .function, .preposition, .auxiliary, .pronoun, .conjunction, .relative, .cue, .link,
        ]) || isVerb(index, in: window) && !isPossessive
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func governs(_ index: Int, after date: Range<Int>, _ window: Range<Int>) -> Bool {
    words[index].verb != nil && tokens[index].end - tokens[index].start <= 5
      && index == date.upperBound && !tokens[date.upperBound - 1].isPossessive
  }

  /// "a meeting set up for July 12", "talks in Seoul on Friday".
  func nounBefore(_ date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    var index = date.lowerBound - 1
    var commas = 0
    while index >= window.lowerBound, date.lowerBound - index <= 18 {
      let token = tokens[index]
      if !isSameClause(index, date.lowerBound), !clause(date.lowerBound).kind.isBeside {
        // Over a clause that stands within this one.
        guard clause(index).kind.isBeside, clause(index).start > window.lowerBound else {
          return nil
        }
        index = clause(index).start - 1
        if tokens[index].kind == .comma { index -= 1 }
        continue
      }
      if let kind = noun(index, in: window.lowerBound..<(index + 1)), !isCompound(index, window) {
        return nounAnchor(index, kind, window)
      }
      if token.kind == .comma {
        // "a meeting, set for July 12,": what lies between belongs to the noun.
        let after = tokens[index + 1]
        guard commas < 2,
          words[index + 1].isAny(.setting)
            || after.run >= 0 && outline.runs[after.run].kind == .place,
          !after.isAny(.conjunction)
        else { return nil }
        commas += 1
        index -= 1
        continue
      }
      guard token.kind == .word || token.kind == .number else { return nil }
      if isDate(index) {
        index -= 1
        continue
      }
      if token.run >= 0 {
        index = outline.runs[token.run].range.lowerBound - 1
        continue
      }
      if words[index].isAny(.setting), isSetting(index, window) {
        index -= 1
        continue
      }
      if token.isAny([.pronoun, .relative, .auxiliary]) || isVerb(index, in: window)
        || token.isAny(.conjunction) && !token.isAny(.and)
      {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether a noun is only the first part of another.
  func isCompound(_ index: Int, _ window: Range<Int>) -> Bool {
    index + 1 < window.upperBound && words[index + 1].isAny(.compound) && !isDate(index + 1)
  }

  /// Whether a participle belongs to a noun before it: there is no auxiliary and no subject between.
  private func isSetting(_ index: Int, _ window: Range<Int>) -> Bool {
    if tokens[index].isAny(.relative) {
      // "a meeting that is set for July 12"
      return index + 1 < window.upperBound && tokens[index + 1].isAny(.auxiliary)
    }
    guard index > window.lowerBound else { return false }
    let before = index - 1
    if tokens[index].isAny(.auxiliary) || words[index].isAny(.future) {
      return tokens[before].isAny(.relative)
        || words[before].isAny(.setting) && isSetting(before, window)
    }
    if tokens[before].isAny(.pronoun) { return false }
    // "Pompeo held" is the verb of a subject; "a statement released" is none.
    if tokens[before].run >= 0 {
      let first = outline.runs[tokens[before].run].range.lowerBound
      return first > window.lowerBound && tokens[first - 1].isAny([.preposition, .link])
    }
    return noun(before, in: window.lowerBound..<index) != nil || tokens[before].kind == .comma
      || words[before].isAny(.setting) && isSetting(before, window)
      || tokens[before].isAny(.adverb)
        && before > window.lowerBound
        && noun(before - 1, in: window.lowerBound..<before) != nil
  }

  /// The noun, or the verb whose object it is: "left the talks on Friday".
  private func nounAnchor(_ index: Int, _ kind: EventKind, _ window: Range<Int>) -> DateAnchor {
    let start = nounPhraseStart(index, from: window.lowerBound)
    var before = start - 1
    while before >= window.lowerBound, isBeforeNoun(before) { before -= 1 }
    if before >= window.lowerBound, words[before].isAny(.topic), tokens[before].run < 0 {
      // "spoke about the summit on Sunday"
      for verb in stride(from: before - 1, through: max(window.lowerBound, before - 4), by: -1)
      where isVerb(verb, in: window) && (words[verb].verb == .remarks || tokens[verb].isAny(.cue)) {
        return .verb(verb)
      }
    }
    if let verb = governingVerb(index, from: window.lowerBound), verb == before,
      !words[verb].isAny([.support, .cancelling, .moving, .intending]),
      !tokens[verb].isAny([.cue, .gerund]), !isGerund(verb)
    {
      return .verb(verb)
    }
    return .noun(index, kind, verb: governingVerb(index, from: window.lowerBound))
  }

  /// The verb whose object a noun phrase is; nothing where another word stands between.
  func governingVerb(_ noun: Int, from lower: Int) -> Int? {
    var before = nounPhraseStart(noun, from: lower) - 1
    while before >= lower, isBeforeNoun(before) { before -= 1 }
    guard before >= lower else { return nil }
    if tokens[before].isAny([.preposition, .to, .link]), before > lower,
      words[before - 1].isAny(.support) || words[before - 1].isAny(.intending),
      isVerb(before - 1, in: lower..<noun)
    {
      // "agreed to a meeting", "called for talks"
      return before - 1
    }
    return isVerb(before, in: lower..<noun) ? before : nil
  }

  /// Whether a token may stand between a verb and its noun: "announced on Saturday a march".
  private func isBeforeNoun(_ index: Int) -> Bool {
    tokens[index].isAny([.determiner, .article]) || isDate(index) || words[index].isAny(.definite)
      || tokens[index].kind == .number
      || tokens[index].isAny(.preposition) && index + 1 < tokens.count && isDate(index + 1)
  }

  /// "the 2015 deal": a year that tells which.
  private func isModifier(_ date: Range<Int>, _ window: Range<Int>) -> Bool {
    guard date.count == 1, tokens[date.lowerBound].kind == .number,
      date.lowerBound > window.lowerBound, date.upperBound < window.upperBound
    else { return false }
    let before = tokens[date.lowerBound - 1]
    let after = tokens[date.upperBound]
    return before.isAny([.article, .determiner]) || before.isPossessive
      || after.kind == .word && !after.isCapital
        && !after.isAny([.function, .preposition, .conjunction, .auxiliary, .cue, .link])
        && words[date.upperBound].verb == nil && !before.isAny([.preposition, .link])
  }

  /// "the firm, founded in 1998,".
  private func isInApposition(_ date: Range<Int>, _ window: Range<Int>) -> Bool {
    var index = date.lowerBound - 1
    while index >= window.lowerBound, date.lowerBound - index < 10 {
      if tokens[index].isAny(.relative) { return true }
      if tokens[index].kind == .comma { return index + 1 < date.lowerBound && endsIn(index + 1) }
      index -= 1
    }
    return false
  }

  private func endsIn(_ index: Int) -> Bool {
    isVerb(index, in: index..<(index + 1)) || words[index].isAny(.setting)
  }

  // MARK: Verbs

  /// The verb of the clause that a date stands in.
  func verb(of date: Range<Int>, _ window: Range<Int>) -> Int? {
    if opensClause(date, window) {
      return verbAfter(date.upperBound, of: date.lowerBound, window)
        ?? verbBefore(date.lowerBound, of: date.lowerBound, window)
    }
    return verbBefore(date.lowerBound, of: date.lowerBound, window)
      ?? verbAfter(date.upperBound, of: date.lowerBound, window)
  }

  /// Whether only small words stand between the start of the clause and a date.
  func opensClause(_ date: Range<Int>, _ window: Range<Int>) -> Bool {
    var index = date.lowerBound - 1
    while index >= window.lowerBound {
      let token = tokens[index]
      switch token.kind {
      case .comma, .semicolon, .colon, .dash, .quote: return true
      case .word where token.isAny([.conjunction, .relative]): return true
      case .word where token.isAny([.preposition, .adverb, .function, .link]) && token.run < 0:
        index -= 1
      default:
        if isDate(index) { index -= 1 } else { return false }
      }
    }
    return true
  }

  func verbBefore(_ start: Int, of date: Int, _ window: Range<Int>) -> Int? {
    var index = start - 1
    while index >= window.lowerBound {
      if isHardBoundary(index) { return nil }
      if isSameClause(index, date), isVerb(index, in: window), !isParticiple(index, window) {
        return index
      }
      index -= 1
    }
    return nil
  }

  private func verbAfter(_ start: Int, of date: Int, _ window: Range<Int>) -> Int? {
    var index = start
    while index < window.upperBound {
      if isHardBoundary(index), index > start { return nil }
      let token = tokens[index]
      if token.kind == .comma, index + 1 < window.upperBound, tokens[index + 1].isAny(.relative),
        let end = (index + 2..<window.upperBound).first(where: { tokens[$0].kind == .comma })
      {
        // ", who had flown in,"
        index = end + 1
        continue
      }
      if isSameClause(index, date), isVerb(index, in: window), !isParticiple(index, window) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether a word in "-ed" or the like only belongs to the noun before it.
  private func isParticiple(_ index: Int, _ window: Range<Int>) -> Bool {
    guard index > window.lowerBound, words[index].isAny(.setting) else { return false }
    return noun(index - 1, in: window.lowerBound..<index) != nil
      && !words[index].isAny([.cancelling, .moving])
      && (index + 1..<min(window.upperBound, index + 20)).contains {
        isVerb($0, in: window) && !words[$0].isAny(.setting)
      }
  }

  /// What a verb with a date tells of: its noun, where it only brings it about.
  private func anchor(ofVerb verb: Int, _ date: Range<Int>, _ window: Range<Int>) -> DateAnchor? {
    let word = words[verb]
    guard word.isAny([.support, .cancelling, .moving, .intending]) else { return .verb(verb) }
    // Its object, up to where another clause begins.
    for index in (verb + 1)..<max(verb + 1, min(window.upperBound, verb + 12)) {
      if isHardBoundary(index) || tokens[index].kind == .quote || !isSameClause(index, verb) {
        break
      }
      if tokens[index].kind == .comma || index > verb + 1 && isVerb(index, in: window) { break }
      if let kind = noun(index, in: window), !isCompound(index, window) {
        // "announced on Saturday a march": the day is that of the announcement.
        if tokens[verb].isAny(.cue), index > date.lowerBound { return .verb(verb) }
        return .noun(index, kind, verb: verb)
      }
    }
    // Its subject: the first event named before it in the clause.
    var found: DateAnchor?
    var index = verb - 1
    while index >= window.lowerBound, verb - index <= 25 {
      if isHardBoundary(index) || tokens[index].kind == .quote { break }
      if !isSameClause(index, verb) {
        index -= 1
        continue
      }
      if tokens[index].kind == .comma {
        if found != nil, index + 1 < window.upperBound, isSameClause(index + 1, verb) { break }
        index -= 1
        continue
      }
      if index < verb - 6, isVerb(index, in: window) { break }
      if let kind = noun(index, in: window), !isCompound(index, window) {
        found = .noun(index, kind, verb: verb)
      }
      index -= 1
    }
    return found ?? .verb(verb)
  }
}
