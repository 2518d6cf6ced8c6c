/// The date and day by which a value stands in a list.
///
/// The earliest day that the date itself says; where its start is open or unknown, the latest.
struct SortAnchor {
  /// The date that gives the day.
  var date: SingleDate
  var day: CalendarDay

  /// Nothing where no day can be told, or no end is given.
  init?(_ expression: DateExpression) {
    guard let bounds = expression.bounds else { return nil }
    let day: CalendarDay
    let isStart: Bool
    if let earliest = bounds.earliest.day {
      day = earliest
      isStart = true
    } else if let latest = bounds.latest.day {
      day = latest
      isStart = false
    } else {
      return nil
    }
    self.day = day
    switch expression {
    case .date(let date):
      self.date = date
    case .interval(let start, let end):
      guard let date = isStart ? start.date : end.date else { return nil }
      self.date = date
    case .set:
      let date = expression.dates.first { date in
        guard let days = date.bounds else { return false }
        return (isStart ? days.0 : days.1) == day
      }
      guard let date else { return nil }
      self.date = date
    }
  }
}
