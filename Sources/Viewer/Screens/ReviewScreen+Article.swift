import ArticleReading
import CellGrid
import Chronology
import Evidence

/// The article beside its proposals.
extension ReviewScreen {
  private func flowing(_ article: ArticleReview, in context: ScreenContext) -> TextFlow {
    let width = max(1, layout(in: context).article.width - ReviewLayout.margin)
    let published =
      article.published.map { ", published \($0.words())" } ?? ", day of publication not known"
    return TextFlow(
      header: wrapped(
        [Span(article.name, .title), Span(published, .secondary)], width: width,
        widths: context.widths),
      text: article.text, width: width, widths: context.widths)
  }

  private func height(in context: ScreenContext) -> Int { layout(in: context).article.height }

  /// Brings the words of a proposal into view.
  mutating func show(_ row: Int, _ article: ArticleReview, in context: ScreenContext) {
    lit = nil
    match = nil
    guard article.review.rows.indices.contains(row),
      let place = article.place(of: article.review.rows[row].proposal)
    else { return }
    reveal(place, article, in: context)
  }

  private mutating func reveal(
    _ range: Range<Int>, _ article: ArticleReview, in context: ScreenContext
  ) {
    flow = flowing(article, in: context).revealing(range, from: flow, height: height(in: context))
  }

  // MARK: Moving

  /// Carries out an action while the keys are for the article.
  mutating func read(
    _ action: Action, _ article: ArticleReview, in context: ScreenContext
  ) -> [Outcome] {
    let page = height(in: context)
    switch action {
    case .nextQuote: return step(1, article, in: context)
    case .previousQuote: return step(-1, article, in: context)
    case .open: return open(article)
    case .down, .scrollDown: scrollArticle(1, article, in: context)
    case .up, .scrollUp: scrollArticle(-1, article, in: context)
    case .halfDown: scrollArticle(max(1, page / 2), article, in: context)
    case .halfUp: scrollArticle(-max(1, page / 2), article, in: context)
    case .pageDown: scrollArticle(max(1, page - 2), article, in: context)
    case .pageUp: scrollArticle(-max(1, page - 2), article, in: context)
    case .top: flow = .start
    case .bottom: flow = flowing(article, in: context).end(height: page)
    default: break
    }
    return []
  }

  mutating func scrollArticle(_ rows: Int, _ article: ArticleReview, in context: ScreenContext) {
    let text = flowing(article, in: context)
    match = nil
    flow = text.clamped(text.moved(flow, by: rows), height: height(in: context))
  }

  /// The first byte in view.
  private func firstInView(_ article: ArticleReview, in context: ScreenContext) -> Int {
    let text = flowing(article, in: context)
    let rows = text.textRows(
      from: text.clamped(flow, height: height(in: context)), limit: height(in: context))
    return rows.lazy.compactMap { $0 }.first?.lowerBound ?? 0
  }

  /// To the next or previous date or quote.
  private mutating func step(
    _ direction: Int, _ article: ArticleReview, in context: ScreenContext
  ) -> [Outcome] {
    let top = article.text.codePoint(at: firstInView(article, in: context))
    let here = lit?.lowerBound ?? (direction > 0 ? top - 1 : top)
    let both = [article.dates, article.quotes]
    let next =
      direction > 0
      ? both.compactMap { $0.next(after: here) }.min { $0.lowerBound < $1.lowerBound }
      : both.compactMap { $0.last(before: here) }.max { $0.lowerBound < $1.lowerBound }
    guard let next else {
      return [.say("no \(direction > 0 ? "later" : "earlier") date or quote in this article")]
    }
    lit = next
    reveal(article.bytes(next), article, in: context)
    return []
  }

  /// To the proposal that the lit words belong to.
  private mutating func open(_ article: ArticleReview) -> [Outcome] {
    guard let lit else { return [.say("no words are lit: Tab goes to the next date or quote")] }
    let (date, quote) = (article.dates.index(of: lit), article.quotes.index(of: lit))
    let row = article.review.rows.firstIndex { row in
      date.map(row.proposal.dates.contains) ?? false
        || quote.map(row.proposal.quotes.contains) ?? false
    }
    guard let row else { return [.say("no proposal is made of these words")] }
    endReading()
    return [.review(.select(row))]
  }

