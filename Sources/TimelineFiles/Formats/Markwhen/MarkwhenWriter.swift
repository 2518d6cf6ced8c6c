import Chronology

/// Writes markwhen.
enum MarkwhenWriter: TimelineWriter {
  static let format = FileFormat.markwhen

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
