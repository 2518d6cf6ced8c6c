import Chronology

/// Reads TimelineJS' spreadsheet as CSV, with the columns of version 3 or those of the older template.
///
/// Names of columns are compared without case and spaces, as TimelineJS does.
enum TimelineJSTableReader: ForeignReader {
  static let format = FileFormat.timelineJSTable

  static func recognises(_ file: ForeignFile) -> Bool {
    if file.json != nil { return false }
    var table = DelimitedText(Array(file.bytes.prefix(ForeignFile.headSize)))
    guard let header = table.next().map(Columns.init) else { return false }
    return header.has("headline") && (header.has("year") || header.has("startdate"))
  }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {
    var table = DelimitedText(file.bytes)
    guard let header = table.next() else {
      throw ForeignFileProblem("there is nothing in this file; its first row names the columns")
    }
    let columns = Columns(header)
    guard columns.has("headline"), columns.has("year") || columns.has("startdate") else {
      throw ForeignFileProblem(
        "this is not TimelineJS' spreadsheet, whose first row has Headline, and Year or Start Date; "
          + "name the columns so, or read it as csv", at: header.place)
    }
    let dates = TimelineJSDateText(options)
    var slides = TimelineJSSlides()
    report(header, columns.count, to: &assembly)
    while let row = table.next() {
      report(row, columns.count, to: &assembly)
      slides.add(slide(row, columns, dates), to: &assembly)
    }
    slides.finish(&assembly)
  }

  private static func report(
    _ row: DelimitedText.Row, _ columns: Int, to assembly: inout TimelineAssembly
  ) {
    for problem in row.problems {
      assembly.report(problem.severity, at: problem.place, kind: "row", problem.message)
    }
    if let surplus = row.surplus(behind: columns) {
      assembly.report(
        .error, at: surplus.place, kind: "surplus",
        "the first row names no column for this, so it is left out; name one, or put quotation marks "
          + "around a text that has the separator in it")
    }
  }

  // MARK: Columns

  /// Where the columns stand, by their names without case and spaces.
  private struct Columns {
    private var positions: [String: Int] = [:]
    let count: Int

    init(_ header: DelimitedText.Row) {
      count = header.fields.count
      for (index, field) in header.fields.enumerated() {
        let name = field.text.lowercased().filter { $0.isLetter || $0.isNumber }
        if !name.isEmpty, positions[name] == nil { positions[name] = index }
      }
    }

    func has(_ name: String) -> Bool { positions[name] != nil }

    /// The field of the first of the columns that the row has a text in.
    func field(_ names: String..., in row: DelimitedText.Row) -> DelimitedText.Field? {
      for name in names {
        if let field = positions[name].flatMap({ row[$0] }), !field.isBlank { return field }
      }
      return nil
    }
  }

  private static func slide(
    _ row: DelimitedText.Row, _ columns: Columns, _ dates: TimelineJSDateText
  ) -> TimelineJSSlide {
    var slide = TimelineJSSlide(at: row.place)
    switch columns.field("type", in: row)?.text.trimmed.lowercased() {
    // The older template calls its title slide "start".
    case "title", "start": slide.kind = .title
    case "era": slide.kind = .era
    default: slide.kind = .event
    }
    func text(_ name: String, _ other: String = "") -> String {
      columns.field(name, other, in: row)?.text.trimmed ?? ""
    }
    slide.headline = text("headline")
    slide.text = text("text")
    slide.group = text("group", "tag")
    slide.name = text("uniqueid", "id")
    slide.displayed = text("displaydate")
    slide.media = TimelineJSSlide.Media(
      url: text("media"), title: text("mediatitle"), caption: text("mediacaption"),
      credit: text("mediacredit"), alternative: text("alttext", "mediaalttext"),
      link: text("medialink", "link"))
    for name in ["mediathumbnail", "background"] where columns.field(name, in: row) != nil {
      slide.pictures += 1
    }
    if let field = columns.field("startdate", in: row) {
      slide.start = dates.date(field.text, at: field.place)
    } else {
      slide.start = date("", row, columns)
    }
    if let field = columns.field("enddate", in: row) {
      slide.end = dates.date(field.text, at: field.place)
    } else {
      slide.end = date("end", row, columns)
    }
    return slide
  }

  private static func date(
    _ prefix: String, _ row: DelimitedText.Row, _ columns: Columns
  ) -> TimelineJSDate {
    func part(_ name: String) -> TimelineJSDateParts.Part? {
      columns.field(prefix + name, in: row).map { field in
        // TimelineJS takes spaces and commas out of numbers.
        let digits = field.text.filter { !$0.isWhitespace && $0 != "," }
        return .init(digits, at: field.place)
      }
    }
    var parts = TimelineJSDateParts()
    (parts.year, parts.month, parts.day) = (part("year"), part("month"), part("day"))
    guard let field = columns.field(prefix + "time", in: row) else {
      return parts.date(at: row.place)
    }
    if let time = TimelineJSTime(field.text) {
      parts.set(time, at: field.place)
      return parts.date(at: row.place)
    }
    var date = parts.date(at: row.place)
    date.problems.append((.error, field.place, TimelineJSTime.mistake))
    return date
  }
}
