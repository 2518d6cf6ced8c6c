import CellGrid
import Chronology

/// One thing that two timelines say differently, in words, whole.
struct DifferenceScreen: LineScreen {
  private let key: TimelineDifference.Key
  private let path: String
  var list = LineList()

  let contexts: [KeyContext] = [.differences, .scrolling, .everywhere]
  var searchScope: Search.Scope { .lines(.difference(from: path, key)) }

  /// What is different about something, from the timeline of a path.
  init(_ key: TimelineDifference.Key, from path: String) {
    (self.key, self.path) = (key, path)
  }

  private func row(
    in context: ScreenContext
  ) -> (row: TimelineDifference.Row, of: TimelineDifference)? {
    guard case .difference(let difference)? = context.surveys[.difference(from: path)]?.answer?.0,
      let index = difference.index(of: key)
    else { return nil }
    return (difference.row(at: index), difference)
  }

  func lines(in context: ScreenContext) -> [StyledLine] {
    let (width, widths) = (context.area.width, context.widths)
    guard let (row, difference) = row(in: context) else {
      return wrapped(
        [Span("The two say the same of it now.", .good)], width: width, widths: widths)
    }
    guard case .event(.dropped(let event)?) = row else {
      return DifferenceRow(row).whole(width: width, widths: widths)
    }
    let words = "- dropped: only \(path) has this event."
    return wrapped([Span(words, .bad)], width: width, hanging: 2, widths: widths)
      + [StyledLine("")]
      + EventDescription(event, in: difference.old, texts: [:], width: width, widths: widths).lines
      .map { StyledLine($0.spans) }
  }

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if scroll(action, in: context) { return [] }
    guard case (.event(let item?), let difference)? = row(in: context) else {
      return action == .open ? [.say("this is no event")] : []
    }
    let isDropped = if case .dropped = item { true } else { false }
    let home = isDropped ? difference.old : difference.new
    switch action {
    case .open where isDropped:
      return [.say("the file that is open does not have this event")]
    case .open: return [.open(.event(item.event.id, at: nil))]
    case .edit: return [.edit(item.event.origin, in: home)]
    case .copyCitation: return [.effect(.copy(CitationText.of(item.event, in: home)))]
    default: return []
    }
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    ("A difference from \(path)", position(lines(in: context), in: context))
  }
}
