import Chronology
import Synchronization

/// Edits lines of a JSON Lines file: each line by itself, and the others are copied byte for byte.
struct LineEditor {
  let path: String
  let lines: LineDocuments

  private var bytes: LineBytes { lines.archive.bytes }

  /// What becomes of a stretch of the file.
  private struct Stretch {
    var lines: [(range: Range<Int>, bytes: [UInt8])] = []
    var values: [WrittenValue] = []
    var failure: EditError?
  }

  /// Edits the lines of some events, and adds lines at the end.
  ///
  /// - Parameters:
  ///   - edits: What to change, by the ids of the events.
  ///   - additions: What to add, a line each.
  ///   - tell: Told how much has been copied, from 0 to 1.
  /// - Returns: What was written, and what takes it back.
  /// - Throws: `EditError`; the file is then as it was.
  func write(
    _ edits: [String: [TimelineEdit]], adding additions: [TimelineEdit] = [],
    tell: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(EditError) -> WrittenEdits {
    // Events of the header share a line.
    var edited: [Range<Int>: (document: TimelineDocument, edits: [TimelineEdit])] = [:]
    for (event, edits) in edits.sorted(by: { $0.key < $1.key }) where !edits.isEmpty {
      guard let (range, document) = lines.document(ofEvent: event) else {
        throw .noPlace(path: path, what: "anything about `\(event)`")
      }
      edited[range, default: (document, [])].edits += edits
    }
    var stretch = Stretch()
    for (range, line) in edited.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      add(line.edits, to: line.document, range, &stretch)
    }
    if let failure = stretch.failure { throw failure }
    let added = try AddedLines(additions, path: path, lines: lines)
    var copy = EditedCopy(of: bytes, to: path, tell: tell)
    try copy.add(stretch.lines)
    if let added { try copy.add([(bytes.count..<bytes.count, added.bytes)]) }
    let change = try copy.finish(at: bytes.count)
    return WrittenEdits(values: stretch.values + (added?.values ?? []), change: change)
  }

  /// Edits every line of which something is to be written.
  func write(
    where isWanted: @escaping @Sendable (Event) -> Bool,
    tell: @escaping @Sendable (Double) -> Void,
    edits: @escaping @Sendable (TimelineDocument) -> [TimelineEdit]
  ) throws(EditError) -> [WrittenValue] {
    var values: [WrittenValue] = []
    var copy = EditedCopy(of: bytes, to: path)
    var failure: EditError?
    let count = lines.stretchCount
    var done = 0
    Cores.inOrder(count) { number in
      var stretch = Stretch()
      let isThere = lines.forEach(in: number, where: isWanted) { range, document in
        guard stretch.failure == nil else { return }
        add(edits(document), to: document, range, &stretch)
      }
      if !isThere { stretch.failure = .changedMeanwhile(path: path) }
      return stretch
    } take: { stretch in
      done += 1
      tell(Double(done) / Double(count))
      do throws(EditError) {
        if let failure = stretch.failure { throw failure }
        try copy.add(stretch.lines)
        values += stretch.values
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    _ = try copy.finish(at: bytes.count)
    return values
  }

  private func add(
    _ edits: [TimelineEdit], to document: TimelineDocument, _ range: Range<Int>,
    _ stretch: inout Stretch
  ) {
    guard !edits.isEmpty else { return }
    do throws(EditError) {
      let edited = try TimelineEditor.edit(document, edits)
      stretch.lines.append((range, edited.bytes))
      stretch.values += edited.values
    } catch {
      stretch.failure = error
    }
  }
}
