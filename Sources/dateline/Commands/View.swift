import ArgumentParser
import Chronology

/// `dateline FILE…`: the viewer.
struct View: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk through timelines in the terminal (what dateline FILE does).",
    discussion: """
      Several files open as one merged timeline. ? shows every key. Into a pipe, it prints what \
      dateline list prints.

      EXAMPLES:
        dateline Timelines/after-singapore.yaml
        dateline --at "july 2018" TIMELINE
        dateline --event panmunjom-meeting TIMELINE
        cat TIMELINE | dateline -                   without saved texts
        dateline --plain TIMELINE                   line by line, for a screen reader or a dumb terminal

      It begins where you were last time, unless --at or --event say otherwise; docs/settings.md has the \
      settings, and what is kept.
      """)

  @OptionGroup var selection: TimelineSelection

  @Option(help: "Begin at the event of this id.")
  var event: String?

  @OptionGroup var zone: ZoneOption

  @Flag(help: "Neither go where you were last time nor keep where you are.")
  var noState = false

  @Flag(
    help: "Line by line: numbered answers to what you write, and nothing is drawn anew. ? is help.")
  var plain = false

  @Option(help: "Use colours: auto, always, never.")
  var color = ColourOption.auto

  @Option(
    help: ArgumentHelp(
      "Write each screen as it is meant into a file, a line of JSON a screen; for tests of terminals.",
      valueName: "file", visibility: .hidden))
  var frames: String?

  func run() throws {
    let (date, expression) = try (selection.date(), selection.expression())
    let day = try selection.asOf.day()
    let zone = try zone.display()
    let files = selection.files
    let isDrawable = !["dumb", "unknown"].contains(Environment["TERM"] ?? "dumb")
    if plain || StandardStreams.isOutputTerminal && !isDrawable {
      return try LinearSession(
        files: files, reading: selection.reading(), zone: zone, date: date, event: event,
        filter: expression, asOf: day
      ).run(because: plain ? nil : Self.isDumb)
    }
    guard StandardStreams.isOutputTerminal else {
      let snapshot = try Loading.snapshotOrExit(files, selection.reading())
      let projection = EventSelection.projection(
        of: AsOfOption.snapshot(snapshot, asOf: day).shown(in: zone ?? .ofFile), filter: expression)
      let first = try event.map { try Self.position(of: $0, in: projection) }
      try List.print(
        projection, from: first ?? TimelineSelection.position(of: date, in: projection),
        format: .text)
      if snapshot.hasErrors { throw ExitStatus.badContent }
      return
    }
    try ViewerLaunch(
      files: files, reading: try selection.reading(), color: color, isStateKept: !noState,
      date: date, event: event, filter: expression, asOf: day, zone: zone, frames: frames
    ).run()
  }

  private static let isDumb =
    "The cursor cannot be placed on this terminal, so this goes line by line, as with --plain."

  private static func position(of name: String, in projection: Projection) throws -> Int {
    let events = projection.snapshot.events(named: name)
    guard events.count == 1, let position = projection.position(of: events[0]) else {
      StandardStreams.complain(
        "dateline: there is no event “\(name)”; dateline list prints every id")
      throw ExitStatus.noInput
    }
    return position
  }
}
