/// Reads the object or list that a script in JavaScript holds, as data files for web pages often do.
///
/// Beside JSON (RFC 8259): a name that the value is given to, comments, names and texts in single marks as keys
/// and values, texts put together with `+`, commas at the end, and dates made with `new Date(…)`. Nothing is ever
/// run: any other expression is a problem, at which reading breaks off.
struct ScriptLiteral {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 0
  private var lineStart = 0
  /// How far columns were counted on this line, and the column there.
  private var counted = (position: 0, column: 0)
  private var document = MarkedDocument()
  private var bounds = EntryBounds()

  /// Reads a script of valid UTF-8.
  static func read(_ bytes: [UInt8]) -> JSONScanner.Reading {
    var scanner = ScriptLiteral(bytes: bytes)
    do throws(SyntaxProblem) {
      try scanner.run()
      return JSONScanner.Reading(
        document: scanner.document, problem: nil, replaced: scanner.bounds.leftOut)
    } catch {
      return JSONScanner.Reading(
        document: scanner.document, problem: error, replaced: scanner.bounds.leftOut)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(SyntaxProblem) {
    skipSpace()
    var words = 0
    while let byte = current, Self.isName(byte) || byte == UInt8(ascii: "."), words < 4 {
      _ = name()
      skipSpace()
      words += 1
    }
    if words > 0, !take("=") {
      throw problem(
        "this is neither JSON nor a script that gives a value to a name; save it as JSON")
    }
    skipSpace()
    guard current == UInt8(ascii: "{") || current == UInt8(ascii: "[") else {
      throw problem("an object or a list is expected here; save the file as JSON")
    }
    try readValue(depth: 0) { scanner, node in scanner.document.root = node }
  }

  private typealias Attach = (inout ScriptLiteral, MarkedDocument.NodeID) -> Void

  /// Reads a value, and has it linked before its children are read, so that what breaks off is there.
  private mutating func readValue(depth: Int, _ attach: Attach) throws(SyntaxProblem) {
    skipSpace()
    guard let byte = current else { throw problem("the file ends where a value is expected") }
    let place = (line: line, column: column())
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < DocumentLimits.depth else {
        throw problem(
          "lists and objects stand more than \(DocumentLimits.depth) deep in each other; "
            + "a timeline needs six")
      }
      let isObject = byte == UInt8(ascii: "{")
      let node = document.addContainer(
        isObject ? .mapping : .sequence, line: place.line, column: place.column)
      attach(&self, node)
      position += 1
      try readChildren(of: node, isObject, depth: depth + 1)
      document.close(node)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      let start = document.text.count
      try readText()
      attach(
        &self,
        document.addScalar(from: start, style: .quoted, line: place.line, column: place.column))
    default:
      let start = document.text.count
      let style = try readWord()
      attach(
        &self, document.addScalar(from: start, style: style, line: place.line, column: place.column)
      )
    }
  }

  private mutating func readChildren(
    of parent: MarkedDocument.NodeID, _ isObject: Bool, depth: Int
  ) throws(SyntaxProblem) {
    let end: Unicode.Scalar = isObject ? "}" : "]"
    var last: MarkedDocument.NodeID = -1
    while true {
      skipSpace()
      if take(end) { return }
      let place = (line, bounds.passedOver == 0 ? column() : 0)
      let isLeftOut = bounds.leavesOut(in: parent, depth: depth - 1, of: document, at: place)
      let mark = document.mark
      if isLeftOut { bounds.passedOver += 1 }
      if isObject {
        let key = try readKey()
        if !isLeftOut { document.link(key, to: parent, after: last) }
        last = key
        skipSpace()
        guard take(":") else { throw problem("a colon is missing after the key") }
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
      guard take(",") || current == UInt8(end.value) else {
        throw problem("a comma or a closing \(end) is missing here")
      }
    }
  }

  private mutating func readKey() throws(SyntaxProblem) -> MarkedDocument.NodeID {
    let place = (line: line, column: column())
    let start = document.text.count
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
      try readText()
    } else {
      let name = name()
      guard !name.isEmpty else { throw problem("a key is expected here") }
      for byte in name.utf8 { document.append(byte) }
    }
    return document.addScalar(from: start, style: .quoted, line: place.line, column: place.column)
  }

  // MARK: Words

  /// A number, a truth value, or a call that makes a date.
  private mutating func readWord() throws(SyntaxProblem) -> MarkedDocument.Style {
    let start = (position: position, line: line, lineStart: lineStart)
    var word = bareWord()
    skipSpace()
    if word == "new" {
      word = bareWord()
      skipSpace()
    }
    if !word.isEmpty, current == UInt8(ascii: "(") {
      return try readCall(word, from: start.position)
    }
    let isNumber = Double(word) != nil
    guard isNumber || ["true", "false", "null", "undefined"].contains(word) else {
      // The space behind the word may have led to another line.
      (position, line, lineStart) = start
      counted = (lineStart, 0)
      throw problem("a value is expected here, and scripts are not run; save the file as JSON")
    }
    for byte in (word == "undefined" ? "null" : word).utf8 { document.append(byte) }
    return .plain
  }

  private mutating func bareWord() -> String {
    let start = position
    while let byte = current,
      Self.isName(byte) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// `Date(2018, 6, 12)`, whose months count from 0, or a function of a text, which is taken for its value.
  private mutating func readCall(
    _ function: String, from start: Int
  ) throws(SyntaxProblem) -> MarkedDocument.Style {
    position += 1
    skipSpace()
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
      try readText()
    } else {
      let arguments = position
      while let byte = current, byte != UInt8(ascii: ")"), byte != 0x0A { position += 1 }
      let numbers = String(decoding: bytes[arguments..<position], as: UTF8.self)
        .split(separator: ",").map { Int($0.trimmed) }
      guard function.hasSuffix("Date") || function.hasSuffix("UTC"), numbers.count >= 2,
        let year = numbers[0], let month = numbers[1], 0...11 ~= month
      else {
        position = start
        throw problem("scripts are not run; write the date as a text such as \"2018-07-12\"")
      }
      var parts = numbers.map { $0 ?? 0 }
      parts[1] += 1
      let padded = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
      let digits = String(year.magnitude)
      var text = (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count))
      text += digits + "-" + padded[1...].prefix(2).joined(separator: "-")
      if parts.count > 4 { text += " " + padded[3...].prefix(3).joined(separator: ":") }
      for byte in text.utf8 { document.append(byte) }
    }
    skipSpace()
    guard take(")") else { throw problem("a closing parenthesis is missing here") }
    return .quoted
  }

