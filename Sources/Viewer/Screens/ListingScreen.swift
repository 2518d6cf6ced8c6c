import CellGrid
import Chronology

/// The answer to a question to everything that is shown, as a list: sources, people, conflicts, gaps, what
/// is unsupported.
///
/// Rows are made for what is in view, however many there are; the selected one stands in full below.
struct ListingScreen: Screen {
  let question: SurveyQuestion
  private(set) var selected = 0
  private var top = 0
  private var order = AppearanceOrder.count
  private var page = UtterancePage.saying
  /// Whether somebody chose the page.
  private var hasTurned = false
  /// What was selected, and in which answer, so that it is found again in another one.
  private var kept: (key: ListingKey?, number: Int)?

  var contexts: [KeyContext] {
    let own: KeyContext =
      switch question {
      case .actors, .sources: .appearances
      case .citations: .citations
      case .utterances: .utterances
      case .conflicts, .gaps, .unsupported: .findings
      case .difference: .differences
      }
    return [own, .scrolling, .everywhere]
  }

  var searchScope: Search.Scope {
    .rows(ListedRows.Key(question: question, order: order, page: page, answer: kept?.number))
  }

  /// What `/` looks through; nothing until it is there.
  func rows(in context: ScreenContext) -> ListedRows? { listing(in: context).map(ListedRows.init) }

  init(_ question: SurveyQuestion) { self.question = question }

  // MARK: What is shown

  private func listing(in context: ScreenContext) -> (any Listing)? {
    guard let (answer, asked) = context.surveys[question]?.answer else { return nil }
    switch (question, answer) {
    case (_, .actors(let actors)):
      return AppearanceListing(
        asked: asked, appearances: actors, order: order, subject: ActorSubject())
    case (_, .sources(let sources)):
      return AppearanceListing(
        asked: asked, appearances: sources, order: order, subject: SourceSubject())
    case (_, .conflicts(let conflicts)):
      return ConflictListing(asked: asked, conflicts: conflicts)
    case (_, .gaps(let gaps)): return GapListing(asked: asked, gaps: gaps)
    case (_, .unsupported(let unsupported)):
      return UnsupportedListing(asked: asked, unsupported: unsupported)
    case (.citations(let source), .citations(let citations)):
      return CitationListing(asked: asked, source: source, citations: citations)
    case (.utterances(let actor), .utterances(let utterances)):
      guard page != .events else {
        return ParticipationListing(asked: asked, actor: actor, utterances: utterances)
      }
      return UtteranceListing(asked: asked, actor: actor, utterances: utterances, page: page)
    case (.difference(let path), .difference(let difference)):
      return DifferenceListing(asked: asked, difference: difference, older: path)
    default: return nil
    }
  }

  /// Where the parts of the screen are: what stands above the rows, the rows, the selected one in full.
  private func layout(
    _ listing: any Listing, in context: ScreenContext
  ) -> (header: [StyledLine], list: Rect, details: Rect) {
    let area = context.area
    let below = min(7, max(2, area.height / 3))
    let header = Array(
      listing.header(width: area.width, widths: context.widths)
        .prefix(max(1, min(8, (area.height - below - 1) / 2))))
    let height = max(1, area.height - header.count - below - 1)
    return (
      header,
      Rect(x: area.x, y: area.y + header.count, width: area.width, height: height),
      Rect(
        x: area.x, y: area.y + header.count + height + 1, width: area.width,
        height: max(0, area.height - header.count - height - 1))
    )
  }

  /// How many rows of the list are in view.
  private func rowsInView(_ listing: any Listing, in context: ScreenContext) -> Int {
    let list = layout(listing, in: context).list
    return max(1, list.height / listing.rowHeight(width: list.width))
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if case .citations(let source) = question, let outcome = perform(action, on: source, context) {
      return [outcome]
    }
    switch action {
    case .nextPage: return turn(1, in: context)
    case .previousPage: return turn(-1, in: context)
    default: break
    }
    guard let listing = listing(in: context) else { return [] }
    guard listing.count > 0 else {
      if action == .filterBy { return filter(listing) }
      return action == .open ? [.say("there is nothing to open")] : []
    }
    switch action {
    case .open: return listing.open(selected)
    case .filterBy: return filter(listing)
    case .changeOrder: return changeOrder(listing, in: context)
    case .edit:
      return [
        listing.origin(selected).map { Outcome.edit($0, in: listing.home(of: selected)) }
          ?? .say("no file declares this")
      ]
    case .copyCitation:
      return listing.citation(selected).map { [.effect(.copy($0))] } ?? []
    default: move(action, listing, in: context)
    }
    return []
  }

  /// What the keys mean that are about the source itself.
  private func perform(
    _ action: Action, on id: Source.ID, _ context: ScreenContext
  ) -> Outcome? {
    let source = context.snapshot.source(id)
    switch action {
    case .savedText: return .open(.source(id, at: nil))
    case .openURL:
      return (source?.url ?? source?.archived).map { .effect(.openURL($0)) }
        ?? .say("no URL is known for this source")
    default: return nil
    }
  }

  private func filter(_ listing: any Listing) -> [Outcome] {
    [
      listing.filter(selected).map { Outcome.filter($0) }
        ?? .say("there are no words to filter by")
    ]
  }

  private mutating func turn(_ direction: Int, in context: ScreenContext) -> [Outcome] {
    page = page.step(direction)
    hasTurned = true
    (selected, top, kept) = (0, 0, nil)
    return []
  }

