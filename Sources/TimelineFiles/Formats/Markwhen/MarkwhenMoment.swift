import Chronology

/// How finely a date is stated.
enum MarkwhenGrain: Int, Comparable {
  case year, month, day, time

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A moment on the calendar and the clock of a file; what counts in markwhen, where every range ends with the
/// moment after its last one.
struct MarkwhenMoment: Comparable {
  /// The day, counted from 1970-01-01.
  private(set) var day: Int
  /// The second of the day.
  private(set) var second = 0
  /// Minutes ahead of UTC, where the file says so.
  var minutesAhead: Int?

  init(_ day: CalendarDay, second: Int = 0, minutesAhead: Int? = nil) {
    self.day = day.number
    self.second = second
    self.minutesAhead = minutesAhead
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.day == right.day && left.second == right.second
  }

  /// The day.
  var calendarDay: CalendarDay { CalendarDay(number: day) }

  /// The time of the day.
  var time: TimeOfDay {
    TimeOfDay(
      hour: second / 3600, minute: second / 60 % 60, second: second % 60,
      minutesAhead: minutesAhead)
  }

  /// The same day at another time.
  func at(_ time: TimeOfDay) -> MarkwhenMoment {
    var moment = self
    moment.second = (time.hour * 60 + time.minute) * 60 + time.second
    moment.minutesAhead = time.minutesAhead ?? minutesAhead
    if time.hour == 24 {
      moment.day += 1
      moment.second = 0
    }
    return moment
  }

  /// So many days later.
  func advanced(byDays days: Int) -> MarkwhenMoment {
    var moment = self
    moment.day += days
    return moment
  }

  /// Whether a unit of a grain begins here.
  func begins(_ grain: MarkwhenGrain) -> Bool {
    guard grain != .time else { return true }
    let parts = calendarDay.components
    return second == 0 && (grain == .day || parts.day == 1)
      && (grain > .year || parts.month == 1)
  }

  /// The unit of a grain in which this moment lies.
  func date(_ grain: MarkwhenGrain) -> EDTF? {
    let parts = calendarDay.components
    return EDTF(
      year: parts.year, month: grain > .year ? parts.month : nil,
      day: grain > .month ? parts.day : nil, time: grain == .time ? time : nil)
  }

  /// The moment after an amount, or before it.
  ///
  /// Months come first, and a day that its month has not becomes the last one; then days, then times, as
  /// markwhen's own calendar counts.
  ///
  /// The direction is 1 for later, -1 for earlier.
  func advanced(by amount: MarkwhenAmount, _ direction: Int = 1) -> MarkwhenMoment {
    var moment = self
    let months = amount.months * direction
    if months != 0 {
      let parts = calendarDay.components
      let count = parts.year * 12 + parts.month - 1 + months
      let year = count >= 0 ? count / 12 : -((11 - count) / 12)
      let month = count - year * 12 + 1
      let last = CalendarDay.length(ofMonth: month, year: year)
      if let day = CalendarDay(year: year, month: month, day: min(parts.day, last)) {
        moment.day = day.number
      }
    }
    moment.day += amount.days * direction
    moment.addWeekDays(amount.weekDays * direction)
    let seconds = moment.second + amount.seconds * direction
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    moment.day += days
    moment.second = seconds - days * 86_400
    return moment
  }

  /// Counts days that are neither Saturday nor Sunday.
  private mutating func addWeekDays(_ count: Int) {
    let step = count < 0 ? -1 : 1
    var left = abs(count)
    // Whole weeks at once; at least a day stays, so that the end is behind a week day.
    let weeks = max(0, left - 1) / 5
    day += weeks * 7 * step
    left -= weeks * 5
    while left > 0 {
      if step < 0 { day -= 1 }
      if calendarDay.weekday < 6 { left -= 1 }
      if step > 0 { day += 1 }
    }
  }
}

/// A length of time, such as "3 years 8 days".
struct MarkwhenAmount: Equatable {
  /// Months, those of years among them.
  var months = 0
  /// Days, those of weeks among them.
  var days = 0
  /// Days that are neither Saturday nor Sunday.
  var weekDays = 0
  /// Seconds, those of minutes and hours among them.
  var seconds = 0
  /// The finest unit that is named; nothing where there is no amount.
  var grain: MarkwhenGrain?

  /// More of one unit than this is no date that anybody means.
  static let most = 1_000_000

  /// Adds so many of a unit.
  ///
  /// - Returns: Whether there is a unit of that name.
  mutating func add(_ count: Int, _ unit: String) -> Bool {
    switch unit {
    case "years", "year", "y": months += count * 12; note(.year)
    case "months", "month": months += count; note(.month)
    case "weeks", "week", "w": days += count * 7; note(.day)
    case "days", "day", "d": days += count; note(.day)
    case "hours", "hour", "h": seconds += count * 3600; note(.time)
    case "minutes", "minute", "mins", "min": seconds += count * 60; note(.time)
    case "seconds", "second", "secs", "sec", "s": seconds += count; note(.time)
    case "milliseconds", "ms": seconds += count / 1000; note(.time)
    default: return false
    }
    return true
  }

  /// Adds so many week days.
  mutating func addWeekDays(_ count: Int) {
    weekDays += count
    note(.day)
  }

  private mutating func note(_ grain: MarkwhenGrain) {
    self.grain = max(self.grain ?? .year, grain)
  }

  /// The amount so many times.
  func times(_ count: Int) -> MarkwhenAmount {
    var amount = self
    amount.months *= count
    amount.days *= count
    amount.weekDays *= count
    amount.seconds *= count
    return amount
  }

  /// Whether it goes nowhere.
  var isEmpty: Bool { months == 0 && days == 0 && weekDays == 0 && seconds == 0 }
}
