/// Reads filters: words and `key:value` side by side, `or`, `-`, parentheses.
///
/// `or` joins less than standing side by side: `a b or c` is `(a b) or c`.
struct FilterParser {
  /// Characters that a value without quotation marks cannot hold.
  static let marks: Set<Unicode.Scalar> = ["\"", "(", ")", "\\", "\u{201C}", "\u{201D}"]
  /// How deep parentheses may stand in each other.
  static let maximumDepth = 100

  private let scalars: [Unicode.Scalar]
  private let day: CalendarDay?
  private var position = 0
  private var depth = 0

  init(_ text: String, relativeTo day: CalendarDay?) {
    scalars = Array(text.unicodeScalars)
    self.day = day
  }

  /// Reads the whole text.
  mutating func expression() throws(FilterError) -> FilterExpression {
    skipSpaces()
    guard position < scalars.count else { return .all([]) }
    let result = try disjunction()
    guard position == scalars.count else {
      throw error("this parenthesis closes nothing; leave it out", at: position)
    }
    return result
  }

  // MARK: Structure

  private mutating func disjunction() throws(FilterError) -> FilterExpression {
    var parts = [try conjunction()]
    while let place = takeOr() {
      skipSpaces()
      if isAtEnd { throw error("a condition is missing after 'or'", at: place) }
      parts.append(try conjunction())
    }
    return .disjunction(parts)
  }

  private mutating func conjunction() throws(FilterError) -> FilterExpression {
    var parts: [FilterExpression] = []
    var window = Window()
    while true {
      skipSpaces()
      if isAtEnd || isAtOr { break }
      let place = position
      let part = try negation()
      try window.add(part, at: place)
      parts.append(part)
    }
    guard !parts.isEmpty else {
      if isAtOr {
        throw error(
          "a condition is missing before 'or'; for the word itself write \"or\"", at: position)
      }
      throw error("nothing stands in the parentheses", at: position)
    }
    return .conjunction(parts)
  }

  private mutating func negation() throws(FilterError) -> FilterExpression {
    guard scalars[position] == "-" else { return try primary() }
    let place = position
    position += 1
    guard position < scalars.count, !scalars[position].properties.isWhitespace,
      scalars[position] != ")"
    else {
      throw error("'-' stands directly before what is to be left out, as in -tag:aid", at: place)
    }
    guard scalars[position] != "-" else {
      throw error(
        "one '-' is enough; a word that begins with it stands in quotation marks", at: place)
    }
    if isAtOr {
      throw error("'-' cannot stand before 'or'; for the word itself write -\"or\"", at: place)
    }
    return .not(try primary())
  }

  private mutating func primary() throws(FilterError) -> FilterExpression {
    let place = position
    guard scalars[position] == "(" else { return .term(try term()) }
    guard depth < Self.maximumDepth else {
      throw error("too many parentheses stand in each other", at: place)
    }
    depth += 1
    position += 1
    let inner = try disjunction()
    guard position < scalars.count, scalars[position] == ")" else {
      throw error("this parenthesis is not closed; write ) at its end", at: place)
    }
    position += 1
    depth -= 1
    return inner
  }

  // MARK: Conditions

