import Chronology
import Testing

@testable import TimelineFiles

/// A made-up timeline with a saved text beside it.
private func made() throws -> (folder: Folder, export: TimelineExport) {
  let folder = Folder()
  folder.make("sources")
  let text = "The minister spoke on <Monday>.\n“We will meet,” he said. We will meet again.\n"
  try folder.write(text, to: "sources/wire.txt")
  try folder.write(
    """
    dateline: 1
    title: Talks & <others>
    language: en
    actors: {m: {name: A. Minister, role: Minister, side: Northland}}
    sources:
      wire: {title: A made-up wire, url: "https://example.org/?a=1&b=2", text: sources/wire.txt,
             text-kind: excerpt}
      bad: {title: "javascript", url: "javascript:alert(1)"}
    events:
      - id: talks
        date: 2018-07-12~
        status: announced
        title: "Talks <script>alert('x')</script> \\u202Eturned"
        actors: [m]
        summary: "First line\\nsecond *line*\\n\\nnew paragraph"
        dated-by: {source: wire, exact: Monday, earliest: 2018-07-10, latest: 2018-07-14,
                   inferred: The Monday after., note: Perhaps}
        evidence:
          - {source: wire, exact: "We will meet,", speaker: m, said: 2018-07-09}
          - {source: wire, exact: "We will not meet again", speaker: Somebody, inferred: 'It says “no.”',
             note: Why?}
          - {source: bad}
      - {id: later, date: 2019, title: Later, replaces: talks}
      - {title: Some time}
    """, to: "t.yaml")
  let timeline = try TimelineReader.read(path: "\(folder.path)/t.yaml", file: 0)
  let selection = ExportSelection(Projection(TimelineSnapshot([timeline])))
  return (folder, selection.export())
}

@Suite("A page that can be sent to somebody")
struct HTMLPageTests {
  @Test("Every quote leads to its place in the text, and from there back")
  func links() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let page = try written(export, as: .html).text
    #expect(page.contains("<a class=\"jump\" href=\"#e1-q1-in\">"))
    #expect(
      page.contains(
        "“<a class=\"place\" id=\"e1-q1-in\"></a><mark>We will meet,</mark><sup><a href=\"#e1-q1\"")
    )
    #expect(page.contains("<figure class=\"quote\" id=\"e1-q1\">"))
    // Each anchor that is led to is there, once.
    var targets: Set<Substring> = []
    for link in page.matches(of: /href="#([^"]+)"/) { targets.insert(link.output.1) }
    #expect(targets.count > 8)
    for target in targets {
      #expect(page.ranges(of: " id=\"\(target)\"").count == 1, "\(target)")
    }
  }

  @Test("A quote that is not in its source letter for letter is not shown as if it were")
  func verdicts() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let page = try written(export, as: .html).text
    #expect(page.contains("<span class=\"verdict exact\">exact, in the excerpt</span>"))
    #expect(page.contains("<span class=\"verdict\">changed, in the excerpt"))
    #expect(page.contains("<mark class=\"changed\">"))
  }

  @Test("A date that is not certain is told with its bounds and the words that give them")
  func dates() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let page = try written(export, as: .html).text
    #expect(
      page.contains("<span class=\"unsure\">around 12 July 2018</span> <code>2018-07-12~</code>"))
    #expect(page.contains("because the source says “Monday”"))
    #expect(!page.contains("<time datetime=\"2018-07-12"))
    #expect(page.contains("<h2 id=\"undated\">Undated</h2>"))
  }

  @Test("Nothing in a file becomes markup, a script or an address that is none")
  func hostile() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let page = try written(export, as: .html).text
    #expect(!page.contains("<script"))
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;U+202E&gt;turned"))
    #expect(page.contains("&lt;Monday&gt;") || page.contains("&lt;"))
    #expect(page.contains("href=\"https://example.org/?a=1&amp;b=2\""))
    // Nothing is loaded from anywhere.
    for part in ["src=", "@import", "url(", "<link", "<iframe", "<object"] {
      #expect(!page.contains(part), "\(part)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test("Without texts, the quotes stay, and the page says that the text is left out")
  func withoutTexts() throws {
    let made = try made()
    var export = made.export
    defer { withExtendedLifetime(made.folder) {} }

    export.includesTexts = false
    let page = try written(export, as: .html).text
    #expect(page.contains("We will meet,"))
    #expect(!page.contains("The minister spoke"))
    #expect(!page.contains("class=\"jump\""))
    #expect(page.contains("The saved text is left out of this page."))
  }

  @Test(
    "Quotes that overlap are all marked, and the text stays letter for letter", arguments: 0..<60)
  func overlapping(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let text = "one two three four five six seven eight nine ten & <more>\nlines"
    let folder = Folder()
    try folder.write(text, to: "t.txt")
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    var lines = "dateline: 1\ntitle: T\nsources: {s: {title: S, text: t.txt}}\nevents:\n"
    for number in 0..<6 {
      let start = Int.random(in: 0..<words.count - 2, using: &random)
      let end = Int.random(in: start..<min(words.count - 1, start + 4), using: &random)
      let quote = words[start...end].joined(separator: " ")
      lines += "  - {title: E\(number), evidence: [{source: s, exact: \"\(quote)\"}]}\n"
    }
    try folder.write(lines, to: "t.yaml")
    let timeline = try TimelineReader.read(path: "\(folder.path)/t.yaml", file: 0)
    let export = ExportSelection(Projection(TimelineSnapshot([timeline]))).export()
    let page = try written(export, as: .html).text
    let start = try #require(page.firstRange(of: "<div class=\"text\" dir=\"auto\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</div>")).lowerBound
    let shown = page[start..<end].replacing(/<sup>.*?<\/sup>/, with: "").replacing(
      /<[^>]*>/, with: ""
    )
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(shown == text)
  }
}

