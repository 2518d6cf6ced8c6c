/// A document as it was read, whatever its form: nodes in an arena, each with its place.
///
/// Every scalar is text as written; what it means is for the decoder to say. Children are linked
/// lists through the arena, keys and values of a mapping alternating, so that a document of a
/// million nodes costs two allocations that grow.
struct MarkedDocument: Sendable {
  /// The index of a node in the arena.
  typealias NodeID = Int32

  /// What a node is.
  enum Kind: UInt8 {
    case scalar
    case sequence
    case mapping
    /// Stands for the node at `first`, which comes earlier.
    case alias
  }

  /// How a scalar was written.
  enum Style: UInt8 {
    /// Without marks: `null`, `~` and nothing at all mean that nothing is given.
    case plain
    case quoted
    /// `|` or `>`: the line break at the end belongs to the form, not to the text.
    case block
  }

  /// One node.
  struct Node {
    var kind: Kind
    var style: Style
    /// False where reading broke off inside.
    var isComplete: Bool
    /// The line, from 0.
    var line: Int32
    /// The column, from 0, in code points.
    var column: Int32
    /// A scalar's place in `text`; a container's first child; an alias's target.
    var first: Int32
    /// A scalar's length in bytes; the number of a container's children.
    var count: Int32
    /// The next child of the same parent, or -1.
    var next: NodeID
  }

  /// Where a node begins and ends, for writers: in code points from YAML, in bytes from JSON.
  struct Extent: Hashable {
    var start = 0
    /// Behind the last mark of a scalar or flow container; of a block container somewhere behind it.
    var end = 0
    /// Whether a container stands in brackets or braces.
    var isFlow = false
  }

  /// Whether extents are kept; only an editor needs them.
  let keepsExtents: Bool
  private var extents: [Extent] = []

  /// Creates a document without nodes.
  init(keepingExtents: Bool = false) { keepsExtents = keepingExtents }

  /// Notes where a node begins.
  mutating func begin(_ node: NodeID, at start: Int, isFlow: Bool = false) {
    guard keepsExtents else { return }
    while extents.count <= Int(node) { extents.append(Extent()) }
    extents[Int(node)] = Extent(start: start, end: start, isFlow: isFlow)
  }

  /// Notes where a node ends that has begun.
  mutating func end(_ node: NodeID, at end: Int) {
    if keepsExtents { extents[Int(node)].end = end }
  }

  /// Where the node itself stands; for an alias, where the alias stands.
  func extent(of node: NodeID) -> Extent? {
    extents.indices.contains(Int(node)) ? extents[Int(node)] : nil
  }

  /// What the node itself is, be it an alias.
  func ownKind(of node: NodeID) -> Kind { nodes[Int(node)].kind }

  /// The nodes, parents before their children.
  private(set) var nodes: [Node] = []
  /// The number of lists and mappings, with those that aliases stand for.
  private(set) var containers = 0
  /// The UTF-8 of all scalars, one after the other.
  private(set) var text: [UInt8] = []
  /// The objects of which each is a line, in JSON Lines.
  var lineRoots: Set<NodeID> = []
  /// The root, where anything was read.
  var root: NodeID?

  /// Makes room for a document of so many bytes.
  mutating func reserve(forBytes count: Int) {
    text.reserveCapacity(count)
    nodes.reserveCapacity(count / 24)
  }

