/// A piece of text that is drawn as a whole, with the bytes it stands for.
struct Glyph {
  enum Shape {
    /// A cell, or two where it is wide.
    case cell(Unicode.Scalar, Marks)
    /// A scalar that is written out in ASCII, as `VisibleText.notation(for:)` has it.
    case madeVisible(Unicode.Scalar)
    /// A scalar that is left out and has nothing before it to belong to.
    case nothing
  }

  var shape: Shape
  var columns: Int
  /// The offset of its first byte in the UTF-8 of the text.
  var start: Int
  /// The offset after its last byte.
  var end: Int
  /// Whether it is the first of its grapheme, or the only one.
  var startsGrapheme: Bool
}

/// Calls `body` with each glyph of a text, in order and without gaps, until it returns false.
///
/// The one place where text becomes cells: measuring, wrapping, drawing and `VisibleText` all go
/// through here, so they cannot disagree. Linear time.
func scanGlyphs(of text: Substring, widths: ColumnWidths, _ body: (Glyph) -> Bool) {
  let (ascii, isStopped) = scanASCII(of: text, body)
  if isStopped || ascii == text.utf8.count { return }
  let rest = text[text.utf8.index(text.startIndex, offsetBy: ascii)...]
  var offset = ascii
  for character in rest {
    var cluster = Cluster(widths: widths, offset: offset)
    guard cluster.scan(character, body) else { return }
    offset = cluster.offset
  }
}

/// Hands out the printable ASCII that the text begins with, as far as no mark can follow; returns
/// how many bytes those were and whether `body` had enough.
private func scanASCII(of text: Substring, _ body: (Glyph) -> Bool) -> (Int, Bool) {
  let result = text.utf8.withContiguousStorageIfAvailable { bytes -> (Int, Bool) in
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte >= 0x20, byte < 0x7F else { break }
      if offset + 1 < bytes.count, bytes[offset + 1] >= 0x80 { break }
      let glyph = Glyph(
        shape: .cell(Unicode.Scalar(byte), Marks()), columns: 1, start: offset, end: offset + 1,
        startsGrapheme: true)
      offset += 1
      guard body(glyph) else { return (offset, true) }
    }
    return (offset, false)
  }
  return result ?? (0, false)
}

/// Turns one grapheme into glyphs.
private struct Cluster {
  let widths: ColumnWidths
  /// The offset of the next scalar in the UTF-8 of the text.
  var offset: Int
  private var pending: Glyph?
  private var previous: Unicode.Scalar?
  private var isFirst = true

  init(widths: ColumnWidths, offset: Int) {
    self.widths = widths
    self.offset = offset
  }

  /// Returns false where `body` had enough.
  mutating func scan(_ character: Character, _ body: (Glyph) -> Bool) -> Bool {
    var scalars = character.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      guard add(scalar, next: next, body) else { return false }
      previous = scalar
      offset += UTF8.width(scalar)
    }
    return flush(body)
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, _ body: (Glyph) -> Bool
  ) -> Bool {
    switch VisibleText.treatment(of: scalar, after: previous, before: next) {
    case .shown:
      let columns = widths.columns(of: scalar)
      if columns > 0 { return begin(.cell(scalar, Marks()), columns, body) }
      return columns == 0 ? addMark(scalar, body) : begin(.madeVisible(scalar), nil, body)
    case .replaced(let replacement):
      return begin(.cell(replacement, Marks()), 1, body)
    case .madeVisible:
      return begin(.madeVisible(scalar), nil, body)
    case .leftOut:
      return pending == nil ? begin(.nothing, 0, body) : true
    }
  }

  private mutating func addMark(_ mark: Unicode.Scalar, _ body: (Glyph) -> Bool) -> Bool {
    if case .cell(let base, var marks)? = pending?.shape {
      marks.append(mark)
      pending?.shape = .cell(base, marks)
      return true
    }
    guard mark.isMark else { return begin(.madeVisible(mark), nil, body) }
    // A mark with nothing to stand on is shown on a dotted circle, as in the charts of Unicode.
    var marks = Marks()
    marks.append(mark)
    return begin(.cell("\u{25CC}", marks), 1, body)
  }

  private mutating func begin(
    _ shape: Glyph.Shape, _ columns: Int?, _ body: (Glyph) -> Bool
  ) -> Bool {
    guard flush(body) else { return false }
    var count = columns ?? 0
    if columns == nil, case .madeVisible(let scalar) = shape {
      count = VisibleText.notation(for: scalar).utf8.count
    }
    pending = Glyph(
      shape: shape, columns: count, start: offset, end: offset, startsGrapheme: isFirst)
    isFirst = false
    return true
  }

  private mutating func flush(_ body: (Glyph) -> Bool) -> Bool {
    guard var glyph = pending else { return true }
    pending = nil
    glyph.end = offset
    return body(glyph)
  }
}

extension Unicode.Scalar {
  /// Whether it stands on the scalar before it: a combining mark, or a jamo vowel or final.
  fileprivate var isMark: Bool {
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }
}
