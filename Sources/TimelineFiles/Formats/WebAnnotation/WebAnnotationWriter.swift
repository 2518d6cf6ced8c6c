import Chronology

/// Writes W3C Web Annotation JSON-LD.
enum WebAnnotationWriter: TimelineWriter {
  static let format = FileFormat.webAnnotation

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
