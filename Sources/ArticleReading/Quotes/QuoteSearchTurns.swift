/// Who said a quote of which its own sentence tells nothing, and what one quote leaves to the next.
extension QuoteSearch {
  /// Whether a banner or a sign has the words.
  func isOnSign(_ attribution: Attribution?) -> Bool {
    guard case .words(let range)? = attribution?.phrase else { return false }
    return range.contains { outline.tokens[$0].isAny(.signage) }
  }

  /// A quote whose sentence has no cue: speech only where it is a sentence of its own.
  mutating func unattributed(
    _ span: Int, _ token: Int, _ number: Int, _ sentence: Range<Int>, _ before: Token?
  ) -> Attributed? {
    let words = outline.spans[span]
    guard token == sentence.lowerBound || before?.kind == .colon || before?.kind == .quote else {
      return nil
    }
    let continues = token == 0
    guard words.beginsCapital || words.wordCount > 4 else { return nil }
    let isSentence =
      words.endsSentence || words.awaitsAttribution || !words.isClosed
      || token + 1 < outline.tokens.count && outline.tokens[token + 1].kind == .stop
    guard isSentence, !(words.isTitleCase && !words.endsSentence) else { return nil }
    var quote = Attributed(
      span: span, token: token, speaker: Speaker(), cue: nil, addressee: nil, said: nil,
      attribution: nil, isPartial: false, isCued: false)
    if resolution.lastParagraph == paragraph, let last = resolution.last {
      quote.speaker = last
      if number > 0,
        !outline.sentences[number - 1].contains(where: { outline.tokens[$0].kind == .quote }),
        let only = resolution.onlyPerson(inSentence: number - 1, outline, text)
      {
        quote.speaker = only
      }
      return quote
    }
    if continues {
      if let speaker = speakerInTurn() {
        quote.speaker = speaker
        return quote
      }
      switch handover {
      case .named(let speaker):
        if outline.sentences.count == 1 { quote.speaker = speaker }
      case .unclosed(let speaker, let cue), .colon(let speaker, let cue):
        quote.speaker = speaker
        quote.cue = cue
      case .spoken(let speaker): quote.speaker = speaker
      case .none: break
      }
    } else if number > 0, let only = resolution.onlyPerson(inSentence: number - 1, outline, text) {
      quote.speaker = only
    } else if before?.kind == .colon {
      // "Of the coverage: “…”"
      if number > 0 {
        quote.speaker =
          resolution.openingSpeaker(
            ofSentence: number - 1, outline, text, paragraph: paragraph) ?? Speaker()
      } else if case .spoken(let speaker) = handover {
        quote.speaker = speaker
      }
    }
    return quote
  }

  /// Who speaks in a paragraph that is nothing but a quote, where two people speak by turns.
  func speakerInTurn() -> Speaker? {
    guard case .spoken = handover, turns.count == 2, turns[1].paragraph == paragraph - 1,
      turns[0].paragraph == paragraph - 2, !turns[0].speaker.isSame(as: turns[1].speaker),
      outline.tokens.allSatisfy({ $0.kind == .quote }), let span = outline.spans.first
    else { return inReply() }
    let isShort =
      turns.allSatisfy { $0.words <= Self.shortTurn } && span.wordCount <= Self.shortTurn
    let isQuestion = turns.contains(where: \.isQuestion) || span.ending == .question
    if isShort || isQuestion { return turns[0].speaker }
    return span.wordCount > 2 * Self.shortTurn
      ? nil : Speaker(candidates: [turns[1], turns[0]].compactMap(\.speaker.name))
  }

  /// Who answers a question of one of two who speak by turns.
  func inReply() -> Speaker? {
    guard turns.count == 2, turns[1].isQuestion, turns[1].paragraph == paragraph - 1,
      turns[0].paragraph == paragraph - 2, !turns[0].speaker.isSame(as: turns[1].speaker),
      outline.tokens.allSatisfy({ $0.kind == .quote })
    else { return nil }
    return turns[0].speaker
  }

  /// So many words a turn in talk has at most.
  static let shortTurn = 12

