public import CellGrid
public import Chronology

/// Events in lanes, as plain text: the name of each lane, and its events along time.
public enum LanesText {
  /// The most rows of a lane; what has no room on them is counted.
  private static let rows = 12

  /// The lines of all lanes between two days, in so many columns.
  public static func lines(
    _ lanes: Lanes, of projection: Projection, days: ClosedRange<Int>?, width: Int,
    widths: ColumnWidths
  ) -> [String] {
    let totals = DensityWords.totals(
      count: lanes.count, undated: lanes.undated, outside: lanes.outside)
    guard let days = days ?? lanes.days else { return [totals] }
    let window = TimeWindow(first: days.lowerBound, span: days.count, columns: max(20, width))
    var lines = ["Lanes by \(lanes.kind.rawValue), \(window.words)", totals, ""]
    lines += axis(window, widths)
    for lane in lanes.lanes {
      let layout = LaneLayout(lane, in: projection, window, rows: rows, widths: widths)
      guard layout.count > 0 else { continue }
      let name = LaneWords.name(of: lane, by: lanes.kind, in: projection.snapshot)
      let more = layout.hidden > 0 ? ", \(numeral(layout.hidden)) of them without room" : ""
      lines.append("")
      lines.append("\(VisibleText.visible(name)): \(count(layout.count, "event"))\(more)")
      var grid = CellGrid(width: window.columns, height: layout.usedRows, widths: widths)
      layout.draw(on: &grid, x: 0, y: 0, height: grid.height, theme: .standard)
      lines += grid.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines + [""] + axis(window, widths)
      + LaneBar.legend.prefix(6).map { "\($0.sign) \($0.meaning)" }
  }

  private static func axis(_ window: TimeWindow, _ widths: ColumnWidths) -> [String] {
    var grid = CellGrid(width: window.columns, height: 2, widths: widths)
    grid.put(String(repeating: "─", count: window.columns), x: 0, y: 0)
    TimeAxis((0..<window.columns).map(window.days), finest: window.finest)
      .draw(on: &grid, x: 0, y: 1, theme: .standard)
    return grid.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
