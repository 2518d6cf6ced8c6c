/// Who takes part in an event, as far as the words beside it tell.
extension EventReading {
  /// Those who take part in what a noun names.
  func actors(ofNoun noun: Int, verb: Int?, in window: Range<Int>) -> [EventActor] {
    var found: [EventActor] = []
    let start = nounPhraseStart(noun, from: window.lowerBound)
    if let main = mainSubject(ofNoun: noun, start, verb, window) {
      add(actors(of: main), to: &found)
    }
    add(names(in: start..<noun, isPhrase: true), to: &found)
    var index = noun + 1
    while index < window.upperBound, index - noun < 24 {
      let token = tokens[index]
      if token.kind == .quote || isHardBoundary(index) { break }
      guard isSameClause(index, noun) else {
        index += 1
        continue
      }
      if index != verb, isVerb(index, in: window), !words[index].isAny([.setting, .support]) {
        break
      }
      if Self.joining.contains(token.hash) {
        var end = index + 1
        while end < window.upperBound,
          tokens[end].run >= 0 || tokens[end].isAny([.and, .determiner, .role, .title])
            || tokens[end].kind == .comma || isModifier(end)
        { end += 1 }
        add(names(in: (index + 1)..<end, isPhrase: false), to: &found)
        index = max(end, index + 1)
        continue
      }
      if self.noun(index, in: window) != nil { break }
      index += 1
    }
    return found
  }

