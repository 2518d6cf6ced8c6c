/// Places for what is added: an item of a list, an entry of a mapping of ids.
extension SplicePlan {
  /// Adds an item at the end of the list that a key of a mapping has, or makes the list.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - key: The list's key.
  ///   - mapping: The mapping that has the key.
  /// - Returns: False where there is no place.
  mutating func append(_ item: WrittenNode, toListAt key: String, of mapping: NodeID) -> Bool {
    append(Addition(name: nil, value: item), at: key, of: mapping, before: nil)
  }

  /// Adds an entry at the end of the mapping that a key of a mapping has, or makes that mapping before
  /// another key; false where there is no place.
  mutating func append(
    _ name: String, _ value: WrittenNode, toMappingAt key: String, of mapping: NodeID,
    before other: String
  ) -> Bool {
    append(Addition(name: name, value: value), at: key, of: mapping, before: other)
  }

  private mutating func append(
    _ addition: Addition, at key: String, of mapping: NodeID, before other: String?
  ) -> Bool {
    guard let value = source.value(of: key, in: mapping) else {
      return addContainer(addition, at: key, to: mapping, before: other)
    }
    let isFlow = source.isJSON || source.document.extent(of: mapping)?.isFlow == true
    switch source.document.ownKind(of: value) {
    case .alias: return false
    case .scalar:
      guard source.document.isNull(value), let range = range(of: value) else { return false }
      let own = withoutLineEnds(range)
      if isFlow {
        write(addition.container(writer), of: key, at: own)
        return true
      }
      return fill(own, addition, at: key, of: mapping)
    case .mapping where addition.name == nil, .sequence where addition.name != nil: return false
    case .mapping, .sequence:
      guard let extent = source.document.extent(of: value), let range = range(of: value) else {
        return false
      }
      guard let last = source.document.children(of: value).last else {
        let inner = source.bytes[range].dropFirst().dropLast()
        if !isFlow, inner.allSatisfy(Self.isBlank) {
          return fill(range, addition, at: key, of: mapping)
        }
        let brace = range.lowerBound + 1
        put(addition.inline(writer), at: brace..<brace, line: addition.inline(writer))
        return true
      }
      return extent.isFlow || source.isJSON
        ? insert(addition, inFlowAfter: last) : insert(addition, inBlock: value)
    }
  }

  private var writer: NodeText {
    NodeText(isJSON: source.isJSON, isCompact: source.isJSON && isCompact)
  }

  /// Whether a JSON document has no space behind its first colon.
  private var isCompact: Bool {
    guard let root = source.document.root, let first = source.entries(of: root).first,
      let key = range(of: first.key), let value = range(of: first.value)
    else { return false }
    return value.lowerBound == key.upperBound + 1
  }

  // MARK: In brackets and braces

  private mutating func insert(_ addition: Addition, inFlowAfter last: NodeID) -> Bool {
    guard let range = range(of: last) else { return false }
    // In a mapping, the line is the one on which its key stands; the value ends it.
    let start = startOfLine(from: range.lowerBound)
    let before = source.bytes[start..<range.lowerBound].prefix(while: Self.isBlank)
    let beginsLine =
      start > 0 && (addition.name != nil || start + before.count == range.lowerBound)
      && startsEntry(at: start + before.count, addition, last)
    let lineEnd = lineEnd(near: range.upperBound)
    let indentation = String(decoding: before, as: UTF8.self)
    guard beginsLine else {
      let separator = writer.isCompact ? "," : ", "
      put(
        separator + addition.inline(writer), at: range.upperBound..<range.upperBound,
        line: addition.inline(writer))
      return true
    }
    var written = addition.inline(writer)
    if let step = step(of: last, indentation) {
      written = addition.lines(writer, indentation: indentation, step: step, lineEnd: lineEnd)
    }
    put(
      "," + lineEnd + indentation + written, at: range.upperBound..<range.upperBound,
      line: addition.inline(writer))
    return true
  }

  /// Whether what begins a line is the item, or the key of the entry.
  private func startsEntry(at position: Int, _ addition: Addition, _ last: NodeID) -> Bool {
    guard addition.name != nil else { return true }
    return source.document.nodes.indices.contains { index in
      let node = NodeID(index)
      return source.document.nodes[index].next == last && range(of: node)?.lowerBound == position
    }
  }

  /// By how much more the keys of a mapping are indented that has each on a line of its own.
  private func step(of mapping: NodeID, _ indentation: String) -> String? {
    guard let first = source.entries(of: mapping).first, let key = range(of: first.key) else {
      return nil
    }
    let start = startOfLine(from: key.lowerBound)
    let before = source.bytes[start..<key.lowerBound]
    guard let own = range(of: mapping), start > own.lowerBound, before.allSatisfy(Self.isBlank),
      before.starts(with: indentation.utf8)
    else { return nil }
    return String(decoding: before.dropFirst(indentation.utf8.count), as: UTF8.self)
  }

