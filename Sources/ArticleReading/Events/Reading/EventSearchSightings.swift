import Chronology

/// What dates and nouns tell of events.
extension EventSearch {
  /// What a date in the writer's own words dates.
  func sighting(
    _ date: Int, _ tokens: Range<Int>, _ sentence: Range<Int>, _ quotes: Range<Int>,
    _ reading: EventReading, _ used: inout [Int]
  ) -> Sighting? {
    guard let stated = dates[date].date, stated.edtf.bounds != nil else { return nil }
    let isCoarse = isYearOrMore(stated)
    var anchor: DateAnchor?
    if tokens.isEmpty {
      anchor = reading.anchor(beforeBracket: tokens.lowerBound - 1, in: sentence)
    } else {
      anchor = reading.anchor(tokens, in: sentence, isCoarse: isCoarse)
      if isSaid(date), !reading.isBackground(tokens, in: sentence),
        let cue = cue(near: tokens, sentence, reading)
      {
        switch anchor {
        case .noun(let noun, let kind, _):
          if !kind.isSpeech, noun < tokens.lowerBound { anchor = .verb(cue) }
        case .verb, nil: anchor = .verb(cue)
        }
      }
    }
    switch anchor {
    case .noun(let noun, let kind, let verb):
      if isCoarse, !Self.ofYears.contains(kind), noun >= tokens.upperBound { return nil }
      used.append(noun)
      return sighting(
        ofNoun: noun, kind, verb, date, tokens, reading.window(noun, sentence), reading, quotes)
    case .verb(let verb):
      return sighting(ofVerb: verb, date, reading.window(verb, sentence), reading, quotes)
    case nil: return nil
    }
  }

  /// Kinds of event that a year before their noun dates: "the 2016 election", and not "the 2015 deal".
  private static let ofYears: Set<EventKind> = [
    .war, .vote, .summit, .attack, .disaster, .protest, .conference, .ceremony, .test,
  ]

  private func isYearOrMore(_ date: StatedDate) -> Bool {
    guard let bounds = date.edtf.bounds, let first = bounds.earliest.day,
      let last = bounds.latest.day
    else { return true }
    return last.number - first.number > 200
  }

  private func isSaid(_ date: Int) -> Bool {
    saidStarts.contains(dates[date].range.lowerBound)
      || saidEnds.contains(dates[date].range.upperBound)
  }

  /// The verb of speech nearest to a date.
  private func cue(
    near date: Range<Int>, _ sentence: Range<Int>, _ reading: EventReading
  ) -> Int? {
    let window = reading.window(date.lowerBound, sentence)
    var best: Int?
    for index in window
    where reading.isVerb(index, in: window)
      && (reading.tokens[index].isAny(.cue) || reading.words[index].verb == .remarks)
    {
      if let now = best, abs(now - date.lowerBound) <= abs(index - date.lowerBound) { continue }
      best = index
    }
    return best
  }

