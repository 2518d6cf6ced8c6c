/// Reads JSON (RFC 8259) into the same marked document as YAML.
///
/// Own code because every value needs its line and column, which the decoders at hand do not give.
/// Numbers are text as written, as dates are.
struct JSONScanner {
  private let bytes: [UInt8]
  /// Where what is read ends.
  private let limit: Int
  private var position = 0
  private var document: MarkedDocument
  private var line: Int
  /// Whether the bytes are one line of many, in which no other line begins.
  private let isLine: Bool
  /// How far columns were counted, and the column there.
  private var counted = (position: 0, column: 0)
  /// Escapes that are half of a surrogate pair.
  private var problems: [SyntaxProblem] = []
  private var bounds: EntryBounds

  /// What was read, and what is wrong with it.
  struct Reading {
    var document: MarkedDocument
    /// Where reading broke off, if it did.
    var problem: SyntaxProblem?
    /// What was replaced or left out, and is no reason to stop.
    var replaced: [SyntaxProblem]
  }

  /// Reads one document of valid UTF-8.
  static func read(
    _ bytes: [UInt8], keepingExtents: Bool = false, within bounds: EntryBounds = EntryBounds()
  ) -> Reading {
    var scanner = JSONScanner(
      bytes: bytes, document: MarkedDocument(keepingExtents: keepingExtents), line: nil)
    scanner.bounds = bounds
    return scanner.reading()
  }

  /// Reads one line of JSON Lines, of valid UTF-8; `line` counts from 1.
  static func read(line bytes: [UInt8], at line: Int, keepingExtents: Bool = false) -> Reading {
    var scanner = JSONScanner(
      bytes: bytes, document: MarkedDocument(keepingExtents: keepingExtents), line: line - 1)
    return scanner.reading()
  }

  private mutating func reading() -> Reading {
    document.reserve(forBytes: limit - position)
    do throws(SyntaxProblem) {
      try run()
      return Reading(document: document, problem: nil, replaced: problems + bounds.leftOut)
    } catch {
      return Reading(document: document, problem: error, replaced: problems + bounds.leftOut)
    }
  }

  /// Reads one line of many into a document in which others stand already; gives its root.
  static func read(
    line range: Range<Int>, of bytes: [UInt8], at line: Int, into document: inout MarkedDocument
  ) -> (root: MarkedDocument.NodeID?, problems: [SyntaxProblem], isBroken: Bool) {
    document.root = nil
    var scanner = JSONScanner(
      bytes: bytes, document: MarkedDocument(), line: line - 1, range: range)
    swap(&scanner.document, &document)
    defer { swap(&scanner.document, &document) }
    do throws(SyntaxProblem) {
      try scanner.run()
      return (scanner.document.root, scanner.problems + scanner.bounds.leftOut, false)
    } catch {
      return (nil, scanner.problems + scanner.bounds.leftOut + [error], true)
    }
  }

  private init(bytes: [UInt8], document: MarkedDocument, line: Int?, range: Range<Int>? = nil) {
    self.bytes = bytes
    self.limit = range?.upperBound ?? bytes.count
    self.position = range?.lowerBound ?? 0
    self.counted = (range?.lowerBound ?? 0, 0)
    self.document = document
    self.line = line ?? 0
    self.isLine = line != nil
    self.bounds = EntryBounds(isLine: line != nil)
  }

  private mutating func run() throws(SyntaxProblem) {
    skipSpace()
    guard position < limit else { return }
    try readValue(depth: 0) { scanner, node in scanner.document.root = node }
    skipSpace()
    guard position < limit else { return }
    throw problem(
      bytes[position] == UInt8(ascii: "{")
        ? isLine
          ? "a second object begins here; put it on a line of its own"
          : "a second object begins here, and a timeline in JSON is one; "
            + "put its events into the first"
        : "the JSON ends before this; take out what follows")
  }

