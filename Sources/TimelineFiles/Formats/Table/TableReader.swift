import Chronology

/// Reads tables with a header, a row an event.
enum TableReader: ForeignReader {
  static let format = FileFormat.table

  static func recognises(_ file: ForeignFile) -> Bool {
    guard file.json == nil else { return false }
    var rows = DelimitedText(Array(file.bytes.prefix(ForeignFile.headSize)))
    guard let header = rows.next(), header.fields.count > 1,
      let columns = try? TableColumns(header)
    else { return false }
    // What begins with a sign is a list, a heading or markup.
    guard columns.headers.allSatisfy({ $0.first?.isLetter ?? true }) else { return false }
    return columns.hasDate && columns[.title] != nil
  }

  static func isNamed(_ ending: String) -> Bool { ["csv", "tsv", "tab"].contains(ending) }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    var rows = DelimitedText(file.bytes)
    guard let header = rows.next() else {
      throw ForeignFileProblem(
        "there is nothing in this table; begin with a row of headers such as date,title")
    }
    let columns = try TableColumns(header, options.columns)
    guard columns[.title] != nil else {
      throw ForeignFileProblem(
        "no column of this table is a title; the columns are \(columns.shownHeaders); say which "
          + "one it is with --columns title=NAME", at: header.place)
    }
    if !columns.hasDate {
      assembly.report(
        .warning, at: header.place, kind: "header",
        "no column of this table is a date, so all events are undated; the columns are "
          + "\(columns.shownHeaders); say which one it is with --columns date=NAME")
    }
    let dates = TableDates(columns, rows, header, options, into: &assembly)
    var events = TableEvents(columns, dates)
    for problem in header.problems { report(problem, &assembly) }
    for row in rows {
      for problem in row.problems { report(problem, &assembly) }
      if let field = row.surplus(behind: header.fields.count) {
        assembly.report(
          .warning, at: field.place, kind: "surplus",
          "this row has more fields than the header has columns, and what stands here is left out; "
            + "put marks around texts that have the separator in them")
      }
      events.add(row, to: &assembly)
    }
    if assembly.timeline.events.isEmpty {
      assembly.report(
        .warning, at: header.place, kind: "empty",
        "there are no events in this table, for no row follows its header; write one a line below it"
      )
    }
  }

  private static func report(
    _ problem: DelimitedText.Problem, _ assembly: inout TimelineAssembly
  ) {
    assembly.report(problem.severity, at: problem.place, kind: "row", problem.message)
  }
}
