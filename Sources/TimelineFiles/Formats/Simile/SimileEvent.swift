import Chronology

/// An event of SIMILE Timeline, be it in XML or JSON.
struct SimileEvent {
  /// Where it stands.
  var place = TextPlace()
  /// The attributes that Dateline reads, as written; those that are empty are left out.
  var attributes: [Attribute: String] = [:]

  /// What an event may say, by its name in XML and JSON (simile-widgets.org, "Timeline EventSources").
  enum Attribute: String, CaseIterable {
    case start, end, latestStart, earliestEnd, title, description, link, image, caption, id
    case durationEvent, isDuration
    case eventID, className = "classname"
  }

  subscript(attribute: Attribute) -> String? { attributes[attribute] }

  /// Whether it goes on from its start to its end where it does not say so: in JSON, by Timeline's program, but
  /// not in XML.
  var isDurationUnlessSaid = false

  /// Whether it goes on from its start to its end; otherwise it is at some moment between the two.
  var isDuration: Bool {
    let said = [Attribute.durationEvent, .isDuration].compactMap { self[$0]?.lowercased() }
    return said.contains("true") || isDurationUnlessSaid && !said.contains("false")
  }
}

/// Puts events of SIMILE Timeline into a timeline.
struct SimileAssembler {
  /// How the file says that its dates are written.
  var dates: SimileDates
  private var sources: [String: Source.ID] = [:]

  init(_ dates: SimileDates) { self.dates = dates }

  /// Adds an event.
  mutating func add(_ event: SimileEvent, to assembly: inout TimelineAssembly) {
    var citations: [Citation] = []
    for attribute in [SimileEvent.Attribute.link, .image] {
      guard let url = event[attribute] else { continue }
      citations.append(
        Citation(
          source: source(url, at: event.place, &assembly), origin: assembly.origin(event.place)))
    }
    let date = dates.date(of: event, into: &assembly)
    let title = HTMLFragment.plainText(event[.title] ?? "", keepingLinks: false)
    assembly.addEvent(
      title: Self.onOneLine(title), date: date, name: event[.eventID] ?? event[.id],
      at: event.place
    ) { added in
      added.summary = event[.description].flatMap(Self.plainText)
      added.note = event[.caption].flatMap(Self.plainText)
      added.tags = event[.className].map { [$0] } ?? []
      added.evidence = citations
    }
  }

  /// A source for each address, once a file.
  private mutating func source(
    _ url: String, at place: TextPlace, _ assembly: inout TimelineAssembly
  ) -> Source.ID {
    if let known = sources[url] { return known }
    let name = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let id = assembly.addSource(named: String(name), at: place) { $0.url = url }
    sources[url] = id
    return id
  }

  /// The text of HTML; in one without tags, line ends and indents are those of the file and say nothing.
  private static func plainText(_ html: String) -> String? {
    let text =
      html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
      ? HTMLFragment.plainText(html) : onOneLine(html)
    return text.isEmpty ? nil : text
  }

  /// The words with one space between them.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
