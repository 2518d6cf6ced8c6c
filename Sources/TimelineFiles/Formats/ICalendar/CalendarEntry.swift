import Chronology

/// An event, to-do or journal entry as its file has it: when it is, how it repeats, what is said of it.
struct CalendarEntry {
  let component: CalendarComponent
  let uid: String?
  /// When it begins; for a to-do without a beginning, when it is due.
  let start: CalendarMoment
  /// How long it lasts, in seconds of a clock on which every day has 24 hours.
  let length: Int
  /// Which time of a repeated entry it takes the place of.
  let replaces: Replaced?

  var calendar: Int { component.calendar }

  /// The time of a repeated entry that another entry stands for.
  struct Replaced {
    let moment: CalendarMoment
    /// Whether all later ones are meant, too.
    let isThisAndFuture: Bool
  }

  /// The date of one of its times.
  ///
  /// A DATE without an end is one day, and an end that is a DATE is the day after the last (RFC 5545, section
  /// 3.6.1). What lasts over midnight is an interval of days, for an interval in EDTF has no times.
  ///
  /// - Parameters:
  ///   - start: When it begins.
  ///   - length: How long it lasts, in seconds.
  ///   - ahead: How far its clock is ahead of UTC, in seconds; nothing where that is not known.
  /// - Returns: Nothing where EDTF has no such date.
  static func date(from start: CalendarMoment, length: Int, ahead: Int?) -> EDTF? {
    let end = start.local + max(0, length)
    let first = EDTF(start.day)
    let last = CalendarMoment(
      local: max(start.local, end - 1), isDate: true, zone: .floating
    ).day
    if last > start.day { return EDTF(from: first, to: EDTF(last)) }
    guard let second = start.second else { return first }
    let (year, month, day) = start.day.components
    // EDTF tells a clock from UTC in minutes, at most 14 hours (level 0, "Date and Time").
    let minutes = ahead.flatMap { $0 % 60 == 0 && abs($0) <= 14 * 3_600 ? $0 / 60 : nil }
    return EDTF(
      year: year, month: month, day: day,
      time: TimeOfDay(
        hour: second / 3_600, minute: second / 60 % 60, second: second % 60, minutesAhead: minutes))
  }
}
