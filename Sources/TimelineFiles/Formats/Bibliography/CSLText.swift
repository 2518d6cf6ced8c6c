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
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      plain += rest[..<mark]
      rest = rest[mark...]
      if let (written, length) = rest.first == "<" ? tag(rest) : escape(rest) {
        plain += written
        rest = rest.dropFirst(length)
      } else {
        plain.append(rest.removeFirst())
      }
    }
    return collapsed(plain + rest)
  }

  /// A tag at the start of a text: what stands in its place, and its length.
  private static func tag(_ text: Substring) -> (String, Int)? {
    guard let next = text.dropFirst().first, next == "/" || next.isASCII && next.isLetter else {
      return nil
    }
    let window = text.prefix(200)
    guard let end = window.firstIndex(of: ">") else { return nil }
    let inside = window[window.index(after: window.startIndex)..<end]
    let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0 == ":") }
    guard !name.isEmpty, tags.contains(name.lowercased()[...]) || name.contains(":") else {
      return nil
    }
    return (name == "br" ? " " : "", inside.count + 2)
  }

  private static func escape(_ text: Substring) -> (String, Int)? {
    let window = text.prefix(10)
    guard let end = window.firstIndex(of: ";") else { return nil }
    let name = window[window.index(after: window.startIndex)..<end]
    if let written = escapes[name] { return (written, name.count + 2) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { (String(Character($0)), name.count + 2) }
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
