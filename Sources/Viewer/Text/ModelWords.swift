import Chronology

extension Event.Status {
  /// The status in words.
  var words: String {
    switch self {
    case .notHeld: "not held"
    default: rawValue
    }
  }
}

extension Source {
  /// The title, with the outlet where it is known.
  var name: String {
    let title = title ?? "untitled source (\(id.name))"
    return outlet.map { "\(title), \($0)" } ?? title
  }
}

extension Source.TextKind? {
  /// What the saved text is, as a verdict names it.
  var words: String {
    switch self {
    case .full?: "the full text"
    case .excerpt?: "the excerpt"
    case .transcript?: "the transcript"
    case .translation?: "the translation"
    case .digest?: "our digest"
    case nil: "the saved text"
    }
  }
}

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
