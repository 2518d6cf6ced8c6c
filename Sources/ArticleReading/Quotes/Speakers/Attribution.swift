/// The words in a text that tell who spoke a quote.
struct Attribution {
  enum Form {
    /// Right after the quote, or right before it.
    case beside
    /// Somewhere in the same sentence.
    case inSentence
  }

  var phrase: SpeakerPhrase?
  /// The tokens of the cue: "said", "according to", ":".
  var cue: Range<Int>
  var form: Form
  /// Where what may be said of addressee and day begins.
  var afterward: Int
  /// Whether what leads to the quote with a colon may be a thing: "then came the saddest line:".
  var isThing = false
  /// Whether words of `MentionTable` lead to the quote.
  var isMention = false
  /// Whether who speaks on is meant where nobody is named: "in it the talks are dismissed as".
  var runsOn = false
}

/// Finds the attribution of a quote in its sentence.
struct AttributionReading {
  private let outline: Outline
  private let sentence: Range<Int>
  private var tokens: [Token] { outline.tokens }

  init(_ outline: Outline, _ sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
  }

  /// The attribution of the quote at a token; nothing where its sentence has none.
  func attribution(ofQuoteAt quote: Int) -> Attribution? {
    let after = self.after(quote)
    if let after, after.form == .beside { return after }
    return before(quote) ?? after
  }

  // MARK: After the quote

  private func after(_ quote: Int) -> Attribution? {
    let span = outline.spans[tokens[quote].span]
    var start = quote + 1
    var isAwaited = span.awaitsAttribution
    while start < sentence.upperBound, start < quote + 3,
      tokens[start].kind == .comma || tokens[start].kind == .dash
    {
      isAwaited = true
      start += 1
    }
    guard start < sentence.upperBound else { return nil }
    let reader = SubjectReading(
      outline, start..<min(sentence.upperBound, start + Outline.reach))
    if let (phrase, cue) = reader.inWords(start) {
      return Attribution(phrase: phrase, cue: cue, form: .beside, afterward: cue.upperBound)
    }
    if let own = isMessage(start) { return own }
    if let cue = reader.according(start) {
      guard let (phrase, end) = reader.following(cue.upperBound - 1) else { return nil }
      return Attribution(phrase: phrase, cue: cue, form: .beside, afterward: end)
    }
    if reader.isCue(start, finite: true), !tokens[start].isAny([.calling, .telling]),
      let (phrase, end) = reader.following(start)
    {
      return Attribution(phrase: phrase, cue: start..<(start + 1), form: .beside, afterward: end)
    }
    var isAnswered = false
    for index in start..<min(sentence.upperBound, start + Outline.reach) {
      if tokens[index].kind == .quote { break }
      // ", which Norland denied": who answers the words has not said them.
      if tokens[index].hash == Self.which, index == start || tokens[index - 1].kind == .comma {
        isAnswered = true
      } else if tokens[index].kind == .comma || tokens[index].kind == .semicolon {
        isAnswered = false
      }
      if isAnswered { continue }
      if let cue = reader.according(index),
        let (phrase, end) = reader.following(cue.upperBound - 1)
      {
        return Attribution(phrase: phrase, cue: cue, form: .inSentence, afterward: end)
      }
      guard reader.isCue(index, finite: true), let phrase = reader.subject(of: index) else {
        continue
      }
      let first = tokens[start]
      let isBeside =
        isAwaited
        && (first.run >= 0 || !first.isAny([.conjunction, .preposition, .auxiliary, .link]))
      return Attribution(
        phrase: phrase, cue: index..<(index + 1), form: isBeside ? .beside : .inSentence,
        afterward: index + 1)
    }
    return span.ending == .comma && quote == sentence.lowerBound ? unknownVerb(start, reader) : nil
  }

  /// "“…” is Smith's answer".
  private func isMessage(_ start: Int) -> Attribution? {
    let owner = start + 1
    guard tokens[start].isAny(.passive), owner < sentence.upperBound, tokens[owner].run >= 0
    else { return nil }
    let run = outline.runs[tokens[owner].run]
    let noun = run.range.upperBound
    guard run.isPossessive, run.mayBePerson, noun < sentence.upperBound,
      tokens[noun].isAny(.message)
    else { return nil }
    return Attribution(
      phrase: .name(tokens[owner].run), cue: noun..<(noun + 1), form: .beside,
      afterward: noun + 1)
  }

  /// "Smith grinned", after a quote that only a verb can follow.
  private func unknownVerb(_ start: Int, _ reader: SubjectReading) -> Attribution? {
    if tokens[start].kind == .word, tokens[start].run < 0, !tokens[start].isCapital,
      !tokens[start].isAny([.function, .link, .auxiliary, .adverb]),
      start + 1 < sentence.upperBound, tokens[start + 1].run >= 0,
      let (phrase, end) = reader.following(start), case .name = phrase,
      end == sentence.upperBound || tokens[end].kind != .word
    {
      // "grinned Smith"
      return Attribution(
        phrase: phrase, cue: start..<(start + 1), form: .beside, afterward: end)
    }
    guard let (phrase, end) = reader.phrase(from: start), end < sentence.upperBound,
      tokens[end].kind == .word
    else { return nil }
    if case .words = phrase { return nil }
    return Attribution(phrase: phrase, cue: end..<(end + 1), form: .beside, afterward: end + 1)
  }

