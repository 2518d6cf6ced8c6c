import Chronology

/// Reads TimelineJS' spreadsheet.
enum TimelineJSTableReader: ForeignReader {
  static let format = FileFormat.timelineJSTable

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
