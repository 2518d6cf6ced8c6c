/// Limits that no file of a person reaches; they bound what a document may take of the machine.
enum DocumentLimits {
  /// How deep lists and mappings may stand in each other.
  static let depth = 100
  /// How many nodes the aliases of a document may stand for together.
  static let aliasedNodes = 1_000_000
  /// How many entries a list or mapping inside of an event, a source or an actor may have.
  static let entries = 200_000
  /// How many lists and mappings a document may have, be it a file or a line of JSON Lines.
  static let containers = 1_000_000
  /// How many values a document may have.
  static let nodes = 10_000_000
  /// How many problems of a document are told one by one.
  static let problems = 100_000
  /// How many bytes a timeline in YAML or JSON may have.
  static let bytes = 512 << 20
}

/// Tells which entries of a document are read and not kept, because there are too many.
struct EntryBounds {
  /// What is left out, told at the first entry of each list and mapping.
  private(set) var leftOut: [SyntaxProblem] = []
  /// How many containers are open that are read and not kept.
  var passedOver = 0
  private let isLine: Bool
  private let nodes: Int
  private let containers: Int
  private var cut: Set<MarkedDocument.NodeID> = []
  private var isFullTold = false

  /// Bounds of a file, or of a line of many.
  init(
    isLine: Bool = false, nodes: Int = DocumentLimits.nodes,
    containers: Int = DocumentLimits.containers
  ) {
    self.isLine = isLine
    self.nodes = nodes
    self.containers = containers
  }

  /// Whether the entry that begins at a place is not kept; O(1).
  ///
  /// - Parameters:
  ///   - container: The list or mapping in which it stands.
  ///   - depth: How deep that stands in the document.
  ///   - document: What was read so far.
  ///   - place: The line and column, from 0.
  /// - Returns: Whether it is left out, which has been told then.
  mutating func leavesOut(
    in container: MarkedDocument.NodeID, depth: Int, of document: MarkedDocument,
    at place: @autoclosure () -> (line: Int, column: Int)
  ) -> Bool {
    if passedOver > 0 { return true }
    if document.nodes.count >= nodes || document.containers >= containers {
      if !isFullTold { tell(tooMuch, at: place()) }
      isFullTold = true
      return true
    }
    // The events, sources and actors of a file are bounded by what the document may have.
    guard depth >= (isLine ? 0 : 2) else { return false }
    let parent = document[container]
    let most = DocumentLimits.entries * (parent.kind == .mapping ? 2 : 1)
    guard Int(parent.count) >= most else { return false }
    if cut.insert(container).inserted { tell(tooMany, at: place()) }
    return true
  }

  private mutating func tell(_ message: String, at place: (line: Int, column: Int)) {
    leftOut.append(SyntaxProblem(line: place.line, column: place.column, message: message))
  }

  private var tooMany: String {
    "there are more than \(DocumentLimits.entries) entries in this list or mapping, "
      + "and those from here on are left out; divide them among several events"
  }

  private var tooMuch: String {
    "there are more than \(containers) lists and mappings, or "
      + "\(nodes) values, in this \(isLine ? "line" : "file"), and those from here on "
      + "are left out; divide it into several "
      + (isLine ? "lines" : "files, or write it as JSON Lines")
  }
}