  /// Reads a value, and has it linked before its children are read, so that what breaks off is there.
  private mutating func readValue(
    depth: Int, _ attach: (inout JSONScanner, MarkedDocument.NodeID) -> Void
  ) throws(SyntaxProblem) {
    skipSpace()
    guard position < limit else {
      throw problem("the \(isLine ? "line" : "file") ends where a value is expected")
    }
    let column = column()
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < DocumentLimits.depth else {
        throw problem(
          "lists and mappings stand more than \(DocumentLimits.depth) deep in each other; "
            + "a timeline needs six")
      }
      let isMapping = bytes[position] == UInt8(ascii: "{")
      let node = document.addContainer(
        isMapping ? .mapping : .sequence, line: line, column: column)
      attach(&self, node)
      document.begin(node, at: position, isFlow: true)
      position += 1
      try readChildren(of: node, isMapping, depth: depth + 1)
      document.end(node, at: position)
      document.close(node)
    case UInt8(ascii: "\""):
      attach(&self, try readString())
    default:
      attach(&self, try readBareWord(column))
    }
  }

  private mutating func readChildren(
    of parent: MarkedDocument.NodeID, _ isMapping: Bool, depth: Int
  ) throws(SyntaxProblem) {
    let end = UInt8(ascii: isMapping ? "}" : "]")
    var last: MarkedDocument.NodeID = -1
    skipSpace()
    if take(end) { return }
    while true {
      skipSpace()
      let isLeftOut = leavesOut(in: parent, depth: depth - 1)
      let mark = document.mark
      if isLeftOut { bounds.passedOver += 1 }
      if isMapping {
        guard position < limit, bytes[position] == UInt8(ascii: "\"") else {
          throw problem("a key in quotation marks is expected here; mend the comma before it")
        }
        let key = try readString()
        if !isLeftOut { document.link(key, to: parent, after: last) }
        last = key
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing after the key") }
      }
      try readValue(depth: depth) { scanner, node in
        if !isLeftOut { scanner.document.link(node, to: parent, after: last) }
        last = node
      }
      if isLeftOut {
        bounds.passedOver -= 1
        document.forget(after: mark)
      }
      skipSpace()
      if take(end) { return }
      guard take(UInt8(ascii: ",")) else {
        throw problem("a comma or a closing \(isMapping ? "}" : "]") is missing here")
      }
    }
  }

  private mutating func leavesOut(in parent: MarkedDocument.NodeID, depth: Int) -> Bool {
    // Columns are counted only where one is told.
    var place = (line: line, column: 0)
    if bounds.passedOver == 0 { place.column = column() }
    return bounds.leavesOut(in: parent, depth: depth, of: document, at: place)
  }

  /// A number, `true`, `false` or `null`, kept as text.
  private mutating func readBareWord(_ column: Int) throws(SyntaxProblem) -> MarkedDocument.NodeID {
    let start = position
    while position < limit, Self.isBare(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    guard
      word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
        || word.elementsEqual("null".utf8) || Self.isNumber(word)
    else {
      position = start
      throw problem("a value is expected here; a text needs quotation marks")
    }
    let node = bytes.withUnsafeBufferPointer { buffer in
      document.addScalar(
        UnsafeBufferPointer(rebasing: buffer[start..<position]), style: .plain, line: line,
        column: column)
    }
    document.begin(node, at: start)
    document.end(node, at: position)
    return node
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// RFC 8259, section 6.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: Texts

  private mutating func readString() throws(SyntaxProblem) -> MarkedDocument.NodeID {
    let column = column()
    let opening = position
    let start = document.text.count
    position += 1
    while position < limit {
      let run = position
      while position < limit, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
      {
        position += 1
      }
      bytes.withUnsafeBufferPointer { buffer in
        document.append(UnsafeBufferPointer(rebasing: buffer[run..<position]))
      }
      guard position < limit else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        let node = document.addScalar(from: start, style: .quoted, line: line, column: column)
        document.begin(node, at: opening)
        document.end(node, at: position)
        return node
      case UInt8(ascii: "\\"):
        try readEscape()
      default:
        throw problem(
          bytes[position] == 0x0A || bytes[position] == 0x0D
            ? "a text cannot go over the end of a line in JSON; close it, or write \\n"
            : "a control character cannot stand in a text; write it as \\t or \\u0000")
      }
    }
    position = opening
    throw problem("the quotation mark that opens here is never closed; close it")
  }

  private mutating func readEscape() throws(SyntaxProblem) {
    guard position + 1 < limit else {
      throw problem("the \(isLine ? "line" : "file") ends in the middle of a text")
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "n"): document.append(0x0A)
    case UInt8(ascii: "t"): document.append(0x09)
    case UInt8(ascii: "r"): document.append(0x0D)
    case UInt8(ascii: "b"): document.append(0x08)
    case UInt8(ascii: "f"): document.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      document.append(bytes[position + 1])
    case UInt8(ascii: "u"):
      try readCodeUnits()
      return
    default:
      throw problem("there is no such escape; write \\\\ for a backslash")
    }
    position += 2
  }

  private mutating func readCodeUnits() throws(SyntaxProblem) {
    guard let unit = codeUnit(at: position) else {
      throw problem("\\u needs four hexadecimal digits")
    }
    if let scalar = Unicode.Scalar(unit) {
      position += 6
      appendScalar(scalar)
      return
    }
    if unit < 0xDC00, let low = codeUnit(at: position + 6), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    {
      position += 12
      appendScalar(scalar)
      return
    }
    problems.append(
      problem("this is half of a character (a surrogate without its other half); write both halves")
    )
    position += 6
    appendScalar("\u{FFFD}")
  }

  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= limit, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  private mutating func appendScalar(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { document.append(byte) }
  }

  // MARK: Places

  private mutating func skipSpace() {
    while position < limit {
      switch bytes[position] {
      case 0x20, 0x09: position += 1
      case 0x0A, 0x0D:
        // CR LF is one line end, and so is a CR alone.
        let isPair =
          bytes[position] == 0x0D && position + 1 < limit && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
        if isLine { continue }
        line += 1
        counted = (position, 0)
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < limit, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The column of the position, in code points; counts each byte of a line once.
  private mutating func column() -> Int {
    if position < counted.position { return columnBack() }
    for index in counted.position..<position where bytes[index] & 0xC0 != 0x80 {
      counted.column += 1
    }
    counted.position = position
    return counted.column
  }

  /// The column of a position before the one that was counted last.
  private func columnBack() -> Int {
    counted.column
      - bytes[position..<counted.position].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  private mutating func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(line: line, column: column(), message: message, section: nil)
  }
}
