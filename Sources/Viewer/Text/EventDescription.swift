public import CellGrid
public import Chronology
public import Evidence

/// What is known of a source's saved text.
public enum SavedTextState: Sendable {
  /// It was asked for.
  case reading
  /// It was read, and the quotes that point to it were looked for; its hash, where it was made.
  case read(SourceReading, sha256: String?)
  /// It could not be read.
  case failed(SourceProblem)
}

/// An event in words: the lines of the Event screen, of the details pane and of `dateline show`.
public struct EventDescription: Sendable {
  /// Something in the description that Enter opens.
  public enum Item: Hashable, Sendable {
    /// Words in a source.
    case evidence(EvidenceID.Entry)
    /// Another event.
    case event(Event.ID)
  }

  /// Whether the description is looked at or heard.
  public enum Layout: Hashable, Sendable {
    /// Lines that are wrapped, and columns.
    case drawn
    /// A line a sentence, however long; no columns.
    case spoken
  }

  /// The lines, wrapped.
  public private(set) var lines: [StyledLine] = []
  /// What can be selected, in the order of the lines.
  public private(set) var items: [Item] = []

  private let event: Event
  private let snapshot: TimelineSnapshot
  private let texts: [Source.ID: SavedTextState]
  private let width: Int
  private let layout: Layout
  private let widths: ColumnWidths
  /// In which zone dates with a time are shown.
  private let zone: ZoneReading

  /// Describes an event in lines of at most `width` columns.
  ///
  /// O(length of the event).
  public init(
    _ event: Event, in snapshot: TimelineSnapshot, texts: [Source.ID: SavedTextState],
    layout: Layout = .drawn, width: Int, widths: ColumnWidths
  ) {
    self.layout = layout
    self.event = event
    self.snapshot = snapshot
    self.texts = texts
    self.width = max(8, width)
    self.widths = widths
    zone = snapshot.zoneReading(ofFile: event.id.file)
    add([Span(VisibleText.visible(event.title), .title)])
    addDateLines()
    addAsOf()
    addFacts()
    if let summary = event.summary {
      addBlank()
      add([Span(summary)])
    }
    addEvidence()
    addLinks()
  }

  /// While a past day is shown: from what date and status are known.
  private mutating func addAsOf() {
    guard let asOf = snapshot.asOf, let known = asOf.knowledge(of: event.id)?.known else { return }
    for line in AsOfText.lines(of: known, on: asOf.day, in: snapshot) {
      add([Span(line, .secondary)], hanging: 2)
    }
  }

  // MARK: The date

  private mutating func addDateLines() {
    let mark = DateMark(event.date)
    switch (event.date, event.undated) {
    case (let date?, let undated):
      let role: Role = mark.isUncertain ? .uncertainDate : .dateMark
      add([
        Span("\(mark.shape)\(mark.qualifier) ", role), Span(date.edtf.words(in: zone)),
        Span("  \(date.edtf)", .secondary),
      ])
      if let reason = event.boundsSentence(because: datingReason) { add([Span(reason)], indent: 3) }
      if let convention = date.edtf.boundsNote { add([Span(convention, .secondary)], indent: 3) }
      if undated == .withoutBounds {
        let reason =
          date.edtf.isBeyondAllDays
          ? "its year is beyond those that can be placed, 25,000,000,000,000,000 either way"
          : "this date names no day that it could be put at"
        add([Span("among the undated: \(reason)")], indent: 3)
      }
    case (nil, .unreadable(let text, let message)?):
      add([Span("-  ", .bad), Span("date not readable: “\(text)”: \(message)")])
    case (nil, _):
      add([Span("-  ", .dateMark), Span("no date is given")])
    }
    addDating()
  }

  /// Why the bounds are what they are: the source's words only where they do stand in it.
  private var datingReason: String? {
    guard let dated = event.datedBy, let words = dated.selector?.exact else { return nil }
    guard case .read(let reading, _)? = texts[dated.source],
      let verdict = reading.findings[EvidenceID(event: event.id, entry: .dating)]?.verdict,
      verdict == .exact || verdict == .normalised
    else { return "which the file takes from the words “\(words)”" }
    return "because the source says “\(words)”"
  }

