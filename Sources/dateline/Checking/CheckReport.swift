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
  func print(_ parts: TimelineParts, texts: CheckedTexts, progress: Progress) throws -> Bool {
    var summary = CheckSummary()
    var done = 0
    var isRead = true
    try Cores.inOrder(parts.stretchCount) { stretch in
      Result { try found(in: stretch, of: parts, texts) }
    } take: { result in
      let (text, counted) = try result.get()
      summary.add(counted)
      done += 1
      if !text.isEmpty {
        progress.clear()
        isRead = try StandardStreams.print(bytes: text)
      }
      progress.tell(Double(done) / Double(parts.stretchCount))
      return isRead
    }
    progress.clear()
    if format == .text, isRead {
      try StandardStreams.print([CheckText(path: parts.path, isStrict: isStrict).line(summary)])
    }
    if !parts.isUnchanged {
      StandardStreams.complain(
        "\(parts.path): warning: the file changed while it was checked; check it again")
    }
    return summary.isWrong
  }

  /// What is found in a stretch of a file: lines to print, and how much of what.
  private func found(
    in stretch: Int, of parts: TimelineParts, _ texts: CheckedTexts
  ) throws -> ([UInt8], CheckSummary) {
    var summary = CheckSummary()
    var lines: [UInt8] = []
    var failure: (any Error)?
    let json = JSONLine()
    let text = CheckText(path: parts.path, isStrict: isStrict)
    parts.forEach(in: stretch, where: { !FileCheck.mayBeQuiet($0) }) { document in
      let items = FileCheck(document, texts: texts) { parts.source($0) }.items
      summary.add(items, isStrict: isStrict)
      do {
        for item in items where !isQuiet || !Self.isQuiet(item, isStrict: isStrict) {
          let shown =
            format == .json
            ? [try Self.record(item, path: parts.path, json)] : text.lines(item)
          for line in shown {
            lines += line.utf8
            lines.append(0x0A)
          }
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return (lines, summary)
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
