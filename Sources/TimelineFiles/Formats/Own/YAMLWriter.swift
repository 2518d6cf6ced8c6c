import Chronology

/// Writes Dateline's own YAML.
enum YAMLWriter: TimelineWriter {
  static let format = FileFormat.yaml

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
