/// What a text has in the place of a speaker's name.
enum SpeakerPhrase: Equatable {
  /// A name, by its number among the runs.
  case name(Int)
  /// A body or a description, by its tokens.
  case words(Range<Int>)
  /// A pronoun's token.
  case pronoun(Int)
}

/// Finds the noun phrase that is the subject of a cue, in a part of an outline.
///
/// Each look goes no farther than `Outline.reach`.
struct SubjectReading {
  let outline: Outline
  let range: Range<Int>
  var tokens: [Token] { outline.tokens }

  init(_ outline: Outline, _ range: Range<Int>) {
    self.outline = outline
    self.range = range
  }

  // MARK: Cues

  /// Whether a verb in small letters tells that somebody speaks.
  func isCue(_ index: Int, finite: Bool) -> Bool {
    let token = tokens[index]
    if token.isAny(.putting), index + 1 < tokens.count, tokens[index + 1].isAny(.neuterPronoun) {
      return true
    }
    if isOfTwoWords(index) { return true }
    guard token.isAny(.cue), !token.isCapital else { return false }
    if index > range.lowerBound, tokens[index - 1].isAny(.nounFollows) { return false }
    return !finite || !token.isAny(.gerund)
  }

  /// Whether a verb tells who spoke with the word after it: "he went on:", and not "the show went on as planned".
  func isOfTwoWords(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, !tokens[index].isAny(.cue),
      MentionTable.secondWords[tokens[index].hash]?.contains(tokens[index + 1].hash) == true
    else { return false }
    guard index + 2 < tokens.count else { return true }
    let after = tokens[index + 2]
    return after.kind != .quote && after.kind != .word || after.isAny(.relative)
  }

  /// The words before a name that stand for a verb: "according to", "in the words of".
  func according(_ index: Int) -> Range<Int>? {
    if tokens[index].isAny(.according) {
      return index + 1 < range.upperBound && tokens[index + 1].isAny(.to)
        ? index..<(index + 2) : nil
    }
    guard tokens[index].hash == Self.inTheWordsOf[0], index + 4 < range.upperBound,
      (1...3).allSatisfy({ tokens[index + $0].hash == Self.inTheWordsOf[$0] })
    else { return nil }
    return index..<(index + 4)
  }

  static let inTheWordsOf = ["in", "the", "words", "of"].map { WordTable.hash(of: $0.utf8) }

  /// "in his words", "in Smith's words", and whose they are.
  func inWords(_ index: Int) -> (phrase: SpeakerPhrase, cue: Range<Int>)? {
    guard tokens[index].hash == Self.inTheWordsOf[0], index + 2 < range.upperBound else {
      return nil
    }
    let owner = tokens[index + 1]
    var end = index + 2
    if owner.run >= 0 {
      let run = outline.runs[owner.run]
      guard run.isPossessive, run.mayBePerson else { return nil }
      end = run.range.upperBound
    } else if !owner.isAny([.masculinePronoun, .femininePronoun]) {
      return nil
    }
    // "in his own words"
    if end < range.upperBound, tokens[end].hash == Self.own { end += 1 }
    guard end < range.upperBound, MentionTable.viewpointHashes.contains(tokens[end].hash) else {
      return nil
    }
    return (owner.run >= 0 ? .name(owner.run) : .pronoun(index + 1), index..<(end + 1))
  }

  static let own = WordTable.hash(of: "own".utf8)

  /// The subject with which a sentence opens, behind its day: "On Saturday a spokesman of the ministry".
  ///
  /// It ends with the first word of it that can speak, a name, a body or a role, and what completes that.
  func opening() -> SpeakerPhrase? {
    var start = range.lowerBound
    while start < range.upperBound, start - range.lowerBound < 6 {
      let token = tokens[start]
      guard token.run < 0,
        token.isAny([.day, .preposition, .partOfDay, .nearness, .period, .adverb, .conjunction])
          || token.kind == .comma || token.kind == .number
          || token.isAny(.month)
      else { break }
      start += 1
    }
    guard start < range.upperBound else { return nil }
    if tokens[start].isAny(.pronoun) { return .pronoun(start) }
    var end = start
    var index = start
    while index < range.upperBound, index - start < 18, tokens[index].kind == .word {
      let token = tokens[index]
      if token.run >= 0 {
        let run = outline.runs[token.run]
        index = min(run.range.upperBound, range.upperBound)
        if !run.isPossessive { end = index }
        continue
      }
      if token.isAny([.role, .human, .organisation]) {
        end = index + 1
      } else if !token.isAny([.link, .determiner]), end > start || token.isAny(.function) {
        break
      }
      index += 1
    }
    guard end > start else { return nil }
    return interpret(start..<end)
  }

  /// A verb with a capital that begins the range, and its subject: "Says Maria Zell, the envoy".
  func invertedStart() -> (phrase: SpeakerPhrase, cue: Int, end: Int)? {
    guard let first = range.first, tokens[first].isAny(.saying), tokens[first].isCapital,
      !tokens[first].isAny(.gerund), let (phrase, end) = following(first)
    else { return nil }
    if case .words(let words) = phrase, !tokens[words.lowerBound].isAny(.determiner) { return nil }
    return (phrase, first, end)
  }

