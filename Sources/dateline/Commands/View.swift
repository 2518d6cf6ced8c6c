import ArgumentParser
import Chronology
import Dispatch
import Glibc
import Terminal
import Viewer

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

      It begins where you were last time, unless --at or --event say otherwise; docs/settings.md has the \
      settings, and what is kept.
      """)

  @OptionGroup var selection: TimelineSelection

  @Option(help: "Begin at the event of this id.")
  var event: String?

  @OptionGroup var zone: ZoneOption

  @Flag(help: "Neither go where you were last time nor keep where you are.")
  var noState = false

  @Option(help: "Use colours: auto, always, never.")
  var color = ColourOption.auto

  func run() throws {
    let (date, expression) = try (selection.date(), selection.expression())
    let day = try selection.asOf.day()
    let zone = try zone.display()
    let files = selection.files
    guard StandardStreams.isOutputTerminal else {
      let snapshot = try Loading.snapshotOrExit(files)
      let projection = EventSelection.projection(
        of: AsOfOption.snapshot(snapshot, asOf: day).shown(in: zone ?? .ofFile), filter: expression)
      let first = try event.map { try Self.position(of: $0, in: projection) }
      try List.print(
        projection, from: first ?? TimelineSelection.position(of: date, in: projection),
        format: .text)
      if snapshot.hasErrors { throw ExitStatus.badContent }
      return
    }
    let opened = OpenFiles(files)
    let loading = BackgroundLoading(opened)
    var settings = SettingsFile.read()
    if let zone { settings.show(in: zone) }
    let memory = SessionMemory(isWanted: !noState && settings.keepsState)
    // Most files are read before anybody could notice; of the others there is the beginning.
    let early: TimelineSnapshot?
    switch loading.first(within: .milliseconds(150)) {
    case .failed(let error)?: throw Self.end(error)
    case .beginning(let snapshot)?, .whole(let snapshot)?: early = snapshot
    case .share?, nil: early = nil
    }
    let terminal = try openTerminal()
    defer { terminal.close() }
    let session = ViewerSession(
      terminal: terminal, files: opened, early: early,
      isMouseOn: getenv("TERM").map { String(cString: $0) } != "linux", settings: settings,
      memory: memory)
    let place =
      date.map(ViewerModel.StartPlace.date) ?? event.map(ViewerModel.StartPlace.event)
      ?? memory.place(in: files)
    let (ending, complaint) = session.run(
      awaiting: loading, at: place, filter: expression, asOf: day)
    if let complaint {
      terminal.close()
      StandardStreams.complain(complaint)
    }
    switch ending {
    case .quit: return
    case .signal(let number):
      terminal.close()
      Signals.reraise(number)
    case .failed(let error):
      terminal.close()
      throw Self.end(error)
    }
  }

  private static func position(of name: String, in projection: Projection) throws -> Int {
    let events = projection.snapshot.events(named: name)
    guard events.count == 1, let position = projection.position(of: events[0]) else {
      StandardStreams.complain(
        "dateline: there is no event “\(name)”; dateline list prints every id")
      throw ExitStatus.noInput
    }
    return position
  }

  private static func end(_ error: LoadingError) -> ExitCode {
    StandardStreams.complain(error.message)
    return error.status
  }

  private func openTerminal() throws -> TerminalScreen {
    do throws(TerminalError) {
      return try TerminalScreen(
        colour: color.choice, environment: TerminalEnvironment(Environment.variables()),
        inputFD: Self.keyboard())
    } catch {
      StandardStreams.complain(
        "dateline: \(error); dateline list \(selection.files.joined(separator: " ")) prints the events."
      )
      throw ExitStatus.noTerminal
    }
  }

  /// Where keys come from: the terminal itself where standard input is something else.
  private static func keyboard() -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDIN_FILENO
  }
}

extension ColourOption {
  fileprivate var choice: ColourChoice {
    switch self {
    case .auto: .auto
    case .always: .always
    case .never: .never
    }
  }
}
