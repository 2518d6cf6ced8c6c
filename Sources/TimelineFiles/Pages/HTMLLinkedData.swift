import Chronology

/// The JSON-LD of a page, of which the article is looked for (schema.org).
struct LinkedData {
  private var articles: [(node: JSONNode, isPage: Bool)] = []
  /// Objects by their `@id`, to which others refer.
  private var named: [String: JSONNode] = [:]

  private static let types: Set<String> = ["Report", "PressRelease", "SocialMediaPosting"]

  /// Reads one script; what is broken costs what follows it.
  mutating func read(_ script: String) {
    var text = script.trimmed[...]
    for (start, end) in [("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")]
    where text.hasPrefix(start) {
      text = text.dropFirst(start.count)
      if text.hasSuffix(end) { text = text.dropLast(end.count) }
    }
    guard let root = JSONNode(JSONScanner.read(Array(text.utf8)).document) else { return }
    var waiting = [root]
    while let node = waiting.popLast() {
      if node.isList { waiting += node.elements.reversed() }
      guard node.isObject else { continue }
      let entries = node.entries
      if let id = node.text("@id"), entries.count > 1, named[id] == nil { named[id] = node }
      let types = WebAnnotationReader.types(of: node)
      if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") })
        || types.contains(where: Self.types.contains)
      {
        articles.append((node, false))
      } else if types.contains("WebPage") {
        articles.append((node, true))
      }
      waiting += entries.reversed().map { $0.value }.filter { $0.isObject || $0.isList }
    }
  }

  /// What is said of the article of the page: of several the one with the page's own address, else the first,
  /// for others are what the page leads to.
  func article(at url: String?) -> HTMLMetadata.Article? {
    let real = articles.filter { !$0.isPage }.map(\.node)
    let page = url.map(Self.bare)
    let own = real.first(where: { node in
      page.map { addresses(of: node).map(Self.bare).contains($0) } ?? false
    })
    // Several that all have other addresses are what the page leads to.
    let areOthers =
      page != nil && own == nil && real.count > 1
      && real.allSatisfy { !addresses(of: $0).isEmpty }
    let first =
      areOthers ? nil : real.first(where: { $0["headline"] != nil }) ?? real.first
    guard let node = own ?? first ?? articles.first(where: { $0.isPage })?.node else { return nil }
    var article = HTMLMetadata.Article()
    article.title = text(node["headline"]) ?? text(node["name"])
    article.author = Reference.joined(names(node["author"] ?? node["creator"]))
    article.outlet = names(node["publisher"] ?? node["sourceOrganization"]).first
    article.published = text(node["datePublished"])
    article.url = addresses(of: node).first
    article.language = text(node["inLanguage"]) ?? text(node["inLanguage"]?["alternateName"])
    return article
  }

  /// An address without what may differ between two for one page.
  private static func bare(_ url: String) -> String {
    var rest = url.prefix { $0 != "?" && $0 != "#" }
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    while rest.last == "/" { rest = rest.dropLast() }
    return rest.lowercased()
  }

  private func addresses(of node: JSONNode) -> [String] {
    let page = node["mainEntityOfPage"]
    return [node.text("url"), page?.text, page?.text("@id"), page?.text("url")].compactMap { $0 }
  }

  /// A text, the first of a list, or one with its language.
  private func text(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    let text = node.text ?? node.text("@value") ?? node.elements.first?.text
    return HTMLMetadata.words(text.map(CSLText.plain))
  }

  /// The names of those who are given as texts, as objects with a name, or by reference to one.
  private func names(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    return (node.isList ? node.elements : [node]).compactMap { item in
      if let text = item.text {
        return text.hasPrefix("http") ? nil : HTMLMetadata.words(CSLText.plain(text))
      }
      return text(item["name"])
        ?? item.text("@id").flatMap { named[$0] }.flatMap { text($0["name"]) }
    }
  }
}
