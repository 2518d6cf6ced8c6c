/// Finds candidates in the tokens of a sentence.
enum TimeMatcher {
  private struct Compiled: Sendable {
    var pattern: TimePattern
    var rule: Int
    var needsCapital: Bool
  }

  static let lexicon = TimeLexicon(
    literals: (TimeRules.all.map(\.pattern) + TimeOpening.all.map(\.pattern)).flatMap(
      TimePattern.words))

  /// The rules and openings that cannot be read: none, as a test asserts.
  static let wrongPatterns = (TimeRules.all.map(\.pattern) + TimeOpening.all.map(\.pattern))
    .compactMap { TimePattern.compile($0, lexicon).wrong }

  private static let compiled: [Compiled] = TimeRules.all.enumerated().flatMap { index, rule in
    TimePattern.compile(rule.pattern, lexicon).patterns.map {
      Compiled(pattern: $0, rule: index, needsCapital: rule.needsCapital)
    }
  }

  /// What of a pattern is looked at first, so that most are put aside with one look at the next token.
  private struct Sketch: Sendable {
    var count: Int
    var rule: Int
    /// The classes of the second place, and a bit for each of its words.
    var classes: UInt64
    var words: UInt64
  }

  private static let sketches: [Sketch] = compiled.map { one in
    let extent = one.pattern.extent
    guard extent.count > 1 else {
      return Sketch(count: 1, rule: one.rule, classes: .max, words: .max)
    }
    return Sketch(
      count: extent.count, rule: one.rule, classes: extent[1].classes.bits,
      words: extent[1].words.reduce(0) { $0 | 1 << UInt64($1 & 63) })
  }

  /// For each class, and for each word, the patterns that may begin with it.
  private static let byClass: [[Int]] = TimeClass.allCases.map { kind in
    compiled.indices.filter {
      compiled[$0].pattern.extent.first.map { $0.classes.intersects(TimeClasses(kind)) } ?? false
    }
  }
  private static let byWord: [[Int]] = {
    var places = [[Int]](repeating: [], count: lexicon.entries.count)
    for (place, one) in compiled.enumerated() {
      for word in Set(one.pattern.extent.first?.words ?? []) { places[Int(word)].append(place) }
    }
    return places
  }()
  /// What may stand in the second place of any of some patterns, so that all are put aside with one look.
  private struct Gate: Sendable {
    var isOpen = false
    var classes: UInt64 = 0
    var words: UInt64 = 0

    init(_ places: [Int]) {
      for place in places {
        isOpen = isOpen || sketches[place].count == 1
        classes |= sketches[place].classes
        words |= sketches[place].words
      }
    }
  }

  private static let wordGates = byWord.map(Gate.init)
  private static let classGates = byClass.map(Gate.init)
  private static let beginnings = TimeClasses(
    bits: compiled.reduce(0) { $0 | ($1.pattern.extent.first?.classes.bits ?? 0) })
  private static let openings: [(pattern: TimePattern, third: Int?)] = TimeOpening.all.flatMap {
    opening in
    TimePattern.compile(opening.pattern, lexicon).patterns.map { ($0, opening.third) }
  }
  private static let openingEnds = Set(openings.flatMap { $0.pattern.extent.last?.words ?? [] })
  /// What a sentence has at least one of where it has a date.
  private static let triggers: TimeClasses = {
    let inert: [TimeClass] = [
      .count, .comma, .dash, .possessive, .preposition, .other, .plain, .name, .modal,
    ]
    return TimeClasses(
      bits: beginnings.bits & ~inert.reduce(0) { $0 | $1.bit } | TimeClass.unit.bit
        | TimeClass.units.bit
        | TimeClass.halfDay.bit | TimeClass.partOfDay.bit | TimeClass.decadeWord.bit
        | TimeClass.beforeCommonEra.bit | TimeClass.commonEra.bit)
  }()
  /// Words that rules name, but for those that stand in every sentence.
  private static let triggerWords: [Bool] = {
    let weak =
      TimeClass.count.bit | TimeClass.preposition.bit | TimeClass.inWord.bit | TimeClass.other.bit
    let named = Set(compiled.flatMap { $0.pattern.extent.flatMap(\.words) })
    let the = lexicon.number(of: "the")
    return lexicon.entries.indices.map { word in
      named.contains(UInt16(word)) && lexicon.entries[word].classes.bits & weak == 0
        && word != Int(the)
    }
  }()

