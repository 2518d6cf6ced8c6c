/// Reads an article paragraph by paragraph and gathers its quotes.
struct QuoteSearch {
  private(set) var mentions: [QuoteMention] = []

  private let text: ArticleText
  /// What was cut of the text that was read last.
  private(set) var tokens: [Token] = []
  private(set) var outline = Outline()
  private var pairing = MarkPairing()
  private var resolution = SpeakerResolution()
  private var codePoints = CodePointCount()
  /// The bytes of the paragraph's days of saying, and whose they are.
  private var saidDays: [(mention: Int, bytes: Range<Int>)] = []
  private var dayCodePoints = CodePointCount()
  /// The paragraphs that had words so far.
  private var paragraph = 0
  /// How many tokens were cut, paired and looked at: a measure of the work that no clock disturbs.
  private(set) var work = 0
  /// Who speaks on in the next paragraph.
  private var handover = Handover.none

  /// What one paragraph leaves to the next.
  private enum Handover {
    case none
    /// A quote that was not closed, which the next paragraph takes up with a mark.
    case unclosed(Speaker, cue: String?)
    /// "Smith said:" and then a paragraph.
    case colon(Speaker, cue: String?)
    /// A quote that ended the paragraph, and nobody else was named beside it.
    case spoken(Speaker)
    /// A paragraph without a quote that names one person.
    case named(Speaker)
  }

  /// A paragraph that begins with a quote, all its words being of one person.
  private struct Turn {
    var paragraph: Int
    var speaker: Speaker
    var words: Int
    var isQuestion: Bool
  }

  /// The last two of them.
  private var turns: [Turn] = []
  /// The quotes of people of whom only a family name was known so far.
  private var brief: [(mention: Int, person: Int)] = []

  /// So many paragraphs are joined at most by a quote that runs through them.
  private static let joined = 4

  init(_ text: ArticleText) { self.text = text }

