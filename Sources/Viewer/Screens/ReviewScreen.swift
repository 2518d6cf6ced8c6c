import ArticleReading
import CellGrid
import Chronology
import Evidence

/// The proposals made of an article, and the article with the words they come from.
///
/// What was decided is the model's; the screen has where the person looks.
struct ReviewScreen: Screen {
  /// Whether the keys are for the article, or the details in its place.
  private(set) var isReading = false
  /// Whether the details stand whole in the article's place.
  private(set) var isWhole = false
  private var top = 0
  private var details = LineList()
  var flow = TextFlow.Position.start
  /// The words that were gone to last in the article, in code points.
  var lit: Range<Int>?
  /// The place of the match that was gone to last, in bytes.
  var match: Range<Int>?
  /// The row to select, where a match or a jump led to it.
  private var wanted: Int?
  /// What the window was fitted to last.
  private var fitted: Fitted?

  private struct Fitted: Equatable {
    let selected: Int
    let revision: Int
    let area: Rect
  }

  var contexts: [KeyContext] {
    [isReading ? .reviewedArticle : .review, .scrolling, .everywhere]
  }

  var searchScope: Search.Scope {
    isReading && !isWhole ? .source(ArticleReview.source) : .proposals
  }

  // MARK: Panes

  /// Goes back to the proposals.
  mutating func endReading() { isReading = false }

  /// Selects again what was selected when the person was here.
  mutating func comeBack() { wanted = fitted?.selected }

  func layout(in context: ScreenContext) -> ReviewLayout {
    ReviewLayout(context.area, isWhole: isWhole)
  }

  /// The rows in view.
  func rowsInView(in context: ScreenContext) -> Range<Int> {
    let count = context.review?.review.rows.count ?? 0
    return min(top, count)..<min(count, top + layout(in: context).list.height)
  }

