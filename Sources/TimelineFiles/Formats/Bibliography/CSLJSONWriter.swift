import Chronology

/// Writes CSL-JSON.
enum CSLJSONWriter: TimelineWriter {
  static let format = FileFormat.cslJSON

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
