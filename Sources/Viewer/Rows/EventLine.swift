import CellGrid
import Chronology

/// One row of the list: the kind of the date, the date in words, the title, the number of quotes.
struct EventLine {
  private let event: Event
  private let context: ScreenContext
  private let dateWidth: Int
  private let isPossible: Bool
  private let isPossiblyKnown: Bool

  /// `isPossible` tells an event that matches the filter only in some of the cases that its date leaves
  /// open.
  init(
    _ event: Event, isPossible: Bool, isPossiblyKnown: Bool, width: Int, _ context: ScreenContext
  ) {
    self.event = event
    self.isPossiblyKnown = isPossiblyKnown
    self.isPossible = isPossible
    self.context = context
    dateWidth =
      switch width {
      case ..<50: 14
      case ..<100: 24
      default: 28
      }
  }

  /// The date in the fullest words that fit; the EDTF value itself is the last resort, since words
  /// that are cut could lose the uncertainty.
  private var dateWords: String {
    guard let edtf = event.date?.edtf else {
      return event.undated == .notGiven ? "no date" : "date not readable"
    }
    let choices = context.settings.dates.choices(
      edtf, in: context.snapshot.zoneReading(ofFile: event.id.file))
    return choices.first { context.widths.columns(of: $0) <= dateWidth } ?? edtf.description
  }

  func draw(on grid: inout CellGrid, in row: Rect, isSelected: Bool, isActive: Bool) {
    let theme = context.theme
    let mark = DateMark(event.date)
    let y = row.y
    let selection = theme.style(isActive ? .selected : .selectedInactive)
    if isSelected { grid.put("> ", x: row.x, y: y, style: selection) }
    if isPossible {
      grid.put(
        DateMark.possibleMatch.mark, x: row.x + 1, y: y, limit: 1,
        style: theme.style(.uncertainDate))
    }
    grid.put(
      mark.shape + mark.qualifier, x: row.x + 2, y: y, limit: 2,
      style: theme.style(mark.isUncertain ? .uncertainDate : .dateMark))
    grid.put(
      truncating: dateWords, x: row.x + 5, y: y, width: dateWidth,
      style: isSelected ? selection : theme.style(.normal))
    let quotes = event.quoteCount
    let badge = quotes > 0 ? " “\(min(quotes, 999))" : ""
    let badgeX = row.right - context.widths.columns(of: badge)
    grid.put(badge, x: badgeX, y: y, style: theme.style(.secondary))
    let titleX = row.x + 5 + dateWidth + 1
    drawTitle(on: &grid, x: titleX, y: y, width: badgeX - titleX)
  }

  /// What is only possible: that it matches the filter, or that it was known.
  private var possibility: String {
    if isPossible { return " [possibly]" }
    return isPossiblyKnown ? " [known?]" : ""
  }

  private func drawTitle(on grid: inout CellGrid, x: Int, y: Int, width: Int) {
    guard width > 0 else { return }
    let theme = context.theme
    // In a narrow window the title needs the room; the details and the Event screen have the status.
    let status =
      width < 30
      ? "" : (event.status.map { " (\($0.words))" } ?? "") + possibility
    let room = max(0, width - context.widths.columns(of: status))
    // The title looks the same where it is selected: to make all of it bold and plain again were
    // half of what a step down the list sends.
    let title = StyledLine(event.title, .normal).highlighting(context.search?.query)
    guard context.widths.columns(of: VisibleText.visible(event.title)) <= room else {
      grid.put(
        truncating: event.title, x: x, y: y, width: room, style: theme.style(.normal))
      grid.put(status, x: x + room, y: y, limit: width - room, style: theme.style(.secondary))
      return
    }
    var end = x
    for span in title.spans {
      end += grid.put(span.text, x: end, y: y, limit: x + room - end, style: theme.style(span.role))
    }
    grid.put(status, x: end, y: y, limit: x + width - end, style: theme.style(.secondary))
  }
}
