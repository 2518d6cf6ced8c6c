extension EventSearch {
  /// Goes through the sentences of a paragraph.
  mutating func readParagraph(
    _ range: Range<Int>, _ tokens: [Token], _ reading: inout EventReading,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let outline = reading.outline
    // In a heading of capitals, none of them makes a name.
    let isTitle = Self.isTitleCase(outline)
    pronouns.beginParagraph()
    var passing: [EventActor] = []
    for run in outline.runs where !isTitle && run.kind == .person || run.kind == .unknown {
      _ = people.meet(
        run, name: SpeakerResolution.bytes(run.name, outline),
        place: outline.tokens[run.name.lowerBound].start)
    }
    work += outline.tokens.count
    var run = 0
    for (number, sentence) in outline.sentences.enumerated() {
      let lower = outline.tokens[sentence.lowerBound].start
      let upper =
        number + 1 < outline.sentences.count
        ? outline.tokens[outline.sentences[number + 1].lowerBound].start : range.upperBound
      // What stands in a dateline is no date of the story.
      while nextDate < dates.count, dateBytes[nextDate].lowerBound < lower { nextDate += 1 }
      let firstDate = nextDate
      while nextDate < dates.count, dateBytes[nextDate].lowerBound < upper { nextDate += 1 }
      let firstQuote = nextQuote
      while nextQuote < quotePlaces.count, quotePlaces[nextQuote].byte < upper { nextQuote += 1 }
      var named: [EventActor] = []
      while run < outline.runs.count, outline.runs[run].range.lowerBound < sentence.upperBound {
        let one = outline.runs[run]
        run += 1
        if isTitle { continue }
        if one.words == 1, one.range.lowerBound > sentence.lowerBound {
          namedWithin.insert(one.family)
        }
        guard one.kind == .person || one.kind == .unknown && !people.named(one.family).isEmpty,
          named.count < 6, let actor = reading.actor(run: run - 1)
        else {
          continue
        }
        if !named.contains(where: { $0.family == actor.family }) { named.append(actor) }
      }
      let first = sightings.count
      pronouns.beginSentence(named)
      if !isTitle {
        readSentence(
          sentence, dates: firstDate..<nextDate, quotes: firstQuote..<nextQuote, tokens, &reading,
          bytes)
      }
      pronouns.endSentence(describes: describes(sentence, outline))
      guard first < sightings.count || firstQuote < nextQuote else {
        // "Smith called them useful" is still of the same.
        let goesOn = sentence.contains {
          outline.tokens[$0].isAny([.objectPronoun, .neuterPronoun])
        }
        if !goesOn, passing.count < 12 { passing += named }
        continue
      }
      let passage =
        codePoints.before(
          lower, in: text)..<codePoints.before(
          outline.tokens[sentence.upperBound - 1].end, in: text)
      for index in first..<sightings.count {
        sightings[index].passage = passage
        sightings[index].paragraph = paragraph
      }
      let hasUnnamed = (firstQuote..<nextQuote).contains { quotePlaces[$0].speaker == nil }
      sentences.append(
        Sentence(
          paragraph: paragraph, passage: passage, quotes: firstQuote..<nextQuote,
          sightings: first..<sightings.count, people: named, passing: passing,
          words: hasUnnamed ? words(sentence, reading) : ""))
      passing.removeAll()
    }
  }

  /// Whether the subject of a sentence is a person without a name: "The driver fled".
  private func describes(_ sentence: Range<Int>, _ outline: Outline) -> Bool {
    guard RoleHolders.subject(of: sentence, outline) != nil else { return false }
    // "The mayor of Ubel, Rosa Lima,"
    return !sentence.prefix(10).contains { outline.tokens[$0].kind == .comma }
  }

  /// Whether a paragraph is a heading whose words all have capitals: "Court Rules on Fishing Treaty".
  private static func isTitleCase(_ outline: Outline) -> Bool {
    guard outline.tokens.count < 24, outline.sentences.count == 1, let last = outline.tokens.last,
      !last.endsSentence, last.kind != .quote
    else { return false }
    var capitals = 0
    for token in outline.tokens where token.kind == .word && !token.isAny(.function) {
      guard token.isCapital, !token.isAllCapitals || capitals > 0 else { return false }
      capitals += 1
    }
    return capitals > 2
  }

  /// The first words of a sentence outside of its quotes.
  private func words(_ sentence: Range<Int>, _ reading: EventReading) -> String {
    var indices: [Int] = []
    for index in sentence.prefix(EventReading.reach) {
      let kind = reading.tokens[index].kind
      if kind == .word || kind == .number { indices.append(index) }
      if indices.count == 9 { break }
    }
    return reading.string(indices)
  }

  private mutating func readSentence(
    _ sentence: Range<Int>, dates range: Range<Int>, quotes: Range<Int>,
    _ all: [Token], _ reading: inout EventReading, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let outline = reading.outline
    var found: [(date: Int, tokens: Range<Int>)] = []
    var inQuotes: [(date: Int, token: Int)] = []
    var token = sentence.lowerBound
    var lastEnd = 0
    for date in range {
      let place = dateBytes[date]
      // A range stands before its two ends.
      guard place.upperBound > lastEnd else { continue }
      lastEnd = place.upperBound
      while token < sentence.upperBound, outline.tokens[token].end <= place.lowerBound {
        token += 1
      }
      guard token < sentence.upperBound, outline.tokens[token].start < place.upperBound else {
        found.append((date, token..<token))
        continue
      }
      if outline.tokens[token].kind == .quote {
        inQuotes.append((date, token))
        continue
      }
      let first = token
      while token < sentence.upperBound, outline.tokens[token].start < place.upperBound {
        reading.dateOf[token] = date
        token += 1
      }
      found.append((date, first..<token))
    }
    var used: [Int] = []
    if !found.isEmpty || sentence.contains(where: { reading.words[$0].noun != nil }) {
      reading.cutClauses(sentence)
    }
    for (date, tokens) in found {
      work += EventReading.reach
      guard let sighting = sighting(date, tokens, sentence, quotes, reading, &used) else {
        continue
      }
      sightings.append(sighting)
    }
    for (date, token) in inQuotes {
      work += EventReading.reach
      if let sighting = quoted(date, token, all, reading, bytes) { sightings.append(sighting) }
    }
    for index in sentence where reading.words[index].noun != nil && !used.contains(index) {
      guard used.count < 64, let kind = reading.noun(index, in: sentence) else { continue }
      work += 1
      if let sighting = undated(index, kind, sentence, reading) {
        used.append(index)
        sightings.append(sighting)
      }
    }
  }
}
