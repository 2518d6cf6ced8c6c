import Chronology

/// What Dateline writes beside an annotation under a key of its own, and reads back: what the data model of
/// annotations has no word for.
///
/// The keys are those of Dateline's own file; actors stand with their names.
enum AnnotationRecord {
  // MARK: Reading

  /// Takes over what is said of an event but for title, date and evidence.
  static func fill(_ event: inout Event, from record: JSONNode, file: Int, names: Set<String>) {
    event.status = record.text("status").flatMap(Event.Status.init)
    event.place = record["place"]?.text
    event.actors = record["actors"]?.elements.compactMap { $0.text }.map { .named($0) } ?? []
    event.group = record["group"]?.text
    event.tags = record["tags"]?.elements.compactMap { $0.text } ?? []
    event.summary = record["summary"]?.text
    event.note = record["note"]?.text
    event.isPrivate = record.text("private") == "true"
    if let name = record["replaces"]?.text, names.contains(name) {
      event.replaces = Event.ID(file: file, name: name)
    }
  }

  /// An entry of evidence.
  static func citation(
    _ record: JSONNode?, source: Source.ID, _ words: TextQuoteSelector?, at origin: Origin
  ) -> Citation {
    var citation = Citation(source: source, origin: origin)
    citation.quote = words.map { Quote($0) }
    guard let record else { return citation }
    citation.quote?.translation = record["translation"]?.text
    citation.quote?.speaker = record["speaker"]?.text.map { .named($0) }
    citation.quote?.role = record["role"]?.text
    citation.quote?.to = record["to"]?.text.map { .named($0) }
    citation.quote?.said = record["said"].flatMap(SourceRecord.stated)
    citation.date = record["date"].flatMap(SourceRecord.stated)
    citation.status = record.text("status").flatMap(Event.Status.init)
    citation.inferred = record["inferred"]?.text
    citation.note = record["note"]?.text
    citation.isPrivate = record.text("private") == "true"
    return citation
  }

  /// The words that date an event.
  static func dating(
    _ record: JSONNode, source: Source.ID, _ words: TextQuoteSelector?, at origin: Origin
  ) -> Dating {
    var dating = Dating(source: source, origin: origin)
    dating.selector = words
    dating.earliest = SourceRecord.day("earliest", of: record)
    dating.latest = SourceRecord.day("latest", of: record)
    dating.inferred = record["inferred"]?.text
    dating.note = record["note"]?.text
    return dating
  }

  // MARK: Writing

  /// An event: the whole of it, or what tells which it is.
  static func written(_ event: Event, isFirst: Bool, _ export: TimelineExport) -> WrittenNode {
    var node = event
    node.evidence = []
    node.datedBy = nil
    node.actors = event.actors.map { .named(export.name(of: $0)) }
    let known: Set<String> = isFirst ? [] : ["date", "title"]
    var entries = WrittenNode(node).entries.filter {
      $0.key != "id" && (known.isEmpty || known.contains($0.key))
    }
    entries.insert(entry("id", .text(event.id.name)), at: 0)
    // An id that was made is made again.
    if !event.isNamedByFile { entries.insert(entry("named", .literal("false")), at: 1) }
    if isFirst, event.isPrivate { entries.append(entry("private", .literal("true"))) }
    return .mapping(entries)
  }

  /// An entry of evidence, but for source and words; nothing where it says no more.
  static func written(_ citation: Citation, _ export: TimelineExport) -> WrittenNode? {
    var copy = citation
    copy.quote?.speaker = citation.quote?.speaker.map { .named(export.name(of: $0)) }
    copy.quote?.to = citation.quote?.to.map { .named(export.name(of: $0)) }
    var entries = rest(WrittenNode(copy))
    if citation.isPrivate { entries.append(entry("private", .literal("true"))) }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  /// What dates an event, but for source and words.
  static func written(_ dating: Dating) -> WrittenNode { .mapping(rest(WrittenNode(dating))) }

  /// A source: the whole of it, or its id.
  static func written(_ source: Source, isFirst: Bool) -> WrittenNode {
    var entries = [entry("id", .text(source.id.name))]
    if isFirst {
      entries += WrittenNode(source).entries
      if source.isPrivate { entries.append(entry("private", .literal("true"))) }
    }
    return .mapping(entries)
  }

  private static func rest(_ node: WrittenNode) -> [WrittenNode.Entry] {
    let held: Set<String> = ["source", "exact", "prefix", "suffix"]
    return node.entries.filter { !held.contains($0.key) }
  }

  private static func entry(_ key: String, _ value: WrittenNode) -> WrittenNode.Entry {
    WrittenNode.Entry(key: key, value: value)
  }
}
