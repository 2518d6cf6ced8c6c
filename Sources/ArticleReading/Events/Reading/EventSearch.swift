import Chronology

/// Reads an article paragraph by paragraph and gathers what tells of events.
struct EventSearch {
  /// A sentence with quotes, or with what tells of an event.
  struct Sentence {
    var paragraph: Int
    /// In code points.
    var passage: Range<Int>
    /// Among the article's quotes.
    var quotes: Range<Int>
    var sightings: Range<Int>
    /// The people named in it.
    var people: [EventActor]
    /// The sentence's words without its quotes, where they might have to be a title.
    var words: String
  }

  let text: ArticleText
  let dates: [DateMention]
  let quotes: [QuoteMention]
  let published: DateBounds?
  private(set) var sightings: [Sighting] = []
  private(set) var sentences: [Sentence] = []
  private(set) var people = KnownPeople()
  /// How many tokens were cut and looked at: a measure of the work that no clock disturbs.
  private(set) var work = 0

  private var dateBytes: [Range<Int>] = []
  private var quoteBytes: [Int] = []
  private var saidStarts: Set<Int> = []
  private var saidEnds: Set<Int> = []
  private var codePoints = CodePointCount()
  private var nextDate = 0
  private var nextQuote = 0
  private var paragraph = 0
  private var isInList = false
  private var tokens: [Token] = []
  private var pairing = MarkPairing()
  private var outline = Outline()
  /// The only person of the sentence before.
  private var lastPerson: EventActor?
  /// The names of one word that stand within a sentence, where a capital means something.
  private(set) var namedWithin: Set<UInt64> = []
  /// What stands in the quotes of boilerplate belongs nowhere.
  private(set) var isLeftOut: [Bool]

  init(
    _ text: ArticleText, dates: [DateMention], quotes: [QuoteMention], published: EDTF?
  ) {
    self.text = text
    self.dates = dates
    self.quotes = quotes
    self.published = published?.bounds
    isLeftOut = [Bool](repeating: false, count: quotes.count)
    for quote in quotes {
      guard let said = quote.saidRange else { continue }
      saidStarts.insert(said.lowerBound)
      saidEnds.insert(said.upperBound)
    }
  }

