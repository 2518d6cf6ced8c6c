import CellGrid
import Chronology

/// What somebody said, in the order of saying or of the events spoken of.
struct UtteranceListing: Listing {
  let asked: Projection
  let actor: ActorReference
  let utterances: Utterances
  let page: UtterancePage

  private var rows: [Utterances.Utterance] {
    page == .saying ? utterances.inOrderOfSaying : utterances.inOrderOfEvents
  }

  var count: Int { rows.count }
  var title: String { "\(AppearanceText.name(of: actor, in: snapshot)), \(page.words)" }

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    page.header(actor, utterances, in: snapshot, width: width, widths: widths)
  }

  private func shown(_ index: Int) -> (event: Event, citation: Citation, quote: Quote)? {
    let row = rows[index]
    let event = event(at: row.place)
    guard event.evidence.indices.contains(row.index), let quote = event.evidence[row.index].quote
    else { return nil }
    return (event, event.evidence[row.index], quote)
  }

  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext
  ) {
    guard let (event, _, quote) = shown(index) else { return }
    let width = row.width < 50 ? 17 : row.width < 100 ? 25 : 31
    let date =
      page == .saying && quote.said == nil
      ? ColumnText.fitted("-  not said when", width, context.widths)
      : ColumnText.date(
        page == .saying ? quote.said : event.date,
        in: snapshot.zoneReading(ofFile: event.id.file), width, context.widths)
    draw(
      [
        Span(date), Span(" "),
        Span(
          ColumnText.fitted(
            "“\(quote.selector.exact)”", row.width - 3 - width, context.widths), .quote),
      ], on: &grid, in: row, isSelected: isSelected, context)
  }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    guard let (event, citation, quote) = shown(index) else { return [] }
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    let said =
      quote.said.map { "said \($0.words(in: zone))" } ?? "the file does not say when it was said"
    let to = quote.to.map { ", to \(snapshot.name(of: $0))" } ?? ""
    let published =
      snapshot.source(citation.source)?.published
      .map { ", published \($0.words)" } ?? ""
    return wrapped(
      [Span("“\(quote.selector.exact)”", .quote)], width: width, hanging: 2, widths: widths)
      + wrapped([Span(said + to)], width: width, hanging: 2, widths: widths)
      + wrapped(
        [
          Span("of: ", .secondary),
          Span("\(SurveyText.markedDate(event, in: snapshot)): \(event.title)"),
        ], width: width, hanging: 2, widths: widths)
      + wrapped(
        [
          Span("in: ", .secondary),
          Span(AppearanceText.name(of: citation.source, in: snapshot) + published),
        ], width: width, hanging: 2, widths: widths)
  }

  func texts(_ rows: Range<Int>) -> [String] {
    let said = self.rows[rows]
    let events = snapshot.events.events(
      inOrder: said.map(\.place), parts: [.title, .date, .evidence])
    return zip(said, events).map { said, event in
      guard event.evidence.indices.contains(said.index),
        let quote = event.evidence[said.index].quote
      else { return "" }
      return "\(quote.selector.exact) \(event.title)"
    }
  }

  func open(_ index: Int) -> [Outcome] {
    let row = rows[index]
    let event = event(at: row.place)
    return [.open(.event(event.id, at: event.evidenceID(at: row.index).entry))]
  }

  func filter(_ index: Int) -> FilterExpression? {
    AppearanceText.filter(by: actor, in: snapshot)
  }

  func origin(_ index: Int) -> Origin? { shown(index)?.citation.origin }

  func citation(_ index: Int) -> String? {
    shown(index).map { CitationText.of($0.citation, of: $0.event, in: snapshot) }
  }

  func key(_ index: Int) -> ListingKey? {
    .event(event(at: rows[index].place, parts: []).id, rows[index].index)
  }

  func index(of key: ListingKey) -> Int? {
    guard case .event(let id, let index) = key, let place = place(of: id) else { return nil }
    return rows.firstIndex { $0.place == place && $0.index == index }
      ?? rows.firstIndex { $0.place == place }
  }
}

/// The events that somebody took part in.
struct ParticipationListing: EventListing {
  let asked: Projection
  let actor: ActorReference
  let utterances: Utterances

  var count: Int { utterances.events.count }
  var title: String {
    "\(AppearanceText.name(of: actor, in: snapshot)), \(UtterancePage.events.words)"
  }

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    UtterancePage.events.header(actor, utterances, in: snapshot, width: width, widths: widths)
  }

  func place(_ index: Int) -> UInt32 { utterances.events[index] }
  func index(ofPlace place: UInt32) -> Int? { Viewer.index(of: place, in: utterances.events) }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let event = event(at: place(index))
    let others = event.actors.filter { $0 != actor }.map { snapshot.name(of: $0) }
    return wrapped([Span(event.title, .title)], width: width, widths: widths)
      + (others.isEmpty
        ? []
        : wrapped(
          [Span("with ", .secondary), Span(others.joined(separator: "; "))], width: width,
          hanging: 2, widths: widths))
      + (event.place.map {
        wrapped([Span("place ", .secondary), Span($0)], width: width, hanging: 2, widths: widths)
      } ?? [])
  }

  func filter(_ index: Int) -> FilterExpression? {
    AppearanceText.filter(by: actor, in: snapshot)
  }
}

/// One of the lists of what is known of somebody.
enum UtterancePage: Int, CaseIterable {
  case saying, spokenOf, events

  var words: String {
    switch self {
    case .saying: "said, in order of saying"
    case .spokenOf: "said, in order of the events"
    case .events: "took part in"
    }
  }

  func step(_ direction: Int) -> UtterancePage {
    let count = Self.allCases.count
    return Self(rawValue: (rawValue + direction + count) % count) ?? self
  }

  /// Who it is, and the lists, the one in view marked.
  func header(
    _ actor: ActorReference, _ utterances: Utterances, in snapshot: TimelineSnapshot, width: Int,
    widths: ColumnWidths
  ) -> [StyledLine] {
    let counts = [
      utterances.inOrderOfSaying.count, utterances.inOrderOfEvents.count, utterances.events.count,
    ]
    let names = width < 60 ? ["said", "of", "events"] : Self.allCases.map(\.words)
    var pages: [Span] = []
    for (page, (name, number)) in zip(Self.allCases, zip(names, counts)) {
      let isShown = page == self
      pages.append(
        Span(
          isShown ? "[\(name): \(numeral(number))]" : " \(name): \(numeral(number)) ",
          isShown ? .title : .secondary))
    }
    return wrapped(
      [
        Span(AppearanceText.name(of: actor, in: snapshot), .title),
        Span(ActorSubject().facts(of: actor, in: snapshot), .secondary),
      ], width: width, hanging: 2, widths: widths
    ).prefix(width < 60 ? 1 : 2) + [StyledLine(pages)]
  }
}
