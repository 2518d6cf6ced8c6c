import Chronology

/// Holidays whose day can be told from the year.
enum Holidays {
  enum Day: Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month, 1 Monday; from the end where negative.
    case weekday(Int, nth: Int, month: Int)
    /// Days after Easter Sunday of the Gregorian calendar.
    case easter(Int)
  }

  struct Holiday: Sendable {
    var name: String
    var day: Day
  }

  /// Longer names before those that they begin with.
  static let table: [Holiday] = [
    Holiday(name: "Martin Luther King Day", day: .weekday(1, nth: 3, month: 1)),
    Holiday(name: "Groundhog Day", day: .fixed(month: 2, day: 2)),
    Holiday(name: "Presidents Day", day: .weekday(1, nth: 3, month: 2)),
    Holiday(name: "St Patrick's Day", day: .fixed(month: 3, day: 17)),
    Holiday(name: "April Fools Day", day: .fixed(month: 4, day: 1)),
    Holiday(name: "Anzac Day", day: .fixed(month: 4, day: 25)),
    Holiday(name: "Mother's Day", day: .weekday(7, nth: 2, month: 5)),
    Holiday(name: "Father's Day", day: .weekday(7, nth: 3, month: 6)),
    Holiday(name: "Canada Day", day: .fixed(month: 7, day: 1)),
    Holiday(name: "Columbus Day", day: .weekday(1, nth: 2, month: 10)),
    Holiday(name: "All Saints Day", day: .fixed(month: 11, day: 1)),
    Holiday(name: "Ash Wednesday", day: .easter(-46)),
    Holiday(name: "Palm Sunday", day: .easter(-7)),
    Holiday(name: "Ascension Day", day: .easter(39)),
    Holiday(name: "Pentecost", day: .easter(49)),
    Holiday(name: "Whit Sunday", day: .easter(49)),
    Holiday(name: "Christmas Eve", day: .fixed(month: 12, day: 24)),
    Holiday(name: "Christmas Day", day: .fixed(month: 12, day: 25)),
    Holiday(name: "Christmas", day: .fixed(month: 12, day: 25)),
    Holiday(name: "Boxing Day", day: .fixed(month: 12, day: 26)),
    Holiday(name: "New Year's Eve", day: .fixed(month: 12, day: 31)),
    Holiday(name: "New Year's Day", day: .fixed(month: 1, day: 1)),
    Holiday(name: "New Year's", day: .fixed(month: 1, day: 1)),
    Holiday(name: "Independence Day", day: .fixed(month: 7, day: 4)),
    Holiday(name: "Halloween", day: .fixed(month: 10, day: 31)),
    Holiday(name: "Valentine's Day", day: .fixed(month: 2, day: 14)),
    Holiday(name: "May Day", day: .fixed(month: 5, day: 1)),
    Holiday(name: "Bastille Day", day: .fixed(month: 7, day: 14)),
    Holiday(name: "Armistice Day", day: .fixed(month: 11, day: 11)),
    Holiday(name: "Veterans Day", day: .fixed(month: 11, day: 11)),
    Holiday(name: "Flag Day", day: .fixed(month: 6, day: 14)),
    Holiday(name: "Thanksgiving Day", day: .weekday(4, nth: 4, month: 11)),
    Holiday(name: "Thanksgiving", day: .weekday(4, nth: 4, month: 11)),
    Holiday(name: "Labor Day", day: .weekday(1, nth: 1, month: 9)),
    Holiday(name: "Memorial Day", day: .weekday(1, nth: -1, month: 5)),
    Holiday(name: "Good Friday", day: .easter(-2)),
    Holiday(name: "Easter Sunday", day: .easter(0)),
    Holiday(name: "Easter Monday", day: .easter(1)),
    Holiday(name: "Easter", day: .easter(0)),
  ]

  /// The day of a holiday in a year.
  static func day(_ number: Int, in year: Int) -> CalendarDay? {
    guard table.indices.contains(number) else { return nil }
    switch table[number].day {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .weekday(let weekday, let nth, let month):
      return self.day(of: weekday, nth: nth, month: month, year: year)
    case .easter(let days): return easter(in: year)?.advanced(by: days)
    }
  }

  /// The nth weekday of a month, 1 Monday.
  ///
  /// The last where `nth` is negative; nothing where the month has no such day.
  static func day(of weekday: Int, nth: Int, month: Int, year: Int) -> CalendarDay? {
    let length = CalendarDay.length(ofMonth: month, year: year)
    guard nth > 0 else {
      guard let last = CalendarDay(year: year, month: month, day: length) else { return nil }
      return last.advanced(by: -((last.weekday - weekday + 7) % 7))
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let place = (weekday - first.weekday + 7) % 7 + (nth - 1) * 7
    return place < length ? first.advanced(by: place) : nil
  }

  /// A holiday of a year that nobody tells; nothing where it is another day each year.
  static func yearless(_ number: Int) -> EDTF? {
    guard table.indices.contains(number), case .fixed(let month, let day) = table[number].day else {
      return nil
    }
    return TimeValue.yearless(month, day)
  }

  /// Easter Sunday, by the rule of the Gregorian calendar (the form of Meeus, Jones and Butcher).
  private static func easter(in year: Int) -> CalendarDay? {
    guard year >= 1583 else { return nil }
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let epact =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * correction + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
