import CellGrid
import Chronology
import Evidence

/// One event, whole: its date and the words that give it, what happened, and every quote.
struct EventScreen: LineScreen {
  private(set) var event: Event.ID
  var list = LineList()
  /// The entry to select once the lines are known.
  private var wanted: EvidenceID.Entry?
  /// Whether nothing has been shown yet.
  private var isNew = true

  let contexts: [KeyContext] = [.event, .scrolling, .everywhere]
  var searchScope: Search.Scope { .lines(.event(event, at: nil)) }

  init(_ event: Event.ID, at entry: EvidenceID.Entry? = nil) {
    self.event = event
    wanted = entry
  }

  /// Selects an entry of the evidence.
  mutating func select(_ entry: EvidenceID.Entry) { wanted = entry }

  private func description(in context: ScreenContext) -> EventDescription? {
    context.snapshot.event(event).map {
      EventDescription(
        $0, in: context.snapshot, texts: context.texts, width: context.area.width,
        widths: context.widths)
    }
  }

  func lines(in context: ScreenContext) -> [StyledLine] {
    description(in: context)?.lines
      ?? wrapped(
        [Span(absence(in: context), .error)], width: context.area.width, widths: context.widths)
  }

  /// Why the event is not there.
  private func absence(in context: ScreenContext) -> String {
    if let asOf = context.snapshot.asOf, let hidden = asOf.knowledge(of: event)?.hidden {
      return "As of \(asOf.day.words) nothing is known of “\(event.name)”: it "
        + "\(AsOfText.reason(hidden, isOne: true)). A shows all as known today, q goes back."
    }
    return "“\(event.name)” is no longer in the file. q goes back."
  }

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if scroll(action, in: context) { return [] }
    guard let shown = context.snapshot.event(event) else { return [] }
    switch action {
    case .open: return open(shown, in: context)
    case .datingWords: return [shown.datingWords]
    case .nextEvent: return turn(1, in: context)
    case .previousEvent: return turn(-1, in: context)
    case .openURL: return [openURL(shown, in: context)]
    case .markChecked: return [markChecked(shown, in: context)]
    case .edit: return [.edit(shown.origin, in: context)]
    case .copyCitation:
      return [.effect(.copy(citation(shown, in: context)))]
    default: return []
    }
  }

  /// The first quote, so that Enter goes to its words; nothing where it is further down than what
  /// is in view, since nothing is opened unseen.
  private func firstQuote(of description: EventDescription, height: Int) -> Int? {
    let item = description.items.firstIndex { item in
      if case .evidence(.citation) = item { true } else { false }
    }
    guard let item, let range = description.lines.range(ofItem: item) else { return nil }
    return range.lowerBound < height ? item : nil
  }

  private func selectedItem(in context: ScreenContext) -> EventDescription.Item? {
    guard let item = list.item, let items = description(in: context)?.items,
      items.indices.contains(item)
    else { return nil }
    return items[item]
  }

  private mutating func open(_ shown: Event, in context: ScreenContext) -> [Outcome] {
    switch selectedItem(in: context) {
    case .evidence(.citation(let position))?:
      guard let citation = shown.citation(at: .citation(position)) else { return [] }
      let place = EvidenceID(event: event, entry: .citation(position))
      return [.open(.source(citation.source, at: citation.quote == nil ? nil : place))]
    case .evidence(.dating)?: return [shown.datingWords]
    case .event(let other)?: return [.jumped, .open(.event(other, at: nil))]
    case nil:
      guard description(in: context)?.items.isEmpty == false else {
        return [.say("nothing to open: this event cites no source")]
      }
      step(1, in: context)
      return []
    }
  }

  private mutating func turn(_ direction: Int, in context: ScreenContext) -> [Outcome] {
    guard let position = context.projection.position(of: event),
      (0..<context.projection.count).contains(position + direction)
    else { return [.say(direction > 0 ? "this is the last event" : "this is the first event")] }
    self = EventScreen(context.projection.id(at: position + direction))
    return []
  }

  /// The source of the selected evidence, else the only or first one with an address.
  private func openURL(_ shown: Event, in context: ScreenContext) -> Outcome {
    var sources = shown.evidence.map(\.source)
    switch selectedItem(in: context) {
    case .evidence(let entry)? where entry != .dating:
      sources = shown.citation(at: entry).map { [$0.source] } ?? []
    case .evidence(.dating)?: sources = shown.datedBy.map { [$0.source] } ?? []
    default: break
    }
    let address = sources.lazy.compactMap { context.snapshot.source($0) }
      .compactMap { $0.url ?? $0.archived }.first
    return address.map { .effect(.openURL($0)) } ?? .say("no URL is known for this source")
  }

  private func markChecked(_ shown: Event, in context: ScreenContext) -> Outcome {
    guard case .evidence(let entry)? = selectedItem(in: context),
      let citation = shown.citation(at: entry), citation.quote != nil
    else { return .say("select a quote first: what is checked is its words") }
    let id = EvidenceID(event: event, entry: entry)
    let state = context.texts[citation.source]
    if case .read(let reading, _)? = state, reading.findings[id] == nil, !reading.isComplete {
      return .say("the words are still being looked for")
    }
    guard case .read(let reading, _)? = state,
      let verdict = reading.findings[id]?.verdict, verdict == .exact || verdict == .normalised
    else { return .say("only a quote that stands in its saved text can be marked as checked") }
    return .askForChecker(id)
  }

  private func citation(_ shown: Event, in context: ScreenContext) -> String {
    guard case .evidence(let entry)? = selectedItem(in: context),
      let citation = shown.citation(at: entry)
    else { return CitationText.of(shown, in: context.snapshot) }
    return CitationText.of(citation, of: shown, in: context.snapshot)
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    let description = description(in: context)
    let lines = description?.lines ?? []
    let height = context.area.height
    if let description {
      if let wanted, let item = description.items.firstIndex(of: .evidence(wanted)) {
        list.item = item
        isNew = false
        if let range = lines.range(ofItem: item) {
          list.reveal(range, lines: lines.count, height: height)
        }
      }
      wanted = nil
      if isNew { list.item = firstQuote(of: description, height: height) }
      isNew = false
      if let item = list.item, item >= description.items.count {
        list.item = description.items.indices.last
      }
    }
    list.clamp(lines: lines.count, height: height)
    return requests(for: context.snapshot.event(event)?.quotedSources ?? [], in: context)
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    let position = context.projection.position(of: event).map {
      "event \(numeral($0 + 1))/\(numeral(context.projection.count))"
    }
    return (
      context.snapshot.event(event)?.title ?? event.name,
      [position, self.position(lines(in: context), in: context)].compactMap { $0 }
        .joined(separator: "  ")
    )
  }
}
