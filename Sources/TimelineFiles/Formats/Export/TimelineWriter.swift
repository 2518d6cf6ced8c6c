/// Writes a timeline in one format, and says what of it the format cannot hold.
protocol TimelineWriter: SendableMetatype {
  /// The format that it writes.
  static var format: FileFormat { get }

  /// Writes everything that the format can hold; each thing that it cannot is a loss.
  static func write(_ export: TimelineExport, to output: inout ExportOutput)
}

/// Writing timelines in any format.
public enum TimelineWriting {
  private static let writers: [any TimelineWriter.Type] = [
    YAMLWriter.self, JSONLinesWriter.self, TimelineJSWriter.self, MarkwhenWriter.self,
    ICalendarWriter.self, TableWriter.self, MarkdownWriter.self, WebAnnotationWriter.self,
    CSLJSONWriter.self, SVGWriter.self, HTMLWriter.self,
  ]

  /// The formats that can be written.
  public static var formats: [FileFormat] { writers.map { $0.format } }

  /// Writes a timeline.
  ///
  /// - Parameters:
  ///   - export: What is to be written.
  ///   - format: One of `formats`.
  ///   - sink: Takes the bytes, in pieces.
  /// - Returns: What the format cannot hold, each kind once; nothing where the format cannot be written.
  /// - Throws: What the sink throws.
  public static func write(
    _ export: TimelineExport, as format: FileFormat,
    to sink: @escaping ([UInt8]) throws(WriteError) -> Void
  ) throws(WriteError) -> [(loss: Loss, count: Int)]? {
    guard let writer = writers.first(where: { $0.format == format }) else { return nil }
    var output = ExportOutput(to: sink)
    writer.write(export, to: &output)
    try output.finish()
    return output.losses
  }
}
