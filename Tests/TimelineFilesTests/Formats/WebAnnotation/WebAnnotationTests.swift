import Chronology
import Testing

@testable import TimelineFiles

@Suite("Annotations are quotes on sources")
struct WebAnnotationTests {
  private static let hypothesis = """
    {"total": 3, "rows": [
      {"id": "a1", "created": "2018-07-20T08:00:00.123456+00:00", "user": "acct:reader@example.org",
       "uri": "https://example.org/talks", "text": "About **the** [date](https://example.org/d)\\n\\nMore.",
       "tags": ["remains", "date"], "document": {"title": ["Talks in\\n Pyongyang"]},
       "target": [{"source": "https://example.org/talks", "selector": [
         {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
         {"type": "TextPositionSelector", "start": 10, "end": 30},
         {"type": "TextQuoteSelector", "exact": " a meeting\\nset up", "prefix": "have", "suffix": " for "}]}]},
      {"id": "a2", "user": "acct:other@example.org", "uri": "https://example.org/talks", "text": "Is it?",
       "references": ["a1"], "target": [{"source": "https://example.org/talks"}]},
      {"id": "a3", "uri": "https://example.org/other", "text": "", "tags": [],
       "target": [{"source": "https://example.org/other", "selector": [
         {"type": "TextQuoteSelector", "exact": "slept just fine"}]}]}]}
    """

