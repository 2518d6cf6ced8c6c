/// How a text is written as a value: plain where that reads back the same, else in quotation marks.
enum ScalarText {
  /// The marks around a value that is replaced, which its successor keeps.
  enum Marks {
    case plain, single, double
  }

  /// A value for YAML.
  ///
  /// - Parameters:
  ///   - text: The value.
  ///   - isFlow: Whether it stands in braces, where commas and brackets end a plain text.
  ///   - marks: How the value was written that it replaces.
  ///   - isDate: Whether it is a date, which a year is as well.
  /// - Returns: The value as it is to stand in the file.
  static func yaml(
    _ text: String, isFlow: Bool, like marks: Marks = .plain, isDate: Bool = false
  ) -> String {
    let isSeen = !text.unicodeScalars.contains(where: isUnseen)
    if isSeen, marks == .plain, isDate || !looksLikeAnotherType(text),
      readsBack(text, as: text, isFlow: isFlow)
    {
      return text
    }
    if isSeen, marks != .double, !text.utf8.contains(UInt8(ascii: "'")) {
      let needsMarks = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      let single = "'\(text)'"
      if marks == .single || needsMarks, readsBack(single, as: text, isFlow: isFlow) {
        return single
      }
    }
    return doubleQuoted(text)
  }

  /// A value for JSON (RFC 8259, section 7).
  static func json(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}": written += "\\u" + hexadecimal(scalar, digits: 4)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// Double quotation marks with the escapes of YAML 1.1, section 5.6.
  private static func doubleQuoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        written += "\\x" + hexadecimal(scalar, digits: 2)
      case _ where isUnseen(scalar):
        let isWide = scalar.value > 0xFFFF
        written += (isWide ? "\\U" : "\\u") + hexadecimal(scalar, digits: isWide ? 8 : 4)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// Whether other readers of YAML would take a plain text for a truth value, nothing, or a number.
  ///
  /// Dates are left plain: the format wants them so.
  private static func looksLikeAnotherType(_ text: String) -> Bool {
    switch text.lowercased() {
    case "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "": return true
    default: return text.utf8.count < 40 && Double(text) != nil
    }
  }

  /// Whether what is written is read as one text, and as this one.
  private static func readsBack(_ written: String, as text: String, isFlow: Bool) -> Bool {
    guard !written.unicodeScalars.contains(where: { isBreak($0) }) else { return false }
    let line = isFlow ? "{k: \(written), l: m}" : "k: \(written)\nl: m"
    let reading = YAMLScanner.read(Array(line.utf8))
    let document = reading.document
    guard reading.problem == nil, let root = document.root else { return false }
    let children = document.children(of: root)
    return children.count == 4 && document[children[1]].kind == .scalar
      && !document.isNull(children[1]) && document.isScalar(children[1], Array(text.utf8))
      && document.isScalar(children[2], [UInt8(ascii: "l")])
  }

  /// Whether a character would stand in the file without being seen there.
  ///
  /// A control, a line break that is no line feed, or a mark of direction. Joiners belong to their letters.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
