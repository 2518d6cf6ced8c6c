import Chronology
import Evidence

extension TimelineEdit {
  /// What is to be written, in words.
  var words: String {
    switch self {
    case .recordHash(_, let id): "the hash of `\(id.name)`"
    case .recordContext(_, _, let id): "prefix and suffix of a quote of `\(id.event.name)`"
    case .markChecked(_, _, _, let id): "the check of a quote of `\(id.event.name)`"
    case .addSource(let source): "a source `\(source.id.name)`"
    case .addEvent(let event): "an event `\(event.id.name)`"
    case .addCitation(_, let id): "evidence of `\(id.name)`"
    case .addDating(_, let id): "words that date `\(id.name)`"
    }
  }

  /// The event of which it changes what is there; nothing where it adds a source or an event.
  var event: Event.ID? {
    switch self {
    case .recordHash, .addSource, .addEvent: nil
    case .recordContext(_, _, let id), .markChecked(_, _, _, let id): id.event
    case .addCitation(_, let id), .addDating(_, let id): id
    }
  }

  /// The keys that it writes in a document, with their values.
  func entries(in document: TimelineDocument) -> [(key: String, value: String)] {
    switch self {
    case .recordHash(let hash, _): [("sha256", hash)]
    case .recordContext(let prefix, let suffix, _):
      [("prefix", prefix), ("suffix", suffix)].compactMap { key, value in
        value.map { (key, $0) }
      }
    case .markChecked(let by, let on, let hash, let id):
      [
        ("by", by), ("on", on.description), ("sha256", hash),
        ("words", document.citation(of: id)?.quote.map { SHA256.ofWords($0.selector.exact) } ?? ""),
      ]
    case .addSource, .addEvent, .addCitation, .addDating: []
    }
  }
}

extension SplicePlan {
  /// Adds the splices of an edit; false where there is no place for them.
  mutating func add(_ edit: TimelineEdit, in document: TimelineDocument) -> Bool {
    guard let mapping = document.mapping(of: edit) else { return false }
    let entries = edit.entries(in: document)
    switch edit {
    case .recordHash:
      return entries.allSatisfy { key, value in
        set(key, value, in: mapping, of: document, after: ["text-kind", "text"])
      }
    case .recordContext:
      return entries.allSatisfy { key, value in
        set(
          key, value, in: mapping, of: document,
          after: key == "prefix" ? ["exact"] : ["prefix", "exact"])
      }
    case .markChecked:
      guard let record = document.value(of: "checked", in: mapping) else {
        return add("checked", .mapping(entries), to: mapping, after: [])
      }
      if document.document.isNull(record) || document.entries(of: record).isEmpty {
        return fill(record, of: "checked", with: entries)
      }
      guard document.document.ownKind(of: record) == .mapping else { return false }
      return entries.allSatisfy { key, value in
        set(
          key, value, in: record, of: document,
          after: key == "by" ? [] : key == "words" ? ["sha256", "on", "by"] : ["on", "by"])
      }
    case .addSource(let new):
      return append(
        new.id.name, WrittenNode(new), toMappingAt: "sources", of: mapping, before: "events")
    case .addEvent(let event):
      return append(WrittenNode(event), toListAt: "events", of: mapping)
    case .addCitation(let citation, _):
      return append(WrittenNode(citation), toListAt: "evidence", of: mapping)
    case .addDating(let dating, _):
      let entries = WrittenNode(dating).entries.compactMap { entry in
        switch entry.value {
        case .text(let text), .date(let text), .literal(let text): (key: entry.key, value: text)
        case .list, .mapping: nil
        }
      }
      guard let empty = document.value(of: "dated-by", in: mapping) else {
        return add("dated-by", .mapping(entries), to: mapping, after: ["date"])
      }
      return fill(empty, of: "dated-by", with: entries)
    }
  }

