import Chronology

/// Writes one self-contained HTML page.
enum HTMLWriter: TimelineWriter {
  static let format = FileFormat.html

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
