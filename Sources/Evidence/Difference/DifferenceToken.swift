/// A word, a number with its signs, a character of a script without spaces, or another sign.
struct DifferenceToken: Hashable {
  /// As it is written.
  var text: String
  /// Folded, for comparing.
  private var key: [UInt8]
  /// Whether white space stands before it.
  var followsSpace: Bool

  static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.followsSpace == right.followsSpace
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(followsSpace)
  }

  /// The tokens of a text, without the white space at its ends; complexity O(*n*).
  static func tokens(of text: String) -> [DifferenceToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [DifferenceToken] = []
    var followsSpace = false
    var breaksLine = false
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if Scalars.isWhiteSpace(scalar) {
        followsSpace = !tokens.isEmpty
        breaksLine = breaksLine || scalar == "\n" || scalar == "\r"
        position += 1
        continue
      }
      let end = end(of: position, in: scalars)
      // Han and kana break lines anywhere.
      if breaksLine, followsSpace, Scalars.isHanOrKana(scalar),
        let last = tokens.last?.text.unicodeScalars.last, Scalars.isHanOrKana(last)
      {
        followsSpace = false
      }
      let written = String(String.UnicodeScalarView(scalars[position..<end]))
      let key = FoldedText(Array(written.utf8)).bytes
      if key.isEmpty, !tokens.isEmpty {
        // What is not seen belongs to what is before it.
        tokens[tokens.count - 1].text += written
      } else if !key.isEmpty {
        tokens.append(DifferenceToken(text: written, key: key, followsSpace: followsSpace))
        followsSpace = false
        breaksLine = false
      }
      position = end
    }
    if !tokens.isEmpty { tokens[0].followsSpace = true }
    return tokens
  }

  /// The words of some tokens, with single spaces.
  static func text(of tokens: ArraySlice<DifferenceToken>, keepsFirstSpace: Bool) -> String {
    var text = ""
    for (position, token) in tokens.enumerated() {
      if token.followsSpace, position > 0 || keepsFirstSpace { text += " " }
      text += token.text
    }
    return text
  }

  private static func end(of start: Int, in scalars: [Unicode.Scalar]) -> Int {
    func isWord(_ position: Int) -> Bool {
      guard scalars.indices.contains(position) else { return false }
      let scalar = scalars[position]
      return Scalars.isLetterOrDigit(scalar) || CanonicalForm.isMark(scalar)
        || CanonicalForm.continuesSyllable(scalar)
    }
    func isNumeral(_ position: Int) -> Bool {
      scalars.indices.contains(position) && Scalars.isNumeral(scalars[position])
    }
    func isByCharacter(_ position: Int) -> Bool {
      Scalars.runsOn(scalars[position]) && !Scalars.isHangul(scalars[position])
    }
    let first = scalars[start]
    var end = start + 1
    if isByCharacter(start) {
      while end < scalars.count, CanonicalForm.isMark(scalars[end]) { end += 1 }
      return end
    }
    let isSign =
      isNumeral(end) && !isWord(start - 1)
      && (first == "-" || first == "\u{2212}" || first == "+" || isCurrency(first))
    guard isWord(start) || isSign else {
      // Runs of one sign, such as three dots, are one.
      while end < scalars.count, scalars[end] == first { end += 1 }
      return end
    }
    while end < scalars.count {
      if isWord(end) {
        guard !isByCharacter(end) else { break }
      } else if Scalars.vanishes(scalars[end]) {
        // Nothing is seen there.
      } else if isWord(end - 1), isWord(end + 1), scalars[end] == "'" || scalars[end] == "’" {
        // "don't"
      } else if isNumeral(end - 1), isNumeral(end + 1),
        [".", ",", ":", "/"].contains(scalars[end])
      {
        // "1,000", "5.3", "10:30"
      } else if isNumeral(end - 1), ["%", "‰", "°"].contains(scalars[end]) {
        // "5%"
      } else {
        break
      }
      end += 1
    }
    return end
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }
}
