/// A day of the proleptic Gregorian calendar, with astronomical years.
///
/// ISO 8601-1:2019 has a year 0, which is the one before the year 1. A day is
/// held as the number of days since 1970-01-01, so that comparing costs one subtraction.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// The numbers of the first and the last day of `years`.
  public static let numbers =
    -9_131_062_500_000_719_528...9_131_062_499_999_280_837

  /// Creates the day that lies `number` days after 1970-01-01, or the first or last of `numbers`
  /// where it lies beyond.
  public init(number: Int) {
    self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
  }

  /// Creates a day from year, month and day, or nothing where there is no such day.
  ///
  /// Years are accepted in ±25,000,000,000,000,000, so that no day number overflows.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil: count from 1 March, so that the leap day comes last in its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted.flooringQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// The years in which days can be told: ±25,000,000,000,000,000.
  public static let years = -25_000_000_000_000_000...25_000_000_000_000_000

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, 1 to 12, of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month (1–12) and day (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.flooringQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The astronomical year.
  public var year: Int { components.year }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
  public var weekday: Int {
    (number + 3) - (number + 3).flooringQuotient(by: 7) * 7 + 1
  }

  /// The day that lies so many days later, or earlier where negative; the last or first that can be
  /// told where it lies beyond.
  public func advanced(by days: Int) -> CalendarDay {
    let (sum, isOver) = number.addingReportingOverflow(days)
    return CalendarDay(number: isOver ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// Whether the left day is before the right one.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  /// `2018-07-12`; years that are negative or beyond four digits with their sign, as ISO 8601-1:2019
  /// expands them: `-0044-03-15`, `+12345-01-01`.
  public var description: String {
    let (year, month, day) = components
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return "\(sign)\(padded)-\(month < 10 ? "0" : "")\(month)"
      + "-\(day < 10 ? "0" : "")\(day)"
  }
}

extension Int {
  /// The quotient rounded down, also where negative.
  fileprivate func flooringQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
