import ArgumentParser
import CellGrid

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `--format text|json`, for which `--json` is short.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write the answer: text, or json (one line an item).")
  var format = OutputFormat.text

  @Flag(name: .customLong("json"), help: "Short for --format json.")
  var isJSON = false

  var chosen: OutputFormat { isJSON ? .json : format }
}

/// `--color auto|always|never`.
enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
