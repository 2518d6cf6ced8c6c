/// Markdown as people write it in notes, turned into plain text.
enum MarkdownText {
  /// The text without emphasis, headings and marks of code; of links the words and, in parentheses, the
  /// address.
  ///
  /// Lines stay lines. A mark that may belong to the text stays. O(n).
  static func plain(_ markdown: String) -> String {
    let text =
      markdown.contains("</") || markdown.contains("<br")
      ? HTMLFragment.plainText(markdown) : markdown
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line($0) }.joined(separator: "\n").trimmed
  }

  private static func line(_ written: Substring) -> String {
    var rest = written
    // A heading, or a quotation.
    let marks = rest.prefix { $0 == "#" }
    if !marks.isEmpty, marks.count <= 6, rest.dropFirst(marks.count).first == " " {
      rest = rest.dropFirst(marks.count + 1)
    }
    while rest.hasPrefix("> ") { rest = rest.dropFirst(2) }
    var text = ""
    var before: Character = " "
    while let first = rest.first {
      if let link = link(rest) {
        text += link.words
        rest = rest[link.end...]
      } else if first == "\\", let next = rest.dropFirst().first, next.isPunctuation {
        text.append(next)
        rest = rest.dropFirst(2)
      } else if first == "`" || rest.hasPrefix("**") || rest.hasPrefix("__") {
        rest = rest.drop { $0 == first }
      } else if first == "*" || first == "_", isEmphasis(before, rest) {
        rest = rest.dropFirst()
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
      before = first
    }
    return text
  }

  /// Whether a single mark stands at a word's beginning or end, and not alone or within a word.
  private static func isEmphasis(_ before: Character, _ rest: Substring) -> Bool {
    let after = rest.dropFirst().first ?? " "
    let isOpen = !after.isWhitespace && !before.isLetter && !before.isNumber
    let isClose = !before.isWhitespace && !after.isLetter && !after.isNumber
    return isOpen || isClose
  }

  /// The longest link that is looked for.
  private static let longest = 2048

  /// `[words](address)` or `![words](address)` at the start of a text.
  private static func link(_ text: Substring) -> (words: String, end: Substring.Index)? {
    let rest = text.first == "!" ? text.dropFirst() : text
    guard rest.first == "[" else { return nil }
    let window = rest.prefix(longest)
    guard let middle = window.firstRange(of: "]("),
      let end = window[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let words = window[window.index(after: window.startIndex)..<middle.lowerBound]
    let address = window[middle.upperBound..<end].prefix { !$0.isWhitespace }
    let isAddress = address.hasPrefix("http://") || address.hasPrefix("https://")
    return (
      isAddress && words != address ? "\(words) (\(address))" : String(words),
      window.index(after: end)
    )
  }
}
