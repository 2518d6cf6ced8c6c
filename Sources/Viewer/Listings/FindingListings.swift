import CellGrid
import Chronology

/// The events of which statements differ; the definite conflicts first.
struct ConflictListing: EventListing {
  let asked: Projection
  let conflicts: Conflicts

  var count: Int { conflicts.all.count }
  let title = "Conflicts"

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    wrapped([Span(SurveyText.summary(conflicts))], width: width, widths: widths)
  }

  func place(_ index: Int) -> UInt32 { conflicts.all[index].place }

  func index(ofPlace place: UInt32) -> Int? {
    conflicts.all.firstIndex { $0.place == place }
  }

  func tag(_ index: Int) -> String {
    let conflict = conflicts.all[index]
    return (conflict.isDefinite ? "conflict" : "may agree")
      + (conflict.isOutOfDate ? ", out of date" : "")
  }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let event = event(at: place(index))
    return event.disagreements(in: snapshot).flatMap { disagreement in
      wrapped(
        [
          Span(
            DisagreementText.of(disagreement, event, in: snapshot),
            disagreement.isDefinite ? .bad : .normal)
        ], width: width, hanging: 2, widths: widths)
    }
  }
}

/// The events that lack what would prove them.
struct UnsupportedListing: EventListing {
  let asked: Projection
  let unsupported: Unsupported

  var count: Int { unsupported.entries.count }
  let title = "Unsupported events"

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    wrapped(
      [Span(SurveyText.summary(unsupported, of: asked.count))], width: width, widths: widths)
  }

  func place(_ index: Int) -> UInt32 { unsupported.entries[index].place }

  func index(ofPlace place: UInt32) -> Int? {
    unsupported.entries.firstIndex { $0.place == place }
  }

  func tag(_ index: Int) -> String { SurveyText.words(unsupported.entries[index].lack) }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let event = event(at: place(index))
    var seen: Set<Source.ID> = []
    let sources = event.citedSources.filter { seen.insert($0).inserted }
      .map { AppearanceText.name(of: $0, in: snapshot) }
    return wrapped([Span(event.title, .title)], width: width, widths: widths)
      + wrapped([Span(tag(index), .bad)], width: width, widths: widths)
      + (sources.isEmpty
        ? []
        : wrapped(
          [Span("cites ", .secondary), Span(sources.joined(separator: "; "))], width: width,
          hanging: 2, widths: widths))
  }
}

/// The stretches that are unusually long without an event; the longest first.
struct GapListing: Listing {
  let asked: Projection
  let gaps: Gaps

  var count: Int { gaps.gaps.count }
  let title = "Gaps, the longest first"

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    wrapped([Span(SurveyText.summary(gaps))], width: width, widths: widths)
  }

  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext
  ) {
    let gap = gaps.gaps[index]
    let length = SurveyText.days(gap.days)
    let days = String(repeating: " ", count: max(0, 13 - length.count)) + length
    let reach = gap.reaching > 0 ? "  +\(numeral(gap.reaching)) may reach into it" : ""
    let ends = "\(gap.first.words) – \(gap.last.words)"
    let isBrief = context.widths.columns(of: ends) > row.width - 17
    let stretch = (isBrief ? "\(gap.first) – \(gap.last)" : ends) + reach
    // In a wide window the events at both ends stand beside it.
    let width = 40
    let room = row.width - 17 - width - 2
    guard room >= 60, context.widths.columns(of: stretch) <= width else {
      return draw(
        [Span(days), Span("  "), Span(stretch)], on: &grid, in: row, isSelected: isSelected,
        context)
    }
    let (before, after) = (
      event(at: gap.before, parts: .title).title, event(at: gap.after, parts: .title).title
    )
    let half = (room - 16) / 2
    draw(
      [
        Span(days), Span("  "), Span(ColumnText.fitted(stretch, width, context.widths)),
        Span("  after: ", .secondary), Span(ColumnText.fitted(before, half, context.widths)),
        Span(" until: ", .secondary), Span(ColumnText.fitted(after, half, context.widths)),
      ], on: &grid, in: row, isSelected: isSelected, context)
  }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    let gap = gaps.gaps[index]
    let rows = [("after", gap.before), ("until", gap.after)].flatMap { name, place in
      let event = event(at: place, parts: [.date, .title])
      return wrapped(
        [
          Span("\(name): ", .secondary),
          Span("\(SurveyText.markedDate(event, in: snapshot)): \(event.title)"),
        ], width: width, hanging: 2, widths: widths)
    }
    return wrapped(
      [Span("Certainly no event lies \(SurveyText.words(gap)).")], width: width, hanging: 2,
      widths: widths) + rows
  }

  func texts(_ rows: Range<Int>) -> [String] { gaps.gaps[rows].map { SurveyText.words($0) } }

  func open(_ index: Int) -> [Outcome] {
    [.goToTimeline(event(at: gaps.gaps[index].after, parts: []).id)]
  }

  func origin(_ index: Int) -> Origin? { event(at: gaps.gaps[index].after).origin }
  func citation(_ index: Int) -> String? { nil }

  func key(_ index: Int) -> ListingKey? {
    .event(event(at: gaps.gaps[index].after, parts: []).id, 0)
  }

  func index(of key: ListingKey) -> Int? {
    guard case .event(let id, _) = key, let place = place(of: id) else { return nil }
    return gaps.gaps.firstIndex { $0.after == place }
  }
}
