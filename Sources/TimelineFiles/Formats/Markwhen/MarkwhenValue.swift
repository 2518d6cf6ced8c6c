/// The value of a property or header line: YAML's plain and quoted scalars, and lists on one line.
enum MarkwhenValue {
  /// The text of a value.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = trim(bytes)
    guard let quote = trimmed.first, quote == 0x22 || quote == 0x27,
      let read = quoted(trimmed), trim(read.rest).isEmpty || trim(read.rest).first == 0x23
    else { return String(decoding: trimmed, as: UTF8.self) }
    return read.text
  }

  /// The entries of a list such as `[Tom, "Jerry"]`; of anything else the one text.
  static func list(_ bytes: ArraySlice<UInt8>) -> [String] {
    var rest = trim(bytes)
    guard rest.first == 0x5B, rest.last == 0x5D, rest.count > 1 else {
      let text = text(bytes)
      return text.isEmpty ? [] : [text]
    }
    rest = rest.dropFirst().dropLast()
    var entries: [String] = []
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      var entry: String
      if let first = rest.first, first == 0x22 || first == 0x27, let read = quoted(rest) {
        entry = read.text
        rest = read.rest.drop { $0 != 0x2C }
      } else {
        let plain = rest.prefix { $0 != 0x2C }
        entry = String(decoding: trim(plain), as: UTF8.self)
        rest = rest.dropFirst(plain.count)
      }
      if !entry.isEmpty { entries.append(entry) }
      guard rest.first == 0x2C else { return entries }
      rest = rest.dropFirst()
    }
  }

  /// A value as one line of YAML and of this reader: plain where nothing in it is a mark, else in double
  /// quotation marks.
  ///
  /// `#` is escaped too, since markwhen takes it for a tag even there.
  static func written(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x20
          || byte == 0x5F || byte == 0x2D || byte == 0x2F || byte == 0x2E || byte >= 0x80
      } && text.first?.isLetter == true && text.last != " " && !isKeyword(text)
      && !text.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " }
    guard !isPlain else { return text }
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case "#": written += "\\x23"
      case "\u{0}"..<" ", "\u{7F}": written += "\\x" + hex(scalar.value, 2)
      case "\u{80}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        written += "\\u" + hex(scalar.value, 4)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  private static func isKeyword(_ text: String) -> Bool {
    ["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
  }

  private static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return rest
  }

  /// Reads a scalar in quotation marks; nothing where its end is missing.
  private static func quoted(
    _ bytes: ArraySlice<UInt8>
  ) -> (text: String, rest: ArraySlice<UInt8>)? {
    guard let quote = bytes.first else { return nil }
    var text: [UInt8] = []
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == quote {
        if quote == 0x27, index < bytes.endIndex, bytes[index] == quote {
          text.append(quote)
          index += 1
          continue
        }
        return (String(decoding: text, as: UTF8.self), bytes[index...])
      }
      guard byte == 0x5C, quote == 0x22, index < bytes.endIndex else {
        text.append(byte)
        continue
      }
      let mark = bytes[index]
      index += 1
      switch mark {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "0"): text.append(0)
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
        let count = mark == UInt8(ascii: "x") ? 2 : mark == UInt8(ascii: "u") ? 4 : 8
        let digits = String(decoding: bytes[index...].prefix(count), as: UTF8.self)
        if digits.utf8.count == count, let value = UInt32(digits, radix: 16),
          let scalar = Unicode.Scalar(value)
        {
          text.append(contentsOf: String(Character(scalar)).utf8)
          index += count
        }
      default: text.append(mark)
      }
    }
    return nil
  }
}
