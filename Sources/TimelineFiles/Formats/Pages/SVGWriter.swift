import Chronology

/// Writes the lanes as a picture.
enum SVGWriter: TimelineWriter {
  static let format = FileFormat.svg

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    var events: [Event] = []
    var (quotes, entries) = (0, 0)
    export.forEach { event in
      events.append(event)
      quotes += event.quoteCount
      entries += event.evidence.count - event.quoteCount
    }
    let picture = LanePicture(events, of: export)
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.svg(isAlone: true))
    output.lose(.undatedEvents, picture.undated)
    output.lose(.undrawnEvents, picture.left)
    output.lose(.quotes, quotes)
    output.lose(.citations, entries)
    output.lose(.sources, export.sources.count)
  }
}

extension Loss {
  /// Events for which a picture has no room.
  fileprivate static let undrawnEvents = Loss(
    "# event, for which there is no room, is", "# events, for which there is no room, are")
}
