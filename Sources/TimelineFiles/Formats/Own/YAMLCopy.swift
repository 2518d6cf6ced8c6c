import Chronology

/// Copies a timeline in YAML with its comments and layout, less what is to stay out.
public enum YAMLCopy {
  /// The bytes of a file without what an export of it leaves out.
  ///
  /// What is left out goes with all of its lines, and with the comments in them. The copy is read back, and
  /// must say what the export says.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - export: The export of that file alone, not as of a past day.
  /// - Returns: Nothing where the file is not YAML of Dateline's own, where parts of it cannot be read, or
  ///   where leaving something out would change something else, as with an alias; it is written anew then.
  public static func bytes(of path: String, as export: TimelineExport) -> [UInt8]? {
    guard path != "-", export.asOf == nil, let document = try? TimelineDocument(reading: path),
      !document.isJSON, document.foreign == nil, !document.isMended,
      !mayHide(document)
    else { return nil }
    var kept: [String: Event] = [:]
    export.forEach { kept[$0.id.name] = $0 }
    var cut = LineCut(document)
    var expected = document.timeline
    cut.drop(from: &expected, keeping: kept, export)
    guard !cut.hasFailed, let bytes = cut.remaining else { return nil }
    guard
      let again = try? TimelineDocument(bytes: bytes, path: path, file: 0, identity: nil),
      again.timeline.withoutPlaces == expected.withoutPlaces
    else { return nil }
    return document.hasMark ? TimelineDocument.byteOrderMark + bytes : bytes
  }

  /// Whether something that is not read, such as a second list of events, may have what is private in it.
  private static func mayHide(_ document: TimelineDocument) -> Bool {
    document.timeline.diagnostics.contains { $0.severity == .error }
      && document.bytes.firstRange(of: Array("private".utf8)) != nil
  }

  /// Whether a file is YAML of Dateline's own.
  public static func isYAML(_ path: String) -> Bool {
    guard path != "-", let document = try? TimelineDocument(reading: path) else { return false }
    return !document.isJSON && document.foreign == nil
  }
}

/// Cuts entries of lists and mappings in block style out of a file, each with its lines.
private struct LineCut {
  typealias NodeID = MarkedDocument.NodeID

  private let document: TimelineDocument
  /// Where each line begins, and the end of the file.
  private let lineStarts: [Int]
  private var cuts: [Range<Int>] = []
  /// Whether something cannot be cut out by its lines.
  private(set) var hasFailed = false

  init(_ document: TimelineDocument) {
    self.document = document
    var starts = [0]
    for (index, byte) in document.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts + [document.bytes.count]
  }

  /// The bytes that are left.
  var remaining: [UInt8]? {
    // What is cut out with a list needs no cut of its own.
    let sorted = cuts.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var splices: [Splice] = []
    for cut in sorted where cut.lowerBound >= splices.last?.range.upperBound ?? 0 {
      splices.append(Splice(range: cut, text: []))
    }
    return Splice.apply(splices, to: document.bytes)
  }

  /// Cuts out what an export leaves out of a timeline, and takes it out of the timeline as well.
  mutating func drop(
    from timeline: inout Timeline, keeping kept: [String: Event], _ export: TimelineExport
  ) {
    let sources = Set(export.sources.map(\.id.name))
    let actors = Set(export.actors.map(\.id.name))
    drop(.sources, from: &timeline.sources) { sources.contains($0.id.name) }
    drop(.actors, from: &timeline.actors) { actors.contains($0.id.name) }
    if !export.includesTexts {
      for index in timeline.sources.indices where timeline.sources[index].text != nil {
        cutKey("text", of: document.mapping(of: timeline.sources[index].id))
        timeline.sources[index].text = nil
      }
    }
    var events: [Event] = []
    for event in timeline.events {
      guard let shown = kept[event.id.name] else {
        cutEntry(document.mapping(at: event.origin))
        continue
      }
      events.append(part(of: event, shown))
    }
    timeline.events = events
  }

  /// The event without what is not shown of it.
  private mutating func part(of whole: Event, _ shown: Event) -> Event {
    var event = whole
    let node = document.mapping(at: whole.origin)
    if whole.replaces != nil, shown.replaces == nil {
      cutKey("replaces", of: node)
      event.replaces = nil
    }
    if let dating = whole.datedBy, shown.datedBy == nil {
      // Its bounds would have to go elsewhere.
      if dating.earliest != nil || dating.latest != nil { hasFailed = true }
      cutKey("dated-by", of: node)
      event.datedBy = nil
    }
    let places = Set(shown.evidence.map(\.origin))
    for entry in whole.evidence where !places.contains(entry.origin) {
      cutEntry(document.mapping(at: entry.origin))
    }
    event.evidence.removeAll { !places.contains($0.origin) }
    return event
  }

