import Chronology

/// Which column of a table means what.
struct TableColumns {
  /// The columns, from 0, by what they mean.
  private(set) var indexes: [TableColumn: Int] = [:]
  /// The header's cells.
  let headers: [String]

  /// Reads a header: what a person says first, then what its words say.
  ///
  /// - Throws: Where a person names a column that is not there.
  init(
    _ header: DelimitedText.Row, _ given: [TableColumn: String] = [:]
  ) throws(ForeignFileProblem) {
    headers = header.fields.map { $0.text.trimmed }
    var taken: Set<Int> = []
    for column in TableColumn.allCases {
      guard let name = given[column] else { continue }
      guard let index = index(named: name.trimmed) else {
        throw ForeignFileProblem(
          "there is no column “\(name)” for \(column.rawValue); the columns are \(shownHeaders)",
          at: header.place)
      }
      indexes[column] = index
      taken.insert(index)
    }
    let keys = headers.map { ColumnWords.key($0) }
    for column in TableColumn.allCases where indexes[column] == nil {
      for word in ColumnWords.words(for: column) {
        guard let index = keys.indices.first(where: { keys[$0] == word && !taken.contains($0) })
        else { continue }
        indexes[column] = index
        taken.insert(index)
        break
      }
    }
    // German for a day, and English for a tag.
    if let tag = keys.firstIndex(of: "tag"), !taken.contains(tag) {
      let meaning: TableColumn = indexes[.month] != nil ? .day : .tags
      if indexes[meaning] == nil { indexes[meaning] = tag }
    }
    if !hasDate { takeOnlyDate(keys, taken) }
    if indexes[.title] == nil { takeTextAsTitle() }
  }

  /// Where one column alone has a date of something in its name, it is the date.
  private mutating func takeOnlyDate(_ keys: [String], _ taken: Set<Int>) {
    let words = ["date", "datum", "날짜"]
    let found = keys.indices.filter { index in
      !taken.contains(index) && !keys[index].hasSuffix("update")
        && words.contains { keys[index].hasPrefix($0) || keys[index].hasSuffix($0) }
    }
    if found.count == 1 { indexes[.date] = found[0] }
  }

  /// Where there is no headline, what is told of an event is all that can be shown of it.
  private mutating func takeTextAsTitle() {
    for column in [TableColumn.description, .text, .note] {
      guard let index = indexes[column] else { continue }
      indexes[.title] = index
      indexes[column] = nil
      return
    }
  }

  private func index(named name: String) -> Int? {
    headers.firstIndex(of: name)
      ?? headers.firstIndex { PlainLetters.of($0) == PlainLetters.of(name) }
  }

  subscript(column: TableColumn) -> Int? { indexes[column] }

  /// Whether any column says when something was.
  var hasDate: Bool {
    [TableColumn.date, .start, .end, .year, .endYear].contains { indexes[$0] != nil }
  }

  /// The headers for a message; of very many the first ones.
  var shownHeaders: String {
    let shown = headers.prefix(20).map { "“\($0.prefix(40))”" }
    return shown.joined(separator: ", ")
      + (headers.count > shown.count ? " and \(headers.count - shown.count) more" : "")
  }
}
