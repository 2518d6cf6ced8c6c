import CellGrid
internal import CNcurses

/// Writes what changed from one grid to the next, in the strings that terminfo has for the terminal.
///
/// ncurses paints whole screens. For a step down a list it would look at every cell of the screen
/// some six times, to find out again what the grids say already, so such frames are written past it; the
/// next whole one is painted as if nothing was known of what the terminal shows.
struct ChangeWriter {
  private var strings: MotionStrings
  private var looks: LookStrings
  private var bytes: [UInt8] = []
  /// Where the cursor is; nil where that depends on the terminal.
  private var place: (x: Int, y: Int)?
  private var look: UInt32 = 0
  private var style = Style.plain
  /// The cells that were written, ever.
  private(set) var written = 0

  /// Nil where the terminal lacks what is needed, or has its own rules for it: then ncurses knows better.
  init?(depth: ColourDepth, hasOwnColours: Bool) {
    guard let strings = MotionStrings(),
      let looks = LookStrings(depth: depth, hasOwnColours: hasOwnColours)
    else { return nil }
    (self.strings, self.looks) = (strings, looks)
  }

  /// The bytes that make a terminal that shows a grid show another one of the same size, which is
  /// the terminal's own too; without attributes before and after.
  mutating func write(
    _ grid: CellGrid, over old: CellGrid, _ send: (UnsafeRawBufferPointer) -> Void
  ) {
    bytes.removeAll(keepingCapacity: true)
    (place, look, style) = (nil, 0, .plain)
    let scrolling = strings.canScroll ? grid.scrolling(from: old) : nil
    if let scrolling { scroll(scrolling, height: grid.height) }
    for y in 0..<grid.height {
      grid.forEachChange(from: old, after: scrolling, inRow: y) { columns in
        write(columns, inRow: y, of: grid)
      }
    }
    wear(0, .plain)
    if let cursor = grid.cursor, grid.bounds.contains(cursor) {
      move(toX: cursor.x, y: cursor.y)
    }
    bytes.withUnsafeBytes(send)
  }

  private mutating func scroll(_ scrolling: Scrolling, height: Int) {
    let (first, last) = (scrolling.rows.lowerBound, scrolling.rows.upperBound - 1)
    bytes += strings.region(first, last)
    // Setting a region moves the cursor, to where is not the same everywhere.
    bytes += strings.cursor(x: 0, y: scrolling.lines > 0 ? last : first)
    bytes += strings.scroll(scrolling.lines)
    bytes += strings.region(0, height - 1)
  }

  private mutating func write(_ columns: Range<Int>, inRow y: Int, of grid: CellGrid) {
    let cells = grid.compactRow(y)
    let start = cells.startIndex
    written += columns.count
    var isSure = true
    var x = columns.lowerBound
    while x < columns.upperBound {
      let cell = cells[start + x]
      if cell.isPlainSpace {
        let end = cells[(start + x)...].firstIndex { !$0.isPlainSpace } ?? cells.endIndex
        let spaces = x..<min(end - start, columns.upperBound)
        if erase(spaces, isRest: end == cells.endIndex, inRow: y) {
          x = spaces.upperBound
          continue
        }
      }
      move(toX: x, y: y)
      if cell.look != look { wear(cell.look, cell.style) }
      let isWide = x + 1 < grid.width && cells[start + x + 1].isContinuation
      if let scalar = cell.loneScalar, scalar < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar))
      } else {
        isSure = false
        grid.whole(cell).forEachScalar { scalar in
          if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
        }
      }
      x += isWide ? 2 : 1
      // In the last column the cursor waits, or not.
      place = x < grid.width ? (x, y) : nil
    }
    // Terminals differ in how wide some characters are.
    if !isSure { place = nil }
  }

  /// Erases plain spaces where that is shorter than writing them.
  private mutating func erase(_ columns: Range<Int>, isRest: Bool, inRow y: Int) -> Bool {
    let erasing: [UInt8]?
    if isRest, let toEnd = strings.eraseToEnd, toEnd.count < columns.count {
      erasing = toEnd
    } else {
      // The cursor stays, so that what follows must be gone to.
      erasing = strings.erase(columns.count, limit: columns.count - 6)
    }
    guard let erasing else { return false }
    move(toX: columns.lowerBound, y: y)
    wear(0, .plain)
    bytes += erasing
    return true
  }

  private mutating func wear(_ wanted: UInt32, _ wantedStyle: Style) {
    guard wanted != look else { return }
    bytes += looks.change((look, style), to: (wanted, wantedStyle))
    (look, style) = (wanted, wantedStyle)
  }

  private mutating func move(toX x: Int, y: Int) {
    if let place, place == (x, y) { return }
    if !strings.movesInAnyLook { wear(0, .plain) }
    bytes += strings.way(from: place, to: (x, y))
    place = (x, y)
  }
}

extension CompactCell {
  fileprivate var isPlainSpace: Bool { look == 0 && loneScalar == 0x20 && !isContinuation }
}
