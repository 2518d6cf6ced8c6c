import CellGrid
import Terminal

/// Rows of fields: in columns for a person, with tabs between them for other programs.
enum AlignedLines {
  /// The lines, as standard output wants them.
  static func lines(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map { VisibleText.visible($0) } }
    guard StandardStreams.isOutputTerminal else { return rows.map { $0.joined(separator: "\t") } }
    return aligned(rows, widths: .system)
  }

  /// Fields in columns; the last one is as long as it is.
  static func aligned(_ rows: [[String]], widths: ColumnWidths) -> [String] {
    var columns: [Int] = []
    for row in rows {
      for (index, field) in row.enumerated() {
        let width = widths.columns(of: field)
        if index < columns.count {
          columns[index] = max(columns[index], width)
        } else {
          columns.append(width)
        }
      }
    }
    return rows.map { row in
      row.enumerated().map { index, field in
        guard index < row.count - 1 else { return field }
        return field + String(repeating: " ", count: columns[index] - widths.columns(of: field))
      }.joined(separator: "  ")
    }
  }
}
