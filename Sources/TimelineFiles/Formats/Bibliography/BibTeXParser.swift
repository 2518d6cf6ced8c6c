import Chronology

/// One entry as it was read, before anything is made of its fields.
struct BibTeXEntry {
  /// The type in lower case, without `@`.
  var type: String
  var key: String
  var place: TextPlace
  /// The fields, in LaTeX as written, by their names in lower case; of several the first, as BibTeX has it.
  var fields: [String: String] = [:]
  /// Where the fields stand.
  var places: [String: TextPlace] = [:]
}

/// Parts a file of BibTeX into its entries.
///
/// The grammar is that of BibTeX 0.99d: what stands outside of entries is a remark; values are in braces,
/// quotation marks, or bare, joined by `#`; braces count also behind a backslash. An entry that is broken ends
/// where the next one begins a line.
struct BibTeXParser {
  /// Something that is wrong.
  struct Problem {
    var severity: Diagnostic.Severity
    var place: TextPlace
    var kind: String
    var message: String
  }

  private(set) var entries: [BibTeXEntry] = []
  private(set) var problems: [Problem] = []
  private let bytes: [UInt8]
  private var position = 0
  /// How far lines were counted.
  private var counted = (position: 0, place: TextPlace())
  private var macros: [String: String]
  /// What the values of macros may still add up to, so that macros of macros cannot grow without end.
  private var macroBudget: Int
  /// Whether a value did not end: from then on an entry at the start of a line ends every other, and the file
  /// is not read to its end again for each.
  private var isStrict = false
  /// What is known of braces that nothing closes, so that each is looked for once.
  private var unclosed = UnclosedBraces()
  /// Up to where a remark in parentheses is known not to end.
  private var openRemark = 0

