/// Texts written so that markwhen takes nothing in them for markup.
///
/// A backslash stands before a mark that would be one, and behind `!` and `@`, whose names markwhen finds behind any
/// sign; at the start of a line it stands before what would begin an event, a group or a comment.
enum MarkwhenMarkup {
  /// A text as part of a line.
  static func inline(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let hasLink = zip(bytes, bytes.dropFirst()).contains { $0 == 0x5D && $1 == 0x28 }
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isFirst = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09
      let isBeforeName = index + 1 < bytes.count && isNameByte(bytes[index + 1])
      switch byte {
      case 0x5C: written.append(0x5C)
      case 0x23 where isFirst: written.append(0x5C)
      case 0x5B where hasLink || index == 0: written.append(0x5C)
      default: break
      }
      written.append(byte)
      if byte == 0x21 && isBeforeName || byte == 0x40 && isFirst && isBeforeName {
        written.append(0x5C)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// A text as a line of a description.
  static func line(_ text: String) -> String {
    let written = inline(text.trimmed)
    return isMisread(Array(written.utf8)[...]) ? "\\" + written : written
  }

  /// Whether a line would be taken for something else than a description, by this reader or markwhen's own.
  private static func isMisread(_ line: ArraySlice<UInt8>) -> Bool {
    if MarkwhenLine.heading(line) != nil || MarkwhenLine.group(line) != nil
      || MarkwhenLine.isGroupEnd(line) || MarkwhenLine.isComment(line)
      || MarkwhenLine.isPageBreak(line) || MarkwhenLine.isFence(line)
      || MarkwhenLine.event(line, isDayFirst: false) != nil
      || MarkwhenLine.event(line, isDayFirst: true) != nil
      || MarkwhenDateLikeness.stands(in: line)
    {
      return true
    }
    // Markwhen's parser takes a date for there where nothing stands before a colon or dash.
    guard let first = line.first else { return false }
    if first == 0x3E || first == 0x3A { return true }
    if first == 0x2D { return MarkwhenLine.event(line.dropFirst(), isDayFirst: false) != nil }
    let word = line.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    return ["every", "by", "before", "after", "plus"]
      .contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// The lines of a text.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
      .map(String.init)
  }

  /// A text in one line.
  static func oneLine(_ text: String) -> String {
    lines(text).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a tag can stand behind `#`.
  static func isName(_ tag: String) -> Bool {
    !tag.isEmpty && tag.utf8.allSatisfy(isNameByte)
      && !tag.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      && !tag.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F
      || byte >= 0x80
  }

  /// A text between brackets, or before them.
  static func bracketed(_ text: String) -> String {
    var written = ""
    for character in oneLine(text) {
      if ["[", "]", "\\"].contains(character) { written.append("\\") }
      written.append(character)
    }
    return written
  }

  /// A link, or a title in brackets where there is no address.
  static func link(_ title: String, _ address: String?) -> String {
    let words = "[\(bracketed(title))]"
    guard let address else { return words }
    var depth = 0
    var isBalanced = true
    for byte in address.utf8 {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if depth < 0 { isBalanced = false }
    }
    isBalanced = isBalanced && depth == 0
    var target = ""
    for character in address {
      switch character {
      case "(" where !isBalanced: target += "%28"
      case ")" where !isBalanced: target += "%29"
      case _ where character.isWhitespace: target += "%20"
      default: target.append(character)
      }
    }
    return "\(words)(\(target))"
  }
}