  private mutating func addDating() {
    guard let dated = event.datedBy else { return }
    let source = sourceName(dated.source)
    if let words = dated.selector?.exact {
      addItem(
        .evidence(.dating),
        [
          [
            Span("dated by "), Span("“\(words)”", .quote), Span(" in \(source)", .secondary),
            Span("  "), verdict(of: .dating, in: dated.source),
          ]
        ])
    } else {
      add([Span("dated by \(source)", .secondary)], indent: 3)
    }
    addNote("inferred", dated.inferred, indent: 3)
    addNote("note", dated.note, indent: 3)
  }

  // MARK: Facts

  private mutating func addFacts() {
    if let status = event.status { addFact("status", status.words) }
    if let place = event.place { addFact("place", place) }
    if !event.actors.isEmpty {
      addFact("actors", event.actors.map(actorName).joined(separator: "; "))
    }
    if let group = event.group { addFact("group", group) }
    if !event.tags.isEmpty { addFact("tags", event.tags.joined(separator: ", ")) }
    if let note = event.note { addFact("note", note) }
  }

  private mutating func addFact(_ name: String, _ value: String) {
    let label = name + String(repeating: " ", count: max(1, 8 - name.count))
    add([Span(label, .secondary), Span(VisibleText.visible(value))], hanging: 8)
  }

  private mutating func addNote(_ name: String, _ value: String?, indent: Int) {
    guard let value else { return }
    add([Span("\(name): ", .secondary), Span(value)], indent: indent, hanging: indent + 2)
  }

  // MARK: Evidence

  private mutating func addEvidence() {
    guard !event.evidence.isEmpty else {
      addBlank()
      add([Span("No evidence: no source is cited for this event.", .bad)])
      return
    }
    for (index, citation) in event.evidence.enumerated() {
      addBlank()
      addItem(
        .evidence(event.evidenceID(at: index).entry),
        citation.quote.map { quoteRows($0, citation, index) }
          ?? [[Span("cites ", .secondary), Span(sourceName(citation.source), .link)]])
      addDifference(of: citation, at: index)
      addStatements(citation)
      addNote("inferred", citation.inferred, indent: 2)
      addNote("note", citation.note, indent: 2)
      addCheck(citation.checked, in: citation.source)
    }
    addStatementTable()
    addDisagreements()
  }

  private func quoteRows(_ quote: Quote, _ citation: Citation, _ index: Int) -> [[Span]] {
    // The lines of a quote are its own, and stand further in than what is said of it.
    let words = VisibleText.visible("“\(quote.selector.exact)”", keepingNewlines: true)
    var rows = [[Span(words, .quote)]]
    if let translation = quote.translation {
      rows.append([Span("translated: ", .secondary), Span(translation)])
    }
    let when = quote.said.map { ", said \($0.words(in: zone))" } ?? ""
    rows.append([Span("— \(speakerWords(quote))\(when)")])
    rows.append([
      Span("in ", .secondary), Span(sourceName(citation.source), .link), Span("  "),
      verdict(of: event.evidenceID(at: index).entry, in: citation.source),
    ])
    return rows
  }

  private func speakerWords(_ quote: Quote) -> String { VisibleText.visible(speaker(quote)) }

  private func speaker(_ quote: Quote) -> String {
    guard let speaker = quote.speaker else { return "speaker not named" }
    var role = quote.role
    if role == nil, case .declared(let id) = speaker { role = snapshot.actor(id)?.role }
    let addressee = quote.to.map { ", to \(snapshot.name(of: $0))" } ?? ""
    return snapshot.name(of: speaker) + (role.map { ", \($0)" } ?? "") + addressee
  }

  private mutating func addStatements(_ citation: Citation) {
    let states = [
      citation.date.map { "the date \($0.words(in: zone))" },
      citation.status.map { "“\($0.words)”" },
    ].compactMap { $0 }
    if !states.isEmpty {
      add(
        [Span("this source states ", .secondary), Span(states.joined(separator: " and "))],
        indent: 2, hanging: 4)
    }
  }

  private mutating func addCheck(_ check: Citation.Check?, in source: Source.ID) {
    guard let check else { return }
    let by = check.by.map { " by \($0)" } ?? ""
    let on = check.on.map { " on \($0.edtf.words())" } ?? ""
    var spans = [Span("checked\(by)\(on)", .secondary)]
    if case .read(_, let hash?)? = texts[source], let recorded = check.sha256,
      recorded.lowercased() != hash
    {
      spans.append(Span("; stale: the saved text is another one since", .bad))
    }
    if case .read(_, nil)? = texts[source], check.sha256 != nil {
      spans.append(Span("; is the saved text still the same? …", .secondary))
    }
    add(spans, indent: 2)
  }