  mutating func goToMatch(
    in places: [Range<Int>], forward: Bool, _ article: ArticleReview, in context: ScreenContext
  ) -> Bool {
    let top = firstInView(article, in: context)
    let here = match?.lowerBound ?? (forward ? top - 1 : top)
    let index = places.partitioningIndex { $0.lowerBound > here - (forward ? 0 : 1) }
    let next =
      forward
      ? (index < places.count ? places[index] : places.first)
      : (index > 0 ? places[index - 1] : places.last)
    guard let next else { return false }
    match = next
    reveal(next, article, in: context)
    return true
  }

  func percent(_ article: ArticleReview, in context: ScreenContext) -> String {
    flowing(article, in: context).percent(at: flow, height: height(in: context))
  }

  // MARK: Drawing

  func drawArticle(_ article: ArticleReview, on grid: inout CellGrid, in context: ScreenContext) {
    let area = layout(in: context).article
    let flowing = flowing(article, in: context)
    let position = flowing.clamped(flow, height: area.height)
    let header = position.line < 0 ? flowing.header.dropFirst(position.row).prefix(area.height) : []
    let rows = flowing.textRows(from: position, limit: area.height - header.count)
    let shown = rows.compactMap { $0 }
    let window = (shown.first?.lowerBound ?? 0)..<(shown.last?.upperBound ?? 0)
    let layers = layers(in: window, article, context)
    let passages = (article.selected?.proposal.passages ?? []).filter {
      $0.overlaps(article.text.codePoints(in: window))
    }.map(article.bytes)
    let body = area.splitLeft(ReviewLayout.margin).rest
    for (index, line) in header.enumerated() {
      grid.put(line, in: body, row: index, theme: context.theme)
    }
    for (index, row) in rows.enumerated() {
      guard let row else { continue }
      let y = header.count + index
      if passages.contains(where: { $0.overlaps(row) }) {
        grid.put("▌", x: area.x, y: area.y + y, style: context.theme.style(.title))
      }
      let line = flowing.styled(row, layers)
      grid.put(line, in: body, row: y, theme: context.theme)
    }
    guard isReading else { return }
    let place = lit.map { article.bytes($0).lowerBound } ?? match?.lowerBound
    let row = place.flatMap { place in rows.firstIndex { $0?.contains(place) ?? false } } ?? 0
    grid.cursor = Position(x: area.x, y: area.y + header.count + row)
  }

  /// What of the text in view stands out, the strongest last.
  private func layers(
    in window: Range<Int>, _ article: ArticleReview, _ context: ScreenContext
  ) -> [(Range<Int>, Role)] {
    let inView = article.text.codePoints(in: window)
    let proposal = article.selected?.proposal
    let dates = article.dates.overlapping(inView)
    let quotes = article.quotes.overlapping(inView)
    let ownDates = Set(proposal?.dates ?? []), ownQuotes = Set(proposal?.quotes ?? [])
    func layer(_ range: Range<Int>, _ role: Role) -> (Range<Int>, Role) {
      (article.bytes(range), role)
    }
    var layers = quotes.map { layer(article.quotes.ranges[$0], .quote) }
    layers += dates.map { layer(article.dates.ranges[$0], .dateWords) }
    let isSearched = context.search?.scope == .source(ArticleReview.source)
    let matches = isSearched ? context.search?.places ?? [] : []
    let first = matches.partitioningIndex { $0.upperBound > window.lowerBound }
    layers += matches[first...].prefix { $0.lowerBound < window.upperBound }.map { ($0, .match) }
    layers += quotes.filter(ownQuotes.contains).map { layer(article.quotes.ranges[$0], .litQuote) }
    layers += dates.filter(ownDates.contains).map { layer(article.dates.ranges[$0], .litDate) }
    if let lit, lit.overlaps(inView) { layers.append(layer(lit, .selected)) }
    return layers
  }
}
