/// A number of things: `1 quote`, `2 quotes`.
func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(numeral(number)) \(number == 1 ? one : many ?? one + "s")"
}

/// A number with its thousands set apart, from 10,000 on.
func numeral(_ number: Int) -> String {
  guard number.magnitude >= 10_000 else { return String(number) }
  let digits = String(number)
  return digits.enumerated().reduce(into: "") { text, digit in
    let left = digits.count - digit.offset
    if digit.offset > 0, left % 3 == 0, text != "-" { text.append(",") }
    text.append(digit.element)
  }
}
