import Chronology

/// Writes TimelineJS 3 JSON.
///
/// What the format has no field for and a reader of the timeline should know stands in the text of the
/// slide: what became of the event, quotes with who said them, and further sources.
enum TimelineJSWriter: TimelineWriter {
  static let format = FileFormat.timelineJS

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    let text = NodeText(isJSON: true)
    func written(_ node: WrittenNode, _ indentation: String) -> String {
      indentation + text.indented(node, indentation: indentation)
    }
    output.write("{\n")
    if isCosmological(export) { output.write("  \"scale\": \"cosmological\",\n") }
    let title = WrittenNode.mapping(of: ["text": TimelineJSHTML.text(export.title, nil)])
    output.write("  \"title\": " + text.indented(title, indentation: "  ") + ",\n")
    output.write("  \"events\": [")
    var slides = TimelineJSSlideWriting(export)
    var separator = "\n"
    export.forEach { event in
      guard !output.hasFailed, let slide = slides.slide(event, &output) else { return }
      output.write(separator + written(slide, "    "))
      separator = ",\n"
    }
    output.write(separator == "\n" ? "]" : "\n  ]")
    let eras = export.eras.compactMap { era($0, &output) }
    if !eras.isEmpty {
      let list = eras.map { written($0, "    ") }.joined(separator: ",\n")
      output.write(",\n  \"eras\": [\n" + list + "\n  ]")
    }
    output.write("\n}\n")
    slides.finish(&output)
  }

  /// Whether a year is beyond those that JavaScript's dates reach (ECMA-262, "Time Values and Time Range"),
  /// for which the format wants a scale of its own.
  private static func isCosmological(_ export: TimelineExport) -> Bool {
    func isFar(_ date: EDTF?) -> Bool {
      guard let bounds = date?.bounds else { return false }
      return [bounds.earliest.day?.year, bounds.latest.day?.year].contains { year in
        year.map { !(-271_819...275_759).contains($0) } ?? false
      }
    }
    if export.eras.contains(where: { isFar($0.date.edtf) }) { return true }
    var isCosmological = false
    export.forEach { event in
      if !isCosmological, isFar(event.date?.edtf) { isCosmological = true }
    }
    return isCosmological
  }

  private static func era(
    _ era: Timeline.Era, _ output: inout ExportOutput
  ) -> WrittenNode? {
    guard let dates = TimelineJSWrittenDates(era.date), let start = dates.start,
      let end = dates.isSpan ? dates.end : dates.start
    else {
      output.lose(.eras)
      return nil
    }
    dates.losses.forEach { output.lose($0) }
    return .mapping(of: [
      "start_date": start, "end_date": end, "edtf": dates.exact,
      "text": TimelineJSHTML.text(era.title, nil),
    ])
  }
}
