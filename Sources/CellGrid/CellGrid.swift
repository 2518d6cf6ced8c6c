/// A screen of cells, drawn from nothing each time and compared by whoever shows it.
///
/// Drawing is always clipped to the grid, so that a small window needs no care. Text goes through
/// `VisibleText`'s policy: no control character ever reaches a cell.
public struct CellGrid: Sendable {
  /// The number of columns, 0 or more.
  public let width: Int
  /// The number of rows, 0 or more.
  public let height: Int
  /// How wide characters are.
  public let widths: ColumnWidths
  /// Where the terminal's own cursor goes, for screen readers and magnifiers; nil to hide it.
  public var cursor: Position?
  var cells: [CompactCell]
  /// The scalars that have marks; a cell names its place in here.
  var marked: [MarkedScalar] = []

  /// Creates a grid of plain spaces; a negative size counts as 0.
  public init(width: Int, height: Int, widths: ColumnWidths) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.widths = widths
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a place, a plain space outside of the grid.
  public func cell(x: Int, y: Int) -> Cell {
    guard x >= 0, x < width, y >= 0, y < height else { return Cell(" ") }
    return whole(cells[y * width + x])
  }

  /// The cells of a row, from left to right; none outside of the grid.
  public func row(_ y: Int) -> [Cell] {
    compactRow(y).map(whole)
  }

  /// The cells of a row as they are kept; none outside of the grid.
  public func compactRow(_ y: Int) -> ArraySlice<CompactCell> {
    guard y >= 0, y < height else { return [] }
    return cells[(y * width)..<((y + 1) * width)]
  }

  /// A cell of this grid with all that belongs to it.
  public func whole(_ cell: CompactCell) -> Cell {
    if let index = cell.markedIndex {
      let scalar = marked[index]
      return Cell(scalar.base, marks: scalar.marks, style: cell.style)
    }
    return Cell(
      cell.loneScalar.flatMap(Unicode.Scalar.init) ?? " ", style: cell.style,
      isContinuation: cell.isContinuation)
  }

  /// The text of all rows, joined with newlines, without the spaces at their ends.
  public var text: String {
    var text = String.UnicodeScalarView()
    for y in 0..<height {
      if y > 0 { text.append("\n") }
      let row = row(y)
      let end = row.lastIndex { !$0.isBlank } ?? row.startIndex - 1
      for cell in row[row.startIndex..<(end + 1)] {
        cell.forEachScalar { text.append($0) }
      }
    }
    return String(text)
  }

  /// Draws text on one row and returns the columns used.
  ///
  /// It is clipped to the grid and to `limit` columns. A wide glyph that does not fit is never
  /// split: a space stands in its place. Newlines and tabs are not obeyed.
  ///
  /// - Parameters:
  ///   - text: Any text; see `VisibleText`.
  ///   - x: The column to begin at; may be left of the grid.
  ///   - y: The row.
  ///   - limit: The most columns to use; nil for as many as there are.
  ///   - style: How the cells look.
  /// - Returns: The columns used from `x` on, whether inside the grid or left of it.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    guard y >= 0, y < height, x < width else { return 0 }
    let end = min(max(0, limit ?? .max), width - x) + x
    guard x < end else { return 0 }
    var column = x
    let look = style.look
    scanGlyphs(of: text[...], widths: widths) { glyph in
      switch glyph.shape {
      case .cell(let base, let marks):
        set(
          compact(base, marks, look: look), columns: glyph.columns, x: column, y: y, end: end)
        column += glyph.columns
      case .madeVisible(let scalar):
        for letter in VisibleText.notation(for: scalar).unicodeScalars {
          set(CompactCell(letter.value, look: look), columns: 1, x: column, y: y, end: end)
          column += 1
        }
      case .nothing:
        break
      }
      return column < end
    }
    return min(column, end) - x
  }

  /// Draws text on one row, with … at the end where it does not fit, and returns the columns used.
  @discardableResult
  public mutating func put(
    truncating text: String, x: Int, y: Int, width: Int, style: Style = .plain
  ) -> Int {
    if widths.fits(text, within: width) {
      return put(text, x: x, y: y, limit: width, style: style)
    }
    guard width > 0 else { return 0 }
    // The … follows the last glyph that fits, also where a wide one leaves a column unused.
    var kept = 0
    var end = 0
    scanGlyphs(of: text[...], widths: widths) { glyph in
      guard kept + glyph.columns < width else { return false }
      kept += glyph.columns
      end = glyph.end
      return true
    }
    let head = text[..<text.utf8.index(text.startIndex, offsetBy: end)]
    let used = put(String(head), x: x, y: y, limit: kept, style: style)
    return used + put("\u{2026}", x: x + used, y: y, limit: width - used, style: style)
  }

  /// Fills a rectangle with spaces.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    let space = CompactCell(0x20, look: style.look)
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right {
        set(space, columns: 1, x: x, y: y, end: width)
      }
    }
  }

  /// Changes how the cells of a rectangle look, and not what they hold.
  ///
  /// A wide glyph that is only half inside changes as a whole.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for y in rect.y..<rect.bottom {
      var first = y * width + rect.x
      var end = y * width + rect.right
      if cells[first].isContinuation { first -= 1 }
      if rect.right < width, cells[end].isContinuation { end += 1 }
      for index in first..<end {
        cells[index] = cells[index].with(look: change(cells[index].style).look)
      }
    }
  }

  private mutating func compact(
    _ base: Unicode.Scalar, _ marks: Marks, look: UInt32
  ) -> CompactCell {
    if marks.isEmpty { return CompactCell(base.value, look: look) }
    marked.append(MarkedScalar(base: base, marks: marks))
    return CompactCell(markedAt: marked.count - 1, look: look)
  }

  /// Puts a glyph of one or two columns at a place, as far as that is in the grid and before `end`.
  private mutating func set(_ cell: CompactCell, columns: Int, x: Int, y: Int, end: Int) {
    let left = max(0, x)
    let right = min(x + columns, end)
    guard left < right else { return }
    let first = y * width + left
    clearHalves(first: first, end: y * width + right, x: left, right: right)
    if columns == 1 {
      cells[first] = cell
    } else if right - left == 2 {
      cells[first] = cell
      cells[first + 1] = .continuation(look: cell.look)
    } else {
      cells[first] = CompactCell(0x20, look: cell.look)
    }
  }

  /// Leaves no half of a wide glyph beside cells that are about to be overwritten.
  mutating func clearHalves(first: Int, end: Int, x: Int, right: Int) {
    if x > 0, cells[first].isContinuation {
      cells[first - 1] = CompactCell(0x20, look: cells[first - 1].look)
    }
    if right < width, cells[end].isContinuation {
      cells[end] = CompactCell(0x20, look: cells[end].look)
    }
  }
}
