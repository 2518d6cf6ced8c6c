import Chronology

/// Reads CSL-JSON.
enum CSLJSONReader: ForeignReader {
  static let format = FileFormat.cslJSON

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
