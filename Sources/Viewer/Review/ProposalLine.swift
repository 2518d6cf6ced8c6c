import ArticleReading
import CellGrid
import Chronology

/// One row of the proposals: what was decided, the kind of the date, the date, the title, the number of quotes.
struct ProposalLine {
  let row: ReviewedProposal
  let context: ScreenContext

  /// What each mark before a proposal means; the help is made from it.
  static let legend: [(mark: String, meaning: String)] = [
    ("+", "kept"), ("-", "dropped"), (" ", "not decided yet"), ("*", "changed, or joined, by you"),
  ]

  private static func mark(_ decision: ReviewDecision) -> (String, Role) {
    switch decision {
    case .open: (" ", .normal)
    case .kept: ("+", .good)
    case .dropped: ("-", .bad)
    }
  }

  /// The date in the fullest words that fit; cut words could lose the uncertainty.
  private func dateWords(width: Int) -> String {
    guard let date = row.proposal.date?.edtf else { return "no date" }
    return context.settings.dates.choices(date, in: .asWritten, hasHeading: false)
      .first { context.widths.columns(of: $0) <= width } ?? date.description
  }

  func draw(on grid: inout CellGrid, in area: Rect, isSelected: Bool, isActive: Bool) {
    let (theme, y) = (context.theme, area.y)
    let selection = theme.style(isActive ? .selected : .selectedInactive)
    if isSelected { grid.put("> ", x: area.x, y: y, style: selection) }
    let (sign, role) = Self.mark(row.decision)
    grid.put(sign, x: area.x + 2, y: y, style: theme.style(role))
    if !row.changed.isEmpty || row.parts.count > 1 {
      grid.put("*", x: area.x + 3, y: y, style: theme.style(.title))
    }
    let date = DateMark(row.proposal.date)
    grid.put(
      date.shape + date.qualifier, x: area.x + 5, y: y, limit: 2,
      style: theme.style(date.isUncertain ? .uncertainDate : .dateMark))
    let dateWidth = area.width < 50 ? 11 : area.width < 70 ? 16 : 24
    grid.put(
      truncating: dateWords(width: dateWidth), x: area.x + 8, y: y, width: dateWidth,
      style: isSelected ? selection : theme.style(.normal))
    let quotes = row.proposal.quotes.count
    let badge = quotes > 0 ? " “\(min(quotes, 999))" : ""
    let badgeX = area.right - context.widths.columns(of: badge)
    grid.put(badge, x: badgeX, y: y, style: theme.style(.secondary))
    let x = area.x + 9 + dateWidth
    let style = theme.style(row.decision == .dropped ? .secondary : .normal)
    grid.put(truncating: row.proposal.title, x: x, y: y, width: max(0, badgeX - x), style: style)
  }
}
