/// Who spoke, or who may have.
struct Speaker {
  var name: String?
  /// Where it is not safe to say, the likeliest first.
  var candidates: [String] = []
  var gender: GrammaticalGender?
  /// Who it is among the people of the article; -1 where nobody knows.
  var person = -1
  /// Whether the name is that of a body, or of several.
  var isBody = false
}

/// What is known of the speakers while an article is read from its start to its end.
struct SpeakerResolution {
  /// Who said the quote before, and in which paragraph.
  private(set) var last: Speaker?
  private(set) var lastParagraph = -10
  private var lastSentence = 0
  private var people = KnownPeople()
  /// The names in the last sentence of the paragraph before.
  private var tail: [Speaker] = []

  /// More names are not looked at for one pronoun.
  private static let reach = 12

  /// Remembers who spoke last.
  mutating func remember(_ speaker: Speaker, paragraph: Int, sentence: Int) {
    guard speaker.name != nil else { return }
    last = speaker
    lastParagraph = paragraph
    lastSentence = sentence
  }

  /// Nobody speaks on: the quote before has no speaker that is safe.
  mutating func forgetSpeaker() { last = nil }

  /// Takes in the names of a paragraph up to a token.
  mutating func meet(
    _ outline: inout Outline, from run: Int, before token: Int, _ text: ArticleText
  ) -> Int {
    var index = run
    while index < outline.runs.count, outline.runs[index].range.lowerBound < token {
      let run = outline.runs[index]
      if run.kind == .person || run.kind == .unknown {
        let person = people.meet(
          run, name: Self.bytes(run.name, outline),
          place: outline.tokens[run.name.lowerBound].start)
        outline.setPerson(person, ofRun: index)
      }
      index += 1
    }
    return index
  }

  /// Ends a paragraph: what its last sentence names may be meant in the next.
  mutating func endParagraph(_ outline: Outline, _ text: ArticleText) {
    guard !outline.runs.isEmpty else {
      if !outline.tokens.isEmpty, outline.tokens.contains(where: { $0.kind == .word }) { tail = [] }
      return
    }
    let sentence = outline.sentences.count - 1
    tail = outline.runs.suffix(Self.reach).filter { $0.sentence >= sentence - 1 }.compactMap {
      named($0, outline, text)
    }
  }

  // MARK: Resolving

  /// Who a phrase stands for.
  mutating func resolve(
    _ phrase: SpeakerPhrase, _ outline: Outline, _ text: ArticleText, inSentence sentence: Int,
    paragraph: Int
  ) -> Speaker {
    switch phrase {
    case .name(let number): return speaker(named: number, outline, text)
    case .words(let range):
      return Speaker(
        name: Self.string(range, outline, text), isBody: true)
    case .pronoun(let token):
      return resolve(
        pronoun: token, outline, text, inSentence: sentence, paragraph: paragraph)
    }
  }

  private mutating func speaker(named number: Int, _ outline: Outline, _ text: ArticleText)
    -> Speaker
  {
    let run = outline.runs[number]
    let name = Self.string(run.name, outline, text)
    if run.person >= 0 { return speaker(run.person, text) }
    guard run.words == 1 else { return Speaker(name: name, gender: run.gender) }
    let known = people.named(run.family).filter {
      run.gender == nil || people.people[$0].gender == nil || people.people[$0].gender == run.gender
    }
    if known.count == 1, let only = known.first { return speaker(only, text) }
    guard known.isEmpty else {
      // Two people have that name.
      let recent = known.sorted { people.people[$0].lastPlace > people.people[$1].lastPlace }
      return Speaker(candidates: recent.compactMap { speaker($0, text).name })
    }
    let person = people.add(
      run, name: Self.bytes(run.name, outline), isFull: false,
      place: outline.tokens[run.name.lowerBound].start)
    return speaker(person, text)
  }

  private func speaker(_ person: Int, _ text: ArticleText) -> Speaker {
    let known = people.people[person]
    return Speaker(
      name: Self.string(known.name, text), gender: known.gender, person: person)
  }

  /// Somebody whom a name in the text certainly means.
  private func named(_ run: NameRun, _ outline: Outline, _ text: ArticleText) -> Speaker? {
    guard run.kind == .person || run.person >= 0 || run.kind == .organisation else { return nil }
    if run.person >= 0 { return speaker(run.person, text) }
    return Speaker(
      name: Self.string(run.name, outline, text), gender: run.gender,
      isBody: run.kind == .organisation)
  }

