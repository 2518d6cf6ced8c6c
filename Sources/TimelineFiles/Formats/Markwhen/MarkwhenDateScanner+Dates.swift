import Chronology

/// Dates that stand for themselves.
extension MarkwhenDateScanner {
  // MARK: EDTF and ISO 8601

  /// `2012`, `2012-05`, `2012-05-21`, each as far as it goes; `2016-W21-3`; dates with times and zones.
  func isoDates(_ position: Int) -> [Found<MarkwhenEnd>] {
    guard let year = number(position), year.digits == 4 else { return [] }
    if let week = isoWeek(year.value, year.next) { return [week] }
    if byte(year.next) == 0x73, !isLetter(year.next + 1) {
      // Markwhen itself takes 1990s for a length of 1990 seconds, which nobody means.
      let decade = year.value - year.value % 10
      return [(.wrong("markwhen has no decades; write \(decade)/\(decade + 9)"), year.next + 1)]
    }
    var found: [Found<MarkwhenEnd>] = []
    if let month = twoDigits(behind: 0x2D, year.next) {
      if let day = twoDigits(behind: 0x2D, month.next) {
        let point = MarkwhenPoint(year: year.value, month: month.value, day: day.value)
        if let time = isoTime(day.next) {
          found.append((checked(point, time.value), time.next))
        }
        for time in timesBehind(day.next) { found.append((checked(point, time.value), time.next)) }
      }
      found.append((checked(MarkwhenPoint(year: year.value, month: month.value)), month.next))
    }
    // An era behind the digits is read elsewhere.
    found.append((.point(MarkwhenPoint(year: year.value, isBareYear: true)), year.next))
    return found
  }

  private func twoDigits(behind sign: UInt8, _ position: Int) -> Found<Int>? {
    guard byte(position) == sign, let number = number(position + 1), number.digits == 2 else {
      return nil
    }
    return (number.value, number.next)
  }

  /// `T12:13:14Z`, also without seconds, with a fraction that EDTF cannot hold, and with a shift; behind a
  /// space (RFC 3339, 5.6) only with `Z` or a shift forwards, since `10:00-11:00` is a range.
  private func isoTime(_ position: Int) -> Found<TimeOfDay>? {
    let hasSpace = byte(position) == 0x20
    guard byte(position) == 0x74 || hasSpace, let hour = number(position + 1), hour.digits == 2,
      let minute = twoDigits(behind: 0x3A, hour.next)
    else { return nil }
    var next = minute.next
    var time = TimeOfDay(hour: hour.value, minute: minute.value)
    if let second = twoDigits(behind: 0x3A, next) {
      time.second = second.value
      next = fraction(second.next)
    }
    if hasSpace, byte(next) != 0x7A, byte(next) != 0x2B { return nil }
    if byte(next) == 0x7A {
      time.minutesAhead = 0
      next += 1
    } else if let zone = shift(next) {
      time.minutesAhead = zone.value
      next = zone.next
    }
    return (time, next)
  }

  /// `+02:00` or `-04:30`: a shift against UTC, in minutes.
  ///
  /// Two digits alone may be the end of a range.
  private func shift(_ position: Int) -> Found<Int>? {
    let sign = byte(position)
    guard sign == 0x2B || sign == 0x2D, let hours = number(position + 1) else { return nil }
    if hours.digits == 2, let minutes = twoDigits(behind: 0x3A, hours.next) {
      let total = hours.value * 60 + minutes.value
      return (sign == 0x2D ? -total : total, minutes.next)
    }
    guard hours.digits == 4, hours.value <= 1459, hours.value % 100 < 60, sign == 0x2B else {
      return nil
    }
    return (hours.value / 100 * 60 + hours.value % 100, hours.next)
  }

  /// `2016-W21-3`, `2016W213`, `2026W01`.
  private func isoWeek(_ year: Int, _ position: Int) -> Found<MarkwhenEnd>? {
    var next = byte(position) == 0x2D ? position + 1 : position
    guard byte(next) == 0x77, isDigit(next + 1), isDigit(next + 2) else { return nil }
    let week = Int(byte(next + 1) - 0x30) * 10 + Int(byte(next + 2) - 0x30)
    next += 3
    var weekday: Int?
    let digit = byte(next) == 0x2D ? next + 1 : next
    if 0x31...0x37 ~= byte(digit), !isDigit(digit + 1) {
      weekday = Int(byte(digit) - 0x30)
      next = digit + 1
    }
    // The first week is the one that has 4 January (ISO 8601-1:2019, 3.1.1.23).
    guard let fourth = CalendarDay(year: year, month: 1, day: 4), 1...53 ~= week else {
      return (.wrong("there is no such week; a year has 52 or 53"), next)
    }
    let monday = fourth.advanced(by: 1 - fourth.weekday + (week - 1) * 7)
    let parts = monday.advanced(by: (weekday ?? 1) - 1).components
    var point = MarkwhenPoint(year: parts.year, month: parts.month, day: parts.day)
    if weekday == nil { point.days = 7 }
    return (.point(point), next)
  }

