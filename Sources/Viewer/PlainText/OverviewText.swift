public import CellGrid
public import Chronology

/// How many events there are over the whole span, as plain text: a line a unit of time.
public enum OverviewText {
  /// The finest scale at which there are few enough lines to look through.
  public static func scale(for density: Density) -> TimeScale {
    TimeScale.allCases.first { scale in
      var next = density.units(scale)?.lowerBound
      for _ in 0..<most {
        guard let unit = next else { return true }
        next = density.unit(scale, after: unit, forward: true)
      }
      return next == nil
    } ?? .millennium
  }

  /// The most units with events that are looked through at the scale that is chosen.
  private static let most = 80

  /// A heading, and for each unit its name, how many events were in it, and a bar.
  ///
  /// Several units without any event share a line.
  public static func lines(
    _ density: Density, _ scale: TimeScale, width: Int, widths: ColumnWidths
  ) -> [String] {
    let totals = DensityWords.totals(
      count: density.count, undated: density.undated, outside: density.outside)
    guard let units = density.units(scale) else { return [totals] }
    var shown: [(unit: Int, value: DensityUnit)] = []
    var next: Int? = units.lowerBound
    while let unit = next {
      shown.append((unit, density.unit(unit, scale)))
      next = density.unit(scale, after: unit, forward: true)
    }
    let names = shown.map { name($0.unit, scale) }
    let room = names.map { widths.columns(of: $0) }.max() ?? 0
    let label = max(room, scale.rawValue.count)
    let highest = DensityChart.ceiling(shown.map(\.value.weight).max() ?? 0)
    let bars = max(4, width - label - 27)
    var lines = [
      "Events by \(scale.rawValue)", totals, "",
      "\(padded(scale.rawValue, to: label, widths))  certainly  possibly  \(DensityChart.full) "
        + "certain  \(DensityChart.shared) spread",
    ]
    for (index, one) in shown.enumerated() {
      if index > 0 {
        let gap = one.unit - shown[index - 1].unit - 1
        if gap > 0 {
          lines.append("  … \(count(gap, scale.rawValue, scale.plural)) without an event")
        }
      }
      let value = one.value
      let certain = value.whole + value.lasting
      let name = padded(names[index], to: label, widths)
      let numbers = right(numeral(certain), 9) + right(numeral(value.possibly), 10)
      lines.append("\(name)  \(numbers)  \(bar(value, highest, bars))\(arrow(value))")
    }
    return lines
  }

  private static func name(_ unit: Int, _ scale: TimeScale) -> String {
    let words = scale.words(unit)
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  private static func bar(_ value: DensityUnit, _ highest: Int, _ columns: Int) -> String {
    func length(_ number: Double) -> Int {
      number > 0 ? max(1, Int((number / Double(highest) * Double(columns)).rounded())) : 0
    }
    let full = length(Double(value.whole))
    let all = value.reaching > 0 ? max(full + 1, length(value.weight)) : full
    return String(repeating: DensityChart.full, count: min(full, columns))
      + String(repeating: DensityChart.shared, count: max(0, min(all, columns) - full))
  }

  /// Whether something that is counted there is open at an end.
  private static func arrow(_ value: DensityUnit) -> String {
    (value.openStarts > 0 ? " ←" : "") + (value.openEnds > 0 ? " →" : "")
  }

  private static func padded(_ text: String, to columns: Int, _ widths: ColumnWidths) -> String {
    text + String(repeating: " ", count: max(0, columns - widths.columns(of: text)))
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
