import Evidence

/// Finds the bytes in a file that an edit changes: those of a value that is there, or a place for a
/// new key beside those that are.
struct SplicePlan {
  typealias NodeID = MarkedDocument.NodeID

  /// A value to write.
  enum Value {
    case scalar(String)
    /// Written in braces, on one line.
    case mapping([(key: String, value: String)])
  }

  /// What is to be done, in the order in which it was asked for.
  private(set) var splices: [Splice] = []
  private var entries: [String] = []
  /// The columns at which the lines begin that are put in.
  private var columns: [Int] = []

  let source: TimelineDocument
  /// Counts code points; JSON marks are bytes already.
  private let text: SourceText?

  init(_ source: TimelineDocument) {
    self.source = source
    text = source.isJSON ? nil : try? SourceText(utf8: source.bytes)
  }

  // MARK: Keys and values

  /// Adds a key to a mapping, if possible after one of the preferred keys; false where there is no
  /// place.
  mutating func add(
    _ key: String, _ value: Value, to mapping: NodeID, after preferred: [String]
  ) -> Bool {
    guard source.document.ownKind(of: mapping) == .mapping,
      let extent = source.document.extent(of: mapping)
    else { return false }
    let entry = entry(key, value, isFlow: extent.isFlow)
    if let neighbour = neighbour(in: mapping, preferred, isFlow: extent.isFlow) {
      insert(entry, after: neighbour, isFlow: extent.isFlow)
      return true
    }
    // Every value runs over lines whose end is not marked: before the first key, then.
    guard let first = source.entries(of: mapping).first,
      let start = range(of: first.key)?.lowerBound
    else { return false }
    let separator = extent.isFlow ? ", " : lineEnd(near: start) + indentation(of: first.key)
    put(entry + separator, at: start..<start, line: entry)
    return true
  }

  /// Writes entries into braces in which nothing stands, or in the place of a value that was left
  /// empty; false where something stands there.
  mutating func fill(
    _ value: NodeID, of key: String, with entries: [(key: String, value: String)]
  ) -> Bool {
    let inner = entries.map { entry($0.key, .scalar($0.value), isFlow: true) }
      .joined(separator: ", ")
    guard let range = range(of: value) else { return false }
    switch source.document.ownKind(of: value) {
    case .mapping:
      guard source.document[value].first < 0,
        let brace = source.bytes[range].firstIndex(of: UInt8(ascii: "{"))
      else { return false }
      // What else stands between the braces, such as a comment, stays.
      put(inner, at: brace + 1..<brace + 1, line: "\(key): {\(inner)}")
    case .scalar where source.document.isNull(value):
      write("{\(inner)}", of: key, at: withoutLineEnds(range))
    default: return false
    }
    return true
  }

  /// Writes a key's value in the place of the one that is there.
  mutating func replace(_ value: NodeID, of key: String, with new: String, isFlow: Bool) -> Bool {
    guard var range = range(of: value) else { return false }
    let extent = source.document.extent(of: value)
    switch source.document.ownKind(of: value) {
    case .alias: break
    case .sequence, .mapping: guard extent?.isFlow == true else { return false }
    case .scalar:
      range = withoutLineEnds(range)
    }
    let first = range.isEmpty ? nil : source.bytes[range.lowerBound]
    let written =
      source.isJSON
      ? ScalarText.json(new)
      : ScalarText.yaml(
        new, isFlow: isFlow,
        like: first == UInt8(ascii: "\"")
          ? .double : first == UInt8(ascii: "'") ? .single : .plain)
    write(written, of: key, at: range)
    return true
  }

  mutating func write(_ written: String, of key: String, at range: Range<Int>) {
    let needsSpace =
      range.isEmpty && range.lowerBound > 0 && !Self.isBlank(source.bytes[range.lowerBound - 1])
    put((needsSpace ? " " : "") + written, at: range, line: "\(key): \(written)")
  }

