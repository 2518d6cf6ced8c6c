import Chronology

/// Writes Markdown: a chronology with footnoted quotes.
enum MarkdownWriter: TimelineWriter {
  static let format = FileFormat.markdown

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {}
}
