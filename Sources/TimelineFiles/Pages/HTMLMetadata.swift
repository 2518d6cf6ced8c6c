import CGumbo
import Chronology

/// What a page says of itself: in JSON-LD and microdata by schema.org, by Open Graph, in other `meta`
/// elements; of what is said several times, in that order.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var author: String?
  private(set) var published: EDTF?
  private(set) var url: String?
  private(set) var language: String?

  init() {}

  init(_ root: HTMLPage.Node) {
    var linked = LinkedData()
    var micro = Microdata()
    var metas: [String: [String]] = [:]
    var heading: String?
    // The headline of an article comes before one of the page.
    var headlines: (article: String?, page: String?)
    var openArticles = 0
    HTMLWalk.walk(root) { step in
      switch step {
      case .enter(let node, let tag):
        micro.enter(node)
        switch tag {
        case GUMBO_TAG_HTML: language = Self.tag(node.attribute("lang"))
        case GUMBO_TAG_ARTICLE: openArticles += 1
        case GUMBO_TAG_H1:
          if openArticles > 0 {
            headlines.article = headlines.article ?? Self.words(HTMLText.text(of: node))
          } else {
            headlines.page = headlines.page ?? Self.words(HTMLText.text(of: node))
          }
        case GUMBO_TAG_TITLE: heading = heading ?? Self.words(HTMLWalk.rawText(of: node))
        case GUMBO_TAG_SCRIPT where Self.isLinkedData(node): linked.read(HTMLWalk.rawText(of: node))
        case GUMBO_TAG_LINK where node.attribute("rel")?.lowercased() == "canonical":
          url = url ?? Self.address(node.attribute("href"))
        case GUMBO_TAG_META:
          let name =
            node.attribute("property") ?? node.attribute("name") ?? node.attribute("http-equiv")
          if let name = name?.lowercased(), let content = Self.words(node.attribute("content")) {
            metas[name, default: []].append(content)
          }
        default: break
        }
      case .leave(let node, let tag):
        micro.leave(node)
        if tag == GUMBO_TAG_ARTICLE { openArticles -= 1 }
      case .text: break
      }
      return true
    }
    url = url ?? metas["og:url"]?.first.flatMap(Self.address)
    take(linked.article(at: url))
    take(micro.article)
    take(metas, heading: heading ?? headlines.article ?? headlines.page)
  }

  /// What one way of saying it has.
  struct Article {
    var title: String?
    var outlet: String?
    var author: String?
    var published: String?
    var url: String?
    var language: String?
  }

  private mutating func take(_ article: Article?) {
    guard let article else { return }
    title = title ?? article.title
    outlet = outlet ?? article.outlet
    author = author ?? article.author
    published = published ?? article.published.flatMap(Self.day)
    url = url ?? Self.address(article.url)
    language = language ?? Self.tag(article.language)
  }

  // MARK: Meta elements

  private static let titles = [
    "og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title",
    "dcterms.title", "headline",
  ]
  private static let outlets = [
    "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher",
    "application-name",
  ]
  private static let authors = [
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "citation_author",
    "dc.creator", "dcterms.creator",
  ]
  /// The day of publication comes before days that may be of something else.
  private static let days = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued",
    "dcterms.issued", "pubdate", "publishdate", "publish-date", "publish_date", "published",
    "publication_date", "article.published", "dc.date", "dcterms.date", "date",
    "dc.date.created", "dcterms.created", "pdate",
  ]

  private mutating func take(_ metas: [String: [String]], heading: String?) {
    func first(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }
    title = title ?? first(Self.titles) ?? heading
    outlet =
      outlet ?? Self.outlets.lazy.compactMap { metas[$0]?.first { Self.address($0) == nil } }.first
    // Where an author should stand, some have the address of a page about one.
    for name in Self.authors where author == nil {
      let names = metas[name]?.filter { Self.address($0) == nil } ?? []
      author =
        names.isEmpty
        ? nil : names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
    }
    published = published ?? Self.days.lazy.compactMap { metas[$0]?.first.flatMap(Self.day) }.first
    language = language ?? Self.tag(first(["content-language", "dc.language", "og:locale"]))
  }

  private static func isLinkedData(_ node: HTMLPage.Node) -> Bool {
    node.attribute("type")?.lowercased().hasPrefix("application/ld+json") == true
  }

  // MARK: Values

  /// The words with single spaces; nothing where there are none.
  static func words(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty ? nil : words
  }

  private static func address(_ text: String?) -> String? {
    guard let text = text?.trimmed, text.hasPrefix("https://") || text.hasPrefix("http://") else {
      return nil
    }
    return text
  }

  /// A language tag; some write it with a line below.
  private static func tag(_ text: String?) -> String? {
    words(text).map { $0.replacing("_", with: "-") }.flatMap { tag in
      tag.contains { $0 == " " || $0 == "," } ? nil : tag
    }
  }

  /// The day of a date and time as the page writes it, without the time, where that is one.
  ///
  /// The day in the page's own time zone is the one that its readers saw.
  private static func day(_ text: String) -> EDTF? {
    guard let date = ReferenceDate.read(text)?.withoutTime, case .date(let parts)? = date.parts,
      // What programs write where they have no date.
      !(parts.year < 1000)
    else { return nil }
    return date
  }
}
