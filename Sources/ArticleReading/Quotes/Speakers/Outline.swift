/// A paragraph with each of its quotes as one token, so that its sentences are those of the writer.
struct Outline {
  private(set) var tokens: [Token] = []
  private(set) var runs: [NameRun] = []
  /// The sentences, in tokens.
  private(set) var sentences: [Range<Int>] = []
  private(set) var spans: [QuoteSpan] = []

  /// So many words lie between a quote and its cue at most; it bounds what one quote costs.
  static let reach = 45

  /// Reads a paragraph anew.
  mutating func read(
    _ all: [Token], _ spans: [QuoteSpan], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.spans = spans
    tokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    condense(all)
    NameReading(tokens, bytes).read(into: &runs)
    for (number, run) in runs.enumerated() {
      for index in run.range { tokens[index].run = number }
    }
    cutSentences()
    var sentence = 0
    for number in runs.indices {
      while sentence + 1 < sentences.count,
        sentences[sentence].upperBound <= runs[number].range.lowerBound
      { sentence += 1 }
      runs[number].sentence = sentence
    }
  }

  /// Says who a name is.
  mutating func setPerson(_ person: Int, ofRun run: Int) { runs[run].person = person }

  /// Says that nobody knows who the names are, as before they were looked up.
  mutating func forgetPersons() {
    for run in runs.indices { runs[run].person = -1 }
  }

  /// How many names begin before a token. O(log n)
  func runCount(before token: Int) -> Int {
    var lower = 0
    var upper = runs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if runs[middle].range.lowerBound < token { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Whether a form of "be" stands before a verb, with nothing but adverbs between.
  func isPassive(_ verb: Int, from lower: Int) -> Bool {
    guard verb > lower, !tokens[verb].isAny(.gerund) else { return false }
    var index = verb - 1
    while index > lower, tokens[index].isAny(.adverb) { index -= 1 }
    return tokens[index].isAny(.passive)
  }

  /// Whether a few words in marks are a noun of the writer's sentence: the “secret sauce” was, or
  /// stand after "a song called".
  func isNoun(quoteAt token: Int) -> Bool {
    guard token > 0 else { return false }
    let before = tokens[token - 1]
    if before.isAny(.article), token + 1 < tokens.count {
      let next = tokens[token + 1]
      return spans[tokens[token].span].wordCount <= 3 && next.kind == .word
        && (next.isAny(.auxiliary) || !next.isAny([.function, .link, .cue]) && next.run < 0)
    }
    guard before.isAny(.calling), token > 1, spans[tokens[token].span].isTitleCase else {
      return false
    }
    let noun = tokens[token - 2]
    return noun.kind == .word && noun.run < 0
      && (noun.isAny(.passive) || !noun.isAny([.function, .auxiliary, .adverb]))
  }

  /// Leaves out what stands in brackets and the marks of no quote.
  private mutating func condense(_ all: [Token]) {
    var span = 0
    var index = dateline(all)
    while index < all.count {
      while span < spans.count, spans[span].tokens.lowerBound < index { span += 1 }
      if span < spans.count, spans[span].tokens.lowerBound == index {
        tokens.append(
          Token(
            start: all[index].start, end: all[spans[span].tokens.upperBound - 1].end, kind: .quote,
            span: span))
        index = spans[span].tokens.upperBound
        span += 1
        continue
      }
      if all[index].kind == .opening, let close = bracket(all, index) {
        index = close + 1
        continue
      }
      if all[index].kind != .mark { tokens.append(all[index]) }
      index += 1
    }
  }

  /// The first token after "SEOUL, July 7 (Yonhap) --".
  private func dateline(_ all: [Token]) -> Int {
    for index in 0..<min(14, all.count) {
      let token = all[index]
      switch token.kind {
      case .dash:
        let next = index + 1 < all.count ? all[index + 1] : token
        return index >= 1 && (next.isCapital || next.kind == .mark) ? index + 1 : 0
      case .word where token.isCapital && !token.isAny(.function): continue
      case .comma, .number, .opening, .closing, .stop: continue
      default: return 0
      }
    }
    return 0
  }

  private func bracket(_ all: [Token], _ open: Int) -> Int? {
    for index in (open + 1)..<max(open + 1, min(open + 16, all.count)) {
      if all[index].kind == .closing { return index }
      if all[index].kind == .mark { return nil }
    }
    return nil
  }

  private mutating func cutSentences() {
    var start = 0
    for index in tokens.indices where index >= start {
      let isEnd =
        tokens[index].endsSentence
        || tokens[index].kind == .quote && endsSentence(quoteAt: index, from: start)
        || tokens[index].kind == .word && tokens[index].endsWithStop
          && index + 1 < tokens.count && tokens[index + 1].isAny([.pronoun, .article])
          && tokens[index + 1].isCapital
      guard isEnd, index + 1 == tokens.count || begins(index + 1, after: index) else { continue }
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  private func begins(_ index: Int, after end: Int) -> Bool {
    switch tokens[index].kind {
    case .word: tokens[index].isCapital
    case .number, .quote, .dash, .ellipsis, .other, .opening: true
    default: false
    }
  }

  private func endsSentence(quoteAt index: Int, from start: Int) -> Bool {
    let span = spans[tokens[index].span]
    guard span.endsSentence, index + 1 < tokens.count else { return span.endsSentence }
    if tokens[index + 1].kind == .quote { return true }
    // "…." He added: “…”
    if span.ending == .stop, tokens[index + 1].isCapital, tokens[index + 1].isAny(.pronoun) {
      return true
    }
    if index > start, isCueOrColon(before: index, from: start) { return true }
    return !hasAttribution(after: index, isShort: span.ending == .stop)
  }

  private func isCueOrColon(before index: Int, from start: Int) -> Bool {
    let before = tokens[index - 1]
    if before.kind == .colon || before.isAny(.cue) { return true }
    return before.kind == .comma && index - 2 >= start && tokens[index - 2].isAny(.cue)
  }

  /// Whether "Smith asked" or "asked Smith" follows a quote, and then no more of what was said.
  private func hasAttribution(after quote: Int, isShort: Bool) -> Bool {
    let reader = SubjectReading(self, quote + 1..<min(tokens.count, quote + 16))
    guard let (cue, end) = reader.leadingCue(within: isShort ? 5 : 14) else { return false }
    guard end < tokens.count else { return true }
    let after = tokens[end]
    switch after.kind {
    case .comma, .stop, .semicolon, .dash, .colon: return true
    case .quote: return false
    case .word:
      if tokens[cue].isAny(.telling) { return !after.isAny(.relative) }
      return !isShort && after.isAny([.preposition, .day, .adverb, .link, .to])
        || isShort && after.isAny([.day])
    default: return false
    }
  }
}
