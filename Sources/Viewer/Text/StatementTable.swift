import CellGrid
import Chronology

/// What the event itself and each of its sources says of date, status and place, side by side.
///
/// The file format has no place beside an entry of evidence: it is the event's own.
enum StatementTable {
  private struct Row {
    var who: String
    var date: StatedDate?
    var status: Event.Status?
    var isSource = true
  }

  /// The lines; none where fewer than two sources are cited, or none of them states anything.
  static func lines(
    _ event: Event, in snapshot: TimelineSnapshot, layout: EventDescription.Layout, width: Int,
    widths: ColumnWidths
  ) -> [StyledLine] {
    let sources = rows(of: event, in: snapshot)
    guard Set(event.evidence.map(\.source)).count > 1,
      sources.contains(where: { $0.date != nil || $0.status != nil })
    else { return [] }
    let own = Row(
      who: "the event itself", date: event.date, status: event.status, isSource: false)
    let zone = snapshot.zoneReading(ofFile: event.id.file)
    if layout == .spoken {
      return [StyledLine("What each says:")]
        + ([own] + sources).map { StyledLine(sentence($0, zone, event.place)) }
    }
    let heading = wrapped(
      [Span("What each says", .heading), Span(" (–: nothing)", .secondary)], width: width,
      widths: widths)
    return heading
      + (columns([own] + sources, zone, event.place, width, widths)
        ?? ([own] + sources).flatMap { stacked($0, zone, event.place, width, widths) })
  }

  /// A row for each different thing that a source states; of one that states nothing, one.
  private static func rows(of event: Event, in snapshot: TimelineSnapshot) -> [Row] {
    var order: [Source.ID] = []
    var said: [Source.ID: [Row]] = [:]
    for citation in event.evidence {
      if said[citation.source] == nil { order.append(citation.source) }
      let row = Row(
        who: AppearanceText.name(of: citation.source, in: snapshot)
          + (snapshot.source(citation.source)?.published.map { " (\($0.edtf.words()))" } ?? ""),
        date: citation.date, status: citation.status)
      let isNew =
        said[citation.source]?.contains { $0.date == row.date && $0.status == row.status } != true
      if isNew { said[citation.source, default: []].append(row) }
    }
    return order.flatMap { source -> [Row] in
      let rows = said[source] ?? []
      let telling = rows.filter { $0.date != nil || $0.status != nil }
      return telling.isEmpty ? Array(rows.prefix(1)) : telling
    }
  }

  /// Columns; nothing where they leave too little room for the names, since no date is cut.
  private static func columns(
    _ rows: [Row], _ zone: ZoneReading, _ place: String?, _ width: Int, _ widths: ColumnWidths
  ) -> [StyledLine]? {
    let status = 10
    let placeWidth = place == nil || width < 76 ? 0 : width < 110 ? 14 : 24
    let rest = width - 2 - 1 - 1 - status - (placeWidth > 0 ? placeWidth + 1 : 0)
    let needed = [WordsStyle.full, .brief].map { style in
      rows.map { $0.date.map { widths.columns(of: $0.edtf.words(style, in: zone)) + 3 } ?? 1 }.max()
        ?? 1
    }
    guard let date = needed.first(where: { rest - $0 >= 20 }) else { return nil }
    return rows.map { row in
      let dateWords =
        row.date == nil
        ? ColumnText.fitted("–", date, widths) : ColumnText.date(row.date, in: zone, date, widths)
      var facts = "\(dateWords) \(ColumnText.fitted(row.status?.words ?? "–", status, widths))"
      if placeWidth > 0 {
        facts +=
          " " + ColumnText.fitted(row.isSource ? "–" : place ?? "–", placeWidth, widths)
      }
      return StyledLine([
        Span("  " + ColumnText.fitted(row.who, rest - date, widths) + " ", .secondary),
        Span(facts),
      ])
    }
  }

  private static func sentence(_ row: Row, _ zone: ZoneReading, _ place: String?) -> String {
    let facts = [
      row.date.map { "date \($0.edtf.words(in: zone))" }, row.status.map { "status \($0.words)" },
      row.isSource ? nil : place.map { "place \($0)" },
    ].compactMap { $0 }
    return "\(row.who): " + (facts.isEmpty ? "nothing" : facts.joined(separator: ", "))
  }

  private static func stacked(
    _ row: Row, _ zone: ZoneReading, _ place: String?, _ width: Int, _ widths: ColumnWidths
  ) -> [StyledLine] {
    let mark = DateMark(row.date)
    let date = row.date.map { "\(mark.shape)\(mark.qualifier) \($0.edtf.words(in: zone))" } ?? "–"
    let facts = [date, row.status?.words ?? "–", row.isSource ? nil : place].compactMap { $0 }
    return wrapped(
      [Span(row.who, .secondary)], width: width, indent: 2, hanging: 4, widths: widths)
      + wrapped(
        [Span(facts.joined(separator: " · "))], width: width, indent: 4, hanging: 6,
        widths: widths)
  }
}
