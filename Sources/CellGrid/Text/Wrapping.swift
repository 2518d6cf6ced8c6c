/// Breaks a paragraph into rows that fit into some columns.
///
/// Rows break at spaces, which belong to no row then; before and after characters of scripts that
/// write no spaces (Han, kana), but with no closing mark at the start of a row and no opening one
/// at the end; and inside a word only where it is longer than a row. Hangul breaks at its spaces.
/// A grapheme is split only where it alone is wider than a row. Spaces at the end belong to no row.
///
/// Linear time. There is always at least one row, if only an empty one. A row is wider than
/// `width` never; a character made visible that is wider than that counts as `width`, and is to be
/// clipped.
///
/// - Parameters:
///   - text: One paragraph; a newline in it is a character to be made visible like any other.
///   - width: The columns of a row; less than 1 counts as 1.
///   - widths: How wide characters are.
/// - Returns: The rows, with offsets from the start of `text`.
public func wrap(_ text: Substring, width: Int, widths: ColumnWidths) -> [WrappedRow] {
  var wrapper = Wrapper(width: max(1, width))
  scanGlyphs(of: text, widths: widths) { glyph in
    wrapper.add(glyph)
    return true
  }
  return wrapper.finish()
}

/// Breaks a paragraph into rows that fit into some columns; see the same for a `Substring`.
public func wrap(_ text: String, width: Int, widths: ColumnWidths) -> [WrappedRow] {
  wrap(text[...], width: width, widths: widths)
}

private struct Wrapper {
  /// A place where the row can end and the next begin.
  private struct Break {
    /// The end of the row, and the columns up to there.
    var end: Int
    var endColumns: Int
    /// The start of the next row, and the columns up to there.
    var resume: Int
    var resumeColumns: Int

    /// The same place counted from the row that another break begins, if it lies in that.
    func moved(after row: Break) -> Break? {
      guard resume > row.resume else { return nil }
      return Break(
        end: end, endColumns: endColumns - row.resumeColumns, resume: resume,
        resumeColumns: resumeColumns - row.resumeColumns)
    }
  }

  let width: Int
  private var rows: [WrappedRow] = []
  private var rowStart = 0
  /// The columns of the row so far, pending spaces included.
  private var columns = 0
  /// The end of the last glyph that is no space, and the columns up to there.
  private var inkEnd = 0
  private var inkColumns = 0
  private var lastBreak: Break?
  private var graphemeBreak: Break?
  private var glyphBreak: Break?
  private var previous: Unicode.Scalar?
  private var isPreviousWide = false
  private var isAfterSpace = false

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ glyph: Glyph) {
    let base = glyph.base
    if let base, glyph.isBreakingSpace {
      columns += glyph.columns
      isAfterSpace = true
      isPreviousWide = false
      previous = base
      return
    }
    let isWide = glyph.columns == 2 && glyph.isCell && !(base?.isHangul ?? false)
    let here = Break(
      end: inkEnd, endColumns: inkColumns, resume: glyph.start, resumeColumns: columns)
    if isAfterSpace || glyph.allowsBreak(before: base, after: previous, isWide, isPreviousWide) {
      lastBreak = here
    }
    if glyph.startsGrapheme || !glyph.isCell {
      graphemeBreak = here
    }
    glyphBreak = here
    let needed = min(glyph.columns, width)
    while columns + needed > width, let next = bestBreak() {
      breakRow(at: next)
    }
    columns += needed
    inkEnd = glyph.end
    inkColumns = columns
    isAfterSpace = false
    previous = base
    isPreviousWide = isWide
  }

  mutating func finish() -> [WrappedRow] {
    if inkEnd > rowStart || rows.isEmpty {
      rows.append(WrappedRow(utf8: rowStart..<max(rowStart, inkEnd), columns: inkColumns))
    }
    return rows
  }

  /// The break to take when the row is full: between words, else between graphemes, else here.
  private func bestBreak() -> Break? {
    lastBreak ?? graphemeBreak ?? glyphBreak
  }

  private mutating func breakRow(at next: Break) {
    // Spaces that begin the paragraph and fill a row leave no row of their own.
    if next.end > rowStart {
      rows.append(WrappedRow(utf8: rowStart..<next.end, columns: next.endColumns))
    }
    rowStart = next.resume
    columns -= next.resumeColumns
    inkColumns = max(0, inkColumns - next.resumeColumns)
    lastBreak = lastBreak?.moved(after: next)
    graphemeBreak = graphemeBreak?.moved(after: next)
    glyphBreak = glyphBreak?.moved(after: next)
  }
}

extension Glyph {
  fileprivate var base: Unicode.Scalar? {
    if case .cell(let base, _) = shape { base } else { nil }
  }

  fileprivate var isCell: Bool { base != nil }

  /// A space that may be left out at a break; with a mark on it, it is something to be seen.
  fileprivate var isBreakingSpace: Bool {
    if case .cell(let base, let marks) = shape {
      base.isBreakingSpace && marks.isEmpty
    } else {
      false
    }
  }

  /// Whether a row may begin with this glyph although there is no space before it.
  fileprivate func allowsBreak(
    before base: Unicode.Scalar?, after previous: Unicode.Scalar?, _ isWide: Bool,
    _ isPreviousWide: Bool
  ) -> Bool {
    guard isWide || isPreviousWide, startsGrapheme, let base, let previous else { return false }
    if base.isClosing || previous.isOpening { return false }
    return (isWide || base.properties.isAlphabetic || base.properties.numericType != nil)
      && (isPreviousWide || previous.properties.isAlphabetic
        || previous.properties.numericType != nil || previous.isClosing)
  }
}

extension Unicode.Scalar {
  /// A space at which a row may end: not U+00A0, U+2007, U+202F.
  fileprivate var isBreakingSpace: Bool {
    switch value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  fileprivate var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FF: true
    default: false
    }
  }

  /// A mark that must not begin a row: closing brackets and quotes, stops, small kana marks.
  fileprivate var isClosing: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    default: break
    }
    switch self {
    case ",", ".", "!", "?", ":", ";", "%", "\u{2026}", "\u{3001}", "\u{3002}", "\u{3005}",
      "\u{301C}", "\u{30FB}", "\u{30FC}", "\u{FF01}", "\u{FF05}", "\u{FF0C}", "\u{FF0E}",
      "\u{FF1A}", "\u{FF1B}", "\u{FF1F}", "\u{FF61}", "\u{FF64}":
      return true
    default: return false
    }
  }

  /// A mark that must not end a row: opening brackets and quotes.
  fileprivate var isOpening: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol: true
    default: false
    }
  }
}
