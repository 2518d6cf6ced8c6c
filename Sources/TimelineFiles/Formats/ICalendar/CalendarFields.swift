import Chronology

/// What an entry of a calendar says beside its date.
struct CalendarFields {
  var title = ""
  private var summary: String?
  private var place: String?
  private var tags: [String] = []
  private var actors: [ActorReference] = []
  private var evidence: [Citation] = []
  private var status: Event.Status?
  private var isPrivate = false
  private var notes: [String] = []

  /// Puts everything into an event.
  func fill(_ event: inout Event) {
    event.summary = summary
    event.place = place
    event.tags = tags
    event.actors = actors
    event.evidence = evidence
    event.status = status
    event.isPrivate = isPrivate
    event.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  /// Reads the properties of an entry; sources and actors are declared in the builder's timeline.
  fileprivate init(_ component: CalendarComponent, _ builder: inout CalendarBuilder) {
    func text(_ name: String) -> String? {
      let text = component[name].map(ICalendarText.text)
      return text?.isEmpty == false ? text : nil
    }
    title = text("SUMMARY").map(CalendarBuilder.oneLine) ?? ""
    tags = component.all("CATEGORIES").flatMap(ICalendarText.list)
    isPrivate = ["PRIVATE", "CONFIDENTIAL"].contains(component["CLASS"]?.text.uppercased() ?? "")
    notes = component.all("COMMENT").map(ICalendarText.text).filter { !$0.isEmpty }
    readStatus(component)
    summary = Self.description(of: component)
    if let words = CalendarRemark.words(
      component["X-DATELINE-EDTF"].flatMap(CalendarDate.stated), status)
    {
      summary = CalendarRemark.removing(words, from: summary)
    }
    place = text("LOCATION")
    if let geo = component["GEO"]?.text.split(separator: ";"), geo.count == 2 {
      let coordinates = geo.map { String($0).trimmed }.joined(separator: ", ")
      if place == nil { place = coordinates } else { notes.append("Coordinates: \(coordinates)") }
    }
    readActors(component, &builder)
    readSources(component, &builder)
  }

  /// CONFIRMED and TENTATIVE say how sure somebody was who planned it, not whether it took place.
  private mutating func readStatus(_ component: CalendarComponent) {
    switch component["STATUS"]?.text.uppercased() {
    case "CANCELLED": status = .cancelled
    case "TENTATIVE": notes.append("The calendar has this as tentative.")
    default: break
    }
    if status == nil {
      status = component["X-DATELINE-STATUS"].flatMap { Event.Status(rawValue: $0.text) }
    }
  }

  // MARK: Description

  private static func description(of component: CalendarComponent) -> String? {
    if let line = component["DESCRIPTION"] {
      let text = plain(ICalendarText.text(of: line))
      if !text.isEmpty { return text }
      if let other = line["ALTREP"], let html = html(inData: other) { return html }
    }
    let html =
      component["X-ALT-DESC"].map(ICalendarText.text).map { HTMLFragment.plainText($0) } ?? ""
    return html.isEmpty ? nil : html
  }

  /// A description as text, where a program has put HTML into it.
  private static func plain(_ text: String) -> String {
    let lower = text.lowercased()
    let tags = ["<br", "</a>", "</p>", "</b>", "</i>", "</span>", "</li>", "</div>", "</html>"]
    guard text.utf8.contains(UInt8(ascii: "<")), tags.contains(where: lower.contains) else {
      return text
    }
    let breaks = lower.contains("<br") || lower.contains("<p") || lower.contains("<div")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return HTMLFragment.plainText(breaks ? text : lines.joined(separator: "<br>"))
  }

  /// The text of a `data:` address of HTML (RFC 2397).
  private static func html(inData address: String) -> String? {
    guard address.lowercased().hasPrefix("data:text/html"), let comma = address.firstIndex(of: ",")
    else { return nil }
    var bytes: [UInt8] = []
    var rest = address[address.index(after: comma)...].utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(UInt8(digits[0] * 16 + digits[1]))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let text = HTMLFragment.plainText(String(decoding: bytes, as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  // MARK: Actors

  private mutating func readActors(_ component: CalendarComponent, _ builder: inout CalendarBuilder)
  {
    var known: Set<ActorReference> = []
    var absent: [(words: String, names: [String])] = [("Declined", []), ("For information", [])]
    for line in component.all("ORGANIZER") + component.all("ATTENDEE") {
      // Rooms and projectors are invited as people are.
      if line.has("CUTYPE", "ROOM") || line.has("CUTYPE", "RESOURCE") { continue }
      let name = Self.name(of: line)
      guard !name.isEmpty else { continue }
      if line.has("PARTSTAT", "DECLINED") {
        absent[0].names.append(name)
      } else if line.has("ROLE", "NON-PARTICIPANT") {
        absent[1].names.append(name)
      } else {
        let actor = builder.assembly.addActor(named: name, at: line.place)
        if known.insert(actor).inserted { actors.append(actor) }
      }
    }
    notes += absent.filter { !$0.names.isEmpty }.map {
      "\($0.words): \($0.names.joined(separator: ", "))"
    }
  }

  private static func name(of line: ContentLine) -> String {
    let name = CalendarBuilder.oneLine(line["CN"] ?? "")
    let shown = name.isEmpty ? line.text : name
    let address = shown.lowercased().hasPrefix("mailto:") ? String(shown.dropFirst(7)) : shown
    return name.isEmpty && address.lowercased() == "invalid:nomail" ? "" : address.trimmed
  }

  // MARK: Sources

  private mutating func readSources(
    _ component: CalendarComponent, _ builder: inout CalendarBuilder
  ) {
    var cited: Set<Source.ID> = []
    for line in component.lines where ["ATTACH", "LINK", "URL"].contains(line.name) {
      if line.has("VALUE", "BINARY") || line.has("ENCODING", "BASE64") {
        builder.assembly.report(
          .warning, at: line.place, kind: "binary",
          "what is attached here is in the calendar itself; it is left out")
        continue
      }
      let address = line.text
      guard CalendarBuilder.isAddress(address) else { continue }
      let id = builder.source(
        at: address, id: line["X-DATELINE-SOURCE"], title: line["LABEL"] ?? line["FILENAME"],
        line.place)
      guard cited.insert(id).inserted else { continue }
      evidence.append(Citation(source: id, origin: builder.assembly.origin(line.place)))
    }
  }
}

extension CalendarBuilder {
  /// What an entry says beside its date.
  mutating func fields(of component: CalendarComponent) -> CalendarFields {
    CalendarFields(component, &self)
  }

  /// The source of an address, declared the first time that it is met.
  fileprivate mutating func source(
    at address: String, id: String?, title: String?, _ place: TextPlace
  ) -> Source.ID {
    let key = id.map { "\($0) \(address)" } ?? address
    if let known = sources[key] { return known }
    let title = title.map(Self.oneLine).flatMap { $0.isEmpty ? nil : $0 }
    let source = assembly.addSource(
      named: id ?? title ?? address, isGiven: id != nil, at: place
    ) {
      $0.title = title
      $0.url = address
    }
    sources[key] = source
    return source
  }
}

extension CalendarComponent {
  /// The UID, without what the writer puts behind an id to make it one.
  var uid: String? {
    guard let uid = self["UID"].map(ICalendarText.text), !uid.isEmpty else { return nil }
    return CalendarUID.id(of: uid)
  }
}
