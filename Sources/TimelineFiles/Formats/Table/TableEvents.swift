import Chronology

/// Makes events of the rows of a table.
struct TableEvents {
  private let columns: TableColumns
  private let dates: TableDates
  private var sources: [SourceKey: Source.ID] = [:]
  /// The event of the row before, with the id that the table gives it.
  private var last: (name: String, event: Event.ID)?

  /// What tells the sources of a table apart.
  private struct SourceKey: Hashable {
    var title: String?
    var url: String?
    /// Two of one name are two where they were published on two days.
    var published: String?
  }

  init(_ columns: TableColumns, _ dates: TableDates) {
    self.columns = columns
    self.dates = dates
  }

  /// Adds the event of a row, or what a row adds to the event before it: one that has that event's id, and
  /// neither a title nor a date.
  mutating func add(_ row: DelimitedText.Row, to assembly: inout TimelineAssembly) {
    let citation = citation(row, &assembly)
    let name = text(.id, row)
    if let name, let last, last.name == name, saysNothingElse(row) {
      if let citation { assembly.change(last.event) { $0.evidence.append(citation) } }
      return
    }
    let date = dates.event(row, into: &assembly)
    var actors = TableCell.list(text(.actors, row) ?? "", separators: [";", "|", "\n"])
    if citation?.quote == nil, let speaker = text(.speaker, row), !actors.contains(speaker) {
      actors.append(speaker)
    }
    let references = actors.map { assembly.addActor(named: $0, at: row.place) }
    let status = status(row, &assembly)
    let summary = [TableColumn.description, .text].compactMap { text($0, row) }
      .joined(separator: "\n\n")
    let event = assembly.addEvent(
      title: text(.title, row) ?? "", date: date, name: name, at: row.place
    ) { event in
      event.status = status
      event.place = text(.place, row)
      event.actors = references
      event.group = text(.group, row)
      event.tags = TableCell.list(text(.tags, row) ?? "", separators: [";", "|", ","])
      event.summary = summary.isEmpty ? nil : summary
      event.note = text(.note, row)
      event.evidence = citation.map { [$0] } ?? []
    }
    last = name.map { ($0, event) }
  }

  /// Whether a row has no title and no date.
  private func saysNothingElse(_ row: DelimitedText.Row) -> Bool {
    [TableColumn.title, .date, .start, .end, .year, .endYear].allSatisfy { text($0, row) == nil }
  }

  /// The text of a cell; nothing where there is none.
  private func text(_ column: TableColumn, _ row: DelimitedText.Row) -> String? {
    columns[column].flatMap { row.text($0) }.map(TableCell.plain)
  }

  private func status(
    _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> Event.Status? {
    guard let text = text(.status, row) else { return nil }
    let word = PlainLetters.of(text).replacing(" ", with: "-")
    if let status = Event.Status(rawValue: word) { return status }
    let known = Event.Status.allCases.map(\.rawValue).joined(separator: ", ")
    assembly.report(
      .warning, at: columns[.status].flatMap { row[$0]?.place } ?? row.place, kind: "status",
      "“\(text.prefix(40))” is no status, and is left out; a status is one of \(known)")
    return nil
  }

  // MARK: Sources

  /// What ties the event of a row to its source.
  private mutating func citation(
    _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> Citation? {
    var key = SourceKey(
      title: text(.source, row), url: text(.url, row), published: text(.published, row))
    if key.url == nil, let title = key.title, Self.isAddress(title) {
      (key.title, key.url) = (nil, title)
    }
    let quote = text(.quote, row)
    guard key.title != nil || key.url != nil || quote != nil else { return nil }
    var citation = Citation(
      source: source(key, row, &assembly), origin: assembly.origin(row.place))
    if let quote {
      var quoted = Quote(TextQuoteSelector(exact: quote))
      quoted.speaker = text(.speaker, row).map { assembly.addActor(named: $0, at: row.place) }
      quoted.said = dates.beside(.said, of: row, &assembly).map { StatedDate($0) }
      citation.quote = quoted
    }
    return citation
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://"))
      && !text.contains(where: \.isWhitespace)
  }

  /// One source for each title and address.
  private mutating func source(
    _ key: SourceKey, _ row: DelimitedText.Row, _ assembly: inout TimelineAssembly
  ) -> Source.ID {
    if let known = sources[key] { return known }
    let published = dates.beside(.published, of: row, &assembly).map { StatedDate($0) }
    let address = key.url.map { url in
      url.firstRange(of: "://").map { String(url[$0.upperBound...]) } ?? url
    }
    let isNamed = key.title != nil || key.url != nil
    let id = assembly.addSource(named: key.title ?? address ?? "table", at: row.place) { source in
      source.title = key.title
      source.url = key.url
      source.published = published
      if !isNamed { source.note = "The table gives no source for these words." }
    }
    sources[key] = id
    return id
  }
}
