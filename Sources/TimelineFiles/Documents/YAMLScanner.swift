import CYAML

/// Reads YAML into a marked document.
///
/// The only file that knows libyaml. Events are taken one by one, so that what was read
/// before a mistake is there, and so that neither depth nor aliases can take more memory than the
/// file itself.
struct YAMLScanner {
  private var document: MarkedDocument
  private var open: [Frame] = []
  private var anchors: [String: Anchor] = [:]
  private var aliasedNodes = 0
  private var documents = 0
  private var bounds = EntryBounds()

  private struct Frame {
    var node: MarkedDocument.NodeID
    var last: MarkedDocument.NodeID = -1
    var isFlow: Bool
    var anchor: String?
    /// The number of nodes inside, aliases counted as what they stand for.
    var size = 1
    /// The line of the entry that is being read, from 0.
    var entryLine: Int
  }

  private struct Anchor {
    var node: MarkedDocument.NodeID
    /// The number of nodes, or nothing while its container is still open.
    var size: Int?
  }

  /// What was read, and what is wrong with it.
  struct Reading {
    var document: MarkedDocument
    /// Where reading broke off, if it did.
    var problem: SyntaxProblem?
    /// What was left out, and is no reason to stop.
    var leftOut: [SyntaxProblem]
  }

  /// Reads one document; where something is wrong, what was read before it and the problem.
  ///
  /// The bytes must be valid UTF-8.
  static func read(
    _ bytes: [UInt8], keepingExtents: Bool = false, within bounds: EntryBounds = EntryBounds()
  ) -> Reading {
    var scanner = YAMLScanner(document: MarkedDocument(keepingExtents: keepingExtents))
    scanner.bounds = bounds
    scanner.document.reserve(forBytes: bytes.count)
    do throws(SyntaxProblem) {
      try scanner.run(bytes)
      return Reading(document: scanner.document, problem: nil, leftOut: scanner.bounds.leftOut)
    } catch {
      var problem = error
      problem.section = problem.section ?? scanner.section()
      return Reading(document: scanner.document, problem: problem, leftOut: scanner.bounds.leftOut)
    }
  }

