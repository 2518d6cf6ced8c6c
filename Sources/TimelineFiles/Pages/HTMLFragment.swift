import CGumbo

/// A piece of HTML that another format has in place of a text.
enum HTMLFragment {
  /// What a reader sees of it: words, paragraphs with a line free between them, and addresses of links behind
  /// their words.
  ///
  /// A text without tags and escapes is as it was, but for white space at its ends; one whose elements stand
  /// deeper in each other than any person writes only loses its tags. Scripts and styles are left out. O(n).
  ///
  /// - Parameters:
  ///   - html: The piece.
  ///   - keepsLinks: Whether the addresses are kept, which a headline has no room for.
  /// - Returns: The text, without white space at its ends.
  static func plainText(_ html: String, keepingLinks keepsLinks: Bool = true) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html.trimmed
    }
    let bytes = Array(html.utf8)
    if HTMLNesting.isTooDeep(bytes) { return HTMLNesting.withoutTags(bytes) }
    let text = bytes.withUnsafeBytes { raw -> String in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      guard let start, let output = dateline_gumbo_parse(start, raw.count) else { return html }
      defer { dateline_gumbo_destroy(output) }
      guard let root = output.pointee.root else { return html }
      return HTMLText.text(of: root, keepingLinks: keepsLinks)
    }
    return text.trimmed
  }
}
