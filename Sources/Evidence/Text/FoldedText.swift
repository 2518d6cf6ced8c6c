/// A text without the differences that typography makes, and the way back to its bytes.
///
/// What folds to the same, and nothing else, is *normalised*:
/// - white space of any kind and length, line breaks among it, is one space; between two Han or
///   kana characters it is nothing, as these scripts break lines anywhere, and writers put a space
///   where a line broke;
/// - curly and straight quotation marks, double and single each for itself; kinds of dash; `…`;
/// - soft hyphens (with the line break behind them) and zero-width spaces: nothing;
/// - ligatures of Latin letters; canonically equivalent letters, Hangul syllables and their jamo.
///
/// Case, superscripts, widths, diacritics, digits and all other signs stay.
struct FoldedText {
  /// The folded UTF-8.
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The last scalar that was folded, for the white space of Han and kana.
  private var last: Unicode.Scalar = " "

  /// A stretch of the original and what it folds to, up to the next piece.
  private struct Piece {
    var folded: UInt32
    var start: UInt32
    var end: UInt32
    /// Whether it stayed as it was, so that each of its bytes is a piece of its own.
    var isSame: Bool
  }

  /// Folds valid UTF-8; complexity O(*n*).
  init(_ original: [UInt8]) {
    bytes.reserveCapacity(original.count)
    var position = 0
    while position < original.count {
      let plain = Self.endOfPlain(in: original, from: position)
      if plain > position {
        keep(original, position..<plain)
        last = Unicode.Scalar(original[plain - 1])
        position = plain
      } else {
        position = fold(original, at: position)
      }
    }
  }

  /// The folded text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The original range of a folded one, or nothing where it begins or ends within a piece.
  func original(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let first = piece(at: range.lowerBound)
    let final = piece(at: range.upperBound - 1)
    let start = pieces[first]
    let end = pieces[final]
    let endOfFinal = final + 1 < pieces.count ? Int(pieces[final + 1].folded) : bytes.count
    guard start.isSame || Int(start.folded) == range.lowerBound,
      end.isSame || endOfFinal == range.upperBound
    else { return nil }
    return
      (Int(start.start) + range.lowerBound - Int(start.folded))..<(end.isSame
      ? Int(end.start) + range.upperBound - Int(end.folded) : Int(end.end))
  }

  /// The original range that a folded one comes from, with the whole of what it cuts.
  func originalCovering(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, !pieces.isEmpty else { return 0..<0 }
    let start = pieces[piece(at: range.lowerBound)]
    let end = pieces[piece(at: range.upperBound - 1)]
    return
      (start.isSame ? Int(start.start) + range.lowerBound - Int(start.folded) : Int(start.start))..<(end
      .isSame ? Int(end.start) + range.upperBound - Int(end.folded) : Int(end.end))
  }

