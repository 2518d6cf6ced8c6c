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
        dateline list --filter "from:2018-07 who:pompeo" TIMELINE

      With --filter, events that match only possibly have "possibly" as a sixth field \
      (in JSON, every event has "certainty"); docs/filters.md has the language. Undated events that \
      a filter by date leaves out are counted on standard error.
      """)

  @Argument(help: "The timeline files; several are merged. - is standard input.")
  var files: [String]

  @Option(help: "Begin at the first event at or after this date.")
  var at: String?

  // A filter may begin with `-`, which is then no option.
  @Option(
    parsing: .unconditional,
    help: "Only events that match, definitely or possibly, as in \"from:2018-06 -status:held\".")
  var filter: String?

  @OptionGroup var format: FormatOptions

  func run() throws {
    let expression = try filter.map(FilterArgument.read)
    let date = try at.map(DateArgument.read)
    let snapshot = try Loading.snapshotOrExit(files)
    let projection = Self.projection(of: snapshot, filter: expression)
    let first = Self.position(of: date, in: projection)
    try Self.print(projection, from: first, format: format.chosen)
    if snapshot.hasErrors { throw ExitStatus.badContent }
  }

  /// What is listed; how many undated events a filter leaves out is told on standard error.
  static func projection(
    of snapshot: TimelineSnapshot, filter expression: FilterExpression?
  ) -> Projection {
    let whole = Projection(snapshot)
    guard let expression, let filtered = FilterArgument.apply(expression, to: whole) else {
      return whole
    }
    if let count = filtered.counts?.undatedLeftOut, count > 0 {
      StandardStreams.complain(
        "dateline: \(count) undated event\(count == 1 ? " is" : "s are") left out by the filter")
    }
    return filtered
  }

  /// The first position at or after a date; the first of all without one.
  static func position(of date: EDTF?, in projection: Projection) -> Int {
    let day = date?.bounds.flatMap { $0.earliest.day ?? $0.latest.day }
    return day.map { projection.firstPosition(atOrAfter: $0) ?? projection.datedCount } ?? 0
  }

  /// Prints what `dateline list` prints.
  static func print(_ projection: Projection, from first: Int, format: OutputFormat) throws {
    switch format {
    case .json:
      let json = JSONLine()
      try StandardStreams.print(
        try (first..<projection.count).map {
          var record = EventRecord(projection.event(at: $0), in: projection.snapshot)
          if projection.filter != nil { record.certainty = projection.certainty(at: $0).rawValue }
          return try json.write(record)
        })
    case .text:
      _ = CharacterSet.useUTF8()
      let text = ListText(projection: projection, widths: .system)
      if StandardStreams.isOutputTerminal {
        try StandardStreams.print(text.aligned(from: first))
      } else {
        try StandardStreams.print(text.tabbed(from: first))
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
