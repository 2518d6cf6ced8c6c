extension EDTF {
  /// Reads casual English, such as "early July 2018", "between 6 and 7 July 2018" or "last Friday".
  ///
  /// EDTF is read as it is. `relativeTo` is the day that "yesterday", "Saturday" and a day without
  /// its year are told from; without one they are refused. docs/dates.md has the conventions. Throws
  /// an `EDTFError` with the place of the word that is not understood.
  public init(casual text: String, relativeTo given: CalendarDay?) throws(EDTFError) {
    let trimmed = text.trimmingSpaces()
    if let date = try? EDTF(parsing: String(trimmed)) {
      self = date
      return
    }
    let tokens = CasualToken.tokens(of: text)
    guard let first = tokens.first else {
      throw EDTFError(message: "there is no date; write one such as 12 July 2018", offset: 0)
    }
    if tokens.count == 5, tokens[1].text == "/", tokens[3].text == "/",
      [tokens[0], tokens[2], tokens[4]].allSatisfy({ $0.number != nil })
    {
      throw CasualEnglish.whichMonth(at: tokens[1])
    }
    if Self.looksLikeEDTF(trimmed, tokens) {
      // Told what is wrong with it as EDTF.
      try self.init(parsing: text)
      return
    }
    let reader = CasualEnglish(given: given)
    let expression = try reader.read(tokens[...])
    // Written and read again, so that nothing is let in that EDTF would refuse.
    do throws(EDTFError) {
      try self.init(parsing: expression.canonical)
    } catch {
      throw EDTFError(message: error.message, offset: first.offset)
    }
  }
}

extension EDTF {
  /// Whether a text that is not EDTF was meant as it: one word that begins with a year.
  private static func looksLikeEDTF(_ text: Substring, _ tokens: [CasualToken]) -> Bool {
    guard let first = tokens.first, let year = first.number, first.digits >= 4, !first.isPlural,
      !text.contains(where: \.isWhitespace),
      !tokens.contains(where: { $0.text.contains { $0.isLetter && $0 != "x" } })
    else { return false }
    // 1950-1953 and 1950-53 are years from one to the other.
    guard tokens.count == 3, tokens[1].text == "-", let end = tokens[2].number else { return true }
    return !(tokens[2].digits == 4 || tokens[2].digits == 2 && end > max(12, year % 100))
  }
}

extension String {
  fileprivate func trimmingSpaces() -> Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

/// Reads dates in casual English, whole expressions first, then their parts.
struct CasualEnglish {
  typealias Tokens = ArraySlice<CasualToken>

  /// The day from which relative days are told.
  let given: CalendarDay?

  func read(_ tokens: Tokens) throws(EDTFError) -> DateExpression {
    if let numeric = numeric(tokens) { return numeric }
    for entry in CasualLexicon.qualifiersAfter {
      if let rest = tokens.dropping(atEnd: entry.phrase) {
        return try read(rest).qualified(entry.meaning)
      }
    }
    if let rest = tokens.dropping(["between"]) {
      guard let (start, end) = split(rest, at: ["and"]) else {
        throw error("'between' needs 'and' and a second date", tokens)
      }
      let (first, last) = try pair(start, end)
      return .set(DateSet(kind: .oneOf, members: [.range(first, last)]))
    }
    if let rest = tokens.dropping(["either"]), let (start, end) = split(rest, at: ["or"]) {
      let (first, last) = try pair(start, end)
      return .set(DateSet(kind: .oneOf, members: [.date(first), .date(last)]))
    }
    if let rest = tokens.dropping(["both"]), let (start, end) = split(rest, at: ["and"]) {
      let (first, last) = try pair(start, end)
      return .set(DateSet(kind: .allOf, members: [.date(first), .date(last)]))
    }
    if let rest = tokens.dropping(["from"]) {
      if let (start, end) = split(rest, at: CasualLexicon.joiners) {
        return try interval(start, end)
      }
      if let start = rest.dropping(atEnd: ["on"]) ?? rest.dropping(atEnd: ["onwards"]) {
        return .interval(.date(try date(start)), .open)
      }
      return try read(rest)
    }
    if let (relation, rest) = tokens.match(CasualLexicon.relations) {
      return try related(relation, rest)
    }
    if let (start, end) = split(tokens, at: CasualLexicon.joiners) {
      return try interval(start, end)
    }
    if let (start, end) = split(tokens, at: ["or"]) {
      let (first, last) = try pair(start, end)
      return .set(DateSet(kind: .oneOf, members: [.date(first), .date(last)]))
    }
    if let (qualification, rest) = tokens.match(CasualLexicon.qualifiersBefore) {
      return try read(rest).qualified(qualification)
    }
    let afterArticle = tokens.dropping(["the"]) ?? tokens
    if let (third, rest) = afterArticle.match(CasualLexicon.thirds) {
      return try self.third(third, of: rest)
    }
    if let (start, end) = splitAtDash(tokens) { return try interval(start, end) }
    return try single(tokens)
  }

  // MARK: Parts

  /// Reads what must be one date.
  private func date(_ tokens: Tokens) throws(EDTFError) -> SingleDate {
    guard case .date(let date) = try read(tokens) else {
      throw error("one date is needed here", tokens)
    }
    return date
  }

  private func split(_ tokens: Tokens, at words: Set<String>) -> (Tokens, Tokens)? {
    guard let index = tokens.firstIndex(where: { words.contains($0.text) }),
      index > tokens.startIndex, index + 1 < tokens.endIndex
    else { return nil }
    return (tokens[..<index], tokens[(index + 1)...])
  }

