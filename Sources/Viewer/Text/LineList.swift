import CellGrid

/// A list of lines that is looked at through a window: how far it is scrolled, and which of its
/// items is selected.
struct LineList: Hashable, Sendable {
  /// The first line in view.
  var top = 0
  /// The selected item.
  var item: Int?
  /// The line of the match that was gone to last, until one moves on otherwise.
  var match: Int?

  /// Moves so that no empty window is shown.
  mutating func clamp(lines: Int, height: Int) {
    top = max(0, min(top, lines - height))
  }

  /// Scrolls so that a line, and as much as fits of those up to `end`, is in view, with a margin.
  mutating func reveal(_ range: Range<Int>, lines: Int, height: Int) {
    let margin = min(2, max(0, (height - 1) / 4))
    let last = min(range.upperBound, range.lowerBound + height) - 1
    if last + margin >= top + height { top = last + margin - height + 1 }
    if range.lowerBound - margin < top { top = range.lowerBound - margin }
    clamp(lines: lines, height: height)
  }

  /// Carries out a scrolling action; false where the action is none.
  mutating func scroll(_ action: Action, lines: Int, height: Int) -> Bool {
    switch action {
    case .scrollDown: top += 1
    case .scrollUp: top -= 1
    case .halfDown: top += max(1, height / 2)
    case .halfUp: top -= max(1, height / 2)
    case .pageDown: top += max(1, height - 2)
    case .pageUp: top -= max(1, height - 2)
    case .top: top = 0
    case .bottom: top = lines
    default: return false
    }
    match = nil
    clamp(lines: lines, height: height)
    return true
  }
}

extension [StyledLine] {
  /// The lines of an item.
  func range(ofItem item: Int) -> Range<Int>? {
    guard let first = firstIndex(where: { $0.item == item }),
      let last = lastIndex(where: { $0.item == item })
    else { return nil }
    return first..<last + 1
  }
}