  // MARK: What differs

  private mutating func addDifference(of citation: Citation, at index: Int) {
    guard let quote = citation.quote, case .read(let reading, _)? = texts[citation.source],
      let finding = reading.findings[event.evidenceID(at: index)]
    else { return }
    if let difference = finding.difference(from: quote.selector.exact, in: reading.text),
      !difference.isEmpty
    {
      add([Span("differs: ", .secondary)] + DifferenceSpans.of(difference), indent: 2, hanging: 4)
    }
    for elision in finding.elisions {
      let found = reading.text.string(in: elision.range)
      let words = "“\(elision.written)” stands for “\(found)”"
      let concern = elision.concern.map { " (a \($0.rawValue))" } ?? ""
      add([Span("elided: ", .secondary), Span(words + concern)], indent: 2, hanging: 4)
    }
    if finding.places.count > 1 {
      add(
        [Span("\(finding.places.count) places are equally good; Tab goes over them there")],
        indent: 2)
    }
  }

  private mutating func addStatementTable() {
    let table = StatementTable.lines(
      event, in: snapshot, layout: layout, width: width, widths: widths)
    guard !table.isEmpty else { return }
    addBlank()
    lines += table
  }

  private mutating func addDisagreements() {
    let found = event.disagreements(in: snapshot)
    guard !found.isEmpty else { return }
    addBlank()
    for disagreement in found {
      let role: Role = disagreement.isDefinite ? .bad : .normal
      add([Span(DisagreementText.of(disagreement, event, in: snapshot), role)], hanging: 2)
    }
  }

  /// What became of the words in the saved text.
  private func verdict(of entry: EvidenceID.Entry, in id: Source.ID) -> Span {
    guard let source = snapshot.source(id) else {
      return Span("[the file has no such source]", .bad)
    }
    guard source.text != nil else { return Span("[no-text: no saved text]", .secondary) }
    switch texts[id] {
    case nil: return Span("[not compared yet]", .secondary)
    case .reading?: return Span("[reading the saved text…]", .secondary)
    case .failed(let problem)?: return Span("[no-text: \(problem.message)]", .bad)
    case .read(let reading, _)?:
      let finding = reading.findings[EvidenceID(event: event.id, entry: entry)]
      if finding == nil, !reading.isComplete {
        return Span("[looking for the words…]", .secondary)
      }
      let verdict = finding?.verdict ?? .missing
      let note = finding?.note.map { ": \($0)" } ?? ""
      return Span(
        "[\(verdict.rawValue), in \(source.textKind.words)\(note)]",
        verdict == .exact ? .good : .bad)
    }
  }

  // MARK: Other events

  private mutating func addLinks() {
    let links =
      (event.replaces.map { [("takes the place of", $0)] } ?? [])
      + snapshot.successors(of: event.id).map { ("its place was taken by", $0) }
    if !links.isEmpty { addBlank() }
    for (words, id) in links {
      let other = snapshot.event(id)
      let title = other?.title ?? "\(id.name), which is not in the file"
      let date =
        other?.date.map { " (\($0.edtf.words(in: snapshot.zoneReading(ofFile: id.file))))" } ?? ""
      guard other != nil else {
        add([Span("\(words) ", .secondary), Span(title, .bad)])
        continue
      }
      addItem(.event(id), [[Span("\(words) ", .secondary), Span(title, .link), Span(date)]])
    }
  }

  // MARK: Lines

  private mutating func addItem(_ item: Item, _ rows: [[Span]]) {
    items.append(item)
    for spans in rows {
      lines += wrapped(
        spans, width: width, indent: 2, hanging: 4, item: items.count - 1, widths: widths)
    }
  }

  private mutating func add(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    lines += wrapped(spans, width: width, indent: indent, hanging: hanging, widths: widths)
  }

  private mutating func addBlank() { lines.append(StyledLine([])) }

  private func actorName(_ reference: ActorReference) -> String {
    guard case .declared(let id) = reference, let actor = snapshot.actor(id) else {
      return snapshot.name(of: reference)
    }
    return actor.name + (actor.role.map { " (\($0))" } ?? "")
  }

  private func sourceName(_ id: Source.ID) -> String {
    // A line break in a name would make a line of its own, which could say anything.
    VisibleText.visible(
      snapshot.source(id)?.name ?? (id.name.isEmpty ? "a source that is not named" : id.name))
  }
}
