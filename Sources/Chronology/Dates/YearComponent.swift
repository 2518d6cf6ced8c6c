/// A year: its digits, sign, unspecified digits, exponent, significant digits and qualifiers.
///
/// EDTF level 0 (four digits), level 1 (negative, letter-prefixed, unspecified digits from the
/// right), level 2 (exponential, significant digits, unspecified digits anywhere).
struct YearComponent: Hashable, Sendable {
  /// The digits as a number, without sign; unspecified digits count as 0.
  var digits: Int
  /// Whether a minus stands before the digits.
  var isNegative = false
  /// Whether the year begins with `Y`.
  var isLettered = false
  /// A bit for each of the four digits that is unspecified, the lowest for the last digit.
  var unspecified: UInt8 = 0
  /// The number of significant digits that `S` gives; 0 without.
  var significantDigits: UInt8 = 0
  /// The power of ten that `E` gives; 0 without.
  var exponent: UInt8 = 0
  /// The qualifier written before, which is for the year alone.
  var before: Qualification?
  /// The qualifier written after.
  var after: Qualification?
  /// The year as written, where the fields above cannot hold its numbers.
  var oversized: String?

  init(digits: Int) {
    self.digits = digits
  }

  /// A year as a number: four digits where they suffice, else with `Y`.
  init(_ year: Int) {
    self.digits = Int(year.magnitude)
    self.isNegative = year < 0
    self.isLettered = year.magnitude > 9999
  }

  /// `XXXX`.
  static let allFour: UInt8 = 0b1111

  /// Whether no digit is known.
  var isWhollyUnspecified: Bool { unspecified == Self.allFour }

  /// Whether the unspecified digits are the last ones, as level 1 has them.
  var isUnspecifiedFromTheRight: Bool { unspecified & (unspecified + 1) == 0 }

  /// The lowest and highest number that the digits, without sign and exponent, can mean.
  private var magnitudes: ClosedRange<Int> {
    guard unspecified != 0 else { return digits...digits }
    var high = digits
    var place = 1
    for bit in 0..<4 {
      if unspecified >> bit & 1 == 1 { high += 9 * place }
      place *= 10
    }
    // The year 0 has no minus.
    return (isNegative ? max(1, digits) : digits)...high
  }

  /// The number of digits that the year has as a number.
  var places: Int {
    var count = 1
    var rest = digits / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count + Int(exponent)
  }

  /// The year itself, exponent applied; nothing where digits are unspecified or no day can be told.
  var number: Int? {
    guard unspecified == 0, oversized == nil else { return nil }
    var value = digits
    for _ in 0..<exponent where value != 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= CalendarDay.years.upperBound else { return nil }
      value = product
    }
    guard value <= CalendarDay.years.upperBound else { return nil }
    return isNegative ? -value : value
  }

  /// The earliest and the latest year; nothing where no digit is known or no day can be told.
  var range: ClosedRange<Int>? {
    guard !isWhollyUnspecified, oversized == nil else { return nil }
    if unspecified != 0 {
      let magnitudes = magnitudes
      return isNegative ? -magnitudes.upperBound ... -magnitudes.lowerBound : magnitudes
    }
    guard let number else { return nil }
    let free = places - Int(significantDigits)
    guard significantDigits > 0, free > 0 else { return number...number }
    var unit = 1
    for _ in 0..<min(free, 18) { unit *= 10 }
    let magnitude = Int(number.magnitude)
    let low = magnitude - magnitude % unit
    let (high, overflow) = low.addingReportingOverflow(unit - 1)
    guard !overflow, high <= CalendarDay.years.upperBound else { return nil }
    return isNegative ? -high ... -low : low...high
  }

  /// Whether it is a year so far away that no day of it can be told.
  var isTooFar: Bool { !isWhollyUnspecified && range == nil }

  /// Whether the digits that are known are those of the year.
  func matches(_ year: Int) -> Bool {
    guard unspecified != 0 else { return range?.contains(year) ?? false }
    guard isNegative == (year < 0), year.magnitude <= 9999 else { return false }
    var known = Int(year.magnitude)
    var place = 1
    for bit in 0..<4 {
      if unspecified >> bit & 1 == 1 { known -= known / place % 10 * place }
      place *= 10
    }
    return known == digits
  }
}
