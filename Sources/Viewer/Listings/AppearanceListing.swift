import CellGrid
import Chronology

/// Everybody who acts or speaks, or every source, with counts and the first and last event.
struct AppearanceListing<Key: Hashable & Sendable>: Listing {
  let asked: Projection
  let appearances: Appearances<Key>
  let order: AppearanceOrder
  let subject: any AppearanceSubject<Key>

  var count: Int { appearances.count }
  var title: String {
    "\(Viewer.count(count, subject.one, subject.many)), \(SurveyText.words(order))"
  }

  private func entry(_ index: Int) -> Appearances<Key>.Entry {
    appearances.entry(at: index, by: order)
  }

  /// The columns: the name, two counts, as many dates as there is room for, and in a wide window what is
  /// known of it.
  private struct Columns {
    let name: Int
    let number = 8
    let date: Int
    let dates: Int
    let facts: Int

    init(_ width: Int) {
      date = width >= 140 ? 31 : width >= 120 ? 28 : 17
      dates = width >= 72 ? 2 : width >= 58 ? 1 : 0
      let room = width - 2 - 2 * number - dates * (date + 1)
      facts = room >= 80 ? room * 2 / 5 : 0
      name = max(8, room - facts)
    }
  }

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    let columns = Columns(width)
    func right(_ text: String) -> String {
      String(repeating: " ", count: columns.number - text.count) + text
    }
    let dates = [" first", " last"].prefix(columns.dates).map {
      ColumnText.fitted($0, columns.date + 1, widths)
    }
    return [
      StyledLine(
        "  " + ColumnText.fitted(subject.one, columns.name, widths) + right("events")
          + right("quotes") + dates.joined()
          + (columns.facts > 0 ? ColumnText.fitted("  what is known", columns.facts, widths) : ""),
        .heading)
    ]
  }

  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext
  ) {
    let columns = Columns(row.width)
    let entry = entry(index)
    let appearance = entry.appearance
    let dates = [appearance.first, appearance.last].prefix(columns.dates).map { place in
      " "
        + (place.map {
          let event = event(at: $0, parts: .date)
          let zone = snapshot.zoneReading(ofFile: event.id.file)
          return ColumnText.date(event.date, in: zone, columns.date, context.widths)
        } ?? String(repeating: " ", count: columns.date))
    }
    let facts = subject.facts(of: entry.key, in: snapshot).drop { $0 == ";" || $0 == " " }
    draw(
      [
        Span(
          ColumnText.fitted(
            subject.name(of: entry.key, in: snapshot), columns.name, context.widths)),
        Span(
          ColumnText.number(appearance.events, columns.number)
            + ColumnText.number(appearance.quotes, columns.number)),
        Span(dates.joined(), .secondary),
        Span(
          columns.facts > 0
            ? "  " + ColumnText.fitted(String(facts), columns.facts - 2, context.widths) : "",
          .secondary),
      ], on: &grid, in: row, isSelected: isSelected, context)
  }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let entry = entry(index)
    let appearance = entry.appearance
    var lines = wrapped(
      [
        Span(subject.name(of: entry.key, in: snapshot), .title),
        Span(subject.facts(of: entry.key, in: snapshot), .secondary),
      ], width: width, hanging: 2, widths: widths)
    let counts =
      "\(Viewer.count(appearance.events, "event")), \(Viewer.count(appearance.quotes, "quote"))"
    lines += wrapped([Span(counts)], width: width, widths: widths)
    let ends = appearance.first == appearance.last ? ["only"] : ["first", "last"]
    for (name, place) in zip(ends, [appearance.first, appearance.last]) {
      guard let place else { continue }
      let event = event(at: place, parts: [.date, .title])
      lines += wrapped(
        [
          Span("\(name): ", .secondary),
          Span("\(SurveyText.markedDate(event, in: snapshot)): \(event.title)"),
        ], width: width, hanging: 2, widths: widths)
    }
    if appearance.first == nil, appearance.total > 0 {
      lines += wrapped([Span("in no event with a date")], width: width, widths: widths)
    }
    return lines
  }

  func texts(_ rows: Range<Int>) -> [String] {
    rows.map { row in
      let key = entry(row).key
      return subject.name(of: key, in: snapshot) + subject.facts(of: key, in: snapshot)
    }
  }

  func open(_ index: Int) -> [Outcome] {
    [.open(.survey(subject.question(about: entry(index).key)))]
  }

  func filter(_ index: Int) -> FilterExpression? {
    subject.filter(by: entry(index).key, in: snapshot)
  }

  func origin(_ index: Int) -> Origin? { subject.origin(of: entry(index).key, in: snapshot) }

  func citation(_ index: Int) -> String? { subject.citation(of: entry(index).key, in: snapshot) }

  func index(_ index: Int, inOrder other: AppearanceOrder) -> Int {
    appearances.place(of: index, by: order, in: other)
  }

  func key(_ index: Int) -> ListingKey? { subject.key(entry(index).key) }

  func index(of key: ListingKey) -> Int? {
    subject.subject(key).flatMap { appearances.place(of: $0, by: order) }
  }
}
