import CellGrid
import Chronology

/// What of a lane is drawn in a window of time: its events in rows, each with its title where that has room;
/// or, where they are too many, how many there are.
struct LaneLayout: Sendable {
  /// An event that is drawn.
  struct Item: Hashable, Sendable {
    let position: Int
    let row: Int
    let bar: LaneBar
    let title: String
    /// The columns of the title; empty where it has no room.
    fileprivate(set) var label: Range<Int>

    /// Whether the event is drawn at a column.
    func isDrawn(at column: Int) -> Bool { bar.columns.contains(column) || label.contains(column) }
  }

  private(set) var items: [Item] = []
  /// How many events of the window have no room.
  private(set) var hidden = 0
  /// The number of events at each column, where there are too many to be drawn.
  private(set) var counts: [Int] = []
  /// The number of events in the window.
  let count: Int
  let rows: Int

  /// Columns that a title is worth.
  private static let shortest = 5
  /// Columns that are kept free for a title at first.
  private static let usual = 14

  /// The most events that are drawn one by one, and so are read: what room there is for.
  static func limit(columns: Int, rows: Int) -> Int { max(8, columns * rows / 8) }

  /// Lays a lane out.
  ///
  /// Reads at most `limit` events; else O(columns · log n).
  init(
    _ lane: Lane, in projection: Projection, _ window: TimeWindow, rows: Int, widths: ColumnWidths
  ) {
    self.rows = max(1, rows)
    count = lane.count(touching: window.days, in: projection)
    let limit = Self.limit(columns: window.columns, rows: self.rows)
    guard count <= limit else {
      counts = (0..<window.columns).map {
        lane.count(touching: window.days(of: $0), in: projection)
      }
      return
    }
    var rowsOfItems = [RowEnds](repeating: RowEnds(), count: self.rows)
    let positions = lane.positions(touching: window.days, in: projection, limit: limit)
    for position in positions {
      let event = projection.event(at: position, parts: [.date, .title])
      let isCertain =
        projection.certainty(at: position) == .definitely
        && projection.knowledge(at: position) == .definitely
      guard let days = EventDays(event, isCertain: isCertain), let bar = LaneBar(days, in: window)
      else { continue }
      place(position, bar, VisibleText.visible(event.title), &rowsOfItems, window, widths)
    }
    giveRoom(window, widths)
  }

  /// Where the last event of a row ends, and what its title has been promised.
  private struct RowEnds {
    var item: Int?
    var bar = -1
    var title = -1
  }

  private mutating func place(
    _ position: Int, _ bar: LaneBar, _ title: String, _ ends: inout [RowEnds], _ window: TimeWindow,
    _ widths: ColumnWidths
  ) {
    let start = bar.columns.lowerBound
    // Beside the title of the one before; else in its place, where that leaves most of it.
    let free = ends.firstIndex { $0.title + 1 < start || $0.item == nil }
    let tight = ends.indices.filter { ends[$0].bar + 1 < start }.min { ends[$0].bar < ends[$1].bar }
    guard let row = free ?? tight else {
      hidden += 1
      return
    }
    let wanted = min(widths.columns(of: title), Self.usual)
    ends[row] = RowEnds(
      item: items.count, bar: bar.columns.upperBound,
      title: bar.columns.upperBound + (wanted > 0 ? wanted + 1 : 0))
    items.append(Item(position: position, row: row, bar: bar, title: title, label: 0..<0))
  }

  /// Gives each title the room up to the next event of its row, or within its own bar.
  private mutating func giveRoom(_ window: TimeWindow, _ widths: ColumnWidths) {
    var next = [Int](repeating: window.columns + 1, count: rows)
    for index in items.indices.reversed() {
      let item = items[index]
      let width = widths.columns(of: item.title)
      let start = item.bar.columns.upperBound + 2
      let room = next[item.row] - 1 - start
      next[item.row] = item.bar.columns.lowerBound
      let inside = item.bar.columns.count - 4
      if room >= min(width, Self.usual) {
        items[index].label = start..<start + min(width, room)
      } else if inside >= min(width, Self.usual) {
        let first = item.bar.columns.lowerBound + 2
        items[index].label = first..<first + min(width, inside)
      } else if room >= Self.shortest {
        items[index].label = start..<start + room
      }
    }
    giveRoomOnTheLeft(widths)
  }

  /// Puts a title before its event where there is more room than behind it.
  private mutating func giveRoomOnTheLeft(_ widths: ColumnWidths) {
    var taken = [Int](repeating: -1, count: rows)
    for index in items.indices {
      let item = items[index]
      let isInside = item.label.overlaps(Range(item.bar.columns))
      let end = item.bar.columns.lowerBound - 1
      // Two spaces, so that it does not read as a part of the title before it.
      let wanted = min(widths.columns(of: item.title), end - taken[item.row] - 3)
      if !isInside, wanted >= Self.shortest, wanted > item.label.count {
        items[index].label = end - wanted..<end
      }
      taken[item.row] = max(item.bar.columns.upperBound, items[index].label.upperBound - 1)
    }
  }

  /// The event that is drawn at a place: the one whose bar is there, else whose title.
  func item(row: Int, column: Int) -> Item? {
    let here = items.filter { $0.row == row && $0.isDrawn(at: column) }
    return here.first { $0.bar.columns.contains(column) } ?? here.first
  }

  /// The number of rows that have something on them.
  var usedRows: Int { counts.isEmpty ? (items.map(\.row).max() ?? 0) + 1 : 1 }

  private static let heights = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Draws the lane, `x` being its first column.
  func draw(on grid: inout CellGrid, x: Int, y: Int, height: Int, theme: Theme) {
    let highest = max(8, counts.max() ?? 0)
    for (column, count) in counts.enumerated() where count > 0 {
      grid.put(
        Self.heights[min(8, max(1, count * 8 / highest))], x: x + column, y: y,
        style: theme.style(.strip))
    }
    if !counts.isEmpty, height > 1 {
      let words = "\(numeral(self.count)) events, up to \(numeral(counts.max() ?? 0)) a column"
      grid.put(
        truncating: words, x: x, y: y + 1, width: counts.count, style: theme.style(.secondary))
    }
    for item in items where item.row < height {
      for (column, sign) in zip(item.bar.columns, item.bar.signs) {
        let isSure = [LaneBar.day, LaneBar.span, LaneBar.sure].contains(sign)
        grid.put(
          sign, x: x + column, y: y + item.row, style: theme.style(isSure ? .strip : .uncertainDate)
        )
      }
      guard !item.label.isEmpty else { continue }
      // Within a bar a space sets the title off.
      if item.label.overlaps(Range(item.bar.columns)) {
        grid.fill(
          Rect(
            x: x + item.label.lowerBound - 1, y: y + item.row, width: item.label.count + 2,
            height: 1))
      }
      grid.put(
        truncating: item.title, x: x + item.label.lowerBound, y: y + item.row,
        width: item.label.count)
    }
  }
}
