import Chronology

/// Writes events as slides, and counts what of them the slides cannot hold.
struct TimelineJSSlideWriting {
  private let export: TimelineExport
  private let sources: [Source.ID: Source]
  private var written: Set<Source.ID> = []
  private var actors: Set<ActorReference> = []

  init(_ export: TimelineExport) {
    self.export = export
    sources = Dictionary(export.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The slide of an event; nothing where it has no date that the format could take.
  mutating func slide(_ event: Event, _ output: inout ExportOutput) -> WrittenNode? {
    guard let date = event.date, let dates = TimelineJSWrittenDates(date) else {
      output.lose(.undatedEvents)
      return nil
    }
    dates.losses.forEach { output.lose($0) }
    count(event, &output)
    let media = event.evidence.first { citation in
      citation.quote == nil && (sources[citation.source]?.url.map(Self.isAddress) ?? false)
    }
    let html = text(event, leavingOut: media)
    return .mapping(of: [
      "start_date": dates.start, "end_date": dates.end, "edtf": dates.exact,
      "display_date": dates.displayed.map { .text(TimelineJSHTML.escaped($0)) },
      "text": TimelineJSHTML.text(event.title, html.isEmpty ? nil : html),
      "media": media.flatMap { sources[$0.source] }.map { self.media($0) },
      "group": event.group.map { .text(TimelineJSHTML.escaped($0)) },
      "unique_id": event.isNamedByFile ? .text(event.id.name) : nil,
    ])
  }

  /// Counts what of all events together the format cannot hold.
  func finish(_ output: inout ExportOutput) {
    let declared = Set(export.actors.map { ActorReference.declared($0.id) })
    output.lose(.actors, actors.union(declared).count)
    output.lose(.sources, export.sources.count { !written.contains($0.id) })
    output.lose(
      .sourceDetails, export.sources.count { written.contains($0.id) && Self.hasDetails($0) })
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  // MARK: What is lost

  private mutating func count(_ event: Event, _ output: inout ExportOutput) {
    if event.status != nil { output.lose(.status) }
    if event.place != nil { output.lose(.places) }
    if !event.tags.isEmpty { output.lose(.tags) }
    if event.datedBy != nil { output.lose(.dating) }
    if event.replaces != nil { output.lose(.replacements) }
    if event.note != nil { output.lose(.notes) }
    actors.formUnion(event.actors)
    for citation in event.evidence {
      if citation.date != nil || citation.status != nil { output.lose(.statements) }
      if citation.checked != nil { output.lose(.checks) }
      if citation.note != nil { output.lose(.notes) }
      if let quote = citation.quote, quote.selector.prefix != nil || quote.selector.suffix != nil {
        output.lose(.quoteContext)
      }
    }
  }

  private static func hasDetails(_ source: Source) -> Bool {
    source.published != nil || source.retrieved != nil || source.archived != nil
      || source.via != nil || source.text != nil || source.language != nil || source.note != nil
  }

  // MARK: Parts

  private mutating func media(_ source: Source) -> WrittenNode {
    written.insert(source.id)
    let credit = [source.author, source.outlet].compactMap { $0 }.joined(separator: ", ")
    return .mapping(of: [
      "url": source.url.map { .text($0) },
      "caption": source.title.map { .text(TimelineJSHTML.escaped($0)) },
      "credit": credit.isEmpty ? nil : .text(TimelineJSHTML.escaped(credit)),
    ])
  }

  private mutating func text(_ event: Event, leavingOut media: Citation?) -> String {
    var paragraphs: [String] = []
    if let status = event.status, status != .held {
      let words = status == .notHeld ? "not held" : status.rawValue
      paragraphs.append("Status: \(words)")
    }
    paragraphs += event.summary.map(TimelineJSHTML.paragraphs) ?? []
    var html = paragraphs.map { "<p>\($0)</p>" }
    for citation in event.evidence where citation != media {
      if let quote = citation.quote {
        html.append(self.quote(quote, citation))
      } else {
        html.append("<p>Source: \(name(citation))</p>")
      }
    }
    // One paragraph without anything else needs no tags.
    let isPlain = html.count == 1 && paragraphs.count == 1 && !paragraphs[0].contains("<br>")
    return isPlain ? paragraphs[0] : html.joined()
  }

  private mutating func quote(_ quote: Quote, _ citation: Citation) -> String {
    var html = TimelineJSHTML.paragraphs(quote.selector.exact).map { "<p>\($0)</p>" }.joined()
    if let translation = quote.translation {
      html += "<p>Translation: \(TimelineJSHTML.escaped(translation))</p>"
    }
    var speaker: [String] = []
    if let reference = quote.speaker {
      actors.insert(reference)
      speaker.append(export.name(of: reference))
    }
    if let role = quote.role { speaker.append(role) }
    if let to = quote.to {
      actors.insert(to)
      speaker.append("to \(export.name(of: to))")
    }
    if let said = quote.said { speaker.append(said.edtf.words()) }
    var credit = speaker.map(TimelineJSHTML.escaped)
    credit.append(name(citation))
    return "<blockquote>\(html)<p>— \(credit.joined(separator: ", "))</p></blockquote>"
  }

  /// The source of a citation as a link, with what of the citation is an inference.
  private mutating func name(_ citation: Citation) -> String {
    guard let source = sources[citation.source] else {
      return TimelineJSHTML.escaped(citation.source.name)
    }
    written.insert(source.id)
    let title = source.title ?? source.url ?? source.id.name
    let others =
      [source.author, source.outlet, source.published?.edtf.words()]
      .compactMap { $0 } + (citation.inferred.map { ["inferred: \($0)"] } ?? [])
    let cited = "<cite>\(TimelineJSHTML.link(title, to: source.url))</cite>"
    return ([cited] + others.map(TimelineJSHTML.escaped)).joined(separator: ", ")
  }
}
