import CellGrid
import Chronology

/// Every setting with its value, where that comes from, and what else there is.
struct SettingsScreen: LineScreen {
  var list = LineList()
  let contexts: [KeyContext] = [.settings, .scrolling, .everywhere]
  var searchScope: Search.Scope { .lines(.settings) }

  init() { list.item = 0 }

  func lines(in context: ScreenContext) -> [StyledLine] {
    let settings = context.settings
    func wrap(_ spans: [Span], indent: Int, item: Int? = nil) -> [StyledLine] {
      wrapped(
        spans, width: context.area.width, indent: indent, hanging: indent + 2, item: item,
        widths: context.widths)
    }
    var lines = wrap([Span("Settings", .title)], indent: 0)
    let file = settings.path.map { "They are kept in \($0)" } ?? "There is no home for their file"
    lines += wrap(
      [Span("\(file); :set NAME VALUE changes one for this time.", .secondary)], indent: 0)
    var item = 0
    for row in Setting.table {
      lines.append(StyledLine([]))
      let listed = settings.listed(of: row)
      if listed.isEmpty {
        lines += wrap([Span(row.usage, .title), Span("  (none)", .secondary)], indent: 2)
      }
      for (name, value, origin) in listed {
        lines += wrap(
          [
            Span("\(name) = ", .title), Span(value),
            Span("  (\(Self.words(of: origin)))", .secondary),
          ], indent: 2, item: item)
        item += 1
      }
      lines += wrap([Span(row.help), Span("  (\(row.values))", .secondary)], indent: 4)
    }
    return lines
  }

  private static func words(of origin: Settings.Origin?) -> String {
    switch origin {
    case .line(let line): "line \(line) of the file"
    case .session: "set for this time"
    case nil: "as the program comes"
    }
  }

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if scroll(action, in: context) { return [] }
    guard [.edit, .open].contains(action) else { return [] }
    guard let path = context.settings.path else {
      return [.say("there is no home folder, so there is no settings file")]
    }
    let all = Setting.table.flatMap { context.settings.listed(of: $0) }
    let line: Int =
      if let item = list.item, all.indices.contains(item), case .line(let line)? = all[item].origin
      {
        line
      } else {
        1
      }
    return [.effect(.edit(path: path, line: line))]
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    ("Settings", position(lines(in: context), in: context))
  }
}
