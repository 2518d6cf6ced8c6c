import Chronology
import Testing

@testable import TimelineFiles

/// A file that somebody made to take all memory: too much of it is left out and told, and the rest can be used.
@Suite("No list is so long that a file takes the machine")
struct DocumentLimitTests {
  private let tooMany = DocumentLimits.entries + 3

  private func quotes(_ entry: String) -> String {
    Array(repeating: entry, count: tooMany).joined(separator: ",")
  }

  private func check(_ timeline: Timeline, line: Int) throws {
    #expect(timeline.events.map(\.title) == ["One", "Two"])
    let first = try #require(timeline.events.first)
    #expect(first.evidence.count == DocumentLimits.entries)
    let told = timeline.diagnostics.filter { $0.message.contains("more than 200000 entries") }
    #expect(told.count == 1 && timeline.diagnostics.count == 1, "\(timeline.diagnostics.prefix(3))")
    #expect(told.first?.severity == .error)
    #expect(told.first?.line == line)
    #expect((told.first?.column ?? 0) > 1_000_000)
    #expect(told.first?.message.contains("divide them among several events") == true)
  }

  @Test("In YAML the first quotes are kept, and the events behind them")
  func yaml() throws {
    let text = """
      dateline: 1
      title: T
      sources: {s: {title: S, published: 2018}}
      events:
        - {title: One, evidence: [\(quotes("{source: s}"))], date: 2018}
        - {title: Two, date: 2019}
      """
    let timeline = try read(text)
    try check(timeline, line: 5)
    #expect(timeline.events.first?.date?.edtf.description == "2018")
  }

  @Test("In one JSON document, too")
  func json() throws {
    let text = """
      {"dateline": 1, "title": "T", "sources": {"s": {"title": "S", "published": "2018"}}, "events": [
        {"title": "One", "evidence": [\(quotes(#"{"source":"s"}"#))], "date": "2018"},
        {"title": "Two", "date": "2019"}]}
      """
    let timeline = try read(text, path: "t.json")
    try check(timeline, line: 2)
    #expect(timeline.events.first?.date?.edtf.description == "2018")
  }

  @Test("A line of JSON Lines keeps its event, by whichever way it is read")
  func lines() throws {
    let line = #"{"title":"t","evidence":[\#(quotes(#"{"source":"s"}"#))],"date":"2018"}"#
    Array(line.utf8).withUnsafeBytes {
      let reading = lineDecoder.readEvent($0, line: 7)
      #expect(reading.value?.evidence.count == DocumentLimits.entries)
      #expect(reading.value?.date?.edtf.description == "2018")
      #expect(reading.diagnostics.map(\.line) == [7])
      #expect(reading.diagnostics.first?.message.contains("more than 200000 entries") == true)
      #expect(lineDecoder.event($0, line: 7) == reading.value)
    }
  }

  @Test("What a person may have many of is bounded by the document and not by the list")
  func manyEvents() throws {
    let events = Array(repeating: "{title: e}", count: tooMany).joined(separator: ",")
    let timeline = try read("dateline: 1\ntitle: T\nevents: [\(events)]\n")
    #expect(timeline.events.count == tooMany)
    #expect(timeline.diagnostics.isEmpty)
  }

  @Test("Lists of nothing within lists end where a document is full; what came before is there")
  func full() throws {
    let row = "[" + Array(repeating: "[]", count: 10).joined(separator: ",") + "]"
    let rows = Array(repeating: row, count: 10).joined(separator: ",\n")
    let bounds = EntryBounds(containers: 50)
    let json = JSONScanner.read(
      Array(#"{"a": [1], "x": [\#n\#(rows)], "y": {}}"#.utf8), within: bounds)
    let yaml = YAMLScanner.read(Array("a: [1]\nx: [\n\(rows)]\ny: {}\n".utf8), within: bounds)
    for (document, told) in [(json.document, json.replaced), (yaml.document, yaml.leftOut)] {
      #expect(document.containers == 50)
      let root = try #require(document.root)
      #expect(document[root].count == 4 && document[root].isComplete)
      // The 50th is the second of the fifth row.
      #expect(told.count == 1)
      #expect(told.first?.message.contains("more than 50 lists and mappings") == true)
    }
    #expect(json.problem == nil && yaml.problem == nil)
    #expect(json.replaced.map(\.line) == [5] && yaml.leftOut.map(\.line) == [6])
    #expect(json.replaced.map(\.column) == yaml.leftOut.map(\.column))
  }

  @Test("Values without an end are bounded as well, and so is what aliases stand for")
  func values() throws {
    let row = "[" + Array(repeating: "0", count: 100).joined(separator: ",") + "]"
    let rows = Array(repeating: row, count: 10).joined(separator: ",\n")
    let reading = JSONScanner.read(
      Array(#"{"x": [\#(rows)], "y": 1}"#.utf8), within: EntryBounds(nodes: 500))
    #expect(reading.problem == nil)
    #expect(reading.document.nodes.count == 500)
    #expect(reading.replaced.map(\.line) == [4])
    let aliases =
      "a: &a [[], [], []]\nx: [" + Array(repeating: "*a", count: 99).joined(separator: ",")
    let named = YAMLScanner.read(Array((aliases + "]\n").utf8), within: EntryBounds(containers: 50))
    #expect(named.problem == nil && named.leftOut.count == 1)
    #expect(named.document.nodes.count < 30)
  }

  @Test("Of problems without an end the first are told, and the number of the others")
  func problems() throws {
    let entry =
      "{evidence: [\(Array(repeating: "{}", count: 50_000).joined(separator: ","))], title: e}"
    let timeline = try read("dateline: 1\ntitle: T\nevents: [\(entry), \(entry), {a: 1}]\n")
    #expect(timeline.diagnostics.count == DocumentLimits.problems + 1)
    #expect(timeline.diagnostics.last?.message.hasPrefix("2 more problems") == true)
  }

  @Test("A file of which something is left out is not edited")
  func noEdit() throws {
    let text =
      "dateline: 1\ntitle: T\nevents: [{title: One, evidence: [\(quotes("{source: s}"))]}]\n"
    let marked = try TimelineReader.readMarked(
      bytes: Array(text.utf8), path: "t.yaml", file: 0, keepingExtents: true)
    #expect(marked.isMended)
  }
}
