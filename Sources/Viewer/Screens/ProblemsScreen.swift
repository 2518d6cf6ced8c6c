import CellGrid
import Chronology

/// What is wrong in the files: each problem with its place, and what to do about it.
struct ProblemsScreen: LineScreen {
  var list = LineList()
  let contexts: [KeyContext] = [.problems, .scrolling, .everywhere]
  var searchScope: Search.Scope { .lines(.problems) }

  /// The lines as wrapped last: thousands of problems are not wrapped anew at every key.
  private var wrappedLines: (width: Int, problems: [Diagnostic], lines: [StyledLine])?

  func lines(in context: ScreenContext) -> [StyledLine] {
    if let wrappedLines, isCurrent(wrappedLines.width, wrappedLines.problems, in: context) {
      return wrappedLines.lines
    }
    return makeLines(in: context)
  }

  private func isCurrent(
    _ width: Int, _ problems: [Diagnostic], in context: ScreenContext
  ) -> Bool {
    width == context.area.width && problems == context.problems
  }

  private func makeLines(in context: ScreenContext) -> [StyledLine] {
    let problems = context.problems
    guard !problems.isEmpty else { return [StyledLine("Nothing is wrong in the files.", .good)] }
    return problems.enumerated().flatMap { index, problem in
      wrapped(
        [
          Span("\(problem.path):\(problem.line):\(problem.column): ", .secondary),
          Span("\(problem.severity.rawValue): ", problem.severity == .error ? .error : .title),
          Span(problem.message),
        ], width: context.area.width, indent: 2, hanging: 4, item: index, widths: context.widths)
    }
  }

  mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
    if scroll(action, in: context) { return [] }
    let problems = context.problems
    guard action == .edit, let item = list.item, problems.indices.contains(item) else { return [] }
    let problem = problems[item]
    return [.effect(.edit(path: problem.path, line: problem.line))]
  }

  mutating func adjust(in context: ScreenContext) -> [Outcome] {
    let problems = context.problems
    if let wrappedLines, !isCurrent(wrappedLines.width, wrappedLines.problems, in: context) {
      self.wrappedLines = nil
    }
    if wrappedLines == nil {
      wrappedLines = (context.area.width, problems, makeLines(in: context))
    }
    if !problems.isEmpty { list.item = min(list.item ?? 0, problems.count - 1) }
    list.clamp(lines: lines(in: context).count, height: context.area.height)
    return []
  }

  func status(in context: ScreenContext) -> (place: String, position: String) {
    (
      "What is wrong in the files",
      position(lines(in: context), in: context)
    )
  }
}
