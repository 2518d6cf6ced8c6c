import CellGrid
import Chronology

/// How many events there are in each unit of time, in bars over an axis with numbers.
///
/// What certainly lies in a unit is drawn full, what is shared out among several lighter above it.
struct DensityChart {
  let scale: TimeScale
  /// The units that are drawn.
  let units: Range<Int>
  /// The columns of each unit.
  let unitWidth: Int
  private let density: Density
  private let values: [DensityUnit]
  /// The number at the top of the axis.
  private let top: Int
  /// The columns left of the bars.
  private let gutter: Int

  static let full = "█"
  static let shared = "░"
  private static let parts = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The columns left of the bars, whichever part of the time is in view.
  static func gutter(of density: Density) -> Int {
    numeral(ceiling(Double(density.count))).count + 1
  }

  /// Looks at the units that are drawn, and at nothing else.
  init(_ density: Density, _ scale: TimeScale, units: Range<Int>, unitWidth: Int) {
    self.density = density
    self.scale = scale
    self.units = units
    self.unitWidth = max(1, unitWidth)
    values = units.map { density.unit($0, scale) }
    top = Self.ceiling(values.map(\.weight).max() ?? 0)
    gutter = Self.gutter(of: density)
  }

  /// The columns of each unit where all of them fit into some columns, else 1.
  static func unitWidth(of units: Int, in columns: Int) -> Int {
    max(1, min(6, columns / max(1, units)))
  }

  /// A round number not below another one; below four a bar of one event would fill the chart.
  static func ceiling(_ number: Double) -> Int {
    var power = 1
    while power < Int.max / 100 {
      for step in [1, 2, 3, 4, 5, 6, 8] where step * power >= 4 && Double(step * power) >= number {
        return step * power
      }
      power *= 10
    }
    return Int.max / 100
  }

  /// The unit that is drawn at a column of the area.
  func unit(at column: Int) -> Int? {
    let unit = units.lowerBound + (column - gutter) / unitWidth
    return column >= gutter && units.contains(unit) ? unit : nil
  }

  /// Draws bars, axis and labels; the last two rows are those of the axis and the labels.
  func draw(on grid: inout CellGrid, in area: Rect, cursor: Int, theme: Theme) {
    let height = area.height - 2
    guard height > 0, area.width > gutter else { return }
    drawNumbers(on: &grid, in: area, height: height, theme)
    let axis = area.y + height
    let left = area.x + gutter
    grid.put(
      String(repeating: "─", count: area.width - gutter), x: left, y: axis,
      style: theme.style(.rule))
    let columns = units.flatMap {
      [ClosedRange<Int>](repeating: scale.days(of: $0), count: unitWidth)
    }
    TimeAxis(columns, finest: scale).draw(on: &grid, x: left, y: axis + 1, theme: theme)
    for (index, value) in values.enumerated() {
      let x = left + index * unitWidth
      let width = unitWidth > 2 ? unitWidth - 1 : unitWidth
      drawBar(value, on: &grid, x: x, width: width, bottom: axis, height: height, theme)
      if value.openStarts + value.openEnds > 0 {
        let sign = value.openStarts == 0 ? "→" : value.openEnds == 0 ? "←" : "⇄"
        grid.put(sign, x: x, y: axis, style: theme.style(.dateMark))
      }
    }
    if units.contains(cursor) {
      let x = left + (cursor - units.lowerBound) * unitWidth
      grid.put("▲", x: x, y: axis, style: theme.style(.stripCursor))
      grid.cursor = Position(x: x, y: axis)
    }
  }

  private func drawNumbers(
    on grid: inout CellGrid, in area: Rect, height: Int, _ theme: Theme
  ) {
    var numbers = [(top, 0), (0, height)]
    if height >= 6, top.isMultiple(of: 2) { numbers.append((top / 2, height - height / 2)) }
    for (number, row) in numbers {
      let text = numeral(number)
      let x = area.x + max(0, gutter - 1 - text.count)
      grid.put(text, x: x, y: area.y + row, limit: gutter - 1, style: theme.style(.secondary))
    }
    for row in 0..<height {
      grid.put("│", x: area.x + gutter - 1, y: area.y + row, style: theme.style(.rule))
    }
    grid.put("└", x: area.x + gutter - 1, y: area.y + height, style: theme.style(.rule))
  }

  private func drawBar(
    _ value: DensityUnit, on grid: inout CellGrid, x: Int, width: Int, bottom: Int, height: Int,
    _ theme: Theme
  ) {
    guard value.count > 0 else { return }
    func eighths(_ number: Double) -> Int {
      number > 0 ? max(1, Int((number / Double(top) * Double(height * 8)).rounded())) : 0
    }
    let certain = eighths(Double(value.whole))
    let all = min(height * 8, max(certain, eighths(value.weight)))
    // What is shared out shows in at least one cell, if there is one left.
    let rows =
      value.reaching > 0 ? max((all + 7) / 8, min(height, (certain + 7) / 8 + 1)) : (all + 7) / 8
    for row in 0..<rows {
      let filled = min(8, max(0, certain - row * 8))
      let sign = filled > 0 ? Self.parts[filled] : Self.shared
      grid.put(
        String(repeating: sign, count: width), x: x, y: bottom - 1 - row,
        style: theme.style(filled > 0 ? .strip : .uncertainDate))
    }
  }
}
