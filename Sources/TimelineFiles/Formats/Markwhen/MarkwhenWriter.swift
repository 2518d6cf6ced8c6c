import Chronology

/// Writes markwhen: a header between fences, an event a line with its properties and description below, a heading
/// a group.
///
/// The events without a group come first, since nothing but another heading ends a group.
enum MarkwhenWriter: TimelineWriter {
  static let format = FileFormat.markwhen

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    output.write("---\n")
    output.write("title: \(MarkwhenValue.written(export.title))\n")
    if let language = export.language {
      output.write("language: \(MarkwhenValue.written(language))\n")
    }
    if let timezone = export.timezone {
      output.write("timezone: \(MarkwhenValue.written(timezone))\n")
    }
    output.write("---\n")
    var sources: [Source.ID: Source] = [:]
    for source in export.sources { sources[source.id] = source }
    var writing = MarkwhenWriting(sources: sources) { export.name(of: $0) }
    // An output cannot be changed from within the walk, so it is carried along and put back.
    var carried = output
    var groups: [String: [UInt8]] = [:]
    var names: [String] = []
    export.forEach { event in
      guard let text = writing.text(of: event, &carried) else { return }
      guard let group = event.group, !group.isEmpty else {
        carried.write(text)
        return
      }
      if groups[group] == nil { names.append(group) }
      groups[group, default: []].append(contentsOf: text.utf8)
    }
    for name in names {
      carried.write("\n# \(MarkwhenMarkup.inline(MarkwhenMarkup.oneLine(name)))\n")
      carried.write(utf8: groups[name] ?? [])
    }
    output = carried
    output.lose(.eras, export.eras.count)
    output.lose(.sources, export.sources.count { !writing.cited.contains($0.id) })
    output.lose(
      .sourceDetails,
      export.sources.count { writing.cited.contains($0.id) && MarkwhenWriting.hasDetails($0) })
    output.lose(
      .actorDetails,
      export.actors.count {
        $0.role != nil || $0.side != nil || !$0.aliases.isEmpty || $0.note != nil
      })
  }
}
