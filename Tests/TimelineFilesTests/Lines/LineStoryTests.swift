import Chronology
import Testing

@testable import TimelineFiles

@Suite("A line of a JSON Lines timeline is read by itself")
struct LineStoryTests {
  private func event(_ text: String, line: Int = 7, name: String? = nil) -> [String] {
    Array(text.utf8).withUnsafeBytes {
      lineDecoder.readEvent($0, line: line, name: name).diagnostics.map(\.short)
    }
  }

  @Test(
    "A line says what it is",
    arguments: [
      ("", LineSketch.Kind.blank), (" \t\r", .blank), ("\u{FEFF}", .blank), ("{}", .event),
      (#"{"title": "t", "type": "event"}"#, .event), (#"{"type": null}"#, .event),
      (#"{"dateline": 1}"#, .header), (#"{"d\u0061teline": 1, "type": "event"}"#, .header),
      (#"{"dateline": null}"#, .event), (#"{"type": "sourc\u0065"}"#, .source),
      (#"{"type": "actor"}"#, .actor), (#"{"type": "person"}"#, .unknownType),
      (#"{"type": 1}"#, .unknownType), (#"{"type": "actor", "type": "source"}"#, .actor),
      ("[]", .broken), ("1", .broken), ("{}{}", .broken), ("{} \r", .event),
      ("\u{FEFF}{}", .event), (#"{"event":{"dateline":1,"type":"x"}}"#, .event),
    ])
  func kinds(_ text: String, _ kind: LineSketch.Kind) {
    #expect(sketch(text).kind == kind)
  }

  @Test("Each key has the number that its bytes make")
  func keys() {
    func packed(_ text: String) -> UInt64 {
      Array(text.utf8).withUnsafeBytes {
        LineScanner($0).packed(0..<$0.count, hasEscapes: false)
      }
    }
    for key in EventKey.allCases { #expect(LineKey(rawValue: packed(key.rawValue)) != nil) }
    #expect(LineKey(rawValue: packed("id")) == .id)
    #expect(LineKey(rawValue: packed("dateline")) == .dateline)
    #expect(LineKey(rawValue: packed("dated-by")) == .datedBy)
    #expect(LineKey(rawValue: packed("type")) == .type)
    for key in CitationKey.allCases where key != .translation {
      #expect(LineEntryKey(rawValue: packed(key.rawValue)) != nil)
    }
    for key in CheckKey.allCases { #expect(LineEntryKey(rawValue: packed(key.rawValue)) != nil) }
    #expect(packed("translation") == 0)
    #expect(packed("id\u{0}") == 0)
  }

  @Test("A day is the same day, read as digits or as EDTF")
  func days() throws {
    func day(_ text: String) -> CalendarDay? {
      Array(text.utf8).withUnsafeBytes { LineScanner($0).day(0..<$0.count) }
    }
    for number in stride(from: -719_528, through: 2_932_896, by: 997) {
      let expected = CalendarDay(number: number)
      let text = expected.description
      #expect(day(text) == expected)
      #expect(day(text).map { EDTF($0) } == (try EDTF(parsing: text)))
    }
    for text in ["2018-02-29", "2018-13-01", "2018-07-1~", "201-07-012", "XXXX-12-XX", "2018"] {
      #expect(day(text) == nil)
    }
  }

  @Test("The sketch says where the values stand, the first of a key")
  func values() {
    let text = #"{"title": "회담", "date": 2018, "id": "a\"b", "id": "c", "replaces": ["x"]}"#
    let found = sketch(text)
    let bytes = Array(text.utf8)
    func slice(_ value: LineSketch.Value) -> String {
      String(decoding: bytes[value.range], as: UTF8.self)
    }
    #expect(slice(found.title) == "회담")
    #expect(slice(found.date) == "2018")
    #expect(found.date.form == .word)
    #expect(slice(found.id) == #"a\"b"#)
    #expect(found.id.hasEscapes)
    #expect(found.hasID)
    #expect(slice(found.replaces) == #"["x"]"#)
    #expect(!sketch(#"{"id": ""}"#).hasID)
    #expect(!sketch(#"{"id": null, "id": "x"}"#).hasID)
  }

  @Test(
    "A broken line is named with its line and column",
    arguments: [
      (#"{"title": "회담" "date": 1}"#, "7:16 error a comma or a closing } is missing here"),
      (#"{"title": "never closed}"#, "7:11 error the quotation mark that opens here"),
      (#"{"title": }"#, "7:11 error a value is expected here"),
      (#"{"title": "회담","#, "7:16 error a key in quotation marks is expected here"),
      (#"{"title":"#, "7:10 error the line ends where a value is expected"),
      ("{\"title\": \"a\tb\"}", "7:13 error a control character cannot stand in a text"),
      (#"{"title": "\x"}"#, "7:12 error there is no such escape"),
      (#"{"title": "\u12"}"#, "7:12 error \\u needs four hexadecimal digits"),
      (#"{"a": 01}"#, "7:7 error a value is expected here"),
      (
        #"{"a": 1} {"a": 2}"#, "7:10 error a second object begins here; put it on a line of its own"
      ),
      ("{\"a\":\r}", "7:7 error a value is expected here"),
      ("[1]", "7:1 error this line is a list; a line is one object"),
      ("12", "7:1 error this line is no object"),
      (#"{"type": "sorce"}"#, "7:10 error `type` cannot be `sorce`: did you mean `source`?"),
      (#"{"type": true}"#, "7:10 error `type` must be one of event, source, actor"),
    ])
  func broken(_ text: String, _ expected: String) {
    let problems = Array(text.utf8).withUnsafeBytes { lineDecoder.problems($0, line: 7) }
    #expect(problems.count == 1)
    #expect(problems.first?.short.hasPrefix(expected) == true, "\(problems)")
    #expect([.broken, .unknownType].contains(sketch(text).kind))
  }

  @Test("Lists may stand a hundred deep in each other, and no deeper")
  func depth() {
    func nested(_ depth: Int) -> String {
      #"{"x": "# + String(repeating: "[", count: depth - 1)
        + String(repeating: "]", count: depth - 1)
        + "}"
    }
    #expect(sketch(nested(100)).kind == .event)
    #expect(event(nested(100)).allSatisfy { !$0.contains("deep") })
    #expect(sketch(nested(101)).kind == .broken)
    #expect(event(nested(101)).first?.contains("more than 100 deep") == true)
    #expect(sketch(nested(100_000)).brokenAt == 105)
  }

  @Test(
    "A mistake in an event is named as in any timeline, with the number of its line",
    arguments: [
      (#"{"title": "a", "dat": 2018}"#, "7:16 warning unknown key `dat`: did you mean `date`?"),
      (#"{"title": "회담", "status": "heldd"}"#, "7:27 error `status` cannot be `heldd`"),
      (#"{"date": "2018"}"#, "7:1 error this event has no `title`"),
      (#"  {"date": "2018"}"#, "7:3 error this event has no `title`"),
      (#"{"title": "a", "date": "2018-13-01"}"#, "7:30 error `2018-13-01` in `date`"),
      (
        #"{"title": "a", "evidence": [{"source": "digset"}]}"#,
        "7:40 error there is no source `digset`: did you mean `digest`?"
      ),
      (
        #"{"title": "a", "title": "b"}"#,
        "7:16 error `title` stands here a second time (first at line 7, column 2)"
      ),
      (
        #"{"title": "a", "type": "event", "type": "event"}"#,
        "7:33 error `type` stands here a second time (first at line 7, column 16)"
      ),
      (#"{"title": "\ud83d"}"#, "7:12 error this is half of a character"),
      (#"{"title": "a", "id": ""}"#, "7:22 error an `id` cannot be empty"),
    ])
  func mistakes(_ text: String, _ expected: String) {
    #expect(event(text).count == 1)
    #expect(event(text).first?.hasPrefix(expected) == true, "\(event(text))")
    #expect(sketch(text).kind == .event)
    #expect(Array(text.utf8).withUnsafeBytes { lineDecoder.plainEvent($0, line: 7) } == nil)
  }

  @Test("Bytes that are no text cost their own place, and the event is there")
  func unfit() throws {
    let bytes =
      Array(#"{"id": "x", "title": "회담 "#.utf8) + [0xE2, 0x82] + Array(" \u{7}\u{0}y\"}".utf8)
    let found = sketch(bytes)
    #expect(found.kind == .event)
    #expect(found.needsMending)
    try bytes.withUnsafeBytes { bytes in
      #expect(lineDecoder.plainEvent(bytes, line: 3) == nil)
      let reading = lineDecoder.readEvent(bytes, line: 3)
      #expect(reading.diagnostics.map { "\($0.line):\($0.column)" } == ["3:26", "3:28", "3:29"])
      let event = try #require(reading.value)
      #expect(event.title == "회담 \u{FFFD} \u{FFFD}\u{FFFD}y")
      #expect(found.title.text(in: bytes, needsMending: true) == event.title)
    }
  }

  @Test("A text is mended as the event is, also where it begins with a byte order mark")
  func mendedTexts() throws {
    let bytes =
      Array("\u{FEFF}{\"title\": \"\u{FEFF}a".utf8) + [0x07] + Array(#"\u0062", "id": "x"}"#.utf8)
    try bytes.withUnsafeBytes { bytes in
      let found = LineSketch(bytes)
      let event = try #require(lineDecoder.readEvent(bytes, line: 1).value)
      #expect(event.title == "\u{FEFF}a\u{FFFD}b")
      #expect(found.title.text(in: bytes, needsMending: found.needsMending) == event.title)
      #expect(event.origin.column == 1)
    }
  }

  @Test("A sketch of bytes that have changed meanwhile gives some text and does no harm")
  func changed() {
    let found = sketch(#"{"title": "\u0061\u0062"}"#)
    for other in ["", "{", #"{"title": "\u\u\u\u\u\\"}"#, #"{"title": "\u00\u00\u00\"#] {
      Array(other.utf8).withUnsafeBytes {
        #expect(found.title.text(in: $0, needsMending: false).utf8.count <= 36)
      }
    }
  }

  @Test("An event without an id has the one that it is given, or one made of title and date")
  func names() throws {
    try Array(#"{"title": "The Summit", "date": 2018}"#.utf8).withUnsafeBytes { bytes in
      let made = try #require(lineDecoder.event(bytes, line: 2))
      #expect(made.id.name == "the-summit-2018")
      #expect(!made.isNamedByFile)
      #expect(made.origin == Origin(file: 0, line: 2, column: 1))
      let given = try #require(lineDecoder.event(bytes, line: 2, name: "the-summit-2018-2"))
      #expect(given.id.name == "the-summit-2018-2")
      #expect(!given.isNamedByFile)
      #expect(given.date?.edtf.description == "2018")
    }
  }

  @Test("Sources and actors have lines of their own, under the id that they need")
  func declarations() throws {
    let source = #"{"type": "source", "id": "s1", "title": "T", "published": "1951", "titel": 1}"#
    Array(source.utf8).withUnsafeBytes { bytes in
      let reading = lineDecoder.readSource(bytes, line: 4)
      #expect(reading.value?.id.name == "s1")
      #expect(reading.value?.published?.edtf.description == "1951")
      #expect(
        reading.diagnostics.map(\.short)
          == ["4:67 warning unknown key `titel`: did you mean `title`?"])
    }
    Array(#"{"id": "kim", "type": "actor", "aliases": ["김"]}"#.utf8).withUnsafeBytes { bytes in
      let reading = lineDecoder.readActor(bytes, line: 5)
      #expect(reading.value?.name == "kim")
      #expect(reading.value?.aliases == ["김"])
      #expect(reading.diagnostics.isEmpty)
    }
    Array(#"{"type": "actor", "name": "Kim"}"#.utf8).withUnsafeBytes { bytes in
      let reading = lineDecoder.readActor(bytes, line: 6)
      #expect(reading.value == nil)
      #expect(
        reading.diagnostics.map(\.short)
          == [#"6:1 error an actor on a line of its own needs an `id`; add `"id": "…"`"#])
    }
  }

  @Test("The header may have whatever a timeline in YAML has")
  func header() throws {
    let text =
      #"{"dateline": 1, "type": "timeline", "title": "회담", "sources": {"a": {}}, "#
      + #""events": [{"title": "x", "evidence": [{"source": "s"}, {"source": "a"}]}], "era": []}"#
    try Array(text.utf8).withUnsafeBytes { bytes in
      let timeline = try lineDecoder.readHeader(bytes, line: 1)
      #expect(timeline.title == "회담")
      #expect(timeline.sources.map(\.id.name) == ["a"])
      #expect(timeline.events.map(\.id.name) == ["x"])
      #expect(timeline.diagnostics.map(\.message) == ["unknown key `era`: did you mean `eras`?"])
    }
    let later = Array(#"{"dateline": 7}"#.utf8)
    #expect(throws: TimelineFileError.self) {
      try later.withUnsafeBytes { _ = try lineDecoder.readHeader($0, line: 1) }
    }
  }
}
