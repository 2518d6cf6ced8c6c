import Chronology

/// Writes Dateline's own YAML, laid out for a person.
///
/// A file that was read from YAML is not written anew but copied, so that comments and layout stay: `YAMLCopy`.
enum YAMLWriter: TimelineWriter {
  static let format = FileFormat.yaml

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    let text = NodeText(isJSON: false)
    let style = BlockStyle()
    for line in text.block(export.headerEntries, style) { output.write(line + "\n") }
    func declarations(_ key: TimelineKey, _ entries: [(name: String, node: WrittenNode)]) {
      guard !entries.isEmpty else { return }
      output.write("\n\(key.rawValue):\n")
      for (name, node) in entries {
        output.write("  " + text.key(name, isFlow: false) + ":\n")
        for line in text.block(node.entries, style) { output.write("    " + line + "\n") }
      }
    }
    declarations(.actors, export.actors.map { ($0.id.name, WrittenNode($0)) })
    declarations(.sources, export.sources.map { ($0.id.name, WrittenNode($0)) })
    guard export.eventCount > 0 else { return output.write("\nevents: []\n") }
    output.write("\n\(TimelineKey.events.rawValue):\n")
    export.forEach { event in
      for line in text.item(WrittenNode(event), style) { output.write("  " + line + "\n") }
    }
  }
}