  // MARK: Before the quote

  private func before(_ quote: Int) -> Attribution? {
    guard quote > sentence.lowerBound else { return nil }
    let lower = max(sentence.lowerBound, quote - Outline.reach)
    let reader = SubjectReading(outline, lower..<quote)
    let hasColon = tokens[quote - 1].kind == .colon
    var isNear = true
    for index in stride(from: quote - 1, through: lower, by: -1) {
      let token = tokens[index]
      if token.kind == .quote, outline.isNoun(quoteAt: index) { continue }
      if token.kind == .quote || token.kind == .semicolon { isNear = false }
      // What another quote's cue tells is for `DirectQuotes` to carry on.
      if token.kind == .quote { break }
      if let cue = reader.according(index),
        let (phrase, end) = reader.following(cue.upperBound - 1)
      {
        return Attribution(
          phrase: phrase, cue: cue,
          form: end < quote && tokens[end].kind == .comma ? .beside : .inSentence, afterward: end)
      }
      if let (phrase, cue) = reader.inWords(index) {
        return Attribution(phrase: phrase, cue: cue, form: .inSentence, afterward: cue.upperBound)
      }
      guard reader.isCue(index, finite: false) else { continue }
      // "The jury, said Judge Ames, “…”"
      if index > lower, tokens[index - 1].kind == .comma, token.isAny(.saying),
        !token.isAny(.gerund), let (phrase, end) = reader.following(index),
        end == quote - 1, tokens[end].kind == .comma
      {
        return Attribution(
          phrase: phrase, cue: index..<(index + 1), form: .beside, afterward: end)
      }
      let passive = passiveSubject(index, quote)
      if token.isAny(.calling), passive == nil, index > lower,
        outline.isPassive(index, from: sentence.lowerBound)
      {
        // Nobody is named who called it so.
        return Attribution(
          phrase: nil, cue: index..<(index + 1), form: .beside, afterward: index + 1, runsOn: true)
      }
      if token.isAny(.calling), index == quote - 1, passive == nil, !callsDirectly(index, reader) {
        continue
      }
      let isBeside =
        isNear
        && (index == quote - 1 || hasColon
          || tokens[quote - 1].kind == .comma
          || quote - index <= 3 && token.isAny([.telling, .calling])
          || token.isAny(.calling))
      let phrase = passive ?? reader.subject(of: index)
      guard let phrase else { continue }
      return Attribution(
        phrase: phrase, cue: index..<(index + 1), form: isBeside ? .beside : .inSentence,
        afterward: index + 1)
    }
    // "Said Mr. Smith:"
    if hasColon || tokens[quote - 1].kind == .comma, lower == sentence.lowerBound,
      let (phrase, cue, end) = reader.invertedStart()
    {
      return Attribution(phrase: phrase, cue: cue..<(cue + 1), form: .beside, afterward: end)
    }
    guard hasColon else { return nil }
    let leading = reader.leading(before: quote - 1)
    // "Of the coverage: “…”"
    if leading == nil, isTopic(lower) { return nil }
    guard let phrase = leading ?? reader.subject(of: quote - 1) else { return nil }
    return Attribution(
      phrase: phrase, cue: (quote - 1)..<quote, form: .beside, afterward: quote,
      isThing: isThing(phrase))
  }

  /// Whether a sentence begins with what the quoted words are about.
  private func isTopic(_ first: Int) -> Bool {
    guard first == sentence.lowerBound else { return false }
    let start = tokens[first].isAny([.adverb, .and]) ? first + 1 : first
    return start < sentence.upperBound && MentionTable.topicHashes.contains(tokens[start].hash)
  }

  /// Whether words describe neither a person nor a body, nor somebody's words.
  private func isThing(_ phrase: SpeakerPhrase) -> Bool {
    guard case .words(let range) = phrase else { return false }
    return !range.contains {
      tokens[$0].run >= 0
        || tokens[$0].isAny([.role, .human, .organisation, .message, .document, .title])
    }
  }

  /// "was called “…” by Smith".
  private func passiveSubject(_ cue: Int, _ quote: Int) -> SpeakerPhrase? {
    guard tokens[cue].isAny(.calling), cue > sentence.lowerBound, tokens[cue - 1].isAny(.passive)
    else { return nil }
    // "was described by Smith as “…”"
    for by in [quote + 1, cue + 1]
    where by + 1 < sentence.upperBound && tokens[by].hash == Self.by {
      return SubjectReading(outline, sentence).phrase(from: by + 1)?.phrase
    }
    return nil
  }

  private static let which = WordTable.hash(of: "which".utf8)
  private static let by = WordTable.hash(of: "by".utf8)

  /// Whether a verb right before a quote has a speaker, and is not that of "a group called “…”".
  private func callsDirectly(_ index: Int, _ reader: SubjectReading) -> Bool {
    switch reader.subject(of: index) {
    case .pronoun: true
    case .name: true
    case .words, nil: false
    }
  }
}
