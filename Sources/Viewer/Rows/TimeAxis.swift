import CellGrid
import Chronology

/// The labels below columns of time, none of which touches another.
struct TimeAxis {
  private(set) var labels: [(column: Int, text: String)] = []

  /// Labels columns, of each of which the days are given; `finest` is the smallest unit worth a label.
  ///
  /// Coarse units come first, and finer ones in the room that is left, where all of them could stand.
  init(_ columns: [ClosedRange<Int>], finest: TimeScale) {
    guard let first = columns.first, let last = columns.last else { return }
    var isTaken = [Bool](repeating: false, count: columns.count + 2)
    var hasYear = false
    let finest = TimeScale.allCases.firstIndex(of: finest) ?? 0
    // A day needs no week beside it.
    var isDayPlaced = false
    let scales =
      TimeScale.allCases[finest...].reversed().filter { $0 != .week && $0 != .day }
      + [.day, .week].filter { TimeScale.allCases[finest...].contains($0) }
    for scale in scales where !(scale == .week && isDayPlaced) {
      // Finer units than fit are not counted through.
      let most = scale.unit(of: last.upperBound) - scale.unit(of: first.lowerBound)
      guard most <= columns.count else { continue }
      var all: [(column: Int, unit: Int)] = []
      var previous = scale.unit(of: first.lowerBound - 1)
      for (column, days) in columns.enumerated() {
        let unit = scale.unit(of: days.upperBound)
        if unit > previous { all.append((column, unit)) }
        previous = unit
      }
      guard var ticks = Self.thinned(all, scale, width: columns.count) else { continue }
      if scale == .month, !hasYear, let column = ticks.first?.column {
        ticks[0].text += " \(TimeScale.year(CalendarDay(number: columns[column].upperBound).year))"
      }
      let space = Self.space(scale)
      for tick in ticks {
        let end = tick.column + tick.text.count
        guard end <= columns.count,
          !isTaken[max(0, tick.column - space)..<min(isTaken.count, end + space)].contains(true)
        else {
          continue
        }
        for column in tick.column..<end { isTaken[column] = true }
        labels.append(tick)
        switch scale {
        case .day: isDayPlaced = true
        case .week, .month: break
        default: hasYear = true
        }
      }
    }
    labels.sort { $0.column < $1.column }
  }

  /// The columns between labels: a month that stands close to a year would read as one of that year.
  private static func space(_ scale: TimeScale) -> Int { scale == .month ? 2 : 1 }

  /// The labels of units, of every second or fifth where not all have room; nothing where those have none either.
  private static func thinned(
    _ units: [(column: Int, unit: Int)], _ scale: TimeScale, width: Int
  ) -> [(column: Int, text: String)]? {
    let steps =
      switch scale {
      case .day, .week: [1]
      case .month: [1, 3, 6]
      default: [1, 2, 5]
      }
    for step in steps {
      let labels = units.filter { $0.unit.isMultiple(of: step) }
        .map { (column: $0.column, text: scale.label($0.unit)) }
      if labels.reduce(0, { $0 + $1.text.count + space(scale) }) <= width + 1 { return labels }
    }
    return nil
  }

  /// Draws the labels on one row, and where each stands on the row above.
  func draw(on grid: inout CellGrid, x: Int, y: Int, theme: Theme) {
    for label in labels {
      grid.put("┴", x: x + label.column, y: y - 1, style: theme.style(.rule))
      grid.put(label.text, x: x + label.column, y: y, style: theme.style(.secondary))
    }
  }
}
