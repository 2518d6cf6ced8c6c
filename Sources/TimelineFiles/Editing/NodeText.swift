/// How values are laid out that are added to a file: as their neighbours are.
struct NodeText {
  /// Whether the file is JSON.
  var isJSON: Bool
  /// Whether JSON is written without spaces behind colons and commas.
  var isCompact = false

  private var colon: String { isCompact ? ":" : ": " }
  private var comma: String { isCompact ? "," : ", " }

  /// A value on one line, in brackets and braces.
  func inline(_ node: WrittenNode) -> String {
    switch node {
    case .text(let text): scalar(text, isFlow: true)
    case .date(let date): scalar(date, isFlow: true, isDate: true)
    case .literal(let text): text
    case .list(let items): "[" + items.map(inline).joined(separator: comma) + "]"
    case .mapping(let entries): "{" + entries.map(inline).joined(separator: comma) + "}"
    }
  }

  /// A key and its value on one line.
  func inline(_ entry: WrittenNode.Entry) -> String {
    key(entry.key, isFlow: true) + colon + inline(entry.value)
  }

  /// A value over as many lines as it takes to be read by a person, for JSON.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - indentation: What stands before the lines after the first.
  /// - Returns: The value; lists of texts and small values stay on one line.
  func indented(_ node: WrittenNode, indentation: String = "") -> String {
    let inner = indentation + "  "
    switch node {
    case .mapping(let entries) where !entries.isEmpty:
      let lines = entries.map {
        inner + key($0.key, isFlow: true) + colon + indented($0.value, indentation: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indentation + "}"
    case .list(let items) where items.contains(where: { !$0.entries.isEmpty }):
      let lines = items.map { inner + indented($0, indentation: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indentation + "]"
    default: return inline(node)
    }
  }

  /// A mapping in braces, a line for each key.
  ///
  /// - Parameters:
  ///   - entries: What stands in it.
  ///   - indentation: What stands before the braces on their lines.
  ///   - step: By how much more its keys are indented.
  ///   - lineEnd: The line end.
  /// - Returns: The mapping; the first line is to stand where its key does.
  func lines(
    _ entries: [WrittenNode.Entry], indentation: String, step: String, lineEnd: String
  ) -> String {
    let inner = entries.map { indentation + step + inline($0) }
    return "{" + lineEnd + inner.joined(separator: "," + lineEnd) + lineEnd + indentation + "}"
  }

  /// The lines of a mapping without braces, each without what stands before the first key.
  ///
  /// - Parameters:
  ///   - entries: What stands in it.
  ///   - style: How far lists and mappings in it are indented.
  /// - Returns: The lines.
  func block(_ entries: [WrittenNode.Entry], _ style: BlockStyle) -> [String] {
    entries.flatMap { entry -> [String] in
      let name = key(entry.key, isFlow: false)
      switch entry.value {
      case .text(let text): return ["\(name): \(scalar(text, isFlow: false))"]
      case .date(let date): return ["\(name): \(scalar(date, isFlow: false, isDate: true))"]
      case .literal(let text): return ["\(name): \(text)"]
      case .mapping: return ["\(name): \(inline(entry.value))"]
      case .list(let items):
        guard items.contains(where: { !$0.entries.isEmpty }) else {
          return ["\(name): \(inline(entry.value))"]
        }
        let space = String(repeating: " ", count: style.list)
        return ["\(name):"] + items.flatMap { item($0, style) }.map { space + $0 }
      }
    }
  }

  /// The lines of an item of a list, the first of which begins with `-`.
  func item(_ node: WrittenNode, _ style: BlockStyle) -> [String] {
    let first = "-" + String(repeating: " ", count: style.gap)
    guard case .mapping(let entries) = node else { return [first + inline(node)] }
    let space = String(repeating: " ", count: first.utf8.count)
    return block(entries, style).enumerated().map { ($0 == 0 ? first : space) + $1 }
  }

  /// A key.
  func key(_ name: String, isFlow: Bool) -> String { scalar(name, isFlow: isFlow) }

  private func scalar(_ text: String, isFlow: Bool, isDate: Bool = false) -> String {
    isJSON ? ScalarText.json(text) : ScalarText.yaml(text, isFlow: isFlow, isDate: isDate)
  }
}

/// How a person indents a file in YAML.
struct BlockStyle {
  /// By how much more than its key a mapping is indented.
  var mapping = 2
  /// By how much more than its key the `-` of a list is indented.
  var list = 2
  /// The spaces behind a `-`.
  var gap = 1
}
