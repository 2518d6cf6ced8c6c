/// Who holds the roles that an article speaks of, so that "the minister" has a name.
///
/// Bounded: where there are more than any article has, it begins anew.
struct RoleHolders {
  /// Somebody with a role: a person by number, or a description by its bytes.
  struct Holder {
    var person: Int
    var description: Range<Int>
    /// The hashes of what stands before the role: "foreign" of "foreign minister".
    var modifiers: [UInt64]
    /// Whether the office is another one than that of its name: "former", "vice".
    var isOther: Bool
    /// The hash of the country or the place whose office it is; 0 where none is named.
    var place: UInt64 = 0
    /// The paragraph that it was last spoken of in.
    var paragraph = 0
    /// Whether somebody without a name, who only keeps the others from being meant: "the president of Norland".
    var isRival = false
  }

  /// A description: "the foreign minister".
  struct Description {
    /// The hash of its main word: "minister".
    var head: UInt64
    var modifiers: [UInt64]
    /// Whether it begins with "the", so that somebody is meant who was named.
    var isDefinite: Bool
    /// Whether more follows the main word: "of the north".
    var isComplemented: Bool
    var isOther: Bool
    /// Whether a person is meant, and no body.
    var isHuman: Bool
    var gender: GrammaticalGender? = nil
  }

  private var holders: [UInt64: [Holder]] = [:]

  private static let capacity = 5_000
  /// So many with one role are told apart; with more of them, nobody is.
  private static let rivals = 6

  /// Notes who has a role.
  mutating func note(
    _ role: Description, person: Int, description: Range<Int>, place: UInt64 = 0,
    paragraph: Int = 0, isRival: Bool = false
  ) {
    if holders.count > Self.capacity { holders.removeAll() }
    var known = holders[role.head] ?? []
    if let index = known.firstIndex(where: {
      person >= 0
        ? $0.person == person
        : $0.person < 0 && $0.modifiers == role.modifiers && $0.isRival == isRival
          && $0.place == place
    }) {
      known[index].paragraph = paragraph
      if known[index].place == 0 { known[index].place = place }
      for modifier in role.modifiers where !known[index].modifiers.contains(modifier) {
        if known[index].modifiers.count < Self.rivals { known[index].modifiers.append(modifier) }
      }
    } else if known.count < Self.rivals {
      known.append(
        Holder(
          person: person, description: description, modifiers: role.modifiers,
          isOther: role.isOther, place: place, paragraph: paragraph, isRival: isRival))
    }
    holders[role.head] = known
  }

  /// The only one whom a description fits; nothing where there are more, or none.
  func holder(of role: Description) -> Holder? {
    guard role.isDefinite, !role.isComplemented, let known = holders[role.head],
      known.count < Self.rivals
    else { return nil }
    let fitting = known.filter { holder in
      holder.isOther == role.isOther && role.modifiers.allSatisfy(holder.modifiers.contains)
    }
    return fitting.count == 1 ? fitting.first.flatMap { $0.isRival ? nil : $0 } : nil
  }

  /// Notes whose office is spoken of without a name beside one of another place: "the president of Norland".
  mutating func noteUnnamed(before run: NameRun, _ outline: Outline, paragraph: Int) {
    let tokens = outline.tokens
    let first = run.range.lowerBound
    guard first >= 3, tokens[first - 1].hash == Self.of, tokens[first - 2].isAny(.human),
      tokens[first - 2].run < 0
    else { return }
    var start = first - 3
    while start > 0, first - start < 6, tokens[start].kind == .word, tokens[start].run < 0,
      !tokens[start].isAny(.function)
    { start -= 1 }
    // Beside a name it is the office of that name.
    guard tokens[start].isAny(.article), start == 0 || tokens[start - 1].kind != .comma else {
      return
    }
    let end = run.range.upperBound
    if end + 1 < tokens.count, tokens[end].kind == .comma, tokens[end + 1].run >= 0 { return }
    guard let role = Self.description(start..<first - 1, outline),
      !(holders[role.head] ?? []).contains(where: { $0.place == run.family })
    else { return }
    note(
      role, person: -1, description: 0..<0, place: run.family, paragraph: paragraph,
      isRival: true)
  }

