import ArgumentParser
import Chronology
import Dispatch
import Glibc
import Terminal
import TimelineFiles
import Viewer

/// Opens the viewer on files, and ends as the person, a signal or a mistake says.
struct ViewerLaunch {
  /// The files that are shown.
  let files: [String]
  /// What a person says of files in formats of others.
  var reading = ReadingOptions()
  var color = ColourOption.auto
  /// Whether the last place is gone to, and kept.
  var isStateKept = true
  /// Where to begin.
  var date: EDTF?
  /// Where to begin.
  var event: String?
  var filter: FilterExpression?
  var asOf: CalendarDay?
  /// In which zone times are shown; nothing leaves it to the settings.
  var zone: DisplayZone?
  /// An older timeline, what is said differently from which is shown first.
  var older: String?
  /// Where each grid is written as it was meant.
  var frames: String?

  func run() throws {
    let opened = OpenFiles(files, reading)
    let loading = BackgroundLoading(opened)
    var settings = SettingsFile.read()
    if let zone { settings.show(in: zone) }
    let memory = SessionMemory(isWanted: isStateKept && settings.keepsState)
    // Most files are read before anybody could notice; of the others there is the beginning.
    let early: TimelineSnapshot?
    switch loading.first(within: .milliseconds(150)) {
    case .failed(let error)?: throw Self.end(error)
    case .beginning(let snapshot)?, .whole(let snapshot)?: early = snapshot
    case .share?, nil: early = nil
    }
    let names = files.joined(separator: " ")
    let terminal = try Self.openTerminal(
      color,
      otherwise: "dateline --plain \(names) goes line by line on any terminal, "
        + "and dateline list \(names) prints the events")
    defer { terminal.close() }
    var session = ViewerSession(
      terminal: terminal, files: opened, early: early,
      isMouseOn: Self.hasMouse, settings: settings,
      memory: memory, frames: frames.flatMap { FrameRecord($0) })
    let place =
      date.map(ViewerModel.StartPlace.date) ?? event.map(ViewerModel.StartPlace.event)
      ?? (older == nil ? memory.place(in: files) : nil)
    let (ending, complaint, _) = session.run(
      awaiting: loading, at: place, filter: filter, asOf: asOf, comparedWith: older)
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

  private static func end(_ error: LoadingError) -> ExitCode {
    StandardStreams.complain(error.message)
    return error.status
  }

  /// The terminal, or the end with a sentence that says what does without one.
  static func openTerminal(_ color: ColourOption, otherwise advice: String) throws -> TerminalScreen
  {
    do throws(TerminalError) {
      return try TerminalScreen(
        colour: color.choice, environment: .current,
        inputFD: keyboard())
    } catch {
      StandardStreams.complain("dateline: \(error); \(advice).")
      throw ExitStatus.noTerminal
    }
  }

  /// Whether the terminal reports the mouse as others do.
  static var hasMouse: Bool { getenv("TERM").map { String(cString: $0) } != "linux" }

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
