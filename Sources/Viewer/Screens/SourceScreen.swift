import CellGrid
import Chronology
import Evidence

/// A source's saved text, with the quoted words lit and in view.
struct SourceScreen: Screen {
  let source: Source.ID
  /// The words that are lit.
  private(set) var lit: QuotePlace?
  private var flow = TextFlow.Position.start
  /// The evidence to show once the text has been read.
  private var wanted: EvidenceID?
  /// Whether the person has gone elsewhere in the text before the words were found.
  private var hasMoved = false
  /// The place of the match that was gone to last, until one moves on otherwise.
  private var match: Range<Int>?
  /// The words that are being selected.
  var selection: TextSelection?

  var contexts: [KeyContext] {
    isSelecting ? [.selecting, .everywhere] : [.source, .scrolling, .everywhere]
  }
  var searchScope: Search.Scope { .source(source) }

  /// The piece of evidence that is shown, or is to be once it is found.
  var evidence: EvidenceID? { lit?.evidence ?? wanted }

  init(_ source: Source.ID, at evidence: EvidenceID?) {
    self.source = source
    wanted = evidence
  }

  /// Shows a piece of evidence once its words have been found.
  mutating func show(_ evidence: EvidenceID) {
    wanted = evidence
    hasMoved = false
  }

  // MARK: What is shown

  func reading(in context: ScreenContext) -> SourceReading? {
    guard case .read(let reading, _)? = context.texts[source] else { return nil }
    return reading
  }

  func flowOfText(in context: ScreenContext) -> TextFlow {
    let header =
      context.snapshot.source(source).map {
        SourceHeader.lines(
          $0, state: context.texts[source], in: context.snapshot, width: context.area.width,
          widths: context.widths)
      } ?? [StyledLine("“\(source.name)” is not among the sources of the file.", .error)]
    return TextFlow(
      header: header, text: reading(in: context)?.text, width: context.area.width,
      widths: context.widths)
  }

  private func places(in context: ScreenContext) -> [QuotePlace] {
    context.quotePlaces[source] ?? []
  }

  /// Where the window stands, within what there is.
  func shown(_ text: TextFlow, in context: ScreenContext) -> TextFlow.Position {
    text.clamped(flow, height: context.area.height)
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if isSelecting { return select(action, in: context) }
    let height = context.area.height
    match = nil
    hasMoved = true
    switch action {
    case .selectWords: return beginSelection(in: context)
    case .down, .scrollDown: scroll(1, in: context)
    case .up, .scrollUp: scroll(-1, in: context)
    case .halfDown: scroll(max(1, height / 2), in: context)
    case .halfUp: scroll(-max(1, height / 2), in: context)
    case .pageDown: scroll(max(1, height - 2), in: context)
    case .pageUp: scroll(-max(1, height - 2), in: context)
    case .top:
      flow = .start
      return [.jumped]
    case .bottom:
      flow = flowOfText(in: context).end(height: height)
      return [.jumped]
    case .nextQuote: return step(1, in: context)
    case .previousQuote: return step(-1, in: context)
    case .open: return openEvent(in: context)
    case .openURL:
      let known = context.snapshot.source(source)
      return [
        (known?.url ?? known?.archived).map { .effect(.openURL($0)) }
          ?? .say("no URL is known for this source")
      ]
    case .edit:
      guard context.snapshot.source(source)?.text != nil else {
        return [.say("no text of this source is saved")]
      }
      return [.effect(.page(source))]
    case .copyCitation: return [copy(in: context)]
    default: break
    }
    return []
  }

  private mutating func scroll(_ rows: Int, in context: ScreenContext) {
    let text = flowOfText(in: context)
    flow = text.clamped(text.moved(flow, by: rows), height: context.area.height)
  }

  private mutating func step(_ direction: Int, in context: ScreenContext) -> [Outcome] {
    // The words that date an event are lit as well, and are no quotes: Tab passes them.
    let places = places(in: context)
    let isStop = places.map { $0.evidence.entry != .dating }
    guard isStop.contains(true) else { return [.say(noStops(in: context))] }
    var next = lit.flatMap(places.firstIndex(of:)) ?? (direction > 0 ? -1 : places.count)
    repeat {
      next = (next + direction + places.count) % places.count
    } while !isStop[next]
    return light(places[next], in: context)
  }

  /// Lights the words, brings them into view, and says where they differ from the quote.
  private mutating func light(
    _ place: QuotePlace, isMoving: Bool = true, in context: ScreenContext
  ) -> [Outcome] {
    lit = place
    wanted = nil
    if isMoving { reveal(place.range, in: context) }
    guard place.verdict != .exact, let reading = reading(in: context),
      let finding = reading.findings[place.evidence]
    else { return [] }
    let which = finding.places.firstIndex(of: place.range) ?? 0
    let words = context.snapshot.words(of: place.evidence) ?? ""
    let difference = finding.difference(from: words, at: which, in: reading.text)
    let parts = [
      place.verdict.rawValue, finding.note,
      finding.places.count > 1 ? "place \(which + 1) of \(finding.places.count)" : nil,
      difference.flatMap { $0.isEmpty ? nil : $0.line },
    ].compactMap { $0 }
    return [.say(parts.joined(separator: ": "))]
  }

  mutating func reveal(_ range: Range<Int>, in context: ScreenContext) {
    flow = flowOfText(in: context).revealing(range, from: flow, height: context.area.height)
  }

