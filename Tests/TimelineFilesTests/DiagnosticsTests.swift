import Chronology
import Testing
import TimelineFiles

@Suite("A mistake is named with its place and costs nothing else")
struct DiagnosticsTests {
  @Test("A file with three mistakes keeps its other events and names the three")
  func threeMistakes() throws {
    let timeline = try read(
      """
      dateline: 1
      title: Three mistakes
      sources:
        digest: {title: Digest}
      events:
        - {date: 2018-07-06, title: 회담, status: heldd}
        - {date: soon, title: 만남}
        - title: Statement
          evidence: [{source: digset, note: n}]
        - {date: 2018-07-08, title: Remarks}
      """)
    #expect(timeline.events.map(\.title) == ["회담", "만남", "Statement", "Remarks"])
    #expect(
      timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["6:43", "7:12", "9:25"])
    #expect(timeline.diagnostics[0].message.contains("did you mean `held`?"))
    #expect(timeline.diagnostics[1].message.contains("`soon`"))
    #expect(
      timeline.diagnostics[2].message == "there is no source `digset`: did you mean `digest`?")
    #expect(timeline.events[0].status == nil)
    guard case .unreadable(let text, _) = timeline.events[1].undated else {
      Issue.record("the event is among the undated, with the reason")
      return
    }
    #expect(text == "soon")
    #expect(timeline.events[2].evidence.first?.source.name == "digset")
  }

  @Test("A diagnostic is a line that an editor can jump to")
  func form() throws {
    let timeline = try read("dateline: 1\ntitel: x\ntitle: y", path: "a/t.yaml")
    #expect(
      timeline.diagnostics.map(\.description)
        == ["a/t.yaml:2:1: warning: unknown key `titel`: did you mean `title`?"])
  }

  private static let header = "dateline: 1\ntitle: t\n"

  @Test(
    "Each mistake is named",
    arguments: [
      ("events:\n - {title: a, dat: 2018}", "4:15 warning unknown key `dat`: did you mean `date`?"),
      ("events:\n - {title: [a]}", "4:12 error `title` must be a text, not a list"),
      ("events:\n - {date: 2018-07-12}", "4:4 error this event has no `title`"),
      ("events:\n - {title: a, tags: b}", "4:21 error `tags` must be a list; write `tags: [b]`"),
      ("events:\n - {title: a, private: no}", "4:24 error `private` must be true or false"),
      (
        "events:\n - {title: 한국, title: b}",
        "4:16 error `title` stands here a second time (first at line 4, column 5)"
      ),
      ("events:\n - text", "4:4 error an event must be a mapping"),
      ("events: {a: b}", "3:9 error `events` must be a list"),
      ("sources: [a]", "3:10 error `sources` must be a mapping of ids"),
      (
        "sources:\n a: {}\n a: {}",
        "5:2 error the id `a` stands in `sources` a second time (first at line 4, column 2)"
      ),
      (
        "sources:\n a: {text-kind: digset}",
        "4:17 error `text-kind` cannot be `digset`: did you mean `digest`?"
      ),
      ("events:\n - {title: a, evidence: [{exact: b}]}", "4:26 error this entry names no `source`"),
      ("events:\n - {title: a, dated-by: {exact: b}}", "4:25 error `dated-by` names no `source`"),
      (
        "sources: {s: }\nevents:\n - {title: a, evidence: [{source: s, speaker: b}]}",
        "5:47 warning `speaker` belongs to quoted words"
      ),
      ("events:\n - {title: a, replaces: b}", "4:25 error there is no event `b`"),
      (
        "events:\n - {title: a, id: x}\n - {title: b, id: x}",
        "5:19 error the id `x` belongs to another event already (line 4, column 19)"
      ),
      (
        "events:\n - {title: a, date: {date: 2018-07-12, earliest: 2018-07-14, latest: 2018-07-10}}",
        "4:50 warning the earliest day, 2018-07-14, is after the latest, 2018-07-10"
      ),
      (
        "events:\n - {title: a, date: {date: 2018-07-12, earliest: 2018-08-01, latest: 2018-08-02}}",
        "4:50 warning the bounds lie wholly after the date"
      ),
      (
        "events:\n - {title: a, date: {earliest: 2018-08-01}}",
        "4:21 error there is no `date` beside its bounds"
      ),
      ("eras: [{title: a}]", "3:8 error an era needs a `date`"),
      (
        "events: &e\n - {title: a, tags: *e}",
        "refused 4:21 error `*e` stands inside of what it refers to"
      ),
      (
        "events:\n - {title: a, tags: *e}",
        "refused 4:21 error `*e` refers to `&e`, which does not stand before it"
      ),
      (
        "events:\n - {title: \"2018-13\", date: \"2018-13-01\"}",
        "4:35 error `2018-13-01` in `date` is not an EDTF date"
      ),
    ])
  func named(_ body: String, _ expected: String) {
    let found = problems(Self.header + body)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test(
    "What is no timeline is refused with a reason",
    arguments: [
      ("", "1:1 error there is nothing in this file"),
      ("# a comment\n", "1:1 error there is nothing in this file"),
      ("- a\n- b", "1:1 error this is a list, not a timeline"),
      ("Dear diary", "1:1 error this is plain text, not a timeline"),
      ("name: x\nversion: 3", "1:1 error this is no timeline"),
      ("dateline: 7\ntitle: x", "1:11 error this file is written in version 7"),
      ("dateline: 1\u{0}", "1:12 error a NUL byte"),
      ("\"never closed", "1:1 error the quotation mark that opens here is never closed"),
    ])
  func refused(_ text: String, _ expected: String) {
    let found = problems(text).filter { $0.hasPrefix("refused " + expected) }
    #expect(found.count == 1, "\(problems(text))")
  }

  @Test("Text in UTF-16 is refused in words")
  func utf16() {
    #expect(throws: TimelineFileError.self) {
      try TimelineReader.read(bytes: [0xFF, 0xFE, 0x61, 0], path: "t.yaml", file: 0)
    }
  }

  @Test("Broken bytes and control characters cost their own place, counted in code points")
  func brokenBytes() throws {
    let bytes =
      Array((Self.header + "events:\n - title: 회담 ").utf8) + [0xE2, 0x82] + Array(" x\u{7}y".utf8)
    let timeline = try TimelineReader.read(bytes: bytes, path: "t.yaml", file: 0)
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["4:14", "4:17"])
    #expect(timeline.events.map(\.title) == ["회담 \u{FFFD} x\u{FFFD}y"])
  }

  @Test("What is missing from the header is said, and something stands in")
  func header() throws {
    let timeline = try read("events:\n - {title: a}", path: "folder/after.yaml")
    #expect(timeline.title == "after.yaml")
    #expect(timeline.diagnostics.map(\.severity) == [.error, .error])
    #expect(timeline.events.count == 1)
  }

  @Test("A second document is named, and the first is read")
  func documents() throws {
    let timeline = try read(Self.header + "events:\n - {title: a}\n---\ntitle: b")
    #expect(timeline.events.count == 1)
    #expect(timeline.diagnostics.map(\.line) == [5])
    #expect(timeline.diagnostics.first?.message.contains("a second document") == true)
  }
}

