import CellGrid

/// Every key, made from the table that binds them, and what the marks mean.
struct HelpScreen: LineScreen {
  var list = LineList()
  let contexts: [KeyContext] = [.scrolling, .everywhere]
  var searchScope: Search.Scope { .lines(.help) }

  func lines(in context: ScreenContext) -> [StyledLine] {
    HelpText.lines(
      width: context.area.width, widths: context.widths, keys: context.settings.keys)
  }

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if scroll(action, in: context) { return [] }
    return action == .help ? [.back] : []
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    ("Help", position(lines(in: context), in: context))
  }
}