  // MARK: Actions

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    guard let article = context.review else { return [] }
    switch action {
    case .otherPane:
      isReading = true
      return []
    case .toggleDetails:
      isWhole.toggle()
      details = LineList()
      return []
    default: break
    }
    if isReading {
      guard isWhole else { return read(action, article, in: context) }
      scrollDetails(action, article, in: context)
      return []
    }
    let here = article.review.selected
    guard !article.review.rows.isEmpty else {
      return [.say("nothing is proposed of this article: Tab reads it")]
    }
    switch action {
    case .keep: return [.review(.keep), .review(.select(here + 1))]
    case .drop: return [.review(.drop), .review(.select(here + 1))]
    case .join: return [.review(.join)]
    case .nextEvent: return step(1, article)
    case .previousEvent: return step(-1, article)
    default: return move(action, from: here, article, in: context)
    }
  }

  private mutating func move(
    _ action: Action, from here: Int, _ article: ArticleReview, in context: ScreenContext
  ) -> [Outcome] {
    let page = max(1, layout(in: context).list.height - 1)
    switch action {
    case .down: return [.review(.select(here + 1))]
    case .up: return [.review(.select(here - 1))]
    case .halfDown: return [.review(.select(here + max(1, page / 2)))]
    case .halfUp: return [.review(.select(here - max(1, page / 2)))]
    case .pageDown: return [.review(.select(here + page))]
    case .pageUp: return [.review(.select(here - page))]
    case .top: return [.review(.select(0)), .jumped]
    case .bottom: return [.review(.select(article.review.rows.count - 1)), .jumped]
    case .scrollDown: return scrollList(1, article, in: context)
    case .scrollUp: return scrollList(-1, article, in: context)
    default: return []
    }
  }

  private mutating func scrollList(
    _ lines: Int, _ article: ArticleReview, in context: ScreenContext
  ) -> [Outcome] {
    let (height, count) = (layout(in: context).list.height, article.review.rows.count)
    top = max(0, min(top + lines, count - height))
    let margin = Self.margin(height)
    let low = top == 0 ? 0 : top + margin
    let high = top + height >= count ? count - 1 : top + height - 1 - margin
    return [.review(.select(max(low, min(article.review.selected, high))))]
  }

  /// To the next or previous proposal that is not decided.
  private func step(_ direction: Int, _ article: ArticleReview) -> [Outcome] {
    let rows = article.review.rows
    var next = article.review.selected + direction
    while rows.indices.contains(next), rows[next].decision != .open { next += direction }
    guard rows.indices.contains(next) else {
      let words = article.review.isDecided ? "everything is decided" : "none is open"
      return [.say("\(words) \(direction > 0 ? "below" : "above")")]
    }
    return [.review(.select(next))]
  }

  private mutating func scrollDetails(
    _ action: Action, _ article: ArticleReview, in context: ScreenContext
  ) {
    let area = layout(in: context).article
    let lines = article.selected.map {
      ProposalDescription($0, in: article, width: area.width, widths: context.widths).lines
    }
    let scrolling: Action =
      switch action {
      case .down: .scrollDown
      case .up: .scrollUp
      default: action
      }
    _ = details.scroll(scrolling, lines: lines?.count ?? 0, height: area.height)
  }

  mutating func press(_ event: MouseEvent, in context: ScreenContext) -> [Outcome] {
    guard let article = context.review else { return [] }
    let layout = layout(in: context)
    let isInList = layout.list.contains(Position(x: event.x, y: event.y))
    switch event.kind {
    case .wheelDown, .wheelUp:
      let lines = event.kind == .wheelDown ? 3 : -3
      if isInList { return scrollList(lines, article, in: context) }
      guard isWhole else {
        scrollArticle(lines, article, in: context)
        return []
      }
      for _ in 0..<3 { scrollDetails(lines > 0 ? .down : .up, article, in: context) }
    case .press, .doublePress:
      isReading = layout.article.contains(Position(x: event.x, y: event.y))
      let row = top + event.y - layout.list.y
      if isInList, article.review.rows.indices.contains(row) { return [.review(.select(row))] }
    }
    return []
  }

  // MARK: Searching

  mutating func goToMatch(
    of search: Search, forward: Bool, in context: ScreenContext
  ) -> Bool {
    guard let article = context.review else { return false }
    if search.scope != .proposals {
      return goToMatch(in: search.places ?? [], forward: forward, article, in: context)
    }
    let (rows, here) = (article.review.rows, article.review.selected)
    let order = (1...max(1, rows.count)).lazy.map { step in
      (here + (forward ? step : rows.count - step)) % max(1, rows.count)
    }
    let found = order.first { row in
      guard rows.indices.contains(row) else { return false }
      let proposal = rows[row].proposal
      return search.query.matches(anyOf: [proposal.title, proposal.place] + proposal.actors)
    }
    guard let found else { return false }
    wanted = found
    return true
  }

  // MARK: Fitting

  private static func margin(_ height: Int) -> Int { min(2, (height - 1) / 3) }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    guard let article = context.review else { return [] }
    let selected = wanted ?? article.review.selected
    wanted = nil
    let now = Fitted(selected: selected, revision: article.review.revision, area: context.area)
    if now != fitted {
      let height = layout(in: context).list.height
      let margin = Self.margin(height)
      top = min(max(top, selected + margin + 1 - height), selected - margin)
      top = max(0, min(top, article.review.rows.count - height))
      if fitted?.selected != selected || fitted?.area != context.area {
        details = LineList()
        show(selected, article, in: context)
      }
      fitted = now
    }
    return selected == article.review.selected ? [] : [.review(.select(selected))]
  }

  // MARK: Drawing

  func draw(on grid: inout CellGrid, in context: ScreenContext) {
    guard let article = context.review else { return }
    let layout = layout(in: context)
    let selected = article.review.selected
    layout.drawRules(
      on: &grid, isActive: isReading, name: isWhole ? "details" : "article",
      keys: isReading ? "\(context.key(.back)): proposals" : context.key(.otherPane, in: [.review]),
      theme: context.theme)
    if article.review.rows.isEmpty {
      grid.put(
        truncating: "Nothing is proposed of this article.", x: layout.list.x, y: layout.list.y,
        width: layout.list.width)
    }
    for (line, row) in rowsInView(in: context).enumerated() {
      ProposalLine(row: article.review.rows[row], context: context).draw(
        on: &grid, in: layout.list.row(line), isSelected: row == selected, isActive: !isReading)
      if row == selected {
        grid.cursor = Position(x: layout.list.x, y: layout.list.y + line)
      }
    }
    if let area = layout.details, let row = article.selected {
      var lines = ProposalDescription(
        row, in: article, width: area.width, limit: area.height + 1, widths: context.widths
      ).lines
      if lines.count > area.height {
        let key = context.key(.toggleDetails, in: contexts)
        lines = lines.prefix(area.height - 1) + [StyledLine("… (\(key): all of it)", .secondary)]
      }
      for (index, line) in lines.enumerated() {
        grid.put(line, in: area, row: index, theme: context.theme)
      }
    }
    guard isWhole else { return drawArticle(article, on: &grid, in: context) }
    let lines = article.selected.map {
      ProposalDescription($0, in: article, width: layout.article.width, widths: context.widths)
        .lines
    }
    details.draw(lines ?? [], on: &grid, in: layout.article, isActive: false, context)
    if isReading { grid.cursor = Position(x: layout.article.x, y: layout.article.y) }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    guard let article = context.review else { return ("", "") }
    let review = article.review
    guard !review.rows.isEmpty else { return (article.name, "no proposals") }
    let percent = isReading && !isWhole ? "  \(percent(article, in: context))" : ""
    return (
      "review: \(article.name)",
      "\(numeral(review.selected + 1))/\(numeral(review.rows.count))  \(article.countWords)\(percent)"
    )
  }
}
