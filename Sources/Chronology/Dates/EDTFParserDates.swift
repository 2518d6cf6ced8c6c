/// Years, months, days and their qualifiers.
extension EDTFParser {
  /// Reads one date, up to what cannot belong to it.
  ///
  /// Level 0, "Date"; level 1, "Qualification of a date (complete)", "Unspecified digit(s) from the
  /// right", "Seasons"; level 2, "Qualification", "Unspecified Digit", "Sub-year groupings".
  mutating func date(_ bytes: Span<UInt8>, time: Bool) throws(EDTFError) -> SingleDate {
    let before = try qualifier(bytes)
    var year = try year(bytes)
    year.before = before
    year.after = try qualifier(bytes)
    var result = SingleDate(year: year)
    guard peek(bytes) == UInt8(ascii: "-") else {
      if time, peek(bytes) == UInt8(ascii: "T") {
        throw EDTFError("a time of day needs year, month and day", at: position, in: bytes)
      }
      return result
    }
    if year.isLettered {
      throw EDTFError(
        "a year that begins with Y stands alone, without month or day", at: position, in: bytes)
    }
    if year.significantDigits > 0 {
      throw EDTFError(
        "a year with significant digits (S) stands alone, without month or day", at: position,
        in: bytes)
    }
    position += 1
    let month = try month(bytes)
    result.month = month
    guard peek(bytes) == UInt8(ascii: "-") else {
      if time, peek(bytes) == UInt8(ascii: "T") {
        throw EDTFError("a time of day needs year, month and day", at: position, in: bytes)
      }
      return result
    }
    if result.season != nil {
      throw EDTFError(
        "a season or other part of a year has no day; leave the day out", at: position, in: bytes)
    }
    position += 1
    try day(bytes, of: &result)
    if time, peek(bytes) == UInt8(ascii: "T") {
      let place = position
      guard !result.hasUnspecifiedDigits, result.qualification == nil else {
        throw EDTFError(
          "a time of day needs a day that is fully given, without X, ?, ~ or %", at: place,
          in: bytes)
      }
      result.time = try clockTime(bytes)
    }
    return result
  }

  /// Reads the month, or the part of the year in its place.
  private mutating func month(_ bytes: Span<UInt8>) throws(EDTFError) -> DateComponent {
    let before = try qualifier(bytes)
    let place = position
    var month = try twoDigits(bytes, "month")
    let isKnown =
      month.number.map { (1...12).contains($0) || Season.codes.contains($0) }
      ?? (month.first(in: 1...12) != nil)
    guard isKnown else {
      let text = "\(Self.written(month.tens))\(Self.written(month.ones))"
      throw EDTFError(
        "there is no month \(text); months are 01 to 12, seasons and other parts of a year 21 to 41",
        at: place, in: bytes)
    }
    month.before = before
    month.after = try qualifier(bytes)
    return month
  }

  /// Reads the day, and makes sure that there is one such in the month and year.
  private mutating func day(
    _ bytes: Span<UInt8>, of date: inout SingleDate
  ) throws(EDTFError) {
    let before = try qualifier(bytes)
    let place = position
    var day = try twoDigits(bytes, "day")
    date.day = day
    guard date.isPossible else {
      throw EDTFError(Self.noSuchDay(date, day), at: place, in: bytes)
    }
    day.before = before
    day.after = try qualifier(bytes)
    date.day = day
  }

  /// Reads two digits, each of which may be X.
  private mutating func twoDigits(
    _ bytes: Span<UInt8>, _ name: String
  ) throws(EDTFError) -> DateComponent {
    let place = position
    guard let tens = digitOrX(bytes, at: place) else { throw unexpected(bytes) }
    guard let ones = digitOrX(bytes, at: place + 1) else {
      if place + 1 < bytes.count, EDTFHint.isForeign(bytes[place + 1]) {
        position += 1
        throw unexpected(bytes)
      }
      throw EDTFError(
        "a \(name) has two digits\(tens < 10 ? "; write 0\(tens)" : "")", at: place, in: bytes)
    }
    guard digitOrX(bytes, at: place + 2) == nil else {
      throw EDTFError("a \(name) has two digits", at: place, in: bytes)
    }
    position += 2
    return DateComponent(tens: tens, ones: ones)
  }

  /// The digit at an index, or what stands for X.
  private func digitOrX(_ bytes: Span<UInt8>, at index: Int) -> UInt8? {
    if let digit = digit(bytes, at: index) { return digit }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "X") else { return nil }
    return DateComponent.unspecified
  }

  private static func written(_ digit: UInt8) -> String { digit < 10 ? "\(digit)" : "X" }

  /// Says why no day fits, as plainly as the digits allow.
  private static func noSuchDay(_ date: SingleDate, _ day: DateComponent) -> String {
    guard let number = day.number, (1...31).contains(number) else {
      return "there is no day \(written(day.tens))\(written(day.ones)) in that month"
    }
    guard let month = date.month?.number else {
      return "none of the months that this can mean has a day \(number)"
    }
    let name = MonthNames.full(month)
    guard month == 2, number == 29 else {
      let year = date.year.number
      let days = CalendarDay.length(ofMonth: month, year: year ?? 2000)
      return "\(name)\(year.map { " \(YearWords.plain($0))" } ?? "") has \(days) days"
    }
    if let year = date.year.number {
      return "there is no 29 February in \(YearWords.plain(year)), which is not a leap year"
    }
    return "there is no 29 February in any such year, none of which is a leap year"
  }
}