  private static let longestMacro = 64 << 10
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    macroBudget = bytes.count * 8 + (1 << 20)
    macros = Dictionary(
      uniqueKeysWithValues: CalendarWords.english.map { ($0.prefix(3).lowercased(), $0) })
  }

  /// Reads everything.
  ///
  /// O(n).
  mutating func run() {
    while let mark = bytes[position...].firstIndex(of: UInt8(ascii: "@")) {
      position = mark + 1
      // An address such as a@b{…} is a remark.
      if mark > 0, Self.isName(bytes[mark - 1]) { continue }
      readEntry(at: mark)
    }
  }

  // MARK: Entries

  private mutating func readEntry(at mark: Int) {
    skipSpace()
    let type = name().lowercased()
    skipSpace()
    guard !type.isEmpty, let open = peek(), open == UInt8(ascii: "{") || open == UInt8(ascii: "(")
    else { return }
    position += 1
    let end = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch type {
    case "comment":
      skipRemark(until: end)
    case "preamble":
      let start = position
      if value() == nil { recover(from: start) }
    case "string": readMacro(at: place(mark))
    default: readWork(type, until: end, at: place(mark))
    }
  }

  /// Goes behind a remark; where it does not end, it is none.
  private mutating func skipRemark(until end: UInt8) {
    guard end == UInt8(ascii: ")") else { return skipGroup() }
    let start = position
    guard start >= openRemark, skipBraced(until: end) == nil else { return }
    openRemark = position
    position = start
  }

  private mutating func readMacro(at place: TextPlace) {
    skipSpace()
    let name = name().lowercased()
    skipSpace()
    guard !name.isEmpty, take("=") else {
      report(.error, place, "string", "an abbreviation is written @string{name = \"text\"}")
      return
    }
    let start = position
    guard let text = value() else {
      unclosed(name, at: place)
      recover(from: start)
      return
    }
    if text.utf8.count <= Self.longestMacro {
      macros[name] = text
    } else {
      report(
        .error, place, "long",
        "the abbreviation `\(name)` is longer than \(Self.longestMacro) bytes")
    }
  }

  private mutating func readWork(_ type: String, until end: UInt8, at place: TextPlace) {
    var entry = BibTeXEntry(type: type, key: "", place: place)
    skipSpace()
    let start = position
    while let byte = peek(), byte != UInt8(ascii: ","), byte != end, byte != UInt8(ascii: "="),
      byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "{")
    {
      position += 1
    }
    if peek() == UInt8(ascii: "=") {
      report(
        .warning, place, "key", "this entry has no name; write one behind the brace: @\(type){name,"
      )
      position = start
    } else {
      entry.key = String(decoding: bytes[start..<position], as: UTF8.self).trimmed
    }
    readFields(of: &entry, until: end)
    entries.append(entry)
  }

  private mutating func readFields(of entry: inout BibTeXEntry, until end: UInt8) {
    var hasComma = true
    while true {
      skipSpace()
      guard let byte = peek() else {
        report(
          .error, entry.place, "end", "this entry is never closed; add a } behind its last field")
        return
      }
      if byte == end {
        position += 1
        return
      }
      if byte == UInt8(ascii: ",") {
        position += 1
        hasComma = true
        continue
      }
      if beginsEntry(at: position) {
        report(
          .error, entry.place, "end",
          "this entry is not closed before the next one; add a } behind its last field")
        return
      }
      if byte == UInt8(ascii: "%") {
        skipLine()
        continue
      }
      let start = position
      let name = name().lowercased()
      let mark = position
      skipSpace()
      guard !name.isEmpty, take("=") else {
        report(
          .error, place(start), "field",
          "a field is written name = {text}; mend this, or the brace or comma before it")
        position = max(mark, start + 1)
        skipField(until: end)
        continue
      }
      if !hasComma {
        report(.warning, place(start), "comma", "a comma is missing before `\(name)`")
      }
      let fieldPlace = place(start)
      let valueStart = position
      guard let value = value() else {
        unclosed(name, at: fieldPlace)
        recover(from: valueStart)
        return
      }
      if entry.fields[name] == nil {
        entry.fields[name] = value
        entry.places[name] = fieldPlace
      }
      hasComma = false
    }
  }

  /// Goes to the end of something that is no field.
  private mutating func skipField(until end: UInt8) {
    while let byte = peek(), byte != UInt8(ascii: ","), byte != end, !beginsEntry(at: position) {
      if byte == UInt8(ascii: "{") {
        position += 1
        skipGroup()
      } else {
        position += 1
      }
    }
  }

  /// Goes behind a group whose brace was taken; one that nothing closes is passed over as a sign.
  private mutating func skipGroup() {
    let start = position
    if unclosed.has(start) { return }
    if skipBraced(until: UInt8(ascii: "}")) == nil {
      unclosed.note(in: bytes, from: start, to: position)
      position = start
    }
  }

  // MARK: Values

  /// A value of one or more pieces; nothing where it does not end.
  private mutating func value() -> String? {
    var text = ""
    repeat {
      skipSpace()
      switch peek() {
      case UInt8(ascii: "{"):
        position += 1
        guard let range = skipBraced(until: UInt8(ascii: "}")) else { return nil }
        text += String(decoding: bytes[range], as: UTF8.self)
      case UInt8(ascii: "\""):
        position += 1
        guard let range = skipBraced(until: UInt8(ascii: "\"")) else { return nil }
        text += String(decoding: bytes[range], as: UTF8.self)
      default:
        let start = position
        let word = name()
        if word.isEmpty { return text }
        text += expansion(of: word, at: start)
      }
      skipSpace()
    } while take("#")
    return text
  }

  /// A bare word: digits, or what an abbreviation stands for.
  private mutating func expansion(of word: String, at start: Int) -> String {
    if word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return word
    }
    guard let macro = macros[word.lowercased()] else {
      report(
        .warning, place(start), "macro",
        "`\(word)` is no abbreviation that was declared; it is taken as text, put it in braces")
      return word
    }
    guard macro.utf8.count <= macroBudget else {
      report(
        .error, place(start), "budget", "the abbreviations of this file stand for too much text")
      return word
    }
    macroBudget -= macro.utf8.count
    return macro
  }

  /// Goes behind the mark that closes what was opened; gives what stands before it.
  private mutating func skipBraced(until end: UInt8) -> Range<Int>? {
    let start = position
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if depth == 0, byte == end {
        position += 1
        return start..<position - 1
      }
      if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        if depth == 0 {
          isStrict = true
          return nil
        }
        depth -= 1
      } else if isStrict, byte == UInt8(ascii: "@"), beginsEntry(at: position) {
        return nil
      }
      position += 1
    }
    isStrict = true
    return nil
  }

  // MARK: Recovery

  private mutating func unclosed(_ name: String, at place: TextPlace) {
    report(
      .error, place, "value",
      "the value of `\(name)` is never closed; its braces or quotation marks must pair")
  }

  /// Goes to the next entry that begins a line.
  private mutating func recover(from start: Int) {
    position = start
    while position < bytes.count, !beginsEntry(at: position) { position += 1 }
  }

  /// Whether an entry begins here, and nothing but white space stands before it on its line.
  private func beginsEntry(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "@") else { return false }
    var before = index
    while before > 0, index - before < 64, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 {
      before -= 1
    }
    guard before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == 0x0D else {
      return false
    }
    var next = index + 1
    while next < bytes.count, next - index < 64, Self.isLetter(bytes[next]) { next += 1 }
    guard next > index + 1 else { return false }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count
      && (bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "("))
  }

  // MARK: Bytes

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || 0x09...0x0D ~= byte { position += 1 }
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != 0x0A, byte != 0x0D { position += 1 }
  }

  private mutating func name() -> String {
    let start = position
    while let byte = peek(), Self.isName(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a byte may stand in a name: all but white space and `"#%'(),={}`, and `@`.
  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"\"#%'(),={}@".utf8.contains(byte)
  }

  private mutating func place(_ index: Int) -> TextPlace {
    if index < counted.position { counted = (0, TextPlace()) }
    for byte in bytes[counted.position..<index] {
      if byte == 0x0A {
        counted.place.line += 1
        counted.place.column = 1
      } else if byte & 0xC0 != 0x80 {
        counted.place.column += 1
      }
    }
    counted.position = index
    return counted.place
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ place: TextPlace, _ kind: String, _ message: String
  ) {
    problems.append(Problem(severity: severity, place: place, kind: kind, message: message))
  }
}
