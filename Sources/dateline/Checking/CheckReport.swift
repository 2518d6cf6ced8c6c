import CellGrid
import Chronology
import TimelineFiles

/// Prints what `dateline check` found, in the chosen form.
struct CheckReport {
  let format: OutputFormat
  let isStrict: Bool
  /// Whether what is right is left out.
  let isQuiet: Bool

  /// Prints the findings of one file, and gives whether something is wrong.
  func print(_ check: FileCheck) throws -> Bool {
    let items = check.items.filter { !isQuiet || !Self.isQuiet($0, isStrict: isStrict) }
    switch format {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(try items.map { try Self.record($0, path: check.path, json) })
    case .text:
      let text = CheckText(path: check.path, isStrict: isStrict)
      try StandardStreams.print(items.lazy.flatMap(text.lines))
      try StandardStreams.print([text.line(CheckSummary(check.items, isStrict: isStrict))])
    }
    return check.items.contains { $0.isWrong(strict: isStrict) }
  }

  /// Prints what was written into a file, with the lines that it has now.
  func print(_ values: [WrittenValue], path: String) throws {
    switch format {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(try values.map { try json.write(WrittenRecord($0, path: path)) })
    case .text:
      try StandardStreams.print(
        values.map { value in
          VisibleText.visible(
            "\(path):\(value.line):\(value.column): wrote \(value.key): \(value.value) "
              + "(\(value.edit.place))")
        })
    }
  }

  /// Prints problems that belong to no whole report.
  func print(_ problems: [CheckItem.Problem], path: String) throws {
    switch format {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(try problems.map { try json.write(ProblemRecord($0, path: path)) })
    case .text:
      let text = CheckText(path: path, isStrict: isStrict)
      try StandardStreams.print(problems.flatMap { text.lines(.problem($0)) })
    }
  }

  /// Prints why a file cannot be read at all: what is wrong in it belongs to the report, that there is
  /// no such file does not.
  func print(_ error: TimelineFileError) throws {
    switch (error, format) {
    case (.notATimeline(let diagnostic), .json):
      let record = ProblemRecord(CheckItem.Problem(diagnostic), path: diagnostic.path)
      try StandardStreams.print([try JSONLine().write(record)])
    default:
      StandardStreams.complain(error.description)
    }
  }

  private static func isQuiet(_ item: CheckItem, isStrict: Bool) -> Bool {
    if case .words = item { !item.isWrong(strict: isStrict) } else { false }
  }

  private static func record(
    _ item: CheckItem, path: String, _ json: JSONLine
  ) throws -> String {
    switch item {
    case .problem(let problem): try json.write(ProblemRecord(problem, path: path))
    case .words(let words): try json.write(WordsRecord(path: path, words: words))
    }
  }
}
