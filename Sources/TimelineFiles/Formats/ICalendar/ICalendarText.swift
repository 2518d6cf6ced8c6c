/// Texts as calendars write them.
enum ICalendarText {
  // MARK: Values

  /// The text of a property, with its escapes read (RFC 5545, section 3.3.11), or of vCalendar 1.0 in
  /// quoted-printable.
  ///
  /// A backslash before anything else is one.
  static func text(of line: ContentLine) -> String {
    let isQuoted =
      line.has("ENCODING", "QUOTED-PRINTABLE")
      || line.parameters.contains { $0.name == "QUOTED-PRINTABLE" }
    if isQuoted {
      return unescaped(quotedPrintable(line.value, charset: line["CHARSET"]).utf8)
    }
    return unescaped(line.value)
  }

  /// The texts of a property that has several with commas between them.
  static func list(of line: ContentLine) -> [String] {
    var parts: [String] = []
    var start = line.value.startIndex
    var index = start
    while index < line.value.endIndex {
      if line.value[index] == UInt8(ascii: ",") {
        parts.append(unescaped(line.value[start..<index]))
        start = index + 1
      } else if line.value[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    parts.append(unescaped(line.value[min(start, line.value.endIndex)...]))
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func unescaped(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(0x0A)
        case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
          UInt8(ascii: "\""):
          text.append(byte)
        default: text += [UInt8(ascii: "\\"), byte]
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte != 0x0D {
        text.append(byte)
      }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return String(decoding: text, as: UTF8.self).trimmed
  }

  /// RFC 2045, section 6.7; `charset` is UTF-8 unless it is Latin 1 by one of its names.
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>, charset: String?) -> String {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "="), index + 2 < bytes.endIndex,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        decoded.append(UInt8(high * 16 + low))
        index += 3
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    let isLatin = ["ISO-8859-1", "LATIN1", "WINDOWS-1252"].contains(charset?.uppercased() ?? "")
    guard isLatin else { return String(decoding: decoded, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in decoded { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// A text as the value of a property.
  static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",": written.append(contentsOf: ["\\", scalar])
      case "\n" where wasReturn: break
      case "\n", "\r": written += ["\\", "n"]
      default: written.append(allowed(scalar))
      }
    }
    return String(written)
  }

  // MARK: Parameters

  /// The value of a parameter, with its escapes read (RFC 6868).
  static func fromParameter(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
    var read = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "^"):
        isEscaped = true
        continue
      case (true, "n"): read.append("\n")
      case (true, "'"): read.append("\"")
      case (true, "^"): read.append("^")
      case (true, _): read += ["^", scalar]
      case (false, _): read.append(scalar)
      }
      isEscaped = false
    }
    if isEscaped { read.append("^") }
    return String(read)
  }

  /// A text as the value of a parameter, in quotation marks.
  static func parameter(_ text: String) -> String {
    var written = String.UnicodeScalarView("\"".unicodeScalars)
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "^": written += ["^", "^"]
      case "\"": written += ["^", "'"]
      case "\n" where wasReturn: break
      case "\n", "\r": written += ["^", "n"]
      default: written.append(allowed(scalar))
      }
    }
    written.append("\"")
    return String(written)
  }

  /// Control characters have no place in a calendar (RFC 5545, section 3.1).
  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F ? "\u{FFFD}" : scalar
  }
}
