import CGumbo

/// What a reader sees of an element: words, white space collapsed, a line free between paragraphs.
struct HTMLText {
  private var text = ""
  /// The line ends that come before the next word.
  private var breaks = 0
  private var hasSpace = false
  private var preformatted = 0

  /// The text of an element, without what is not of the article, such as menus and scripts.
  ///
  /// - Parameters:
  ///   - root: The element.
  ///   - keepsLinks: Whether the address of a link follows its words, in parentheses.
  /// - Returns: The text, with a line end where there is any.
  static func text(of root: HTMLPage.Node, keepingLinks keepsLinks: Bool = false) -> String {
    var writer = HTMLText()
    HTMLWalk.walk(root) { step in
      switch step {
      case .enter(let node, let tag):
        if node != root, isPassedOver(tag) || node.attribute("hidden") != nil { return false }
        writer.begin(tag)
      case .leave(let node, let tag):
        if keepsLinks, tag == GUMBO_TAG_A { writer.add(addressOf: node) }
        writer.end(tag)
      case .text(let words): writer.add(words)
      }
      return true
    }
    return writer.text.isEmpty ? "" : writer.text + "\n"
  }

  private static func isPassedOver(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
      GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,
      GUMBO_TAG_SVG, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
      GUMBO_TAG_HEAD, GUMBO_TAG_TEXTAREA:
      true
    default: false
    }
  }

  /// How many line ends stand before and after an element.
  private static func breaks(around tag: GumboTag) -> Int {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5,
      GUMBO_TAG_H6, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL,
      GUMBO_TAG_TABLE, GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_HR, GUMBO_TAG_ARTICLE,
      GUMBO_TAG_SECTION, GUMBO_TAG_MAIN, GUMBO_TAG_DIV, GUMBO_TAG_HEADER, GUMBO_TAG_ADDRESS:
      2
    case GUMBO_TAG_LI, GUMBO_TAG_BR, GUMBO_TAG_TR, GUMBO_TAG_DT, GUMBO_TAG_DD,
      GUMBO_TAG_FIGCAPTION:
      1
    default: 0
    }
  }

  private mutating func begin(_ tag: GumboTag) {
    if tag == GUMBO_TAG_BR {
      // Two in a row part paragraphs.
      breaks = min(2, breaks + 1)
    } else {
      breaks = max(breaks, Self.breaks(around: tag))
    }
    if tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH { hasSpace = true }
    if tag == GUMBO_TAG_PRE { preformatted += 1 }
  }

  private mutating func end(_ tag: GumboTag) {
    if tag != GUMBO_TAG_BR { breaks = max(breaks, Self.breaks(around: tag)) }
    if tag == GUMBO_TAG_PRE { preformatted -= 1 }
  }

  /// Adds the address to which a link leads, where the words do not end with it already.
  private mutating func add(addressOf link: HTMLPage.Node) {
    guard let address = link.attribute("href")?.trimmed,
      address.hasPrefix("http://") || address.hasPrefix("https://"), !text.hasSuffix(address)
    else { return }
    add(" (\(address))")
  }

  private mutating func add(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n" where preformatted > 0: breaks = min(2, breaks + 1)
      // Spaces that do not break are letters of the text.
      case " ", "\n", "\t", "\r", "\u{C}": hasSpace = true
      default:
        if !text.isEmpty {
          if breaks > 0 {
            text += String(repeating: "\n", count: breaks)
          } else if hasSpace {
            text += " "
          }
        }
        breaks = 0
        hasSpace = false
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
