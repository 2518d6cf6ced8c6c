/// Days in a row of which the first and the last are known within limits.
///
/// A case is any choice of a first and a last day within them, the first not after the last. So a span
/// has a narrow choice at each end, `2018-07` any stretch within the month, and a whole period no
/// choice at all. Days are numbers as `CalendarDay` has them; `past` and `future` lie beyond all.
struct DayStretch: Hashable, Sendable {
  /// Before every day.
  static let past = Int.min
  /// After every day.
  static let future = Int.max
  /// Of which nothing is known.
  static let anywhere = DayStretch(within: past...future)

  private(set) var earliestStart: Int
  private(set) var latestStart: Int
  private(set) var earliestEnd: Int
  private(set) var latestEnd: Int

  /// Creates a stretch from what its first and its last day can be.
  ///
  /// What contradicts the order of the two is left out: of `2004-06-15/2004-06` the last day is the
  /// 15th or later.
  init(start: ClosedRange<Int>, end: ClosedRange<Int>) {
    earliestStart = start.lowerBound
    latestEnd = max(end.upperBound, start.lowerBound)
    latestStart = min(start.upperBound, latestEnd)
    earliestEnd = max(end.lowerBound, earliestStart)
  }

  /// Creates some stretch within the days.
  init(within days: ClosedRange<Int>) {
    self.init(start: days, end: days)
  }

  /// Creates the stretch of exactly these days.
  init(all days: ClosedRange<Int>) {
    self.init(
      start: days.lowerBound...days.lowerBound, end: days.upperBound...days.upperBound)
  }

  /// All days that may belong to it.
  var hull: ClosedRange<Int> { earliestStart...latestEnd }
}
