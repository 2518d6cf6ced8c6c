/// A name in the text that a pronoun after it may stand for.
struct NearbyName {
  /// Who it is among the people of the article; -1 where nobody knows.
  var person: Int
  var bytes: Range<Int>
  var gender: GrammaticalGender?
  var isBody: Bool
  /// Whether it only completes another word, as in "a letter to Smith", "Smith's".
  var isWeak: Bool
  /// Whether no other name stands before it in its sentence.
  var isFirst: Bool
  /// What the words describe, where they are no name.
  var role: RoleHolders.Description?

  func isSame(as other: NearbyName) -> Bool {
    person >= 0 || other.person >= 0 ? person == other.person : bytes == other.bytes
  }
}

/// The names just before a place, sentence by sentence, the latest sentence first.
///
/// Bounded: names of three sentences at most, a dozen of each.
struct NearbyNames {
  /// The names in the last sentences that named somebody.
  private(set) var groups: [[NearbyName]] = []
  /// How many paragraphs without a name came since.
  private var age = 0

  static let reach = 12
  private static let depth = 2

  /// Puts the names of a paragraph's last sentences before the others.
  mutating func endParagraph(_ found: [[NearbyName]]) {
    guard !found.isEmpty else {
      age += 1
      if age > Self.depth { groups = [] }
      return
    }
    age = 0
    groups = Array((found + groups).prefix(Self.depth))
  }

  /// The names before a token, by sentence, from the sentence of the token back.
  static func before(
    _ token: Int, inSentence sentence: Int, _ outline: Outline, sentences: Int = 3
  ) -> (own: [NearbyName], earlier: [[NearbyName]]) {
    var own: [NearbyName] = []
    var earlier: [[NearbyName]] = []
    var end = token
    for number in stride(from: sentence, through: max(0, sentence - sentences), by: -1) {
      guard number < outline.sentences.count else { continue }
      let range = outline.sentences[number]
      let found = names(of: range.lowerBound..<min(end, range.upperBound), outline)
      end = range.lowerBound
      if number == sentence {
        own = found
      } else if !found.isEmpty {
        earlier.append(found)
      }
    }
    return (own, earlier)
  }

  /// The names in a sentence, the last first.
  static func names(of sentence: Range<Int>, _ outline: Outline) -> [NearbyName] {
    var found: [NearbyName] = []
    let described = RoleHolders.subject(of: sentence, outline)
    let start = outline.runCount(before: sentence.lowerBound)
    var index = outline.runCount(before: sentence.upperBound) - 1
    // "In Oslo, Smith answered": a place speaks to nobody.
    let first =
      (start..<max(start, index + 1)).prefix(reach)
      .first { outline.runs[$0].kind != .place } ?? start
    while index >= start, found.count < reach {
      if let name = name(
        outline.runs[index], outline, isFirst: index == first && described == nil)
      {
        found.append(name)
      }
      index -= 1
    }
    if let (role, range) = described {
      found.append(
        NearbyName(
          person: -1, bytes: SpeakerResolution.bytes(whole(range, sentence, outline), outline),
          gender: role.gender,
          isBody: false, isWeak: false, isFirst: true, role: role))
    }
    return found
  }

  /// A description with what completes it: "a spokesman of North Korea's Foreign Ministry".
  private static func whole(
    _ description: Range<Int>, _ sentence: Range<Int>, _ outline: Outline
  ) -> Range<Int> {
    guard case .words(let words)? = SubjectReading(outline, sentence).opening(),
      words.lowerBound == description.lowerBound, words.upperBound > description.upperBound
    else { return description }
    return words
  }

  /// A name that certainly names somebody.
  static func name(_ run: NameRun, _ outline: Outline, isFirst: Bool) -> NearbyName? {
    guard run.kind == .person || run.person >= 0 || run.kind == .organisation else { return nil }
    var isWeak = run.isPossessive
    let words = whole(run, outline)
    let before = min(run.range.lowerBound, words.lowerBound) - 1
    if before >= 0, outline.tokens[before].isAny([.link, .preposition]),
      outline.tokens[before].hash != by
    {
      isWeak = true
    }
    // "Ashe, who succeeded Moss"
    var back = before
    while back >= 0, before - back < 8, outline.tokens[back].kind == .word {
      if outline.tokens[back].isAny(.relative) { isWeak = true }
      back -= 1
    }
    return NearbyName(
      person: run.person, bytes: SpeakerResolution.bytes(words, outline),
      gender: run.gender,
      isBody: run.kind == .organisation && run.person < 0, isWeak: isWeak, isFirst: isFirst,
      role: nil)
  }

  /// The name of a body with whose it is: "North Korea's Foreign Ministry".
  private static func whole(_ run: NameRun, _ outline: Outline) -> Range<Int> {
    let before = run.name.lowerBound - 1
    guard run.kind == .organisation, run.person < 0, before >= 0,
      outline.tokens[before].isPossessive, outline.tokens[before].run >= 0
    else { return run.name }
    var start = outline.runs[outline.tokens[before].run].range.lowerBound
    if start > 0, outline.tokens[start - 1].isAny(.article) { start -= 1 }
    return start..<run.name.upperBound
  }

  private static let by = WordTable.hash(of: "by".utf8)
}
