/// Years in plain English.
enum YearWords {
  /// "2018", "985 CE", "500 BCE", "the year 170,000,002".
  ///
  /// `year` is astronomical, as ISO 8601-1:2019 counts: 0 is 1 BCE, -1 is 2 BCE.
  static func plain(_ year: Int) -> String {
    if year <= 0 { return "\(grouped(1 - year)) BCE" }
    if year < 1000 { return "\(year) CE" }
    return year > 9999 ? "the year \(grouped(year))" : "\(year)"
  }

  /// A number of at least four digits, without a sign.
  static func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// "170,000,002"; no commas in four digits.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// "1950 to 1959", "500 BCE to 450 BCE".
  static func range(_ years: ClosedRange<Int>) -> String {
    if years.lowerBound > 9999 {
      return "\(grouped(years.lowerBound)) to \(grouped(years.upperBound))"
    }
    return "\(plain(years.lowerBound)) to \(plain(years.upperBound))"
  }

  /// "the 1950s" where that can mean only the ten years; "1900 to 1909" where it could be a century.
  static func decade(_ years: ClosedRange<Int>) -> String? {
    let start = years.lowerBound
    guard start >= 1000, start.isMultiple(of: 10), years.count == 10,
      !start.isMultiple(of: 100)
    else { return nil }
    return "\(start)s"
  }
}