  // MARK: Texts

  /// Reads a text, and those that are put behind it with `+`.
  private mutating func readText() throws(SyntaxProblem) {
    while true {
      try readPiece()
      let behind = (position, line, lineStart, counted)
      skipSpace()
      guard take("+") else {
        (position, line, lineStart, counted) = behind
        return
      }
      skipSpace()
      guard let mark = current, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(mark) else {
        throw problem("a text is expected after +, and scripts are not run")
      }
    }
  }

  private mutating func readPiece() throws(SyntaxProblem) {
    guard let mark = current else { return }
    let opening = (position, line, lineStart, counted)
    position += 1
    while let byte = current {
      if byte == mark {
        position += 1
        return
      }
      if byte == 0x0A || byte == 0x0D {
        guard mark == UInt8(ascii: "`") else { break }
        document.append(0x0A)
        endLine()
      } else if byte == UInt8(ascii: "\\") {
        position += 1
        readEscape()
      } else {
        document.append(byte)
        position += 1
      }
    }
    (position, line, lineStart, counted) = opening
    throw problem("the quotation mark that opens here is never closed; close it")
  }

  private mutating func readEscape() {
    guard let byte = current else { return }
    switch byte {
    case UInt8(ascii: "n"): document.append(0x0A)
    case UInt8(ascii: "t"): document.append(0x09)
    case UInt8(ascii: "r"): document.append(0x0A)
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): document.append(0x20)
    case UInt8(ascii: "x"): return readCode(digits: 2)
    case UInt8(ascii: "u"): return readCode(digits: 4)
    case 0x0A, 0x0D: return endLine()
    default: document.append(byte)
    }
    position += 1
  }

  /// A character by its number; half of a pair without the other half is U+FFFD.
  private mutating func readCode(digits: Int) {
    position += 1
    var units: [UInt16] = []
    if let unit = hexadecimal(digits) { units.append(unit) }
    if let first = units.first, 0xD800...0xDBFF ~= first,
      bytes[position...].starts(with: "\\u".utf8)
    {
      position += 2
      if let low = hexadecimal(4) { units.append(low) }
    }
    for byte in String(decoding: units, as: UTF16.self).utf8 { document.append(byte) }
  }

  private mutating func hexadecimal(_ digits: Int) -> UInt16? {
    guard position + digits <= bytes.count,
      let unit = UInt16(
        String(decoding: bytes[position..<position + digits], as: UTF8.self), radix: 16)
    else { return nil }
    position += digits
    return unit
  }

  // MARK: Places

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private mutating func name() -> String {
    let start = position
    while let byte = current, Self.isName(byte) || byte == UInt8(ascii: ".") { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = current, UInt32(byte) == sign.value else { return false }
    position += 1
    return true
  }

  /// Goes behind white space and comments.
  private mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09: position += 1
      case 0x0A, 0x0D: endLine()
      case UInt8(ascii: "/"):
        guard position + 1 < bytes.count else { return }
        if bytes[position + 1] == UInt8(ascii: "/") {
          while let byte = current, byte != 0x0A, byte != 0x0D { position += 1 }
        } else if bytes[position + 1] == UInt8(ascii: "*") {
          position += 2
          while let byte = current {
            if byte == UInt8(ascii: "*"), bytes[position...].starts(with: "*/".utf8) { break }
            if byte == 0x0A || byte == 0x0D { endLine() } else { position += 1 }
          }
          position = min(position + 2, bytes.count)
        } else {
          return
        }
      default: return
      }
    }
  }

  private mutating func endLine() {
    let isPair =
      bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
    counted = (position, 0)
  }

  /// The column of the position, in code points; counts each byte of a line once.
  private mutating func column() -> Int {
    if position < counted.position { counted = (lineStart, 0) }
    for index in counted.position..<position where bytes[index] & 0xC0 != 0x80 {
      counted.column += 1
    }
    counted.position = position
    return counted.column
  }

  private mutating func problem(_ message: String) -> SyntaxProblem {
    SyntaxProblem(line: line, column: column(), message: message, section: nil)
  }
}
