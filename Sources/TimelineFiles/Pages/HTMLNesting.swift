/// How deep the elements of a piece of HTML stand in each other.
///
/// The parser of HTML takes time in proportion to the square of that depth, so what nobody writes is found
/// out beforehand.
enum HTMLNesting {
  /// Deeper than any text of a person.
  static let limit = 100

  /// Elements that have no end, or that the next of their kind ends.
  private static let shallow: Set<String> = [
    "br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "param", "source",
    "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "option",
  ]

  /// Whether more than `limit` elements are open at any place.
  ///
  /// O(n).
  static func isTooDeep(_ html: [UInt8]) -> Bool {
    var open: [String: Int] = [:]
    var depth = 0
    var index = 0
    while let mark = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = mark + 1
      let isEnd = index < html.count && html[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      let letters = html[index...].prefix(16).prefix { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      guard !letters.isEmpty else { continue }
      index = letters.endIndex
      let name = String(decoding: letters, as: UTF8.self).lowercased()
      if shallow.contains(name) { continue }
      if !isEnd {
        open[name, default: 0] += 1
        depth += 1
        if depth > limit { return true }
      } else if let count = open[name], count > 0 {
        open[name] = count - 1
        depth -= 1
      }
    }
    return false
  }

  /// The text with spaces for tags, for what is too deep to be read as HTML.
  ///
  /// O(n).
  static func withoutTags(_ html: [UInt8]) -> String {
    var text: [UInt8] = []
    var isTag = false
    for byte in html {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { text.append(byte) }
      if byte == UInt8(ascii: ">"), isTag {
        isTag = false
        text.append(0x20)
      }
    }
    return String(decoding: text, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
