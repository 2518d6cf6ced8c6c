/// A quote as a writer elided it: the words that must stand in the source, and what stands between
/// them, an ellipsis or words in square brackets.
struct ElidedQuote {
  /// Words that must stand in the source.
  struct Piece {
    /// Folded, without the white space at the ends.
    var words: [UInt8]
    /// Whether a bracket is written on without a space, so that a word may be cut there.
    var joinsBefore: Bool
    var joinsAfter: Bool
    /// Whether an ellipsis or a bracket stands before it, and behind it.
    var followsGap: Bool
    var precedesGap: Bool
    /// Whether another one stands before it, so that what is between them is left out.
    var followsPiece: Bool
  }

  /// What a writer put in between two pieces, or at an end.
  struct Gap {
    /// As it stands in the quote.
    var written: String
    /// What is in the brackets; nothing for an ellipsis.
    var bracketed: String?
    /// Whether it holds an ellipsis, so that more than a few words may be left out.
    var isEllipsis: Bool
  }

  private(set) var pieces: [Piece] = []
  /// One before each piece and one behind the last; only the first and the last may be nothing.
  private(set) var gaps: [Gap?] = []

  /// Reads a quote; nothing where it has no ellipsis and no bracket, or nothing else.
  init?(_ quote: String) {
    let scalars = Array(quote.unicodeScalars)
    var gap: Gap?
    var words: [Unicode.Scalar] = []
    var joinsBefore = false
    var position = 0
    var found = false

    func string(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    while position < scalars.count {
      guard let (next, isEllipsis, bracketed) = Self.gap(in: scalars, at: position) else {
        words.append(scalars[position])
        position += 1
        continue
      }
      found = true
      let joinsAfter =
        !isEllipsis && position > 0 && Scalars.isLetterOrDigit(scalars[position - 1])
      if add(words, after: gap, joinsBefore, joinsAfter, precedesGap: true) { gap = nil }
      words = []
      let written = string(position..<next)
      gap = Gap(
        written: gap.map { $0.written + " " + written } ?? written,
        bracketed: bracketed.map { inner in
          gap?.bracketed.map { $0 + " " + inner } ?? inner
        } ?? gap?.bracketed,
        isEllipsis: isEllipsis || gap?.isEllipsis == true)
      joinsBefore = !isEllipsis && next < scalars.count && Scalars.isLetterOrDigit(scalars[next])
      position = next
    }
    if add(words, after: gap, joinsBefore, false, precedesGap: false) { gap = nil }
    gaps.append(gap)
    guard found, !pieces.isEmpty else { return nil }
  }

  /// Adds a piece with the gap before it; says whether there were any words.
  private mutating func add(
    _ scalars: [Unicode.Scalar], after gap: Gap?, _ joinsBefore: Bool, _ joinsAfter: Bool,
    precedesGap: Bool
  ) -> Bool {
    var words = FoldedText(Array(String(String.UnicodeScalarView(scalars)).utf8)).bytes[...]
    while words.first == 0x20 { words.removeFirst() }
    while words.last == 0x20 { words.removeLast() }
    guard !words.isEmpty else { return false }
    pieces.append(
      Piece(
        words: Array(words), joinsBefore: joinsBefore, joinsAfter: joinsAfter,
        followsGap: gap != nil, precedesGap: precedesGap, followsPiece: !pieces.isEmpty))
    gaps.append(gap)
    return true
  }

  /// An ellipsis or a bracket that begins at a position: its end, and what it is.
  private static func gap(
    in scalars: [Unicode.Scalar], at position: Int
  ) -> (end: Int, isEllipsis: Bool, bracketed: String?)? {
    if let end = ellipsis(in: scalars, at: position) { return (end, true, nil) }
    guard let close = brackets[scalars[position]],
      let end = scalars[position...].firstIndex(of: close)
    else { return nil }
    let inner = scalars[(position + 1)..<end]
    let first = inner.firstIndex { !Scalars.isWhiteSpace($0) } ?? end
    if let after = ellipsis(in: scalars, at: first),
      scalars[after..<end].allSatisfy(Scalars.isWhiteSpace), after <= end
    {
      return (end + 1, true, nil)
    }
    // Round brackets are the speaker's, unless an ellipsis is in them.
    guard scalars[position] != "(" else { return nil }
    return (end + 1, false, String(String.UnicodeScalarView(inner)))
  }

  /// The end of an ellipsis: its sign, or three dots or more, also with spaces between them.
  private static func ellipsis(in scalars: [Unicode.Scalar], at position: Int) -> Int? {
    guard position < scalars.count else { return nil }
    var end = position
    while end < scalars.count, scalars[end] == "…" || scalars[end] == "⋯" { end += 1 }
    if end > position { return end }
    var dots = 0
    var next = position
    while next < scalars.count {
      if scalars[next] == "." {
        dots += 1
        end = next + 1
      } else if scalars[next] != " " && scalars[next] != "\u{A0}" || dots == 0 {
        break
      }
      next += 1
    }
    return dots >= 3 ? end : nil
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "[": "]", "［": "］", "〔": "〕", "(": ")",
  ]
}