  /// Writes a key's value, be the key there or not.
  private mutating func set(
    _ key: String, _ new: String, in mapping: NodeID, of document: TimelineDocument,
    after preferred: [String]
  ) -> Bool {
    guard let value = document.value(of: key, in: mapping) else {
      return add(key, .scalar(new), to: mapping, after: preferred)
    }
    if document.document[value].kind == .scalar, document.document.string(value) == new {
      return true
    }
    return replace(
      value, of: key, with: new, isFlow: document.document.extent(of: mapping)?.isFlow == true)
  }
}

/// A key of a mapping in which nothing stands yet.
struct EmptyContainer: Hashable {
  var mapping: TimelineDocument.NodeID
  var key: String
}

extension TimelineDocument {
  /// The mapping that an edit is about.
  func mapping(of edit: TimelineEdit) -> NodeID? {
    switch edit {
    case .recordHash(_, let source): mapping(of: source)
    case .recordContext(_, _, let id), .markChecked(_, _, _, let id):
      origin(of: id).flatMap(mapping(at:))
    case .addSource, .addEvent: document.root.map(document.target)
    case .addCitation(_, let id), .addDating(_, let id):
      event(id).flatMap { mapping(at: $0.origin) }
    }
  }

  /// The list or mapping that an addition is the first item of.
  func emptyContainer(of edit: TimelineEdit) -> EmptyContainer? {
    let key: String
    switch edit {
    case .addSource: key = "sources"
    case .addEvent: key = "events"
    case .addCitation: key = "evidence"
    case .addDating, .recordHash, .recordContext, .markChecked: return nil
    }
    guard let mapping = mapping(of: edit) else { return nil }
    if let value = value(of: key, in: mapping), !document.children(of: value).isEmpty {
      return nil
    }
    return EmptyContainer(mapping: mapping, key: key)
  }

  private func origin(of id: EvidenceID) -> Origin? {
    guard case .dating = id.entry else { return citation(of: id)?.origin }
    return event(id.event)?.datedBy?.origin
  }

  /// The entry of evidence that is meant.
  func citation(of id: EvidenceID) -> Citation? {
    guard case .citation(let position) = id.entry,
      let event = event(id.event), event.evidence.indices.contains(position)
    else { return nil }
    return event.evidence[position]
  }

  /// What an edit wrote, as it stands in this document.
  func values(of edit: TimelineEdit) -> [WrittenValue] {
    if let added = added(by: edit) { return [added] }
    guard var mapping = mapping(of: edit) else { return [] }
    if case .markChecked = edit {
      guard let record = value(of: "checked", in: mapping) else { return [] }
      mapping = record
    }
    return edit.entries(in: self).compactMap { key, written in
      value(of: key, in: mapping).map { node in
        let place = document.place(of: node)
        return WrittenValue(
          edit: edit, key: key, value: written, line: place.line + 1, column: place.column + 1)
      }
    }
  }

  /// What an addition added, at the place where it begins.
  private func added(by edit: TimelineEdit) -> WrittenValue? {
    func value(_ key: String, _ value: String, _ origin: Origin?) -> WrittenValue? {
      origin.map {
        WrittenValue(edit: edit, key: key, value: value, line: $0.line, column: $0.column)
      }
    }
    switch edit {
    case .recordHash, .recordContext, .markChecked: return nil
    case .addSource(let source):
      return value(
        "source", source.id.name, timeline.sources.last { $0.id == source.id }?.origin)
    case .addEvent(let new): return value("event", new.id.name, event(new.id)?.origin)
    case .addCitation(let citation, let id):
      return value(
        citation.quote == nil ? "source" : "exact",
        citation.quote?.selector.exact ?? citation.source.name,
        event(id)?.evidence.last { $0.source == citation.source && $0.quote == citation.quote }?
          .origin)
    case .addDating(let dating, let id):
      return value(
        "dated-by", dating.selector?.exact ?? dating.source.name, event(id)?.datedBy?.origin)
    }
  }
}
