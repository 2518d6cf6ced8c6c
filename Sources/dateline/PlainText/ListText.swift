import CellGrid
import Chronology
import Viewer

/// `dateline list`: one line an event.
struct ListText {
  let projection: Projection
  let widths: ColumnWidths

  /// The fields of an event: its date in EDTF and in words, title, status and id; and "possibly" where
  /// that is how it matches a filter.
  func fields(at position: Int) -> [String] {
    let event = projection.event(at: position)
    let date: (edtf: String, words: String) =
      switch (event.date?.edtf, event.undated) {
      case (let edtf?, _): (edtf.description, edtf.words())
      case (nil, .unreadable(let text, _)?): ("-", "date not readable: \(text)")
      case (nil, _): ("-", "no date")
      }
    let fields = [
      date.edtf, date.words, event.title, event.status?.rawValue ?? "-",
      projection.snapshot.writtenID(of: event.id),
    ]
    let mark = projection.certainty(at: position) == .possibly ? ["possibly"] : []
    return (fields + mark).map { VisibleText.visible($0) }
  }

  /// Fields with tabs between them, for other programs.
  func tabbed(from first: Int) -> some Sequence<String> {
    (first..<projection.count).lazy.map { fields(at: $0).joined(separator: "\t") }
  }

  /// Fields in columns, for a person.
  ///
  /// Every event is looked at once for the widths.
  func aligned(from first: Int) -> [String] {
    let rows = (first..<projection.count).map(fields)
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
        let free = columns[index] - widths.columns(of: field)
        return field + String(repeating: " ", count: free)
      }.joined(separator: "  ")
    }
  }
}
