import Chronology

/// Writes the lanes as a picture.
enum SVGWriter: TimelineWriter {
  static let format = FileFormat.svg

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
