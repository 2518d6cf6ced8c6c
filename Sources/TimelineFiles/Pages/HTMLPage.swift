import CGumbo

/// A page as the HTML standard's algorithm reads it, of which the article is looked for.
struct HTMLPage {
  /// The words of the article, paragraphs with a line free between them.
  let articleText: String
  let metadata: HTMLMetadata

  typealias Node = UnsafeMutablePointer<GumboNode>

  /// An article has at least so many characters; fewer are a teaser.
  private static let shortest = 250
  /// So many candidates for an article are looked at.
  private static let most = 50

  init(_ bytes: [UInt8]) {
    let bounded = HTMLNesting.bounded(bytes)
    (articleText, metadata) = bounded.withUnsafeBytes { raw in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      guard let start, let output = dateline_gumbo_parse(start, raw.count) else {
        return ("", HTMLMetadata())
      }
      defer { dateline_gumbo_destroy(output) }
      guard let root = output.pointee.root else { return ("", HTMLMetadata()) }
      return (Self.article(in: root), HTMLMetadata(root))
    }
  }

  private static func article(in root: Node) -> String {
    var bodies: [Node] = []
    var articles: [Node] = []
    var mains: [Node] = []
    var page: Node?
    // What stands in another one of its kind is a part of it, such as a comment.
    var openArticles: [Node] = []
    HTMLWalk.walk(root) { step in
      switch step {
      case .enter(let node, let tag):
        if node.attribute("itemprop")?.split(separator: " ").contains("articleBody") == true {
          bodies.append(node)
        }
        switch tag {
        case GUMBO_TAG_ARTICLE:
          if openArticles.isEmpty { articles.append(node) }
          openArticles.append(node)
        case GUMBO_TAG_BODY: page = page ?? node
        default:
          if mains.isEmpty, tag == GUMBO_TAG_MAIN || node.attribute("role") == "main" {
            mains.append(node)
          }
        }
      case .leave(let node, _): if openArticles.last == node { openArticles.removeLast() }
      case .text: break
      }
      return true
    }
    for nodes in [Array(bodies.prefix(most)), Array(articles.prefix(most)), mains] {
      let longest = nodes.map { HTMLText.text(of: $0) }.max { $0.utf8.count < $1.utf8.count }
      if let longest, longest.count >= shortest { return longest }
    }
    return HTMLText.text(of: page ?? root)
  }
}

/// A walk through a page, without recursion: pages of others may be nested as deep as they like.
enum HTMLWalk {
  typealias Node = HTMLPage.Node

  /// What is met on the way.
  enum Step {
    case enter(Node, GumboTag)
    case leave(Node, GumboTag)
    case text(String)
  }

  /// Hands over elements when they are entered and left, and the text between; returning false on
  /// entering passes over all that is within.
  static func walk(_ root: Node, _ body: (Step) -> Bool) {
    var stack: [(node: Node, next: UInt32)] = []
    func begin(_ node: Node) {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        if body(.enter(node, node.pointee.v.element.tag)) { stack.append((node, 0)) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        if let text = node.pointee.v.text.text { _ = body(.text(String(cString: text))) }
      default: break
      }
    }
    begin(root)
    while let (node, next) = stack.last {
      let element = node.pointee.v.element
      guard next < element.children.length, let data = element.children.data,
        let child = data[Int(next)]
      else {
        stack.removeLast()
        _ = body(.leave(node, element.tag))
        continue
      }
      stack[stack.count - 1].next += 1
      begin(child.assumingMemoryBound(to: GumboNode.self))
    }
  }

  /// Hands over every element, parents first.
  static func elements(below root: Node, _ body: (Node, GumboTag) -> Void) {
    walk(root) { step in
      if case .enter(let node, let tag) = step { body(node, tag) }
      return true
    }
  }

  /// The text directly and indirectly in an element, as it stands there.
  static func rawText(of node: Node) -> String {
    var text = ""
    walk(node) { step in
      if case .text(let words) = step { text += words }
      return true
    }
    return text
  }
}

extension UnsafeMutablePointer<GumboNode> {
  /// The value of an element's attribute, without its escapes.
  func attribute(_ name: String) -> String? {
    withUnsafePointer(to: pointee.v.element.attributes) { attributes in
      gumbo_get_attribute(attributes, name).flatMap { $0.pointee.value }.map { String(cString: $0) }
    }
  }
}