  /// The place of an office that stands beside a name: "Queen Mathilde of Norland", "Norland's president, Karl Holm".
  static func place(of run: NameRun, _ outline: Outline) -> UInt64 {
    let tokens = outline.tokens
    let end = run.range.upperBound
    if end + 1 < tokens.count, tokens[end].hash == of, tokens[end + 1].run >= 0 {
      return outline.runs[tokens[end + 1].run].family
    }
    let before = run.range.lowerBound - 1
    guard before >= 0, tokens[before].run >= 0, tokens[before].isPossessive else { return 0 }
    return outline.runs[tokens[before].run].family
  }

  private static let of = WordTable.hash(of: "of".utf8)

  // MARK: Reading

  static let the = WordTable.hash(of: "the".utf8)

  /// What a phrase describes; nothing where it is a name.
  static func description(_ range: Range<Int>, _ outline: Outline) -> Description? {
    let tokens = outline.tokens
    guard let first = range.first else { return nil }
    let isTitle = tokens[first].run >= 0 && outline.runs[tokens[first].run].kind == .title
    guard isTitle || tokens[first].isAny(.determiner) || tokens[first].run < 0 else { return nil }
    var index = first
    var words: [UInt64] = []
    var isOther = false
    var isHuman = false
    var gender: GrammaticalGender?
    while index < range.upperBound, words.count < 8 {
      let token = tokens[index]
      guard token.kind == .word, !token.isAny([.link, .preposition, .relative, .complemented])
      else { break }
      index += 1
      if token.isAny(.determiner) { continue }
      isOther = isOther || token.isAny(.otherOffice)
      isHuman = token.isAny(.human)
      gender = token.isAny(.male) ? .masculine : token.isAny(.female) ? .feminine : nil
      words.append(token.hash)
    }
    guard let head = words.popLast() else { return nil }
    return Description(
      head: head, modifiers: words, isDefinite: tokens[first].hash == the || isTitle,
      isComplemented: index < range.upperBound, isOther: isOther, isHuman: isHuman,
      gender: gender)
  }

