import Chronology
import Testing

@testable import TimelineFiles

@Suite("CSL-JSON is a timeline of publications")
struct CSLJSONTests {
  @Test("A work is an event on the day it was issued, and the source of it")
  func work() throws {
    let timeline = try read(
      """
      [{
        "id": "wire/0709 x", "citation-key": "wire0709", "type": "article-newspaper",
        "title": "Talks in <i>Pyongyang</i> &amp; <span class=\\"nocase\\">Tokyo</span>, CO<sub>2</sub> < 3",
        "container-title": "The Example Gazette",
        "author": [
          {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"},
          {"family": "King", "given": "M.", "suffix": "Jr.", "comma-suffix": true},
          {"literal": "Ministry of Examples"}],
        "issued": {"date-parts": [["2018", "7", 9]]},
        "accessed": {"date-parts": [[2018, 7, 10]]},
        "DOI": "10.1000/182", "language": "en-GB", "note": "A note.", "abstract": "<p>What was said.</p>",
        "keyword": "talks, summit"
      }]
      """, path: "refs.json")
    #expect(timeline.diagnostics.isEmpty)
    let event = try #require(timeline.events.first)
    #expect(event.title == "Talks in Pyongyang & Tokyo, CO2 < 3")
    #expect(event.date.map { "\($0.edtf)" } == "2018-07-09")
    #expect(event.summary == "What was said.")
    #expect(event.tags == ["talks", "summit"])
    let source = try #require(timeline.sources.first)
    #expect(source.id.name == "wire0709")
    #expect(source.author == "Anna van der Berg; M. King, Jr.; Ministry of Examples")
    #expect(source.outlet == "The Example Gazette")
    #expect(source.url == "https://doi.org/10.1000/182")
    #expect(source.retrieved.map { "\($0.edtf)" } == "2018-07-10")
    #expect(source.published == event.date)
  }

