import CellGrid
import Chronology

/// One difference as a list shows it: a sign, what happened, and what each of the two timelines has.
struct DifferenceRow {
  /// What one of the two has.
  struct Side {
    /// When; nothing where it is no event.
    let date: (stated: StatedDate?, differs: Bool)?
    let title: (words: String, differs: Bool)

    /// The words, exactly as wide as a lane.
    ///
    /// A date that needs more room than the others takes it from the title,
    /// since one that is cut could lose its uncertainty.
    func spans(_ columns: DifferenceListing.Columns, _ widths: ColumnWidths) -> [Span] {
      guard let date else {
        return [Span(ColumnText.fitted(title.words, columns.lane, widths))]
      }
      let mark = DateMark(date.stated)
      let choices =
        date.stated.map { [$0.edtf.words(), $0.edtf.words(.brief), $0.edtf.description] }
        ?? ["no date"]
      let words =
        choices.first { widths.columns(of: $0) <= columns.date - 3 } ?? choices.last ?? ""
      let text = "\(mark.shape)\(mark.qualifier) \(words)"
      let width = min(columns.lane, max(columns.date, widths.columns(of: text)))
      let shown = ColumnText.fitted(text, width, widths)
      let rest = columns.lane - width
      guard rest > 1 else {
        return [
          Span(ColumnText.fitted(text, columns.lane, widths), date.differs ? .title : .normal)
        ]
      }
      return [
        Span(shown, date.differs ? .title : .normal), Span(" "),
        Span(ColumnText.fitted(title.words, rest - 1, widths), title.differs ? .title : .normal),
      ]
    }
  }

  let sign: String
  let role: Role
  /// What happened, in a word or two each.
  let kinds: [String]
  let old: Side?
  let new: Side?
  /// What stands over the difference in words.
  let heading: String
  private let row: TimelineDifference.Row

  init(_ row: TimelineDifference.Row) {
    self.row = row
    switch row {
    case .event(.added(let event)?):
      (sign, role, kinds) = ("+", .good, ["added"])
      (old, new) = (nil, Side(event))
      heading = event.title
    case .event(.dropped(let event)?):
      (sign, role, kinds) = ("-", .bad, ["dropped"])
      (old, new) = (Side(event), nil)
      heading = event.title
    case .event(.changed(let change)?):
      (sign, role, kinds) = ("~", .title, DifferenceText.kinds(change))
      let isRedated = change.changes.contains { if case .date = $0 { true } else { false } }
      let isRenamed = change.old.title != change.new.title
      let isMoved = change.old.status != change.new.status
      old = Side(change.old, isRedated, isRenamed, isMoved)
      new = Side(change.new, isRedated, isRenamed, isMoved)
      heading = change.new.title
    case .event(nil):
      (sign, role, kinds, heading) = (" ", .secondary, ["the same"], "")
      (old, new) = (nil, nil)
    case .timeline(let values):
      (sign, role, kinds, heading) = ("~", .title, values.map(\.key), "The timeline itself")
      (old, new) = (Side("the timeline itself"), Side("the timeline itself"))
    case .source(let difference):
      (sign, role, kinds, old, new) = Self.declared("source", difference)
      heading = "The source \(difference.name)"
    case .actor(let difference):
      (sign, role, kinds, old, new) = Self.declared("actor", difference)
      heading = "The actor \(difference.name)"
    }
  }

  private static func declared(
    _ what: String, _ difference: DeclarationDifference
  ) -> (String, Role, [String], Side?, Side?) {
    let side = Side("\(what) \(difference.name)")
    let sign = DifferenceText.sign(difference.kind)
    return switch difference.kind {
    case .added: (sign, .good, ["added"], nil, side)
    case .dropped: (sign, .bad, ["dropped"], side, nil)
    case .changed: (sign, .title, difference.changes.map(\.key), side, side)
    }
  }

  /// What happened in so many columns: as much of it as there is room for, and how much more there is.
  func what(_ width: Int, _ widths: ColumnWidths) -> String {
    for shown in stride(from: kinds.count, to: 0, by: -1) {
      let more = shown < kinds.count ? " +\(kinds.count - shown)" : ""
      let words = kinds.prefix(shown).joined(separator: ", ") + more
      if widths.columns(of: words) <= width { return ColumnText.fitted(words, width, widths) }
    }
    return ColumnText.fitted(kinds.first ?? "", width, widths)
  }

  // MARK: In words

  private var changes: [DifferenceText.Change] {
    switch row {
    case .event(.changed(let change)?): DifferenceText.changes(change)
    case .event: []
    case .timeline(let values): DifferenceText.changes(values)
    case .source(let difference), .actor(let difference):
      DifferenceText.changes(difference.changes)
    }
  }

  /// Everything that it says, to search in.
  var words: String {
    ([heading, kinds.joined(separator: " ")] + changes.flatMap(\.lines)).joined(separator: "\n")
  }

  private func first(width: Int, widths: ColumnWidths) -> [StyledLine] {
    var lines = wrapped([Span(heading, .title)], width: width, hanging: 2, widths: widths)
    lines += wrapped(
      [Span("\(sign) \(kinds.joined(separator: ", "))", role == .title ? .normal : role)],
      width: width, hanging: 2, widths: widths)
    if case .event(.changed(let change)?) = row, let match = DifferenceText.match(change) {
      lines += wrapped([Span(match, .secondary)], width: width, widths: widths)
    }
    return lines
  }

  /// In few lines, for below the list.
  func brief(width: Int, widths: ColumnWidths) -> [StyledLine] {
    var lines = first(width: width, widths: widths)
    if case .event(let item?) = row, changes.isEmpty {
      lines += wrapped(
        [Span(SurveyText.markedDate(item.event, in: .asWritten))]
          + (item.event.summary.map { [Span(": " + $0)] } ?? []),
        width: width, hanging: 2, widths: widths)
    }
    return lines
      + changes.flatMap { change in
        change.lines.flatMap {
          wrapped(
            [Span($0)], width: width, indent: change.isBeside ? 2 : 0,
            hanging: change.isBeside ? 4 : 2, widths: widths)
        }
      }
  }

  /// Whole: what stood and what stands there, each on lines of its own.
  func whole(width: Int, widths: ColumnWidths) -> [StyledLine] {
    first(width: width, widths: widths)
      + changes.flatMap { change -> [StyledLine] in
        let indent = change.isBeside ? 2 : 0
        let about = change.source.map { " (\($0))" } ?? ""
        var lines = change.isBeside ? [] : [StyledLine("")]
        lines += wrapped(
          [Span(change.what, .heading), Span(about, .secondary)], width: width, indent: indent,
          widths: widths)
        guard change.form != .heading else { return lines }
        for (sign, words, role) in [("-", change.old, Role.bad), ("+", change.new, Role.good)] {
          guard words != nil || change.form == .value else { continue }
          lines += wrapped(
            [Span("\(sign) \(sign == "-" ? "old" : "new")  ", role), Span(words ?? "nothing")],
            width: width, indent: indent + 2, hanging: indent + 9, widths: widths)
        }
        return lines
      }
  }
}

extension DifferenceRow.Side {
  /// An event, and what of it differs.
  fileprivate init(
    _ event: Event, _ isRedated: Bool = false, _ isRenamed: Bool = false, _ isMoved: Bool = false
  ) {
    date = (event.date, isRedated)
    let status = isMoved ? " (\(event.status?.words ?? "no status"))" : ""
    title = (event.title + status, isRenamed || isMoved)
  }

  /// Something without a date.
  fileprivate init(_ words: String) {
    date = nil
    title = (words, false)
  }
}