  private mutating func term() throws(FilterError) -> FilterTerm {
    let place = position
    if Self.isQuote(scalars[position]) {
      let text = try quotation()
      guard !text.isEmpty else {
        throw error("nothing stands in the quotation marks", at: place)
      }
      return .words(text)
    }
    guard let (key, isDefinite) = try takeKey() else { return .words(try word()) }
    let valuePlace = position
    guard position < scalars.count, !scalars[position].properties.isWhitespace,
      scalars[position] != ")"
    else {
      throw error(
        "'\(key.rawValue):' needs a value directly after it, such as \(key.example)",
        at: valuePlace)
    }
    let isQuoted = Self.isQuote(scalars[position])
    let text = isQuoted ? try quotation() : try word()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw error("'\(key.rawValue):' needs a value, such as \(key.example)", at: valuePlace)
    }
    let value = FilterValue(
      text: text, offset: isQuoted ? valuePlace + 1 : valuePlace, isQuoted: isQuoted, day: day)
    return try value.term(key, isDefinite: isDefinite)
  }

  /// Reads a key with its colon; nothing where a plain word stands here.
  private mutating func takeKey() throws(FilterError) -> (FilterKey, isDefinite: Bool)? {
    let place = position
    var end = position
    while end < scalars.count, Self.isKeyLetter(scalars[end]) { end += 1 }
    let isDefinite = end < scalars.count && scalars[end] == "!"
    let colon = isDefinite ? end + 1 : end
    guard end > place, colon < scalars.count, scalars[colon] == ":" else { return nil }
    let name = Self.string(scalars[place..<end])
    guard let key = FilterKey(rawValue: name.lowercased()) else {
      throw error(Self.unknownKey(name), at: place)
    }
    if isDefinite, key != .from, key != .to {
      throw error(
        "only from!: and to!: ask for what is definite; write \(key.rawValue):", at: end)
    }
    position = colon + 1
    return (key, isDefinite)
  }

  private static func unknownKey(_ name: String) -> String {
    let lowered = name.lowercased()
    let hint: String
    if let instead = FilterKey.synonyms[lowered] {
      hint = "write \(instead)"
    } else if let near = NearestWord.find(lowered, among: FilterKey.allCases.map(\.rawValue)) {
      hint = "did you mean `\(near):`?"
    } else {
      let keys = FilterKey.allCases.map { "\($0.rawValue):" }.joined(separator: " ")
      hint = "the keys are \(keys); words with a colon stand in quotation marks"
    }
    return "there is no key `\(name):`: \(hint)"
  }

  // MARK: Characters

  /// Reads up to white space or a parenthesis that closes.
  private mutating func word() throws(FilterError) -> String {
    let start = position
    while !isAtEnd, !scalars[position].properties.isWhitespace {
      guard !Self.isQuote(scalars[position]), scalars[position] != "\u{201D}" else {
        throw error(
          "a quotation mark stands within a word; put all of it in quotation marks, "
            + "with \\ before this one", at: position)
      }
      position += 1
    }
    return Self.string(scalars[start..<position])
  }

  /// Reads what stands between quotation marks, straight or curly; `\` before a mark or another
  /// `\` stands for the character itself.
  private mutating func quotation() throws(FilterError) -> String {
    let place = position
    let closing: Unicode.Scalar = scalars[position] == "\"" ? "\"" : "\u{201D}"
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != closing {
      if scalars[position] == "\\", position + 1 < scalars.count,
        scalars[position + 1] == closing || scalars[position + 1] == "\\"
      {
        position += 1
      }
      text.append(scalars[position])
      position += 1
    }
    guard position < scalars.count else {
      throw error("this quotation mark is not closed; write \(closing) at its end", at: place)
    }
    position += 1
    guard isAtEnd || scalars[position].properties.isWhitespace else {
      throw error("a space is missing after the quotation mark", at: position)
    }
    return String(text)
  }

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  /// Whether nothing more belongs to this part.
  private var isAtEnd: Bool { position >= scalars.count || scalars[position] == ")" }

  /// Whether the word `or` stands here.
  private var isAtOr: Bool {
    guard position + 1 < scalars.count else { return false }
    let word = (scalars[position], scalars[position + 1])
    guard word == ("o", "r") || word == ("O", "R") else { return false }
    guard position + 2 < scalars.count else { return true }
    let next = scalars[position + 2]
    return next.properties.isWhitespace || next == ")" || next == "("
  }

  private mutating func takeOr() -> Int? {
    skipSpaces()
    guard isAtOr else { return nil }
    position += 2
    return position - 2
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}"
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func error(_ message: String, at offset: Int) -> FilterError {
    FilterError(message: message, offset: offset)
  }
}

/// The days that conditions side by side leave, while they are read.
private struct Window {
  private var start: (latest: Int, text: EDTF)?
  private var end: (earliest: Int, text: EDTF)?

  /// Takes a condition in, and refuses one that leaves no day.
  mutating func add(_ part: FilterExpression, at place: Int) throws(FilterError) {
    switch part {
    case .term(.from(let date, _)):
      guard let first = DateExtent.ends(of: date)?.start.lowerBound else { return }
      if first > start?.latest ?? DayStretch.past { start = (first, date) }
    case .term(.to(let date, _)):
      guard let last = DateExtent.ends(of: date)?.end.upperBound else { return }
      if last < end?.earliest ?? DayStretch.future { end = (last, date) }
    case .all(let parts):
      for part in parts { try add(part, at: place) }
    default: return
    }
    guard let start, let end, start.latest > end.earliest else { return }
    throw FilterError(
      message: "to:\(end.text) ends before from:\(start.text) begins, so nothing can match; "
        + "swap the two", offset: place)
  }
}
