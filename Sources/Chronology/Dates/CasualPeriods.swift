/// Periods, thirds of them, and days told from a given day.
extension CasualEnglish {
  /// Reads one date or period.
  func single(_ tokens: Tokens) throws(EDTFError) -> DateExpression {
    if let (unit, rest) = tokens.match(CasualLexicon.someUnits) { return try some(unit, in: rest) }
    if let expression = try relative(tokens) { return expression }
    var rest = tokens
    while let first = rest.first, CasualLexicon.fillers.contains(first.text) {
      rest = rest.dropFirst()
    }
    if let decade = period(rest) { return .date(decade) }
    if let (code, after) = rest.match(CasualLexicon.seasons) {
      guard let date = CasualDate(after, isPart: false), let year = date.year, date.month == nil
      else {
        throw error("which year? Write it out, as in summer 2018", after.isEmpty ? tokens : after)
      }
      return .date(SingleDate(year: YearComponent(year), month: DateComponent(code)))
    }
    if let date = CasualDate(tokens, isPart: false) {
      return .date(try date.date(near: given, tokens, self))
    }
    let unknown = rest.first { token in
      token.number == nil && MonthNames.month(named: token.text[...]) == nil
        && !CasualLexicon.fillers.contains(token.text)
    }
    if let unknown {
      if unknown.text == "/" { throw Self.whichMonth(at: unknown) }
      throw EDTFError(
        message: "'\(unknown.text)' is not understood in a date", offset: unknown.offset)
    }
    throw error("this is not a date; write one such as 12 July 2018 or 2018-07-12", tokens)
  }

  /// Reads "1950s" as 195X and "19th century" as 18XX.
  ///
  /// A plural of hundreds, such as 1900s, is the century, since that is the wider of what it can mean.
  private func period(_ tokens: Tokens) -> SingleDate? {
    guard let first = tokens.first else { return nil }
    if tokens.count == 1, first.isPlural, let number = first.number, first.digits == 4,
      number.isMultiple(of: 10)
    {
      return SingleDate(year: .masked(number, number.isMultiple(of: 100) ? 0b11 : 0b1))
    }
    guard let last = tokens.last, last.text == "century", tokens.count == 2 else { return nil }
    guard
      let number = CasualLexicon.centuries[first.text] ?? (first.isOrdinal ? first.number : nil),
      (1...99).contains(number)
    else { return nil }
    return SingleDate(year: .masked((number - 1) * 100, 0b11))
  }

  /// "some day in July 2018": the digits that are not given stay unspecified.
  private func some(
    _ unit: CasualLexicon.Unit?, in tokens: Tokens
  ) throws(EDTFError) -> DateExpression {
    guard case .date(var date) = try read(tokens), date.day == nil else {
      throw error("a year, month or decade is needed here", tokens)
    }
    switch unit {
    case .day where date.season == nil:
      if date.month == nil { date.month = .wholly }
      date.day = .wholly
    case .month where date.month == nil:
      date.month = .wholly
    case .year where date.month == nil && date.year.unspecified != 0, nil:
      break
    default:
      throw error("this is too precise for what stands before it", tokens)
    }
    return .date(date)
  }

  // MARK: Thirds

  /// "early July 2018": the third as an interval between approximate ends.
  ///
  /// EDTF has no such thing. A month is cut after its 10th and 20th, a year after April and August, a
  /// season after each month, a decade as 0–3, 4–6, 7–9, a century as 00–33, 34–66, 67–99.
  func third(
    _ third: CasualLexicon.Third, of tokens: Tokens
  ) throws(EDTFError) -> DateExpression {
    guard case .date(let date) = try read(tokens), date.day == nil, date.qualification == nil,
      let years = date.year.range, let days = date.bounds
    else { throw error("a month, season, year, decade or century is needed here", tokens) }
    let part = third.rawValue
    let ends: (SingleDate, SingleDate)
    if let season = date.season {
      guard season.months.count == 3 else {
        throw error("a month, season, year, decade or century is needed here", tokens)
      }
      let month = season.months.first + part
      let ofThird = SingleDate(
        year: YearComponent(years.lowerBound + (month > 12 ? 1 : 0)),
        month: DateComponent(month > 12 ? month - 12 : month))
      return .date(ofThird.qualified(.approximate))
    } else if date.month != nil {
      let start = days.0.advanced(by: part * 10)
      ends = (SingleDate(start), SingleDate(part == 2 ? days.1 : start.advanced(by: 9)))
    } else if years.count == 1 {
      let year = YearComponent(years.lowerBound)
      ends = (
        SingleDate(year: year, month: DateComponent(part * 4 + 1)),
        SingleDate(year: year, month: DateComponent(part * 4 + 4))
      )
    } else {
      let cuts = years.count == 10 ? [0, 4, 7, 10] : [0, 34, 67, 100]
      guard years.count == cuts[3] else {
        throw error("a month, season, year, decade or century is needed here", tokens)
      }
      ends = (
        SingleDate(year: YearComponent(years.lowerBound + cuts[part])),
        SingleDate(year: YearComponent(years.lowerBound + cuts[part + 1] - 1))
      )
    }
    return .interval(
      .date(ends.0.qualified(.approximate)), .date(ends.1.qualified(.approximate)))
  }