  /// The cue of an attribution that begins the range, and where it ends.
  func leadingCue(within words: Int) -> (cue: Int, end: Int)? {
    guard !range.isEmpty else { return nil }
    let start = range.lowerBound
    if isCue(start, finite: true), !tokens[start].isAny([.telling, .calling]) {
      guard let (_, end) = phrase(from: start + 1) else { return nil }
      return (start, end)
    }
    for index in start..<min(range.upperBound, start + words) {
      if tokens[index].kind == .quote { return nil }
      guard isCue(index, finite: true) else { continue }
      guard let (_, end) = phrase(from: start), end <= index else { return nil }
      // Only adverbs and appositions lie between.
      let between = tokens[end..<index]
      guard
        between.allSatisfy({ $0.isAny([.adverb, .auxiliary, .day]) || $0.kind == .comma })
          || tokens[end].kind == .comma && tokens[index - 1].kind == .comma
      else { return nil }
      return (index, index + 1)
    }
    return nil
  }

  // MARK: Going forward

  /// The noun phrase that begins at a token, and where it ends.
  func phrase(from start: Int) -> (phrase: SpeakerPhrase, end: Int)? {
    guard start < range.upperBound else { return nil }
    if tokens[start].isAny(.pronoun) { return (.pronoun(start), start + 1) }
    var index = start
    while index < range.upperBound, index - start < 18 {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.run >= 0 {
        let run = outline.runs[token.run]
        let isComplement = index > start && tokens[index - 1].isAny(.link)
        index = min(run.range.upperBound, range.upperBound)
        if run.isPossessive { continue }
        if run.mayBePerson, !isComplement {
          if let joined = joined(to: run, at: index, from: start) { return joined }
          break
        }
        continue
      }
      if token.isAny(.complemented), index > start, index + 2 < range.upperBound,
        tokens[index + 1].isAny(.preposition)
      {
        // "a diplomat close to the talks"
        index += 2
        continue
      }
      if token.isAny([
        .conjunction, .auxiliary, .cue, .pronoun, .relative, .adverb, .day, .preposition,
      ]),
        !token.isAny(.role)
      {
        break
      }
      if token.isAny(.link), index == start || index + 1 >= range.upperBound { break }
      // "a woman the paper leaves unnamed"
      if token.isAny(.article), index > start, tokens[index - 1].isAny(.human) { break }
      index += 1
    }
    guard index > start else { return nil }
    return interpret(start..<index).map { ($0, index) }
  }

  /// "Mike Field and Anna Brook", where two speak as one.
  func joined(to run: NameRun, at index: Int, from start: Int) -> (SpeakerPhrase, Int)? {
    guard index + 1 < range.upperBound, tokens[index].isAny(.and), tokens[index + 1].run >= 0
    else { return nil }
    let other = outline.runs[tokens[index + 1].run]
    let end = other.range.upperBound
    guard other.mayBePerson, end < range.upperBound,
      isCue(end, finite: true) || tokens[end].isAny([.adverb, .auxiliary])
        || tokens[end].kind == .comma
    else { return nil }
    return (.words(start..<end), end)
  }

  /// The phrase that follows a cue, as in "said Smith" or "said the minister, Maria Zell".
  func following(_ cue: Int) -> (phrase: SpeakerPhrase, end: Int)? {
    guard let (phrase, end) = phrase(from: cue + 1) else { return nil }
    return named(phrase, end)
  }

  /// A description with the name that stands beside it: "the minister, Maria Z.,".
  func named(_ phrase: SpeakerPhrase, _ end: Int) -> (phrase: SpeakerPhrase, end: Int) {
    guard case .words = phrase, end + 1 < range.upperBound, tokens[end].kind == .comma,
      tokens[end + 1].run >= 0
    else { return (phrase, end) }
    let run = outline.runs[tokens[end + 1].run]
    guard run.mayBePerson, run.range.lowerBound == end + 1, !run.isPossessive,
      run.range.count > 1 || run.person >= 0 || run.range.upperBound >= range.upperBound
        || tokens[run.range.upperBound].kind != .word
    else { return (phrase, end) }
    return (.name(tokens[end + 1].run), run.range.upperBound)
  }

  // MARK: What a phrase is

  func isCompass(_ run: Int) -> Bool {
    let name = outline.runs[run].range
    return name.count == 1 && tokens[name.lowerBound].isAny(.compass)
  }

  func interpret(_ range: Range<Int>) -> SpeakerPhrase? {
    var lower = range.lowerBound
    while lower < range.upperBound, tokens[lower].isAny(.link) { lower += 1 }
    guard lower < range.upperBound else { return nil }
    let last = tokens[range.upperBound - 1]
    if last.run >= 0 {
      let run = outline.runs[last.run]
      let before = run.range.lowerBound - 1
      let isComplement = before >= lower && tokens[before].isAny([.link, .and])
      if before >= lower, tokens[before].isAny(.article), isCompass(last.run) {
        return .words(before..<range.upperBound)
      }
      if run.mayBePerson, !isComplement, !run.isPossessive { return .name(last.run) }
    }
    let first = tokens[lower]
    if first.run >= 0 {
      let run = outline.runs[first.run]
      if run.mayBePerson, !run.isPossessive, run.range.upperBound < range.upperBound,
        tokens[run.range.upperBound].isAny([.link, .preposition])
      {
        return .name(first.run)
      }
    }
    // A body under its name goes without the article; "the North" is no name without it.
    if first.isAny(.nounFollows), lower + 1 < range.upperBound, tokens[lower + 1].run >= 0,
      outline.runs[tokens[lower + 1].run].range.upperBound == range.upperBound,
      !isCompass(tokens[lower + 1].run)
    {
      lower += 1
    }
    return .words(lower..<range.upperBound)
  }
}