  @Test(
    "Dates in every form that CSL has",
    arguments: [
      (#"{"date-parts": [[2018]]}"#, "2018"), (#"{"date-parts": [[2018, 7]]}"#, "2018-07"),
      (#"{"date-parts": [["2018", "07", "09"]]}"#, "2018-07-09"),
      (#"{"date-parts": [[2018, 7, 6], [2018, 7, 8]]}"#, "2018-07-06/2018-07-08"),
      (#"{"date-parts": [[2018, 7], [0, 0]]}"#, "2018-07/.."),
      (#"{"date-parts": [[1950]], "circa": true}"#, "1950~"),
      (#"{"date-parts": [[1950], [1953]], "circa": 1}"#, "1950~/1953~"),
      (#"{"date-parts": [[1950]], "circa": false}"#, "1950"),
      (#"{"date-parts": [[2018]], "season": "2"}"#, "2018-22"),
      (#"{"date-parts": [[2018]], "season": "winter"}"#, "2018-24"),
      (#"{"date-parts": [[2018, 15]]}"#, "2018-23"),
      (#"{"date-parts": [[-44, 3, 15]]}"#, "-0043-03-15"),
      (#"{"date-parts": [[476]]}"#, "0476"), (#"{"date-parts": [[2018, 0, 0]]}"#, "2018"),
      (#"{"date-parts": [2018, 7]}"#, "2018-07"),
      (#"{"raw": "2018-07-06/2018-07-08"}"#, "2018-07-06/2018-07-08"),
      (#"{"raw": "9 July 2018"}"#, "2018-07-09"), (#"{"literal": "1950s"}"#, "195X"),
      (#"{"raw": "2018", "circa": true}"#, "2018~"), (#""2018-07~""#, "2018-07~"),
      (#"{"edtf": "2018-07-09?", "date-parts": [[2018, 7, 9]]}"#, "2018-07-09?"),
      (#"{"literal": "in the old days"}"#, "-"), (#"{"date-parts": [[null]]}"#, "-"),
      (#"{"date-parts": [[]]}"#, "-"), (#"{"date-parts": [[2018, 13, 40]]}"#, "2018-21"),
      (#"{"date-parts": [[2018, 2, 30]]}"#, "-"), (#"{"raw": "03/04/2018"}"#, "-"), ("{}", "-"),
    ])
  func dates(issued: String, date: String) throws {
    let timeline = try read(
      #"{"items": [{"type": "book", "title": "T", "issued": \#(issued)}]}"#, path: "a.json")
    #expect(timeline.events.map { $0.date.map { "\($0.edtf)" } ?? "-" } == [date])
  }

  @Test("A date that cannot be read is named with its place")
  func problem() throws {
    let text = """
      [
        {"type": "book", "title": "T", "issued": {"raw": "03/04/2018"}},
        "no work"
      ]
      """
    #expect(
      problems(text, path: "a.json") == [
        "2:3 warning “03/04/2018” cannot be read as a date; write one such as 2018-07-12 or July 2018",
        "3:3 error this is no work; write an object with a `title`",
      ])
  }

  @Test("What a registry of DOIs answers is read as well")
  func registry() throws {
    let timeline = try read(
      """
      {"status": "ok", "message": {"type": "journal-article", "title": ["On &lt;talks&gt;"],
        "container-title": ["A journal"], "issued": {"date-parts": [[2018, 7]]},
        "author": [{"given": "A.", "family": "Author"}], "URL": "http://dx.doi.org/10.1000/1"}}
      """, path: "a.json")
    #expect(timeline.events.map(\.title) == ["On <talks>"])
    #expect(timeline.sources.map(\.outlet) == ["A journal"])
  }

  @Test(
    "JSON of other formats is not taken for it",
    arguments: [
      #"{"title": {}, "events": [{"start_date": {"year": 2018}, "text": {}}]}"#,
      #"{"dateTimeFormat": "iso8601", "events": [{"start": "2018", "title": "x"}]}"#,
      #"{"dateline": 1, "title": "x", "events": []}"#, #"{"type": "Annotation", "target": "x"}"#,
      #"[{"type": "Annotation", "target": "x"}]"#, #"[{"title": "x", "date": "2018"}]"#, "[]",
      "[1]",
      #"{"type": "FeatureCollection", "title": "x"}"#,
    ])
  func recognition(text: String) {
    #expect(!CSLJSONReader.recognises(ForeignFile(path: "a.json", bytes: Array(text.utf8))))
  }

  // MARK: Writing

  static func export(_ timeline: Timeline, as format: FileFormat) throws -> (
    text: String, losses: [String]
  ) {
    try written(timeline, as: format)
  }

  @Test("Sources are written with no more than is known, and what is lost is counted")
  func writing() throws {
    let timeline = try read(
      """
      dateline: 1
      title: T
      sources:
        wire: {title: Talks, outlet: The Gazette, author: A. Author, published: 2018-07-09~, url: "https://example.org/a"}
        paper: {title: Old, outlet: A ministry, published: {date: "[1950,1951]", earliest: 1950-03-01}}
      events:
        - {title: E, date: 2018, evidence: [{source: wire, exact: words}]}
      """)
    let (text, losses) = try Self.export(timeline, as: .cslJSON)
    #expect(
      text == """
        [
          {
            "id": "wire",
            "type": "webpage",
            "title": "Talks",
            "container-title": "The Gazette",
            "author": [
              {
                "literal": "A. Author"
              }
            ],
            "issued": {
              "date-parts": [[2018, 7, 9]],
              "circa": true
            },
            "URL": "https://example.org/a"
          },
          {
            "id": "paper",
            "type": "document",
            "title": "Old",
            "publisher": "A ministry",
            "issued": {
              "literal": "[1950,1951]",
              "edtf": "[1950,1951]"
            },
            "custom": {
              "dateline": {
                "published": {
                  "date": "[1950,1951]",
                  "earliest": "1950-03-01"
                }
              }
            }
          }
        ]

        """)
    #expect(
      losses == [
        "the bounds beside 1 date are not expressible in CSL-JSON",
        "the form of 1 date is not expressible in CSL-JSON",
        "1 event is not expressible in CSL-JSON",
        "1 quote is not expressible in CSL-JSON",
      ])
  }

  @Test("Out and in again, every source is as it was", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let timeline = Invented.timeline(using: &random)
    let (text, _) = try Self.export(timeline, as: .cslJSON)
    let again = try read(text, path: "a.json")
    #expect(again.diagnostics.isEmpty)
    #expect(again.sources.map(Invented.bare) == timeline.sources.map(Invented.bare))
    #expect(again.events.map { $0.date?.edtf } == timeline.sources.map { $0.published?.edtf })
  }

  @Test("Cut anywhere, broken and deep, it is still read")
  func hostile() throws {
    var random = Seeded(state: 3)
    let bytes = Array(try Self.export(Invented.timeline(using: &random), as: .cslJSON).text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 37) {
      _ = try? TimelineReader.read(bytes: Array(bytes[..<end]), path: "a.json", file: 0)
    }
    for _ in 0..<100 {
      var broken = bytes
      for _ in 0..<5 {
        broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? TimelineReader.read(bytes: broken, path: "a.json", file: 0)
    }
    let deep =
      #"[{"type": "book", "title": "T", "issued": "# + String(repeating: "[", count: 100_000)
    #expect(try read(deep, path: "a.json").events.count == 1)
    let tags =
      #"[{"type":"book","issued":"2018","title":""# + String(repeating: "<&", count: 100_000)
      + #""}]"#
    #expect(try read(tags, path: "a.json").events.count == 1)
  }
}
