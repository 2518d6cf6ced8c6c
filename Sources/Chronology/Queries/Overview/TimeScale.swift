/// The units in which time is counted, from days to millennia.
public enum TimeScale: String, Hashable, Sendable, CaseIterable {
  /// A day.
  case day
  /// Seven days from a Monday on, as ISO 8601 counts.
  case week
  /// A calendar month.
  case month
  /// A calendar year.
  case year
  /// Ten years, the first of which is divisible by ten.
  case decade
  /// A hundred years, the first of which is divisible by a hundred.
  case century
  /// A thousand years, the first of which is divisible by a thousand.
  case millennium

  /// The next finer scale; nothing below days.
  public var finer: TimeScale? { neighbour(-1) }
  /// The next coarser scale; nothing above millennia.
  public var coarser: TimeScale? { neighbour(1) }

  private func neighbour(_ step: Int) -> TimeScale? {
    guard let index = Self.allCases.firstIndex(of: self) else { return nil }
    return Self.allCases.indices.contains(index + step) ? Self.allCases[index + step] : nil
  }

  /// Several units.
  public var plural: String {
    switch self {
    case .century: "centuries"
    case .millennium: "millennia"
    default: rawValue + "s"
    }
  }

  /// The years of a unit; nothing where it is shorter than one.
  private var years: Int? {
    switch self {
    case .day, .week, .month: nil
    case .year: 1
    case .decade: 10
    case .century: 100
    case .millennium: 1_000
    }
  }

  /// The unit in which a day lies: a number that grows by one from unit to unit.
  public func unit(of day: Int) -> Int {
    switch self {
    case .day: return day
    case .week: return Self.quotient(CalendarDay(number: day).number + 3, 7)
    case .month:
      let (year, month, _) = CalendarDay(number: day).components
      return year * 12 + month - 1
    default: return Self.quotient(CalendarDay(number: day).year, years ?? 1)
    }
  }

  /// The number of the first day of a unit.
  public func firstDay(of unit: Int) -> Int {
    let first: CalendarDay?
    switch self {
    case .day: return unit
    case .week: return unit * 7 - 3
    case .month:
      let year = Self.quotient(unit, 12)
      first = CalendarDay(year: year, month: unit - year * 12 + 1, day: 1)
    default: first = CalendarDay(year: unit * (years ?? 1), month: 1, day: 1)
    }
    return first?.number
      ?? (unit < 0 ? CalendarDay.numbers.lowerBound : CalendarDay.numbers.upperBound)
  }

  /// The days of a unit.
  public func days(of unit: Int) -> ClosedRange<Int> {
    let first = firstDay(of: unit)
    return first...max(first, firstDay(of: unit + 1) - 1)
  }

  /// A unit in words: "12 July 2018", "the week of 9 July 2018", "July 2018", "the 1950s".
  public func words(_ unit: Int) -> String {
    let (year, month, day) = CalendarDay(number: firstDay(of: unit)).components
    switch self {
    case .day: return "\(day) \(MonthNames.full(month)) \(YearWords.plain(year))"
    case .week: return "the week of \(day) \(MonthNames.full(month)) \(YearWords.plain(year))"
    case .month: return "\(MonthNames.full(month)) \(YearWords.plain(year))"
    case .year: return YearWords.plain(year)
    case .decade, .century, .millennium:
      let range = year...year + (years ?? 1) - 1
      return YearWords.decade(range).map { "the \($0)" } ?? YearWords.range(range)
    }
  }

  /// What stands on an axis where a unit begins: "12", "Jul", "2018".
  public func label(_ unit: Int) -> String {
    let (year, month, day) = CalendarDay(number: firstDay(of: unit)).components
    switch self {
    case .day, .week: return String(day)
    case .month: return MonthNames.name(month, .brief)
    default: return Self.year(year)
    }
  }

  /// A year as short as it can be told: "2018", "44 BCE", "12,000".
  public static func year(_ year: Int) -> String {
    year <= 0 ? YearWords.plain(year) : YearWords.grouped(year)
  }

  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