  // MARK: On lines of their own

  private mutating func insert(_ addition: Addition, inBlock container: NodeID) -> Bool {
    let children = source.document.children(of: container)
    guard let last = children.last else { return false }
    let isSibling = source.document.extent(of: last)?.isFlow == true
    var style = blockStyle
    let column: Int
    if addition.name == nil {
      guard let dash = dash(before: last) else { return false }
      column = dash.column
      style.gap = dash.gap
    } else {
      guard children.count >= 2 else { return false }
      let key = children[children.count - 2]
      column = source.document.place(of: key).column
      if !isSibling, source.document.ownKind(of: last) == .mapping,
        let inner = source.entries(of: last).first
      {
        style.mapping = max(1, source.document.place(of: inner.key).column - column)
      }
    }
    guard let end = contentEnd(of: last) else { return false }
    let place = endWithComments(from: end, deeperThan: column)
    let hasBlank = hasBlankLine(before: last, among: children)
    put(
      addition.lines(writer, style, isInline: isSibling), column: column, at: place,
      afterBlank: hasBlank)
    return true
  }

  /// Puts the first item or entry under a key of which the value is empty.
  private mutating func fill(
    _ empty: Range<Int>, _ addition: Addition, at key: String, of mapping: NodeID
  ) -> Bool {
    guard let node = source.document.firstKey(key, of: mapping) else { return false }
    let column = source.document.place(of: node).column
    var start = empty.lowerBound
    while start > 0, Self.isBlank(source.bytes[start - 1]) { start -= 1 }
    if !empty.isEmpty { put("", at: start..<empty.upperBound, line: "\(key):") }
    let style = blockStyle
    put(
      addition.lines(writer, style, isInline: false),
      column: column + (addition.name == nil ? style.list : style.mapping),
      at: endOfLine(from: empty.upperBound), afterBlank: false)
    return true
  }

  /// Adds a key with a list or a mapping in which only the addition stands.
  private mutating func addContainer(
    _ addition: Addition, at key: String, to mapping: NodeID, before other: String?
  ) -> Bool {
    guard source.document.ownKind(of: mapping) == .mapping,
      let extent = source.document.extent(of: mapping)
    else { return false }
    let entries = source.entries(of: mapping)
    let position = other.flatMap { name in
      entries.firstIndex { source.document.isScalar($0.key, Array(name.utf8)) }
    }
    let isFirst = position == 0
    guard
      let neighbour = isFirst ? entries.first : position.map({ entries[$0 - 1] }) ?? entries.last
    else { return false }
    if extent.isFlow || source.isJSON {
      guard let range = range(of: neighbour.value) else { return false }
      let start = startOfLine(from: range.lowerBound)
      let before = source.bytes[start..<range.lowerBound].prefix(while: Self.isBlank)
      let isOwnLine =
        start > 0 && self.range(of: neighbour.key)?.lowerBound == start + before.count
      let separator =
        isOwnLine
        ? "," + lineEnd(near: range.upperBound) + String(decoding: before, as: UTF8.self)
        : writer.isCompact ? "," : ", "
      let name = writer.key(key, isFlow: true) + (writer.isCompact ? ":" : ": ")
      let entry = name + addition.container(writer)
      put(separator + entry, at: range.upperBound..<range.upperBound, line: entry)
      return true
    }
    let column = source.document.place(of: neighbour.key).column
    let style = blockStyle
    let inner = column + (addition.name == nil ? style.list : style.mapping)
    let space = String(repeating: " ", count: inner - column)
    let lines = ["\(key):"] + addition.lines(writer, style, isInline: false).map { space + $0 }
    if isFirst {
      guard let start = range(of: neighbour.key)?.lowerBound else { return false }
      let indentation = String(repeating: " ", count: column)
      let separator = lineEnd(near: start) + indentation
      put(
        lines.joined(separator: separator) + separator, at: start..<start, line: "\(key): …")
      return true
    }
    guard let end = contentEnd(of: neighbour.value) else { return false }
    let isRoot = mapping == source.document.root
    put(
      lines, column: column, at: endWithComments(from: end, deeperThan: column - (isRoot ? 0 : 1)),
      afterBlank: hasBlankLine(before: neighbour.key, among: entries.map(\.key)))
    return true
  }

  private mutating func put(_ lines: [String], column: Int, at place: Int, afterBlank: Bool) {
    let end = lineEnd(near: place)
    let space = String(repeating: " ", count: column)
    let text = lines.map { end + space + $0 }.joined()
    put(
      (afterBlank ? end : "") + text, at: place..<place,
      line: lines.joined(separator: "\n" + space), column: column)
  }

