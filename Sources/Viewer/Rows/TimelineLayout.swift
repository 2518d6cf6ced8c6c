import CellGrid

/// Where the parts of the Timeline screen are, by the size of the window.
struct TimelineLayout {
  /// The density strip, where there is room for it.
  let strip: Rect?
  /// The events under their headings.
  let list: Rect
  /// The selected event: beside the list from 110 columns on, else below it.
  let details: Rect?
  private let rule: Rect?

  /// The number of columns from which the details stand beside the list.
  static let besideWidth = 110

  init(_ area: Rect, hasDetails: Bool) {
    let isTall = area.height >= 14
    let (strip, rest) = area.splitTop(isTall ? 1 : 0)
    self.strip = isTall ? strip : nil
    guard hasDetails else {
      (list, rule, details) = (rest, nil, nil)
      return
    }
    if area.width >= Self.besideWidth {
      let (list, right) = rest.splitLeft(rest.width * 3 / 5)
      let (rule, details) = right.splitLeft(2)
      self.list = list
      self.rule = rule
      self.details = details
    } else if rest.height >= 18 {
      // Never fewer than 12 rows for the list; the pane has up to half of the height.
      let (list, below) = rest.splitTop(max(12, rest.height / 2))
      let (rule, details) = below.splitTop(1)
      self.list = list
      self.rule = rule
      self.details = details
    } else {
      (list, rule, details) = (rest, nil, nil)
    }
  }

  /// Draws the line between the list and the details.
  func drawRule(on grid: inout CellGrid, isActive: Bool, theme: Theme) {
    guard let rule else { return }
    let style = theme.style(isActive ? .title : .rule)
    if rule.height == 1 {
      let title = isActive ? "━━ details (Tab: list) " : "── details (Tab) "
      let line = String(repeating: isActive ? "━" : "─", count: max(0, rule.width - title.count))
      grid.put(title + line, x: rule.x, y: rule.y, limit: rule.width, style: style)
    } else {
      for y in rule.y..<rule.bottom {
        grid.put(isActive ? "┃" : "│", x: rule.x, y: y, style: style)
      }
    }
  }
}
