import Chronology

/// A paragraph, or what stands in a quote, as one looks through it for events.
///
/// Every look goes no farther than `reach` tokens, so that a date costs no more in a long sentence.
struct EventReading {
  private(set) var outline = Outline()
  /// What each token of the outline is to an event; what lies behind them is of no meaning.
  private(set) var words: [EventWord] = []
  /// The date that each token belongs to, among the article's; -1 where it belongs to none.
  var dateOf: [Int] = []
  /// The clause of each token of the sentences that were cut, among `clauses`.
  var clauseOf: [Int] = []
  var clauses: [Clause] = []
  let text: ArticleText
  var tokens: [Token] { outline.tokens }

  static let reach = 45

  init(_ text: ArticleText) { self.text = text }

  /// Takes another outline; memory of the last is used again.
  mutating func begin(_ outline: Outline) {
    self.outline = outline
    let count = outline.tokens.count
    if words.count < count {
      words += repeatElement(EventWordTable.plain, count: count - words.count)
      dateOf += repeatElement(-1, count: count - dateOf.count)
      clauseOf += repeatElement(-1, count: count - clauseOf.count)
    }
    clauses.removeAll(keepingCapacity: true)
    let table = EventWordTable.english
    outline.tokens.withUnsafeBufferPointer { tokens in
      words.withUnsafeMutableBufferPointer { words in
        for index in 0..<count {
          words[index] =
            tokens[index].kind == .word ? table.word(tokens[index].hash) : EventWordTable.plain
        }
      }
      dateOf.withUnsafeMutableBufferPointer { $0.prefix(count).update(repeating: -1) }
    }
  }