  private mutating func resolve(
    pronoun: Int, _ outline: Outline, _ text: ArticleText, inSentence sentence: Int, paragraph: Int
  ) -> Speaker {
    let token = outline.tokens[pronoun]
    if token.isAny(.firstPerson) { return Speaker() }
    let isPersonal = token.isAny([.masculinePronoun, .femininePronoun])
    let gender: GrammaticalGender? =
      token.isAny(.masculinePronoun) ? .masculine : token.isAny(.femininePronoun) ? .feminine : nil
    func fits(_ speaker: Speaker) -> Bool {
      isPersonal
        ? !speaker.isBody && (speaker.gender == nil || speaker.gender == gender) : speaker.isBody
    }
    // Of the speaker just before, unless somebody else came in since.
    if let last, lastParagraph == paragraph, fits(last),
      !isNamed(
        after: lastSentence, before: sentence, outline, text,
        where: {
          fits($0) && !$0.isSame(as: last)
        })
    {
      return settled(last, gender)
    }
    // The latest first.
    var near: [Speaker] = []
    var index = outline.runCount(before: pronoun) - 1
    var looked = 0
    while index >= 0, looked < Self.reach, outline.runs[index].sentence >= sentence - 1 {
      if let speaker = named(outline.runs[index], outline, text) { near.append(speaker) }
      index -= 1
      looked += 1
    }
    if sentence == 0 { near += tail.reversed() }
    var candidates: [Speaker] = []
    for speaker in near
    where fits(speaker) && !candidates.contains(where: { $0.isSame(as: speaker) }) {
      candidates.append(speaker)
    }
    if let last, fits(last),
      sentence == 0 && paragraph - lastParagraph <= 1 || paragraph == lastParagraph
    {
      candidates.removeAll { $0.isSame(as: last) }
      candidates.insert(last, at: 0)
    }
    if candidates.count == 1, let only = candidates.first { return settled(only, gender) }
    let certain = candidates.filter { $0.gender == gender && gender != nil }
    if certain.count == 1, let only = certain.first, only.person >= 0, only.person == last?.person {
      return settled(only, gender)
    }
    return Speaker(candidates: candidates.compactMap(\.name))
  }

  /// Whether the sentence before, where it has no quote, names somebody like that.
  private func isNamed(
    after first: Int, before last: Int, _ outline: Outline, _ text: ArticleText,
    where condition: (Speaker) -> Bool
  ) -> Bool {
    guard last - 1 > first else { return false }
    let end = outline.runCount(before: outline.sentences[last].lowerBound)
    for run in outline.runs[..<end].suffix(Self.reach).reversed() {
      if run.sentence < last - 1 { return false }
      if let speaker = named(run, outline, text), condition(speaker) { return true }
    }
    return false
  }

  private mutating func settled(_ speaker: Speaker, _ gender: GrammaticalGender?) -> Speaker {
    var speaker = speaker
    if speaker.person >= 0 { people.learn(gender, of: speaker.person) }
    speaker.gender = speaker.gender ?? gender
    return speaker
  }

  /// The only person whom a sentence names; nothing where there are more, or none.
  func onlyPerson(inSentence sentence: Int, _ outline: Outline, _ text: ArticleText) -> Speaker? {
    var only: Speaker?
    let end = outline.runCount(before: outline.sentences[sentence].upperBound)
    for run in outline.runs[..<end].suffix(Self.reach).reversed() {
      if run.sentence < sentence { break }
      guard let speaker = named(run, outline, text), !speaker.isBody else { continue }
      if let found = only, !found.isSame(as: speaker) { return nil }
      only = speaker
    }
    return only
  }

  // MARK: Words

  static func bytes(_ tokens: Range<Int>, _ outline: Outline) -> Range<Int> {
    outline.tokens[tokens.lowerBound].start..<outline.tokens[tokens.upperBound - 1].end
  }

  static func string(_ tokens: Range<Int>, _ outline: Outline, _ text: ArticleText) -> String {
    string(bytes(tokens, outline), text)
  }

  /// Words on one line.
  static func string(_ bytes: Range<Int>, _ text: ArticleText) -> String {
    let string = text.string(in: bytes)
    guard string.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return string }
    return string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Speaker {
  /// Whether two are one and the same.
  func isSame(as other: Speaker) -> Bool {
    person >= 0 || other.person >= 0 ? person == other.person : name == other.name
  }
}
