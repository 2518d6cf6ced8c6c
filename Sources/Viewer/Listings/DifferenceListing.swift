import CellGrid
import Chronology

/// What two timelines say differently, in two lanes along time: the older one left, the newer one right.
struct DifferenceListing: Listing {
  let asked: Projection
  let difference: TimelineDifference
  /// The path of the older one.
  let older: String

  var count: Int { difference.rowCount }
  var title: String { "Compared with \(older)" }
  let emptyWords = "There is no difference."

  /// The columns: what happened, and the lanes.
  ///
  /// They stand side by side where both have room for a date and
  /// a title, else under one another; in a very narrow window there is one, with what there is now.
  struct Columns {
    enum Form { case sideBySide, stacked, single }

    let form: Form
    /// What happened, behind its sign.
    let what: Int
    let lane: Int
    let date: Int

    /// What stands between two lanes.
    static let rule = " │ "
    /// What stands before each of two lanes under one another.
    static let names = (old: "old  ", new: "new  ")

    init(_ width: Int) {
      form = width >= 110 ? .sideBySide : width >= 64 ? .stacked : .single
      what = width >= 160 ? 30 : width >= 110 ? 16 : width >= 64 ? 20 : 12
      let rest = width - 2 - 2 - what - 1
      lane =
        switch form {
        case .sideBySide: (rest - 3) / 2
        case .stacked: rest - 5
        case .single: max(1, rest)
        }
      date = lane >= 60 ? 31 : lane >= 44 ? 22 : 15
    }
  }

  func header(width: Int, widths: ColumnWidths) -> [StyledLine] {
    let columns = Columns(width)
    let summary = wrapped([Span(DifferenceText.summary(difference))], width: width, widths: widths)
    guard count > 0, columns.form != .single else { return summary }
    let newer = difference.new.files.map(\.path).joined(separator: ", ")
    guard columns.form == .sideBySide else {
      return summary
        + wrapped(
          [Span("old: \(older); new: \(newer)", .secondary)], width: width, widths: widths)
    }
    return summary + [
      StyledLine([
        Span(String(repeating: " ", count: columns.what + 5)),
        Span(ColumnText.fitted("old: \(older)", columns.lane, widths), .heading),
        Span(Columns.rule, .rule),
        Span(ColumnText.fitted("new: \(newer)", columns.lane, widths), .heading),
      ])
    ]
  }

  func rowHeight(width: Int) -> Int { Columns(width).form == .stacked ? 2 : 1 }

  func draw(
    _ index: Int, on grid: inout CellGrid, in row: Rect, isSelected: Bool, _ context: ScreenContext
  ) {
    let columns = Columns(row.width)
    let entry = DifferenceRow(difference.row(at: index))
    let widths = context.widths
    let what = Span("\(entry.sign) \(entry.what(columns.what, widths)) ", entry.role)
    func lane(_ side: DifferenceRow.Side?) -> [Span] {
      side?.spans(columns, widths) ?? [Span(String(repeating: " ", count: columns.lane))]
    }
    switch columns.form {
    case .sideBySide:
      draw(
        [what] + lane(entry.old) + [Span(Columns.rule, .rule)] + lane(entry.new),
        on: &grid, in: row, isSelected: isSelected, context)
    case .stacked:
      let sides = [(Columns.names.old, entry.old), (Columns.names.new, entry.new)]
        .filter { $0.1 != nil }
      for (line, (name, side)) in sides.enumerated() {
        let head =
          line == 0 ? what : Span(String(repeating: " ", count: widths.columns(of: what.text)))
        draw(
          [head, Span(name, .secondary)] + lane(side), on: &grid, in: row.row(line),
          isSelected: isSelected && line == 0, context)
      }
    case .single:
      draw(
        [what] + lane(entry.new ?? entry.old), on: &grid, in: row, isSelected: isSelected, context)
    }
  }

  func details(_ index: Int, width: Int, widths: ColumnWidths) -> [StyledLine] {
    DifferenceRow(difference.row(at: index)).brief(width: width, widths: widths)
  }

  func texts(_ rows: Range<Int>) -> [String] {
    rows.map { DifferenceRow(difference.row(at: $0)).words }
  }

  func open(_ index: Int) -> [Outcome] {
    if case .event(.added(let event)?) = difference.row(at: index) {
      return [.open(.event(event.id, at: nil))]
    }
    return [.open(.difference(from: older, difference.key(at: index)))]
  }

  func origin(_ index: Int) -> Origin? {
    guard case .event(let item?) = difference.row(at: index) else { return nil }
    return item.event.origin
  }

  func home(of index: Int) -> TimelineSnapshot {
    if case .event(.dropped?) = difference.row(at: index) { return difference.old }
    return difference.new
  }

  func citation(_ index: Int) -> String? {
    guard case .event(let item?) = difference.row(at: index) else { return nil }
    return CitationText.of(item.event, in: home(of: index))
  }

  func key(_ index: Int) -> ListingKey? { .difference(difference.key(at: index)) }

  func index(of key: ListingKey) -> Int? {
    guard case .difference(let key) = key else { return nil }
    return difference.index(of: key)
  }
}
