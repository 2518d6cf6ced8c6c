import Chronology

/// Writes CSV (RFC 4180, in UTF-8): a row an event.
///
/// An event that cites several sources has a row more for each further one, with its id and nothing else of it.
enum TableWriter: TimelineWriter {
  static let format = FileFormat.table

  /// The columns, in their order; `TableReader` knows them by these words.
  private static let headers = [
    "id", "date", "date in words", "earliest", "latest", "title", "status", "place", "actors",
    "tags", "group", "summary", "note", "source", "url", "published", "quote", "speaker", "said",
  ]
  /// How many columns are about the event itself.
  private static let eventColumns = 13

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    row(headers, to: &output)
    let sources = Dictionary(export.sources.map { ($0.id, $0) }) { first, _ in first }
    var cited: Set<Source.ID> = []
    export.forEach { event in
      guard !output.hasFailed else { return }
      countLosses(of: event, &output)
      let citations = event.evidence.map { citation in
        cited.insert(citation.source)
        return cells(of: citation, sources[citation.source], export, &output)
      }
      let none = [String](repeating: "", count: headers.count - eventColumns)
      row(cells(of: event, export, &output) + (citations.first ?? none), to: &output)
      for more in citations.dropFirst() {
        let blanks = [String](repeating: "", count: eventColumns - 1)
        row([TableCell.guarded(event.id.name)] + blanks + more, to: &output)
      }
    }
    output.lose(.sources, export.sources.count { !cited.contains($0.id) })
    output.lose(.sourceDetails, export.sources.count { cited.contains($0.id) && hasDetails($0) })
    output.lose(.actorDetails, export.actors.count { hasDetails($0) })
    output.lose(.eras, export.eras.count)
    output.lose(.title)
    for source in export.sources where cited.contains(source.id) {
      if let published = source.published, !isPlain(published) { output.lose(.bounds) }
      if source.isPrivate { output.lose(.privacy) }
    }
  }

  private static func row(_ cells: [String], to output: inout ExportOutput) {
    output.write(cells.map(TableCell.field).joined(separator: ","))
    output.write("\r\n")
  }

  // MARK: Cells

  private static func cells(
    of event: Event, _ export: TimelineExport, _ output: inout ExportOutput
  ) -> [String] {
    let bounds = event.bounds
    let actors = TableCell.joined(event.actors.map { export.name(of: $0) })
    let tags = TableCell.joined(event.tags)
    if !actors.isWhole { output.lose(.semicolons) }
    if !tags.isWhole { output.lose(.semicolons) }
    // A date has no letters that a spreadsheet would run, and -0499 is to stay what it is.
    return [
      TableCell.guarded(event.id.name), dateText(event), event.date?.edtf.words() ?? "",
      bounds?.earliest.day.map { "\($0)" } ?? "", bounds?.latest.day.map { "\($0)" } ?? "",
    ]
      + [
        event.title, event.status?.rawValue ?? "", event.place ?? "", actors.cell, tags.cell,
        event.group ?? "", event.summary ?? "", event.note ?? "",
      ].map(TableCell.guarded)
  }

  private static func dateText(_ event: Event) -> String {
    if let date = event.date { return "\(date.edtf)" }
    if case .unreadable(let text, _) = event.undated { return TableCell.guarded(text) }
    return ""
  }

  private static func cells(
    of citation: Citation, _ source: Source?, _ export: TimelineExport,
    _ output: inout ExportOutput
  ) -> [String] {
    let quote = citation.quote
    if citation.date != nil || citation.status != nil { output.lose(.statements) }
    if let said = quote?.said, !isPlain(said) { output.lose(.bounds) }
    if citation.isPrivate { output.lose(.privacy) }
    if citation.checked != nil { output.lose(.checks) }
    if citation.note != nil || citation.inferred != nil { output.lose(.notes) }
    if let quote, hasDetails(quote) { output.lose(.quoteDetails) }
    let title = source?.title ?? (source?.url == nil ? citation.source.name : "")
    return [TableCell.guarded(title), TableCell.guarded(source?.url ?? "")]
      + [source?.published.map { "\($0.edtf)" } ?? ""]
      + [quote?.selector.exact ?? "", quote?.speaker.map { export.name(of: $0) } ?? ""]
      .map(TableCell.guarded)
      + [quote?.said.map { "\($0.edtf)" } ?? ""]
  }

  // MARK: Losses

  private static func countLosses(of event: Event, _ output: inout ExportOutput) {
    if event.datedBy != nil { output.lose(.dating) }
    if event.replaces != nil { output.lose(.replacements) }
    if event.date?.note != nil { output.lose(.dateNotes) }
    if event.isPrivate { output.lose(.privacy) }
  }

  /// Whether there is nothing beside a date.
  private static func isPlain(_ date: StatedDate) -> Bool {
    date.earliest == nil && date.latest == nil && date.note == nil
  }

  private static func hasDetails(_ source: Source) -> Bool {
    let others = [
      source.outlet, source.author, source.archived, source.via, source.text, source.sha256,
      source.language, source.note,
    ]
    return others.contains { $0 != nil } || source.retrieved != nil || source.textKind != nil
  }

  private static func hasDetails(_ actor: Actor) -> Bool {
    actor.role != nil || actor.side != nil || !actor.aliases.isEmpty || actor.note != nil
  }

  private static func hasDetails(_ quote: Quote) -> Bool {
    quote.selector.prefix != nil || quote.selector.suffix != nil || quote.translation != nil
      || quote.role != nil || quote.to != nil
  }
}

extension Loss {
  /// What a table has no columns for.
  fileprivate static let title = Loss("the title of # timeline is", "the titles of # timelines are")
  fileprivate static let privacy = Loss(
    "that # entry is private is", "that # entries are private is")
  fileprivate static let dateNotes = Loss(
    "the note beside # date is", "the notes beside # dates are")
  fileprivate static let semicolons = Loss(
    "a semicolon in # list of tags or actors is", "semicolons in # lists of tags or actors are")
}
