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
  let (plain, isStopped) = scanPlain(text, widths, body)
  if isStopped || plain == text.utf8.count { return }
  let rest = text[text.utf8.index(text.startIndex, offsetBy: plain)...]
  var offset = plain
  for character in rest {
    var cluster = Cluster(widths: widths, offset: offset)
    guard cluster.scan(character, body) else { return }
    offset = cluster.offset
  }
}

/// Hands out the plain scalars that the text begins with, as far as no mark can follow; returns how
/// many bytes those were and whether `body` had enough.
///
/// Most text is nothing else, and so is spared the search for graphemes.
private func scanPlain(
  _ text: Substring, _ widths: ColumnWidths, _ body: (Glyph) -> Bool
) -> (Int, Bool) {
  let result = text.utf8.withContiguousStorageIfAvailable { bytes -> (Int, Bool) in
    var offset = 0
    var next = PlainScalar(in: bytes, at: 0)
    while let scalar = next {
      let end = offset + scalar.length
      next = PlainScalar(in: bytes, at: end)
      if next == nil, end < bytes.count { break }
      let columns = scalar.value.value < 0x7F ? 1 : widths.columns(of: scalar.value)
      guard columns > 0 else { break }
      let glyph = Glyph(
        shape: .cell(scalar.value, Marks()), columns: columns, start: offset, end: end,
        startsGrapheme: true)
      offset = end
      guard body(glyph) else { return (offset, true) }
    }
    return (offset, false)
  }
  return result ?? (0, false)
}

/// A scalar that is shown as it is whatever stands beside it, and of which a grapheme consists
/// where another such scalar follows.
struct PlainScalar {
  let value: Unicode.Scalar
  /// Its bytes in UTF-8.
  let length: Int

  /// The scalar that begins at an offset of valid UTF-8; nothing where that is not a plain one.
  @inline(__always)
  init?(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    if first < 0x80 {
      guard first >= 0x20, first < 0x7F else { return nil }
      value = Unicode.Scalar(UInt8(truncatingIfNeeded: first))
      length = 1
      return
    }
    func next(_ place: Int) -> UInt32 { UInt32(bytes[offset + place]) & 0x3F }
    let decoded: UInt32
    switch first {
    case 0xC0..<0xE0 where offset + 1 < bytes.count:
      decoded = (first & 0x1F) << 6 | next(1)
      length = 2
    case 0xE0..<0xF0 where offset + 2 < bytes.count:
      decoded = (first & 0xF) << 12 | next(1) << 6 | next(2)
      length = 3
    default: return nil
    }
    guard Self.contains(decoded), let scalar = Unicode.Scalar(decoded) else { return nil }
    value = scalar
  }

  /// Whether a scalar is plain: Latin, Cyrillic, dashes and quotation marks, arrows, lines and
  /// blocks, kana, Han and Hangul syllables, of those only what is assigned and no mark, joiner or
  /// control.
  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
      0x2030..<0x205F, 0x2190..<0x2200, 0x2500..<0x25A0, 0x3001..<0x302A, 0x3041..<0x3097,
      0x30A1..<0x30FB, 0x4E00..<0xA000, 0xAC00..<0xD7A4:
      true
    default: false
    }
  }

  /// Whether a text has nothing but plain scalars.
  static func isAll(of text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while let scalar = PlainScalar(in: bytes, at: offset) { offset += scalar.length }
      return offset == bytes.count
    }
  }
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
    // No circle holds a jamo: it would not belong to it.
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
  /// Whether it stands on whatever is before it: a combining mark.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }
}
