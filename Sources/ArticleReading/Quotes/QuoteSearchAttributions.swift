/// Who said a quote, as far as its own sentence tells.
extension QuoteSearch {
  mutating func attribute(
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
  func attribution(
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
  func reported(
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
  mutating func speaker(_ phrase: SpeakerPhrase, inSentence number: Int) -> Speaker {
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
  func isLeftOpen(_ run: Int) -> Bool {
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
  mutating func runningSpeaker(
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

  func bytes(_ phrase: SpeakerPhrase) -> Range<Int> {
    switch phrase {
    case .name(let run): SpeakerResolution.bytes(outline.runs[run].name, outline)
    case .words(let range): SpeakerResolution.bytes(range, outline)
    case .pronoun(let token): SpeakerResolution.bytes(token..<(token + 1), outline)
    }
  }

  /// The words of a cue, "went on" as two.
  func cueWords(_ cue: Range<Int>) -> String {
    let isOfTwo =
      cue.count == 1 && SubjectReading(outline, cue).isOfTwoWords(cue.lowerBound)
    return string(isOfTwo ? cue.lowerBound..<(cue.upperBound + 1) : cue)
  }

  func isGerund(_ attribution: Attribution) -> Bool {
    outline.tokens[attribution.cue.lowerBound].isAny(.gerund)
  }

  /// Whether the words are a title or a term that somebody only uses.
  func isTerm(
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
}
