/// Plain text as HTML, for the fields of TimelineJS that are HTML.
enum TimelineJSHTML {
  /// The text of a slide.
  static func text(_ headline: String, _ text: String?) -> WrittenNode {
    .mapping(of: [
      "headline": .text(escaped(headline)), "text": text.map { .text($0) },
    ])
  }

  /// The characters that mean something in HTML, escaped.
  static func escaped(_ text: String) -> String {
    var html = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(character)
      }
    }
    return html
  }

  /// A text of one or more paragraphs; one of a single line stays without tags.
  static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var paragraphs: [[String]] = [[]]
    for line in lines {
      let words = line.trimmed
      if words.isEmpty {
        if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
      } else {
        paragraphs[paragraphs.count - 1].append(escaped(words))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "<br>") }
  }

  /// A link, or the words alone where the address is none of a page.
  static func link(_ words: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return escaped(words)
    }
    return "<a href=\"\(escaped(address))\">\(escaped(words))</a>"
  }
}
