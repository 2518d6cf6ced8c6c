/// The subject of a cue, read from the cue backwards.
extension SubjectReading {
  /// The subject of a cue.
  func subject(of cue: Int) -> SpeakerPhrase? {
    var index = cue - 1
    while index >= range.lowerBound, isBetweenSubjectAndVerb(index) { index -= 1 }
    guard index >= range.lowerBound else { return nil }
    let token = tokens[index]
    // "one of them said": nobody is named.
    if token.isAny(.objectPronoun) { return .pronoun(index) }
    if token.isAny(.pronoun) {
      // "A meeting on it is": the pronoun only completes the subject.
      guard token.isAny(.neuterPronoun), index - 2 >= range.lowerBound, isHead(index - 2),
        tokens[index - 1].isAny([.preposition, .link])
      else { return .pronoun(index) }
      return phrase(endingAt: index - 2) ?? .pronoun(index)
    }
    if token.isAny(.relative) {
      let before =
        index - 1 >= range.lowerBound && tokens[index - 1].kind == .comma ? index - 2 : index - 1
      return before >= range.lowerBound ? phrase(endingAt: before) : nil
    }
    if token.kind == .comma || token.kind == .dash {
      return apposition(before: index) ?? leading(before: cue)
    }
    if token.kind != .word || token.isAny([.conjunction, .preposition, .link, .cue, .to])
      || tokens[cue].isAny(.gerund)
    {
      return leading(before: cue)
    }
    if let whole = phrase(withClauseBefore: index) { return whole }
    return phrase(endingAt: index) ?? leading(before: cue)
  }

  /// What stands before a clause, as in "An aide who has seen the memo said".
  func phrase(withClauseBefore last: Int) -> SpeakerPhrase? {
    for index in stride(from: last, through: max(range.lowerBound + 1, last - 8), by: -1) {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number, !token.isAny(.cue) else { return nil }
      if Self.who.contains(token.hash) {
        return tokens[index - 1].kind == .word && !tokens[index - 1].isAny([.cue, .preposition])
          ? phrase(endingAt: index - 1) : nil
      }
    }
    return nil
  }

  static let who = ["who", "whom", "whose"].map { WordTable.hash(of: $0.utf8) }

  func isBetweenSubjectAndVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.run >= 0 { return false }
    if token.isAny([.adverb, .auxiliary, .day, .partOfDay]) { return true }
    // "on Sunday", "this week"
    if token.isAny([.preposition, .nearness, .period]), index + 1 < tokens.count,
      tokens[index + 1].isAny([.day, .period])
        || token.isAny(.period)
          && index > range.lowerBound && tokens[index - 1].isAny(.nearness)
    {
      return true
    }
    return false
  }

  /// The noun phrase that ends at a token.
  func phrase(endingAt last: Int) -> SpeakerPhrase? {
    if tokens[last].isAny(.pronoun) { return .pronoun(last) }
    var first = last + 1
    var index = last
    while index >= range.lowerBound, last - index < 18 {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.run >= 0 {
        first = max(outline.runs[token.run].range.lowerBound, range.lowerBound)
        index = first - 1
        continue
      }
      if token.isAny(.and), first <= last, tokens[first].run >= 0, index > range.lowerBound,
        tokens[index - 1].run >= 0
      {
        let run = outline.runs[tokens[index - 1].run]
        let before = run.range.lowerBound - 1
        // "the summit of Smith and Field": both only complete it.
        if before < range.lowerBound || tokens[before].kind != .word || tokens[before].isAny(.link)
        {
          index -= 1
          continue
        }
      }
      if token.isAny([.conjunction, .auxiliary, .pronoun, .relative]) { break }
      if token.isAny(.cue), !token.isAny(.role) { break }
      // "On Saturday the ministry"
      if token.isAny(.day), first <= last { break }
      if token.isAny([.determiner]) {
        first = index
        guard isHead(index - 2), tokens[index - 1].isAny([.link, .preposition]) else { break }
        index -= 2
        continue
      }
      if token.isAny(.link) {
        guard isHead(index - 1) else { break }
        index -= 1
        continue
      }
      if token.isAny(.preposition), index - 2 >= range.lowerBound,
        tokens[index - 1].isAny(.complemented)
      {
        index -= 2
        continue
      }
      if token.isAny(.preposition) {
        return isHead(index - 1) ? phrase(endingAt: index - 1) : nil
      }
      first = index
      index -= 1
    }
    guard first <= last else { return nil }
    return interpret(first..<(last + 1))
  }

  func isHead(_ index: Int) -> Bool {
    index >= range.lowerBound && tokens[index].kind == .word
      && (tokens[index].run >= 0 || !tokens[index].isAny([.function, .cue, .auxiliary, .adverb])
        || tokens[index].isAny(.role))
  }

  /// "Smith, the minister, said": the phrase before the commas, or the name between them.
  func apposition(before comma: Int) -> SpeakerPhrase? {
    var whole: SpeakerPhrase?
    for segment in segments(before: comma) {
      guard let (phrase, end) = phrase(from: segment.lowerBound) else { continue }
      let (best, bestEnd) = named(phrase, end)
      if bestEnd >= segment.upperBound || segment.upperBound < end { return best }
      if case .name = phrase, whole == nil, tokens[end].isAny([.link, .preposition, .relative]) {
        whole = phrase
      }
    }
    return whole
  }

  /// The subject of the clause that leads to a cue: "Smith met them and said".
  func leading(before cue: Int) -> SpeakerPhrase? {
    for segment in segments(before: cue) {
      if let (phrase, end) = phrase(from: segment.lowerBound) { return named(phrase, end).phrase }
    }
    return nil
  }

  /// What lies between commas, without what only leads up to the clause: "In Seoul, after …".
  func segments(before end: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    func add(_ upper: Int) {
      var lower = start
      while lower < upper,
        tokens[lower].isAny([.conjunction]) && tokens[lower].isAny(.function)
          && !isSubordinate(lower) || lower < upper && tokens[lower].isAny(.adverb)
      { lower += 1 }
      guard lower < upper, !introduces(lower) else { return }
      found.append(lower..<upper)
    }
    for index in range.lowerBound..<max(range.lowerBound, end) {
      switch tokens[index].kind {
      case .comma, .dash, .semicolon, .colon, .quote, .stop:
        add(index)
        start = index + 1
        if tokens[index].kind == .semicolon || tokens[index].kind == .colon { found.removeAll() }
      default: break
      }
    }
    add(end)
    return found
  }

  func isSubordinate(_ index: Int) -> Bool {
    tokens[index].isAny(.conjunction) && !tokens[index].isAny(.and) && tokens[index].isCapital
      && tokens[index].end - tokens[index].start > 3
  }

  func introduces(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.run >= 0 || token.isAny([.pronoun, .determiner]) { return false }
    return token.isAny([
      .preposition, .link, .relative, .conjunction, .gerund, .day, .function, .cue,
    ])
      || token.kind == .number
  }
}