  private mutating func drop<Entity: Identifiable>(
    _ section: TimelineKey, from entities: inout [Entity], where isKept: (Entity) -> Bool
  ) where Entity.ID == Identifier<Entity> {
    let dropped = entities.filter { !isKept($0) }
    guard !dropped.isEmpty else { return }
    let list = document.document.root.flatMap { document.value(of: section.rawValue, in: $0) }
    for entity in dropped { cutKey(entity.id.name, of: list) }
    entities.removeAll { !isKept($0) }
  }

  // MARK: Lines

  /// Cuts an entry of a list out.
  private mutating func cutEntry(_ node: NodeID?) {
    guard let node else { return hasFailed = true }
    cut(from: node, next: document.document.next(after: node), isItem: true)
  }

  /// Cuts a key with its value out of a mapping.
  private mutating func cutKey(_ key: String, of mapping: NodeID?) {
    let entry = mapping.flatMap { mapping in
      document.entries(of: mapping).first { document.document.string($0.key) == key }
    }
    guard let entry else { return hasFailed = true }
    cut(from: entry.key, next: document.document.next(after: entry.value), isItem: false)
  }

  private mutating func cut(from node: NodeID, next: NodeID?, isItem: Bool) {
    let line = Int(document.document.place(of: node).line)
    guard let indentation = indentation(of: node, isItem: isItem) else { return hasFailed = true }
    let end: Int
    if let next {
      guard self.indentation(of: next, isItem: isItem) == indentation else {
        return hasFailed = true
      }
      end = document.document.place(of: next).line
    } else {
      end = lineAfter(line, indentation)
    }
    guard end > line else { return hasFailed = true }
    let last = commentsBegin(before: end, after: line, indentation)
    cuts.append(lineStarts[commentsAbove(line, indentation)]..<lineStarts[last])
  }

  /// The column of the `-` or of the key, where nothing else stands before it on its line.
  private func indentation(of node: NodeID, isItem: Bool) -> Int? {
    let (line, column) = document.document.place(of: node)
    guard lineStarts.indices.contains(line) else { return nil }
    var before = document.bytes[lineStarts[line]...].prefix(column)
    guard before.count == column else { return nil }
    let spaces = before.prefix { $0 == 0x20 }.count
    before = before.dropFirst(spaces)
    guard isItem else { return before.isEmpty ? spaces : nil }
    guard before.first == UInt8(ascii: "-") else { return nil }
    return before.dropFirst().allSatisfy { $0 == 0x20 } ? spaces : nil
  }

  /// The first line behind an entry that is the last one: one that is no deeper and has something on it.
  private func lineAfter(_ first: Int, _ indentation: Int) -> Int {
    var line = first + 1
    while line < lineStarts.count - 1 {
      let content = text(of: line)
      let spaces = content.prefix { $0 == 0x20 }.count
      if spaces <= indentation, let start = content.dropFirst(spaces).first,
        start != 0x0D, start != UInt8(ascii: "#")
      {
        return line
      }
      line += 1
    }
    return lineStarts.count - 1
  }

  /// The first of the comments directly above an entry, which are about it.
  private func commentsAbove(_ first: Int, _ indentation: Int) -> Int {
    var line = first
    while line > 0 {
      let content = text(of: line - 1)
      guard content.prefix(while: { $0 == 0x20 }).count == indentation,
        content.dropFirst(indentation).first == UInt8(ascii: "#")
      else { break }
      line -= 1
    }
    return line
  }

  /// Where the empty lines and comments begin that stand before a line and are not of the entry before it.
  ///
  /// A line that is deeper may be part of a text in a block, whatever it begins with.
  private func commentsBegin(before end: Int, after first: Int, _ indentation: Int) -> Int {
    var begin = end
    var line = end
    while line - 1 > first {
      line -= 1
      let content = text(of: line)
      let spaces = content.prefix { $0 == 0x20 }.count
      let rest = content.dropFirst(spaces)
      if rest.first == UInt8(ascii: "#"), spaces <= indentation {
        begin = line
      } else if !(rest.isEmpty || rest.first == 0x0D) {
        break
      }
    }
    return begin
  }

  private func text(of line: Int) -> ArraySlice<UInt8> {
    let range = lineStarts[line]..<max(lineStarts[line], lineStarts[line + 1])
    let content = document.bytes[range]
    return content.last == 0x0A ? content.dropLast() : content
  }
}