  /// What there is to say where Tab has nowhere to go.
  private func noStops(in context: ScreenContext) -> String {
    guard context.snapshot.source(source)?.text != nil else {
      return "no text of this source is saved, so no quote can be looked for"
    }
    if let reading = reading(in: context), !reading.isComplete {
      return "the quotes are still being looked for"
    }
    return "no quote points to words in this text"
  }

  private func openEvent(in context: ScreenContext) -> [Outcome] {
    guard let evidence else {
      return [.say("no quote is lit: Tab goes to the next one")]
    }
    return [.open(.event(evidence.event, at: evidence.entry))]
  }

  private func copy(in context: ScreenContext) -> Outcome {
    if let lit, let event = context.snapshot.event(lit.evidence.event),
      let citation = event.citation(at: lit.evidence.entry)
    {
      return .effect(.copy(CitationText.of(citation, of: event, in: context.snapshot)))
    }
    return .effect(.copy(CitationText.of(source, in: context.snapshot)))
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    hasMoved = true
    switch event.kind {
    case .wheelDown: scroll(3, in: context)
    case .wheelUp: scroll(-3, in: context)
    case .press, .doublePress:
      let row = event.y - context.area.y
      guard let range = flowOfText(in: context).textRange(ofRow: row, from: flow),
        let place = places(in: context).first(where: { $0.range.overlaps(range) })
      else { return [] }
      lit = place
      return event.kind == .doublePress ? openEvent(in: context) : []
    }
    return []
  }

  mutating func goToMatch(
    of search: Search, forward: Bool, in context: ScreenContext
  ) -> Bool {
    let places = search.places ?? []
    // The first time from the top of the window, then from match to match.
    let top = flowOfText(in: context).textRange(ofRow: 0, from: flow)?.lowerBound ?? 0
    let here = match?.lowerBound ?? (forward ? top - 1 : top)
    let index = places.partitioningIndex { $0.lowerBound > here - (forward ? 0 : 1) }
    let next =
      forward
      ? (index < places.count ? places[index] : places.first)
      : (index > 0 ? places[index - 1] : places.last)
    guard let next else { return false }
    match = next
    hasMoved = true
    selection?.cursor = next.lowerBound
    reveal(next, in: context)
    return true
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    if let selection, let text = reading(in: context)?.text,
      max(selection.anchor, selection.cursor) >= text.byteCount
    {
      self.selection = nil
    }
    // While a large file is read, what was found may not be all.
    if let wanted, let reading = reading(in: context),
      reading.isComplete && context.snapshot.isComplete || reading.findings[wanted] != nil
    {
      let place = places(in: context).first { $0.evidence == wanted }
      self.wanted = nil
      if let place { return light(place, isMoving: !hasMoved, in: context) }
      let words = context.snapshot.words(of: wanted).map { "“\($0)”" } ?? "the words"
      let title = context.snapshot.event(wanted.event)?.title ?? wanted.event.name
      return [.say("missing: \(words), for \(title), does not stand in this text")]
    }
    if let lit, let reading = reading(in: context), !places(in: context).contains(lit),
      reading.isComplete || reading.findings[lit.evidence] != nil
    {
      // The text or the quotes were read again: stay with the same piece of evidence.
      self.lit = places(in: context).first { $0.evidence == lit.evidence }
    }
    // While the text is read again, the place in it is kept.
    if reading(in: context) != nil { flow = shown(flowOfText(in: context), in: context) }
    return requests(for: [source], in: context)
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let flowing = flowOfText(in: context)
    let lines = flowing.lines(
      from: shown(flowing, in: context), height: context.area.height, quotes: places(in: context),
      lit: isSelecting ? nil : lit,
      matches: context.search?.scope == searchScope ? context.search?.places ?? [] : [],
      selected: reading(in: context).flatMap { selection?.range(in: $0.text) })
    for (row, line) in lines.enumerated() {
      grid.put(line, in: context.area, row: row, theme: context.theme)
      if grid.cursor == nil, line.spans.contains(where: { $0.role == .litQuote }) {
        grid.cursor = Position(x: context.area.x, y: context.area.y + row)
      }
    }
    if let cursor = selectionCursor(in: context) { grid.cursor = cursor }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    if let words = selectionStatus(in: context) { return words }
    let flowing = flowOfText(in: context)
    let places = places(in: context)
    let percent = flowing.percent(at: flow, height: context.area.height)
    let quotes = places.filter { $0.evidence.entry != .dating }
    // How many quotes there are is known once all were looked for.
    let isComplete = reading(in: context)?.isComplete ?? false
    // A verdict is shown only of the text that is shown.
    guard let lit, places.contains(lit) else {
      let known = quotes.isEmpty || !isComplete ? "" : "\(count(quotes.count, "quote"))  "
      return (context.snapshot.source(source)?.name ?? source.name, known + percent)
    }
    let event = context.snapshot.event(lit.evidence.event)
    let title = event?.title ?? lit.evidence.event.name
    guard let index = quotes.firstIndex(of: lit) else {
      return ("dates: \(title)", "\(lit.verdict.rawValue)  \(percent)")
    }
    let which = isComplete ? "quote \(index + 1)/\(quotes.count)" : "quote …"
    return ("quote for: \(title)", "\(lit.verdict.rawValue)  \(which)  \(percent)")
  }
}