@Suite("A mistake in the syntax costs its own event")
struct RecoveryTests {
  @Test(
    "The events before and after it are there",
    arguments: [
      "  - title: one: two",
      "  - title: \"never closed",
      "  - title: a\n   date: 2018-07-12",
      "  - title: a\n    evidence: [{source: b",
      "  - @title",
      "  - title: a\n    \tplace: b",
      "  - {title: a, tags: [b}",
    ])
  func recovers(_ wrong: String) throws {
    let timeline = try read(
      """
      dateline: 1
      title: t
      events:
        - {title: first, date: 2018-07-06}
      \(wrong)
        - {title: last, date: 2018-07-08}
      sources:
        s: {title: after}
      """)
    let titles = timeline.events.map(\.title)
    #expect(titles == ["first", "last"])
    #expect(timeline.events.last?.origin.line == 6 + wrong.count { $0 == "\n" })
    #expect(timeline.sources.count == 1)
    #expect(timeline.diagnostics.count == 1)
    #expect(timeline.diagnostics.first?.message.contains("is left out") == true)
    #expect(timeline.diagnostics.first.map { (5...7).contains($0.line) } == true)
  }

  @Test("A wrong source costs itself, too")
  func source() throws {
    let timeline = try read(
      "dateline: 1\ntitle: t\nsources:\n  a: {title: x}\n  b: {title: \"y}\n  c: {title: z}\n"
        + "events:\n- {title: e}")
    #expect(timeline.sources.map(\.id.name) == ["a", "c"])
    #expect(timeline.events.count == 1)
    #expect(timeline.diagnostics.map(\.line) == [5])
  }

