public import Chronology

/// Edits timeline files that a person wrote: only the bytes of the values that change, change.
///
/// Comments, order, marks, indentation and line ends stay. The result is read again and must differ
/// from what was read in the intended values and nothing else, before the old file is replaced.
public enum TimelineEditor {
  /// Carries out edits in every part of a file, all in one write.
  ///
  /// - Parameters:
  ///   - parts: The file as it was read.
  ///   - isWanted: Which events of JSON Lines are looked at.
  ///   - tell: Told how much has been looked at, from 0 to 1.
  ///   - edits: What to change in a part; called on any thread.
  /// - Returns: What was written, with its place in the new file; nothing is written without edits.
  /// - Throws: `EditError`; the file is then as it was.
  public static func write(
    to parts: TimelineParts, where isWanted: @escaping @Sendable (Event) -> Bool,
    tell: @escaping @Sendable (Double) -> Void = { _ in },
    edits: @escaping @Sendable (TimelineDocument) -> [TimelineEdit]
  ) throws(EditError) -> [WrittenValue] {
    switch parts.form {
    case .document(let document): return try write(edits(document), to: document)
    case .lines(let lines):
      guard parts.path != TimelineReader.standardInputPath else { throw .standardInput }
      return try LineEditor(path: parts.path, lines: lines)
        .write(where: isWanted, tell: tell, edits: edits)
    }
  }

  /// Carries out edits of some events, by their ids, all in one write.
  ///
  /// - Returns: What was written, with its place in the new file; nothing is written without edits.
  /// - Throws: `EditError`; the file is then as it was.
  public static func write(
    _ edits: [String: [TimelineEdit]], to parts: TimelineParts
  ) throws(EditError) -> [WrittenValue] {
    switch parts.form {
    case .document(let document):
      let inOrder = edits.sorted { left, right in
        let rows = [left, right].map {
          document.row(of: Event.ID(file: document.file, name: $0.key))
        }
        return (rows[0] ?? 0) < (rows[1] ?? 0)
      }
      return try write(inOrder.flatMap(\.value), to: document)
    case .lines(let lines):
      guard edits.contains(where: { !$0.value.isEmpty }) else { return [] }
      guard parts.path != TimelineReader.standardInputPath else { throw .standardInput }
      return try LineEditor(path: parts.path, lines: lines).write(edits)
    }
  }

  /// Carries out edits on a file that was read.
  ///
  /// - Parameters:
  ///   - edits: What to change, all in one write.
  ///   - document: The file as it was read.
  /// - Returns: What was written, with its place in the new file; nothing is written without edits.
  /// - Throws: `EditError`; the file is then as it was.
  @discardableResult
  static func write(
    _ edits: [TimelineEdit], to document: TimelineDocument
  ) throws(EditError) -> [WrittenValue] {
    guard !edits.isEmpty else { return [] }
    let path = document.timeline.path
    guard path != TimelineReader.standardInputPath else { throw .standardInput }
    let edited = try edit(document, edits)
    // The file may be in an editor at this moment: its change counts, not ours.
    guard FileIdentity(path: path) == document.identity,
      let now = try? FileBytes.read(path: path, limit: DocumentLimits.bytes),
      now == document.fileBytes
    else { throw .changedMeanwhile(path: path) }
    do throws(WriteError) {
      try AtomicFile.replace(path, with: edited.bytes)
    } catch {
      throw .write(error)
    }
    return edited.values
  }

  /// Records in a file that a person compared one quote with its source.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - event: The event's id in that file.
  ///   - position: Which entry of `evidence` it is, from 0.
  ///   - expected: The entry as the person saw it; another one there is refused.
  ///   - by: The person's name.
  ///   - on: The day.
  ///   - sha256: The hash of the text with which the words were compared.
  /// - Returns: What was written, with its place in the new file.
  /// - Throws: `EditError`; the file is then as it was.
  @discardableResult
  public static func markChecked(
    path: String, event: String, citation position: Int, expecting expected: Citation,
    by: String, on: CalendarDay, sha256: String
  ) throws(EditError) -> [WrittenValue] {
    let parts: TimelineParts
    do throws(TimelineFileError) {
      parts = try TimelineParts(reading: path, file: expected.source.file)
    } catch {
      throw .unreadable(error)
    }
    let id = Event.ID(file: expected.source.file, name: event)
    guard let entries = parts.document(ofEvent: event)?.event(id)?.evidence,
      entries.indices.contains(position), entries[position].source == expected.source,
      entries[position].quote == expected.quote
    else { throw .changedMeanwhile(path: path) }
    let edit = TimelineEdit.markChecked(
      by: by, on: on, sha256: sha256, of: EvidenceID(event: id, entry: .citation(position)))
    return try write([event: [edit]], to: parts)
  }

