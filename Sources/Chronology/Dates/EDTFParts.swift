/// Dates made of numbers, as other formats give them.
extension EDTF {
  /// Creates a date of a year, and of what of month, day and time is known; nothing where there is no such date.
  ///
  /// - Parameters:
  ///   - year: The astronomical year: 0 is 1 BCE.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, from 1; counts only beside a month.
  ///   - time: The time of day; counts only beside a day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil, time: TimeOfDay? = nil) {
    var text = Self.text(ofYear: year)
    if let month {
      guard 1...12 ~= month else { return nil }
      text += "-\(Self.twoDigits(month))"
      if let day {
        guard 1...31 ~= day else { return nil }
        text += "-\(Self.twoDigits(day))"
        if let time { text += "T\(time)" }
      }
    }
    // The parser knows which days a month has.
    guard let date = try? EDTF(parsing: text) else { return nil }
    self = date
  }

  /// Creates an interval; an end that is not given is open.
  ///
  /// Times are left out, since an interval has none (EDTF level 0, "Time Interval"). Gives nothing where an end
  /// is an interval or a set itself, where the end is before the start, or where both are open.
  public init?(from start: EDTF?, to end: EDTF?) {
    guard start != nil || end != nil else { return nil }
    let ends = [start, end].map { $0.map { $0.withoutTime.description } ?? ".." }
    guard let interval = try? EDTF(parsing: ends.joined(separator: "/")) else { return nil }
    if let first = start?.bounds?.earliest.day, let last = end?.bounds?.latest.day, last < first {
      return nil
    }
    self = interval
  }

  /// The date without its time of day.
  public var withoutTime: EDTF {
    guard case .date(var date) = expression, date.time != nil else { return self }
    date.time = nil
    return EDTF(.date(date))
  }

  /// The numbers of the date or of both ends of the interval, for formats that know no more.
  ///
  /// Nothing where they would say something else than the date: sets, unspecified digits, parts of a year,
  /// years that are rounded or too far away. Qualifiers are not among them; `qualification` has those.
  public var parts: EDTFParts? {
    switch expression {
    case .date(let date): DateParts(date).map { .date($0) }
    case .interval(let start, let end):
      switch (IntervalPart(start), IntervalPart(end)) {
      case (let start?, let end?): .interval(start, end)
      default: nil
      }
    case .set: nil
    }
  }

  /// A year in four digits, or with `Y` where these do not suffice (level 1, "Letter-prefixed calendar
  /// year").
  private static func text(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    let sign = year < 0 ? "-" : ""
    return digits.count > 4
      ? "Y\(sign)\(digits)"
      : sign + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// A time of day, and how it lies against UTC where that is known.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
  /// The hour, 0 to 24.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 60.
  public var second: Int
  /// Minutes ahead of UTC; nothing where no zone is given.
  public var minutesAhead: Int?

  /// Creates a time.
  public init(hour: Int, minute: Int = 0, second: Int = 0, minutesAhead: Int? = nil) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.minutesAhead = minutesAhead
  }

  /// The time as EDTF writes it (level 0, "Date and Time").
  public var description: String {
    let time = [hour, minute, second].map(Self.twoDigits).joined(separator: ":")
    guard let minutesAhead else { return time }
    guard minutesAhead != 0 else { return time + "Z" }
    let shift = Int(minutesAhead.magnitude)
    return time + (minutesAhead < 0 ? "-" : "+")
      + "\(Self.twoDigits(shift / 60)):\(Self.twoDigits(shift % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    0..<10 ~= number ? "0\(number)" : "\(number)"
  }
}

/// The numbers of a date or interval.
public enum EDTFParts: Hashable, Sendable {
  /// One date.
  case date(DateParts)
  /// An interval, both ends included.
  case interval(IntervalPart, IntervalPart)
}

/// One end of an interval.
public enum IntervalPart: Hashable, Sendable {
  /// A date.
  case date(DateParts)
  /// There is no such end (`..`).
  case open
  /// There is one, and nobody has said which.
  case unknown

  init?(_ end: IntervalEnd) {
    switch end {
    case .date(let date):
      guard let parts = DateParts(date) else { return nil }
      self = .date(parts)
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }

  /// The date, where it is one.
  public var date: DateParts? {
    if case .date(let parts) = self { parts } else { nil }
  }
}

/// The numbers of one date: a year, with what of month, day and time is given.
public struct DateParts: Hashable, Sendable {
  /// The astronomical year: 0 is 1 BCE.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int?
  /// The day of the month.
  public let day: Int?
  /// The time of day.
  public let time: TimeOfDay?

  init?(_ date: SingleDate) {
    guard date.season == nil, !date.hasUnspecifiedDigits, date.year.significantDigits == 0,
      let year = date.year.number
    else { return nil }
    self.year = year
    month = date.month?.number
    day = date.day?.number
    time = date.time.map { time in
      let ahead: Int? =
        switch time.zone {
        case .notGiven: nil
        case .utc: 0
        case .shift(let minutes, _): Int(minutes)
        }
      return TimeOfDay(
        hour: Int(time.hour), minute: Int(time.minute), second: Int(time.second),
        minutesAhead: ahead)
    }
  }
}
