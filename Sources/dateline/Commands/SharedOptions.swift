import ArgumentParser
import CellGrid

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `--format text|json`, for which `--json` is short.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write the answer: text, where nothing is said, or json (one line an item).")
  var format: OutputFormat?

  @Flag(name: .customLong("json"), help: "Short for --format json.")
  var isJSON = false

  var chosen: OutputFormat { isJSON ? .json : format ?? .text }

  func validate() throws {
    try Self.refuse(isJSON && format == .text)
  }

  /// Ends where `--json` and `--format` say two things.
  static func refuse(_ isContradiction: Bool) throws {
    guard isContradiction else { return }
    throw ValidationError("--json is short for --format json; leave out one of them")
  }
}

/// `--color auto|always|never`.
enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