  private func isModifier(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].isAny([.function, .cue, .auxiliary])
      && !isDate(index)
      && words[index].noun == nil
  }

  private static let joining = Set(
    "between with of by among from".split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  /// Those who take part in what a verb tells of.
  func actors(
    ofVerb verb: Verb, subject: SpeakerPhrase?, in window: Range<Int>, isSpeech: Bool
  ) -> [EventActor] {
    var found: [EventActor] = []
    if let subject { add(actors(of: subject), to: &found) }
    guard !isSpeech else { return found }
    var index = verb.index + 1
    var isPlace = false
    while index < window.upperBound {
      let token = tokens[index]
      if isHardBoundary(index) || token.kind == .quote || !isSameClause(index, verb.index)
        || token.kind == .comma || token.isAny(.conjunction) && !token.isAny(.and)
        || token.isAny(.to) && isInfinitive(index + 1, window)
      {
        break
      }
      if token.run >= 0 {
        let end = min(window.upperBound, outline.runs[token.run].range.upperBound)
        if !isPlace { add(names(in: index..<end, isPhrase: false), to: &found) }
        index = end
        continue
      }
      if token.isAny([.preposition, .link, .to]) {
        isPlace = !Self.joining.contains(token.hash) || token.isAny(.link)
      }
      index += 1
    }
    return found
  }

  /// The subject of the clause in which a noun is held, or in which it is told what somebody did there.
  func mainSubject(
    ofNoun noun: Int, _ start: Int, _ verb: Int?, _ window: Range<Int>
  ) -> SpeakerPhrase? {
    if let verb, verb < start {
      let reading = self.verb(verb, in: window)
      let isOwn =
        words[verb].isAny(.support) && !tokens[verb].isAny(.calling) || words[verb].verb == .visit
        || start > window.lowerBound && isOwned(start)
      guard isOwn, !reading.isPassive || isOwned(start) else { return nil }
      return subject(of: reading, in: window)
    }
    var before = start - 1
    var isPossessed = false
    while before >= window.lowerBound,
      isDate(before) || tokens[before].isAny([.determiner, .article])
    {
      if tokens[before].isAny(.nounFollows), !tokens[before].isAny(.article) { isPossessed = true }
      before -= 1
    }
    guard before >= window.lowerBound, words[before].isAny(.within) || isPossessed else {
      return nil
    }
    // Before it in the clause, or after the comma that ends it.
    var index = before - 1
    while index >= window.lowerBound, !isHardBoundary(index) {
      if isVerb(index, in: window) {
        return subject(of: self.verb(index, in: window), in: window)
      }
      index -= 1
    }
    index = noun + 1
    while index < window.upperBound, !isHardBoundary(index) {
      if isVerb(index, in: window), !words[index].isAny(.setting) || tokens[index - 1].run >= 0 {
        let found = self.verb(index, in: window)
        let lower = lastComma(before: found.first, after: noun) ?? window.lowerBound
        if (lower..<min(lower + 3, found.first)).contains(where: {
          tokens[$0].isAny(.conjunction) || Self.subordinating.contains(tokens[$0].hash)
        }) {
          // ", shortly after his plane had left,"
          index += 1
          continue
        }
        return subject(of: found, in: lower..<window.upperBound)
          ?? subject(of: found, in: window)
      }
      index += 1
    }
    return nil
  }

  private static let subordinating = Set(
    "after before since until".split(separator: " ").map { WordTable.hash(of: $0.utf8) })

  private func lastComma(before end: Int, after start: Int) -> Int? {
    var index = start
    while index < end {
      if tokens[index].kind == .comma { return index + 1 }
      index += 1
    }
    return nil
  }

  private func isOwned(_ start: Int) -> Bool {
    start > 0 && tokens[start - 1].isAny(.nounFollows) && !tokens[start - 1].isAny(.article)
  }

  /// The names in a subject.
  func actors(of phrase: SpeakerPhrase) -> [EventActor] {
    switch phrase {
    case .name(let run): actor(run: run).map { [$0] } ?? []
    case .words(let range): names(in: range, isPhrase: true)
    case .pronoun: []
    }
  }

  private func add(_ actors: [EventActor], to found: inout [EventActor]) {
    for actor in actors where !found.contains(where: { isSame($0, actor) }) { found.append(actor) }
  }

  private func isSame(_ one: EventActor, _ other: EventActor) -> Bool {
    one.bytes == other.bytes || one.family != 0 && one.family == other.family
  }

  /// The people, bodies and countries that tokens name.
  private func names(in range: Range<Int>, isPhrase: Bool) -> [EventActor] {
    var found: [EventActor] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let number = tokens[index].run
      guard number >= 0 else {
        index += 1
        continue
      }
      let run = outline.runs[number]
      var next = max(index + 1, run.range.upperBound)
      if isLocative(run.range.lowerBound) || run.range.upperBound > range.upperBound {
        index = next
        continue
      }
      if run.isPossessive, next < range.upperBound, tokens[next].run >= 0,
        outline.runs[tokens[next].run].kind == .organisation
      {
        // "North Korea's Foreign Ministry"
        let body = outline.runs[tokens[next].run]
        next = body.range.upperBound
        found.append(
          EventActor(
            bytes: tokens[run.name.lowerBound].start..<tokens[body.name.upperBound - 1].end,
            family: 0))
      } else if let actor = actor(run: number) {
        found.append(actor)
      }
      index = next
    }
    return found
  }

  private func isLocative(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].run < 0 else { return false }
    if words[index - 1].isAny(.placePreposition) { return true }
    // "the river Orra", "the town of Besk"
    let head = tokens[index - 1].isAny(.link) ? index - 2 : index - 1
    return head >= 0 && tokens[head].run < 0
      && (tokens[head].isAny(.landmark) || words[head].isAny(.placeHead))
  }

  /// Who a name is; nothing where it only tells of which country something is.
  func actor(run number: Int) -> EventActor? {
    let run = outline.runs[number]
    let last = run.name.upperBound - 1
    switch run.kind {
    case .title, .landmark, .occasion: return nil
    case .person, .organisation, .place, .unknown: break
    }
    // "On Christmas Day Smith …": the name begins behind the day.
    var start = run.name.lowerBound
    while start <= last, isDate(start) { start += 1 }
    guard start <= last else { return nil }
    if words[last].isAny(.nationality) { return nil }
    let first = run.range.lowerBound
    let isDetermined = first > 0 && tokens[first - 1].isAny(.determiner)
    if run.kind == .place || run.kind == .organisation && run.words == 1
      || run.kind == .unknown && isDetermined
    {
      // "US officials" are no country.
      if !run.isPossessive, last + 1 < tokens.count, tokens[last + 1].kind == .word,
        tokens[last + 1].run < 0, !isDate(last + 1),
        !tokens[last + 1].isAny([.function, .cue, .auxiliary, .preposition, .link, .adverb]),
        !isVerb(last + 1, in: max(0, last - 4)..<tokens.count), words[last + 1].verb == nil
      {
        return nil
      }
    }
    return EventActor(
      bytes: bytes(start..<(last + 1)),
      family: run.kind == .person || run.kind == .unknown ? run.family : 0)
  }
}
