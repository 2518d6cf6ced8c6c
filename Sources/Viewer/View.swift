public import CellGrid
import Chronology

/// Draws the model.
///
/// Pure: the same model always gives the same grid.
public func view(_ model: ViewerModel) -> CellGrid {
  var grid = CellGrid(width: model.width, height: model.height, widths: model.widths)
  if model.theme.hasGround { grid.fill(grid.bounds, style: model.theme.style(.normal)) }
  guard !model.isTooSmall else {
    let smallest = ViewerModel.smallest
    grid.put(
      "The window is too small: \(smallest.width)x\(smallest.height) is needed.", x: 0, y: 0,
      style: model.theme.style(.normal))
    grid.cursor = Position(x: 0, y: 0)
    return grid
  }
  model.screen.draw(on: &grid, in: model.context)
  model.drawStatus(on: &grid)
  model.drawLastLine(on: &grid)
  if grid.cursor == nil { grid.cursor = Position(x: 0, y: model.height - 2) }
  return grid
}

extension ViewerModel {
  fileprivate func drawStatus(on grid: inout CellGrid) {
    let y = height - 2
    let style = theme.style(.status)
    grid.fill(Rect(x: 0, y: y, width: width, height: 1), style: style)
    // While something is typed, the last line is taken: what there is to say stands here.
    if let prompt, let words = notice ?? prompt.offer ?? matchWords(for: prompt) ?? previewWords {
      grid.put(truncating: words, x: 1, y: y, width: width - 2, style: style)
      return
    }
    let (place, position) = screen.status(in: context)
    var parts: [String] = []
    if let loading { parts.append("reading…\(Self.percent(loading.share))") }
    if !projection.isOrdered { parts.append("in the order of the file") }
    if let asOf { parts.append(asOf.words(of: projection.snapshot)) }
    if let filter {
      let counts =
        projection.counts.map {
          "\(numeral($0.definitely)) + \(numeral($0.possibly)) possibly"
        } ?? ""
      let more = filter.request == nil ? "" : " …\(Self.percent(filter.share))"
      parts.append("filter: \(filter.expression)  \(counts)\(more)")
    }
    if let search {
      parts.append(
        "/\(search.query.words)\(search.isRunning ? " …\(Self.percent(search.hits?.share))" : "")")
    }
    let problems = snapshot.problemCount + settings.problems.count
    if problems > 0 { parts.append(count(problems, "problem")) }
    parts.append(position)
    let right = parts.filter { !$0.isEmpty }.joined(separator: "  ")
    let rightWidth = min(widths.columns(of: right), width - 2)
    grid.put(
      truncating: right, x: width - 1 - rightWidth, y: y, width: rightWidth, style: style)
    grid.put(truncating: place, x: 1, y: y, width: max(0, width - rightWidth - 4), style: style)
  }

  /// What is known of the words that are being typed.
  private func matchWords(for prompt: Prompt) -> String? {
    guard prompt.kind == .search, let search, search.scope == .events,
      search.query.words == prompt.text
    else { return nil }
    return search.countWords
  }

  private static func percent(_ share: Double?) -> String {
    share.map { " \(Int($0 * 100)) %" } ?? ""
  }

  fileprivate func drawLastLine(on grid: inout CellGrid) {
    let y = height - 1
    if let prompt {
      let style = theme.style(.prompt)
      let before = widths.columns(of: VisibleText.visible(prompt.sign + prompt.beforeCursor))
      // A line that is longer than the window shows the part that ends at the cursor.
      let hidden = max(0, before - (width - 2))
      let shown = VisibleText.visible(prompt.sign + prompt.text)
      var column = 0
      let rest = shown.drop { character in
        guard column < hidden else { return false }
        column += widths.columns(of: String(character))
        return true
      }
      grid.put(String(rest), x: 0, y: y, limit: width, style: style)
      grid.cursor = Position(x: min(width - 1, before - column), y: y)
    } else if let notice {
      draw(notice: notice, on: &grid)
    } else {
      grid.put(truncating: hint, x: 0, y: y, width: width, style: theme.style(.secondary))
    }
  }

  /// A notice has as many of the last lines as it needs, up to half of the window.
  private func draw(notice: String, on grid: inout CellGrid) {
    let lines = wrapped([Span(notice, .prompt)], width: width, widths: widths)
      .prefix(max(1, height / 2))
    let area = Rect(x: 0, y: height - lines.count, width: width, height: lines.count)
    grid.fill(area, style: theme.style(.normal))
    for (row, line) in lines.enumerated() { grid.put(line, in: area, row: row, theme: theme) }
  }

  /// The keys that a newcomer needs on this screen.
  private var hint: String {
    if let source = screen as? SourceScreen, source.isSelecting {
      return "Enter quote of an event  d dates an event  h j k l w b e 0 $ move  Esc end"
    }
    let wanted: [(Action, String)] = [
      (.help, "help"), (.keep, "keep"), (.drop, "drop"), (.change, "change"), (.join, "join"),
      (.saveDraft, "write"), (.open, "open"), (.nextQuote, "next quote"),
      (.datingWords, "dating words"),
      (.zoomIn, "zoom in"), (.zoomOut, "out"), (.otherLanes, "other lanes"),
      (.nextPage, "other order"),
      (.changeOrder, "order"), (.filterBy, "only these"), (.savedText, "its words"),
      (.search, "search"),
      (.commandLine, review == nil ? "date or command" : "command"),
      (.back, isOnFirstPlace ? "leave" : "back"),
    ]
    var hints = wanted.compactMap { action, words in
      keys.keyName(for: action, in: screen.contexts).map { "\($0) \(words)" }
    }
    // Where there is no room for all, the way out stays.
    while hints.count > 2, widths.columns(of: hints.joined(separator: "  ")) > width {
      hints.remove(at: hints.count - 2)
    }
    return hints.joined(separator: "  ")
  }
}
