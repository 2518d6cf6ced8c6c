/// Where an event was, as far as the words beside it tell.
extension EventReading {
  /// The place of an event that a noun names.
  func place(ofNoun noun: Int, verb: Int?, in window: Range<Int>) -> Range<Int>? {
    var index = noun + 1
    var isAfterComma = false
    while index < window.upperBound, index - noun < 24 {
      let token = tokens[index]
      if token.kind == .quote || isHardBoundary(index) { break }
      if token.kind == .comma {
        isAfterComma = true
        index += 1
        continue
      }
      if !isSameClause(index, noun), !saysWhere(index, of: noun, window) {
        index += 1
        continue
      }
      if let place = place(at: index, window, allowsTo: words[noun].isAny(.motion)) { return place }
      if index == noun + 1, tokens[index].isAny(.link), index + 1 < window.upperBound,
        tokens[index + 1].run >= 0, words[noun].noun == .attack || words[noun].noun == .disaster
      {
        // "the Battle of Ostra"
        return place(run: tokens[index + 1].run, after: index)
      }
      if self.noun(index, in: window) != nil { break }
      if token.run >= 0, isAfterComma, outline.runs[token.run].kind == .person { break }
      if token.isAny(.to), isInfinitive(index + 1, window), !tokens[index - 1].isAny(.passive),
        !words[index - 1].isAny(.intending)
      {
        break
      }
      if token.isAny(.pronoun) { break }
      // Behind the day another phrase begins: "on Saturday the ministry in Seoul".
      if isDate(index - 1), !isDate(index), token.isAny([.article, .determiner]) { break }
      if index != verb, isVerb(index, in: window),
        !words[index].isAny([.support, .setting, .intending, .cancelling, .moving])
      {
        break
      }
      index += 1
    }
    // "the Singapore summit"
    let start = nounPhraseStart(noun, from: window.lowerBound)
    if tokens[start].run >= 0, start < noun {
      let run = outline.runs[tokens[start].run]
      if run.kind == .place, run.range.upperBound <= noun,
        !words[run.range.upperBound - 1].isAny([.nationality]),
        run.range.count <= 2, !tokens[start].isAllCapitals, !run.isPossessive
      {
        return bytes(run.name)
      }
    }
    // "in Singapore at last month's summit"
    var before = start - 1
    while before > window.lowerBound,
      isDate(before) || tokens[before].isAny([.determiner, .article])
        || tokens[before].isAny(.preposition)
    { before -= 1 }
    if before > window.lowerBound, tokens[before].run >= 0, !tokens[before].isPossessive {
      let first = outline.runs[tokens[before].run].range.lowerBound
      if first > window.lowerBound, let place = place(at: first - 1, window, allowsTo: false) {
        return place
      }
    }
    return nil
  }

  /// Whether another clause tells where an event was: "talks, which were held in Oslo,".
  private func saysWhere(_ index: Int, of noun: Int, _ window: Range<Int>) -> Bool {
    let clause = clause(index)
    return clause.kind.isBeside && clause.start > noun && clause.start < window.upperBound
      && clause.outer == clauseOf[noun]
      && (words[clause.start].isAny(.setting) && !tokens[clause.start].isAny(.relative)
        || tokens[clause.start].isAny(.relative) && leadsToSetting(clause.start, window))
  }

  private func leadsToSetting(_ index: Int, _ window: Range<Int>) -> Bool {
    index + 1 < window.upperBound
      && (tokens[index + 1].isAny(.auxiliary) || words[index + 1].isAny([.setting, .future]))
  }

  /// Where what a verb tells of was.
  func place(ofVerb verb: Verb, in window: Range<Int>) -> Range<Int>? {
    let takesTo = words[verb.index].isAny(.motion) || words[verb.index].verb == .visit
    if words[verb.index].verb == .visit, verb.index + 1 < window.upperBound {
      let run = tokens[verb.index + 1].run
      if run >= 0, outline.runs[run].kind == .place || outline.runs[run].kind == .unknown,
        !outline.runs[run].isPossessive
      {
        return bytes(outline.runs[run].name)
      }
    }
    var index = verb.index + 1
    while index < window.upperBound {
      if isHardBoundary(index) || tokens[index].kind == .quote { break }
      guard isSameClause(index, verb.index) || isSaidOn(index, verb.index) else {
        index += 1
        continue
      }
      // "agreed to reopen the border at Lindau"
      if tokens[index].isAny(.to), isInfinitive(index + 1, window) { break }
      if let place = place(at: index, window, allowsTo: takesTo), !belongsToNoun(index, window) {
        return place
      }
      index += 1
    }
    index = verb.index - 1
    while index >= window.lowerBound {
      if isHardBoundary(index) || tokens[index].kind == .quote { break }
      if isSameClause(index, verb.index),
        let place = place(at: index, window, allowsTo: false), !belongsToNoun(index, window)
      {
        return place
      }
      index -= 1
    }
    return nil
  }