  private mutating func run(_ bytes: [UInt8]) throws(SyntaxProblem) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw SyntaxProblem(line: 0, column: 0, message: "there is not enough memory to read it")
    }
    defer { yaml_parser_delete(parser) }
    var problem: SyntaxProblem?
    bytes.withUnsafeBufferPointer { input in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, input.baseAddress, input.count)
      do throws(SyntaxProblem) {
        try readEvents(parser)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  private mutating func readEvents(
    _ parser: UnsafeMutablePointer<yaml_parser_t>
  ) throws(SyntaxProblem) {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLWords.problem(parser.pointee) }
      defer { yaml_event_delete(&event) }
      let line = Int(event.start_mark.line)
      let column = Int(event.start_mark.column)
      if try isPassedOver(event.type, line, column) { continue }
      switch event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
        return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else {
          throw SyntaxProblem(
            line: line, column: column,
            message: "a second document begins here, and a timeline is one document; "
              + "move its events up, or put it into a file of its own")
        }
      case YAML_SCALAR_EVENT:
        try addScalar(event.data.scalar, line, column)
        noteExtent(event)
      case YAML_ALIAS_EVENT:
        try addAlias(event.data.alias, line, column)
        noteExtent(event)
      case YAML_SEQUENCE_START_EVENT:
        let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        try begin(.sequence, isFlow, event.data.sequence_start.anchor, line, column)
        noteExtent(event, isFlow: isFlow)
      case YAML_MAPPING_START_EVENT:
        let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        try begin(.mapping, isFlow, event.data.mapping_start.anchor, line, column)
        noteExtent(event, isFlow: isFlow)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let frame = open.last { document.end(frame.node, at: Int(event.end_mark.index)) }
        end()
      default:
        break
      }
    }
  }

  /// Whether an event is of something that is read and not kept.
  private mutating func isPassedOver(
    _ type: yaml_event_type_t, _ line: Int, _ column: Int
  ) throws(SyntaxProblem) -> Bool {
    switch type {
    case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT:
      return leavesOut(line, column)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard leavesOut(line, column) else { return false }
      try checkDepth(line, column)
      bounds.passedOver += 1
      return true
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard bounds.passedOver > 0 else { return false }
      bounds.passedOver -= 1
      return true
    default:
      return false
    }
  }

  private mutating func leavesOut(_ line: Int, _ column: Int) -> Bool {
    guard let top = open.last else { return false }
    return bounds.leavesOut(
      in: top.node, depth: open.count - 1, of: document, at: (line, column))
  }

  private func checkDepth(_ line: Int, _ column: Int) throws(SyntaxProblem) {
    guard open.count + bounds.passedOver < DocumentLimits.depth else {
      throw SyntaxProblem(
        line: line, column: column,
        message: "lists and mappings stand more than \(DocumentLimits.depth) deep in each other; "
          + "a timeline needs six")
    }
  }

  /// Notes where the node that was read last stands.
  private mutating func noteExtent(_ event: yaml_event_t, isFlow: Bool = false) {
    guard document.keepsExtents else { return }
    let node = MarkedDocument.NodeID(truncatingIfNeeded: document.nodes.count - 1)
    document.begin(node, at: Int(event.start_mark.index), isFlow: isFlow)
    document.end(node, at: Int(event.end_mark.index))
  }

  private mutating func addScalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ line: Int, _ column: Int
  ) throws(SyntaxProblem) {
    let style: MarkedDocument.Style =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    let bytes = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
    let node = document.addScalar(bytes, style: style, line: line, column: column)
    if let anchor = scalar.anchor {
      anchors[Self.name(anchor)] = Anchor(node: node, size: 1)
    }
    attach(node, line, size: 1)
  }

  private mutating func addAlias(
    _ alias: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_alias, _ line: Int, _ column: Int
  ) throws(SyntaxProblem) {
    let name = alias.anchor.map(Self.name) ?? ""
    guard let anchor = anchors[name] else {
      throw SyntaxProblem(
        line: line, column: column,
        message: "`*\(name)` refers to `&\(name)`, which does not stand before it; "
          + "a text that begins with * needs quotation marks")
    }
    guard let size = anchor.size else {
      throw SyntaxProblem(
        line: line, column: column,
        message: "`*\(name)` stands inside of what it refers to, which has no end; write it out")
    }
    aliasedNodes += size
    guard aliasedNodes <= DocumentLimits.aliasedNodes else {
      throw SyntaxProblem(
        line: line, column: column,
        message: "the references of this file (`*\(name)` and the like) stand for more than "
          + "\(DocumentLimits.aliasedNodes) values; write them out")
    }
    attach(
      document.addAlias(of: anchor.node, size: size, line: line, column: column), line, size: size)
  }

  private mutating func begin(
    _ kind: MarkedDocument.Kind, _ isFlow: Bool, _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ line: Int, _ column: Int
  ) throws(SyntaxProblem) {
    try checkDepth(line, column)
    let node = document.addContainer(kind, line: line, column: column)
    let name = anchor.map(Self.name)
    if let name { anchors[name] = Anchor(node: node, size: nil) }
    attach(node, line, size: 0)
    open.append(Frame(node: node, isFlow: isFlow, anchor: name, entryLine: line))
  }

  private mutating func end() {
    guard let frame = open.popLast() else { return }
    document.close(frame.node)
    if let anchor = frame.anchor {
      anchors[anchor] = Anchor(node: frame.node, size: frame.size)
    }
    if !open.isEmpty { open[open.count - 1].size += frame.size }
  }

  private mutating func attach(_ node: MarkedDocument.NodeID, _ line: Int, size: Int) {
    guard !open.isEmpty else {
      if document.root == nil { document.root = node }
      return
    }
    let top = open.count - 1
    let parent = document[open[top].node]
    if parent.kind == .sequence || parent.count % 2 == 0 { open[top].entryLine = line }
    document.link(node, to: open[top].node, after: open[top].last)
    open[top].last = node
    open[top].size += size
  }

  /// What stands open in the second level, from which reading may go on.
  private func section() -> SyntaxProblem.Section? {
    guard open.count >= 2, !open[0].isFlow, !open[1].isFlow else { return nil }
    let container = document[open[1].node]
    return SyntaxProblem.Section(
      isSequence: container.kind == .sequence, column: Int(container.column),
      openEntry: open.count > 2 || (container.kind == .mapping && container.count % 2 == 1)
        ? open[1].entryLine : nil,
      line: Int(container.line))
  }

  private static func name(_ characters: UnsafeMutablePointer<yaml_char_t>) -> String {
    var count = 0
    while characters[count] != 0 { count += 1 }
    return String(
      decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self)
  }
}

/// What libyaml's messages mean to a person who writes a timeline.
private enum YAMLWords {
  static func problem(_ parser: yaml_parser_t) -> SyntaxProblem {
    let said = parser.problem.map { String(cString: $0) } ?? "the YAML cannot be read"
    let context = parser.context.map { String(cString: $0) } ?? ""
    var mark = parser.problem_mark
    if said == "found unexpected end of stream" || said == "found unexpected document indicator" {
      mark = parser.context_mark
    }
    return SyntaxProblem(
      line: Int(mark.line), column: Int(mark.column), message: words(for: said, context))
  }

  private static func words(for said: String, _ context: String) -> String {
    switch said {
    case "mapping values are not allowed in this context":
      "a colon followed by a space stands in the middle of a text here; "
        + "put the text into quotation marks, or mend the indentation"
    case "found unexpected end of stream", "found unexpected document indicator":
      context.contains("quoted")
        ? "the quotation mark that opens here is never closed; close it"
        : "the file ends in the middle of what begins here"
    case "found character that cannot start any token":
      "a text cannot begin with this character (a tab, @, ` or %); "
        + "put it into quotation marks, and indent with spaces"
    case "did not find expected key":
      "a key is expected here; mend the indentation, or the quotation marks before it"
    case "did not find expected '-' indicator":
      "an entry that begins with - is expected here; mend the indentation"
    case "could not find expected ':'":
      "a key without a colon; write `key: value`, or indent the line as part of the text above it"
    case "did not find expected ',' or ']'":
      "a comma or a closing ] is missing before this"
    case "did not find expected ',' or '}'":
      "a comma or a closing } is missing before this"
    case "did not find expected <document start>":
      "the text ends before this; mend the indentation, or the quotation marks before it"
    case "block sequence entries are not allowed in this context":
      "a list entry (-) cannot stand here; put it on a line of its own"
    default:
      "the YAML cannot be read: \(said); mend this place"
    }
  }
}
