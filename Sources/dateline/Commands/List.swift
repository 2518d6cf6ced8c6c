import ArgumentParser
import Chronology
import Terminal

/// `dateline list`: the events in order, one a line.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the events in order, one a line.",
    discussion: """
      Date in EDTF, date in words, title, status and id; in columns on a terminal, with tabs \
      between them in a pipe. Events without a date come last. What cannot be read is told on \
      standard error, and the exit status is 65.

      EXAMPLES:
        dateline list Timelines/after-singapore.yaml
        dateline list TIMELINE | cut -f 1,3          EDTF and title
        dateline list --at 2018-07 TIMELINE          from July 2018 on
        dateline list --json TIMELINE                one line of JSON an event
        dateline list --as-of 2018-07-09 TIMELINE    what could be known on that day
        dateline list --zone America/New_York TIMELINE
        dateline list --filter "from:2018-07 who:pompeo" TIMELINE

      With --filter, events that match only possibly have "possibly" as a sixth field \
      (in JSON, every event has "certainty"); docs/filters.md has the language. Undated events that \
      a filter by date leaves out are counted on standard error. With --as-of, events that were only \
      possibly known say "possibly known" (in JSON, every event has "known"), and hidden ones are counted.
      """)

  @OptionGroup var selection: TimelineSelection

  @OptionGroup var zone: ZoneOption

  @OptionGroup var format: FormatOptions

  func run() throws {
    let (date, expression) = try (selection.date(), selection.expression())
    let zone = try zone.display() ?? .ofFile
    let day = try selection.asOf.day()
    let snapshot = try Loading.snapshotOrExit(selection.files, selection.reading())
    let projection = EventSelection.projection(
      of: AsOfOption.snapshot(snapshot, asOf: day).shown(in: zone), filter: expression)
    let first = TimelineSelection.position(of: date, in: projection)
    try Self.print(projection, from: first, format: format.chosen)
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }

  /// Prints what `dateline list` prints.
  static func print(_ projection: Projection, from first: Int, format: OutputFormat) throws {
    switch format {
    case .json:
      try ParallelLines.print(first..<projection.count) { positions in
        let json = JSONLine()
        var bytes: [UInt8] = []
        var failure: (any Error)?
        projection.forEach(in: positions, parts: .all) { position, event in
          var record = EventRecord(event, in: projection.snapshot)
          if projection.snapshot.asOf != nil {
            record.known = projection.knowledge(at: position).rawValue
          }
          if projection.filter != nil {
            record.certainty = projection.certainty(at: position).rawValue
          }
          do {
            bytes.append(contentsOf: try json.write(record).utf8)
            bytes.append(UInt8(ascii: "\n"))
          } catch {
            failure = error
          }
        }
        if let failure { throw failure }
        return bytes
      }
    case .text:
      _ = CharacterSet.useUTF8()
      let text = ListText(projection: projection, widths: .system)
      if StandardStreams.isOutputTerminal {
        try StandardStreams.print(text.aligned(from: first))
      } else {
        try ParallelLines.print(first..<projection.count) { text.tabbed($0) }
      }
    }
  }
}

/// A date on the command line, in EDTF or English.
enum DateArgument {
  static func read(_ text: String) throws -> EDTF {
    do throws(EDTFError) {
      return try EDTF(casual: text, relativeTo: Clock.today())
    } catch {
      throw ValidationError("“\(text)” is not a date: \(error.message)")
    }
  }
}
