import Chronology
import Evidence

/// Writes one self-contained HTML page: no script, nothing from elsewhere, every quote linked to its place in the
/// source text that is included.
enum HTMLWriter: TimelineWriter {
  static let format = FileFormat.html

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    let page = HTMLChronology(export)
    page.head(into: &output)
    for year in page.events.years { page.section(year, into: &output) }
    page.sources(into: &output)
    output.write("</main>\n</body>\n</html>\n")
  }
}

/// The parts of the page.
struct HTMLChronology {
  let export: TimelineExport
  let events: PageEvents
  private let anchors: [String: String]
  private let sourceAnchors: [Source.ID: String]

  init(_ export: TimelineExport) {
    self.export = export
    events = PageEvents(export)
    // An id may have characters that an anchor may not; each gets one that is its own.
    var anchors: [String: String] = [:]
    for (number, event) in events.events.enumerated() { anchors[event.id.name] = "e\(number + 1)" }
    self.anchors = anchors
    sourceAnchors = Dictionary(
      export.sources.enumerated().map { ($1.id, "s\($0 + 1)") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The anchor of an event.
  func anchor(_ id: Event.ID) -> String { anchors[id.name] ?? "top" }

  /// The anchor of a piece of evidence at its event.
  func anchor(_ id: EvidenceID) -> String {
    switch id.entry {
    case .citation(let position): "\(anchor(id.event))-q\(position + 1)"
    case .dating: "\(anchor(id.event))-date"
    }
  }

  /// The anchor of a source.
  func anchor(_ id: Source.ID) -> String {
    sourceAnchors[id] ?? "sources"
  }

  /// Whether the page has the text of a source.
  func hasText(_ id: Source.ID) -> Bool { export.includesTexts && events.readings[id] != nil }

  // MARK: The beginning

  func head(into output: inout ExportOutput) {
    let title = Markup.escaped(export.title)
    let language = export.language.map { " lang=\"\(Markup.escaped($0))\"" } ?? ""
    output.write(
      """
      <!DOCTYPE html>
      <html\(language)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.css)
      </style>
      </head>
      <body id="top">
      <a class="skip" href="#events">To the events</a>
      <header>
      <h1>\(title)</h1>

      """)
    if let day = export.asOf {
      output.write(
        "<p class=\"asof\">As it could be known on \(Markup.escaped(day.words)): only evidence that was published "
          + "by then counts. Titles and summaries carry hindsight.</p>\n")
    }
    let quotes = events.events.reduce(0) { $0 + $1.quoteCount }
    output.write(
      "<p class=\"totals\">\(Self.count(events.events.count, "event")), \(Self.count(quotes, "quote")), "
        + "\(Self.count(export.sources.count, "source")). A date in words is followed by the same date in EDTF, which keeps "
        + "what is not certain: <code>~</code> approximate, <code>?</code> uncertain, <code>%</code> both.</p>\n"
    )
    if !export.eras.isEmpty {
      output.write("<ul class=\"eras\">\n")
      for era in export.eras {
        output.write(
          "<li>\(Markup.escaped(era.date.edtf.words())): \(Markup.escaped(era.title))</li>\n")
      }
      output.write("</ul>\n")
    }
    output.write("</header>\n<nav aria-label=\"Contents\">\n<ul>\n")
    for year in events.years {
      output.write(
        "<li><a href=\"#\(year.key)\">\(Markup.escaped(year.title))</a> <span>\(year.events.count)</span></li>\n"
      )
    }
    if !export.sources.isEmpty { output.write("<li><a href=\"#sources\">Sources</a></li>\n") }
    output.write("</ul>\n</nav>\n")
    write(picture: LanePicture(events.events, of: export) { "#\(anchor($0))" }, into: &output)
    output.write("<main id=\"events\">\n")
  }

  /// The events by side; a picture of many is folded up, for it would stand in the way.
  private func write(picture: LanePicture, into output: inout ExportOutput) {
    let isFolded = events.events.count > Self.mostInSight
    if isFolded { output.write("<details><summary>The events by side, as a picture</summary>\n") }
    output.write(
      "<figure class=\"picture\" tabindex=\"0\" aria-label=\"The events by side\">\n"
        + picture.svg(isAlone: false))
    if picture.left > 0 {
      output.write(
        "<figcaption>Not drawn, for want of room: \(Self.count(picture.left, "event")).</figcaption>\n"
      )
    }
    output.write("</figure>\n" + (isFolded ? "</details>\n" : ""))
  }

  /// The most events whose picture is shown at once.
  private static let mostInSight = 60

  static func count(_ number: Int, _ one: String) -> String {
    "\(number) \(number == 1 ? one : one + "s")"
  }

  // MARK: Events

  func section(
    _ year: (title: String, key: String, events: [Event]), into output: inout ExportOutput
  ) {
    output.write(
      "<section aria-labelledby=\"\(year.key)\">\n<h2 id=\"\(year.key)\">\(Markup.escaped(year.title))</h2>\n"
    )
    for event in year.events { output.write(article(event)) }
    output.write("</section>\n")
  }

  private func article(_ event: Event) -> String {
    let name = anchor(event.id)
    var text =
      "<article id=\"\(name)\">\n<h3><a href=\"#\(name)\">\(Markup.escaped(event.title))</a></h3>\n"
    text += date(of: event)
    var facts: [(String, String)] = []
    if let status = event.status { facts.append(("Status", status.words)) }
    if let place = event.place { facts.append(("Place", place)) }
    if !event.actors.isEmpty {
      facts.append(("Actors", event.actors.map { events.name(of: $0) }.joined(separator: "; ")))
    }
    if let group = event.group { facts.append(("Group", group)) }
    if !event.tags.isEmpty { facts.append(("Tags", event.tags.joined(separator: ", "))) }
    if !facts.isEmpty {
      text += "<dl>"
      for (name, value) in facts {
        text += "<div><dt>\(name)</dt><dd>\(Markup.escaped(value))</dd></div>"
      }
      text += "</dl>\n"
    }
    if let summary = event.summary { text += Self.paragraphs(summary, "summary") }
    for (index, entry) in event.evidence.enumerated() {
      text += evidence(entry, event.evidenceID(at: index))
    }
    if event.evidence.isEmpty {
      text += "<p class=\"none\">No source is cited for this event.</p>\n"
    }
    if let note = event.note { text += Self.paragraphs("Note: " + note, "note") }
    for (words, other) in links(of: event) {
      text +=
        "<p class=\"note\">\(words) <a href=\"#\(anchor(other.id))\">\(Markup.escaped(other.title))</a>.</p>\n"
    }
    return text + "</article>\n"
  }

  private func links(of event: Event) -> [(String, Event)] {
    let before = event.replaces.flatMap(events.position(of:)).map { events.events[$0] }
    return (before.map { [("This took the place of", $0)] } ?? [])
      + events.successors(of: event.id).map { ("Its place was taken by", $0) }
  }

  private func date(of event: Event) -> String {
    guard let date = event.date else {
      if case .unreadable(let text, _)? = event.undated {
        return "<p class=\"date\">Date not readable: “\(Markup.escaped(text))”</p>\n"
      }
      return "<p class=\"date\">No date is given.</p>\n"
    }
    let words = Markup.escaped(date.edtf.words())
    var text = "<p class=\"date\">"
    if date.edtf.qualification == nil, date.edtf.shape == .day, date.edtf.level == 0 {
      text += "<time datetime=\"\(Markup.escaped("\(date.edtf)"))\">\(words)</time>"
    } else {
      text += "<span class=\"unsure\">\(words)</span>"
    }
    text += " <code>\(Markup.escaped("\(date.edtf)"))</code>"
    if let sentence = event.boundsSentence(because: events.reason(of: event)) {
      text += "<br><small>\(Markup.escaped(sentence))</small>"
    }
    text += "</p>\n"
    if let dating = event.datedBy {
      let id = EvidenceID(event: event.id, entry: .dating)
      let words = dating.selector.map { "“\(Markup.escaped($0.exact))” in " } ?? ""
      text += "<p class=\"dating\" id=\"\(anchor(id))\">Dated by \(words)\(link(to: dating.source))"
      if dating.selector != nil { text += " \(verdict(id, in: dating.source))" }
      text += "</p>\n"
      if let inferred = dating.inferred { text += Self.paragraphs("Inferred: \(inferred)", "note") }
      if let note = dating.note { text += Self.paragraphs("Note: \(note)", "note") }
    }
    return text
  }

  // MARK: Evidence

  private func evidence(_ entry: Citation, _ id: EvidenceID) -> String {
    var notes: [String] = []
    let states = [
      entry.date.map { "the date \($0.words)" }, entry.status.map { "“\($0.words)”" },
    ].compactMap { $0 }
    if !states.isEmpty { notes.append("This source states \(states.joined(separator: " and ")).") }
    if let inferred = entry.inferred { notes.append("Inferred: \(inferred)") }
    if let check = entry.checked {
      let by = check.by.map { " by \($0)" } ?? ""
      let on = check.on.map { " on \($0.edtf.words())" } ?? ""
      notes.append("Checked\(by)\(on).")
    }
    if let note = entry.note { notes.append("Note: \(note)") }
    let small = notes.map { Self.paragraphs($0, "note") }.joined()
    guard let quote = entry.quote else {
      return "<p class=\"cites\" id=\"\(anchor(id))\">Cites \(link(to: entry.source))</p>\n" + small
    }
    let isOther = quote.translation != nil
    var text = "<figure class=\"quote\" id=\"\(anchor(id))\">\n<blockquote>"
    text += "<p dir=\"auto\">“\(Self.broken(quote.selector.exact))”</p>"
    if isOther, let translation = quote.translation {
      text += "<p class=\"translation\">Translated: \(Self.broken(translation))</p>"
    }
    let said = quote.said.map { ", said \($0.words)" } ?? ""
    text += "</blockquote>\n<figcaption>— \(Markup.escaped(events.speaker(of: quote) + said))<br>"
    text += "in \(link(to: entry.source)) \(verdict(id, in: entry.source))</figcaption>\n"
    return text + small + "</figure>\n"
  }

  /// A source by its name; what is not declared leads nowhere.
  private func link(to id: Source.ID) -> String {
    let name = Markup.escaped(events.name(of: id))
    return events.source(id) == nil ? name : "<cite><a href=\"#\(anchor(id))\">\(name)</a></cite>"
  }

  /// What became of words in their source, with the way to them.
  private func verdict(_ id: EvidenceID, in source: Source.ID) -> String {
    let words = Markup.escaped(events.verdict(id, in: source))
    let isExact = events.finding(id, in: source)?.verdict == .exact
    let label = "<span class=\"verdict\(isExact ? " exact" : "")\">\(words)</span>"
    guard hasText(source), events.finding(id, in: source)?.places.isEmpty == false else {
      return label
    }
    return label + " <a class=\"jump\" href=\"#\(anchor(id))-in\">to the words in the text</a>"
  }

  /// Text of several lines as paragraphs.
  static func paragraphs(_ text: String, _ name: String) -> String {
    text.split(separator: "\n\n").map {
      "<p class=\"\(name)\" dir=\"auto\">\(broken($0.trimmed))</p>\n"
    }.joined()
  }

  private static func broken(_ text: String) -> String {
    Markup.escaped(text).replacing("\n", with: "<br>")
  }
}