  // MARK: Where things end

  /// Behind the last byte of a value, be it of many lines.
  private func contentEnd(of node: NodeID) -> Int? {
    guard let range = range(of: node) else { return nil }
    switch source.document.ownKind(of: node) {
    case .alias: return range.upperBound
    case .scalar: return trimmed(range)
    case .sequence, .mapping:
      if source.document.extent(of: node)?.isFlow == true { return range.upperBound }
      guard let last = source.document.children(of: node).last else { return range.lowerBound }
      return contentEnd(of: last)
    }
  }

  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) {
      end -= 1
    }
    return end
  }

  /// The end of the line, or of the comments below it that are indented as what they belong to.
  private func endWithComments(from position: Int, deeperThan column: Int) -> Int {
    var end = endOfLine(from: position)
    while true {
      var next = end
      if byte(next) == 0x0D { next += 1 }
      guard next < source.bytes.count, byte(next) == 0x0A || byte(max(0, next - 1)) == 0x0D else {
        return end
      }
      if byte(next) == 0x0A { next += 1 }
      let spaces = source.bytes[next...].prefix { $0 == 0x20 }.count
      guard byte(next + spaces) == UInt8(ascii: "#"), spaces > column else { return end }
      end = endOfLine(from: next)
    }
  }

  /// Whether a person left a line free between an item and the one before it.
  private func hasBlankLine(before last: NodeID, among siblings: [NodeID]) -> Bool {
    guard let index = siblings.firstIndex(of: last), index > 0,
      let end = contentEnd(of: siblings[index - 1]), let start = range(of: last)?.lowerBound,
      end < start
    else { return false }
    var isEmpty = false
    for byte in source.bytes[endOfLine(from: end)..<max(endOfLine(from: end), start)] {
      switch byte {
      case 0x0A:
        if isEmpty { return true }
        isEmpty = true
      case 0x20, 0x09, 0x0D: break
      default: isEmpty = false
      }
    }
    return false
  }

  /// The column of an item's `-`, and the spaces behind it.
  private func dash(before item: NodeID) -> (column: Int, gap: Int)? {
    guard let start = range(of: item)?.lowerBound else { return nil }
    let line = startOfLine(from: start)
    let column = source.bytes[line..<start].prefix { $0 == 0x20 }.count
    guard byte(line + column) == UInt8(ascii: "-") else { return nil }
    let gap = source.bytes[(line + column + 1)...].prefix { $0 == 0x20 }.count
    return (column, max(1, gap))
  }

  /// How the file is indented elsewhere.
  private var blockStyle: BlockStyle {
    var style = BlockStyle()
    guard let root = source.document.root else { return style }
    for (key, value) in source.entries(of: root)
    where source.document.extent(of: value)?.isFlow == false {
      guard let first = source.document.firstChild(of: value) else { continue }
      let column = source.document.place(of: key).column
      switch source.document.ownKind(of: value) {
      case .mapping: style.mapping = max(1, source.document.place(of: first).column - column)
      case .sequence:
        if let dash = dash(before: first) {
          style.list = max(0, dash.column - column)
          style.gap = dash.gap
        }
      case .scalar, .alias: break
      }
    }
    return style
  }
}

/// What is added: an item of a list, or an entry of a mapping under its name.
private struct Addition {
  var name: String?
  var value: WrittenNode

  private var entry: WrittenNode.Entry? { name.map { .init(key: $0, value: value) } }

  func inline(_ text: NodeText) -> String {
    entry.map(text.inline) ?? text.inline(value)
  }

  /// In a list or a mapping of its own, on one line.
  func container(_ text: NodeText) -> String {
    text.inline(entry.map { .mapping([$0]) } ?? .list([value]))
  }

  /// In braces, a line for each key.
  func lines(_ text: NodeText, indentation: String, step: String, lineEnd: String) -> String {
    guard !value.entries.isEmpty else { return inline(text) }
    let start = name.map { text.key($0, isFlow: true) + ": " } ?? ""
    return start
      + text.lines(value.entries, indentation: indentation, step: step, lineEnd: lineEnd)
  }

  /// On lines of its own, without what stands before each.
  func lines(_ text: NodeText, _ style: BlockStyle, isInline: Bool) -> [String] {
    guard let name else {
      let dash = "-" + String(repeating: " ", count: style.gap)
      return isInline ? [dash + text.inline(value)] : text.item(value, style)
    }
    let key = text.key(name, isFlow: false)
    if isInline || value.entries.isEmpty { return ["\(key): \(text.inline(value))"] }
    let space = String(repeating: " ", count: style.mapping)
    return ["\(key):"] + text.block(value.entries, style).map { space + $0 }
  }
}