  // MARK: Days told from a given day

  private func relative(_ tokens: Tokens) throws(EDTFError) -> DateExpression? {
    if let (days, rest) = tokens.match(CasualLexicon.relativeDays), rest.isEmpty {
      return .date(SingleDate(try givenDay(tokens).advanced(by: days)))
    }
    if let ago = try ago(tokens) { return ago }
    var rest = tokens
    if let first = rest.first, first.text == "on" { rest = rest.dropFirst() }
    let direction = rest.match(CasualLexicon.directions)
    rest = direction?.rest ?? rest
    guard rest.count == 1, let word = rest.first?.text else { return nil }
    if let weekday = CasualLexicon.weekdays[word] {
      return .date(SingleDate(try self.weekday(weekday, direction?.meaning, tokens)))
    }
    guard let steps = direction?.meaning else { return nil }
    if let unit = CasualLexicon.units[word] { return try period(of: unit, steps, tokens) }
    guard let month = MonthNames.month(named: word[...]) else { return nil }
    // The July of the year that the day is in, or the last or next one.
    let parts = try givenDay(tokens).components
    var year = parts.year
    if steps < 0, month >= parts.month { year -= 1 }
    if steps > 0, month <= parts.month { year += 1 }
    return .date(SingleDate(year: YearComponent(year), month: DateComponent(month)))
  }

  /// A weekday alone is the latest on or before the given day; "last" one before, "next" one after,
  /// "this" the one in the week from Monday to Sunday.
  private func weekday(
    _ weekday: Int, _ direction: Int?, _ tokens: Tokens
  ) throws(EDTFError) -> CalendarDay {
    let given = try givenDay(tokens)
    let back = (given.weekday - weekday + 7) % 7
    switch direction {
    case nil: return given.advanced(by: -back)
    case 0: return given.advanced(by: weekday - given.weekday)
    case -1: return given.advanced(by: back == 0 ? -7 : -back)
    default: return given.advanced(by: 7 - back)
    }
  }

  private func period(
    of unit: CasualLexicon.Unit, _ steps: Int, _ tokens: Tokens
  ) throws(EDTFError) -> DateExpression {
    let given = try givenDay(tokens)
    let parts = given.components
    switch unit {
    case .day:
      return .date(SingleDate(given.advanced(by: steps)))
    case .week:
      let monday = given.advanced(by: 1 - given.weekday + 7 * steps)
      return .interval(.date(SingleDate(monday)), .date(SingleDate(monday.advanced(by: 6))))
    case .month:
      return .date(month(parts.year, parts.month, steps))
    case .year:
      return .date(SingleDate(year: YearComponent(parts.year + steps)))
    }
  }

  /// "three days ago"; weeks give an approximate day, months and years a month and a year.
  private func ago(_ tokens: Tokens) throws(EDTFError) -> DateExpression? {
    guard tokens.count == 3, let first = tokens.first, tokens.last?.text == "ago",
      let unit = CasualLexicon.units[tokens[tokens.startIndex + 1].text],
      let count = first.number ?? CasualLexicon.numbers[first.text], count <= 100_000
    else { return nil }
    let given = try givenDay(tokens)
    let parts = given.components
    switch unit {
    case .day: return .date(SingleDate(given.advanced(by: -count)))
    case .week: return .date(SingleDate(given.advanced(by: -7 * count)).qualified(.approximate))
    case .month: return .date(month(parts.year, parts.month, -count))
    case .year: return .date(SingleDate(year: YearComponent(parts.year - count)))
    }
  }

  private func month(_ year: Int, _ month: Int, _ steps: Int) -> SingleDate {
    let months = year * 12 + month - 1 + steps
    let index = (months % 12 + 12) % 12
    return SingleDate(
      year: YearComponent((months - index) / 12), month: DateComponent(index + 1))
  }

  private func givenDay(_ tokens: Tokens) throws(EDTFError) -> CalendarDay {
    guard let given else {
      throw error("there is no day that this could be told from; write the date out", tokens)
    }
    return given
  }
}

extension YearComponent {
  /// A year of four digits with some of them unspecified.
  fileprivate static func masked(_ year: Int, _ unspecified: UInt8) -> YearComponent {
    var result = YearComponent(digits: year)
    result.unspecified = unspecified
    return result
  }
}
