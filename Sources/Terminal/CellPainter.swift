import CellGrid
internal import CNcurses

/// Turns cells into ncurses' own, and keeps the pairs of colours that ncurses wants for that.
struct CellPainter {
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private let depth: ColourDepth
  /// The numbers for "the terminal's own" colours where a terminal cannot be asked for those.
  private let ownForeground: Int32
  private let ownBackground: Int32
  private let pairLimit: Int
  private var pairs: [Pair: Int32] = [:]
  /// A space of each look that was painted, from which other cells of it are made.
  private var spaces: [UInt32: cchar_t] = [:]
  private var row: [cchar_t] = []
  private var lastLook: UInt32?
  private var lastSpace = cchar_t()
  /// The cells that were given to ncurses, ever.
  private(set) var painted = 0

  init(depth: ColourDepth, hasOwnColours: Bool) {
    self.depth = depth
    ownForeground = hasOwnColours ? -1 : 7
    ownBackground = hasOwnColours ? -1 : 0
    pairLimit = Int(min(dateline_colour_pairs(), Int32(Int16.max)))
  }

  /// Gives ncurses some columns of a row, which begin and end beside whole glyphs.
  mutating func paint(_ columns: Range<Int>, inRow y: Int, of grid: CellGrid) {
    row.removeAll(keepingCapacity: true)
    let cells = grid.compactRow(y)
    let start = cells.startIndex
    for cell in cells[start + columns.lowerBound..<start + columns.upperBound] {
      if cell.isContinuation { continue }
      if cell.look != lastLook {
        lastSpace = space(cell.look, cell.style)
        lastLook = cell.look
      }
      var made = lastSpace
      if let scalar = cell.loneScalar {
        made.chars.0 = wchar_t(bitPattern: scalar)
      } else {
        make(&made, grid.whole(cell))
      }
      row.append(made)
    }
    painted += columns.count
    _ = wmove(dateline_screen(), Int32(y), Int32(columns.lowerBound))
    // Unlike wadd_wch it moves no cursor and so can fill the last cell of the screen too.
    _ = wadd_wchnstr(dateline_screen(), row, Int32(row.count))
  }

  /// A cell with marks.
  private mutating func make(_ made: inout cchar_t, _ cell: Cell) {
    var scalars: [UInt32] = []
    cell.forEachScalar { scalars.append($0.value) }
    scalars += Array(repeating: 0, count: max(0, 6 - scalars.count))
    let attributes = bits(of: depth.attributes(of: cell.style))
    let pair = pair(for: cell.style)
    if !dateline_make_cell(&made, scalars, attributes, pair) {
      _ = dateline_make_cell(&made, [0xFFFD, 0, 0, 0, 0, 0], attributes, pair)
    }
  }

  private mutating func space(_ look: UInt32, _ style: Style) -> cchar_t {
    if let known = spaces[look] { return known }
    var made = cchar_t()
    _ = dateline_make_cell(
      &made, [0x20, 0, 0, 0, 0, 0], bits(of: depth.attributes(of: style)), pair(for: style))
    spaces[look] = made
    return made
  }

  private func bits(of attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= dateline_bold() }
    if attributes.contains(.dim) { bits |= dateline_dim() }
    if attributes.contains(.underline) { bits |= dateline_underline() }
    if attributes.contains(.reverse) { bits |= dateline_reverse() }
    if attributes.contains(.italic) { bits |= dateline_italic() }
    return bits
  }

  /// The pair of a style's colours; 0, the terminal's own, where there are no more pairs.
  private mutating func pair(for style: Style) -> Int32 {
    guard depth != .none, style.foreground != nil || style.background != nil else { return 0 }
    var foreground = depth.number(of: style.foreground)
    var background = depth.number(of: style.background)
    if foreground < 0 { foreground = ownForeground }
    if background < 0 { background = ownBackground }
    let wanted = Pair(foreground: foreground, background: background)
    if let known = pairs[wanted] { return known }
    let number = Int32(pairs.count + 1)
    guard number < pairLimit, init_extended_pair(number, foreground, background) == OK else {
      return 0
    }
    pairs[wanted] = number
    return number
  }
}