  /// A quote that begins a paragraph is of whom the next one in it is.
  func fillFirst(_ quotes: inout [Attributed]) {
    guard let first = quotes.first, !first.isCued, first.speaker.name == nil,
      let next = quotes.first(where: { $0.isCued }), next.speaker.name != nil
    else { return }
    for index in quotes.indices {
      if quotes[index].isCued { break }
      quotes[index].speaker = next.speaker
    }
  }

  /// What the next paragraph may take up.
  mutating func leave(_ quotes: [Attributed], isTakenUp: Bool) {
    takeTurn(quotes)
    if isTakenUp, let last = quotes.last {
      handover = .unclosed(last.speaker, cue: last.cue)
      return
    }
    if outline.tokens.last?.kind == .colon, let sentence = outline.sentences.last {
      handover = colon(sentence)
      return
    }
    if outline.spans.isEmpty, outline.sentences.count <= 4,
      let only = resolution.onlyPerson(
        Array(outline.runs.prefix(NearbyNames.reach)), outline, text)
    {
      handover = .named(only)
      return
    }
    guard let last = quotes.last, last.speaker.name != nil,
      outline.spans[last.span].ending != .question,
      quotes.allSatisfy({ $0.speaker.name == last.speaker.name })
    else {
      handover = .none
      return
    }
    handover = .spoken(last.speaker)
  }

  mutating func takeTurn(_ quotes: [Attributed]) {
    guard let last = quotes.last, last.speaker.name != nil, outline.tokens.first?.kind == .quote,
      quotes.allSatisfy({ $0.speaker.isSame(as: last.speaker) })
    else { return }
    if turns.count == 2 { turns.removeFirst() }
    turns.append(
      Turn(
        paragraph: paragraph, speaker: last.speaker,
        words: quotes.reduce(0) { $0 + outline.spans[$1.span].wordCount },
        isQuestion: outline.spans[last.span].ending == .question))
  }

  /// "In a statement, Smith said:" before a paragraph that is a quote.
  mutating func colon(_ sentence: Range<Int>) -> Handover {
    let end = sentence.upperBound - 1
    let reader = SubjectReading(
      outline, max(sentence.lowerBound, end - Outline.reach)..<end)
    var index = end - 1
    while index >= sentence.lowerBound, end - index < Outline.reach {
      if reader.isCue(index, finite: false), let phrase = reader.subject(of: index) {
        let speaker = resolution.resolve(
          phrase, outline, text, inSentence: outline.sentences.count - 1, paragraph: paragraph)
        return .colon(speaker, cue: string(index..<(index + 1)))
      }
      index -= 1
    }
    guard let phrase = reader.leading(before: end) else { return .none }
    let speaker = resolution.resolve(
      phrase, outline, text, inSentence: outline.sentences.count - 1, paragraph: paragraph)
    return .colon(speaker, cue: ":")
  }

  func string(_ tokens: Range<Int>) -> String {
    SpeakerResolution.string(tokens, outline, text)
  }

  mutating func mention(_ quote: Attributed) -> QuoteMention {
    let words = outline.spans[quote.span].words
    let lower = codePoints.before(words.lowerBound, in: text)
    var end = codePoints
    var mention = QuoteMention(
      range: lower..<end.before(words.upperBound, in: text), text: text.string(in: words))
    mention.speaker = quote.speaker.name
    if quote.speaker.name != nil, let name = resolution.name(of: quote.speaker.person, text) {
      // The paragraph may have given the whole name since.
      mention.speaker = name
    }
    mention.candidates = quote.speaker.candidates
    mention.cue = quote.cue
    mention.namedAs =
      mention.speaker == nil ? nil : quote.named.map { SpeakerResolution.string($0, text) }
    mention.addressee = quote.addressee
    mention.isPartial = quote.isPartial
    if quote.speaker.person >= 0, !resolution.isFull(quote.speaker.person) {
      brief.append((mentions.count, quote.speaker.person))
    }
    if let said = quote.said { saidDays.append((mentions.count, said)) }
    return mention
  }
}