  @Test(
    "Hypothesis' rows: the comment is the headline, the words are kept as they are, no date is made up"
  )
  func rows() throws {
    let timeline = try read(Self.hypothesis, path: "a.json")
    #expect(timeline.diagnostics.isEmpty)
    #expect(
      timeline.events.map(\.title) == [
        "About the date (https://example.org/d)", "“slept just fine”",
      ])
    #expect(timeline.events.allSatisfy { $0.date == nil && $0.undated == .notGiven })
    let event = timeline.events[0]
    #expect(event.tags == ["remains", "date"])
    #expect(event.summary == "About the date (https://example.org/d)\n\nMore.")
    #expect(event.note == "reply: Is it? (annotated by other)")
    let citation = event.evidence[0]
    #expect(
      citation.quote?.selector
        == TextQuoteSelector(exact: " a meeting\nset up", prefix: "have", suffix: " for "))
    #expect(citation.note == "annotated 2018-07-20 by reader")
    #expect(timeline.sources.map(\.title) == ["Talks in Pyongyang", nil])
    #expect(
      timeline.sources.map(\.url) == ["https://example.org/talks", "https://example.org/other"])
    #expect(timeline.sources[1].id.name == "example-org-other")
  }

  @Test("What Hypothesis exports as a file is the same under another key")
  func exported() throws {
    let text = Self.hypothesis.replacing(
      "\"rows\"", with: "\"export_date\": \"x\", \"annotations\"")
    #expect(try read(text, path: "a.json").events.count == 2)
  }

  @Test("Every form of target and body that the data model has")
  func forms() throws {
    let text = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://example.org/c", "type": "AnnotationCollection",
       "label": "A collection", "total": 6, "first": {"type": "AnnotationPage", "next": "https://example.org/c2", "items": [
        {"type": "Annotation", "bodyValue": "A bare body", "target": "https://example.org/page"},
        {"type": ["Annotation"], "motivation": "tagging", "body": [{"type": "TextualBody", "value": "tag one"}],
         "target": {"type": "SpecificResource", "source": {"id": "https://example.org/page", "title": "Late"},
           "selector": {"type": "FragmentSelector", "value": "xywh=1,2,3,4",
             "refinedBy": {"type": "TextQuoteSelector", "exact": "inner words"}}}},
        {"type": "Annotation", "body": {"type": "Choice", "items": [
           {"type": "TextualBody", "value": "<p>First <b>choice</b></p>", "format": "text/html"},
           {"type": "TextualBody", "value": "Second"}]},
         "target": [{"source": "urn:isbn:1", "selector": {"type": "TextPositionSelector", "start": 3, "end": 9}},
                    {"id": "https://example.org/image.png", "type": "Image"}],
         "creator": {"id": "https://example.org/u", "name": "Reader"}, "created": "2018-07-20T00:00:00Z"},
        {"@type": "oa:Annotation", "hasBody": {"@type": "cnt:ContentAsText", "chars": "Old form"},
         "hasTarget": {"hasSource": "https://example.org/old", "hasSelector": {"exact": "old words"}}},
        {"type": "Annotation", "body": "https://example.org/reply", "target": {"type": "List", "items": ["https://example.org/page"]}},
        {"type": "Annotation", "body": []}
      ]}}
      """
    let timeline = try read(text, path: "a.jsonld")
    #expect(timeline.title == "A collection")
    #expect(
      timeline.events.map(\.title) == [
        "A bare body", "“inner words”", "First choice", "Old form", "https://example.org/reply",
        "Untitled event",
      ])
    #expect(timeline.events[1].tags == ["tag one"])
    #expect(
      timeline.events[2].evidence.map(\.note) == [
        "annotated 2018-07-20 by Reader; characters 3 to 9", "annotated 2018-07-20 by Reader",
      ])
    #expect(timeline.sources.map(\.url).filter { $0 == nil }.count == 1)
    #expect(timeline.sources.first { $0.url == nil }?.note == "urn:isbn:1")
    #expect(
      timeline.diagnostics.map(\.message) == [
        "more pages of this collection are elsewhere; only those in the file are read",
        "this annotation says nothing of what it is about; it needs a `target` with a `source`",
      ])
  }

  @Test("Pages that are elsewhere are told of")
  func elsewhere() throws {
    let text = #"{"type": "AnnotationCollection", "first": "https://example.org/page1"}"#
    #expect(
      problems(text, path: "a.json") == [
        "1:1 warning the annotations of this collection are elsewhere; save the collection with its items"
      ])
  }

  @Test(
    "JSON of other formats is not taken for it",
    arguments: [
      #"[{"type": "book", "title": "x"}]"#, #"{"events": [{"start_date": {}}]}"#, "[]", "{}",
      #"{"dateline": 1, "events": []}"#, #"{"rows": [1, 2]}"#, #"{"items": [{"type": "book"}]}"#,
    ])
  func recognition(text: String) {
    #expect(!WebAnnotationReader.recognises(ForeignFile(path: "a.json", bytes: Array(text.utf8))))
  }

  // MARK: Writing

  @Test("A quote is an annotation of its source")
  func writing() throws {
    let timeline = try read(
      """
      dateline: 1
      title: T
      eras: [{date: 2018, title: Era}]
      actors: {a: {name: A. Minister, role: r}}
      sources:
        wire: {title: Talks, url: "https://example.org/a"}
        unused: {title: U}
      events:
        - {title: E, id: e, date: 2018-07-12~, evidence: [{source: wire, exact: words, prefix: some, speaker: a, said: 2018-07-08}]}
        - {title: Without}
      """)
    let (text, losses) = try CSLJSONTests.export(timeline, as: .webAnnotation)
    let name = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/
    #expect(
      text.replacing(name, with: "urn:uuid:ID") == """
        {
          "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {"@version": 1.1, "dateline": {"@id": "urn:x-dateline:record", "@type": "@json"}}
          ],
          "id": "urn:uuid:ID",
          "type": "AnnotationCollection",
          "label": "T",
          "total": 1,
          "first": {
            "id": "urn:uuid:ID",
            "type": "AnnotationPage",
            "partOf": "urn:uuid:ID",
            "startIndex": 0,
            "items": [
              {
                "id": "urn:uuid:ID",
                "type": "Annotation",
                "motivation": "describing",
                "body": {
                  "type": "TextualBody",
                  "value": "E",
                  "format": "text/plain",
                  "purpose": "describing"
                },
                "target": {
                  "type": "SpecificResource",
                  "source": "https://example.org/a",
                  "selector": {
                    "type": "TextQuoteSelector",
                    "exact": "words",
                    "prefix": "some"
                  }
                },
                "dateline": {
                  "event": {
                    "id": "e",
                    "date": "2018-07-12~",
                    "title": "E"
                  },
                  "source": {
                    "id": "wire",
                    "title": "Talks",
                    "url": "https://example.org/a"
                  },
                  "citation": {
                    "speaker": "A. Minister",
                    "said": "2018-07-08"
                  }
                }
              }
            ]
          }
        }

        """)
    #expect(
      losses == [
        "1 event that cites nothing is not expressible in Web Annotation",
        "1 source is not expressible in Web Annotation",
        "what is said of 1 actor beside the name is not expressible in Web Annotation",
        "1 era is not expressible in Web Annotation",
      ])
  }

  @Test(
    "Out and in again, events, dates, quotes and cited sources are as they were", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let timeline = Invented.timeline(using: &random)
    let (text, _) = try CSLJSONTests.export(timeline, as: .webAnnotation)
    let again = try read(text, path: "a.json")
    #expect(again.diagnostics.isEmpty)
    #expect(again.title == timeline.title)
    #expect(again.events.map(Invented.bare) == timeline.events.map(Invented.bare))
    var cited = Set(timeline.events.flatMap { $0.evidence.map(\.source) })
    cited.formUnion(timeline.events.compactMap { $0.datedBy?.source })
    let before = timeline.sources.filter { cited.contains($0.id) }.map(Invented.bare)
    let after = again.sources.map(Invented.bare)
    #expect(after.sorted { $0.id.name < $1.id.name } == before.sorted { $0.id.name < $1.id.name })
    // The same is written each time.
    #expect(try CSLJSONTests.export(timeline, as: .webAnnotation).text == text)
  }

  @Test("Cut anywhere, broken and deep, it is still read")
  func hostile() throws {
    let bytes = Array(Self.hypothesis.utf8)
    for end in bytes.indices {
      _ = try? TimelineReader.read(bytes: Array(bytes[..<end]), path: "a.json", file: 0)
    }
    var random = Seeded(state: 9)
    for _ in 0..<200 {
      var broken = bytes
      for _ in 0..<5 {
        broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? TimelineReader.read(bytes: broken, path: "a.json", file: 0)
    }
    let deep =
      #"{"type": "Annotation", "target": "x", "body": "#
      + String(repeating: #"{"items": ["#, count: 100_000)
    #expect(try read(deep, path: "a.json").events.count == 1)
    let many = (0..<20_000).map {
      #"{"type":"Annotation","bodyValue":"b","target":"https://example.org/\#($0)"}"#
    }
    #expect(
      try read("[" + many.joined(separator: ",\n") + "]", path: "a.json").sources.count == 20_000)
  }
}
