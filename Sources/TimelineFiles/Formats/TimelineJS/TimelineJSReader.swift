import Chronology

/// Reads TimelineJS 3 JSON.
enum TimelineJSReader: ForeignReader {
  static let format = FileFormat.timelineJS

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
