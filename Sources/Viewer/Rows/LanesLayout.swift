import CellGrid
import Chronology

/// Where the parts of the Lanes screen are.
struct LanesLayout: Hashable, Sendable {
  let window: TimeWindow
  /// The lanes in view.
  let shown: Range<Int>
  /// The rows of each lane.
  let rows: Int
  /// The most lanes that have room.
  let most: Int
  /// The column at which time begins.
  let left: Int
  /// Where it is said what is under the cursor.
  let words: Rect
  private let lanes: Rect

  /// The columns of the names.
  private static func gutter(of width: Int) -> Int { min(26, max(11, width / 5)) }

  /// The columns of time.
  static func columns(of area: Rect) -> Int { max(1, area.width - gutter(of: area.width)) }

  /// The days in so many columns, of which each has two to the power of `zoom`.
  static func span(columns: Int, zoom: Int) -> Int {
    zoom < 0 ? max(1, columns >> -zoom) : columns << zoom
  }

  init(_ area: Rect, lanes count: Int, top: Int, first: Int, zoom: Int) {
    let gutter = Self.gutter(of: area.width)
    let (words, rest) = area.splitBottom(area.height >= 16 ? 2 : 1)
    self.words = words
    lanes = rest.splitTop(1).rest.splitBottom(2).rest
    left = area.x + gutter
    rows = max(1, min(6, max(2, lanes.height / max(1, count)), lanes.height))
    most = max(1, lanes.height / rows)
    let columns = Self.columns(of: area)
    window = TimeWindow(
      first: first, span: Self.span(columns: columns, zoom: zoom), columns: columns)
    let start = max(0, min(top, count - 1))
    shown = start..<min(count, start + most)
  }

  /// The row of the screen on which a row of a lane is.
  func y(lane: Int, row: Int) -> Int? {
    shown.contains(lane) ? lanes.y + (lane - shown.lowerBound) * rows + row : nil
  }

  /// The lane, row and column at a place of the screen.
  func place(x: Int, y: Int) -> (lane: Int, row: Int, column: Int)? {
    let (index, row) = (y - lanes.y).quotientAndRemainder(dividingBy: rows)
    let lane = shown.lowerBound + index
    guard y >= lanes.y, shown.contains(lane), x >= left, x < left + window.columns else {
      return nil
    }
    return (lane, row, x - left)
  }

  /// Draws a lane with its name, `index` counting from the first in view.
  func draw(
    _ lane: LaneLayout, name: String, at index: Int, isSelected: Bool, on grid: inout CellGrid,
    _ theme: Theme
  ) {
    let y = lanes.y + index * rows
    let room = left - lanes.x - 2
    grid.put(
      truncating: name, x: lanes.x, y: y, width: room,
      style: theme.style(isSelected ? .selectedInactive : .normal))
    if rows > 1 {
      let more = lane.hidden > 0 ? ", +\(numeral(lane.hidden))" : ""
      grid.put(
        truncating: "\(numeral(lane.count)) here\(more)", x: lanes.x, y: y + 1, width: room,
        style: theme.style(.secondary))
    } else if lane.hidden > 0 {
      let more = "+\(numeral(lane.hidden))"
      grid.put(more, x: left - 2 - more.count, y: y, style: theme.style(.secondary))
    }
    for row in 0..<rows {
      grid.put(row == 0 ? "├" : "│", x: left - 1, y: y + row, style: theme.style(.rule))
    }
    lane.draw(on: &grid, x: left, y: y, height: rows, theme: theme)
  }

  /// Draws the axis with the place of the cursor.
  func drawAxis(on grid: inout CellGrid, cursor: Int, _ theme: Theme) {
    let y = lanes.bottom
    grid.put(
      "└" + String(repeating: "─", count: window.columns), x: left - 1, y: y,
      style: theme.style(.rule))
    TimeAxis((0..<window.columns).map(window.days), finest: window.finest)
      .draw(on: &grid, x: left, y: y + 1, theme: theme)
    if (0..<window.columns).contains(cursor) {
      grid.put("▲", x: left + cursor, y: y, style: theme.style(.stripCursor))
    }
  }
}
