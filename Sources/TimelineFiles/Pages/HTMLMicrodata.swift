import CGumbo

/// The microdata of a page, of which the first article is taken (HTML standard, section 5; schema.org).
struct Microdata {
  /// What is said of the article.
  private(set) var article: HTMLMetadata.Article?
  private var scopes: [(node: HTMLPage.Node, isArticle: Bool)] = []
  private var authors: [String] = []

  /// Takes an element when it is entered.
  mutating func enter(_ node: HTMLPage.Node) {
    if let names = node.attribute("itemprop"), scopes.last?.isArticle == true {
      for name in names.split(separator: " ") { take(String(name), node) }
    }
    guard node.attribute("itemscope") != nil else { return }
    let types = node.attribute("itemtype")?.split(separator: " ") ?? []
    let isArticle =
      article == nil && types.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") }
    if isArticle { article = HTMLMetadata.Article() }
    scopes.append((node, isArticle))
  }

  /// Takes an element when it is left.
  mutating func leave(_ node: HTMLPage.Node) {
    if scopes.last?.node == node { scopes.removeLast() }
  }

  private mutating func take(_ name: String, _ node: HTMLPage.Node) {
    guard var article, let value = Self.value(of: node) else { return }
    switch name {
    case "headline": article.title = article.title ?? value
    case "datePublished": article.published = article.published ?? value
    case "publisher": article.outlet = article.outlet ?? value
    case "inLanguage": article.language = article.language ?? value
    case "author":
      authors.append(value)
      article.author = Reference.joined(authors)
    default: break
    }
    self.article = article
  }

  /// The value of a property; of an item of its own its name.
  private static func value(of node: HTMLPage.Node) -> String? {
    if node.attribute("itemscope") != nil {
      var name: String?
      HTMLWalk.elements(below: node) { child, _ in
        guard name == nil, child != node, child.attribute("itemprop") == "name" else { return }
        name = plainValue(of: child)
      }
      return name
    }
    return plainValue(of: node)
  }

  private static func plainValue(of node: HTMLPage.Node) -> String? {
    HTMLMetadata.words(
      node.attribute("content") ?? node.attribute("datetime") ?? HTMLWalk.rawText(of: node))
  }
}
