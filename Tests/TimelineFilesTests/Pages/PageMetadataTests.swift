import Chronology
import Testing

@testable import TimelineFiles

@Suite("What a page says of itself is taken from where pages say it")
struct PageMetadataTests {
  private static func page(_ head: String, _ body: String = "") throws -> SavedPage {
    try SavedPage(
      Array(
        "<!doctype html><html lang=\"en_US\"><head>\(head)</head><body>\(body)<p>Words.</p></body></html>"
          .utf8))
  }

  @Test("A graph of JSON-LD, in which author and publisher are referred to")
  func graph() throws {
    let page = try Self.page(
      """
      <meta property="og:site_name" content="Not this">
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": "https://example.org/a#page", "name": "A page", "datePublished": "2018-01-01"},
        {"@type": "NewsArticle", "headline": "Talks &amp; words", "datePublished": "2018-07-09T23:30:00-04:00",
         "dateModified": "2018-07-12T00:00:00Z", "author": {"@id": "#anna"}, "publisher": {"@id": "#org"},
         "mainEntityOfPage": {"@id": "https://example.org/a"}},
        {"@type": "Person", "@id": "#anna", "name": "Anna Author"},
        {"@type": ["Organization"], "@id": "#org", "name": "The Example Gazette"}]}
      </script>
      """)
    #expect(page.title == "Talks & words")
    #expect(page.author == "Anna Author")
    #expect(page.outlet == "The Example Gazette")
    #expect(page.published?.description == "2018-07-09")
    #expect(page.url == "https://example.org/a")
    #expect(page.language == "en-US")
  }

  @Test("Of several articles the one with the page's address; the dates of others are not taken")
  func several() throws {
    let others = """
      <script type="application/ld+json">[
        {"@type": "NewsArticle", "headline": "Other", "url": "https://example.org/other", "datePublished": "2018-01-01"},
        {"@type": "http://schema.org/NewsArticle", "headline": "This", "url": "http://www.example.org/this/"}]</script>
      """
    let page = try Self.page("<link rel=canonical href=\"https://example.org/this\">" + others)
    #expect(page.title == "This")
    #expect(page.published == nil)
    let index = try Self.page(
      "<title>Index</title><link rel=canonical href=\"https://example.org/index\">" + others)
    #expect(index.title == "Index")
    #expect(index.published == nil)
  }

  @Test("Microdata of the article, and not that of its comments")
  func microdata() throws {
    let page = try Self.page(
      "",
      """
      <div itemscope itemtype="https://schema.org/NewsArticle">
        <div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
          <span itemprop="author">Somebody</span><time itemprop="datePublished" datetime="2019-01-01">x</time></div>
        <h1 itemprop="headline">The talks</h1>
        <span itemprop="author" itemscope><b itemprop="name">Anna Author</b>, reporter</span>
        <span itemprop="author">B. Writer</span>
        <time itemprop="datePublished" datetime="2018-07-09T12:00">Monday</time>
        <span itemprop="publisher" itemscope><meta itemprop="name" content="The Gazette"></span>
      </div>
      """)
    #expect(page.title == "The talks")
    #expect(page.author == "Anna Author, B. Writer")
    #expect(page.published?.description == "2018-07-09")
    #expect(page.outlet == "The Gazette")
  }

  @Test(
    "The day of publication, in the words of many systems",
    arguments: [
      ("property='article:published_time' content='2018-07-09T21:15:00+09:00'", "2018-07-09"),
      ("name='parsely-pub-date' content='2018-07-09T00:30:00Z'", "2018-07-09"),
      ("name='DC.date.issued' content='2018-07-09'", "2018-07-09"),
      ("name='DCTERMS.issued' content='2018-07'", "2018-07"),
      ("name='citation_publication_date' content='2018/07/09'", "2018-07-09"),
      ("name='pdate' content='20180709'", "2018-07-09"),
      ("name='date' content='Mon, 09 Jul 2018 12:15:00 GMT'", "2018-07-09"),
      ("name='pubdate' content='July 9, 2018'", "2018-07-09"),
      ("name='sailthru.date' content='2018-07-09 21:15:00'", "2018-07-09"),
      ("name='date' content='09/07/2018'", "-"),
      ("name='date' content='0001-01-01T00:00:00Z'", "-"),
      ("name='last-modified' content='2018-07-09'", "-"),
      ("property='article:modified_time' content='2018-07-09'", "-"),
    ])
  func days(attributes: String, day: String) throws {
    let page = try Self.page("<meta \(attributes)>")
    #expect(page.published.map { "\($0)" } ?? "-" == day)
  }

  @Test("Several authors; an address in place of a name is none")
  func authors() throws {
    let page = try Self.page(
      """
      <meta property="article:author" content="https://example.org/people/anna">
      <meta name="citation_author" content="Author, Anna"><meta name="citation_author" content="Writer, B.">
      <meta name="DC.publisher" content="A ministry"><meta name="twitter:title" content="T">
      """)
    #expect(page.author == "Author, Anna; Writer, B.")
    #expect(page.outlet == "A ministry")
    #expect(page.title == "T")
  }

  @Test("Encodings by the names that pages use, as browsers understand them")
  func encodings() throws {
    func text(_ name: String, _ bytes: [UInt8]) throws -> String {
      let head =
        "<script charset=utf-8></script><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(name)\">"
      let page = try SavedPage(
        Array("<html><head>\(head)</head><body><p>".utf8) + bytes + Array("</p>".utf8))
      return String(decoding: page.text, as: UTF8.self)
    }
    #expect(try text("windows-1252", [0x93, 0xE9, 0x94]) == "“é”\n")
    #expect(try text("ISO-8859-1", [0x93, 0xE9, 0x94]) == "“é”\n")
    // 회담, and 똠, which EUC-KR proper does not have.
    #expect(try text("euc-kr", [0xC8, 0xB8, 0xB4, 0xE3, 0x8C, 0x63]) == "회담똠\n")
    #expect(try text("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B]) == "日本\n")
    #expect(try text("gb2312", [0xB1, 0xB1, 0xBE, 0xA9]) == "北京\n")
    #expect(try text("utf-8", Array("a".utf8) + [0xFF] + Array("b".utf8)) == "a\u{FFFD}b\n")
    #expect(throws: SavedPage.Problem.self) { try text("no-such-thing", [0xFF]) }
    let wide = Array("<html><p>넓은</p>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(String(decoding: try SavedPage([0xFF, 0xFE] + wide).text, as: UTF8.self) == "넓은\n")
  }

  @Test("A web archive is refused with a sentence")
  func archive() {
    let text =
      "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    #expect(throws: SavedPage.Problem.self) { try SavedPage(Array(text.utf8)) }
  }
}