  /// The bytes of a scalar, whose marks reach over the line ends behind it.
  func withoutLineEnds(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, [0x0A, 0x0D].contains(source.bytes[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private func entry(_ key: String, _ value: Value, isFlow: Bool) -> String {
    switch value {
    case .scalar(let text):
      return source.isJSON
        ? "\(ScalarText.json(key)): \(ScalarText.json(text))"
        : "\(key): \(ScalarText.yaml(text, isFlow: isFlow))"
    case .mapping(let entries):
      let inner = entries.map { entry($0.key, .scalar($0.value), isFlow: true) }
      let name = source.isJSON ? ScalarText.json(key) : key
      return "\(name): {\(inner.joined(separator: ", "))}"
    }
  }

  // MARK: Places

  /// An entry of a mapping after whose value something can be put.
  private func neighbour(
    in mapping: NodeID, _ preferred: [String], isFlow: Bool
  ) -> (key: NodeID, value: NodeID)? {
    let entries = source.entries(of: mapping).filter { _, value in
      guard let range = range(of: value), !range.isEmpty else { return false }
      switch source.document.ownKind(of: value) {
      case .alias: return true
      case .scalar:
        return source.document[value].style != .block
      case .sequence, .mapping: return source.document.extent(of: value)?.isFlow == true
      }
    }
    for key in preferred {
      let bytes = Array(key.utf8)
      if let found = entries.first(where: { source.document.isScalar($0.key, bytes) }) {
        return found
      }
    }
    return entries.last
  }

  private mutating func insert(
    _ entry: String, after neighbour: (key: NodeID, value: NodeID), isFlow: Bool
  ) {
    guard let value = range(of: neighbour.value) else { return }
    let end = endOfLine(from: value.upperBound)
    if !isFlow {
      let indentation = indentation(of: neighbour.key)
      put(
        lineEnd(near: end) + indentation + entry, at: end..<end, line: entry,
        column: indentation.utf8.count)
      return
    }
    var separator = ", "
    if let key = range(of: neighbour.key)?.lowerBound,
      source.bytes[value.upperBound..<end].allSatisfy({ Self.isBlank($0) || $0 == 0x2C })
    {
      let start = startOfLine(from: key)
      let before = source.bytes[start..<key]
      // A key on a line of its own gets a neighbour on a line of its own.
      if start > 0, before.allSatisfy(Self.isBlank) {
        separator = "," + lineEnd(near: end) + String(decoding: before, as: UTF8.self)
      }
    }
    put(separator + entry, at: value.upperBound..<value.upperBound, line: entry)
  }

  /// Notes a splice; of lines that are put in at one place, those that belong further in come first.
  mutating func put(
    _ text: String, at range: Range<Int>, line entry: String, column: Int = .max
  ) {
    let index =
      splices.indices.first { splices[$0].range == range && columns[$0] < column }
      ?? splices.count
    splices.insert(Splice(range: range, text: Array(text.utf8)), at: index)
    entries.insert(entry, at: index)
    columns.insert(column, at: index)
  }

  /// The same for a person, should it be refused: the line, and what would stand there.
  var shown: [String] {
    var known = (offset: 0, line: source.firstLine)
    return zip(splices, entries).sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }.map {
      let offset = $0.range.lowerBound
      known = (offset, known.line + source.bytes[known.offset..<offset].count { $0 == 0x0A })
      return "line \(known.line): \($1)"
    }
  }

  /// The bytes of a node.
  func range(of node: NodeID) -> Range<Int>? {
    guard let extent = source.document.extent(of: node), extent.start <= extent.end else {
      return nil
    }
    guard let text else {
      return source.isJSON ? extent.start..<extent.end : nil
    }
    return text.offset(ofCodePoint: extent.start)..<text.offset(ofCodePoint: extent.end)
  }

  // MARK: Lines

  /// The spaces before a key of a block mapping, or the width of what stands there, such as `- `.
  func indentation(of key: NodeID) -> String {
    String(repeating: " ", count: source.document.place(of: key).column)
  }

  /// The line end that stands at a place, else the first of the file.
  func lineEnd(near position: Int) -> String {
    func mark(at position: Int) -> String? {
      guard position < source.bytes.count else { return nil }
      switch source.bytes[position] {
      case 0x0A: return "\n"
      case 0x0D:
        return position + 1 < source.bytes.count && source.bytes[position + 1] == 0x0A
          ? "\r\n" : "\r"
      default: return nil
      }
    }
    return mark(at: endOfLine(from: position)) ?? mark(at: endOfLine(from: 0)) ?? "\n"
  }

  /// The first line break at or after a byte, as YAML 1.1 knows them, or the end of the file.
  func endOfLine(from start: Int) -> Int {
    var position = start
    while position < source.bytes.count {
      switch source.bytes[position] {
      case 0x0A, 0x0D: return position
      case 0xC2 where byte(position + 1) == 0x85: return position
      case 0xE2 where byte(position + 1) == 0x80 && [0xA8, 0xA9].contains(byte(position + 2)):
        return position
      default: position += 1
      }
    }
    return position
  }

  func byte(_ position: Int) -> UInt8 {
    position < source.bytes.count ? source.bytes[position] : 0
  }

  func startOfLine(from position: Int) -> Int {
    var start = position
    while start > 0, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D {
      start -= 1
    }
    return start
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
