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
      return try LineEditor(path: parts.path, lines: lines).write(edits).values
    }
  }

  /// Carries out edits of events, and additions, all in one write.
  ///
  /// In JSON Lines, a source or an event that is added has a line of its own at the end, and the line of
  /// an event is edited where it stands; the rest is copied block by block.
  ///
  /// - Parameters:
  ///   - edits: What to change and to add.
  ///   - parts: The file as it was read.
  ///   - tell: Told how much of a large file has been copied, from 0 to 1.
  /// - Returns: What was written, and what takes it back; nothing is written without edits.
  /// - Throws: `EditError`; the file is then as it was.
  public static func carryOut(
    _ edits: [TimelineEdit], on parts: TimelineParts,
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(EditError) -> WrittenEdits {
    switch parts.form {
    case .document(let document): return try carryOut(edits, on: document)
    case .lines(let lines):
      guard !edits.isEmpty else { return WrittenEdits() }
      guard parts.path != TimelineReader.standardInputPath else { throw .standardInput }
      var own: [String: [TimelineEdit]] = [:]
      var additions: [TimelineEdit] = []
      for edit in edits {
        if let event = edit.event {
          own[event.name, default: []].append(edit)
        } else {
          additions.append(edit)
        }
      }
      return try LineEditor(path: parts.path, lines: lines)
        .write(own, adding: additions, tell: tell)
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
    try carryOut(edits, on: document).values
  }

  /// The same, with what takes it back.
  static func carryOut(
    _ edits: [TimelineEdit], on document: TimelineDocument
  ) throws(EditError) -> WrittenEdits {
    guard !edits.isEmpty else { return WrittenEdits() }
    let path = document.timeline.path
    guard path != TimelineReader.standardInputPath else { throw .standardInput }
    let edited = try edit(document, edits)
    // The file may be in an editor at this moment: its change counts, not ours.
    guard let before = document.identity, FileIdentity(path: path) == before,
      let now = try? FileBytes.read(path: path, limit: DocumentLimits.bytes),
      now == document.fileBytes
    else { throw .changedMeanwhile(path: path) }
    do throws(WriteError) {
      let file = try FileBeside(replacing: path)
      try file.write(edited.bytes)
      if try file.publish(if: { FileIdentity(path: path) == before }), let after = file.identity {
        let mark = document.hasMark ? TimelineDocument.byteOrderMark.count : 0
        let change = FileChange(
          path: path, splices: edited.splices, of: document.bytes, shiftedBy: mark,
          before: before, after: after)
        return WrittenEdits(values: edited.values, change: change)
      }
    } catch {
      throw .write(error)
    }
    throw .changedMeanwhile(path: path)
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
  /// - Returns: What was written, with its place in the new file, and what takes it back.
  /// - Throws: `EditError`; the file is then as it was.
  @discardableResult
  public static func markChecked(
    path: String, event: String, citation position: Int, expecting expected: Citation,
    by: String, on: CalendarDay, sha256: String
  ) throws(EditError) -> WrittenEdits {
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
    return try carryOut([edit], on: parts)
  }

  /// The new bytes of a file and what was written into them, checked by reading them again.
  static func edit(
    _ document: TimelineDocument, _ edits: [TimelineEdit]
  ) throws(EditError) -> (bytes: [UInt8], values: [WrittenValue], splices: [Splice]) {
    var pass = try firstPass(document, edits)
    guard !pass.left.isEmpty else {
      return (
        pass.document.fileBytes, pass.written.flatMap { pass.document.values(of: $0) }, pass.splices
      )
    }
    var written = pass.written
    repeat {
      pass = try firstPass(pass.document, pass.left)
      written += pass.written
    } while !pass.left.isEmpty
    let whole = Splice(from: document.bytes, to: pass.document.bytes)
    return (
      pass.document.fileBytes, written.flatMap { pass.document.values(of: $0) }, [whole]
    )
  }

  /// A document with edits carried out.
  private struct Pass {
    var document: TimelineDocument
    var written: [TimelineEdit]
    var splices: [Splice]
    /// What must wait until a list or mapping has its first item.
    var left: [TimelineEdit]
  }

  /// Carries out edits, but for those that go behind the first item of a list or mapping that is still empty.
  private static func firstPass(
    _ document: TimelineDocument, _ edits: [TimelineEdit]
  ) throws(EditError) -> Pass {
    let path = document.timeline.path
    if let format = document.foreign { throw .foreign(path: path, format) }
    guard !document.isMended else { throw .mended(path: path) }
    var plan = SplicePlan(document)
    var expected = document.timeline
    if case .line = document.form {
      // What only other lines tell is not told of the line that is read again.
      let alone = document.reading(again: document.bytes)
      expected.diagnostics = alone?.timeline.diagnostics ?? expected.diagnostics
    }
    // A mapping that an alias repeats is written once, where the edits of all its places are equal.
    var planned: Set<PlannedEntries> = []
    var begun: Set<EmptyContainer> = []
    var written: [TimelineEdit] = []
    var left: [TimelineEdit] = []
    for edit in edits {
      if let container = document.emptyContainer(of: edit), !begun.insert(container).inserted {
        left.append(edit)
        continue
      }
      guard edit.apply(to: &expected, in: document), let mapping = document.mapping(of: edit) else {
        throw .noPlace(path: path, what: edit.words)
      }
      let entries = edit.entries(in: document).map { [$0.key, $0.value] }
      guard
        entries.isEmpty
          || planned.insert(PlannedEntries(mapping: mapping, entries: entries)).inserted
      else {
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
    return Pass(document: again, written: written, splices: plan.splices, left: left)
  }
}

/// What an edit writes into a mapping.
private struct PlannedEntries: Hashable {
  var mapping: SplicePlan.NodeID
  /// Keys, each with its value.
  var entries: [[String]]
}
