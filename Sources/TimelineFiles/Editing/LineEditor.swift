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

  /// Edits the lines of some events.
  func write(_ edits: [String: [TimelineEdit]]) throws(EditError) -> [WrittenValue] {
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
    var copy = Copy(of: bytes, to: path)
    try copy.add(stretch.lines)
    try copy.finish(at: bytes.count)
    return stretch.values
  }

  /// Edits every line of which something is to be written.
  func write(
    where isWanted: @escaping @Sendable (Event) -> Bool,
    tell: @escaping @Sendable (Double) -> Void,
    edits: @escaping @Sendable (TimelineDocument) -> [TimelineEdit]
  ) throws(EditError) -> [WrittenValue] {
    var values: [WrittenValue] = []
    var copy = Copy(of: bytes, to: path)
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
    try copy.finish(at: bytes.count)
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

/// The new file: lines that were edited, and all the rest as it stands in the old one.
private struct Copy {
  private let bytes: LineBytes
  private let path: String
  private var file: FileBeside?
  /// What of the old file is in the new one, or left out of it.
  private var position = 0

  private static let block = 1 << 20

  init(of bytes: LineBytes, to path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Adds what comes before each of some lines, and the lines in their new words.
  mutating func add(_ lines: [(range: Range<Int>, bytes: [UInt8])]) throws(EditError) {
    guard !lines.isEmpty else { return }
    let file = try begin()
    for (range, line) in lines {
      try copy(to: range.lowerBound, file)
      do throws(WriteError) {
        try file.write(line)
      } catch {
        throw .write(error)
      }
      position = range.upperBound
    }
  }

  /// Adds the rest and puts the new file in the place of the old one, if anything was edited.
  mutating func finish(at end: Int) throws(EditError) {
    guard let file else { return }
    try copy(to: end, file)
    let (bytes, path) = (bytes, path)
    do throws(WriteError) {
      // The file may be in an editor at this moment: its change counts, not ours.
      let isPublished = try file.publish {
        bytes.isUnchanged && FileIdentity(path: path) == bytes.identity
      }
      if isPublished { return }
    } catch {
      throw .write(error)
    }
    throw .changedMeanwhile(path: path)
  }

  private mutating func begin() throws(EditError) -> FileBeside {
    if let file { return file }
    do throws(WriteError) {
      let file = try FileBeside(replacing: path)
      self.file = file
      return file
    } catch {
      throw .write(error)
    }
  }

  private mutating func copy(to end: Int, _ file: FileBeside) throws(EditError) {
    while position < end {
      let range = position..<min(position + Self.block, end)
      let (got, number) = bytes.withBytes(range) { ($0.count, file.write(all: $0)) }
      if number != 0 { throw .write(.failed(path: path, reason: systemWords(number))) }
      guard got == range.count else { throw .changedMeanwhile(path: path) }
      position = range.upperBound
    }
  }
}
