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
    var current = -1
    var index = outline.runCount(before: token) - 1
    var looked = 0
    while index >= 0, looked < reach * 2, outline.runs[index].sentence >= sentence - sentences {
      let run = outline.runs[index]
      let isFirst = index == 0 || outline.runs[index - 1].sentence < run.sentence
      index -= 1
      looked += 1
      guard let name = name(run, outline, isFirst: isFirst) else { continue }
      if run.sentence == sentence {
        own.append(name)
      } else {
        if run.sentence != current {
          current = run.sentence
          earlier.append([])
        }
        earlier[earlier.count - 1].append(name)
      }
    }
    return (own, earlier)
  }

  /// A name that certainly names somebody.
  static func name(_ run: NameRun, _ outline: Outline, isFirst: Bool) -> NearbyName? {
    guard run.kind == .person || run.person >= 0 || run.kind == .organisation else { return nil }
    var isWeak = run.isPossessive
    let before = run.range.lowerBound - 1
    if before >= 0, outline.tokens[before].isAny([.link, .preposition]),
      outline.tokens[before].hash != by
    {
      isWeak = true
    }
    return NearbyName(
      person: run.person, bytes: SpeakerResolution.bytes(run.name, outline), gender: run.gender,
      isBody: run.kind == .organisation && run.person < 0, isWeak: isWeak, isFirst: isFirst)
  }

  private static let by = WordTable.hash(of: "by".utf8)
}
