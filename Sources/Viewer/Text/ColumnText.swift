public import CellGrid
import Chronology

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

  /// A date with its marks in so many columns: in the fullest words that fit, else in EDTF, since words
  /// that are cut could lose the uncertainty.
  static func date(
    _ date: StatedDate?, in zone: ZoneReading, _ width: Int, _ widths: ColumnWidths
  ) -> String {
    let mark = DateMark(date)
    let words =
      date.map { date in
        ([date.edtf.words(in: zone), date.edtf.words(.brief, in: zone)]
          + date.edtf.shorterWords(in: zone, hasHeading: false))
          .first { widths.columns(of: $0) <= width - 3 } ?? date.edtf.description
      } ?? "no date"
    return fitted("\(mark.shape)\(mark.qualifier) \(words)", width, widths)
  }

  /// A number of exactly so many columns, at the right.
  static func number(_ number: Int, _ width: Int) -> String {
    let digits = number == 0 ? "–" : numeral(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