  /// Somebody without a name who is the subject of a sentence: "The old man sat down".
  static func subject(of sentence: Range<Int>, _ outline: Outline) -> (Description, Range<Int>)? {
    let tokens = outline.tokens
    guard let first = sentence.first, tokens[first].isAny(.determiner),
      !tokens[first].isAny(.pronoun)
    else { return nil }
    var index = first + 1
    while index < sentence.upperBound, index - first < 6, tokens[index].kind == .word {
      let token = tokens[index]
      if token.run >= 0 { return nil }
      if token.isAny(.human) {
        // Of "the police officer" the last.
        let next = index + 1
        if next < sentence.upperBound, tokens[next].run >= 0 || tokens[next].isAny(.human) {
          index += 1
          continue
        }
        // "Her son, Luke Greer,"
        if next + 1 < sentence.upperBound, tokens[next].kind == .comma, tokens[next + 1].run >= 0 {
          return nil
        }
        return description(first..<next, outline).map { ($0, first..<next) }
      }
      if token.isAny([
        .auxiliary, .cue, .link, .preposition, .conjunction, .pronoun, .relative,
      ]) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The roles that stand beside a name: "Foreign Minister Zell", "Zell, the minister,".
  static func roles(of run: NameRun, _ outline: Outline) -> [Description] {
    var found: [Description] = []
    if let title = title(of: run, outline) { found.append(title) }
    if let before = before(run, outline) { found.append(before) }
    if let after = after(run, outline) { found.append(after) }
    return found
  }

  private static func title(of run: NameRun, _ outline: Outline) -> Description? {
    let tokens = outline.tokens
    var start = run.range.lowerBound
    let end = run.name.lowerBound
    // "union leader Janet Pruitt"
    while start > 0, end - start < 5, tokens[start - 1].kind == .word, !tokens[start - 1].isCapital,
      tokens[start - 1].isAny(.role)
        || start < end && tokens[start].isAny(.role)
          && !tokens[start - 1].isAny([.function, .cue, .auxiliary, .adverb, .link])
    { start -= 1 }
    guard start < end,
      var role = description(start..<end, outline) ?? ofCapitals(start..<end, tokens)
    else { return nil }
    let isRole = tokens[start..<end].contains { $0.hash == role.head && $0.isAny(.role) }
    if start > 0, tokens[start - 1].isAny(.otherOffice) { role.isOther = true }
    if let full = abbreviated[role.head] { role.head = full } else if !isRole { return nil }
    return role
  }

  private static func ofCapitals(_ range: Range<Int>, _ tokens: [Token]) -> Description? {
    var words: [UInt64] = []
    var isOther = false
    for token in tokens[range] {
      if token.isAny(.link) { break }
      isOther = isOther || token.isAny(.otherOffice)
      words.append(token.hash)
    }
    guard let head = words.popLast() else { return nil }
    return Description(
      head: head, modifiers: words, isDefinite: true, isComplemented: false, isOther: isOther,
      isHuman: true)
  }

  /// The role before a name, as in "The mayor of Altona, Birgit Kroll,".
  private static func before(_ run: NameRun, _ outline: Outline) -> Description? {
    let tokens = outline.tokens
    let comma = run.range.lowerBound - 1
    guard comma > 1, tokens[comma].kind == .comma else { return nil }
    if run.range.upperBound < tokens.count, tokens[run.range.upperBound].isAny(.and) { return nil }
    var start = comma - 1
    var best: Int?
    while start >= 0, comma - start <= 9, tokens[start].kind == .word {
      if tokens[start].isAny(.determiner) || tokens[start].isPossessive {
        best = tokens[start].isPossessive ? start + 1 : start
        if start == 0 || !tokens[start - 1].isAny(.link) { break }
      }
      if tokens[start].isAny([.cue, .auxiliary, .conjunction]), !tokens[start].isAny(.role) {
        break
      }
      start -= 1
    }
    guard let best, best < comma, let role = description(best..<comma, outline), role.isHuman else {
      return nil
    }
    return role
  }

  /// The role after a name, as in "Birgit Kroll, the mayor of Altona,".
  private static func after(_ run: NameRun, _ outline: Outline) -> Description? {
    let tokens = outline.tokens
    let start = run.range.upperBound + 1
    guard start < tokens.count, tokens[start - 1].kind == .comma, tokens[start].kind == .word,
      tokens[start].isAny([.article, .role])
        || start + 1 < tokens.count
          && tokens[start + 1].isAny(.role) && tokens[start].run < 0
          && !tokens[start].isAny([.conjunction, .relative, .function, .cue])
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 8, tokens[end].kind == .word,
      end == start || !tokens[end].isAny([.determiner, .relative, .auxiliary, .conjunction])
    {
      if tokens[end].isAny(.cue), !tokens[end].isAny(.role) { return nil }
      end += 1
    }
    guard end < tokens.count,
      tokens[end].kind != .word || tokens[end].isAny([.determiner, .relative])
    else { return nil }
    return description(start..<end, outline)
  }

  /// The words that titles are short for.
  private static let abbreviated: [UInt64: UInt64] = {
    let rows = [
      "gen general", "gov governor", "sen senator", "rep representative", "col colonel",
      "capt captain", "sgt sergeant", "prof professor", "dr doctor", "lt lieutenant",
      "maj major", "adm admiral", "rev reverend", "supt superintendent",
    ]
    var table: [UInt64: UInt64] = [:]
    for row in rows {
      let words = row.split(separator: " ").map { WordTable.hash(of: $0.utf8) }
      if words.count == 2 { table[words[0]] = words[1] }
    }
    return table
  }()
}
