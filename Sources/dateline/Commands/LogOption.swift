import ArgumentParser
import Glibc

/// `--log FILE`: what the program did, for the report of a mistake.
struct LogOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Append what the program did to a file, for the report of a mistake; nothing of the timeline is in it.",
      valueName: "file"))
  var log: String?

  @Flag(help: "In the log, also paths, messages and the keys that were pressed.")
  var logContent = false

  func validate() throws {
    guard let log else {
      if logContent { throw ValidationError("--log-content needs --log FILE") }
      return
    }
    if let reason = Log.start(path: log, hasContent: logContent) {
      throw ValidationError("the log “\(log)” cannot be written: \(reason)")
    }
    Log.tell(
      "dateline begins", ["version": Dateline.configuration.version, "system": System.name],
      content: ["arguments": CommandLine.arguments.dropFirst().joined(separator: " ")])
  }
}
