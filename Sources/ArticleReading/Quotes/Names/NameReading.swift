/// Finds the names in a paragraph's outline. O(n)
struct NameReading {
  private let tokens: [Token]
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.tokens = tokens
    self.bytes = bytes
  }

  /// The names, in order.
  func read(into runs: inout [NameRun]) {
    var index = 0
    while index < tokens.count {
      guard let end = end(ofRunAt: index) else {
        index += 1
        continue
      }
      runs.append(run(index..<end))
      index = end
    }
  }

  /// The end of the name that begins at a token; nothing where none does.
  private func end(ofRunAt start: Int) -> Int? {
    let first = tokens[start]
    guard first.kind == .word else { return nil }
    if !first.isCapital {
      // "de Mistura", "bin Salman"
      guard first.isAny(.particle), !first.isAny(.function), isName(start + 1) else { return nil }
    } else if first.isAny([.function, .cue, .day]) || first.isAny(.month) && !isName(start + 1) {
      return nil
    }
    var index = start
    // Nobody's name has more words; the bound keeps a text of capitals from costing more.
    while index < tokens.count, index - start < 12 {
      let token = tokens[index]
      index += 1
      if token.isPossessive { break }
      // "On Independence Day Smith spoke"
      if index - start > 1 || start > 0 && tokens[start - 1].isAny(.day),
        Self.holidays.contains(token.hash), !tokens[start].isAny([.male, .female])
      {
        break
      }
      guard index < tokens.count else { break }
      if isName(index) || tokens[index].isAny(.suffix) && tokens[index].isCapital { continue }
      if tokens[index].kind == .comma, index + 1 < tokens.count, tokens[index + 1].isAny(.suffix),
        tokens[index + 1].isCapital
      {
        index += 1
        continue
      }
      if let after = afterParticles(index) {
        index = after
        continue
      }
      let next = tokens[index]
      if next.isAny(.link), token.isAny([.title, .organisation]), isName(index + 1) {
        index += 1
        continue
      }
      if next.isAny(.and), isName(index + 1), index - start >= 2, tokens[index - 2].isAny(.link) {
        // "Ministry of Trade and Industry"
        index += 1
        continue
      }
      break
    }
    return index
  }

  /// Whether a name stands where a place does, for people are called Hill as well: "on Parliament Hill".
  private func isWhere(_ start: Int) -> Bool {
    start > 0 && Self.places.contains(tokens[start - 1].hash)
  }

  private static let places = Set(
    "in on at near outside inside across around the over through".split(separator: " ")
      .map { WordTable.hash(of: $0.utf8) })
  private static let holidays = Set(["day", "eve"].map { WordTable.hash(of: $0.utf8) })

  private func isName(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    return token.kind == .word && token.isCapital && !token.isAny([.function, .day])
  }

  /// The place of a name after one to three particles: "van der Berg".
  private func afterParticles(_ index: Int) -> Int? {
    var index = index
    for _ in 0..<3 {
      guard index < tokens.count, tokens[index].isAny(.particle), !tokens[index].isCapital else {
        return nil
      }
      index += 1
      if isName(index) { return index }
    }
    return nil
  }

  private func run(_ range: Range<Int>) -> NameRun {
    var nameStart = range.lowerBound
    var index = range.lowerBound
    var isTitled = false
    var isRegal = false
    var gender: GrammaticalGender?
    while index < range.upperBound {
      let token = tokens[index]
      if token.isAny(.title) {
        isTitled = true
        isRegal = token.isAny(.regal)
        if token.isAny(.male) { gender = .masculine }
        if token.isAny(.female) { gender = .feminine }
        nameStart = index + 1
        if nameStart < range.upperBound, tokens[nameStart].isAny(.link) {
          nameStart += 1
          while nameStart < range.upperBound,
            tokens[nameStart].isAny([.portfolio, .and, .organisation])
          { nameStart += 1 }
        }
        index = nameStart
      } else {
        index += 1
      }
    }
    let last = tokens[range.upperBound - 1]
    let name = nameStart..<range.upperBound
    var run = NameRun(range: range, name: name, kind: .unknown, gender: gender)
    run.isTitled = isTitled
    run.isRegal = isRegal
    run.isPossessive = last.isPossessive
    guard !name.isEmpty else {
      run.kind = .title
      run.name = range
      return run
    }
    if !isTitled { run.name = withoutCalling(withoutPlace(name)) }
    classify(&run)
    return run
  }

  /// A name without the nationality before it: "American Joan Field".
  private func withoutPlace(_ name: Range<Int>) -> Range<Int> {
    var start = name.lowerBound
    while start + 2 < name.upperBound, tokens[start].isAny(.place),
      tokens[start + 1].isAny([.male, .female, .familyFirst])
    { start += 1 }
    return start..<name.upperBound
  }

  /// A name without what somebody does, which the start of a sentence writes with a capital:
  /// "Welder Miles Renner".
  private func withoutCalling(_ name: Range<Int>) -> Range<Int> {
    let first = name.lowerBound
    guard first + 2 < name.upperBound, first == 0 || tokens[first - 1].kind != .word,
      tokens[first + 1].isAny([.male, .female]),
      !tokens[first].isAny([.male, .female, .familyFirst])
    else { return name }
    let word = String(decoding: bytes[tokens[first].start..<tokens[first].end], as: UTF8.self)
    guard Self.callings.contains(where: word.hasSuffix) else { return name }
    return (first + 1)..<name.upperBound
  }

  /// How words end that say what somebody does.
  private static let callings = ["er", "or", "ist", "ian", "man", "woman", "ress", "eer"]

  private func classify(_ run: inout NameRun) {
    var last = run.name.upperBound - 1
    if tokens[last].isAny(.suffix), last > run.name.lowerBound { last -= 1 }
    if tokens[last].kind == .comma, last > run.name.lowerBound { last -= 1 }
    let first = tokens[run.name.lowerBound]
    let words = max(
      1,
      (run.name.lowerBound...last).count { !tokens[$0].isAny(.particle) || tokens[$0].isCapital })
    run.words = words
    let hasLink = run.name.contains { tokens[$0].isAny(.link) }
    let isKnownGiven = first.isAny([.male, .female])
    if run.gender == nil, words > 1 || run.isRegal {
      if first.isAny(.male), !first.isAny(.female) { run.gender = .masculine }
      if first.isAny(.female), !first.isAny(.male) { run.gender = .feminine }
    }
    run.given = first.hash
    run.family = family(tokens[last])
    if words >= 2, first.isAny(.familyFirst), !isKnownGiven,
      words >= 3 || !tokens[last].isAny(.familyFirst) || last == run.name.lowerBound + 1
    {
      run.family = first.hash
      run.given = tokens[run.name.lowerBound + 1].hash
    }
    // "Parliament Hill" and "World War II", but not "Doris Day".
    let isThing = words > 1 && !run.isTitled && !isKnownGiven && !first.isAny(.familyFirst)
    if isThing, tokens[last].isAny(.occasion) {
      run.kind = .occasion
    } else if isThing, tokens[last].isAny(.landmark), !hasLink, isWhere(run.range.lowerBound) {
      run.kind = .landmark
    } else if run.isTitled, !hasLink, !tokens[last].isAny(.organisation) || isKnownGiven {
      run.kind = .person
    } else if tokens[last].isAny(.organisation) && !isKnownGiven || hasLink
      || run.name.contains(where: { tokens[$0].isAny(.organisation) }) && !isKnownGiven
    {
      run.kind = .organisation
    } else if words == 1, isNamedKin(run) {
      run.kind = .person
      let kin = tokens[run.range.lowerBound - 2]
      if run.gender == nil, kin.isAny(.male) { run.gender = .masculine }
      if run.gender == nil, kin.isAny(.female) { run.gender = .feminine }
    } else if words == 1 {
      run.kind =
        first.isAny(.place)
        ? .place : first.isAllCapitals && !first.endsWithStop ? .organisation : .unknown
    } else if isKnownGiven || first.isAny(.familyFirst) {
      run.kind = .person
    } else if tokens[last].isAny(.place) || first.isAny(.place)
      || first.isAllCapitals && !first.endsWithStop
    {
      run.kind = .place
    } else {
      run.kind = words <= 5 ? .person : .organisation
    }
  }

  /// Whether a single name stands between commas after what somebody is: "her daughter, Pilar,".
  private func isNamedKin(_ run: NameRun) -> Bool {
    let before = run.range.lowerBound - 2
    guard before >= 1, tokens[before + 1].kind == .comma, tokens[before].isAny(.human),
      tokens[before - 1].isAny(.determiner) || tokens[before - 1].isPossessive,
      run.range.upperBound < tokens.count
    else { return false }
    let after = tokens[run.range.upperBound].kind
    return after == .comma || after == .stop
  }

  /// The hash of a family name, without an Arabic article: "al-Assad" is also "Assad".
  private func family(_ token: Token) -> UInt64 {
    let start = token.start
    guard token.end - start > 4, bytes[start] | 0x20 == 0x61 || bytes[start] | 0x20 == 0x65,
      bytes[start + 2] == 0x2D
    else { return token.hash }
    return WordTable.hash(of: bytes[(start + 3)..<token.end])
  }
}
