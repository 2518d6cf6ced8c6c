/// What may follow the main words of a title, a phrase after the other.
private struct TitlePhrases {
  var tokens: [Int] = []
  /// Where each of those that are done ends.
  var ends: [Int] = []

  init() {
    tokens.reserveCapacity(32)
    ends.reserveCapacity(8)
  }

  /// The last token of the phrase that is not done yet.
  var last: Int? { tokens.count > (ends.last ?? 0) ? tokens.last : nil }
}

/// Titles of events: words of the article in their order, some left out.
extension EventReading {
  /// So many bytes a title has, where a part can be left out.
  static let titleLength = 70

  /// The title of an event that a noun names: "summit in Singapore".
  func title(ofNoun noun: Int, in window: Range<Int>) -> String {
    let start = nounPhraseStart(noun, from: window.lowerBound)
    let first = (start...noun).first { !words[$0].isAny([.intending, .setting]) } ?? noun
    return join(Array(first...noun), phrases(from: noun + 1, in: window, isNoun: true))
  }

  /// The title of what a verb tells: subject, verb, object and place.
  func title(
    ofVerb verb: Verb, subject: Range<Int>?, in window: Range<Int>, isSpeech: Bool
  ) -> String {
    var head: [Int] = []
    if let subject, subject.upperBound <= verb.first {
      head += subject
      head += (verb.first...verb.index).filter { isOfVerb($0, verb) }
      return join(head, phrases(from: verb.index + 1, in: window, isNoun: false, isSpeech))
    }
    if let subject, subject.lowerBound > verb.index {
      if subject.lowerBound == verb.index + 1 {
        // "said Smith"
        return join(
          Array(verb.index..<subject.upperBound),
          phrases(from: subject.upperBound, in: window, isNoun: false, isSpeech))
      }
      // "Speaking in Tokyo, Pompeo …"
      head.append(verb.index)
      return join(head, phrases(from: verb.index + 1, in: window, isNoun: false, isSpeech))
    }
    head += (verb.first...verb.index).filter { isOfVerb($0, verb) }
    return join(head, phrases(from: verb.index + 1, in: window, isNoun: false, isSpeech))
  }

  /// Whether a title has nothing but a verb behind its subject: "They were released".
  func isBare(_ verb: Verb, in title: String, after subject: String) -> Bool {
    let words = (verb.first...verb.index).filter { isOfVerb($0, verb) }
    return title == "\(subject) \(string(words))"
  }

  private func isOfVerb(_ index: Int, _ verb: Verb) -> Bool {
    index == verb.index
      || !isDate(index)
        && (tokens[index].isAny([.auxiliary, .to])
          || words[index].isAny([.future, .negation, .intending]))
  }

  /// What follows, a prepositional phrase each, without what says when.
  private func phrases(
    from start: Int, in window: Range<Int>, isNoun: Bool, _ isSpeech: Bool = false
  ) -> TitlePhrases {
    var phrases = TitlePhrases()
    var index = start
    var isAfterSetting = false
    let takesObject = isSpeech && start < window.upperBound && takesObject(start, window)
    while index < window.upperBound, index - start < 30 {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number, isTold(index, from: start - 1) else {
        break
      }
      if isDate(index) {
        close(&phrases)
        index += 1
        continue
      }
      // Behind the day another phrase begins: "on Saturday the ministry".
      if index > start, isDate(index - 1), isNoun || isSpeech,
        !token.isAny([.preposition, .link, .to, .adverb])
      {
        break
      }
      if token.run >= 0 {
        let end = min(window.upperBound, outline.runs[token.run].range.upperBound)
        phrases.tokens += index..<end
        index = end
        continue
      }
      if token.isAny([.relative, .pronoun]) || isClauseWord(index) { break }
      if token.isAny(.conjunction), !token.isAny(.and) { break }
      if token.isAny(.and) {
        // "and" joins names; what else it joins is too long for a title.
        guard let last = phrases.last, tokens[last].run >= 0, index + 1 < window.upperBound,
          tokens[index + 1].run >= 0
        else { break }
        phrases.tokens.append(index)
        index += 1
        continue
      }
      if isNoun, words[index].isAny([.setting, .intending]), phrases.last == nil {
        if tokens[index].isAny(.auxiliary) || words[index].isAny(.future) { break }
        isAfterSetting = true
        index += 1
        continue
      }
      if isNoun || isSpeech, token.isAny(.auxiliary) || isVerb(index, in: window),
        phrases.last.map({ !tokens[$0].isAny(.to) }) ?? true
      {
        break
      }
      if !isNoun, token.isAny(.auxiliary) { break }
      if token.isAny([.preposition, .link, .to]) {
        close(&phrases)
        if beforeDate(index, window) {
          index += 1
          continue
        }
        // "released by the agency": it is no statement by the agency.
        if Self.reporting.contains(token.hash) || isAfterSetting && token.hash == Self.by { break }
        if token.isAny(.to), !isNoun, isInfinitive(index + 1, window) {
          // "agreed to reopen the border", and not "will travel to Vienna to sign a paper".
          guard phrases.tokens.isEmpty, !isSpeech || tokens[start - 1].isAny(.saying) else { break }
        }
        phrases.tokens.append(index)
        index += 1
        continue
      }
      // "Since the 1994 election the party has never lost"
      if isNoun, token.isAny(.determiner), phrases.last == nil { break }
      if isSpeech, !takesObject, phrases.last == nil, tokens[start - 1].isAny(.saying),
        !token.isAny(.adverb)
      {
        break
      }
      phrases.tokens.append(index)
      index += 1
    }
    close(&phrases)
    return phrases
  }