  /// Reads the whole text. O(n)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    placeMentions(bytes)
    let bounds = ParagraphBounds(bytes)
    let table = WordTable.english
    var start = 0
    while start < bytes.count {
      let end = bounds.end(from: start)
      defer { start = end }
      switch Boilerplate.reach(of: start..<end, in: bytes) {
      case .paragraph:
        skip(to: end)
        continue
      case .list:
        isInList = true
        skip(to: end)
        continue
      case .rest:
        skip(to: bytes.count)
        return
      case nil: break
      }
      if isInList, !Boilerplate.endsSentence(start..<end, in: bytes) {
        skip(to: end)
        continue
      }
      tokens.removeAll(keepingCapacity: true)
      var scan = WordScan(bytes, in: start..<end)
      scan.read(into: &tokens, table)
      work += tokens.count
      guard !tokens.isEmpty else { continue }
      isInList = false
      pairing.pair(tokens)
      if pairing.unclosed != nil { pairing.endUnclosed(at: end, tokens, isClosedLater: true) }
      outline.read(tokens, pairing.spans, bytes)
      readParagraph(start..<end, bytes)
      paragraph += 1
    }
  }

  /// Goes over dates and quotes that are not the article's.
  private mutating func skip(to end: Int) {
    while nextDate < dates.count, dateBytes[nextDate].lowerBound < end { nextDate += 1 }
    while nextQuote < quotes.count, quoteBytes[nextQuote] < end {
      isLeftOut[nextQuote] = true
      nextQuote += 1
    }
  }

  /// Turns the places of dates and quotes into bytes, going forward once.
  private mutating func placeMentions(_ bytes: UnsafeBufferPointer<UInt8>) {
    var places = BytePlace()
    dateBytes = dates.map {
      let start = places.of($0.range.lowerBound, in: bytes)
      return start..<(start + $0.text.utf8.count)
    }
    places = BytePlace()
    quoteBytes = quotes.map { places.of($0.range.lowerBound, in: bytes) }
  }

  // MARK: A paragraph

  private mutating func readParagraph(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for run in outline.runs where run.kind == .person || run.kind == .unknown {
      _ = people.meet(
        run, name: SpeakerResolution.bytes(run.name, outline),
        place: outline.tokens[run.name.lowerBound].start)
    }
    var reading = EventReading(outline, text)
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
      while nextQuote < quotes.count, quoteBytes[nextQuote] < upper { nextQuote += 1 }
      var named: [EventActor] = []
      while run < outline.runs.count, outline.runs[run].range.lowerBound < sentence.upperBound {
        let one = outline.runs[run]
        run += 1
        if one.words == 1, one.range.lowerBound > sentence.lowerBound {
          namedWithin.insert(one.family)
        }
        guard one.kind == .person, named.count < 6, let actor = reading.actor(run: run - 1) else {
          continue
        }
        if !named.contains(where: { $0.family == actor.family }) { named.append(actor) }
      }
      let first = sightings.count
      readSentence(
        sentence, dates: firstDate..<nextDate, quotes: firstQuote..<nextQuote, &reading, bytes)
      lastPerson = named.count == 1 ? named[0] : named.isEmpty ? lastPerson : nil
      guard first < sightings.count || firstQuote < nextQuote else { continue }
      let passage =
        codePoints.before(
          lower, in: text)..<codePoints.before(
          outline.tokens[sentence.upperBound - 1].end, in: text)
      for index in first..<sightings.count {
        sightings[index].passage = passage
        sightings[index].paragraph = paragraph
      }
      let hasUnnamed = (firstQuote..<nextQuote).contains { quotes[$0].speaker == nil }
      sentences.append(
        Sentence(
          paragraph: paragraph, passage: passage, quotes: firstQuote..<nextQuote,
          sightings: first..<sightings.count, people: named,
          words: hasUnnamed ? words(sentence, reading) : ""))
    }
  }

  /// The first words of a sentence outside of its quotes.
  private func words(_ sentence: Range<Int>, _ reading: EventReading) -> String {
    var indices: [Int] = []
    for index in sentence.prefix(EventReading.reach) {
      let kind = outline.tokens[index].kind
      if kind == .word || kind == .number { indices.append(index) }
      if indices.count == 9 { break }
    }
    return reading.string(indices)
  }

  private mutating func readSentence(
    _ sentence: Range<Int>, dates range: Range<Int>, quotes: Range<Int>,
    _ reading: inout EventReading, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
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
    for (date, tokens) in found {
      work += EventReading.reach
      guard let sighting = sighting(date, tokens, sentence, quotes, reading, &used) else {
        continue
      }
      sightings.append(sighting)
    }
    for (date, token) in inQuotes {
      work += EventReading.reach
      if let sighting = quoted(date, token, bytes) { sightings.append(sighting) }
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

  // MARK: What tells of an event

  /// What a date in the writer's own words dates.
  private func sighting(
    _ date: Int, _ tokens: Range<Int>, _ sentence: Range<Int>, _ quotes: Range<Int>,
    _ reading: EventReading, _ used: inout [Int]
  ) -> Sighting? {
    guard let stated = dates[date].date, !dates[date].isVague else { return nil }
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
    if let phrase = reading.mainSubject(ofNoun: noun, start, verb, window) {
      if case .pronoun = phrase, let person = speaker(quotes) ?? lastPerson {
        if !sighting.actors.contains(where: { $0.family == person.family }) {
          sighting.actors.insert(person, at: 0)
        }
      }
    }
    if kind.isSpeech { sighting.speaker = sighting.actors.first ?? speaker(quotes) }
    if !sighting.title.contains(" ") {
      let main =
        verb
        ?? (kind.isSpeech
          ? window.first { reading.isVerb($0, in: window) && reading.tokens[$0].isAny(.cue) } : nil)
      if let main {
        let found = reading.verb(main, in: window)
        if let subject = reading.subject(of: found, in: window) {
          let longer = reading.title(
            ofVerb: found, subject: reading.tokens(of: subject), in: window, isSpeech: kind.isSpeech
          )
          if longer.contains(" ") { sighting.title = longer }
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
    if case .pronoun? = subject, let person = speaker(quotes) ?? lastPerson {
      sighting.actors.insert(person, at: 0)
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
    // "It rained": a verb alone names nothing.
    return sighting.title.contains(" ") ? sighting : nil
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

  /// The speaker of quotes in a sentence, as the article names him in full.
  private func speaker(_ range: Range<Int>) -> EventActor? {
    for index in range {
      guard let name = quotes[index].speaker, let last = name.utf8.split(separator: 0x20).last
      else { continue }
      let family = WordTable.hash(of: last)
      if let person = people.named(family).first {
        return EventActor(bytes: people.people[person].name, family: family)
      }
    }
    return nil
  }

  /// What a date in somebody's words dates: only an event with a name.
  private func quoted(
    _ date: Int, _ token: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Sighting? {
    guard let stated = dates[date].date, !dates[date].isVague else { return nil }
    let span = outline.spans[outline.tokens[token].span]
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
    var reading = EventReading(own, text)
    var range: Range<Int>?
    for index in own.tokens.indices
    where own.tokens[index].start < place.upperBound && own.tokens[index].end > place.lowerBound {
      reading.dateOf[index] = date
      range = (range?.lowerBound ?? index)..<(index + 1)
    }
    guard let range, let sentence = own.sentences.first(where: { $0.contains(range.lowerBound) })
    else { return nil }
    let isCoarse = isYearOrMore(stated)
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
  private func undated(
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

/// Turns places in code points into places in bytes, going forward once.
struct BytePlace {
  private var byte = 0
  private var codePoint = 0

  /// The byte of a code point, which lies no earlier than the one before.
  ///
  /// O(n) for all together.
  mutating func of(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    while byte < bytes.count, codePoint < place {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      codePoint += 1
    }
    return byte
  }
}
