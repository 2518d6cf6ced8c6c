import CellGrid
import Chronology
import Evidence

/// What `dateline check` reports, as lines for a person and for an editor.
struct CheckText {
  let path: String
  let isStrict: Bool

  /// The lines of an item: its place, what it is, and where something differs, both wordings.
  func lines(_ item: CheckItem) -> [String] {
    switch item {
    case .problem(let problem):
      return [
        "\(place(item)): \(problem.severity.rawValue): \(VisibleText.visible(problem.message))"
      ]
    case .words(let words):
      let isWrong = item.isWrong(strict: isStrict)
      var line = "\(place(item)): \(isWrong ? "error: " : "")\(words.finding.verdict.rawValue): "
      line += VisibleText.visible(Self.name(words))
      if let note = words.finding.note, words.finding.verdict != .noText || isWrong {
        line += ": \(VisibleText.visible(note))"
      }
      return [line] + details(words)
    }
  }

  /// The last line of a file's report.
  func line(_ summary: CheckSummary) -> String {
    "\(VisibleText.visible(path)): \(summary.line)"
  }

  private func place(_ item: CheckItem) -> String {
    "\(VisibleText.visible(path)):\(item.line):\(item.column)"
  }

  /// `panmunjom-meeting, quote 2, in digest (digest)`.
  private static func name(_ words: CheckItem.WordsFinding) -> String {
    let which = words.quote.map { "quote \($0)" } ?? "dated-by"
    let kind = words.textKind.map { " (\($0.rawValue))" } ?? ""
    return "\(words.event), \(which), in \(words.source)\(kind)"
  }

  private func details(_ words: CheckItem.WordsFinding) -> [String] {
    switch words.finding.verdict {
    case .exact, .normalised, .noText: return []
    case .missing: return ["    wanted: \(VisibleText.visible(words.wanted))"]
    case .changed, .ambiguous:
      var lines = ["    wanted: \(VisibleText.visible(words.wanted))"]
      if let found = words.found { lines.append("    found:  \(VisibleText.visible(found))") }
      if words.places.count > 1 {
        let places = words.places.map { "\($0.lowerBound)–\($0.upperBound)" }
        lines.append("    at:     \(places.joined(separator: ", ")) (characters of the text)")
      }
      return lines
    }
  }
}
