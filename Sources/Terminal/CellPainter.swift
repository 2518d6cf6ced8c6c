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
  private var row: [cchar_t] = []
  private var scalars: [UInt32] = Array(repeating: 0, count: 6)
  private var lastStyle = Style.plain
  private var lastAttributes: attr_t = 0
  private var lastPair: Int32 = 0

  init(depth: ColourDepth, hasOwnColours: Bool) {
    self.depth = depth
    ownForeground = hasOwnColours ? -1 : 7
    ownBackground = hasOwnColours ? -1 : 0
    pairLimit = Int(min(dateline_colour_pairs(), Int32(Int16.max)))
  }

  /// Gives ncurses a row of the screen.
  mutating func paint(_ cells: ArraySlice<Cell>, y: Int32) {
    row.removeAll(keepingCapacity: true)
    for cell in cells where !cell.isContinuation {
      row.append(make(cell))
    }
    _ = wmove(dateline_screen(), y, 0)
    // Unlike wadd_wch it moves no cursor and so can fill the last cell of the screen too.
    _ = wadd_wchnstr(dateline_screen(), row, Int32(row.count))
  }

  private mutating func make(_ cell: Cell) -> cchar_t {
    if cell.style != lastStyle {
      lastStyle = cell.style
      lastAttributes = bits(of: depth.attributes(of: cell.style))
      lastPair = pair(for: cell.style)
    }
    var count = 0
    cell.forEachScalar { scalar in
      scalars[count] = scalar.value
      count += 1
    }
    scalars[count] = 0
    var made = cchar_t()
    if !dateline_make_cell(&made, scalars, lastAttributes, lastPair) {
      _ = dateline_make_cell(&made, [0xFFFD, 0, 0, 0, 0, 0], lastAttributes, lastPair)
    }
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
