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
  /// The last person who spoke, though a body may have spoken since.
  private var lastPerson: Speaker?
  private var personParagraph = -10
  private var personSentence = 0
  private var people = KnownPeople()
  private var roles = RoleHolders()
  /// How many paragraphs with words ended.
  private var paragraphs = 0
  /// The names in the last sentences of the paragraphs before.
  private var tail = NearbyNames()
  /// Who was named in the paragraphs since the last person spoke.
  private var since: [NearbyName] = []

  /// Remembers who spoke last.
  mutating func remember(_ speaker: Speaker, paragraph: Int, sentence: Int) {
    guard speaker.name != nil else { return }
    last = speaker
    lastParagraph = paragraph
    guard !speaker.isBody else { return }
    lastPerson = speaker
    personParagraph = paragraph
    personSentence = sentence
    since.removeAll(keepingCapacity: true)
  }

  /// Nobody speaks on: the quote before has no speaker that is safe.
  mutating func forgetSpeaker() {
    last = nil
    lastPerson = nil
  }

  /// Takes in the names of a paragraph up to a token.
  mutating func meet(
    _ outline: inout Outline, from run: Int, before token: Int, _ text: ArticleText
  ) -> Int {
    var index = run
    while index < outline.runs.count, outline.runs[index].range.lowerBound < token {
      let run = outline.runs[index]
      if run.kind == .person || run.kind == .unknown {
        let name = Self.bytes(run.name, outline)
        let place = outline.tokens[run.name.lowerBound].start
        var person = people.meet(run, name: name, place: place)
        if person < 0, run.kind == .person, run.words == 1, people.named(run.family).isEmpty {
          person = people.add(run, name: name, isFull: false, place: place)
        }
        outline.setPerson(person, ofRun: index)
        if person >= 0 {
          for role in RoleHolders.roles(of: run, outline) {
            roles.note(
              role, person: person, description: 0..<0, place: RoleHolders.place(of: run, outline),
              paragraph: paragraphs)
          }
        }
      }
      roles.noteUnnamed(before: run, outline, paragraph: paragraphs)
      index += 1
    }
    return index
  }

  /// Ends a paragraph: whom it names may be meant in the next.
  mutating func endParagraph(_ outline: Outline, paragraph: Int) {
    guard outline.tokens.contains(where: { $0.kind == .word }) else { return }
    let sentence = outline.sentences.count
    paragraphs += 1
    tail.endParagraph(
      NearbyNames.before(outline.tokens.count, inSentence: sentence, outline).earlier
        .map { $0.map(known) })
    guard lastPerson != nil else { return }
    let first = personParagraph == paragraph ? personSentence + 1 : 0
    for sentence in outline.sentences.dropFirst(first) where since.count < NearbyNames.reach {
      for name in NearbyNames.names(of: sentence, outline).map(known) where !name.isWeak {
        if !since.contains(where: { $0.isSame(as: name) }) { since.append(name) }
      }
    }
  }

  /// The fullest name that is known of somebody.
  func name(of person: Int, _ text: ArticleText) -> String? {
    people.people.indices.contains(person)
      ? Self.string(people.people[person].name, text) : nil
  }

  /// Whether more than the family name of somebody is known.
  func isFull(_ person: Int) -> Bool {
    people.people.indices.contains(person) && people.people[person].isFull
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
      let first = outline.tokens[range.lowerBound]
      if first.isAny([.masculinePronoun, .femininePronoun]),
        range.contains(where: { outline.tokens[$0].isAny(.message) })
      {
        // "His message was simple:"
        let speaker = resolve(
          pronoun: range.lowerBound, outline, text, inSentence: sentence, paragraph: paragraph)
        guard speaker.name == nil, speaker.candidates.isEmpty,
          sentence + 1 < outline.sentences.count
        else { return speaker }
        return onlyPerson(inSentence: sentence + 1, outline, text) ?? speaker
      }
      // "The answer from Smith:"
      if let last = range.last, outline.tokens[last].run >= 0,
        range.contains(where: { outline.tokens[$0].isAny(.message) })
      {
        let run = outline.runs[outline.tokens[last].run]
        if run.mayBePerson, run.range.lowerBound > range.lowerBound,
          outline.tokens[run.range.lowerBound - 1].isAny(.link)
        {
          return speaker(named: outline.tokens[last].run, outline, text)
        }
      }
      return speaker(
        described: range, outline, text, inSentence: sentence, paragraph: paragraph)
    case .pronoun(let token):
      return resolve(
        pronoun: token, outline, text, inSentence: sentence, paragraph: paragraph)
    }
  }

  private mutating func speaker(
    described range: Range<Int>, _ outline: Outline, _ text: ArticleText, inSentence sentence: Int,
    paragraph: Int
  ) -> Speaker {
    let name = Self.string(range, outline, text)
    let age = range.lowerBound + 1
    if range.count > 2, outline.tokens[age].kind == .number,
      outline.tokens[age].end - outline.tokens[age].start > 6,
      outline.tokens[age - 1].hash == RoleHolders.the
    {
      // "the 43-year-old lawyer"
      let speaker = resolve(
        pronoun: age, outline, text, inSentence: sentence, paragraph: paragraph)
      return speaker.name == nil ? Speaker(name: name) : speaker
    }
    guard let role = RoleHolders.description(range, outline) else {
      return Speaker(name: name, isBody: true)
    }
    if let holder = roles.holder(of: role),
      isNamed(holder, outline) || !isElsewhere(range, inSentence: sentence, holder, outline)
    {
      if holder.person >= 0 { return speaker(holder.person, text) }
      return Speaker(
        name: Self.string(holder.description, text), gender: role.gender, isBody: !role.isHuman)
    }
    if role.isHuman {
      roles.note(
        role, person: -1, description: Self.bytes(range, outline), paragraph: paragraphs)
    }
    return Speaker(name: name, gender: role.gender, isBody: !role.isHuman)
  }

  /// Whether the paragraph itself has spoken of who holds an office.
  private func isNamed(_ holder: RoleHolders.Holder, _ outline: Outline) -> Bool {
    guard holder.paragraph != paragraphs, people.people.indices.contains(holder.person),
      let first = outline.tokens.first
    else { return holder.paragraph == paragraphs }
    return people.people[holder.person].lastPlace >= first.start
  }

  /// Whether a sentence, or one before it, has turned to another place than that of an office: "In Norland, the queen".
  private func isElsewhere(
    _ description: Range<Int>, inSentence sentence: Int, _ holder: RoleHolders.Holder,
    _ outline: Outline
  ) -> Bool {
    guard outline.sentences.indices.contains(sentence) else { return false }
    let own = outline.sentences[sentence].lowerBound
    let start = outline.runCount(before: outline.sentences[max(0, sentence - 2)].lowerBound)
    let end = outline.runCount(before: description.lowerBound)
    return outline.runs[start..<max(start, end)].suffix(NearbyNames.reach).contains { run in
      let before = run.range.lowerBound - 1
      guard before >= 0, Self.places.contains(outline.tokens[before].hash) else { return false }
      return run.family != holder.place
        && (before >= own || outline.tokens[before].isCapital)
    }
  }

  private static let places = Set(["in", "of"].map { WordTable.hash(of: $0.utf8) })

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
    let token = outline.tokens[run.name.lowerBound]
    if !run.isTitled, run.kind == .unknown, text.bytes[token.end - 1] == 0x73,
      outline.sentences[run.sentence].lowerBound == run.range.lowerBound
    {
      // "Forecasters", which has a capital for its place only.
      return Speaker(name: name, isBody: true)
    }
    var only = run
    if run.gender == nil, token.isAny(.male) != token.isAny(.female) {
      only.gender = token.isAny(.male) ? .masculine : .feminine
    }
    let person = people.add(
      only, name: Self.bytes(run.name, outline), isFull: false,
      place: outline.tokens[run.name.lowerBound].start)
    return speaker(person, text)
  }

  private func speaker(_ person: Int, _ text: ArticleText) -> Speaker {
    let known = people.people[person]
    return Speaker(
      name: Self.string(known.name, text), gender: known.gender, person: person)
  }

  private func speaker(_ name: NearbyName, _ text: ArticleText) -> Speaker {
    if name.person >= 0 { return speaker(name.person, text) }
    return Speaker(name: Self.string(name.bytes, text), gender: name.gender, isBody: name.isBody)
  }

  private mutating func resolve(
    pronoun: Int, _ outline: Outline, _ text: ArticleText, inSentence sentence: Int, paragraph: Int
  ) -> Speaker {
    let token = outline.tokens[pronoun]
    if token.isAny([.firstPerson, .objectPronoun]) { return Speaker() }
    if token.isAny(.neuterPronoun), sentence > 0, sentence <= outline.sentences.count,
      let issuer = issuer(ofDocumentIn: sentence - 1, outline, text, paragraph: paragraph)
    {
      return issuer
    }
    let isAge = token.kind == .number
    let isPersonal = isAge || token.isAny([.masculinePronoun, .femininePronoun])
    let gender: GrammaticalGender? =
      token.isAny(.masculinePronoun) ? .masculine : token.isAny(.femininePronoun) ? .feminine : nil
    func fits(_ name: NearbyName) -> Bool {
      guard isPersonal else { return name.isBody }
      let known = name.person >= 0 ? people.people[name.person].gender : name.gender
      return !name.isBody && (isAge || known == nil || known == gender)
    }
    var before = NearbyNames.before(pronoun, inSentence: sentence, outline)
    before.own = before.own.map(known)
    before.earlier = before.earlier.map { $0.map(known) }
    func isFitting(_ speaker: Speaker) -> Bool {
      isPersonal ? isAge || speaker.gender == nil || speaker.gender == gender : speaker.isBody
    }
    let recent = (isPersonal ? lastPerson : last).flatMap { isFitting($0) ? $0 : nil }
    let spoken = isPersonal ? personParagraph : lastParagraph
    if let recent, paragraph - spoken <= Self.memory,
      !hasRival(to: recent, before.own, before.earlier, outline, text, sentence, paragraph, fits)
    {
      return settled(recent, gender)
    }
    // The latest sentence that names somebody whom it fits.
    let own = distinct(before.own.filter { fits($0) && !$0.isWeak })
    let groups = before.earlier + (sentence <= 2 ? tail.groups : [])
    let earlier = groups.first { $0.contains(where: fits) }?.filter(fits) ?? []
    let names = distinct(earlier)
    if own.count == 1, names.isEmpty || names.allSatisfy({ $0.isSame(as: own[0]) }) {
      return settled(speaker(own[0], text), gender)
    }
    if own.isEmpty,
      let subject = subject(
        of: earlier, names, gender, rival: paragraph - spoken <= Self.memory ? recent : nil)
    {
      return settled(speaker(subject, text), gender)
    }
    var candidates = distinct(own + names).map { speaker($0, text) }
    if let recent, paragraph - spoken <= Self.memory {
      candidates.removeAll { $0.isSame(as: recent) }
      candidates.insert(recent, at: 0)
    }
    return Speaker(candidates: candidates.compactMap(\.name))
  }

  /// Who has put out the statement, or the letter, that a sentence speaks of.
  private mutating func issuer(
    ofDocumentIn sentence: Int, _ outline: Outline, _ text: ArticleText, paragraph: Int
  ) -> Speaker? {
    let range = outline.sentences[sentence]
    let reach = range.prefix(Outline.reach)
    let document = reach.dropFirst().first {
      outline.tokens[$0].isAny(.document)
        && (outline.tokens[$0 - 1].isAny(.nounFollows) || outline.tokens[$0 - 1].isPossessive)
    }
    guard document != nil else { return nil }
    guard var speaker = openingSpeaker(ofSentence: sentence, outline, text, paragraph: paragraph)
    else { return nil }
    // What is written speaks as "it" does, whoever wrote it.
    speaker.isBody = true
    return speaker
  }

  /// Whom a sentence opens with, as its subject; nothing where that is an "it".
  mutating func openingSpeaker(
    ofSentence sentence: Int, _ outline: Outline, _ text: ArticleText, paragraph: Int
  ) -> Speaker? {
    let range = outline.sentences[sentence]
    let near = range.lowerBound..<min(range.upperBound, range.lowerBound + Outline.reach)
    guard let phrase = SubjectReading(outline, near).opening() else { return nil }
    if case .pronoun(let token) = phrase, outline.tokens[token].isAny(.neuterPronoun) { return nil }
    let speaker = resolve(
      phrase, outline, text, inSentence: sentence, paragraph: paragraph)
    return speaker.name == nil ? nil : speaker
  }

  /// A speaker is remembered over so many paragraphs.
  private static let memory = 4

  /// The one of a sentence whom a pronoun in the next one certainly means.
  private func subject(
    of sentence: [NearbyName], _ names: [NearbyName], _ gender: GrammaticalGender?, rival: Speaker?
  ) -> NearbyName? {
    func isRecent(_ name: NearbyName) -> Bool {
      rival.map { $0.person >= 0 && $0.person == name.person } ?? false
    }
    if names.count == 1, let only = names.first {
      return rival == nil || isRecent(only)
        || sentence.contains { $0.isFirst && !$0.isWeak } ? only : nil
    }
    // The first, where the others only complete it.
    guard let first = sentence.last, first.isFirst, !first.isWeak else {
      return nil
    }
    let others = sentence.filter { !$0.isSame(as: first) }
    if others.allSatisfy(\.isWeak), rival == nil || isRecent(first) { return first }
    func isCertain(_ name: NearbyName) -> Bool {
      (name.person >= 0 ? people.people[name.person].gender : name.gender) == gender
    }
    return gender != nil && isCertain(first) && !others.contains(where: isCertain)
      && (rival == nil || isRecent(first)) ? first : nil
  }

  /// A description as the person whom it certainly means.
  private func known(_ name: NearbyName) -> NearbyName {
    guard let role = name.role, let holder = roles.holder(of: role) else { return name }
    var known = name
    known.person = holder.person
    if holder.person < 0 { known.bytes = holder.description }
    return known
  }

  private func distinct(_ names: [NearbyName]) -> [NearbyName] {
    var found: [NearbyName] = []
    for name in names where !found.contains(where: { $0.isSame(as: name) }) { found.append(name) }
    return found
  }

  /// Whether anybody else whom a pronoun fits was named since somebody spoke.
  private func hasRival(
    to speaker: Speaker, _ own: [NearbyName], _ earlier: [[NearbyName]], _ outline: Outline,
    _ text: ArticleText, _ sentence: Int, _ paragraph: Int, _ fits: (NearbyName) -> Bool
  ) -> Bool {
    func isRival(_ name: NearbyName) -> Bool {
      guard fits(name), !name.isWeak else { return false }
      if speaker.person >= 0 || name.person >= 0 { return name.person != speaker.person }
      return Self.string(name.bytes, text) != speaker.name
    }
    if own.contains(where: isRival) { return true }
    guard !speaker.isBody else { return earlier.first?.contains(where: isRival) ?? false }
    if since.count >= NearbyNames.reach || since.contains(where: isRival) { return true }
    let first = personParagraph == paragraph ? personSentence + 1 : 0
    let last = min(sentence, outline.sentences.count)
    guard first < last else { return false }
    return outline.sentences[max(first, last - NearbyNames.reach)..<last].contains {
      NearbyNames.names(of: $0, outline).map(known).contains(where: isRival)
    }
  }

  private mutating func settled(_ speaker: Speaker, _ gender: GrammaticalGender?) -> Speaker {
    var speaker = speaker
    if speaker.person >= 0 { people.learn(gender, of: speaker.person) }
    speaker.gender = speaker.gender ?? gender
    return speaker
  }

  /// The only person whom a sentence names; nothing where there are more, or none.
  func onlyPerson(inSentence sentence: Int, _ outline: Outline, _ text: ArticleText) -> Speaker? {
    let tokens = outline.sentences[sentence]
    return onlyPerson(
      outline.runs[..<outline.runCount(before: tokens.upperBound)].suffix(NearbyNames.reach)
        .filter { $0.sentence >= sentence }, outline, text)
  }

  /// The only person among some names.
  func onlyPerson(_ runs: [NameRun], _ outline: Outline, _ text: ArticleText) -> Speaker? {
    var only: NearbyName?
    for run in runs {
      guard let name = NearbyNames.name(run, outline, isFirst: false), !name.isBody else {
        continue
      }
      if let found = only, !found.isSame(as: name) { return nil }
      only = name
    }
    return only.map { speaker($0, text) }
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