  private static let ranges = ["to", "through", "until", "till"].map(lexicon.number(of:))
  private static let and = lexicon.number(of: "and")
  private static let or = lexicon.number(of: "or")
  private static let the = lexicon.number(of: "the")
  private static let between = lexicon.number(of: "between")

  /// Adds the candidates of a sentence, in its order.
  ///
  /// Each place tries the patterns that may begin there, each of at most a dozen places: O(tokens).
  static func find(
    _ tokens: [TimeToken], paragraph: Int, sentence: Int, into found: inout [TimeCandidate]
  ) {
    guard
      tokens.contains(where: { $0.isA(triggers) || triggerWords[Int($0.word)] })
    else { return }
    var index = 0
    var floor = 0
    var lastExtent: Range<Int>?
    while index < tokens.count {
      guard let best = best(tokens, at: index) else {
        index += 1
        continue
      }
      let pattern = best.pattern
      var captures = TimeCaptures()
      for (offset, element) in pattern.extent.enumerated() {
        captures.take(tokens[index + offset], at: element)
      }
      var extent = index..<index + pattern.extent.count
      var third: Int?
      if let opening = opening(tokens, before: index, from: floor) {
        extent = index - opening.count..<extent.upperBound
        third = opening.third
      }
      var candidate = TimeCandidate(
        start: Int(tokens[extent.lowerBound].start), end: Int(tokens[extent.upperBound - 1].end),
        rule: best.rule, captures: captures, third: third)
      candidate.paragraph = paragraph
      candidate.sentence = sentence
      switch candidate.meaning {
      case .dayRange, .dayList:
        candidate.parts = parts(tokens[index..<extent.upperBound], of: days)
      case .yearRange, .yearRangeBeforeCommonEra:
        candidate.parts = parts(tokens[index..<extent.upperBound], of: years)
      default: break
      }
      candidate.isQuoted = tokens[index].isQuoted
      candidate.tense = TimeTenseReading.tense(tokens, extent)
      describe(&candidate, tokens, extent)
      if let last = lastExtent, !found.isEmpty {
        found[found.count - 1].link = link(tokens, last, extent)
      }
      found.append(candidate)
      lastExtent = extent
      floor = extent.upperBound
      index = extent.upperBound
    }
  }

  private static func best(_ tokens: [TimeToken], at index: Int) -> Compiled? {
    let token = tokens[index]
    let bits = token.classes.bits & beginnings.bits
    // Most words begin nothing.
    guard token.word != 0 || bits != 0 else { return nil }
    var best: Int?
    var bestCount = 0
    var bestRule = Int.max
    let hasNext = index + 1 < tokens.count
    let nextClasses = hasNext ? tokens[index + 1].classes.bits : 0
    let nextWord: UInt64 =
      hasNext && tokens[index + 1].word != 0 ? 1 << UInt64(tokens[index + 1].word & 63) : 0
    func attempt(_ places: [Int], _ gate: Gate) {
      guard gate.isOpen || gate.classes & nextClasses | gate.words & nextWord != 0 else { return }
      for place in places {
        let sketch = sketches[place]
        guard sketch.count == 1 || sketch.classes & nextClasses | sketch.words & nextWord != 0,
          sketch.count > bestCount || sketch.count == bestCount && sketch.rule < bestRule,
          compiled[place].pattern.matches(tokens, at: index),
          !compiled[place].needsCapital || token.hasCapital
        else { continue }
        (best, bestCount, bestRule) = (place, sketch.count, sketch.rule)
      }
    }
    if token.word != 0 { attempt(byWord[Int(token.word)], wordGates[Int(token.word)]) }
    var left = bits
    while left != 0 {
      let kind = left.trailingZeroBitCount
      attempt(byClass[kind], classGates[kind])
      left &= left - 1
    }
    return best.map { compiled[$0] }
  }

  private static func opening(
    _ tokens: [TimeToken], before index: Int, from floor: Int
  ) -> (count: Int, third: Int?)? {
    guard index > floor,
      openingEnds.contains(tokens[index - 1].word) || tokens[index - 1].isA(TimeClasses(.dash))
    else { return nil }
    var best: (count: Int, third: Int?)?
    for opening in openings where opening.pattern.extent.count > best?.count ?? 0 {
      let start = index - opening.pattern.extent.count
      if start >= floor, opening.pattern.matches(tokens, at: start) {
        best = (opening.pattern.extent.count, opening.third)
      }
    }
    return best
  }

