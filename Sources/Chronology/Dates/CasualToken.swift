/// A word, a number or a sign of casual English.
struct CasualToken: Hashable, Sendable {
  /// In lower case; dashes of any kind as `-`.
  var text: String
  /// The number, where the token is digits, also with "st", "nd", "rd" or "th".
  var number: Int?
  /// How many digits the number has.
  var digits = 0
  /// Whether "st", "nd", "rd" or "th" follows the number.
  var isOrdinal = false
  /// Whether "s" follows the number, as in 1950s.
  var isPlural = false
  /// Where it begins, in Unicode code points.
  var offset: Int

  /// Where it ends.
  var end: Int { offset + text.unicodeScalars.count }

  /// Cuts a text into tokens; full stops after short forms and white space are left out.
  static func tokens(of text: String) -> [CasualToken] {
    var tokens: [CasualToken] = []
    var word = ""
    var start = 0
    var offset = 0
    func finish() {
      if !word.isEmpty { tokens.append(CasualToken(word, at: start)) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      defer { offset += 1 }
      switch scalar {
      case "\u{2010}"..."\u{2015}", "-", "\u{2212}":
        finish()
        tokens.append(CasualToken("-", at: offset))
      case ",", "?", "~", "%", "/", "(", ")":
        finish()
        tokens.append(CasualToken(String(scalar), at: offset))
      case ".", "'", "\u{2019}":
        finish()
      default:
        if scalar.properties.isWhitespace {
          finish()
        } else {
          if word.isEmpty { start = offset }
          word += scalar.properties.lowercaseMapping
        }
      }
    }
    finish()
    return tokens
  }

  private init(_ text: String, at offset: Int) {
    self.text = text
    self.offset = offset
    let leading = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !leading.isEmpty, leading.count <= 15, let value = Int(String(Substring(leading))) else {
      return
    }
    switch text.dropFirst(leading.count) {
    case "": break
    case "st", "nd", "rd", "th": isOrdinal = true
    case "s": isPlural = true
    default: return
    }
    number = value
    digits = leading.count
  }
}

extension ArraySlice<CasualToken> {
  /// What follows a phrase; nothing where the tokens do not begin with it.
  func dropping(_ phrase: [String]) -> ArraySlice<CasualToken>? {
    guard count >= phrase.count, zip(self, phrase).allSatisfy({ $0.text == $1 }) else { return nil }
    return dropFirst(phrase.count)
  }

  /// What stands before a phrase at the end.
  func dropping(atEnd phrase: [String]) -> ArraySlice<CasualToken>? {
    guard count > phrase.count, suffix(phrase.count).map(\.text) == phrase else { return nil }
    return dropLast(phrase.count)
  }

  /// The meaning of the first phrase of a table that stands here, with what follows it.
  func match<Meaning>(
    _ table: [(phrase: [String], meaning: Meaning)]
  ) -> (meaning: Meaning, rest: ArraySlice<CasualToken>)? {
    for entry in table {
      if let rest = dropping(entry.phrase) { return (entry.meaning, rest) }
    }
    return nil
  }
}