  /// Reads the whole text. O(n)
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, tell: (Double) -> Void = { _ in }
  ) {
    let bounds = ParagraphBounds(bytes)
    var start = 0
    while start < bytes.count {
      start = readNext(bytes, bounds, from: start).end
      if paragraph & 1023 == 0 { tell(Double(start) / Double(bytes.count)) }
    }
    end()
  }

  /// Reads one paragraph, or those that a quote runs through.
  ///
  /// - Returns: Where it ends, and whether it is no more than one.
  mutating func readNext(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bounds: ParagraphBounds, from start: Int
  ) -> (end: Int, isOne: Bool) {
    let table = WordTable.english
    var end = bounds.end(from: start)
    tokens.removeAll(keepingCapacity: true)
    var scan = WordScan(bytes, in: start..<end)
    scan.read(into: &tokens, table)
    pairing.pair(tokens)
    work += tokens.count
    var joined = 1
    var isTakenUp = false
    while let unclosed = pairing.unclosed, end < bytes.count {
      let next = nextMark(bytes, bounds, from: end, for: tokens[unclosed], table)
      isTakenUp = next.isTakenUp
      work += next.looked
      guard next.closes, joined < Self.joined else { break }
      joined += 1
      var scan = WordScan(bytes, in: end..<next.end)
      scan.read(into: &tokens, table)
      end = next.end
      pairing.pair(tokens)
      work += tokens.count
    }
    if pairing.unclosed != nil {
      pairing.endUnclosed(at: end, tokens, isClosedLater: isTakenUp)
    }
    if !tokens.isEmpty { readParagraph(bytes, isTakenUp: isTakenUp && pairing.unclosed != nil) }
    return (end, joined == 1)
  }

  /// Ends the text: who was named in full only later is named so throughout.
  mutating func end() {
    for mention in brief {
      mentions[mention.mention].speaker = resolution.name(of: mention.person, text)
    }
    for index in mentions.indices where mentions[index].namedAs == mentions[index].speaker {
      mentions[index].namedAs = nil
    }
  }

  /// Turns the days of saying, which stand before or after their quotes, into code points.
  private mutating func placeDays() {
    if saidDays.count > 1 { saidDays.sort { $0.bytes.lowerBound < $1.bytes.lowerBound } }
    for day in saidDays {
      let lower = dayCodePoints.before(day.bytes.lowerBound, in: text)
      var end = dayCodePoints
      mentions[day.mention].saidRange = lower..<end.before(day.bytes.upperBound, in: text)
    }
    saidDays.removeAll(keepingCapacity: true)
  }

  /// What the next paragraph's first mark does to a quote that is still open.
  private func nextMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bounds: ParagraphBounds, from start: Int,
    for open: Token,
    _ table: WordTable
  ) -> (closes: Bool, isTakenUp: Bool, end: Int, looked: Int) {
    var start = start
    while start < bytes.count {
      let end = bounds.end(from: start)
      var tokens: [Token] = []
      var scan = WordScan(bytes, in: start..<end)
      scan.read(into: &tokens, table)
      guard let first = tokens.first else {
        start = end
        continue
      }
      if first.kind == .mark,
        first.mark == open.mark || open.mark == .leftDouble && first.mark == .straightDouble
      {
        return (false, true, end, tokens.count)
      }
      let mark = tokens.first { $0.kind == .mark && !$0.mark.isSingle }
      guard let mark else { return (false, false, end, tokens.count) }
      return (
        open.mark.isClosed(by: mark.mark, whichCloses: mark.closes) && mark.closes && !mark.opens
          && !mark.isInches, false, end, tokens.count
      )
    }
    return (false, false, bytes.count, 0)
  }

  // MARK: A paragraph

  private mutating func readParagraph(
    _ bytes: UnsafeBufferPointer<UInt8>, isTakenUp: Bool
  ) {
    outline.read(tokens, pairing.spans, bytes)
    paragraph += 1
    var met = 0
    var attributed: [Attributed] = []
    if !pairing.spans.isEmpty {
      for (number, sentence) in outline.sentences.enumerated() {
        // By its place: it is large, and most of the tokens are no quotes.
        var previous: Int?
        for index in sentence where outline.tokens[index].kind == .quote {
          met = resolution.meet(&outline, from: met, before: sentence.upperBound, text)
          guard
            let quote = attribute(index, number, sentence, previous.map { attributed[$0] })
          else { continue }
          previous = attributed.count
          attributed.append(quote)
          if quote.speaker.name != nil {
            resolution.remember(quote.speaker, paragraph: paragraph, sentence: number)
          } else if quote.attribution?.isMention != true {
            resolution.forgetSpeaker()
          }
        }
      }
    }
    _ = resolution.meet(&outline, from: met, before: outline.tokens.count, text)
    fillFirst(&attributed)
    for quote in attributed { mentions.append(mention(quote)) }
    placeDays()
    leave(attributed, isTakenUp: isTakenUp)
    resolution.endParagraph(outline, paragraph: paragraph)
    // Who reads the outline next sees it as it stands in the text.
    outline.forgetPersons()
  }

  /// A quote with what its sentence tells of it.
  private struct Attributed {
    var span: Int
    var token: Int
    var speaker: Speaker
    var cue: String?
    var addressee: String?
    var said: Range<Int>?
    var attribution: Attribution?
    var isPartial: Bool
    /// Whether anything but its place tells who spoke.
    var isCued: Bool
    /// The bytes of the words that stand for the speaker.
    var named: Range<Int>? = nil
  }

  private mutating func attribute(
    _ token: Int, _ number: Int, _ sentence: Range<Int>, _ previous: Attributed?
  ) -> Attributed? {
    let span = outline.spans[outline.tokens[token].span]
    let index = outline.tokens[token].span
    let before = token > sentence.lowerBound ? outline.tokens[token - 1] : nil
    let isWhole =
      span.beginsCapital && (before == nil || before?.kind == .colon || before?.kind == .quote)
    work += min(sentence.count, 2 * Outline.reach)
    var found = attribution(ofQuoteAt: token, span, sentence)
    let speaksOn =
      found == nil && before == nil && span.beginsCapital && span.wordCount > 1
      && resolution.lastParagraph == paragraph && resolution.last != nil
    if span.isUnclosed, !speaksOn,
      found?.form != .beside || (found?.cue.lowerBound ?? token) > token
    {
      return nil
    }
    // "saying “a” and “b”": both are of one speaker.
    if let previous, let earlier = previous.attribution {
      let isOwn =
        found.map {
          !isGerund($0)
            && ($0.form == .beside || (previous.token..<token).contains($0.cue.lowerBound))
        } ?? false
      if !isOwn || found.map({ $0.cue.lowerBound < previous.token }) ?? false {
        let isCut = found == nil
        var quote = previous
        quote.span = index
        quote.token = token
        quote.isPartial = !isWhole && !span.beginsCapital && before?.kind != .comma
        if !isCut, let own = found, own.cue.lowerBound > previous.token {
          quote.cue = string(own.cue)
          quote.attribution = own
        } else {
          quote.attribution = earlier
        }
        if isTerm(span, at: token, before, quote.attribution, isOwn: !isCut) { return nil }
        return quote
      }
    }
    if let own = found, isTerm(span, at: token, before, own, isOwn: true) { found = nil }
    guard let attribution = found else {
      return unattributed(index, token, number, sentence, before)
    }
    let speaker: Speaker
    if let phrase = attribution.phrase {
      speaker = self.speaker(phrase, inSentence: number)
    } else if attribution.runsOn {
      speaker = runningSpeaker(before: token, number, sentence) ?? Speaker()
      // "The book is called “Night”", "The phrase “as you were” is old": nobody has said it.
      if attribution.cue.upperBound == token,
        speaker.name == nil || span.wordCount == 1 || span.beginsCapital
      {
        return nil
      }
    } else {
      speaker = Speaker()
    }
    let circumstances = SayingCircumstances(outline, sentence)
    return Attributed(
      span: index, token: token, speaker: speaker, cue: cueWords(attribution.cue),
      addressee: circumstances.addressee(attribution).map {
        SpeakerResolution.string($0, outline, text)
      },
      said: circumstances.day(attribution), attribution: attribution,
      isPartial:
        !(isWhole || attribution.form == .beside && span.beginsCapital
        || span.awaitsAttribution && before == nil
        || before?.kind == .comma && attribution.form == .beside
          && (previous != nil || attribution.cue.count > 1 || attribution.cue.lowerBound > token
            || attribution.cue.upperBound == token - 1)),
      isCued: true, named: attribution.phrase.map(bytes))
  }

  /// How a quote's sentence attributes it.
  private func attribution(
    ofQuoteAt token: Int, _ span: QuoteSpan, _ sentence: Range<Int>
  ) -> Attribution? {
    let found = AttributionReading(outline, sentence).attribution(ofQuoteAt: token).map {
      reported($0, before: token, in: sentence)
    }
    if let found {
      if found.isThing, resolution.lastParagraph == paragraph, resolution.last != nil { return nil }
      if found.form == .beside, !found.runsOn { return found }
    }
    // A term with capitals is only used: spoke of the “Road Map”.
    guard !span.isTitleCase, span.wordCount > 1 || !span.beginsCapital,
      let mention = MentionReading(outline, sentence).attribution(ofQuoteAt: token)
    else { return found }
    if let found, found.cue.lowerBound < token, found.cue.lowerBound > mention.cue.lowerBound {
      return found
    }
    return reported(mention, before: token, in: sentence)
  }

  /// "Smith said they had agreed on the “steps”": the words are whose who reports them.
  private func reported(
    _ attribution: Attribution, before token: Int, in sentence: Range<Int>
  ) -> Attribution {
    guard case .pronoun(let pronoun)? = attribution.phrase,
      outline.tokens[pronoun].isAny(.pluralPronoun), pronoun < token,
      attribution.cue.lowerBound > pronoun
    else { return attribution }
    var index = pronoun - 1
    if index > sentence.lowerBound, outline.tokens[index].isAny(.relative) { index -= 1 }
    let reader = SubjectReading(
      outline, max(sentence.lowerBound, index - Outline.reach)..<max(index, sentence.lowerBound) + 1
    )
    guard index > sentence.lowerBound, reader.isCue(index, finite: true),
      let phrase = reader.subject(of: index)
    else { return attribution }
    var reported = attribution
    reported.phrase = phrase
    reported.cue = index..<(index + 1)
    return reported
  }

  /// Who a phrase stands for; under the name alone where the sentence says that no more is known.
  private mutating func speaker(_ phrase: SpeakerPhrase, inSentence number: Int) -> Speaker {
    if case .name(let run) = phrase, outline.runs[run].words == 1, isLeftOpen(run) {
      outline.setPerson(-1, ofRun: run)
      return Speaker(name: string(outline.runs[run].name), gender: outline.runs[run].gender)
    }
    let speaker = resolution.resolve(
      phrase, outline, text, inSentence: number, paragraph: paragraph)
    if case .name(let run) = phrase, speaker.person >= 0 {
      outline.setPerson(speaker.person, ofRun: run)
    }
    return speaker
  }

  /// Whether the words behind a name say that the first name is not given.
  private func isLeftOpen(_ run: Int) -> Bool {
    let end = outline.tokens[outline.runs[run].range.upperBound - 1].end
    var lower = 0
    var upper = tokens.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if tokens[middle].start < end { lower = middle + 1 } else { upper = middle }
    }
    return FirstNameNotGiven.isSaid(in: tokens[lower...])
  }

  /// Who speaks on where a sentence does not say it: whom "in it" means, else who spoke before in the paragraph, or
  /// opens the sentence before.
  private mutating func runningSpeaker(
    before token: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Speaker? {
    let opening = sentence.lowerBound..<min(token, sentence.lowerBound + 3)
    if let pronoun = opening.first(where: { outline.tokens[$0].isAny(.neuterPronoun) }) {
      let speaker = resolution.resolve(
        .pronoun(pronoun), outline, text, inSentence: number, paragraph: paragraph)
      if speaker.name != nil { return speaker }
    }
    if resolution.lastParagraph == paragraph, let last = resolution.last { return last }
    guard number > 0 else { return nil }
    return resolution.openingSpeaker(
      ofSentence: number - 1, outline, text, paragraph: paragraph)
  }

  private func bytes(_ phrase: SpeakerPhrase) -> Range<Int> {
    switch phrase {
    case .name(let run): SpeakerResolution.bytes(outline.runs[run].name, outline)
    case .words(let range): SpeakerResolution.bytes(range, outline)
    case .pronoun(let token): SpeakerResolution.bytes(token..<(token + 1), outline)
    }
  }

  /// The words of a cue, "went on" as two.
  private func cueWords(_ cue: Range<Int>) -> String {
    let isOfTwo =
      cue.count == 1 && SubjectReading(outline, cue).isOfTwoWords(cue.lowerBound)
    return string(isOfTwo ? cue.lowerBound..<(cue.upperBound + 1) : cue)
  }

  private func isGerund(_ attribution: Attribution) -> Bool {
    outline.tokens[attribution.cue.lowerBound].isAny(.gerund)
  }

  /// Whether the words are a title or a term that somebody only uses.
  private func isTerm(
    _ span: QuoteSpan, at token: Int, _ before: Token?, _ attribution: Attribution?, isOwn: Bool
  ) -> Bool {
    let isMention = attribution?.isMention ?? false
    if let before, before.isAny(.naming), !isMention { return true }
    if isOnSign(attribution) || outline.isNoun(quoteAt: token) && !isMention { return true }
    let isBeside = attribution?.form == .beside
    if span.awaitsAttribution && isBeside { return false }
    let followsCue =
      before.map { $0.isAny(.cue) || $0.kind == .comma || $0.kind == .colon } ?? false
    if span.endsSentence, span.beginsCapital, followsCue { return false }
    let isNamed = before.map { $0.isAny([.determiner, .link]) || $0.run >= 0 } ?? false
    // "HEADLINE: “Mayor Says No”"
    if span.isTitleCase, span.wordCount > 2, before?.kind == .colon, span.ending == .word {
      return true
    }
    if span.isTitleCase, !(isBeside && followsCue) || isNamed {
      return !span.endsSentence || isNamed
    }
    if span.wordCount == 1 {
      if isMention { return span.beginsCapital }
      let calls = attribution.map { outline.tokens[$0.cue.lowerBound].isAny(.calling) } ?? false
      return !(isBeside && (followsCue || calls || before == nil)) && !span.endsSentence
    }
    return false
  }

  /// Whether a banner or a sign has the words.
  private func isOnSign(_ attribution: Attribution?) -> Bool {
    guard case .words(let range)? = attribution?.phrase else { return false }
    return range.contains { outline.tokens[$0].isAny(.signage) }
  }

  /// A quote whose sentence has no cue: speech only where it is a sentence of its own.
  private mutating func unattributed(
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
  private func speakerInTurn() -> Speaker? {
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
  private func inReply() -> Speaker? {
    guard turns.count == 2, turns[1].isQuestion, turns[1].paragraph == paragraph - 1,
      turns[0].paragraph == paragraph - 2, !turns[0].speaker.isSame(as: turns[1].speaker),
      outline.tokens.allSatisfy({ $0.kind == .quote })
    else { return nil }
    return turns[0].speaker
  }

  /// So many words a turn in talk has at most.
  private static let shortTurn = 12

  /// A quote that begins a paragraph is of whom the next one in it is.
  private func fillFirst(_ quotes: inout [Attributed]) {
    guard let first = quotes.first, !first.isCued, first.speaker.name == nil,
      let next = quotes.first(where: { $0.isCued }), next.speaker.name != nil
    else { return }
    for index in quotes.indices {
      if quotes[index].isCued { break }
      quotes[index].speaker = next.speaker
    }
  }

  /// What the next paragraph may take up.
  private mutating func leave(_ quotes: [Attributed], isTakenUp: Bool) {
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

  private mutating func takeTurn(_ quotes: [Attributed]) {
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
  private mutating func colon(_ sentence: Range<Int>) -> Handover {
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

  private func string(_ tokens: Range<Int>) -> String {
    SpeakerResolution.string(tokens, outline, text)
  }

  private mutating func mention(_ quote: Attributed) -> QuoteMention {
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