  /// The new bytes of a file and what was written into them, checked by reading them again.
  static func edit(
    _ document: TimelineDocument, _ edits: [TimelineEdit]
  ) throws(EditError) -> (bytes: [UInt8], values: [WrittenValue]) {
    let path = document.timeline.path
    guard !document.isMended else { throw .mended(path: path) }
    var plan = SplicePlan(document)
    var expected = document.timeline
    // A mapping that an alias repeats is written once, where the edits of all its places are equal.
    var planned: Set<PlannedEntries> = []
    var written: [TimelineEdit] = []
    for edit in edits {
      guard edit.apply(to: &expected, in: document), let mapping = document.mapping(of: edit) else {
        throw .noPlace(path: path, what: edit.words)
      }
      let entries = edit.entries(in: document).map { [$0.key, $0.value] }
      guard planned.insert(PlannedEntries(mapping: mapping, entries: entries)).inserted else {
        continue
      }
      guard plan.add(edit, in: document) else {
        throw .noPlace(path: path, what: edit.words)
      }
      written.append(edit)
    }
    guard let body = Splice.apply(plan.splices, to: document.bytes),
      let again = document.reading(again: body), !again.isMended,
      again.timeline.isSame(as: expected)
    else { throw .doesNotReadBack(path: path, edit: plan.shown) }
    return (again.fileBytes, written.flatMap { again.values(of: $0) })
  }
}

/// What an edit writes into a mapping.
private struct PlannedEntries: Hashable {
  var mapping: SplicePlan.NodeID
  /// Keys, each with its value.
  var entries: [[String]]
}

extension TimelineEdit {
  /// What is to be written, in words.
  fileprivate var words: String {
    switch self {
    case .recordHash(_, let id): "the hash of `\(id.name)`"
    case .recordContext(_, _, let id): "prefix and suffix of a quote of `\(id.event.name)`"
    case .markChecked(_, _, _, let id): "the check of a quote of `\(id.event.name)`"
    }
  }

  /// The keys that it writes in a document, with their values.
  fileprivate func entries(in document: TimelineDocument) -> [(key: String, value: String)] {
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
    }
  }
}

extension SplicePlan {
  /// Adds the splices of an edit; false where there is no place for them.
  fileprivate mutating func add(_ edit: TimelineEdit, in document: TimelineDocument) -> Bool {
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

extension TimelineDocument {
  /// The mapping that an edit is about.
  fileprivate func mapping(of edit: TimelineEdit) -> NodeID? {
    switch edit {
    case .recordHash(_, let source): mapping(of: source)
    case .recordContext(_, _, let id), .markChecked(_, _, _, let id):
      origin(of: id).flatMap(mapping(at:))
    }
  }

  private func origin(of id: EvidenceID) -> Origin? {
    guard case .dating = id.entry else { return citation(of: id)?.origin }
    return event(id.event)?.datedBy?.origin
  }

  /// The entry of evidence that is meant.
  fileprivate func citation(of id: EvidenceID) -> Citation? {
    guard case .citation(let position) = id.entry,
      let event = event(id.event), event.evidence.indices.contains(position)
    else { return nil }
    return event.evidence[position]
  }

  /// What an edit wrote, as it stands in this document.
  fileprivate func values(of edit: TimelineEdit) -> [WrittenValue] {
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
}

extension Timeline {
  /// Whether two readings say the same, wherever it stands in the file.
  fileprivate func isSame(as other: Timeline) -> Bool {
    let problems = diagnostics.map(\.severity.rawValue).sorted()
    guard problems == other.diagnostics.map(\.severity.rawValue).sorted() else { return false }
    return withoutPlaces == other.withoutPlaces
  }

  private var withoutPlaces: Timeline {
    let nowhere = Origin(file: 0, line: 1, column: 1)
    var timeline = self
    timeline.diagnostics = []
    for index in timeline.actors.indices { timeline.actors[index].origin = nowhere }
    for index in timeline.sources.indices { timeline.sources[index].origin = nowhere }
    for index in timeline.events.indices {
      timeline.events[index].origin = nowhere
      timeline.events[index].datedBy?.origin = nowhere
      for position in timeline.events[index].evidence.indices {
        timeline.events[index].evidence[position].origin = nowhere
      }
    }
    return timeline
  }
}
