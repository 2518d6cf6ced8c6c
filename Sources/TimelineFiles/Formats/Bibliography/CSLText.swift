/// Texts of CSL-JSON, which may have a little markup in them.
///
/// CSL-JSON of citeproc, "HTML-like formatting tags": `i`, `b`, `sup`, `sub`, `span`; the registries of
/// DOIs add others, and escapes of HTML.
enum CSLText {
  private static let tags: Set<Substring> = [
    "i", "b", "u", "sup", "sub", "sc", "span", "em", "strong", "scp", "ovl", "br",
  ]
  private static let escapes: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "#39": "'",
    "#x27": "'", "ndash": "–", "mdash": "—",
  ]

  /// The text without markup, on one line.
  ///
  /// O(n).
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return collapsed(text)
    }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let found =
        byte == UInt8(ascii: "<")
        ? tag(bytes, at: index) : byte == UInt8(ascii: "&") ? escape(bytes, at: index) : nil
      if let found {
        plain += found.written.utf8
        index = found.end
      } else {
        plain.append(byte)
        index += 1
      }
    }
    return collapsed(String(decoding: plain, as: UTF8.self))
  }

  /// The text from behind a mark to the sign that ends it; nothing where the mark comes again before.
  private static func inside(
    _ bytes: [UInt8], at mark: Int, until end: Unicode.Scalar, atMost length: Int
  ) -> Substring? {
    let window = bytes[(mark + 1)...].prefix(length)
    let stop = window.firstIndex { $0 == UInt8(ascii: end) || $0 == bytes[mark] }
    guard let stop, bytes[stop] != bytes[mark] else { return nil }
    return String(decoding: bytes[(mark + 1)..<stop], as: UTF8.self)[...]
  }

  /// A tag: what stands in its place, and where it ends.
  private static func tag(_ bytes: [UInt8], at mark: Int) -> (written: String, end: Int)? {
    guard let inside = inside(bytes, at: mark, until: ">", atMost: 200), let next = inside.first,
      next == "/" || next.isASCII && next.isLetter
    else { return nil }
    let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0 == ":") }
    guard !name.isEmpty, tags.contains(name.lowercased()[...]) || name.contains(":") else {
      return nil
    }
    return (name == "br" ? " " : "", mark + inside.utf8.count + 2)
  }

  /// An escape of HTML: what it stands for, and where it ends.
  private static func escape(_ bytes: [UInt8], at mark: Int) -> (written: String, end: Int)? {
    guard let name = inside(bytes, at: mark, until: ";", atMost: 10) else { return nil }
    let end = mark + name.utf8.count + 2
    if let written = escapes[name] { return (written, end) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { (String(Character($0)), end) }
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
