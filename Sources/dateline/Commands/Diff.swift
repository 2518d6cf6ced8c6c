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
      """)

  @Argument(help: "The older file. - is standard input.")
  var old: String

  @Argument(help: "The newer file. - is standard input.")
  var new: String

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("only one of the two can be standard input")
    }
  }

  func run() throws {
    _ = CharacterSet.useUTF8()
    let (before, after) = (
      try Loading.snapshotOrExit([old]), try Loading.snapshotOrExit([new])
    )
    let difference = Self.difference(before, after)
    let header = after.headerDifferences(from: before)
    let sources = after.sourceDifferences(from: before)
    let actors = after.actorDifferences(from: before)
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

  private static func difference(
    _ before: TimelineSnapshot, _ after: TimelineSnapshot
  ) -> TimelineDifference {
    let progress = Progress("comparing")
    defer { progress.clear() }
    // Reading the events of each is some two fifths of the work.
    let old = prints(of: before) { progress.tell(0.4 * $0) }
    let new = prints(of: after) { progress.tell(0.4 + 0.4 * $0) }
    return TimelineDifference(before, old, after, new) { progress.tell(0.8 + 0.2 * $0) }
  }

  private static func prints(
    of snapshot: TimelineSnapshot, tell: (Double) -> Void
  ) -> EventPrints {
    var prints = EventPrints()
    _ = Stretches.look(at: snapshot.events.count, tell: tell) {
      EventPrints(snapshot, $0)
    } take: {
      prints.append($0)
    }
    return prints
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