  private mutating func changeOrder(
    _ listing: any Listing, in context: ScreenContext
  ) -> [Outcome] {
    let orders = AppearanceOrder.allCases
    let next = (orders.firstIndex(of: order) ?? 0) + 1
    order = orders[next % orders.count]
    select(listing.index(selected, inOrder: order), listing, in: context)
    return [.say("in order \(SurveyText.words(order))")]
  }

  private mutating func move(
    _ action: Action, _ listing: any Listing, in context: ScreenContext
  ) {
    let page = max(1, rowsInView(listing, in: context) - 1)
    switch action {
    case .down, .scrollDown: select(selected + 1, listing, in: context)
    case .up, .scrollUp: select(selected - 1, listing, in: context)
    case .halfDown: select(selected + max(1, page / 2), listing, in: context)
    case .halfUp: select(selected - max(1, page / 2), listing, in: context)
    case .pageDown: select(selected + page, listing, in: context)
    case .pageUp: select(selected - page, listing, in: context)
    case .top: select(0, listing, in: context)
    case .bottom: select(listing.count - 1, listing, in: context)
    default: break
    }
  }

  private mutating func select(_ index: Int, _ listing: any Listing, in context: ScreenContext) {
    selected = max(0, min(index, listing.count - 1))
    let height = rowsInView(listing, in: context)
    let margin = min(2, (height - 1) / 3)
    top = min(max(top, selected + margin + 1 - height), selected - margin)
    top = max(0, min(top, listing.count - height))
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    guard let listing = listing(in: context), listing.count > 0 else { return [] }
    switch event.kind {
    case .wheelDown: select(selected + 3, listing, in: context)
    case .wheelUp: select(selected - 3, listing, in: context)
    case .press, .doublePress:
      let list = layout(listing, in: context).list
      let index = top + (event.y - list.y) / listing.rowHeight(width: list.width)
      guard list.contains(Position(x: event.x, y: event.y)), index < listing.count else {
        return []
      }
      select(index, listing, in: context)
      return event.kind == .doublePress ? perform(.open, in: context) : []
    }
    return []
  }

  mutating func goToMatch(
    of search: Search, forward: Bool, in context: ScreenContext
  ) -> Bool {
    guard let listing = listing(in: context), listing.count > 0,
      let row = search.row(after: selected, forward: forward)
    else { return false }
    select(row, listing, in: context)
    return true
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    let state = context.surveys[question]
    // Of somebody who is not quoted, the events are shown first.
    if kept == nil, !hasTurned, case .utterances(let found)? = state?.answer?.0 {
      page = found.inOrderOfSaying.isEmpty && !found.events.isEmpty ? .events : .saying
    }
    if let listing = listing(in: context), let state {
      // After a new reading, or another filter, the same thing stays selected.
      if let kept, kept.number != state.number, state.request == nil, let key = kept.key {
        select(listing.index(of: key) ?? selected, listing, in: context)
      } else {
        select(selected, listing, in: context)
      }
      if state.request == nil {
        kept = (listing.count > 0 ? listing.key(selected) : nil, state.number)
      }
    }
    guard state?.number != context.number(of: question), !context.isGrowing else { return [] }
    return [.ask(question)]
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    let area = context.area
    guard let listing = listing(in: context) else {
      let words =
        context.isGrowing
        ? "Waits until all events are known…"
        : "\(question.waitingWords(of: context.projection.count))…  "
          + "\(Int((context.surveys[question]?.share ?? 0) * 100)) %  (Esc stops)"
      grid.put(truncating: words, x: area.x, y: area.y, width: area.width)
      return
    }
    let layout = layout(listing, in: context)
    for (row, line) in layout.header.enumerated() {
      grid.put(line, in: area, row: row, theme: context.theme)
    }
    guard listing.count > 0 else {
      grid.put(
        truncating: listing.emptyWords, x: area.x, y: layout.list.y, width: area.width)
      return
    }
    let height = listing.rowHeight(width: area.width)
    let shown = top..<min(listing.count, top + rowsInView(listing, in: context))
    for (row, index) in shown.enumerated() {
      let place = Rect(
        x: area.x, y: layout.list.y + row * height, width: area.width, height: height)
      listing.draw(index, on: &grid, in: place, isSelected: index == selected, context)
      if index == selected { grid.cursor = Position(x: area.x, y: place.y) }
    }
    guard layout.details.height > 0 else { return }
    grid.put(
      String(repeating: "─", count: area.width), x: area.x, y: layout.details.y - 1,
      style: context.theme.style(.rule))
    let lines = listing.details(selected, width: area.width, widths: context.widths)
    for (row, line) in lines.prefix(layout.details.height).enumerated() {
      grid.put(
        line.highlighting(context.search?.query), in: layout.details, row: row,
        theme: context.theme)
    }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    let state = context.surveys[question]
    let again =
      state?.request != nil && state?.answer != nil
      ? "…\(Int((state?.share ?? 0) * 100)) %  " : ""
    guard let listing = listing(in: context) else { return (question.words, again) }
    guard listing.count > 0 else { return (listing.title, again + "none") }
    return (listing.title, "\(again)\(numeral(selected + 1))/\(numeral(listing.count))")
  }
}

extension SurveyQuestion {
  /// What the list is, while it is made.
  fileprivate var words: String {
    switch self {
    case .actors: "People"
    case .sources: "Sources"
    case .conflicts: "Conflicts"
    case .gaps: "Gaps"
    case .unsupported: "Unsupported events"
    case .citations(let source): "Events of the source \(source.name)"
    case .utterances: "What somebody said"
    case .difference(let path): "Compared with \(path)"
    }
  }

  /// What is being done while the list is made.
  fileprivate func waitingWords(of events: Int) -> String {
    if case .difference(let path) = self { return "Comparing with \(path)" }
    return "Looking through \(count(events, "event"))"
  }
}
