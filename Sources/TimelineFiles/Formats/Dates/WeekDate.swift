import Chronology

extension CalendarDay {
  /// Creates the day of a week; nothing where the year has no such week.
  ///
  /// Week 1 is the one with 4 January (ISO 8601-1, "calendar week number").
  ///
  /// - Parameters:
  ///   - year: The year that the week is counted in.
  ///   - week: The week, 1 to 53.
  ///   - weekday: The weekday, 1 (Monday) to 7.
  init?(weekYear year: Int, week: Int, weekday: Int) {
    guard 1...53 ~= week, 1...7 ~= weekday, let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.advanced(by: (week - 1) * 7 + 1 - fourth.weekday)
    // A week is of the year that has its Thursday.
    guard monday.advanced(by: 3).year == year else { return nil }
    self = monday.advanced(by: weekday - 1)
  }
}
