import ArgumentParser
import Glibc

/// The command: `dateline FILE…` is the viewer, everything else is a subcommand.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Walk through a timeline of dated events, to the very words in their sources.",
    discussion: """
      EXAMPLES:
        dateline Timelines/after-singapore.yaml     walk through it; ? shows every key
        dateline --at 2018-07-12 TIMELINE           begin at a date
        dateline list TIMELINE | grep Panmunjom     one line an event
        dateline show TIMELINE panmunjom-meeting    one event with its quotes
        dateline check TIMELINE                     problems, and a verdict for every quote
        dateline overview TIMELINE                  how many events, over the whole span
        dateline lanes --by actor TIMELINE          who did what when, side by side
        dateline date 2018-07-12~                   what a date says
        dateline new TIMELINE                       a commented starter file
        dateline add quote TIMELINE …               a source, an event or a quote, added

      EXIT STATUS:
        0 fine; 1 check found something wrong, or diff a difference; 64 wrong usage; 65 nothing can be read, or \
      something was left out; 66 no such file; 69 no usable terminal; 74 input or output error.
      """,
    version: Version.current,
    subcommands: [
      View.self, List.self, Show.self, Text.self, HistoryCommand.self, Diff.self, Check.self,
      DateCommand.self, New.self, Add.self, Actors.self, Sources.self, ConflictsCommand.self,
      GapsCommand.self, UnsupportedCommand.self,
      Overview.self, LanesCommand.self, Import.self, Export.self, Draft.self, Doctor.self,
      Complete.self, Generate.self,
    ],
    defaultSubcommand: View.self)

  /// Begins.
  static func main() {
    // A file that may not grow further is an error of that write, told like any other.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(told(error).rawValue)
    }
  }

  /// Tells why a command ends: help and version on standard output, else what is wrong on standard error.
  private static func told(_ error: any Error) -> ExitCode {
    let status = exitCode(for: error)
    let message = fullMessage(for: error)
    guard !message.isEmpty else { return status }
    guard status == .success else {
      // What was written on the command line stands in it.
      StandardStreams.complain(message)
      return status
    }
    do {
      try StandardStreams.print([message])
      return status
    } catch {
      return ExitStatus.inputOutput
    }
  }
}
