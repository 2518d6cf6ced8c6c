import CellGrid
import Chronology

/// A screen that is a list of lines, some of which belong to items that can be selected.
protocol LineScreen: Screen {
  var list: LineList { get set }
  /// The lines at the width of the area.
  func lines(in context: ScreenContext) -> [StyledLine]
}

extension LineScreen {
  /// Moves to the next or previous item, or a line where there is none within reach.
  mutating func step(_ direction: Int, in context: ScreenContext) {
    list.match = nil
    let lines = lines(in: context)
    let height = context.area.height
    let count = (lines.compactMap(\.item).max() ?? -1) + 1
    let next = list.item.map { $0 + direction } ?? (direction > 0 ? 0 : -1)
    guard (0..<count).contains(next), let range = lines.range(ofItem: next) else {
      list.top += direction
      return list.clamp(lines: lines.count, height: height)
    }
    // An item that is more than a page away is scrolled to line by line, so that nothing between
    // is skipped unread.
    var moved = list
    moved.item = next
    moved.reveal(range, lines: lines.count, height: height)
    if abs(moved.top - list.top) > height {
      list.top += direction
      return list.clamp(lines: lines.count, height: height)
    }
    list = moved
  }

  /// Carries out an action that every list of lines understands; false where it is none.
  mutating func scroll(_ action: Action, in context: ScreenContext) -> Bool {
    switch action {
    case .down: step(1, in: context)
    case .up: step(-1, in: context)
    default:
      let lines = lines(in: context)
      guard list.scroll(action, lines: lines.count, height: context.area.height) else {
        return false
      }
      selectVisibleItem(lines, height: context.area.height, towardsEnd: action == .bottom)
    }
    return true
  }

  /// Keeps the selection in view after scrolling.
  private mutating func selectVisibleItem(
    _ lines: [StyledLine], height: Int, towardsEnd: Bool
  ) {
    let window = list.top..<min(lines.count, list.top + height)
    let visible = lines[window].compactMap(\.item)
    guard let item = list.item, !(visible.contains(item) && !towardsEnd) else { return }
    if let first = visible.first, let last = visible.last {
      list.item = towardsEnd ? last : (item < first ? first : min(item, last))
    }
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    switch event.kind {
    case .wheelDown: (0..<3).forEach { _ in _ = scroll(.scrollDown, in: context) }
    case .wheelUp: (0..<3).forEach { _ in _ = scroll(.scrollUp, in: context) }
    case .press, .doublePress:
      let lines = lines(in: context)
      let index = list.top + event.y - context.area.y
      guard lines.indices.contains(index), let item = lines[index].item else { return [] }
      list.item = item
      return event.kind == .doublePress ? perform(.open, in: context) : []
    }
    return []
  }

  mutating func goToMatch(
    of search: Search, forward: Bool, in context: ScreenContext
  ) -> Bool {
    let lines = lines(in: context)
    let height = context.area.height
    let from = list.match ?? list.item.flatMap { lines.range(ofItem: $0)?.lowerBound } ?? list.top
    let here = max(0, min(from, lines.count - 1))
    let order =
      forward
      ? Array(here..<lines.count) + Array(0..<here)
      : Array((0..<here).reversed()) + Array((here..<lines.count).reversed())
    let found = order.first { $0 != here && search.query.matches(lines[$0].text) }
    guard let found else {
      return lines.indices.contains(here) && search.query.matches(lines[here].text)
    }
    if let item = lines[found].item { list.item = item }
    list.match = found
    list.reveal(found..<found + 1, lines: lines.count, height: height)
    return true
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    list.clamp(lines: lines(in: context).count, height: context.area.height)
    return []
  }

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let lines = lines(in: context)
    list.draw(lines, on: &grid, in: context.area, isActive: true, context)
  }

  /// `12–34/56`: the lines in view.
  func position(_ lines: [StyledLine], in context: ScreenContext) -> String {
    guard lines.count > context.area.height else { return "all" }
    let end = min(lines.count, list.top + context.area.height)
    return end == lines.count ? "end" : "\(end * 100 / lines.count) %"
  }
}

extension LineList {
  /// Draws the lines in view; the selected item has a bar before it.
  func draw(
    _ lines: [StyledLine], on grid: inout CellGrid, in area: Rect, isActive: Bool,
    _ context: ScreenContext
  ) {
    for (row, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
      grid.put(line.highlighting(context.search?.query), in: area, row: row, theme: context.theme)
      guard isActive, let item, line.item == item else { continue }
      let isFirst = top + row == lines.range(ofItem: item)?.lowerBound
      grid.put(
        isFirst ? "> " : "| ", x: area.x, y: area.y + row, style: context.theme.style(.selected))
      if isFirst { grid.cursor = Position(x: area.x, y: area.y + row) }
    }
  }
}
