/// Finds by which words of `MentionTable` a quote in the midst of a sentence is somebody's.
struct MentionReading {
  private let outline: Outline
  private let sentence: Range<Int>
  private var tokens: [Token] { outline.tokens }

  init(_ outline: Outline, _ sentence: Range<Int>) {
    self.outline = outline
    self.sentence = sentence
  }

  /// So many words stand between a verb and the quoted words at most.
  private static let reach = 5

  /// Whose the quoted words are and by which words; nothing where none of the table lead to them. O(1)
  func attribution(ofQuoteAt quote: Int) -> Attribution? {
    var index = quote - 1
    if index >= sentence.lowerBound, MentionTable.wordings.contains(tokens[index].hash) {
      return wording(at: index, quote)
    }
    if let own = message(before: quote) ?? judgement(before: quote) { return own }
    // "of the", "as an", "of his own"
    while index >= sentence.lowerBound, quote - index < Self.reach, isOfNounPhrase(index) {
      index -= 1
    }
    guard index > sentence.lowerBound, tokens[index].kind == .word else { return nil }
    let link = tokens[index].hash
    index -= 1
    while index > sentence.lowerBound, MentionTable.betweens.contains(tokens[index].hash) {
      index -= 1
    }
    let verb = tokens[index]
    guard verb.kind == .word, verb.run < 0 else { return nil }
    if MentionTable.linksOfNouns[verb.hash]?.contains(link) == true, isNoun(index) {
      return Attribution(
        phrase: owner(of: index), cue: index..<(index + 1), form: .inSentence,
        afterward: index + 1, isMention: true)
    }
    if let verb = self.verb(withLink: link, before: index) {
      return attribution(ofVerb: verb, quote)
    }
    return nil
  }

  /// "Smith's reply was that the guest “slept well”".
  private func message(before quote: Int) -> Attribution? {
    var index = quote - 1
    while index > sentence.lowerBound, quote - index < 2 * Self.reach {
      let token = tokens[index]
      guard token.kind == .word, !token.isAny(.cue) else { return nil }
      let noun = index - 1
      if token.isAny(.passive), tokens[noun].isAny(.message), let owner = owner(of: noun) {
        return Attribution(
          phrase: owner, cue: noun..<index, form: .inSentence, afterward: quote, isMention: true)
      }
      index -= 1
    }
    return nil
  }

  /// "found the American attitude “troubling”".
  private func judgement(before quote: Int) -> Attribution? {
    let last = quote - 1
    guard last > sentence.lowerBound, tokens[last].kind == .word,
      tokens[last].run >= 0
        || !tokens[last].isAny([.function, .preposition, .link, .cue, .auxiliary])
    else { return nil }
    for index in stride(from: last - 1, to: sentence.lowerBound, by: -1) {
      let token = tokens[index]
      guard quote - index < 9, token.kind == .word else { return nil }
      if token.run < 0, MentionTable.judges.contains(token.hash) {
        return attribution(ofVerb: index, quote)
      }
      guard token.run >= 0 || !token.isAny([.cue, .auxiliary, .conjunction, .relative, .pronoun])
      else { return nil }
    }
    return nil
  }

  /// The verb that a link belongs to: right before it, or before its object, "dismissed the talks as".
  private func verb(withLink link: UInt64, before last: Int) -> Int? {
    for index in stride(from: last, through: max(sentence.lowerBound, last - 8), by: -1) {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { return nil }
      if let links = MentionTable.linksOfVerbs[token.hash], links.contains(link), token.run < 0 {
        return index
      }
      // Only what something is called has its object before the link.
      guard link == Self.as, !token.isAny([.conjunction, .relative, .auxiliary]) else { return nil }
    }
    return nil
  }

  private func attribution(ofVerb verb: Int, _ quote: Int) -> Attribution? {
    let cue = verb..<(verb + 1)
    let reader = SubjectReading(
      outline, max(sentence.lowerBound, verb - Outline.reach)..<quote)
    if verb > sentence.lowerBound, isPassive(verb) {
      return Attribution(
        phrase: nil, cue: cue, form: .inSentence, afterward: quote, isMention: true, runsOn: true)
    }
    guard let phrase = reader.subject(of: verb) else { return nil }
    return Attribution(
      phrase: phrase, cue: cue, form: .inSentence, afterward: verb + 1, isMention: true)
  }

  /// Whether "are" stands before a verb, with nothing but adverbs between.
  private func isPassive(_ verb: Int) -> Bool {
    !Self.progressive.contains(tokens[verb].hash)
      && outline.isPassive(verb, from: sentence.lowerBound)
  }

  private static let progressive = Set(
    MentionTable.verbs.flatMap { $0.forms.split(separator: " ") }.filter { $0.hasSuffix("ing") }
      .map { WordTable.hash(of: $0.utf8) })

  /// "contains the words “…”", "with the words “…”", "the phrase “…” is used".
  private func wording(at noun: Int, _ quote: Int) -> Attribution? {
    // One word is talked about as a word: used the words “never” and “ever”.
    guard noun > sentence.lowerBound, tokens[noun - 1].isAny(.determiner),
      outline.spans[tokens[quote].span].wordCount > 1
    else { return nil }
    let before = noun - 2
    let cue = noun..<(noun + 1)
    guard before >= sentence.lowerBound else {
      // The words themselves are what the sentence is about; who has them was named before.
      return Attribution(
        phrase: nil, cue: cue, form: .inSentence, afterward: quote, isMention: true, runsOn: true)
    }
    guard MentionTable.containers.contains(tokens[before].hash), tokens[before].run < 0 else {
      return nil
    }
    return attribution(ofVerb: before, quote)
  }

  private func isOfNounPhrase(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.run < 0
      && (token.isAny([.determiner, .nounFollows])
        || !token.isAny([
          .function, .preposition, .link, .cue, .auxiliary, .conjunction, .relative, .pronoun,
        ]) && MentionTable.linksOfVerbs[token.hash] == nil
          && !MentionTable.containers.contains(token.hash))
  }

  /// Whether "the" or "his" makes a noun of a word.
  private func isNoun(_ index: Int) -> Bool {
    (1...2).contains { back in
      index - back >= sentence.lowerBound
        && (tokens[index - back].isAny(.nounFollows) || tokens[index - back].isPossessive)
    }
  }

  /// Whose it is: "Kim's promise", "his promise", where that is said.
  private func owner(of noun: Int) -> SpeakerPhrase? {
    for index in stride(from: noun - 1, through: max(sentence.lowerBound, noun - 2), by: -1) {
      let token = tokens[index]
      if token.isPossessive, token.run >= 0 {
        let run = outline.runs[token.run]
        return run.mayBePerson ? .name(token.run) : .words(run.range)
      }
      if token.isAny([.masculinePronoun, .femininePronoun]) { return .pronoun(index) }
    }
    return nil
  }

  private static let `as` = WordTable.hash(of: "as".utf8)
}
