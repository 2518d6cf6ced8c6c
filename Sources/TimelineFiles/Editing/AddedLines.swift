import Chronology

/// Lines for the end of a JSON Lines file: a source or an event each, read back before they are written.
struct AddedLines {
  /// What is to stand behind the last byte of the file.
  private(set) var bytes: [UInt8] = []
  private(set) var values: [WrittenValue] = []

  /// Makes the lines; nothing without an edit that adds one.
  init?(_ edits: [TimelineEdit], path: String, lines: LineDocuments) throws(EditError) {
    guard !edits.isEmpty else { return nil }
    let tail = Tail(of: lines.archive.bytes)
    let writer = NodeText(isJSON: true, isCompact: tail.isCompact)
    if !tail.isEnded { bytes += tail.lineEnd }
    var number = tail.isEnded ? lines.lineCount + 1 : lines.lineCount + 2
    for edit in edits {
      guard let node = edit.line, edit.isFree(in: lines) else {
        throw .noPlace(path: path, what: edit.words)
      }
      let text = writer.inline(node)
      let line = Array(text.utf8)
      guard let document = lines.document(reading: line, number: number),
        edit.isAll(of: document.timeline)
      else { throw .doesNotReadBack(path: path, edit: ["line \(number): \(text)"]) }
      bytes += line + tail.lineEnd
      values += document.values(of: edit)
      number += 1
    }
    // A file that ends without a line end stays one.
    if !tail.isEnded { bytes.removeLast(tail.lineEnd.count) }
  }

  /// How the file ends, and how its lines are written.
  private struct Tail {
    var isEnded = true
    var lineEnd: [UInt8] = [0x0A]
    var isCompact = false

    init(of bytes: LineBytes) {
      bytes.withBytes(max(0, bytes.count - (64 << 10))..<bytes.count) { raw in
        guard let last = raw.last else { return }
        isEnded = last == 0x0A
        if let feed = raw.lastIndex(of: 0x0A), feed > 0, raw[feed - 1] == 0x0D {
          lineEnd = [0x0D, 0x0A]
        }
        var line = raw[...]
        if isEnded { line = line.dropLast() }
        if let feed = line.lastIndex(of: 0x0A) { line = line[(feed + 1)...] }
        // The colon behind the first key tells.
        guard let quote = line.firstIndex(of: UInt8(ascii: "\"")),
          let other = line[(quote + 1)...].firstIndex(of: UInt8(ascii: "\"")),
          other + 2 < line.endIndex, line[other + 1] == UInt8(ascii: ":")
        else { return }
        isCompact = line[other + 2] != 0x20 && line[other + 2] != 0x09
      }
    }
  }
}

extension TimelineEdit {
  /// What the line of its own says; nothing for an edit of another one.
  fileprivate var line: WrittenNode? {
    switch self {
    case .addEvent(let event): WrittenNode(event)
    case .addSource(let source):
      .mapping(
        [
          .init(key: "type", value: .text("source")),
          .init(key: "id", value: .text(source.id.name)),
        ] + WrittenNode(source).entries)
    default: nil
    }
  }

  fileprivate func isFree(in lines: LineDocuments) -> Bool {
    switch self {
    case .addEvent(let event): !lines.hasEvent(named: event.id.name)
    case .addSource(let source): lines.sources.entity(named: source.id.name) == nil
    default: false
    }
  }

  /// Whether a reading says what was meant and nothing else, with nothing wrong.
  fileprivate func isAll(of timeline: Timeline) -> Bool {
    var expected = Timeline(path: timeline.path, title: timeline.title)
    switch self {
    case .addEvent(let event): expected.events = [event]
    case .addSource(let source): expected.sources = [source]
    default: return false
    }
    return timeline.diagnostics.isEmpty && timeline.isSame(as: expected)
  }
}
