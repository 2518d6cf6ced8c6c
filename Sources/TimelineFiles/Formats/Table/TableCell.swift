/// Texts and lists in the cells of a table.
enum TableCell {
  /// The text of a cell, without the mark that keeps it from being a formula.
  static func plain(_ cell: String) -> String {
    isGuarded(cell) ? String(cell.dropFirst()) : cell
  }

  /// A text for a cell: what a spreadsheet would take for a formula has an apostrophe before it.
  ///
  /// So does what begins with apostrophes before such a sign, so that `plain` gives every text back
  /// (OWASP, "CSV Injection").
  static func guarded(_ text: String) -> String {
    startsFormula(text.drop { $0 == "'" }) ? "'" + text : text
  }

  private static func isGuarded(_ cell: String) -> Bool {
    cell.first == "'" && startsFormula(cell.drop { $0 == "'" })
  }

  private static func startsFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  /// A field as RFC 4180 writes it.
  static func field(_ text: String) -> String {
    let needsMarks =
      text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// The parts of a list: at the first of the separators that stands in it at all.
  static func list(_ cell: String, separators: [Character]) -> [String] {
    guard let separator = separators.first(where: { cell.contains($0) }) else {
      return cell.isEmpty ? [] : [cell]
    }
    return cell.split(separator: separator).map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// A list for a cell, which `list` takes apart again; one whose parts have semicolons loses those.
  static func joined(_ parts: [String]) -> (cell: String, isWhole: Bool) {
    let plain = parts.map { $0.replacing(";", with: ",") }
    let cell = plain.joined(separator: "; ")
    let isOneWithSigns = parts.count == 1 && cell.contains { $0 == "," || $0 == "|" }
    return (isOneWithSigns ? cell + ";" : cell, plain == parts)
  }
}
