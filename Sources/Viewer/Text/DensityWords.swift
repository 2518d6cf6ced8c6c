public import Chronology

/// How many events there are, in words.
public enum DensityWords {
  /// "July 2018: 9 events, 2 of them only possibly".
  public static func words(_ unit: Int, _ scale: TimeScale, in density: Density) -> String {
    let value = density.unit(unit, scale)
    let name = scale.words(unit)
    let start = name.prefix(1).uppercased() + name.dropFirst()
    guard value.count > 0 else { return "\(start): no event" }
    var words = "\(start): \(count(value.count, "event"))"
    if value.possibly > 0 {
      words +=
        value.count == 1 ? ", only possibly" : ", \(numeral(value.possibly)) of them only possibly"
    }
    if value.lasting > 0 {
      words +=
        value.count == 1 ? ", longer than that" : ", \(numeral(value.lasting)) longer than that"
    }
    if value.openStarts > 0 {
      words += "; \(numeral(value.openStarts)) with an open or unknown start"
    }
    if value.openEnds > 0 { words += "; \(numeral(value.openEnds)) with an open or unknown end" }
    return words
  }

  /// "215 events with a date; 2 without; 1 further away than can be counted here".
  public static func totals(count dated: Int, undated: Int, outside: Int) -> String {
    var words = "\(dated == 0 ? "no event" : count(dated, "event")) with a date"
    if undated > 0 { words += "; \(numeral(undated)) without" }
    if outside > 0 { words += "; \(numeral(outside)) millions of years away, not shown" }
    return words
  }

  /// What the two kinds of block mean.
  public static let legend = "█ certainly there  ░ spread over the days that it may take up"
}