@Suite("A chronology in Markdown")
struct MarkdownTests {
  @Test("Each quote has a footnote with its source and its verdict")
  func footnotes() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let page = try written(export, as: .markdown).text
    #expect(page.contains("# Talks \\& \\<others\\>\n"))
    #expect(page.contains("## 2018\n"))
    #expect(
      page.contains("around 12 July 2018 (`2018-07-12~`) · between 10 and 14 July 2018"))
    #expect(page.contains("> “We will meet,”\n"))
    #expect(page.contains("> — A. Minister, Minister, said 9 July 2018[^2]"))
    #expect(page.contains("[^2]: A made-up wire. exact, in the excerpt.\n"))
    // What is inferred is never dropped, and a sentence that has its end gets no second one.
    #expect(page.contains("Dated by “Monday”[^1]\n"))
    let dated =
      "[^1]: A made-up wire. exact, in the excerpt. Inferred: The Monday after. Note: Perhaps.\n"
    #expect(page.contains(dated))
    #expect(page.contains(" Inferred: It says “no.” Note: Why?\n"))
    #expect(page.firstMatch(of: /[^.]\.\.(\s|$)/) == nil)
    #expect(page.contains("First line\\\nsecond \\*line\\*\n\nnew paragraph"))
    #expect(page.firstMatch(of: /[^\\]<script/) == nil)
    let notes = Set(page.matches(of: /\[\^(\d+)\]:/).map(\.output.1))
    let uses = Set(page.matches(of: /\[\^(\d+)\][^:]/).map(\.output.1))
    #expect(notes == uses && notes.count == 4)
  }
}

@Suite("The lanes as a picture")
struct SVGTests {
  @Test("What is not certain is drawn otherwise than what is, and every event has its words")
  func picture() throws {
    let (folder, export) = try made()
    defer { withExtendedLifetime(folder) {} }
    let picture = try written(export, as: .svg).text
    #expect(picture.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
    #expect(picture.contains(">Northland</text>"))
    #expect(picture.contains("class=\"maybe\""))
    #expect(picture.contains("around 12 July 2018, between 10 and 14 July 2018: Talks"))
    #expect(!picture.contains("<script"))
    #expect(picture.ranges(of: "<g>").count == picture.ranges(of: "</g>").count)
  }

  @Test("A long time without anything is cut short; what comes before and after keeps its room")
  func broken() {
    let scale = BrokenTimeScale(
      points: [0, 10, 20_000, 20_040, 20_070, 20_100], left: 0, width: 1_000)
    #expect(scale.segments.map(\.days) == [0...10, 20_000...20_100])
    #expect(scale.breaks.count == 1)
    var last = -1.0
    for day in stride(from: -5, through: 20_200, by: 1) {
      let place = scale.place(of: day)
      #expect(place >= last && place >= 0 && place <= 1_000)
      last = place
    }
  }

  @Test("A timeline without dates, and one of a single day, can be drawn")
  func little() throws {
    for events in [
      "[]", "[{title: A}]", "[{title: A, date: 2018-07-12}]", "[{title: A, date: ../2018}]",
    ] {
      let text = "dateline: 1\ntitle: T\nevents: \(events)\n"
      #expect(try written(try read(text), as: .svg).text.hasSuffix("</svg>\n"))
      #expect(try written(try read(text), as: .html).text.hasSuffix("</html>\n"))
    }
  }
}