  /// Adds a scalar whose bytes are copied.
  mutating func addScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, style: Style, line: Int, column: Int
  ) -> NodeID {
    let start = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    return add(.scalar, style, line, column, start, Int32(truncatingIfNeeded: bytes.count))
  }

  /// Adds a scalar that begins where `text` ended at `start`, for writers that append in place.
  mutating func addScalar(from start: Int, style: Style, line: Int, column: Int) -> NodeID {
    add(
      .scalar, style, line, column, Int32(truncatingIfNeeded: start),
      Int32(truncatingIfNeeded: text.count - start))
  }

  /// Appends bytes of a scalar that is being read.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  /// Appends a byte of a scalar that is being read.
  mutating func append(_ byte: UInt8) { text.append(byte) }

  /// Adds an empty container.
  mutating func addContainer(_ kind: Kind, line: Int, column: Int) -> NodeID {
    let node = add(kind, .plain, line, column, -1, 0)
    nodes[Int(node)].isComplete = false
    containers += 1
    return node
  }

  /// Adds a stand-in for a node that came earlier and has `size` nodes in it.
  mutating func addAlias(of target: NodeID, size: Int, line: Int, column: Int) -> NodeID {
    if nodes[Int(target)].kind != .scalar { containers += size }
    return add(.alias, .plain, line, column, target, 0)
  }

  /// How much has been read so far.
  var mark: Mark { Mark(nodes: nodes.count, text: text.count, containers: containers) }

  /// A place in the arena.
  struct Mark {
    fileprivate var nodes: Int
    fileprivate var text: Int
    fileprivate var containers: Int
  }

  /// Forgets what was added since; none of it may be linked to what stays.
  mutating func forget(after mark: Mark) {
    nodes.removeLast(nodes.count - mark.nodes)
    text.removeLast(text.count - mark.text)
    extents.removeLast(max(0, extents.count - mark.nodes))
    containers = mark.containers
  }

  /// Links a child to its parent, after `previous` or as the first.
  mutating func link(_ child: NodeID, to parent: NodeID, after previous: NodeID) {
    if previous < 0 {
      nodes[Int(parent)].first = child
    } else {
      nodes[Int(previous)].next = child
    }
    nodes[Int(parent)].count += 1
  }

  /// Marks a container as read to its end.
  mutating func close(_ container: NodeID) { nodes[Int(container)].isComplete = true }

  private mutating func add(
    _ kind: Kind, _ style: Style, _ line: Int, _ column: Int, _ first: Int32, _ count: Int32
  ) -> NodeID {
    nodes.append(
      Node(
        kind: kind, style: style, isComplete: true, line: Int32(truncatingIfNeeded: line),
        column: Int32(truncatingIfNeeded: column), first: first, count: count, next: -1))
    return NodeID(truncatingIfNeeded: nodes.count - 1)
  }

  /// The node, or the one that it stands for.
  subscript(node: NodeID) -> Node {
    let own = nodes[Int(node)]
    return own.kind == .alias ? nodes[Int(own.first)] : own
  }

  /// The node itself, or the one that it stands for.
  func target(of node: NodeID) -> NodeID {
    nodes[Int(node)].kind == .alias ? nodes[Int(node)].first : node
  }

  /// Where the node itself stands, from 0; for an alias, where the alias stands.
  func place(of node: NodeID) -> (line: Int, column: Int) {
    let own = nodes[Int(node)]
    return (Int(own.line), Int(own.column))
  }

  /// The next child of the same parent.
  func next(after node: NodeID) -> NodeID? {
    let next = nodes[Int(node)].next
    return next < 0 ? nil : next
  }

  /// The first child of a container.
  func firstChild(of node: NodeID) -> NodeID? {
    let container = self[node]
    return container.kind == .scalar || container.first < 0 ? nil : container.first
  }

  /// The children of a container, made into a list: for what is looked at rarely.
  func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = firstChild(of: node)
    while let current = child {
      children.append(current)
      child = next(after: current)
    }
    return children
  }

  /// The first key of a mapping that is, byte for byte, a text.
  func firstKey(_ name: String, of mapping: NodeID) -> NodeID? {
    let bytes = Array(name.utf8)
    var current = firstChild(of: mapping)
    while let candidate = current, !isScalar(candidate, bytes) {
      current = next(after: candidate).flatMap { next(after: $0) }
    }
    return current
  }

  /// The text of a scalar, without the line break that ends a block scalar.
  func string(_ node: NodeID) -> String {
    let scalar = self[node]
    guard scalar.kind == .scalar else { return "" }
    let start = Int(scalar.first)
    var end = start + Int(scalar.count)
    if scalar.style == .block {
      while end > start, text[end - 1] == 0x0A { end -= 1 }
    }
    return text.withUnsafeBufferPointer { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  /// Whether a scalar is, byte for byte, a text.
  func isScalar(_ node: NodeID, _ expected: [UInt8]) -> Bool {
    let scalar = self[node]
    guard scalar.kind == .scalar, Int(scalar.count) == expected.count else { return false }
    let start = Int(scalar.first)
    for offset in expected.indices where text[start + offset] != expected[offset] { return false }
    return true
  }

  /// Whether a node says that nothing is given: nothing at all, `~` or `null`, without marks.
  func isNull(_ node: NodeID) -> Bool {
    let scalar = self[node]
    guard scalar.kind == .scalar, scalar.style == .plain else { return false }
    switch scalar.count {
    case 0: return true
    case 1: return text[Int(scalar.first)] == UInt8(ascii: "~")
    case 4: return isScalar(node, Self.null)
    default: return false
    }
  }

  private static let null = Array("null".utf8)
}

/// Where and why a document could not be read further.
struct SyntaxProblem: Error, Hashable, Sendable {
  /// The line, from 0.
  var line: Int
  /// The column, from 0, in code points.
  var column: Int
  /// What is wrong and what to do.
  var message: String
  /// What stands open in the second level of the document, from which reading may go on after the
  /// entry that is wrong.
  var section: Section?

  /// A list or a mapping directly below the document's own mapping.
  struct Section: Hashable, Sendable {
    /// Whether its entries begin with `-`.
    var isSequence: Bool
    /// The column of its entries, from 0.
    var column: Int
    /// The line of the entry that was being read, from 0.
    var openEntry: Int?
    /// The line where the section begins, from 0.
    var line: Int
  }
}
