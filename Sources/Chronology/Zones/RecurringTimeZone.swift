/// A rule for the time of a zone that holds year after year: the footer of a TZif file.
///
/// POSIX.1-2017, section 8.3, "TZ", with the extension of RFC 9636, section 3.3.2, by which the hours
/// of a change reach from -167 to 167.
public struct RecurringTimeZone: Hashable, Sendable {
  /// Daylight saving time, which may begin in one year and end in the next.
  struct Daylight: Hashable, Sendable {
    var secondsAhead: Int
    var start: YearlyChange
    var end: YearlyChange
  }

  let standard: Int
  let daylight: Daylight?

  /// Reads a rule such as `EST5EDT,M3.2.0,M11.1.0` or `<+09>-9`; nothing where it is none, or an offset is
  /// a day or more.
  public init?(parsing text: some Sequence<UInt8>) {
    var reader = RuleReader(bytes: Array(text))
    guard reader.name(), let west = reader.offset() else { return nil }
    standard = -west
    guard !reader.isAtEnd else {
      daylight = nil
      return
    }
    guard reader.name() else { return nil }
    var ahead = standard + 3_600
    if reader.peek != UInt8(ascii: ",") {
      guard let west = reader.offset() else { return nil }
      ahead = -west
    }
    guard reader.take(","), let start = reader.change(), reader.take(","),
      let end = reader.change(), reader.isAtEnd, TimeZoneRules.offsets.contains(ahead)
    else { return nil }
    daylight = Daylight(secondsAhead: ahead, start: start, end: end)
  }

  /// Seconds by which local time is ahead of UTC at an instant.
  func secondsAhead(at instant: Int) -> Int {
    guard let daylight else { return standard }
    let year = CalendarDay(number: (instant + standard).floored(by: 86_400)).year
    // The change before may be of the year before, and hours may reach into the next.
    var last: (instant: Int, isDaylight: Bool)?
    for year in year - 1...year + 1 {
      let changes = [
        (daylight.end.instant(in: year, secondsAhead: daylight.secondsAhead), false),
        (daylight.start.instant(in: year, secondsAhead: standard), true),
      ]
      for (start, isDaylight) in changes where start <= instant {
        // An end and a start at once are daylight saving time all the year.
        if let known = last,
          (known.instant, known.isDaylight ? 1 : 0) > (start, isDaylight ? 1 : 0)
        {
          continue
        }
        last = (start, isDaylight)
      }
    }
    return last?.isDaylight == true ? daylight.secondsAhead : standard
  }
}

/// A day of each year, and a time on it by the clock that is being changed.
struct YearlyChange: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    /// `Jn`: 1 to 365, 29 February never counted.
    case julian(Int)
    /// `n`: 0 to 365, 29 February counted.
    case ordinal(Int)
    /// `Mm.w.d`: a weekday, 0 for Sunday, of the first to fourth or (5) last week that has it.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  var day: Day
  /// Seconds after midnight, -167 to 167 hours.
  var time: Int

  func instant(in year: Int, secondsAhead: Int) -> Int {
    number(in: year) * 86_400 + time - secondsAhead
  }

  private func number(in year: Int) -> Int {
    let first = CalendarDay(year: year, month: 1, day: 1)?.number ?? 0
    switch day {
    case .julian(let day): return first + day - (CalendarDay.isLeap(year) && day > 59 ? 0 : 1)
    case .ordinal(let day): return first + day
    case .weekday(let month, let week, let weekday):
      guard let start = CalendarDay(year: year, month: month, day: 1) else { return first }
      let days = (weekday - start.weekday % 7 + 7) % 7 + (week - 1) * 7
      let length = CalendarDay.length(ofMonth: month, year: year)
      return start.number + (days < length ? days : days - 7)
    }
  }
}

extension Int {
  /// The quotient rounded down, also where negative; `divisor` is positive.
  func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Reads the parts of a rule.
private struct RuleReader {
  let bytes: [UInt8]
  var position = 0

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  /// Three or more letters; or, between < and >, digits and signs as well.
  mutating func name() -> Bool {
    let isQuoted = take("<")
    let start = position
    while let byte = peek {
      let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      let isMore =
        isQuoted
        && ((0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-"))
      guard isLetter || isMore else { break }
      position += 1
    }
    return position - start >= 3 && (!isQuoted || take(">"))
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while let byte = peek, byte >= 0x30, byte <= 0x39, position - start < 4 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    return position > start && range.contains(value) ? value : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func clock(_ hours: ClosedRange<Int>) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hour = number(hours) else { return nil }
    var seconds = hour * 3_600
    if take(":") {
      guard let minute = number(0...59) else { return nil }
      seconds += minute * 60
      if take(":") {
        guard let second = number(0...59) else { return nil }
        seconds += second
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// Seconds west of UTC.
  mutating func offset() -> Int? {
    clock(0...24).flatMap { TimeZoneRules.offsets.contains($0) ? $0 : nil }
  }

  mutating func change() -> YearlyChange? {
    let day: YearlyChange.Day
    if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .julian(number)
    } else if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."),
        let weekday = number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .ordinal(number)
    }
    guard take("/") else { return YearlyChange(day: day, time: 2 * 3_600) }
    return clock(0...167).map { YearlyChange(day: day, time: $0) }
  }
}
