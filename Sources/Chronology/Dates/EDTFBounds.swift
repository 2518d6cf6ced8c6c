/// The earliest and the latest day of what EDTF says; docs/dates.md gives the rules one by one.
extension DateExpression {
  /// The hull; nothing where no end of it can be told.
  var bounds: DateBounds? {
    switch self {
    case .date(let date):
      guard let days = date.bounds else { return nil }
      return DateBounds(days.0, days.1)
    case .interval(let start, let end):
      return Self.hull(start.earliest, end.latest)
    case .set(let set):
      return set.bounds
    }
  }

  /// Bounds from two ends; nothing where no day can be told although one is written.
  fileprivate static func hull(_ earliest: End, _ latest: End) -> DateBounds? {
    if case .untold = earliest, latest.bound.day == nil { return nil }
    if case .untold = latest, earliest.bound.day == nil { return nil }
    return DateBounds(earliest: earliest.bound, latest: latest.bound)
  }

  /// An end of the bounds while they are put together.
  fileprivate enum End {
    case bound(DateBounds.Bound)
    /// A date is written of which no day can be told.
    case untold

    var bound: DateBounds.Bound {
      if case .bound(let bound) = self { bound } else { .unknown }
    }
  }
}

extension IntervalEnd {
  fileprivate var earliest: DateExpression.End {
    switch self {
    case .date(let date): date.bounds.map { .bound(.day($0.0)) } ?? .untold
    case .open: .bound(.open)
    case .unknown: .bound(.unknown)
    }
  }

  fileprivate var latest: DateExpression.End {
    switch self {
    case .date(let date): date.bounds.map { .bound(.day($0.1)) } ?? .untold
    case .open: .bound(.open)
    case .unknown: .bound(.unknown)
    }
  }
}

extension DateSet {
  /// From the earliest day of any member to the latest of any.
  fileprivate var bounds: DateBounds? {
    var earliest: CalendarDay?
    var latest: CalendarDay?
    var isOpenAtStart = false
    var isOpenAtEnd = false
    var isUntold = false
    func include(_ date: SingleDate) {
      guard let days = date.bounds else {
        isUntold = true
        return
      }
      earliest = min(earliest ?? days.0, days.0)
      latest = max(latest ?? days.1, days.1)
    }
    for member in members {
      switch member {
      case .date(let date):
        include(date)
      case .range(let first, let last):
        include(first)
        include(last)
      case .upTo(let date):
        isOpenAtStart = true
        include(date)
      case .from(let date):
        isOpenAtEnd = true
        include(date)
      }
    }
    guard let earliest, let latest else { return nil }
    return DateBounds(
      earliest: isOpenAtStart ? .open : isUntold ? .unknown : .day(earliest),
      latest: isOpenAtEnd ? .open : isUntold ? .unknown : .day(latest))
  }
}

extension SingleDate {
  /// The earliest and the latest day; nothing where the year is wholly unspecified or too far away.
  var bounds: (CalendarDay, CalendarDay)? {
    guard let years = year.range else { return nil }
    guard let month else {
      guard let first = CalendarDay(year: years.lowerBound, month: 1, day: 1),
        let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
      else { return nil }
      return (first, last)
    }
    if let season {
      return season.bounds(from: years.lowerBound, through: years.upperBound)
    }
    if year.unspecified == 0, let month = month.number, let day = day?.number {
      // The usual case: a day that is fully known.
      guard let known = CalendarDay(year: years.lowerBound, month: month, day: day) else {
        return nil
      }
      return (known, known)
    }
    guard let first = firstDay(in: years), let last = lastDay(in: years) else { return nil }
    return (first, last)
  }

  /// Whether the calendar has a day, or with less than a day a month, that the digits allow.
  var isPossible: Bool {
    guard let month, let day, season == nil else { return true }
    if month.isWhollyUnspecified, day.isWhollyUnspecified { return true }
    if let number = day.number, (1...28).contains(number) { return true }
    if let years = year.range { return firstDay(in: years) != nil }
    // A year of which nothing is known can be a leap year.
    return Self.extreme(year: 2000, month: month, day: day, isFirst: true) != nil
  }

  private func firstDay(in years: ClosedRange<Int>) -> CalendarDay? {
    // Only 29 February needs more than one try, a leap year within eight of any other.
    for candidate in years where year.matches(candidate) {
      if let day = day(in: candidate, isFirst: true) { return day }
    }
    return nil
  }

  private func lastDay(in years: ClosedRange<Int>) -> CalendarDay? {
    for candidate in years.reversed() where year.matches(candidate) {
      if let day = day(in: candidate, isFirst: false) { return day }
    }
    return nil
  }

  private func day(in year: Int, isFirst: Bool) -> CalendarDay? {
    Self.extreme(year: year, month: month ?? .wholly, day: day ?? .wholly, isFirst: isFirst)
  }

  /// The first or last day of a year that the digits of month and day allow.
  private static func extreme(
    year: Int, month: DateComponent, day: DateComponent, isFirst: Bool
  ) -> CalendarDay? {
    for step in 1...12 {
      let candidate = isFirst ? step : 13 - step
      guard month.matches(candidate) else { continue }
      let days = 1...CalendarDay.length(ofMonth: candidate, year: year)
      if let number = isFirst ? day.first(in: days) : day.last(in: days) {
        return CalendarDay(year: year, month: candidate, day: number)
      }
    }
    return nil
  }
}
