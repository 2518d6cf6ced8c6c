import Chronology

/// Writes TimelineJS 3 JSON.
enum TimelineJSWriter: TimelineWriter {
  static let format = FileFormat.timelineJS

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
