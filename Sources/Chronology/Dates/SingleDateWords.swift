/// One date in words, without its qualifiers.
extension DateWords {
  func single(_ date: SingleDate) -> String {
    guard let month = date.month else { return year(date.year) }
    if let season = date.season {
      let name = Self.phrase(for: season)
      return date.year.unspecified == 0
        ? name + " " + year(date.year) : "\(Self.name(of: season)) of \(year(date.year))"
    }
    var text = calendarDate(date, month)
    if let time = date.time { text += ", " + clock(time) }
    return text
  }

  // MARK: Years

  /// A year that is known, estimated, or some year of many.
  func year(_ year: YearComponent) -> String {
    if year.isWhollyUnspecified {
      return year.isNegative ? "an unspecified year BCE" : "an unspecified year"
    }
    if year.unspecified != 0 {
      guard let range = year.range else { return "some year" }
      if !year.isUnspecifiedFromTheRight {
        return "some year of the form \(year.written) (\(YearWords.range(range)))"
      }
      if let decade = YearWords.decade(range) { return "some year in the \(decade)" }
      return "some year from \(YearWords.range(range))"
    }
    guard year.significantDigits > 0 else { return known(year) }
    if let range = year.range, range.count > 1 {
      var estimate = year
      estimate.significantDigits = 0
      return "some year from \(YearWords.range(range)), estimated as \(known(estimate))"
    }
    var estimate = year
    estimate.significantDigits = 0
    let count = year.significantDigits
    return "\(known(estimate)), to \(count) significant digit\(count == 1 ? "" : "s")"
  }

  private func known(_ year: YearComponent) -> String {
    if year.oversized == nil, year.exponent == 0, let number = year.number {
      return YearWords.plain(number)
    }
    // Powers of ten stay what they are; counted out they would seem exact.
    var text = "the year "
    for character in year.written {
      switch character {
      case "Y": break
      case "E": text += "·10^"
      case "S": text += ", significant digits: "
      default: text.append(character)
      }
    }
    return text
  }

  // MARK: Seasons

  /// "spring", "the second quarter".
  static func name(of season: Season) -> String {
    switch season.kind {
    case .season, .northernSeason, .southernSeason:
      ["spring", "summer", "autumn", "winter"][season.ordinal - 1]
    case .quarter: "the \(ordinals[season.ordinal - 1]) quarter"
    case .quadrimester: "the \(ordinals[season.ordinal - 1]) four months"
    case .semester: "the \(ordinals[season.ordinal - 1]) half"
    }
  }

  private static let ordinals = ["first", "second", "third", "fourth"]

  /// The name as it stands before a year.
  private static func phrase(for season: Season) -> String {
    switch season.kind {
    case .season: name(of: season)
    case .northernSeason: "northern " + name(of: season)
    case .southernSeason: "southern " + name(of: season)
    case .quarter, .quadrimester, .semester: name(of: season) + " of"
    }
  }

  // MARK: Months and days

  private func calendarDate(_ date: SingleDate, _ month: DateComponent) -> String {
    if style == .numeric, let numbers = Self.numbers(date, month) { return numbers }
    let months = month.all(in: 1...12)
    let isSomeYear = date.year.unspecified != 0
    let year = year(date.year)
    guard let day = date.day else {
      if isSomeYear { return "\(monthPhrase(months)) of \(year)" }
      return months.count == 12 ? "some month in \(year)" : "\(monthPhrase(months)) \(year)"
    }
    let days = day.all(in: 1...longest(months, date.year))
    if months.count == 1 {
      let name = MonthNames.name(months[0], style)
      let text: String
      if day.isWhollyUnspecified {
        text = "some day in \(name)"
      } else if days.count > 4 {
        text = "some day from \(days.first ?? 1) to \(days.last ?? 31) \(name)"
      } else {
        text = Self.list(days.map(String.init), "or") + " \(name)"
      }
      return text + (isSomeYear ? " of " : " ") + year
    }
    if month.isWhollyUnspecified, day.isWhollyUnspecified {
      return isSomeYear ? "some day of \(year)" : "some day in \(year)"
    }
    let within: String
    if months.count == 12 {
      within = isSomeYear ? "some month of \(year)" : "some month in \(year)"
    } else {
      within = monthPhrase(months) + (isSomeYear ? " of " : " ") + year
    }
    if day.isWhollyUnspecified { return "some day in \(within)" }
    if days.count > 4 {
      return "some day from the \(ordinal(days.first ?? 1)) to the \(ordinal(days.last ?? 31)) of "
        + within
    }
    return "the \(Self.list(days.map(ordinal), "or")) of \(within)"
  }

  /// `2018-07-12` or `2018-07`; nothing where a digit is not known, or the year has no four.
  private static func numbers(_ date: SingleDate, _ month: DateComponent) -> String? {
    guard date.year.unspecified == 0, date.year.significantDigits == 0, date.year.exponent == 0,
      let year = date.year.number, (0...9999).contains(year), let month = month.number,
      date.day == nil || date.day?.number != nil
    else { return nil }
    let parts = [(year, 4), (month, 2)] + (date.day?.number.map { [($0, 2)] } ?? [])
    return parts.map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }

  /// The most days that any of the months has.
  private func longest(_ months: [Int], _ year: YearComponent) -> Int {
    // A year that is not known may be a leap year.
    let year = year.number ?? 2000
    return months.map { CalendarDay.length(ofMonth: $0, year: year) }.max() ?? 31
  }

  private func monthPhrase(_ months: [Int]) -> String {
    if months.count == 12 { return "some month" }
    if months.count > 3, let first = months.first, let last = months.last {
      return
        "some month from \(MonthNames.name(first, style)) to \(MonthNames.name(last, style))"
    }
    return Self.list(months.map { MonthNames.name($0, style) }, "or")
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number / 10) {
    case (1, 0), (1, 2), (1, 3): "\(number)st"
    case (2, 0), (2, 2): "\(number)nd"
    case (3, 0), (3, 2): "\(number)rd"
    default: "\(number)th"
    }
  }

  // MARK: Times

  private func clock(_ time: ClockTime) -> String {
    switch time.zone {
    case .notGiven: return "\(time.clock), zone not given"
    case .utc: return "\(time.clock) UTC"
    case .shift(let minutes, let hasMinutes):
      let size = Int(minutes.magnitude)
      let shift =
        "\(minutes < 0 ? "-" : "+")\(ClockTime.twoDigits(size / 60))"
        + (hasMinutes ? ":\(ClockTime.twoDigits(size % 60))" : "")
      return "\(time.clock) UTC\(shift)"
    }
  }
}
