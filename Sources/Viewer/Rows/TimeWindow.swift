import Chronology

/// A stretch of time, and the columns over which it is drawn.
struct TimeWindow: Hashable, Sendable {
  /// The first day.
  let first: Int
  /// How many days there are, at least one.
  let span: Int
  /// How many columns there are, at least one.
  let columns: Int

  init(first: Int, span: Int, columns: Int) {
    self.first = first
    self.span = max(1, span)
    self.columns = max(1, columns)
  }

  /// All days.
  var days: ClosedRange<Int> { first...first + span - 1 }

  /// The columns of a day, which may lie left or right of the window.
  func columns(of day: Int) -> ClosedRange<Int> {
    let start = Self.quotient((day - first) * columns, span)
    let end = Self.quotient((day - first + 1) * columns - 1, span)
    return start...max(start, end)
  }

  /// The days of a column; one of them may have several columns.
  func days(of column: Int) -> ClosedRange<Int> {
    let start = first + Self.quotient(column * span, columns)
    let end = first + Self.quotient((column + 1) * span, columns) - 1
    return start...max(start, end)
  }

  /// The smallest unit that is worth a label.
  var finest: TimeScale { span <= 2 * columns ? .day : span <= 14 * columns ? .week : .month }

  /// The window in words.
  var words: String {
    let (start, end) = (TimeScale.day.words(days.lowerBound), TimeScale.day.words(days.upperBound))
    return "\(start) to \(end)"
  }

  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
