import CGumbo
import Chronology

/// What a page says of itself: in JSON-LD by schema.org, by Open Graph, in other `meta` elements.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var author: String?
  private(set) var published: EDTF?
  private(set) var url: String?
  private(set) var language: String?

  init() {}

  init(_ root: HTMLPage.Node) {
    var linked: [String] = []
    var metas: [String: String] = [:]
    var heading: String?
    HTMLWalk.elements(below: root) { node, tag in
      switch tag {
      case GUMBO_TAG_HTML: language = Self.words(node.attribute("lang"))
      case GUMBO_TAG_TITLE: heading = heading ?? Self.words(HTMLWalk.rawText(of: node))
      case GUMBO_TAG_SCRIPT where node.attribute("type")?.lowercased() == "application/ld+json":
        linked.append(HTMLWalk.rawText(of: node))
      case GUMBO_TAG_LINK where node.attribute("rel")?.lowercased() == "canonical":
        url = url ?? Self.address(node.attribute("href"))
      case GUMBO_TAG_META:
        let name =
          node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
        if let name = name?.lowercased(), metas[name] == nil,
          let content = Self.words(node.attribute("content"))
        {
          metas[name] = content
        }
      default: break
      }
    }
    for text in linked { takeLinked(text) }
    title = title ?? metas["og:title"] ?? metas["twitter:title"] ?? heading
    outlet = outlet ?? metas["og:site_name"] ?? metas["application-name"]
    let named = [metas["author"], metas["article:author"], metas["byl"]].compactMap { $0 }
    // Where an author should stand, some have the address of a page about one.
    author = author ?? named.first { Self.address($0) == nil }
    for key in [
      "article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate",
      "date", "dc.date", "dc.date.issued", "dcterms.created",
    ] {
      published = published ?? metas[key].flatMap(Self.day)
    }
    url = url ?? Self.address(metas["og:url"])
  }

  // MARK: JSON-LD

  private static let articles: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "BackgroundNewsArticle", "BlogPosting", "Report", "LiveBlogPosting",
    "PressRelease", "WebPage",
  ]

  private mutating func takeLinked(_ text: String) {
    let document = JSONScanner.read(Array(text.utf8)).document
    for index in document.nodes.indices where document.nodes[index].kind == .mapping {
      let node = MarkedDocument.NodeID(index)
      func texts(_ key: String) -> [String] {
        Self.texts(at: key, of: node, in: document)
      }
      guard texts("@type").contains(where: Self.articles.contains) else { continue }
      title = title ?? texts("headline").first ?? nil
      let authors = Self.names(at: "author", of: node, in: document)
      author = author ?? (authors.isEmpty ? nil : authors.joined(separator: ", "))
      outlet = outlet ?? Self.names(at: "publisher", of: node, in: document).first
      published = published ?? texts("datePublished").first.flatMap(Self.day)
      language = language ?? texts("inLanguage").first
    }
  }

  private static func value(
    at key: String, of node: MarkedDocument.NodeID, in document: MarkedDocument
  ) -> MarkedDocument.NodeID? {
    document.firstKey(key, of: node).flatMap { document.next(after: $0) }
  }

  /// A text, or those of a list.
  private static func texts(
    at key: String, of node: MarkedDocument.NodeID, in document: MarkedDocument
  ) -> [String] {
    guard let value = value(at: key, of: node, in: document) else { return [] }
    let items = document[value].kind == .sequence ? document.children(of: value) : [value]
    return items.compactMap { words(document.string($0)) }
  }

  /// The names of those who are given as texts, or as mappings with a name.
  private static func names(
    at key: String, of node: MarkedDocument.NodeID, in document: MarkedDocument
  ) -> [String] {
    guard let value = value(at: key, of: node, in: document) else { return [] }
    let items = document[value].kind == .sequence ? document.children(of: value) : [value]
    return items.flatMap { item in
      document[item].kind == .mapping
        ? texts(at: "name", of: item, in: document)
        : [words(document.string(item))].compactMap { $0 }
    }
  }

  // MARK: Values

  /// The words with single spaces; nothing where there are none.
  private static func words(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty ? nil : words
  }

  private static func address(_ text: String?) -> String? {
    guard let text, text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    return text
  }

  /// The day of a date and time as the page writes it (ISO 8601), where that is one.
  private static func day(_ text: String) -> EDTF? {
    guard let date = try? EDTF(parsing: String(text.prefix(10))), let bounds = date.bounds,
      bounds.earliest.day != nil
    else { return nil }
    return date
  }
}
