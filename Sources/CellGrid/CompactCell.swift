/// A cell as a grid keeps it: eight bytes, so that rows are filled, copied and compared fast.
///
/// A scalar with marks stands in a table of its grid; `CellGrid.cell(x:y:)` gives it whole.
public struct CompactCell: Hashable, Sendable {
  /// The low half is the scalar, or a place in the table of marked ones; the high half the look.
  @usableFromInline var bits: UInt64

  static let blank = CompactCell(0x20, look: 0)

  private static let marked: UInt32 = 1 << 31

  init(_ glyph: UInt32, look: UInt32) {
    bits = UInt64(look) << 32 | UInt64(glyph)
  }

  init(markedAt index: Int, look: UInt32) {
    self.init(Self.marked | UInt32(truncatingIfNeeded: index), look: look)
  }

  private var glyph: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// The value of the scalar; nothing where it has marks.
  @inlinable public var loneScalar: UInt32? {
    bits & (1 << 31) == 0 ? UInt32(truncatingIfNeeded: bits) : nil
  }

  /// The place in the table of marked scalars.
  var markedIndex: Int? {
    glyph & Self.marked == 0 ? nil : Int(glyph & ~Self.marked)
  }

  /// A number for the style: equal where styles are.
  @inlinable public var look: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) & ~(1 << 31) }

  /// How the cell looks.
  public var style: Style { Style(look: look) }

  /// Whether this is the second half of the wide glyph in the cell before.
  @inlinable public var isContinuation: Bool { bits >> 63 != 0 }

  /// The second half of a wide glyph.
  static func continuation(look: UInt32) -> CompactCell {
    CompactCell(0x20, look: look | 1 << 31)
  }

  func with(look: UInt32) -> CompactCell {
    CompactCell(glyph, look: look | (isContinuation ? 1 << 31 : 0))
  }
}

extension Style {
  /// The style in 31 bits: 13 for each colour, 5 for the attributes.
  var look: UInt32 {
    func bits(_ colour: Colour?) -> UInt32 {
      colour.map { 1 << 12 | UInt32($0.ansi16) << 8 | UInt32($0.palette256) } ?? 0
    }
    return UInt32(attributes.rawValue & 31) << 26 | bits(background) << 13 | bits(foreground)
  }

  init(look: UInt32) {
    func colour(_ bits: UInt32) -> Colour? {
      guard bits & 1 << 12 != 0 else { return nil }
      return Colour(UInt8(truncatingIfNeeded: bits), ansi: UInt8(bits >> 8 & 15))
    }
    self.init(
      foreground: colour(look & 0x1FFF), background: colour(look >> 13 & 0x1FFF),
      attributes: Attributes(rawValue: UInt8(look >> 26 & 31)))
  }
}