  /// Splits at the first dash that stands apart, or else at the first.
  private func splitAtDash(_ tokens: Tokens) -> (Tokens, Tokens)? {
    let apart = tokens.indices.dropFirst().first { index in
      tokens[index].text == "-" && tokens[index - 1].end < tokens[index].offset
    }
    guard let apart, apart + 1 < tokens.endIndex else { return split(tokens, at: ["-"]) }
    return (tokens[..<apart], tokens[(apart + 1)...])
  }

  /// A date in numbers among other words: the parts of "2018-07-12 to 2018-07-15".
  private func numeric(_ tokens: Tokens) -> DateExpression? {
    guard tokens.count >= 3, tokens.first?.digits == 4,
      tokens.allSatisfy({ $0.text == "-" || $0.digits > 0 }),
      zip(tokens, tokens.dropFirst()).allSatisfy({ $0.end == $1.offset })
    else { return nil }
    return try? EDTF(parsing: tokens.map(\.text).joined()).expression
  }

  private func interval(_ start: Tokens, _ end: Tokens) throws(EDTFError) -> DateExpression {
    let (first, last) = try pair(start, end)
    return .interval(.date(first), .date(last))
  }

  /// Two dates, of which one may leave to the other what they share: "6 to 7 July 2018".
  private func pair(_ start: Tokens, _ end: Tokens) throws(EDTFError) -> (SingleDate, SingleDate) {
    let (startTokens, startSays) = unqualified(start)
    let (endTokens, endSays) = unqualified(end)
    let first: SingleDate
    let last: SingleDate
    if var left = CasualDate(startTokens, isPart: true),
      var right = CasualDate(endTokens, isPart: true)
    {
      // Where one lacks the year, the other's; 30 December to 2 January 2019 begins in 2018.
      left.share(with: &right)
      last = try right.date(near: given, endTokens, self)
      first = try left.date(near: given, startTokens, self)
    } else {
      first = try date(startTokens)
      last = try date(endTokens)
    }
    return (first.qualified(startSays), last.qualified(endSays))
  }

  private func unqualified(_ tokens: Tokens) -> (Tokens, Qualification?) {
    guard let (qualification, rest) = tokens.match(CasualLexicon.qualifiersBefore) else {
      return (tokens, nil)
    }
    return (rest, qualification)
  }

  private func related(
    _ relation: CasualLexicon.Relation, _ tokens: Tokens
  ) throws(EDTFError) -> DateExpression {
    let date = try date(tokens)
    switch relation {
    case .upTo: return .set(DateSet(kind: .oneOf, members: [.upTo(date)]))
    case .from: return .set(DateSet(kind: .oneOf, members: [.from(date)]))
    case .since: return .interval(.date(date), .open)
    case .until: return .interval(.unknown, .date(date))
    case .before, .after:
      let steps = relation == .before ? -1 : 1
      guard let next = date.neighbour(steps) else {
        throw error("that date is too far away, or has no one before or after it", tokens)
      }
      let member = relation == .before ? DateSet.Member.upTo(next) : .from(next)
      return .set(DateSet(kind: .oneOf, members: [member]))
    }
  }

  /// What is said of dates in numbers with slashes.
  static func whichMonth(at slash: CasualToken) -> EDTFError {
    EDTFError(
      message: "which is the month? Write 2018-07-12 or 12 July 2018", offset: slash.offset)
  }

  func error(_ message: String, _ tokens: Tokens) -> EDTFError {
    EDTFError(message: message, offset: tokens.first?.offset ?? 0)
  }
}

extension DateExpression {
  /// The same with a qualifier on every date in it.
  func qualified(_ qualification: Qualification?) -> DateExpression {
    switch self {
    case .date(let date):
      return .date(date.qualified(qualification))
    case .interval(let start, let end):
      return .interval(start.qualified(qualification), end.qualified(qualification))
    case .set(var set):
      set.members = set.members.map { member in
        switch member {
        case .date(let date): .date(date.qualified(qualification))
        case .range(let first, let last):
          .range(first.qualified(qualification), last.qualified(qualification))
        case .upTo(let date): .upTo(date.qualified(qualification))
        case .from(let date): .from(date.qualified(qualification))
        }
      }
      return .set(set)
    }
  }
}

extension IntervalEnd {
  fileprivate func qualified(_ qualification: Qualification?) -> IntervalEnd {
    if case .date(let date) = self { .date(date.qualified(qualification)) } else { self }
  }
}

extension SingleDate {
  /// The same with a qualifier at its end, which is for the whole date.
  func qualified(_ qualification: Qualification?) -> SingleDate {
    guard qualification != nil else { return self }
    var date = self
    if let after = day?.after ?? (day == nil ? month?.after : nil) {
      date = unqualifiedAtEnd().qualified(Qualification.merge(after, qualification))
      return date
    }
    if day != nil {
      date.day?.after = qualification
    } else if month != nil {
      date.month?.after = qualification
    } else {
      date.year.after = Qualification.merge(year.after, qualification)
    }
    return date
  }

  private func unqualifiedAtEnd() -> SingleDate {
    var date = self
    if day != nil { date.day?.after = nil } else { date.month?.after = nil }
    return date
  }

  /// The year, month or day before (-1) or after (1) this one; nothing where there is none.
  fileprivate func neighbour(_ steps: Int) -> SingleDate? {
    guard let days = bounds else { return nil }
    let day = (steps < 0 ? days.0 : days.1).advanced(by: steps)
    let parts = day.components
    var date = SingleDate(day)
    guard CalendarDay.years.contains(parts.year) else { return nil }
    if season != nil || self.day != nil { return date.qualified(qualification) }
    date.day = nil
    if month == nil { date.month = nil }
    return date.qualified(qualification)
  }
}
