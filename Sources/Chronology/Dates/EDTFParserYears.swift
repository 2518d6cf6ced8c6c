/// The forms of a year.
extension EDTFParser {
  /// Reads a year: four digits, `Y` and more of them, with exponent and significant digits.
  ///
  /// Level 1, "Letter-prefixed calendar year", "Negative calendar year"; level 2, "Exponential year",
  /// "Significant digits", "Unspecified Digit".
  mutating func year(_ bytes: Span<UInt8>) throws(EDTFError) -> YearComponent {
    if peek(bytes) == UInt8(ascii: "Y") { return try letteredYear(bytes) }
    let start = position
    var year = YearComponent(digits: 0)
    if peek(bytes) == UInt8(ascii: "-") {
      year.isNegative = true
      position += 1
    }
    let first = position
    var count = 0
    while let byte = peek(bytes) {
      if let digit = digit(bytes, at: position) {
        if count < 4 { year.digits = year.digits * 10 + Int(digit) }
      } else if byte == UInt8(ascii: "X") {
        if count < 4 {
          year.digits *= 10
          year.unspecified |= 1 << UInt8(3 - count)
        }
      } else {
        break
      }
      position += 1
      count += 1
    }
    guard count == 4 else {
      throw yearLength(bytes, start: start, first: first, count: count)
    }
    if year.isNegative, year.digits == 0, year.unspecified == 0 {
      throw EDTFError("the year 0 has no minus; write 0000", at: start, in: bytes)
    }
    if peek(bytes) == UInt8(ascii: "E") {
      throw EDTFError("a year with an exponent begins with Y", at: start, in: bytes)
    }
    if peek(bytes) == UInt8(ascii: "S") {
      guard year.unspecified == 0 else {
        throw EDTFError(
          "a year has unspecified digits (X) or significant digits (S), not both", at: position,
          in: bytes)
      }
      position += 1
      let place = position
      let count = try number(bytes, after: "S")
      guard let significant = count.value, (1...4).contains(significant) else {
        throw EDTFError(
          "a year of four digits has 1 to 4 significant digits", at: place, in: bytes)
      }
      year.significantDigits = UInt8(significant)
    }
    return year
  }

  /// Reads a year that begins with `Y`.
  private mutating func letteredYear(_ bytes: Span<UInt8>) throws(EDTFError) -> YearComponent {
    let start = position
    position += 1
    var year = YearComponent(digits: 0)
    year.isLettered = true
    if peek(bytes) == UInt8(ascii: "-") {
      year.isNegative = true
      position += 1
    }
    let first = position
    let mantissa = try number(bytes, after: "Y")
    if peek(bytes) == UInt8(ascii: "X") {
      throw EDTFError(
        "unspecified digits (X) stand only in a year of four digits; a year with Y may have "
          + "significant digits, such as S3", at: position, in: bytes)
    }
    var exponent = Number(value: 0, places: 0)
    if peek(bytes) == UInt8(ascii: "E") {
      position += 1
      let place = position
      exponent = try number(bytes, after: "E")
      guard exponent.value != 0 else {
        throw EDTFError("an exponent is 1 or more; leave E0 out", at: place, in: bytes)
      }
    }
    var significant = Number(value: 0, places: 0)
    var significantPlace = position
    if peek(bytes) == UInt8(ascii: "S") {
      position += 1
      significantPlace = position
      significant = try number(bytes, after: "S")
      guard significant.value != 0 else {
        throw EDTFError("there is at least one significant digit", at: significantPlace, in: bytes)
      }
    }
    guard mantissa.value != 0 else {
      throw EDTFError("the year 0 is written 0000", at: start, in: bytes)
    }
    if let byte = peek(bytes), EDTFHint.isForeign(byte) { throw unexpected(bytes) }
    // How many digits the year has, as far as an Int can tell.
    let places = exponent.value.map { mantissa.places.addingReportingOverflow($0) }
    if let places, !places.overflow {
      guard places.partialValue > 4 else {
        let value = mantissa.value ?? 0
        let scaled = (0..<(exponent.value ?? 0)).reduce(value) { product, _ in product * 10 }
        let text = (year.isNegative ? "-" : "") + YearWords.fourDigits(scaled)
        throw EDTFError(
          "Y is only for years of more than four digits; write \(text)", at: start, in: bytes)
      }
      if let count = significant.value, count > places.partialValue {
        throw EDTFError(
          "the year has \(places.partialValue) digits, so no more of them are significant",
          at: significantPlace, in: bytes)
      }
    }
    if let digits = mantissa.value, let power = exponent.value, power <= 200,
      let count = significant.value, count <= 200
    {
      year.digits = digits
      year.exponent = UInt8(power)
      year.significantDigits = UInt8(count)
    } else {
      year.oversized = Self.text(bytes, start, first, position)
    }
    return year
  }

  /// A run of digits: the number, where an Int holds it, and how many digits it has.
  private struct Number {
    var value: Int?
    var places: Int
  }

  /// Reads a run of digits; zeros in front do not count.
  private mutating func number(
    _ bytes: Span<UInt8>, after letter: String
  ) throws(EDTFError) -> Number {
    let start = position
    var result = Number(value: 0, places: 0)
    while let digit = digit(bytes, at: position) {
      position += 1
      if digit > 0 || result.places > 0 { result.places += 1 }
      if let value = result.value {
        let (tenfold, isOver) = value.multipliedReportingOverflow(by: 10)
        let (sum, isOverToo) = tenfold.addingReportingOverflow(Int(digit))
        result.value = isOver || isOverToo ? nil : sum
      }
    }
    guard position > start else {
      if let byte = peek(bytes), EDTFHint.isForeign(byte) { throw unexpected(bytes) }
      throw EDTFError("digits must follow \(letter)", at: start, in: bytes)
    }
    return result
  }

  /// The year as written, without zeros in front of its digits.
  private static func text(_ bytes: Span<UInt8>, _ start: Int, _ first: Int, _ end: Int) -> String {
    var digits = first
    while digits + 1 < end, bytes[digits] == UInt8(ascii: "0") { digits += 1 }
    var result = ""
    for index in start..<end where index < first || index >= digits {
      result.unicodeScalars.append(Unicode.Scalar(bytes[index]))
    }
    return result
  }

  /// Says why a run of digits is not a year.
  private func yearLength(
    _ bytes: Span<UInt8>, start: Int, first: Int, count: Int
  ) -> EDTFError {
    if count == 0 {
      return EDTFError(EDTFHint.message(bytes, at: first), at: first, in: bytes)
    }
    if let byte = peek(bytes), count < 4, EDTFHint.isForeign(byte) { return unexpected(bytes) }
    let digits = (first..<position).map { Character(Unicode.Scalar(bytes[$0])) }
    let sign = first > start ? "-" : ""
    if digits.contains("X") {
      return EDTFError("a year has four digits, of which any may be X", at: start, in: bytes)
    }
    if count == 8, sign.isEmpty {
      let date = String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8])
      return EDTFError(
        "write a date with hyphens, as \(date); a year of eight digits begins with Y", at: start,
        in: bytes)
    }
    if count > 4 {
      return EDTFError(
        "a year of more than four digits begins with Y; write Y\(sign)\(String(digits.prefix(24)))",
        at: start, in: bytes)
    }
    let padded = String(repeating: "0", count: 4 - count) + String(digits)
    return EDTFError("a year has four digits; write \(sign)\(padded)", at: start, in: bytes)
  }
}
