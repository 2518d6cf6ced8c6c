import Chronology

/// Writes Dateline's own JSON Lines: the header, then a line for each actor, source and event.
enum JSONLinesWriter: TimelineWriter {
  static let format = FileFormat.jsonLines

  static func write(_ export: TimelineExport, to output: inout ExportOutput) {
    let text = NodeText(isJSON: true)
    func line(_ node: WrittenNode) { output.write(text.inline(node) + "\n") }
    line(.mapping(export.headerEntries))
    for actor in export.actors {
      line(.declaration("actor", actor.id.name, WrittenNode(actor)))
    }
    for source in export.sources {
      line(.declaration("source", source.id.name, WrittenNode(source)))
    }
    export.forEach { line(WrittenNode($0)) }
  }
}

extension WrittenNode {
  /// A line of its own for an actor or a source.
  fileprivate static func declaration(
    _ type: String, _ name: String, _ node: WrittenNode
  ) -> WrittenNode {
    .mapping(
      [Entry(key: "type", value: .text(type)), Entry(key: "id", value: .text(name))] + node.entries)
  }
}

extension TimelineExport {
  /// What the header of a file of Dateline's own says.
  var headerEntries: [WrittenNode.Entry] {
    var entries: [WrittenNode.Entry] = [
      .init(key: TimelineKey.dateline.rawValue, value: .literal("\(TimelineDecoder.version)")),
      .init(key: TimelineKey.title.rawValue, value: .text(title)),
    ]
    if let language {
      entries.append(.init(key: TimelineKey.language.rawValue, value: .text(language)))
    }
    if let timezone {
      entries.append(.init(key: TimelineKey.timezone.rawValue, value: .text(timezone)))
    }
    if !eras.isEmpty {
      let eras = eras.map { era in
        WrittenNode.mapping(of: ["date": .stated(era.date), "title": .text(era.title)])
      }
      entries.append(.init(key: TimelineKey.eras.rawValue, value: .list(eras)))
    }
    return entries
  }
}
