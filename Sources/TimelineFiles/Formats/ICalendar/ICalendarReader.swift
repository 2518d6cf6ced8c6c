import Chronology

/// Reads iCalendar (RFC 5545).
enum ICalendarReader: ForeignReader {
  static let format = FileFormat.iCalendar

  static func recognises(_ file: ForeignFile) -> Bool { false }

  static func isNamed(_ ending: String) -> Bool { false }

  static func read(
    _ file: ForeignFile, _ options: ReadingOptions, into assembly: inout TimelineAssembly
  ) throws(ForeignFileProblem) {}
}
