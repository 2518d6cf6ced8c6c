import Chronology

/// Writes CSV.
enum TableWriter: TimelineWriter {
  static let format = FileFormat.table

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