  private func piece(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pieces[middle].folded) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The end of the ASCII that stays as it is and carries no mark: single spaces and hyphens are
  /// among it.
  private static func endOfPlain(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        guard byte >= 0x20, byte < 0x7F else { break }
        if byte == 0x20 || byte == 0x2D {
          // What follows decides, and a further one of its kind makes it a run.
          guard end + 1 < bytes.count, bytes[end + 1] > 0x20, bytes[end + 1] < 0x7F,
            bytes[end + 1] != 0x2D, byte == 0x20 || end == start || bytes[end - 1] != 0x2D
          else { break }
        }
        end += 1
      }
      // A mark may follow the last one.
      if end > start, end < bytes.count, bytes[end] >= 0x80 { end -= 1 }
      return end
    }
  }

  private mutating func keep(_ original: [UInt8], _ range: Range<Int>) {
    if let piece = pieces.last, piece.isSame, Int(piece.end) == range.lowerBound {
      pieces[pieces.count - 1].end = UInt32(truncatingIfNeeded: range.upperBound)
    } else {
      add(range, isSame: true)
    }
    bytes.append(contentsOf: original[range])
  }

  private mutating func put(_ scalars: [Unicode.Scalar], for range: Range<Int>) {
    add(range, isSame: false)
    for scalar in scalars {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    last = scalars.last ?? last
  }

  private mutating func add(_ range: Range<Int>, isSame: Bool) {
    pieces.append(
      Piece(
        folded: UInt32(truncatingIfNeeded: bytes.count),
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound), isSame: isSame))
  }

  /// Folds what begins at a byte; where it ends.
  private mutating func fold(_ original: [UInt8], at start: Int) -> Int {
    let (scalar, length) = Scalars.scalar(in: original, at: start)
    if CanonicalForm.isSyllable(scalar) {
      add(start..<(start + length), isSame: false)
      CanonicalForm.forEachJamo(of: scalar) { jamo in
        // Jamo are in U+1100 to U+11FF, three bytes each.
        bytes.append(0xE1)
        bytes.append(0x80 | UInt8(truncatingIfNeeded: jamo >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: jamo & 0x3F))
      }
      last = scalar
      return start + length
    }
    if Scalars.isWhiteSpace(scalar) || Scalars.vanishes(scalar) {
      return foldSpace(original, at: start)
    }
    if scalar == "-" { return foldHyphens(original, at: start) }
    let end = start + length
    if let signs = Self.signs(for: scalar) {
      put(signs, for: start..<end)
    } else if let single = CanonicalForm.unified(scalar) {
      return foldMarks(original, scalar, start..<end, as: single)
    } else {
      return foldMarks(original, scalar, start..<end)
    }
    return end
  }

  /// Puts a letter and the marks behind it together, where one scalar stands for them.
  private mutating func foldMarks(
    _ original: [UInt8], _ letter: Unicode.Scalar, _ range: Range<Int>,
    as single: Unicode.Scalar? = nil
  ) -> Int {
    var end = range.upperBound
    var cluster = String.UnicodeScalarView([letter])
    while end < original.count, original[end] >= 0x80 {
      let (mark, length) = Scalars.scalar(in: original, at: end)
      guard CanonicalForm.isMark(mark) else { break }
      cluster.append(mark)
      end += length
    }
    let characters = String(cluster)
    if end > range.upperBound, characters.count == 1, let character = characters.first,
      let composed = CanonicalForm.composed(character)
    {
      put([composed], for: range.lowerBound..<end)
    } else if let single {
      put([single], for: range)
      return range.upperBound
    } else {
      keep(original, range.lowerBound..<end)
      last = letter
    }
    return end
  }

  private mutating func foldSpace(_ original: [UInt8], at start: Int) -> Int {
    var end = start
    var hasSpace = false
    var hasBreak = false
    var beginsSoft = false
    while end < original.count {
      let (scalar, length) = Scalars.scalar(in: original, at: end)
      if Scalars.isWhiteSpace(scalar) {
        hasSpace = true
        hasBreak = hasBreak || Self.isLineBreak(scalar)
      } else if Scalars.vanishes(scalar) {
        if scalar.value == 0xAD, !hasSpace { beginsSoft = true }
      } else {
        break
      }
      end += length
    }
    let isAtSoftBreak = beginsSoft && hasBreak
    let isWithinHan =
      Scalars.isHanOrKana(last) && end < original.count
      && Scalars.isHanOrKana(Scalars.scalar(in: original, at: end).scalar)
    guard hasSpace, !isAtSoftBreak, !isWithinHan else { return end }
    if end - start == 1, original[start] == 0x20 {
      keep(original, start..<end)
      last = " "
    } else {
      put([" "], for: start..<end)
    }
    return end
  }

  /// Two or three hyphens are a dash of a typewriter, except before a digit, where one is a minus.
  private mutating func foldHyphens(_ original: [UInt8], at start: Int) -> Int {
    var end = start
    while end < original.count, original[end] == 0x2D { end += 1 }
    let isBeforeDigit = end < original.count && (0x30...0x39).contains(original[end])
    if (2...3).contains(end - start), !isBeforeDigit {
      put(["-"], for: start..<end)
    } else {
      keep(original, start..<end)
      last = "-"
    }
    return end
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The plain form of a sign that has several.
  private static func signs(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0x201C...0x201F: ["\""]
    case 0x2018...0x201B, 0x02BC: ["'"]
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: ["-"]
    case 0x2026: [".", ".", "."]
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    case 0xFB05, 0xFB06: ["s", "t"]
    default: nil
    }
  }
}