  private func sighting(
    ofNoun noun: Int, _ kind: EventKind, _ verb: Int?, _ date: Int?, _ tokens: Range<Int>?,
    _ window: Range<Int>, _ reading: EventReading, _ quotes: Range<Int>
  ) -> Sighting {
    var sighting = Sighting(kind: kind, date: date)
    sighting.isNoun = true
    let start = reading.nounPhraseStart(noun, from: window.lowerBound)
    sighting.isDefinite =
      reading.isDefinite(start, from: window.lowerBound)
      || tokens.map { $0.upperBound <= noun } ?? false
    sighting.place = reading.place(ofNoun: noun, verb: verb, in: window)
    sighting.actors = reading.actors(ofNoun: noun, verb: verb, in: window)
    sighting.title = reading.title(ofNoun: noun, in: window)
    sighting.status = reading.status(
      ofNoun: noun, verb: verb, date: tokens.flatMap { $0.isEmpty ? nil : $0 }, side(date),
      in: window)
    if let tokens {
      switch reading.outcomeDate(tokens, ofNoun: noun, side(date), in: window) {
      case .planned: break
      case .afresh: sighting.status = side(date) == .before ? nil : .announced
      case .decided(let at):
        sighting.outcome = outcome(ofNoun: start..<(noun + 1), at, date, window, reading)
        sighting.date = nil
      }
    }
    if let phrase = reading.mainSubject(ofNoun: noun, start, verb, window) {
      if case .pronoun(let pronoun) = phrase, let person = meant(by: pronoun, reading) {
        if !sighting.actors.contains(where: { $0.family == person.family }) {
          sighting.actors.insert(person, at: 0)
        }
      }
    }
    if kind.isSpeech { sighting.speaker = sighting.actors.first ?? speaker(quotes) }
    if !sighting.title.utf8.contains(0x20) {
      let main =
        verb
        ?? (kind.isSpeech
          ? window.first { reading.isVerb($0, in: window) && reading.tokens[$0].isAny(.cue) }
          : reading.verbBefore(start, of: noun, window))
      if let main {
        let found = reading.verb(main, in: window)
        if let subject = reading.subject(of: found, in: window) {
          let longer = reading.title(
            ofVerb: found, subject: reading.tokens(of: subject), in: window, isSpeech: kind.isSpeech
          )
          if longer.utf8.contains(0x20) { sighting.title = longer }
          if case .pronoun(let pronoun) = subject {
            let person = kind.isSpeech ? speaker(quotes, pronoun, reading) : nil
            if let person = person ?? meant(by: pronoun, reading) {
              sighting.title = named(sighting.title, reading.string([pronoun]), person)
            }
          }
          if kind.isSpeech, sighting.speaker == nil {
            sighting.actors = reading.actors(of: subject)
            sighting.speaker = sighting.actors.first
          }
        }
      }
    }
    return sighting
  }

  private func sighting(
    ofVerb index: Int, _ date: Int?, _ window: Range<Int>, _ reading: EventReading,
    _ quotes: Range<Int>
  ) -> Sighting? {
    let verb = reading.verb(index, in: window)
    let isCue = reading.tokens[index].isAny(.cue)
    let kind = reading.words[index].verb ?? (isCue ? .remarks : .action)
    let isSpeech = isCue && kind == .action || kind == .remarks || isCue && kind == .remarks
    var sighting = Sighting(kind: isSpeech ? .remarks : kind, date: date)
    let subject = reading.subject(of: verb, in: window)
    sighting.verb = reading.tokens[index].hash
    sighting.actors = reading.actors(
      ofVerb: verb, subject: subject, in: window, isSpeech: isSpeech)
    var meant: (pronoun: Int, person: EventActor?)?
    if case .pronoun(let pronoun)? = subject {
      let person =
        (isSpeech ? speaker(quotes, pronoun, reading) : nil) ?? self.meant(by: pronoun, reading)
      if let person { sighting.actors.insert(person, at: 0) }
      meant = (pronoun, person)
    }
    sighting.place = reading.place(ofVerb: verb, in: window)
    sighting.status = reading.status(ofVerb: verb, side(date))
    if sighting.status == nil, reading.isGerund(index), verb.first == index, side(date) != .after,
      window.contains(where: {
        reading.isVerb($0, in: window) && reading.verb($0, in: window).isPast
      })
    {
      // "Speaking in Tokyo, he said": both were at once.
      sighting.status = .held
    }
    sighting.title = reading.title(
      ofVerb: verb, subject: subject.map { reading.tokens(of: $0) }, in: window, isSpeech: isSpeech)
    if isSpeech {
      if isStatement(verb, subject, window, reading) { sighting.kind = .statement }
      if sighting.actors.isEmpty, let person = speaker(quotes) { sighting.actors = [person] }
      sighting.speaker = sighting.actors.first
    } else if verb.isNegated {
      sighting.kind = .action
    }
    if let meant {
      let pronoun = reading.string([meant.pronoun])
      if let person = meant.person {
        sighting.title = named(sighting.title, pronoun, person)
      } else if !isSpeech, reading.isBare(verb, in: sighting.title, after: pronoun) {
        // "They were released" says not who.
        return nil
      }
    }
    // "It rained": a verb alone names nothing.
    return sighting.title.utf8.contains(0x20) ? sighting : nil
  }