  /// Cuts a range or list where a sign or a word parts two of its numbers: "July 6" and "7".
  private static func parts(_ tokens: ArraySlice<TimeToken>, of kind: TimeClasses)
    -> [TimeCandidate.Part]
  {
    var parts: [TimeCandidate.Part] = []
    var start = tokens.startIndex
    var value: Int32?
    func close(before end: Int) {
      guard let value else { return }
      parts.append(
        TimeCandidate.Part(
          start: Int(tokens[start].start), end: Int(tokens[end - 1].end), value: Int(value)))
    }
    for index in tokens.indices {
      let token = tokens[index]
      if value == nil, token.isA(kind) { value = token.value }
      guard value != nil, token.isA(partings) || isJoin(token) else { continue }
      var next = index + 1
      if token.isA(comma), next < tokens.endIndex, isJoin(tokens[next]) { next += 1 }
      let number = next < tokens.endIndex && tokens[next].word == the ? next + 1 : next
      guard number < tokens.endIndex, tokens[number].isA(kind) else { continue }
      close(before: index)
      (start, value) = (next, nil)
    }
    close(before: tokens.endIndex)
    return parts
  }

  private static func isJoin(_ token: TimeToken) -> Bool {
    token.word != 0 && (token.word == and || token.word == or || ranges.contains(token.word))
  }

  private static let days = TimeClasses(bits: TimeClass.day.bit | TimeClass.dayOrdinal.bit)
  private static let years = TimeClasses(
    bits: TimeClass.year.bit | TimeClass.twoDigits.bit | TimeClass.digits.bit)
  private static let comma = TimeClasses(.comma)
  private static let partings = TimeClasses(bits: TimeClass.comma.bit | TimeClass.dash.bit)

  private static let about = TimeClasses(.approximate)
  private static let speech = TimeClasses(.speech)
  private static let brackets = TimeClasses(.clauseEnd)

