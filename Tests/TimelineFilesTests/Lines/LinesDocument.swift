import Chronology

@testable import TimelineFiles

/// JSON Lines as one document: what reading line by line is compared with.
///
/// What the lines say stands where it would stand in a timeline in JSON: the header's keys at the root, then
/// sources, actors and events. Every node keeps its line, its column and its bytes.
struct LinesDocument {
  private typealias NodeID = MarkedDocument.NodeID

  private let bytes: [UInt8]
  private var document: MarkedDocument
  private var problems: [SyntaxProblem] = []
  private var header: NodeID?
  private var sources: [Entry] = []
  private var actors: [Entry] = []
  private var events: [NodeID] = []
  private var isBroken = false

  private struct Entry {
    var id: NodeID
    var value: NodeID
  }

  /// Reads lines of valid UTF-8.
  static func read(_ bytes: [UInt8], keepingExtents: Bool) -> Recovery.Reading {
    var lines = LinesDocument(bytes: bytes, keepingExtents: keepingExtents)
    lines.readLines()
    lines.putTogether()
    return Recovery.Reading(
      document: lines.document, problems: lines.problems, brokeOff: false,
      hasSyntaxMistake: lines.isBroken, isJSON: true)
  }

  private init(bytes: [UInt8], keepingExtents: Bool) {
    self.bytes = bytes
    document = MarkedDocument(keepingExtents: keepingExtents)
    document.reserve(forBytes: bytes.count)
  }

  // MARK: Lines

  private mutating func readLines() {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.withUnsafeBytes { LineEnds.next(in: $0, from: start) } ?? bytes.count
      number += 1
      read(start..<end, number)
      start = end + 1
    }
  }

  private mutating func read(_ range: Range<Int>, _ number: Int) {
    let kind = bytes.withUnsafeBytes {
      LineSketch(UnsafeRawBufferPointer(rebasing: $0[range])).kind
    }
    guard kind != .blank else { return }
    let (root, found, isBroken) = JSONScanner.read(
      line: range, of: bytes, at: number, into: &document)
    problems += found
    self.isBroken = self.isBroken || isBroken
    guard let root, !isBroken else { return }
    guard document[root].kind == .mapping else {
      return reportOdd(range, number)
    }
    document.lineRoots.insert(root)
    switch kind {
    case .header:
      if header == nil {
        header = root
      } else {
        report(root, LineProblems.secondHeader)
      }
    case .event: events.append(root)
    case .source: declare(root, \.sources, "a source")
    case .actor: declare(root, \.actors, "an actor")
    case .blank, .broken: return
    case .unknownType: reportOdd(range, number)
    }
  }

  /// Says what is wrong with a line as where the lines are read one by one.
  private mutating func reportOdd(_ range: Range<Int>, _ number: Int) {
    let decoder = LineDecoder(path: "", file: 0, names: LineNames())
    let found = bytes.withUnsafeBytes {
      decoder.problems(UnsafeRawBufferPointer(rebasing: $0[range]), line: number)
    }
    problems += found.map {
      SyntaxProblem(line: $0.line - 1, column: $0.column - 1, message: $0.message, section: nil)
    }
  }

  private mutating func declare(
    _ root: NodeID, _ list: WritableKeyPath<LinesDocument, [Entry]>, _ what: String
  ) {
    guard let key = document.firstKey("id", of: root), let id = document.next(after: key),
      document[id].kind == .scalar, !document.isNull(id), document[id].count > 0
    else {
      return report(root, LineDecoder.needsID(what))
    }
    self[keyPath: list].append(Entry(id: id, value: root))
  }

  private mutating func report(_ node: NodeID, _ message: String) {
    let place = document.place(of: node)
    problems.append(
      SyntaxProblem(line: place.line, column: place.column, message: message, section: nil))
  }

  // MARK: The document

  private mutating func putTogether() {
    let place = header.map { document.place(of: $0) } ?? (line: -1, column: 0)
    let root = document.addContainer(.mapping, line: place.line, column: place.column)
    var own: [NodeID] = header.map { document.children(of: $0) } ?? []
    if own.count % 2 == 1 { own.removeLast() }
    append(sources, .sources, &own)
    append(actors, .actors, &own)
    if !events.isEmpty || section(.events, own) == nil {
      let list = section(.events, own) ?? addSection(.events, .sequence, &own)
      if document[list].kind == .sequence {
        document.append(events, to: list)
      }
    }
    document.append(own, to: root)
    document.close(root)
    document.root = root
  }

  private mutating func append(_ entries: [Entry], _ key: TimelineKey, _ own: inout [NodeID]) {
    guard !entries.isEmpty else { return }
    let list = section(key, own) ?? addSection(key, .mapping, &own)
    guard document[list].kind == .mapping else { return }
    var nodes: [NodeID] = []
    nodes.reserveCapacity(2 * entries.count)
    for entry in entries {
      nodes.append(document.addCopy(of: entry.id, at: document.place(of: entry.value)))
      nodes.append(entry.value)
    }
    document.append(nodes, to: list)
  }

  /// What stands in the header under a key.
  private func section(_ key: TimelineKey, _ own: [NodeID]) -> NodeID? {
    let name = Array(key.rawValue.utf8)
    return stride(from: 0, to: own.count, by: 2)
      .first { document.isScalar(own[$0], name) && !document.isNull(own[$0 + 1]) }
      .map { own[$0 + 1] }
  }

  private mutating func addSection(
    _ key: TimelineKey, _ kind: MarkedDocument.Kind, _ own: inout [NodeID]
  ) -> NodeID {
    let name = Array(key.rawValue.utf8).withUnsafeBufferPointer {
      document.addScalar($0, style: .quoted, line: -1, column: 0)
    }
    let list = document.addContainer(kind, line: -1, column: 0)
    document.close(list)
    own += [name, list]
    return list
  }
}

extension MarkedDocument {
  /// Links children to a container, behind those that it has.
  fileprivate mutating func append(_ more: [NodeID], to container: NodeID) {
    var last = children(of: container).last ?? -1
    for child in more {
      link(child, to: container, after: last)
      last = child
    }
  }

  /// A scalar that says the same, to be linked elsewhere.
  fileprivate mutating func addCopy(
    of node: NodeID, at place: (line: Int, column: Int)
  ) -> NodeID {
    let scalar = self[node]
    let copied = Array(text[Int(scalar.first)..<Int(scalar.first + scalar.count)])
    return copied.withUnsafeBufferPointer {
      addScalar($0, style: scalar.style, line: place.line, column: place.column)
    }
  }
}