  /// Whether what is said is said in a statement.
  private func isStatement(
    _ verb: EventReading.Verb, _ subject: SpeakerPhrase?, _ window: Range<Int>,
    _ reading: EventReading
  ) -> Bool {
    window.contains { index in
      reading.words[index].noun == .statement && reading.noun(index, in: window) != nil
        && (index > window.lowerBound
          && (max(window.lowerBound, index - 3)..<index).contains {
            reading.words[$0].isAny(.within)
          } || subject.map { reading.tokens(of: $0).contains(index) } ?? false)
    }
  }

  /// A title with a name in the place of the pronoun that it begins with.
  private func named(_ title: String, _ pronoun: String, _ person: EventActor) -> String {
    title.hasPrefix(pronoun + " ")
      ? text.string(in: person.bytes) + title.dropFirst(pronoun.count) : title
  }

  /// What was decided of an event, where it is told on which day: "the visit was cancelled on Friday".
  private func outcome(
    ofNoun phrase: Range<Int>, _ at: Int, _ date: Int?, _ window: Range<Int>,
    _ reading: EventReading
  ) -> Sighting.Outcome? {
    guard let date else { return nil }
    let isOff = at > window.lowerBound && reading.words[at - 1].isAny(.offBefore)
    let verb = reading.verb(isOff ? at - 1 : at, in: window)
    if verb.index > phrase.upperBound - 1 {
      // With what completes the noun, where nothing else stands between: "the visit of the king".
      let whole = phrase.lowerBound..<max(phrase.upperBound, verb.first)
      let isWhole = whole.allSatisfy {
        reading.tokens[$0].kind == .word && !reading.isDate($0)
          && reading.isSameClause($0, phrase.lowerBound)
      }
      return Sighting.Outcome(
        date: date,
        title: reading.title(
          ofVerb: verb, subject: isWhole ? whole : phrase, in: window, isSpeech: false))
    }
    let subject = reading.subject(of: verb, in: window)
    let title = reading.title(
      ofVerb: verb, subject: subject.map { reading.tokens(of: $0) }, in: window, isSpeech: false)
    return Sighting.Outcome(
      date: date, title: title, actors: subject.map { reading.actors(of: $0) } ?? [])
  }

  /// Whom "he" or "she" means in the writer's words.
  private func meant(by pronoun: Int, _ reading: EventReading) -> EventActor? {
    let token = reading.tokens[pronoun]
    guard token.isAny([.masculinePronoun, .femininePronoun]) else { return nil }
    return pronouns.meant(
      token.isAny(.masculinePronoun) ? .masculine : .feminine, at: token.start
    ) { actor in
      let known = people.named(actor.family)
      if text.string(in: actor.bytes).utf8.contains(0x20) {
        let full = known.first {
          text.bytes[people.people[$0].name].elementsEqual(text.bytes[actor.bytes])
        }
        return .some(full.flatMap { people.people[$0].gender })
      }
      return known.count > 1 ? nil : .some(known.first.flatMap { people.people[$0].gender })
    }
  }

  /// Who speaks as "he" or "she" beside the quotes of a sentence.
  private func speaker(
    _ range: Range<Int>, _ pronoun: Int, _ reading: EventReading
  ) -> EventActor? {
    reading.tokens[pronoun].isAny([.masculinePronoun, .femininePronoun]) ? speaker(range) : nil
  }

