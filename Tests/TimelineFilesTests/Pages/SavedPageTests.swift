import Chronology
import Testing

@testable import TimelineFiles

@Suite("A saved page becomes a text and what the page says of itself")
struct SavedPageTests {
  private static let article = """
    <!doctype html><html lang="en"><head><title>Talks – Example Site</title>
    <meta property="og:site_name" content="Example Site">
    <meta name="author" content="Example Author">
    <meta property="article:published_time" content="2018-07-09T21:15:00+09:00">
    <link rel="canonical" href="https://example.org/talks">
    <script>var x = "not text";</script></head>
    <body><nav><a href="/">Home</a></nav>
    <article><h1>Talks &amp; words</h1>
    <p>The first   paragraph, <b>in bold</b> and
    over lines, has enough words to be taken for the article itself, as an article has: more than
    a teaser has, which says little and wants to be clicked on.</p>
    <p>“We met,” he said.<br>Then he left; nobody knows where he went, or with whom, until another
    day came and he was back.</p><aside>Read also: others</aside></article>
    <footer>All rights</footer></body></html>
    """

  @Test("The article's paragraphs, without menus, scripts and what stands beside it")
  func text() throws {
    let page = try SavedPage(Array(Self.article.utf8))
    let text = String(decoding: page.text, as: UTF8.self)
    #expect(text.hasPrefix("Talks & words\n\nThe first paragraph, in bold and over lines, has"))
    #expect(text.contains("\n\n“We met,” he said.\nThen he left;"))
    #expect(text.hasSuffix("he was back.\n"))
    for word in ["Home", "not text", "Read also", "All rights"] { #expect(!text.contains(word)) }
  }

  @Test("Meta elements give title, outlet, author, day and address")
  func metadata() throws {
    let page = try SavedPage(Array(Self.article.utf8))
    #expect(page.title == "Talks – Example Site")
    #expect(page.outlet == "Example Site")
    #expect(page.author == "Example Author")
    #expect(page.published?.description == "2018-07-09")
    #expect(page.url == "https://example.org/talks")
    #expect(page.language == "en")
  }

  @Test("JSON-LD is believed before them")
  func linked() throws {
    let linked = """
      <script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "No"},
      {"@type": ["NewsArticle"], "headline": "The headline", "datePublished": "2018-07-08",
       "author": [{"@type": "Person", "name": "One"}, "Two"], "publisher": {"name": "A paper"}}]}
      </script></head>
      """
    let page = try SavedPage(Array(Self.article.replacing("</head>", with: linked).utf8))
    #expect(page.title == "The headline")
    #expect(page.author == "One, Two")
    #expect(page.outlet == "A paper")
    #expect(page.published?.description == "2018-07-08")
  }

  @Test("What a page does not say is left out, and what is no date is none")
  func silence() throws {
    let page = try SavedPage(
      Array("<html><meta name=date content='last week'><body><p>Some words.</body>".utf8))
    #expect(String(decoding: page.text, as: UTF8.self) == "Some words.\n")
    #expect(page.title == nil && page.outlet == nil && page.author == nil)
    #expect(page.published == nil && page.url == nil && page.language == nil)
  }

  @Test("Where a page has no title, the headline of its article is one, else the first headline")
  func headline() throws {
    func title(_ body: String, head: String = "") throws -> String? {
      try SavedPage(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8)).title
    }
    let site = "<h1>A newspaper</h1>"
    let article = "<article><h1>Envoys\n <b>meet</b></h1><p>They met.</p></article>"
    #expect(try title(site + article + "<h1>More</h1>") == "Envoys meet")
    #expect(try title(site + "<h1></h1><p>They met.</p>") == "A newspaper")
    #expect(
      try title(article, head: "<title>Envoys meet – A newspaper</title>")
        == "Envoys meet – A newspaper")
  }

  @Test("Another encoding is read where the page names it, and refused where it does not")
  func encodings() throws {
    // "été" in ISO 8859-1.
    let latin: [UInt8] = [0xE9, 0x74, 0xE9]
    func page(_ head: String) -> [UInt8] {
      Array("<html><head>\(head)</head><body><p>".utf8) + latin + Array("</p></body></html>".utf8)
    }
    #expect(
      try SavedPage(page("<meta charset=\"iso-8859-1\">")).text == Array("été\n".utf8))
    #expect(throws: SavedPage.Problem.self) { try SavedPage(page("")) }
    #expect(throws: SavedPage.Problem.self) { try SavedPage(latin) }
    #expect(throws: SavedPage.Problem.self) { try SavedPage(Array(" \n".utf8)) }
  }

  @Test("Plain text is taken byte for byte, also where it speaks of HTML")
  func plain() throws {
    let text = Array("A text.\r\n\u{A0}<html> is a tag.\n\n".utf8)
    let page = try SavedPage(text)
    #expect(page.text == text)
    #expect(page.title == nil)
  }
}
