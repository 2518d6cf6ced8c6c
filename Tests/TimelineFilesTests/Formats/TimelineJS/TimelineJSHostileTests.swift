import Chronology
import Testing

@testable import TimelineFiles

/// Files that are cut, mangled or made to be a burden.
@Suite struct TimelineJSHostileTests {
  private let json = """
    {"title": {"text": {"headline": "T", "text": "<p>a</p>"}},
     "events": [{"start_date": {"year": "1815", "month": 6, "day": "9", "hour": 1},
      "end_date": {"year": 1816}, "display_date": "c. 1815", "text": {"headline": "<b>é</b>", "text": "&amp;"},
      "media": {"url": "<blockquote>x<cite>y</cite></blockquote>", "caption": "ü"}, "group": "g"}],
     "eras": [{"start_date": {"year": 1}, "end_date": {"year": 2}, "text": {"headline": "e"}}]}
    """
  private let older = """
    storyjs_jsonp_data = {"timeline": {"headline": "T", "type": "default", "date": [
      {"startDate": "1815,6,9,1,2", "endDate": "1/2/1816 3:04", "headline": "é", "asset": {"media": "m"}}]}};
    """
  private let table = """
    Year,Month,Day,Time,End Year,Headline,Text,Media,Type
    1815,6,9,14:30,1816,"A ""b"" é","x
    y",https://example.org,title
    Start,,,,,,,,
    1815,6,,,1816,Era,,,era
    """

  /// Reads what may be anything; only that it ends counts.
  private func feed(_ bytes: [UInt8], as format: FileFormat) {
    var options = ReadingOptions()
    options.format = format
    _ = try? TimelineReader.read(bytes: bytes, path: "t", file: 0, options: options)
  }

  private var samples: [(bytes: [UInt8], format: FileFormat)] {
    [
      (Array(json.utf8), .timelineJS), (Array(older.utf8), .timelineJS),
      (Array(table.utf8), .timelineJSTable),
    ]
  }

  @Test func `A file may be cut at any byte`() {
    for (bytes, format) in samples {
      for end in bytes.indices { feed(Array(bytes[..<end]), as: format) }
    }
  }

  @Test func `Any bytes may be others`() {
    var random = Seeded(state: 99)
    for (bytes, format) in samples {
      for _ in 0..<300 {
        var mangled = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let index = Int.random(in: mangled.indices, using: &random)
          mangled[index] =
            Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random)
            : Array("{}[]\",:\\<&-9".utf8).randomElement(using: &random) ?? 0
        }
        feed(mangled, as: format)
      }
    }
  }

  @Test func `What was cut off keeps the events before it`() throws {
    let slide = #"{"start_date": {"year": 1815}, "text": {"headline": "T"}}"#
    let timeline = try read("{\"events\": [\(slide), \(slide), {\"start_da", path: "t.json")
    #expect(timeline.events.prefix(2).allSatisfy { $0.date?.edtf.description == "1815" })
    #expect(timeline.diagnostics.contains { $0.severity == .error && $0.line == 1 })
  }

  @Test(.timeLimit(.minutes(5)))
  func `Depth and length are no burden`() {
    let depth = 100_000
    let many = String(repeating: "? ", count: depth)
    let media = String(repeating: "<div>", count: 20_000)
    let slide =
      "{\"start_date\": {\"year\": 1}, \"text\": {\"headline\": \"\(media)\", \"text\": \"\(media)\"}}"
    let start = "{\"events\": [{\"start_date\": "
    let mixed = String(repeating: "<i></p>", count: 20_000)
    for text in [
      "{\"events\": [{\"start_date\": {\"year\": 1}, \"display_date\": \"\(many)\"}]}",
      "{\"events\": [{\"start_date\": \"\(many)\"}]}",
      "{\"events\": [{\"start_date\": {\"year\": 1}, \"text\": {\"text\": \"\(mixed)\"}}]}",
      start + String(repeating: "[", count: depth),
      start + String(repeating: "{\"a\":", count: depth),
      "{\"events\": [\(slide)]}", "a(" + String(repeating: "{", count: depth),
      "{\"events\": [" + String(repeating: "1,", count: 1 << 15) + "1]}",
      "{\"events\": [{\"start_date\": {\"year\": " + String(repeating: "9", count: 1 << 16)
        + "}}]}",
      "{\"timeline\": {\"date\": [{\"startDate\": \"" + String(repeating: "1,", count: 1 << 15)
        + "\"}]}}",
    ] {
      feed(Array(text.utf8), as: .timelineJS)
    }
    let row = String(repeating: "1815,6,9,", count: 1 << 14)
    for text in [
      "Year,Headline," + row, "Year,Headline\n" + row,
      "Year,Headline\n1," + String(repeating: "x", count: 1 << 18),
      "Year,Headline\n" + String(repeating: "1,\"a\n", count: 1 << 11),
    ] {
      feed(Array(text.utf8), as: .timelineJSTable)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `Ten thousand slides with the same caption take no time of their square`() throws {
    let slides = (0..<10_000).map {
      "{\"start_date\": {\"year\": 1815}, \"media\": {\"url\": \"u\($0)\", \"caption\": \"A photo\"}}"
    }
    let timeline = try read("{\"events\": [\(slides.joined(separator: ","))]}", path: "t.json")
    #expect(timeline.sources.count == 10_000)
    #expect(Set(timeline.sources.map(\.id)).count == 10_000)
  }

  @Test func `A spreadsheet in UTF-16 is read`() throws {
    let text = "Year\tHeadline\n1815\tÉté\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let timeline = try TimelineReader.read(bytes: bytes, path: "t.csv", file: 0)
    #expect(timeline.events.map(\.title) == ["Été"])
  }
}