  // MARK: Numbers with slashes

  /// `4/1776`, `12/25/1901`, also with a time.
  func slashDates(_ position: Int) -> [Found<MarkwhenEnd>] {
    guard let first = number(position), first.digits <= 5, byte(first.next) == 0x2F,
      let second = number(first.next + 1), second.digits <= 5
    else { return [] }
    guard byte(second.next) == 0x2F, let third = number(second.next + 1), third.digits <= 5 else {
      // Two numbers are a month and its year, where the first can be a month.
      guard first.digits <= 2 else { return [] }
      return [(checked(MarkwhenPoint(year: second.value, month: first.value)), second.next)]
    }
    if first.digits > 2 {
      let message = "a date with slashes ends with its year; write 2010-04-15"
      return [(.wrong(message), third.next)]
    }
    let point = MarkwhenPoint(
      year: third.value, month: isDayFirst ? second.value : first.value,
      day: isDayFirst ? first.value : second.value)
    return timesBehind(third.next).map { time in
      (checked(point, time.value, hasSlashes: true), time.next)
    }
  }

  // MARK: Names of months

  /// `5 Jan 2013`, `5 January`.
  func dayFirstDate(_ position: Int) -> Found<MarkwhenEnd>? {
    guard let day = number(position), day.digits <= 2 else { return nil }
    let start = skipSpace(ordinal(day.next))
    guard start > day.next, let word = word(start), let month = Self.month(word.value) else {
      return nil
    }
    return behindDay(MarkwhenPoint(month: month, day: day.value), dot(word.next)).first
  }

  /// `May 7 1995`, `July 10, 2022 8am`, `Dec 2012`, `Feb`.
  func monthDates(_ position: Int) -> [Found<MarkwhenEnd>] {
    guard let word = word(position), let month = Self.month(word.value) else { return [] }
    let end = dot(word.next)
    var found: [Found<MarkwhenEnd>] = []
    let next = skipSpace(end)
    if next > end, let number = number(next) {
      if number.digits <= 2, number.value <= 31 {
        let point = MarkwhenPoint(month: month, day: number.value)
        found += behindDay(point, ordinal(number.next))
      } else if number.digits <= 4 {
        found.append((checked(MarkwhenPoint(year: number.value, month: month)), number.next))
      }
    }
    if byte(end) == 0x2C, let year = number(skipSpace(end + 1)), year.digits == 4 {
      found.append((checked(MarkwhenPoint(year: year.value, month: month)), year.next))
    }
    found.append((.point(MarkwhenPoint(month: month)), end))
    return found
  }

  /// What can stand behind a day and month: the year, and a time.
  private func behindDay(_ point: MarkwhenPoint, _ position: Int) -> [Found<MarkwhenEnd>] {
    var found: [Found<MarkwhenEnd>] = []
    var next = position
    if byte(next) == 0x2C { next += 1 }
    let start = skipSpace(next)
    if start > position, let year = number(start), year.digits == 4 {
      var dated = point
      dated.year = year.value
      found += timesBehind(year.next).map { (checked(dated, $0.value), $0.next) }
    }
    return found + timesBehind(position).map { (checked(point, $0.value), $0.next) }
  }

  private func ordinal(_ position: Int) -> Int {
    guard let word = word(position), ["st", "nd", "rd", "th"].contains(word.value) else {
      return position
    }
    return word.next
  }

  private func dot(_ position: Int) -> Int { byte(position) == 0x2E ? position + 1 : position }

  /// The number of a month by its name or the first letters of it.
  static func month(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  // MARK: Whether there is such a date

  /// The point with its time, or what is wrong with it.
  private func checked(
    _ point: MarkwhenPoint, _ time: TimeOfDay? = nil, hasSlashes: Bool = false
  ) -> MarkwhenEnd {
    var point = point
    point.time = time
    if let month = point.month, !(1...12 ~= month) {
      let advice =
        hasSlashes && !isDayFirst && 1...12 ~= (point.day ?? 0)
        ? "; where the day comes first, write dateFormat: d/M/y on top" : ""
      return .wrong("there is no month \(month)\(advice)")
    }
    if let month = point.month, let day = point.day {
      // A year that nobody has said may be one with a 29 February.
      guard 1...CalendarDay.length(ofMonth: month, year: point.year ?? 2000) ~= day else {
        return .wrong("there is no day \(day) in that month")
      }
    }
    return .point(point)
  }
}
