/// A number, a word or a sign of a date.
struct DatePiece: Equatable {
  enum Kind: Equatable {
    /// Digits.
    case number
    /// Letters, without case and accents.
    case word
    /// Anything else; dashes of any kind as `-`.
    case sign
  }

  let kind: Kind
  let text: String
  /// Whether white space stands before it.
  let isApart: Bool

  /// The number, where it is one that can be told.
  var number: Int? { kind == .number ? Int(text) : nil }
  /// How many digits it has.
  var digits: Int { kind == .number ? text.utf8.count : 0 }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }

  /// Cuts a text into pieces.
  ///
  /// O(n).
  static func pieces(of text: String) -> [DatePiece] {
    var pieces: [DatePiece] = []
    var run = ""
    var runKind = Kind.sign
    var isApart = false
    func finish() {
      guard !run.isEmpty else { return }
      pieces.append(
        DatePiece(
          kind: runKind, text: runKind == .word ? PlainLetters.of(run) : run, isApart: isApart))
      run = ""
      isApart = false
    }
    for character in text {
      if character.isWhitespace {
        finish()
        isApart = true
        continue
      }
      let isDigit = character.isASCII && character.isNumber
      let kind: Kind = isDigit ? .number : character.isLetter ? .word : .sign
      if kind != runKind || kind == .sign { finish() }
      runKind = kind
      if let scalar = character.unicodeScalars.first,
        ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
      {
        run.append("-")
      } else {
        run.append(character)
      }
    }
    finish()
    return pieces
  }
}