  private static func describe(
    _ candidate: inout TimeCandidate, _ tokens: [TimeToken], _ extent: Range<Int>
  ) {
    let start = extent.lowerBound
    candidate.isApproximate = start > 0 && tokens[start - 1].isA(about)
    candidate.isAfterSpeech = tokens[max(0, start - 3)..<start].contains { $0.isA(speech) }
    for token in tokens[extent.upperBound..<min(extent.upperBound + 10, tokens.count)] {
      if token.isA(clauseSigns) { break }
      if token.isA(speech) { candidate.isBeforeSpeech = true }
    }
    candidate.isFirst = start < 3
    candidate.isRecent = tokens[max(0, start - 2)..<start].contains { $0.word == recently }
    candidate.isHeading = extent == tokens.indices
    candidate.isAfterIn = start > 0 && tokens[start - 1].isA(inWords)
    candidate.isBound = start > 0 && bounds.contains(tokens[start - 1].word)
    for place in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      if tokens[place].isA(brackets) { break }
      // "had left", but not "had to leave"; "earlier that year, in March".
      let isPerfect = tokens[place].word == had && tokens[place + 1].word != to
      if isPerfect && place >= start - 5 || tokens[place].word == earlier {
        candidate.isEarlier = true
      }
    }
    // "More than 50 years ago", but not "took over 18 months ago".
    if start > 0, nearlyWords.contains(tokens[start - 1].word), candidate.captures[.unit] != nil,
      start < 2 || !takeWords.contains(tokens[start - 2].word)
    {
      candidate.isApproximate = true
    }
    // Results of a quarter that will be reported are of one that is over, or nearly.
    if candidate.meaning == .quarter, candidate.tense != .past, extent.upperBound < tokens.count,
      resultWords.contains(tokens[extent.upperBound].word)
    {
      candidate.tense = .unknown
    }
    candidate.isBracketed = start > 0 && tokens[start - 1].isA(brackets)
    // "The account is of Friday's discussions" tells of them today.
    if start > 0, tokens[start - 1].word == of, candidate.tense == .present {
      candidate.tense = .unknown
    }
    // "Asked about Friday's discussions" says nothing of how exact the day is, or when it comes.
    if start > 0, tokens[start - 1].word == aboutWord, candidate.captures[.weekday] != nil {
      candidate.isApproximate = false
      if candidate.tense == .future { candidate.tense = .unknown }
    }
    // "A visit set for June was called off": it may be over.
    if candidate.tense == .future, candidate.captures[.month] != nil,
      extent.upperBound < tokens.count, tokens[extent.upperBound].isA(past),
      !tokens[max(0, start - 6)..<start].contains(where: { $0.isA(futures) })
    {
      candidate.tense = .unknown
    }
    // "Announced a march for July 14": a day that is set is to come.
    if start > 0, tokens[start - 1].word == `for`, candidate.tense == .past,
      candidate.captures[.day] != nil || candidate.captures[.weekday] != nil,
      extent.upperBound >= tokens.count || tokens[extent.upperBound].isA(stops)
    {
      candidate.tense = .future
    }
    // "The move comes after Friday's vote"
    if candidate.tense == .planned, start > 0,
      afterWords.contains(tokens[start - 1].word)
        || extent.upperBound < tokens.count && tokens[extent.upperBound].isA(possessive)
    {
      candidate.tense = .unknown
    }
    // "Ahead of Friday's vote"
    if start > 1, tokens[start - 1].word == of, tokens[start - 2].word == ahead {
      candidate.tense = .future
    }
    // "By Friday" is to come where no verb says otherwise; "had until Friday" may be either.
    if start > 0, candidate.tense != .future, limits.contains(tokens[start - 1].word) {
      if candidate.tense != .past {
        candidate.tense = .future
      } else if tokens[start - 1].word != by {
        candidate.tense = .unknown
      }
    }
  }

  private static let nearlyWords = ["than", "nearly", "almost", "some", "over"].map(
    lexicon.number(of:))
  private static let takeWords = ["take", "takes", "took", "taken"].map(lexicon.number(of:))
  private static let resultWords = [
    "results", "earnings", "profit", "profits", "figures", "sales", "revenue", "loss", "report",
  ].map(lexicon.number(of:))
  private static let recently = lexicon.number(of: "recently")
  private static let past = TimeClasses(.past)
  private static let futures = TimeClasses(
    bits: TimeClass.future.bit | TimeClass.modal.bit | TimeClass.being.bit)
  private static let clauseSigns = TimeClasses(
    bits: TimeClass.clauseEnd.bit | TimeClass.quotationMark.bit)
  private static let of = lexicon.number(of: "of")
  private static let ahead = lexicon.number(of: "ahead")
  private static let afterWords = ["after", "since", "following"].map(lexicon.number(of:))
  private static let possessive = TimeClasses(.possessive)
  private static let inWords = TimeClasses(.inWord)
  private static let bounds = ["since", "until", "till", "by"].map(lexicon.number(of:))
  private static let had = lexicon.number(of: "had")
  private static let to = lexicon.number(of: "to")
  private static let earlier = lexicon.number(of: "earlier")
  private static let aboutWord = lexicon.number(of: "about")
  private static let `for` = lexicon.number(of: "for")
  private static let stops = TimeClasses(
    bits: TimeClass.clauseEnd.bit | TimeClass.comma.bit | TimeClass.quotationMark.bit)
  private static let by = lexicon.number(of: "by")
  private static let limits = ["by", "until", "till"].map(lexicon.number(of:))

  /// How a date hangs together with the one before.
  private static func link(_ tokens: [TimeToken], _ last: Range<Int>, _ next: Range<Int>)
    -> TimeCandidate.Link
  {
    var gap = last.upperBound..<next.lowerBound
    // "Dec. 28, 1997, to Jan. 4, 1998"
    if gap.count == 2, tokens[gap.lowerBound].isA(comma), isJoin(tokens[gap.lowerBound + 1]) {
      gap = gap.lowerBound + 1..<gap.upperBound
    }
    guard gap.count == 1 else { return .none }
    let token = tokens[gap.lowerBound]
    if token.isA(TimeClasses(.dash)) || ranges.contains(token.word) { return .range }
    if token.word == and, last.lowerBound > 0, tokens[last.lowerBound - 1].word == between {
      return .range
    }
    if token.word == and || token.word == or || token.isA(TimeClasses(.comma)) { return .list }
    return .none
  }
}
