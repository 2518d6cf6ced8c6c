/// A line of JSON Lines as somebody may write it, with what Foundation is asked about it.
struct WrittenLine {
  /// A piece of JSON, and the same with nothing in it that Foundation refuses: U+FFFD for half of a
  /// surrogate pair.
  struct Piece {
    var json: String
    var oracle: String

    init(_ json: String) { self.init(json, json) }

    init(_ json: String, _ oracle: String) {
      self.json = json
      self.oracle = oracle
    }

    static func + (left: Piece, right: Piece) -> Piece {
      Piece(left.json + right.json, left.oracle + right.oracle)
    }
  }

  var entries: [(key: Piece, name: String, value: Piece)] = []
  var whole = Piece("")

  var bytes: [UInt8] { Array(whole.json.utf8) }

  /// The value that counts: that of the first key of a name, byte for byte.
  func first(_ name: String) -> Piece? {
    let value = entries.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    return value?.json == "null" ? nil : value
  }
}

/// Writes lines: keys in any order, spaces, escapes of every kind, keys that stand twice, nested
/// junk, big numbers, and Hangul in both normal forms.
struct LineWriter {
  var random: Seeded
  /// How many of a hundred values are of a kind that their key does not want.
  var oddities = 10

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Element>(_ list: [Element], or other: Element) -> Element {
    list.randomElement(using: &random) ?? other
  }

  mutating func space() -> WrittenLine.Piece {
    WrittenLine.Piece(chance(80) ? "" : pick([" ", "  ", "\t", " \t ", "\r"], or: " "))
  }

  // MARK: Texts

  /// 회담 in the normal form that takes letters apart.
  private static let decomposed = "\u{1112}\u{116C}\u{1103}\u{1161}\u{11B7}"

  private static let words = [
    "", "a", "Meeting on the remains", "회담", decomposed, "会談", "é", "e\u{301}", "😀", "\"", "\\",
    "/", "\n", "\t", "\u{1}", "\u{8}\u{C}\r", "\u{0}", "2018-07-12", "\u{FFFD}", "\u{10FFFD}",
    "0123456", "01234567", "012345678", "{\"date\":1}", "[", "]", "null", "\u{2028}",
  ]

  mutating func text() -> WrittenLine.Piece {
    var text = ""
    for _ in 0...Int.random(in: 0...3, using: &random) { text += pick(Self.words, or: "") }
    return write(text, escapes: pick([0, 0, 10, 50, 100], or: 0), halves: 2)
  }