  /// The speaker of quotes in a sentence, as the article names him in full.
  private func speaker(_ range: Range<Int>) -> EventActor? {
    for index in range {
      guard let last = quotePlaces[index].speaker?.utf8.split(separator: 0x20).last else {
        continue
      }
      let family = WordTable.hash(of: last)
      if let person = people.named(family).first {
        return EventActor(bytes: people.people[person].name, family: family)
      }
    }
    return nil
  }

  /// What a date in somebody's words dates: only an event with a name.
  func quoted(
    _ date: Int, _ token: Int, _ tokens: [Token], _ around: EventReading,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Sighting? {
    guard let stated = dates[date].date, stated.edtf.bounds != nil else { return nil }
    let span = around.outline.spans[around.tokens[token].span]
    let place = dateBytes[date]
    // As far around the date as one looks.
    guard let middle = span.tokens.first(where: { tokens[$0].end > place.lowerBound }) else {
      return nil
    }
    let inner =
      max(
        span.tokens.lowerBound + 1, middle - EventReading.reach)..<min(
        span.tokens.upperBound, middle + EventReading.reach)
    guard !inner.isEmpty else { return nil }
    var own = Outline()
    own.read(Array(tokens[inner]), [], bytes)
    var reading = EventReading(text)
    reading.begin(own)
    var range: Range<Int>?
    for index in own.tokens.indices
    where own.tokens[index].start < place.upperBound && own.tokens[index].end > place.lowerBound {
      reading.dateOf[index] = date
      range = (range?.lowerBound ?? index)..<(index + 1)
    }
    guard let range, let sentence = own.sentences.first(where: { $0.contains(range.lowerBound) })
    else { return nil }
    let isCoarse = isYearOrMore(stated)
    reading.cutClauses(sentence)
    let window = reading.window(range.lowerBound, sentence)
    var sighting: Sighting?
    let anchor = reading.anchor(range.clamped(to: sentence), in: sentence, isCoarse: isCoarse)
    switch anchor {
    case .noun(let noun, let kind, let verb):
      if isCoarse, !Self.ofYears.contains(kind), noun >= range.upperBound { return nil }
      sighting = self.sighting(ofNoun: noun, kind, verb, date, range, window, reading, 0..<0)
    case .verb(let verb):
      guard let kind = reading.words[verb].verb, kind != .action, !kind.isSpeech else { return nil }
      sighting = self.sighting(ofVerb: verb, date, window, reading, 0..<0)
    case nil: return nil
    }
    sighting?.isQuoted = true
    if case .noun(let noun, _, _)? = anchor, sighting?.place == nil, noun < range.lowerBound,
      range.upperBound - noun < 10
    {
      // With nothing else beside it, the noun is told by its day.
      sighting?.title = reading.string(Array(noun..<range.upperBound))
    }
    sighting?.speaker = nil
    return sighting
  }

  /// An event that is named without its day.
  func undated(
    _ noun: Int, _ kind: EventKind, _ sentence: Range<Int>, _ reading: EventReading
  ) -> Sighting? {
    let window = reading.window(noun, sentence)
    let start = reading.nounPhraseStart(noun, from: window.lowerBound)
    let isDefinite = reading.isDefinite(start, from: window.lowerBound)
    let verb = reading.governingVerb(noun, from: window.lowerBound)
    let place = reading.place(ofNoun: noun, verb: verb, in: window)
    guard isDefinite || place != nil else { return nil }
    return sighting(ofNoun: noun, kind, verb, nil, nil, window, reading, 0..<0)
  }

  /// When a date lies, seen from the publication.
  private func side(_ date: Int?) -> EventReading.Side {
    guard let published, let first = published.earliest.day, let last = published.latest.day,
      let bounds = date.flatMap({ dates[$0].date?.bounds }), let start = bounds.earliest.day,
      let end = bounds.latest.day
    else { return .unknown }
    if end < first { return .before }
    if start > last { return .after }
    return end <= last ? .same : .unknown
  }
}
