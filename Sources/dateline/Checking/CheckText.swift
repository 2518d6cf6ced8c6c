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
    let check =
      switch words.check {
      case .current: ", checked"
      case .stale: ", check stale"
      case .unverified: ", checked, which cannot be compared now"
      case nil: ""
      }
    return "\(words.event), \(which), in \(words.source)\(kind)\(check)"
  }

  private func details(_ words: CheckItem.WordsFinding) -> [String] {
    var details: [String] = []
    switch words.finding.verdict {
    case .exact, .normalised, .noText: break
    case .missing: details.append("wanted:  \(words.wanted)")
    case .changed:
      details.append("wanted:  \(words.wanted)")
      if let found = words.found { details.append("found:   \(found)") }
      details += words.differences.filter { !$0.isEmpty }.map { "differs: \($0.line)" }
    case .ambiguous:
      details.append("wanted:  \(words.wanted)")
      for (place, around) in zip(words.places, words.surroundings) {
        details.append(
          "place:   \(place.lowerBound)–\(place.upperBound): "
            + "…\(around.prefix ?? "")[\(words.found ?? "")]\(around.suffix ?? "")…")
      }
      let more = words.places.count - words.surroundings.count
      if more > 0 { details.append("         and \(more) more") }
      details += Set(words.differences.filter { !$0.isEmpty }.map(\.line)).sorted()
        .map { "differs: \($0)" }
    }
    for elision in words.elisions {
      let concern = elision.concern.map { " (a \($0.rawValue))" } ?? ""
      details.append("elided:  \(elision.written) stands for “\(elision.found)”\(concern)")
    }
    return details.map { "    " + VisibleText.visible($0) }
  }
}
