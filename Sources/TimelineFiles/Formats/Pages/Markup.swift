/// Text on its way into markup: escaped, and with nothing in it that could hide or turn words.
enum Markup {
  /// A text for the content of an element or an attribute in quotation marks.
  ///
  /// Controls and marks of direction are written out as `<U+202E>`, since a reader of the page would not see
  /// them. O(n).
  static func escaped(_ text: some StringProtocol) -> String {
    var written = ""
    written.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "'": written += "&#39;"
      case "\n", "\t": written.unicodeScalars.append(scalar)
      case "\r": break
      case _ where isHidden(scalar):
        written += "&lt;U+\(hexadecimal(scalar))&gt;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// Whether a character would obey, hide or turn something instead of being read.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x200B, 0xFEFF, 0xE0000...0xE007F, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// The number of a character, with at least four digits.
  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// An address that may become a link: http and https only.
  static func link(_ address: String?) -> String? {
    guard let address = address?.trimmed,
      address.lowercased().hasPrefix("http://") || address.lowercased().hasPrefix("https://"),
      !address.unicodeScalars.contains(where: { $0.properties.isWhitespace || isHidden($0) })
    else { return nil }
    return address
  }
}