  /// Whether a token stands in the clause of a title's main word.
  private func isTold(_ index: Int, from head: Int) -> Bool {
    guard !isSameClause(index, head) else { return true }
    // "a meeting scheduled for July 12"
    let clause = clause(index)
    return clause.kind == .participle && clause.start > head && words[clause.start].isAny(.setting)
      && clause.outer == clauseOf[head]
  }

  /// "rejected a smaller dam", "pleaded guilty": what follows a verb of saying is its object, and no words that were said.
  private func takesObject(_ start: Int, _ window: Range<Int>) -> Bool {
    var index = start
    while index < window.upperBound, isDate(index) { index += 1 }
    guard index == start, tokens[index].isAny(.determiner) || isAlone(index, window) else {
      return false
    }
    while index < window.upperBound, index - start < 12 {
      let token = tokens[index]
      if token.kind != .word && token.kind != .number || !isSameClause(index, start) {
        return token.kind != .quote
      }
      if token.isAny([.auxiliary, .pronoun]) || words[index].isAny(.future)
        || isVerb(index, in: window)
      {
        return false
      }
      index += 1
    }
    return true
  }

  /// A word that stands between a verb and a preposition, a day or the end.
  private func isAlone(_ index: Int, _ window: Range<Int>) -> Bool {
    guard tokens[index].kind == .word, tokens[index].run < 0, !tokens[index].isAny(.function) else {
      return false
    }
    let next = index + 1
    return next == window.upperBound || isDate(next)
      || tokens[next].kind != .word
        && tokens[next].kind != .quote
      || tokens[next].isAny([.preposition, .link])
  }

  /// Ends a phrase, without the small words at its end.
  private func close(_ phrases: inout TitlePhrases) {
    while let last = phrases.last,
      isSmall(last) || tokens[last].isPossessive || isLeftOver(last, from: phrases.ends.last ?? 0)
    {
      phrases.tokens.removeLast()
    }
    if phrases.last != nil { phrases.ends.append(phrases.tokens.count) }
  }

  private static let reporting = Set(
    "after before during amid since until despite following when while as".split(separator: " ")
      .map { WordTable.hash(of: $0.utf8) })

  private static let by = WordTable.hash(of: "by".utf8)

  /// Whether "to" stands before a verb.
  func isInfinitive(_ index: Int, _ window: Range<Int>) -> Bool {
    guard index < window.upperBound, tokens[index].kind == .word, tokens[index].run < 0 else {
      return false
    }
    return words[index].verb != nil || words[index].isAny(.support)
      || !tokens[index].isAny([.function, .role])
        && index + 1 < window.upperBound && tokens[index + 1].isAny([.determiner, .article])
  }

  private func isClauseWord(_ index: Int) -> Bool {
    tokens[index].isAny(.according)
  }

  /// Whether only small words stand between a preposition and a date.
  private func beforeDate(_ index: Int, _ window: Range<Int>) -> Bool {
    var index = index + 1
    while index < window.upperBound {
      if isDate(index) { return true }
      guard tokens[index].isAny([.function, .preposition, .determiner]), tokens[index].run < 0
      else {
        return false
      }
      index += 1
    }
    return false
  }

  private func isSmall(_ index: Int) -> Bool {
    tokens[index].run < 0
      && tokens[index].isAny([.preposition, .link, .determiner, .conjunction, .to, .article])
  }

  /// "for stealing", whose object is left out.
  private func isLeftOver(_ index: Int, from start: Int) -> Bool {
    tokens[index].run < 0 && isGerund(index) && words[index].noun == nil && index > start
      && tokens[index - 1].isAny([.preposition, .link])
  }

  /// As many of the phrases as fit.
  private func join(_ head: [Int], _ phrases: TitlePhrases) -> String {
    // A title needs no article before it.
    let isOpened = head.count > 1 && tokens[head[0]].isAny(.article)
    var title: [UInt8] = []
    title.reserveCapacity(2 * Self.titleLength)
    append(head.dropFirst(isOpened ? 1 : 0).filter { !isDate($0) }, to: &title)
    var start = 0
    for end in phrases.ends {
      let before = title.count
      title.append(0x20)
      append(phrases.tokens[start..<end], to: &title)
      guard title.count - 1 < Self.titleLength else {
        title.removeLast(title.count - before)
        break
      }
      start = end
    }
    return String(decoding: title, as: UTF8.self)
  }

  /// Tokens on one line, as they stand in the text.
  func string(_ indices: some Sequence<Int>) -> String {
    var bytes: [UInt8] = []
    append(indices, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ indices: some Sequence<Int>, to line: inout [UInt8]) {
    var last = -1
    for index in indices where tokens[index].kind == .word || tokens[index].kind == .number {
      let range = tokens[index].start..<end(index)
      if last >= 0, last != range.lowerBound { line.append(0x20) }
      line.append(contentsOf: text.bytes[range])
      last = range.upperBound
    }
  }

  /// The end of a token with its "'s".
  func end(_ index: Int) -> Int {
    let token = tokens[index]
    guard token.isPossessive, token.end < text.bytes.count else { return token.end }
    return min(text.bytes.count, token.end + (text.bytes[token.end] == 0x27 ? 2 : 4))
  }
}
