import Chronology

/// Reads SIMILE Timeline JSON.
enum SimileJSONReader: ForeignReader {
  static let format = FileFormat.simileJSON

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
