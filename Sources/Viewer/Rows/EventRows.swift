import CellGrid
import Chronology

/// The rows of the list: events under headings of their month and year.
///
/// Only what is in view is looked at, so that the work does not grow with the timeline.
struct EventRows {
  /// One row of the list.
  enum Row: Hashable {
    case heading(String)
    case event(Int)
  }

  private let projection: Projection
  /// What is known of these rows already; of this projection, or new.
  private let memory: RowMemory

  init(_ projection: Projection, _ memory: RowMemory = RowMemory()) {
    self.projection = projection
    self.memory = memory
  }

  /// The heading under which a position stands.
  func heading(at position: Int) -> String { Self.words(projection.heading(at: position)) }

  private static func words(_ heading: DateHeading?) -> String { heading?.words ?? "Undated" }

  /// The position before which a part of the file has not been read yet.
  private var unread: Int? { projection.unread?.row }

  /// A heading, and before it what is missing between it and the events above.
  private func words(_ heading: DateHeading?, at position: Int, isFirst: Bool) -> String {
    guard position == unread, !isFirst else { return Self.words(heading) }
    let size = projection.unread?.bytes.map { "\(numeral(max(1, $0 >> 20))) MB " } ?? ""
    return "⋯ \(size)not read yet ⋯ \(Self.words(heading))"
  }

  /// The rows from a position on; the first is its heading, so that it stays visible.
  func rows(from first: Int, height: Int) -> [Row] {
    memory.withHeadings { headings in
      var rows: [Row] = []
      var above: DateHeading?
      var position = first
      while position < projection.count, rows.count < height {
        let heading = headings.heading(at: position, in: projection)
        // Where there is room for one row only, the event has it.
        if height > 1, position == first || heading != above || position == unread {
          rows.append(.heading(words(heading, at: position, isFirst: position == first)))
        }
        above = heading
        if rows.count < height { rows.append(.event(position)) }
        position += 1
      }
      return rows
    }
  }

  /// The positions in view.
  func positions(from first: Int, height: Int) -> Range<Int> {
    let count = rows(from: first, height: height).count { row in
      if case .event = row { true } else { false }
    }
    return first..<first + max(1, count)
  }

  /// The number of events that are kept in view beyond the selected one.
  private func margin(_ height: Int) -> Int { max(0, min(3, (height - 2) / 3)) }

  /// The positions in view that are not in the margin, except at the ends of the list.
  func margins(of visible: Range<Int>, height: Int, count: Int) -> Range<Int> {
    let margin = margin(height)
    let low = visible.lowerBound == 0 ? 0 : min(visible.lowerBound + margin, visible.upperBound - 1)
    let high = visible.upperBound >= count ? count : max(low + 1, visible.upperBound - margin)
    return low..<high
  }

  /// The first position to show so that another one is in view with its margin, moved from
  /// `current` no further than needed.
  ///
  /// O(height).
  func top(showing position: Int, from current: Int, height: Int) -> Int {
    let margin = margin(height)
    let highest = max(0, position - margin)
    let end = projection.count - 1
    let target = min(end, position + margin)
    return memory.withHeadings { headings in
      let lowest = min(highestTop(endingAt: target, height: height, &headings), position)
      // Never further down than the last page, so that no row stays empty while others are hidden.
      let last =
        headings.lastTop(height: height)
        ?? headings.remember(
          lastTop: highestTop(endingAt: end, height: height, &headings), height: height)
      return min(max(min(current, highest), lowest), max(last, lowest))
    }
  }

  /// The smallest first position from which the rows to `target` fit.
  private func highestTop(
    endingAt target: Int, height: Int, _ headings: inout RowMemory.Headings
  ) -> Int {
    var used = 2
    var first = target
    var heading = headings.heading(at: target, in: projection)
    while first > 0 {
      let before = headings.heading(at: first - 1, in: projection)
      used += before == heading && first != unread ? 1 : 2
      if used > height { break }
      heading = before
      first -= 1
    }
    return first
  }

  // MARK: Drawing

  func draw(
    from first: Int, selected: Int, isActive: Bool, on grid: inout CellGrid, in area: Rect,
    _ context: ScreenContext
  ) {
    for (index, row) in rows(from: first, height: area.height).enumerated() {
      switch row {
      case .heading(let words):
        grid.put(
          truncating: words, x: area.x, y: area.y + index, width: area.width,
          style: context.theme.style(.heading))
      case .event(let position) where position == selected:
        line(at: position, width: area.width, context).draw(
          on: &grid, in: area.row(index), isSelected: true, isActive: isActive)
        grid.cursor = Position(x: area.x, y: area.y + index)
      case .event(let position):
        drawOther(position, on: &grid, in: area.row(index), context)
      }
    }
  }

  private func line(at position: Int, width: Int, _ context: ScreenContext) -> EventLine {
    EventLine(
      projection.event(at: position), isPossible: projection.certainty(at: position) == .possibly,
      isPossiblyKnown: projection.knowledge(at: position) == .possibly, width: width, context)
  }

  /// Draws a row that is not selected, from memory where it has it.
  private func drawOther(
    _ position: Int, on grid: inout CellGrid, in row: Rect, _ context: ScreenContext
  ) {
    let look = RowMemory.Look(width: row.width, query: context.search?.query)
    if let run = memory.run(at: position, look) {
      grid.put(run, x: row.x, y: row.y)
      return
    }
    line(at: position, width: row.width, context).draw(
      on: &grid, in: row, isSelected: false, isActive: false)
    memory.keep(grid.run(row), at: position, look)
  }
}

extension Projection {
  /// The position where the next or previous month or year with events begins.
  func start(of unit: CalendarUnit, forward: Bool, from here: Int) -> Int? {
    guard datedCount > 0 else { return nil }
    if forward {
      guard let day = sortDay(at: here) else { return nil }
      return firstPosition(atOrAfter: unit.next(after: day))
        ?? (datedCount < count ? datedCount : nil)
    }
    // Back to the start of this month first, then to the start of the one before.
    guard let day = sortDay(at: here) else { return start(ofUnit: unit, at: datedCount - 1) }
    guard let start = firstPosition(atOrAfter: unit.start(of: day)) else { return nil }
    if start < here { return start }
    return start > 0 ? self.start(ofUnit: unit, at: start - 1) : nil
  }

  private func start(ofUnit unit: CalendarUnit, at position: Int) -> Int? {
    sortDay(at: position).flatMap { firstPosition(atOrAfter: unit.start(of: $0)) }
  }
}

/// A stretch of the calendar by which one moves.
enum CalendarUnit: String {
  case month, year

  /// The first day of the unit in which a day lies.
  func start(of day: CalendarDay) -> CalendarDay {
    let (year, month, _) = day.components
    return CalendarDay(year: year, month: self == .year ? 1 : month, day: 1) ?? day
  }

  /// The first day of the unit after the one in which a day lies.
  func next(after day: CalendarDay) -> CalendarDay {
    let (year, month, _) = day.components
    let isLast = self == .year || month == 12
    return CalendarDay(year: isLast ? year + 1 : year, month: isLast ? 1 : month + 1, day: 1)
      ?? day.advanced(by: 1)
  }
}
