/// What casual English says of one calendar date: any of day, month and year.
struct CasualDate {
  var year: Int?
  var month: Int?
  var day: Int?
  var weekday: Int?
  /// Two digits that may be a day or, after a year, the end of a year: the 53 of 1950–53.
  private var isLoneNumber = false

  /// Reads "12 July 2018", "July 12, 2018", "July 2018", "2018", "500 BCE"; nothing where the tokens
  /// are something else.
  ///
  /// `isPart` allows what only makes sense beside another date: "6", "7, 2018".
  init?(_ tokens: ArraySlice<CasualToken>, isPart: Bool) {
    var rest = tokens
    if let name = rest.first?.text, let weekday = CasualLexicon.weekdays[name], rest.count > 1 {
      self.weekday = weekday
      rest = rest.dropFirst()
    }
    var numbers: [CasualToken] = []
    while let token = rest.first {
      rest = rest.dropFirst()
      if CasualLexicon.fillers.contains(token.text) { continue }
      if let month = MonthNames.month(named: token.text[...]) {
        guard self.month == nil else { return nil }
        self.month = month
      } else if CasualLexicon.commonEra.contains(token.text), let next = rest.first?.number,
        numbers.count < 2, year == nil, numbers.last.map({ $0.digits <= 2 }) ?? true,
        rest.count == 1
      {
        year = next
        rest = rest.dropFirst()
      } else if CasualLexicon.commonEra.contains(token.text), let last = numbers.popLast()?.number {
        guard year == nil else { return nil }
        year = last
      } else if CasualLexicon.beforeCommonEra.contains(token.text),
        let last = numbers.popLast()?.number, last > 0
      {
        guard year == nil else { return nil }
        year = 1 - last
      } else if token.number != nil, !token.isPlural {
        numbers.append(token)
      } else {
        return nil
      }
    }
    guard place(numbers, isPart: isPart) else { return nil }
    if day != nil, month == nil, !isPart { return nil }
    if year == nil, month == nil, day == nil { return nil }
    if weekday != nil, day == nil { return nil }
  }

  /// Gives each number its meaning: one of four digits is a year, one of one or two a day.
  private mutating func place(_ numbers: [CasualToken], isPart: Bool) -> Bool {
    for token in numbers {
      guard let number = token.number else { return false }
      if token.digits >= 4, !token.isOrdinal {
        guard year == nil else { return false }
        year = number
      } else if token.digits <= 2, number > 0 {
        guard day == nil else { return false }
        day = number
        isLoneNumber = numbers.count == 1 && month == nil && !token.isOrdinal
      } else {
        return false
      }
    }
    return true
  }

  /// Takes what is missing on either side from the other.
  mutating func share(with other: inout CasualDate) {
    if other.isLoneNumber, other.year == nil, month == nil, day == nil, let year,
      let end = other.day
    {
      // 1950–53
      other.year = year - year % 100 + end
      other.day = nil
      return
    }
    if month == nil, day != nil { month = other.month }
    if other.month == nil, other.day != nil { other.month = month }
    // Only months lead over the end of a year; days of one month run backwards.
    let isOverNewYear = (month ?? 0) > (other.month ?? 13)
    if year == nil, let otherYear = other.year {
      year = isOverNewYear ? otherYear - 1 : otherYear
    } else if other.year == nil, let year {
      other.year = isOverNewYear ? year + 1 : year
    }
  }

  /// The date; where the year is missing, the nearest to the given day.
  func date(
    near given: CalendarDay?, _ tokens: ArraySlice<CasualToken>, _ reader: CasualEnglish
  ) throws(EDTFError) -> SingleDate {
    guard let month else {
      guard let year, day == nil else { throw reader.error("which month?", tokens) }
      return SingleDate(year: YearComponent(year))
    }
    guard let year = year ?? nearestYear(month, to: given) else {
      throw reader.error("which year? Write it out, as in 12 July 2018", tokens)
    }
    guard let day else {
      return SingleDate(year: YearComponent(year), month: DateComponent(month))
    }
    guard let known = CalendarDay(year: year, month: month, day: day) else {
      throw reader.error(
        "there is no \(day) \(MonthNames.full(month)) in \(YearWords.plain(year))", tokens)
    }
    if let weekday, known.weekday != weekday {
      let names = CasualLexicon.weekdayNames
      throw reader.error(
        "\(day) \(MonthNames.full(month)) \(YearWords.plain(year)) is a "
          + "\(names[known.weekday - 1]), not a \(names[weekday - 1])", tokens)
    }
    return SingleDate(known)
  }

  private func nearestYear(_ month: Int, to given: CalendarDay?) -> Int? {
    guard let given else { return nil }
    let candidates = (given.year - 1...given.year + 1).compactMap { year in
      CalendarDay(year: year, month: month, day: min(day ?? 15, 28)).map { day in
        (year: year, distance: (day.number - given.number).magnitude)
      }
    }
    return candidates.min { $0.distance < $1.distance }?.year
  }
}