  /// A text in quotation marks; so many of a hundred characters as an escape.
  mutating func write(
    _ text: String, escapes: Int = 0, halves: Int = 0
  ) -> WrittenLine.Piece {
    var json = "\""
    for scalar in text.unicodeScalars {
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b",
        "\u{C}": "\\f", "/": "\\/",
      ]
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || chance(escapes) {
        if let escape = short[scalar], chance(70) {
          json += escape
        } else {
          for unit in String(scalar).utf16 { json += escaped(unit) }
        }
      } else {
        json.unicodeScalars.append(scalar)
      }
    }
    var piece = WrittenLine.Piece(json)
    if chance(halves) {
      let half = escaped(UInt16.random(in: 0xD800...0xDFFF, using: &random))
      piece = piece + WrittenLine.Piece(half + "|", "\\ufffd|")
    }
    return piece + WrittenLine.Piece("\"")
  }

  private mutating func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: chance(50))
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  // MARK: Values

  mutating func junk(depth: Int = 0) -> WrittenLine.Piece {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
    case 0: return WrittenLine.Piece(pick(["true", "false", "null"], or: "null"))
    case 1, 2:
      return WrittenLine.Piece(
        pick(
          [
            "0", "-0", "1945", "-1.5e+10", "123456789012345678901234567890", "1E-7",
            "0.000000000000000000001", "2018",
          ], or: "0"))
    case 3...5: return text()
    case 6:
      var list = WrittenLine.Piece("[")
      for position in 0..<Int.random(in: 0...3, using: &random) {
        list = list + WrittenLine.Piece(position > 0 ? "," : "") + space()
        list = list + junk(depth: depth + 1) + space()
      }
      return list + WrittenLine.Piece("]")
    default:
      var mapping = WrittenLine.Piece("{")
      for position in 0..<Int.random(in: 0...3, using: &random) {
        mapping = mapping + WrittenLine.Piece(position > 0 ? "," : "") + space()
        // A number, so that Foundation is not asked about a key that stands twice.
        mapping = mapping + write("\(position)" + pick(Self.words, or: ""), escapes: 20)
        mapping = mapping + space() + WrittenLine.Piece(":") + space() + junk(depth: depth + 1)
      }
      return mapping + WrittenLine.Piece("}")
    }
  }

  private mutating func list(
    _ make: (inout LineWriter) -> WrittenLine.Piece
  ) -> WrittenLine.Piece {
    var list = WrittenLine.Piece("[")
    for position in 0..<Int.random(in: 0...3, using: &random) {
      list = list + WrittenLine.Piece(position > 0 ? "," : "") + space() + make(&self)
    }
    return list + space() + WrittenLine.Piece("]")
  }

  private mutating func date() -> WrittenLine.Piece {
    if chance(15) { return WrittenLine.Piece(pick(["2018", "1945", "true"], or: "2018")) }
    return write(
      pick(
        ["2018-07-12", "2018-07", "1945", "2018-07-12~", "XXXX-12-XX", "2018/2019", "[2018,2019]"],
        or: "2018"), escapes: pick([0, 0, 0, 30], or: 0))
  }

  private mutating func entry(_ keys: [String]) -> WrittenLine.Piece {
    var mapping = WrittenLine.Piece("{")
    var names = keys.filter { _ in chance(40) }.shuffled(using: &random)
    if chance(95) { names.insert("source", at: Int.random(in: 0...names.count, using: &random)) }
    if chance(80) { names.append("exact") }
    if chance(2) { names.append("note") }
    for (position, name) in names.enumerated() {
      mapping = mapping + WrittenLine.Piece(position > 0 ? "," : "") + space()
      mapping = mapping + write(name, escapes: pick([0, 0, 0, 30], or: 0)) + space()
      mapping = mapping + WrittenLine.Piece(":") + space() + value(of: name)
    }
    return mapping + space() + WrittenLine.Piece("}")
  }

  /// A value that a key may have, and sometimes one that it may not.
  private mutating func value(of name: String) -> WrittenLine.Piece {
    if chance(oddities) { return junk() }
    switch name {
    case "date", "said", "on": return date()
    case "type": return write(chance(90) ? "event" : pick(["source", "actor", "evnt"], or: "x"))
    case "status":
      return write(
        pick(["announced", "held", "not-held", "moved", "cancelled", "disputed"], or: "held"))
    case "actors", "tags":
      return list { writer in writer.chance(30) ? writer.write("declared") : writer.text() }
    case "evidence":
      return list { writer in
        writer.entry([
          "translation", "speaker", "to", "said", "date", "status", "checked", "note", "role",
          "prefix", "suffix", "inferred", "private",
        ])
      }
    case "dated-by": return entry(["prefix", "suffix", "inferred", "note"])
    case "checked":
      return WrittenLine.Piece(#"{"by": "b", "on": "2018-07-20", "sha256": "0", "words": "1"}"#)
    case "source": return write(chance(95) ? "s" : "elsewhere")
    case "private": return WrittenLine.Piece(pick(["true", "false", "null"], or: "null"))
    default: return text()
    }
  }

  // MARK: Lines

  static let keys = [
    "id", "date", "title", "status", "place", "actors", "tags", "group", "summary", "evidence",
    "dated-by", "note", "replaces", "private", "type",
  ]

  mutating func line() -> WrittenLine {
    var names = Self.keys.filter { _ in chance(55) }
    if chance(95), !names.contains("title") { names.append("title") }
    if chance(70), !names.contains("id") { names.append("id") }
    names.shuffle(using: &random)
    if chance(oddities) {
      names.append(pick(["dateline", "회담", Self.decomposed, "dat", "", "id\u{0}"], or: "x"))
    }
    if chance(oddities) { names.append(pick(Self.keys, or: "id")) }
    var line = WrittenLine()
    var whole = space() + WrittenLine.Piece("{")
    for (position, name) in names.enumerated() {
      let key = write(name, escapes: pick([0, 0, 0, 30], or: 0))
      let value = value(of: name)
      line.entries.append((key, name, value))
      whole = whole + WrittenLine.Piece(position > 0 ? "," : "") + space() + key + space()
      whole = whole + WrittenLine.Piece(":") + space() + value + space()
    }
    line.whole = whole + WrittenLine.Piece("}") + space()
    return line
  }
}
