import Chronology
import Testing

@testable import TimelineFiles

@Suite("A bibliography in BibTeX is a timeline of publications")
struct BibTeXTests {
  private static let library = """
    % Encoding: UTF-8
    @comment{jabref-meta: databaseType:biblatex; {nested} @article{no, title={No}}}
    @preamble{ "\\newcommand{\\noopsort}[1]{}" }
    @string{paper = "The Example " # {Gazette}}
    @STRING(agency = {Example Agency})

    Words outside of entries are remarks, as is someone@example.org {too}.

    @Article{talks2018,
      author  = {M{\\"u}ller, J{\\"o}rg and van der Berg, Anna and {Ministry of Examples} and others},
      title   = "Talks in {Pyongyang}: {\\'E}t\\'e \\& {\\ss}",
      journal = paper,
      month   = "9~" # jul,
      year    = 2018,
      url     = {https://example.org/a\\_b~c/%7E},
      urldate = {2018-07-10},
      keywords = {talks, summit; {remains}},
      abstract = {What was   said.},
      langid  = {ngerman},
    }

    @book(old, title = {Letters--and ``more''}, year = {c. 1950}, publisher = agency,
      author = {King, Jr., Martin}, doi = {10.1000/182})

    @inproceedings{part, crossref = {whole}, author = {One, A.}, title = {A part}}
    @proceedings{whole, title = {The whole}, year = 1954, month = apr, publisher = agency}
    """

