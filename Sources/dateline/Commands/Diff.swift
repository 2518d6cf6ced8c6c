import ArgumentParser
import Chronology
import Synchronization
import Terminal

/// `dateline diff`: what two timelines, or two versions of one, say differently.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what two timelines, or two versions of one, say differently.",
    discussion: """
      Events are matched by id; those that are left by title, then by date and like titles. A line \
      each: + added, - dropped, ~ changed, with what is said differently under it. Comments, order \
      and style of the files play no part. docs/diff.md has the fields of the JSON.

      The exit status is 0 where both say the same, and 1 where they differ.

      EXAMPLES:
        dateline diff old.yaml new.yaml
        git show HEAD:timeline.yaml | dateline diff - timeline.yaml
        dateline diff --json old.yaml new.yaml      one line of JSON an item
        dateline diff --view old.yaml new.yaml      side by side in the viewer
      """)

  @Argument(help: "The older file. - is standard input.")
  var old: String

  @Argument(help: "The newer file. - is standard input.")
  var new: String

  @OptionGroup var reading: ReadingArguments

  @OptionGroup var format: FormatOptions

  @Flag(help: "On a terminal, show the two side by side in the viewer, the newer one open.")
  var view = false

  @Option(help: "With --view, use colours: auto, always, never.")
  var color = ColourOption.auto

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("only one of the two can be standard input")
    }
    if view, format.chosen == .json {
      throw ValidationError("--view shows a screen, and no JSON: leave one of the two out")
    }
  }

  func run() throws {
    _ = CharacterSet.useUTF8()
    if view, StandardStreams.isOutputTerminal { return try show() }
    let (before, after) = (
      try Loading.snapshotOrExit([old], reading.options()),
      try Loading.snapshotOrExit([new], reading.options())
    )
    let progress = Progress("comparing")
    // Reading the events of each is some two fifths of the work.
    let compared = TimelineDifference(
      from: before, by: ParallelSurveyRunner(tell: { progress.tell(0.4 * $0) }),
      to: after, by: ParallelSurveyRunner(tell: { progress.tell(0.4 + 0.4 * $0) }),
      tell: { progress.tell(0.8 + 0.2 * $0) })
    progress.clear()
    guard let difference = compared else { return }
    let (header, sources, actors) = (difference.header, difference.sources, difference.actors)
    let counts = Mutex(DiffCounts(same: difference.sameCount))
    let format = format.chosen
    try ParallelLines.print(0..<difference.count) { positions in
      let json = JSONLine()
      var bytes: [UInt8] = []
      for item in difference.items(in: positions) {
        counts.withLock { $0.add(item) }
        let lines =
          format == .json
          ? [try json.write(DiffRecord(item, before, after))] : DiffText.lines(item, before, after)
        for line in lines {
          bytes += line.utf8
          bytes.append(UInt8(ascii: "\n"))
        }
      }
      return bytes
    }
    let all = counts.withLock { $0 }
    switch format {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(
        (header.isEmpty ? [] : [try json.write(DeclarationRecord(header))])
          + sources.map { try json.write(DeclarationRecord("source", $0)) }
          + actors.map { try json.write(DeclarationRecord("actor", $0)) })
    case .text:
      try StandardStreams.print(DiffText.lines(header))
      try StandardStreams.print(sources.flatMap { DiffText.lines("source", $0) })
      try StandardStreams.print(actors.flatMap { DiffText.lines("actor", $0) })
      try StandardStreams.print([all.line(sources: sources.count, actors: actors.count)])
    }
    if before.hasErrors || after.hasErrors { throw ExitStatus.badContent }
    if all.differ || !header.isEmpty || !sources.isEmpty || !actors.isEmpty {
      throw ExitStatus.foundWrong
    }
  }

  /// Opens the newer file in the viewer, with what it says differently.
  private func show() throws {
    let options = try reading.options()
    // A file that is not there is told before there is a screen.
    if old != "-" {
      do throws(LoadingError) {
        _ = try Loading.open([old], options)
      } catch {
        StandardStreams.complain(error.message)
        throw error.status
      }
    }
    try ViewerLaunch(files: [new], reading: options, color: color, older: old).run()
  }
}

/// How many events differ, and how.
struct DiffCounts: Sendable {
  var same: Int
  private var added = 0
  private var dropped = 0
  private var changed = 0
  private var redated = 0

  init(same: Int) { self.same = same }

  var differ: Bool { added + dropped + changed > 0 }

  mutating func add(_ item: TimelineDifference.Item) {
    switch item {
    case .added: added += 1
    case .dropped: dropped += 1
    case .changed(let difference):
      changed += 1
      if difference.changes.contains(where: { if case .date = $0 { true } else { false } }) {
        redated += 1
      }
    }
  }

  /// `1 event added, 2 dropped, 3 changed (1 with another date), 10 the same; 1 source and 0 actors differ`.
  func line(sources: Int, actors: Int) -> String {
    let dates = redated > 0 ? " (\(redated) with another date)" : ""
    var line =
      "events: \(added) added, \(dropped) dropped, \(changed) changed\(dates), \(same) the same"
    if sources > 0 { line += "; sources that differ: \(sources)" }
    if actors > 0 { line += "; actors that differ: \(actors)" }
    return line
  }
}
