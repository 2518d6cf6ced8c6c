public import CellGrid

/// Text in columns.
public enum ColumnText {
  /// A text of exactly so many columns: with spaces after it, or cut, with a … in place of the rest.
  public static func fitted(_ text: String, _ width: Int, _ widths: ColumnWidths) -> String {
    let text = VisibleText.visible(text)
    let columns = widths.columns(of: text)
    guard columns > width else { return text + String(repeating: " ", count: width - columns) }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let next = widths.columns(of: String(character))
      guard used + next < width else { break }
      kept.append(character)
      used += next
    }
    return kept + "…" + String(repeating: " ", count: width - used - 1)
  }

  /// A number of exactly so many columns, at the right.
  static func number(_ number: Int, _ width: Int) -> String {
    let digits = number == 0 ? "–" : numeral(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