  @Test("Entries are events with title, date, and the source that they are")
  func library() throws {
    let timeline = try read(Self.library, path: "refs.bib")
    #expect(timeline.diagnostics.isEmpty)
    #expect(
      timeline.events.map { "\($0.date.map { "\($0.edtf)" } ?? "-") \($0.title)" } == [
        "2018-07-09 Talks in Pyongyang: Été & ß", "1950~ Letters–and “more”", "1954-04 A part",
        "1954-04 The whole",
      ])
    let talks = timeline.sources[0]
    #expect(talks.id.name == "talks2018")
    #expect(talks.author == "Jörg Müller, Anna van der Berg, Ministry of Examples, et al.")
    #expect(talks.outlet == "The Example Gazette")
    #expect(talks.url == "https://example.org/a_b~c/%7E")
    #expect(talks.retrieved.map { "\($0.edtf)" } == "2018-07-10")
    #expect(talks.language == "de")
    #expect(timeline.events[0].tags == ["talks", "summit", "remains"])
    #expect(timeline.events[0].summary == "What was said.")
    #expect(timeline.events[0].evidence.map(\.source) == [talks.id])
    #expect(timeline.sources[1].author == "Martin King, Jr.")
    #expect(timeline.sources[1].url == "https://doi.org/10.1000/182")
    #expect(timeline.sources[2].outlet == "The whole")
  }

  @Test(
    "Dates are as exact as the entry gives them, and what can be read in two ways is not guessed",
    arguments: [
      ("date = {2018-07-06/2018-07-08}", "2018-07-06/2018-07-08"), ("date = {1950~}", "1950~"),
      ("date = {1950?/1951}", "1950?/1951"), ("date = {2018-21}", "2018-21"),
      ("date = {199X}", "199X"), ("date = {2018-07-09T12:00:00Z}", "2018-07-09T12:00:00Z"),
      ("date = {1997/}", "1997/"), ("date = {-0044-03-15}", "-0044-03-15"),
      ("date = {2018-7-9}", "2018-07-09"), ("year = {476}", "0476"),
      ("year = {1950/1951}", "1950/1951"), ("year = {1950--1953}", "1950/1953"),
      ("year = {1950-53}", "1950/1953"), ("year = {1932-33}", "1932/1933"),
      ("year = {2018-07}", "2018-07"), ("year = {2001-02}", "-"), ("year = {[1950]}", "1950"),
      ("year = {2018a}", "2018"), ("year = {n.d.}", "-"), ("year = {in press}", "-"),
      ("year = {1950s}", "195X"), ("year = {44 BC}", "-0043"), ("year = {ca. 1950}", "1950~"),
      ("year = 2018, month = 7", "2018-07"), ("year = 2018, month = {July}", "2018-07"),
      ("year = 2018, month = sept", "2018-09"), ("year = 2018, month = {Sept.}", "2018-09"),
      ("year = 2018, month = jul, day = 9", "2018-07-09"),
      ("year = 2018, month = {July 9}", "2018-07-09"),
      ("year = 2018, month = jul # {/} # aug", "2018-07/2018-08"),
      ("year = 2018, month = {July--August}", "2018-07/2018-08"),
      ("year = 2018, month = {9--12 July}", "2018-07-09/2018-07-12"),
      ("year = 2018, month = {Summer}", "2018-22"), ("year = 476, month = sep", "0476-09"),
      ("year = 2018, month = {Juillet}", "2018-07"), ("year = {c. 1950}, month = jul", "1950~"),
      ("date = {nobody knows}, year = 1950", "1950"), ("month = jul", "-"),
    ])
  func dates(field: String, date: String) throws {
    let timeline = try read("@misc{a, title = {T}, \(field)}", path: "a.bib")
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } ?? "-" } == [date])
  }

  @Test(
    "LaTeX becomes plain text",
    arguments: [
      (#"{\'E}tude {\`a} la \c{c}edille"#, "Étude à la çedille"),
      (#"\v{C}apek \v Z\H{o}"#, "Čapek Žő"),
      (#"Erd{\H o}s, \AA ngstr\"om, {\O}re, \L{}odz"#, "Erdős, Ångström, Øre, Łodz"),
      (#"na{\"\i}ve \'{\i}"#, "naïve í"), (#"{\'{\^e}}"#, "ế"),
      (#"\emph{The} {\em New} \textbf{X}"#, "The New X"),
      (##"100\% \& \$5 \#1 a\_b"##, "100% & $5 #1 a_b"),
      (#"H$_2$O and $\alpha$--rays"#, "H2O and α–rays"),
      (#"\enquote{Words} he said"#, "“Words” he said"), (#"{\noopsort{1950}}Title"#, "Title"),
      (#"Don't ``quote'' `it'"#, "Don't “quote” ‘it’"), (#"A \LaTeX\ book"#, "A LaTeX book"),
      (#"see \url{https://example.org/a_b~c}"#, "see https://example.org/a_b~c"),
      (#"methodology\hyphen independent, \enquote*{series}"#, "methodology-independent, “series”"),
      (#"Addison-{\kern0pt}Wesley"#, "Addison-Wesley"), (#"\unknown{kept}"#, "kept"),
      (#"\~{}user \^{}"#, "~user ^"), (#"a~b \, c \\ d"#, "a b c d"),
      (#"\'"#, ""), ("{{{", ""), ("}}}x", "x"), (#"\"#, ""),
    ])
  func latex(written: String, plain: String) {
    // Compared by code points: what is composed is one.
    let text = LaTeXText.plain(written)
    if written.contains("^e}") {
      #expect(text == plain)
    } else {
      #expect(Array(text.unicodeScalars) == Array(plain.unicodeScalars))
    }
  }

  @Test("A broken entry costs itself, and the next line that begins an entry is read")
  func recovery() throws {
    let text = """
      @article{a, title = {Never closed, year = 2018}
      @article{b, title = {Two}, year = 2019}
      @article{c, title = "Open, year = 2020,
      @article{d, title = {Four} year = 2021}
      @article{, title = {Five}, year = 2022}
      @article{f, title = {Six}, year = 2023
      @article{g, title = {Seven}, !!, year = unknown}
      """
    let timeline = try read(text, path: "a.bib")
    #expect(
      timeline.events.map { "\($0.title) \($0.date.map { "\($0.edtf)" } ?? "-")" } == [
        "Never closed, year = 2018 -", "Two 2019", "Untitled event -", "Four 2021", "Five 2022",
        "Six 2023",
        "Seven -",
      ])
    let problems = timeline.diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
    #expect(
      problems[0]
        == "1:1 this entry is not closed before the next one; add a } behind its last field")
    #expect(
      problems.contains(
        "3:13 the value of `title` is never closed; its braces or quotation marks must pair"))
    #expect(problems.contains("4:28 a comma is missing before `year`"))
    #expect(
      problems.contains(
        "6:1 this entry is not closed before the next one; add a } behind its last field"))
    #expect(problems.contains { $0.hasPrefix("7:30 a field is written name = {text}") })
    #expect(problems.contains { $0.hasPrefix("7:41 `unknown` is no abbreviation") })
  }

  @Test("Other files are not taken for BibTeX, and a file without entries is refused")
  func recognition() throws {
    for text in ["title: x\n@article{a,}", "date,title\n2018,@a{b}", "@ home", "a@b{c}"] {
      #expect(!BibTeXReader.recognises(ForeignFile(path: "x", bytes: Array(text.utf8))))
    }
    #expect(BibTeXReader.recognises(ForeignFile(path: "x", bytes: Array("%\n @Misc (a,)".utf8))))
    #expect(
      problems("nothing here", path: "a.bib").first?.hasPrefix("refused 1:1 error there is no")
        == true)
  }

  @Test("Abbreviations of abbreviations, deep braces and rings of references end")
  func hostile() throws {
    var bomb = "@string{a0 = {0123456789}}\n"
    for number in 1...40 {
      bomb += "@string{a\(number) = a\(number - 1) # a\(number - 1)}\n"
    }
    bomb += (0..<2000).map { "@misc{m\($0), title = a12}\n" }.joined()
    #expect(try read(bomb, path: "a.bib").events.count == 2000)
    let deep = String(repeating: "{", count: 100_000)
    _ = try read(
      "@misc{a, title = \(deep)x\(String(repeating: "}", count: 100_000))}", path: "a.bib")
    _ = try read("@misc{a, title = \(deep)\n@misc{b, title = \(deep)", path: "a.bib")
    _ = try read("@misc{a, title={\(String(repeating: #"\'"#, count: 100_000))}}", path: "a.bib")
    let ring = try read("@misc{a, crossref={b}}\n@misc{b, crossref={a}}", path: "a.bib")
    #expect(ring.events.count == 2)
    let open = String(repeating: "@misc{a, title = {x\n", count: 20_000)
    #expect(try read(open, path: "a.bib").events.count == 20_000)
    let line = "@misc{a, title={\(String(repeating: "words ", count: 400_000))}, year=2018}"
    #expect(try read(line, path: "a.bib").events.first?.date?.edtf.description == "2018")
  }

  @Test("Cut anywhere and with any bytes changed, it is still read")
  func mangled() {
    let bytes = Array(Self.library.utf8)
    for end in bytes.indices {
      _ = try? TimelineReader.read(bytes: Array(bytes[..<end]), path: "a.bib", file: 0)
    }
    var random = Seeded(state: 7)
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<5 {
        broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
          in: 1...255, using: &random)
      }
      _ = try? TimelineReader.read(bytes: broken, path: "a.bib", file: 0)
    }
  }
}