  /// The part of a sentence that is looked at around a place.
  func window(_ place: Int, _ sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, place - Self.reach)..<min(sentence.upperBound, place + Self.reach)
  }

  func isDate(_ index: Int) -> Bool { dateOf[index] >= 0 }

  // MARK: Nouns

  /// The kind of event that a token names as a noun.
  func noun(_ index: Int, in range: Range<Int>) -> EventKind? {
    guard var kind = words[index].noun, !isDate(index) else { return nil }
    let token = tokens[index]
    if token.isPossessive { return nil }
    let next = index + 1 < range.upperBound ? index + 1 : nil
    if let next, tokens[next].kind == .word, !tokens[next].isCapital, !isDate(next) {
      if words[next].isAny(.compound), words[next].noun == nil || token.kind == .word {
        return nil
      }
      // "summit meeting": the last of them is the noun.
      if words[next].noun != nil, words[next].verb == nil { return nil }
    }
    let before = index > range.lowerBound ? index - 1 : nil
    if words[index].verb != nil || token.isAny(.cue) {
      // "visit", "attack", "talks" are also verbs.
      if let before {
        let other = tokens[before]
        if other.isAny([.to, .pronoun, .auxiliary, .relative]) { return nil }
        if other.run >= 0, !other.isPossessive, !token.isCapital,
          !words[before].isAny(.nationality), outline.runs[other.run].kind == .person
        {
          return nil
        }
      }
    }
    if word(index, isAdjectiveBefore: next) { return nil }
    if kind == .conference || kind == .talks, let before, words[before].isAny(.speakingTo) {
      kind = .remarks
    }
    return kind
  }

  /// "the final report": no noun, where another follows.
  private func word(_ index: Int, isAdjectiveBefore next: Int?) -> Bool {
    guard words[index].isAny(.adjectival), let next else { return false }
    let token = tokens[next]
    return token.kind == .word && !token.isCapital && !isDate(next)
      && !token.isAny([
        .function, .preposition, .link, .conjunction, .auxiliary, .relative, .cue, .adverb,
      ]) && words[next].verb == nil && !words[next].isAny([.support, .setting, .moving])
      && !endsInED(next)
  }

  /// The first token of the noun phrase that ends with a noun: "North Korea's Foreign Ministry statement".
  func nounPhraseStart(_ noun: Int, from lower: Int) -> Int {
    var start = noun
    while start > lower, noun - start < 8 {
      let before = start - 1
      let token = tokens[before]
      guard token.kind == .word || token.kind == .number, !isDate(before) else { break }
      if token.run >= 0 {
        start = max(lower, outline.runs[token.run].range.lowerBound)
        continue
      }
      if token.isAny([
        .function, .preposition, .conjunction, .auxiliary, .pronoun, .relative, .link, .cue,
      ]) || isVerb(before, in: lower..<(noun + 1)) {
        break
      }
      start = before
    }
    return start
  }

  /// Whether the phrase that begins at a token is marked as known.
  func isDefinite(_ start: Int, from lower: Int) -> Bool {
    guard start > lower else { return tokens[start].isPossessive }
    return words[start - 1].isAny(.definite) || tokens[start - 1].isPossessive
      || tokens[start].isPossessive
  }

  // MARK: Verbs

  /// What the words around a verb say of it.
  struct Verb {
    var index: Int
    /// The first of its auxiliaries.
    var first: Int
    var isNegated = false
    var isFuture = false
    var isPast = false
    var isHypothetical = false
    var isPassive = false
    var isInfinitive = false
  }

  /// Whether a token is a verb that may tell of an event, on the face of it.
  func isVerb(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.run < 0, !isDate(index) else { return false }
    let word = words[index]
    let isFirst = index == range.lowerBound
    if token.isCapital, !(isFirst && token.isAny(.gerund) || isFirst && isGerund(index)) {
      return false
    }
    let isKnown =
      word.verb != nil || token.isAny(.cue) || word.isAny([.support, .moving])
      || word.isAny(.cancelling)
        && (endsInED(index) || index > 0 && words[index - 1].isAny(.offBefore))
      || word.isAny(.intending) && !isFirst && tokens[index - 1].isAny(.passive)
    guard isKnown || endsInED(index) || isToCome(index, in: range) else { return false }
    if token.isAny(.auxiliary), isBeforeParticiple(index, in: range) { return false }
    guard !isFirst else { return true }
    let before = index - 1
    if word.noun != nil, noun(index, in: range) != nil, !tokens[before].isAny([.to, .auxiliary]) {
      return false
    }
    if tokens[before].isAny([.nounFollows, .determiner]) || tokens[before].isPossessive {
      return false
    }
    if isGerund(index) {
      return tokens[before].isAny(.auxiliary) || tokens[before].kind == .comma
        || tokens[before].kind == .quote || token.isAny(.gerund) || word.verb == .remarks
    }
    if !word.isAny(.past), !endsInED(index), !token.isAny(.cue), word.verb != nil,
      tokens[before].isAny([.preposition, .link]), !tokens[before].isAny(.to)
    {
      return false
    }
    return true
  }

  /// "had already approved": no verb of its own.
  private func isBeforeParticiple(_ index: Int, in range: Range<Int>) -> Bool {
    var next = index + 1
    while next < range.upperBound, tokens[next].isAny(.adverb) || words[next].isAny(.negation) {
      next += 1
    }
    guard next < range.upperBound, tokens[next].kind == .word, tokens[next].run < 0 else {
      return false
    }
    return endsInED(next) && !tokens[next].isAny(.auxiliary)
      || words[next].isAny([.past, .participle]) || tokens[next].isAny(.auxiliary)
  }

  /// Whether "will", "plans to" or "is to" makes a verb of any word.
  private func isToCome(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound, !tokens[index].isAny([.function, .auxiliary, .adverb]) else {
      return false
    }
    if words[index - 1].isAny(.future) { return true }
    guard tokens[index - 1].isAny(.to), index - 1 > range.lowerBound else { return false }
    return words[index - 2].isAny(.intending) || tokens[index - 2].isAny(.passive)
  }

  func endsInED(_ index: Int) -> Bool {
    let token = tokens[index]
    let bytes = text.bytes
    return token.end - token.start >= 5 && bytes[token.end - 1] == 0x64
      && bytes[token.end - 2] == 0x65 && !words[index].isAny(.nationality)
      && !Self.notPast.contains(token.hash)
  }

  private static let notPast = Set(
    "hundred indeed united sacred naked wicked kindred embed exceed proceed succeed concerned unprecedented armed limited so-called"
      .split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  func isGerund(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start >= 6 else { return false }
    let bytes = text.bytes[(token.end - 3)..<token.end]
    return bytes.elementsEqual("ing".utf8)
  }

  /// A verb with its auxiliaries.
  func verb(_ index: Int, in range: Range<Int>) -> Verb {
    var verb = Verb(index: index, first: index)
    var at = index - 1
    var isAfterTo = false
    var hasBe = false
    while at >= range.lowerBound, index - at <= 6 {
      let token = tokens[at]
      let word = words[at]
      guard token.kind == .word, token.run < 0, !isDate(at), isSameClause(at, index) else { break }
      if word.isAny(.negation) { verb.isNegated = true }
      if word.isAny(.hypothetical), token.isAny(.auxiliary) { verb.isHypothetical = true }
      if word.isAny(.future) {
        verb.isFuture = true
      } else if word.isAny(.intending), isAfterTo {
        verb.isFuture = true
      } else if token.isAny(.to) {
        isAfterTo = true
        verb.isInfinitive = true
      } else if token.isAny(.auxiliary) {
        if token.isAny(.passive) {
          // "is to take place"
          if isAfterTo { verb.isFuture = true }
          if Self.present.contains(token.hash), !isAfterTo { hasBe = true }
          verb.isPassive = !isAfterTo
        }
        if Self.pastAuxiliaries.contains(token.hash) { verb.isPast = true }
      } else if !token.isAny([.adverb]) && !word.isAny(.negation)
        && !(token.isAny(.function)
          && !token.isAny([
            .preposition, .link, .determiner, .pronoun, .conjunction, .relative,
          ]))
      {
        break
      }
      verb.first = at
      at -= 1
    }
    if words[index].isAny(.intending), !words[index].isAny(.past) || verb.isPassive,
      verb.isPassive || index + 1 < range.upperBound && tokens[index + 1].isAny(.to)
    {
      verb.isFuture = true
    }
    if !verb.isFuture, !verb.isInfinitive, !hasBe,
      words[index].isAny(.past) || endsInED(index) || isPastCue(index)
    {
      verb.isPast = true
    }
    return verb
  }

  private func isPastCue(_ index: Int) -> Bool { Self.pastCues.contains(tokens[index].hash) }

  private static let pastCues = Set(
    "said told wrote began sang read thought".split(separator: " ")
      .map { WordTable.hash(of: $0.utf8) })
  private static let present = Set(
    "is are".split(separator: " ").map { WordTable.hash(of: $0.utf8) })
  private static let pastAuxiliaries = Set(
    "was were had did has have".split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  // MARK: Clauses

  /// Whether a clause ends at a token, whatever comes after.
  func isHardBoundary(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .semicolon, .colon, .dash, .stop, .question, .exclamation: true
    default: false
    }
  }

  /// The bytes from one token to another.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }
}