  @Test("Two wrong events cost two")
  func two() throws {
    let wrong = "- title: a: b"
    let timeline = try read(
      "dateline: 1\ntitle: t\nevents:\n\(wrong)\n- title: good\n\(wrong)\n- title: better")
    #expect(timeline.events.map(\.title) == ["good", "better"])
    #expect(timeline.diagnostics.map(\.line) == [4, 6])
  }

  /// Texts in JSON, and what is said of them there and in YAML.
  private static let adviceInJSON: [(json: String, advice: String, inYAML: String)] = [
    (
      "[]", "begin with `\"dateline\": 1`, `\"title\": \"…\"`",
      "begin with `dateline: 1`, `title: …`"
    ),
    (#"{"title": "T"}"#, "begin with `\"dateline\": 1`", "begin with `dateline: 1`"),
    (#"{"dateline": 1}"#, "add `\"title\": \"…\"`", "add `title: …`"),
    (
      #"{"dateline": 1, "title": "T", "events": {"a": "b"}}"#,
      "begin each event with `{\"title\": \"…\"}`", "begin each event with `- title: …`"
    ),
    (
      #"{"dateline": 1, "title": "T", "events": ["a"]}"#,
      "must be an object such as `{\"date\": \"2018-07-12\", \"title\": \"…\"}`, not a text",
      "must be a mapping such as `{date: 2018-07-12, title: …}`, not a text"
    ),
    (
      #"{"dateline": 1, "title": "T", "events": [{"title": "A", "tags": "b"}]}"#,
      "write `\"tags\": [\"b\"]`", "write `tags: [b]`"
    ),
    (
      #"{"dateline": 1, "title": "T", "events": [{"title": "A", "tags": {"b": 1}}]}"#,
      "such as `\"tags\": [\"a\", \"b\"]`, not an object",
      "such as `tags: [a, b]`, not a mapping"
    ),
    (
      #"{"dateline": 1, "title": "T", "events": [{"title": "A", "evidence": [{"source": "s"}]}]}"#,
      "declare it under `\"sources\"`", "declare it under `sources:`"
    ),
    (
      #"{"dateline": 1, "title": "T", "sources": [1]}"#,
      "such as `\"sources\": {\"an-id\": {…}}`", "such as `sources: {an-id: {…}}`"
    ),
    (
      #"{"dateline": 1, "title": "T", "eras": "x"}"#,
      "write `{\"date\": \"2018-04/2018-07\", \"title\": \"…\"}`",
      "write `- {date: 2018-04/2018-07, title: …}`"
    ),
  ]

  @Test("Advice is given in the form that the file has", arguments: adviceInJSON)
  func advice(json: String, advice: String, inYAML: String) {
    let inJSON = problems(json, path: "t.json")
    #expect(inJSON.contains { $0.contains(advice) }, "\(inJSON)")
    #expect(problems(json).contains { $0.contains(advice) } || json == "[]")
    // The same in block style is YAML, which is told from JSON by its first character.
    let yaml =
      json == "[]"
      ? json
      : String(json.dropFirst().dropLast())
        .replacing(", \"", with: "\n\"", maxReplacements: json.contains("1, \"title") ? 2 : 0)
    let found = problems(yaml)
    #expect(found.contains { $0.contains(inYAML) }, "\(found)")
  }

  @Test("On a line of JSON Lines, too")
  func adviceOnLines() {
    let found = problems(
      "{\"date\": \"2018\"}\n{\"title\": \"T\", \"tags\": \"b\"}\n", path: "t.jsonl")
    #expect(found.contains { $0.contains("add `\"title\": \"…\"`") }, "\(found)")
    #expect(found.contains { $0.contains("write `\"tags\": [\"b\"]`") }, "\(found)")
  }
}
