/// How many columns text takes.
///
/// The widths of single scalars are handed in, because only what the terminal does is right: the
/// program gives libc's `wcwidth`, which terminals agree with best, and tests give `unicode`.
/// Everything above a scalar (marks, emoji sequences, flags, characters that are made visible) is
/// decided here and in `VisibleText`, and is the same for measuring, wrapping and drawing.
public struct ColumnWidths: Sendable {
  private let width: @Sendable (Unicode.Scalar) -> Int

  /// Creates a table from a function that gives the columns of a scalar.
  ///
  /// That is 2, 1, 0 for a mark that goes onto the one before, and a negative number for one that
  /// cannot be shown. It is not asked for ASCII.
  public init(_ width: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.width = width
  }

  /// The columns that the text takes in one row, made visible; at most linear time.
  ///
  /// Columns add up: those of a text are those of its parts, wherever it is cut between
  /// characters.
  public func columns(of text: String) -> Int {
    columns(of: text[...])
  }

  /// The columns that the text takes in one row, made visible; at most linear time.
  public func columns(of text: Substring) -> Int {
    var columns = 0
    scanGlyphs(of: text, widths: self) { glyph in
      columns += glyph.columns
      return true
    }
    return columns
  }

  /// Whether the text fits into some columns; looks at no more of it than needed.
  public func fits(_ text: String, within limit: Int) -> Bool {
    var columns = 0
    scanGlyphs(of: text[...], widths: self) { glyph in
      columns += glyph.columns
      return columns <= limit
    }
    return columns <= limit
  }

  /// The columns of a scalar, -1 for one that cannot be shown.
  func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? -1 : 1 }
    // libc tables differ on jamo: vowels and finals stand on the initial before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return min(2, max(-1, width(scalar)))
  }
}
