import Chronology

/// Writes Dateline's own JSON Lines.
enum JSONLinesWriter: TimelineWriter {
  static let format = FileFormat.jsonLines

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
