import Chronology

/// Writes events of markwhen.
struct MarkwhenWriting {
  /// The sources by their ids.
  let sources: [Source.ID: Source]
  /// The name of an actor.
  let name: (ActorReference) -> String
  /// The sources that were cited so far.
  private(set) var cited: Set<Source.ID> = []

  init(sources: [Source.ID: Source], name: @escaping (ActorReference) -> String) {
    self.sources = sources
    self.name = name
  }

  /// Whether a source has more than a title and an address.
  static func hasDetails(_ source: Source) -> Bool {
    source.outlet != nil || source.author != nil || source.published != nil
      || source.retrieved != nil || source.archived != nil || source.via != nil
      || source.text != nil || source.textKind != nil || source.sha256 != nil
      || source.language != nil || source.note != nil
  }

  /// The lines of an event; nothing where it has no date that markwhen could take.
  mutating func text(of event: Event, _ output: inout ExportOutput) -> String? {
    guard let stated = event.date, let date = MarkwhenDateText(stated.edtf) else {
      output.lose(.undatedEvents)
      return nil
    }
    for loss in date.losses { output.lose(loss) }
    if stated.earliest != nil || stated.latest != nil || stated.note != nil { output.lose(.bounds) }
    var title = MarkwhenMarkup.inline(MarkwhenMarkup.oneLine(event.title))
    let plainTags = event.tags.filter(MarkwhenMarkup.isName)
    for tag in plainTags { title += " #\(tag)" }
    var text = "\n\(date.text): \(title)\n"
    if event.isNamedByFile { property("id", MarkwhenValue.written(event.id.name), &text) }
    if let status = event.status { property("status", status.rawValue, &text) }
    if let place = event.place { property("location", MarkwhenValue.written(place), &text) }
    list("people", event.actors.map(name), &text)
    list("tags", event.tags.filter { !MarkwhenMarkup.isName($0) }, &text)
    if let zone = date.zone { property("tz", zone, &text) }
    if !date.isExact { property("edtf", MarkwhenValue.written("\(stated.edtf)"), &text) }
    if let summary = event.summary {
      text += "\n"
      for line in MarkwhenMarkup.lines(summary) { text += MarkwhenMarkup.line(line) + "\n" }
    }
    for citation in event.evidence { text += write(citation, &output) }
    if event.datedBy != nil { output.lose(.dating) }
    if event.replaces != nil { output.lose(.replacements) }
    if event.note != nil { output.lose(.notes) }
    return text
  }

  private func property(_ key: String, _ value: String, _ text: inout String) {
    text += "  \(key): \(value)\n"
  }

  private func list(_ key: String, _ values: [String], _ text: inout String) {
    guard !values.isEmpty else { return }
    property(key, "[\(values.map(MarkwhenValue.written).joined(separator: ", "))]", &text)
  }

  private mutating func write(_ citation: Citation, _ output: inout ExportOutput) -> String {
    cited.insert(citation.source)
    if citation.date != nil || citation.status != nil { output.lose(.statements) }
    if citation.checked != nil { output.lose(.checks) }
    if citation.note != nil || citation.inferred != nil { output.lose(.notes) }
    let source = sources[citation.source]
    let title = source?.title ?? (source?.url == nil ? citation.source.name : "")
    let link = MarkwhenMarkup.link(title, source?.url)
    guard let quote = citation.quote else {
      return source?.url == nil ? "\n> \u{2014} \(link)\n" : "\n\(link)\n"
    }
    if quote.selector.prefix != nil || quote.selector.suffix != nil || quote.translation != nil
      || quote.role != nil || quote.to != nil || quote.said != nil
    {
      output.lose(.quoteDetails)
    }
    var text = "\n"
    for line in MarkwhenMarkup.lines(quote.selector.exact) {
      text += "> \(MarkwhenMarkup.inline(line))\n"
    }
    let speaker = quote.speaker.map { MarkwhenMarkup.bracketed(name($0)) + " " } ?? ""
    return text + "> \u{2014} \(speaker)\(link)\n"
  }
}