  /// Whether "in Seoul" stands right behind the noun of another event.
  private func belongsToNoun(_ index: Int, _ window: Range<Int>) -> Bool {
    var before = index - 1
    while before > window.lowerBound, isDate(before) { before -= 1 }
    guard before >= window.lowerBound, let kind = noun(before, in: window.lowerBound..<index) else {
      return false
    }
    // "said at a rally in Linden"
    let start = nounPhraseStart(before, from: window.lowerBound)
    var leading = start - 1
    while leading > window.lowerBound, tokens[leading].isAny(.determiner) { leading -= 1 }
    return !kind.isSpeech && !(leading >= window.lowerBound && words[leading].isAny(.within))
  }

  /// "rejected it on Sunday, and said in Tokyo": who speaks on does so in one place.
  private func isSaidOn(_ index: Int, _ verb: Int) -> Bool {
    let clause = clause(index)
    guard clause.sharesWith == clauseOf[verb], tokens[verb].isAny(.cue),
      clause.start + 1 < tokens.count
    else { return false }
    return tokens[clause.start + 1].isAny(.cue) || words[clause.start + 1].verb == .remarks
  }

  /// The name of a place after the preposition at a token.
  private func place(at index: Int, _ window: Range<Int>, allowsTo: Bool) -> Range<Int>? {
    guard words[index].isAny(.placePreposition) || allowsTo && tokens[index].isAny(.to),
      tokens[index].run < 0, index + 1 < window.upperBound, !isDate(index + 1)
    else { return nil }
    if tokens[index + 1].run >= 0 { return place(run: tokens[index + 1].run, after: index) }
    // "in the border village of Panmunjom", "in the Finnish capital, Helsinki"
    var at = index + 1
    while at < min(window.upperBound, index + 8) {
      let token = tokens[at]
      if words[at].isAny(.placeHead), at + 2 < window.upperBound,
        tokens[at + 1].isAny(.link) || tokens[at + 1].kind == .comma, tokens[at + 2].run >= 0
      {
        return place(run: tokens[at + 2].run, after: index)
      }
      if at == index + 1, token.isAny(.article), at + 1 < window.upperBound,
        tokens[at + 1].run >= 0, !isDate(at + 1)
      {
        let run = outline.runs[tokens[at + 1].run]
        let end = run.range.upperBound
        // "in the Netherlands", not "in the Foreign Ministry's view"
        if end >= window.upperBound || tokens[end].kind != .word
          || tokens[end].isAny([.function, .preposition, .auxiliary, .link]) || isDate(end)
          || isVerb(end, in: window)
        {
          return place(run: tokens[at + 1].run, after: index)
        }
      }
      guard token.kind == .word, !token.isAny([.preposition, .relative, .auxiliary]) else {
        return nil
      }
      at += 1
    }
    return nil
  }

  private func place(run number: Int, after preposition: Int) -> Range<Int>? {
    let run = outline.runs[number]
    let last = run.name.upperBound - 1
    guard !run.isPossessive, !run.isTitled, run.kind != .title, !isDate(run.name.lowerBound),
      !(run.words == 1 && words[last].isAny([.nationality, .notPlace])),
      !tokens[last].isAny([.day, .month])
    else { return nil }
    if last + 1 < tokens.count, tokens[last + 1].kind == .word, words[last].isAny(.nationality) {
      return nil
    }
    switch run.kind {
    case .place, .unknown: return bytes(run.name)
    case .person: return run.gender == nil ? bytes(run.name) : nil
    case .landmark: return bytes(run.name)
    case .occasion: return nil
    case .organisation:
      return tokens[preposition].hash == Self.at
        ? bytes(run.name) : nil
    case .title: return nil
    }
  }

  private static let at = WordTable.hash(of: "at".utf8)
}
