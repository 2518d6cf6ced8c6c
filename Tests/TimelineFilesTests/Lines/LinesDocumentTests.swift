import Chronology
import Testing

@testable import TimelineFiles

@Suite("JSON Lines as one document, with which reading line by line is compared")
struct LinesDocumentTests {
  static let lines = """
    {"type": "source", "id": "wire", "title": "A made-up wire", "published": "2018-07-01"}
    {"id": "one", "date": "2018-07-02", "title": "One", "evidence": [{"source": "wire"}, {"source": "late"}]}

    {"dateline": 1, "title": "Dispatches", "sources": {"book": {"title": "A made-up book", "published": "2001"}}}
    {"type": "actor", "id": "speaker", "name": "Example Speaker"}
    {"id": "two", "date": "2018-07-01", "title": "Two", "actors": ["speaker"], "evidence": [{"source": "book"}]}
    {"type": "source", "id": "late", "title": "A late one", "published": "2018-07-05"}
    """

  @Test("Sources and actors may stand on lines anywhere, the header too")
  func together() throws {
    let timeline = try read(Self.lines, path: "t.jsonl")
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.title == "Dispatches")
    #expect(timeline.sources.map(\.id.name) == ["book", "wire", "late"])
    #expect(timeline.actors.map(\.name) == ["Example Speaker"])
    #expect(timeline.events.map(\.id.name) == ["one", "two"])
    #expect(timeline.events.map(\.origin.line) == [2, 6])
    #expect(timeline.events[1].actors == [.declared(Actor.ID(file: 0, name: "speaker"))])
  }

  @Test("Without a header the file's name is the title, and nothing is wrong")
  func headerless() throws {
    let timeline = try read(
      "{\"title\": \"One\", \"date\": \"2018\"}\n{\"title\": \"Two\"}\n", path: "a/plain.jsonl")
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.title == "plain.jsonl")
    #expect(timeline.events.map(\.title) == ["One", "Two"])
    #expect(timeline.events.map(\.origin.column) == [1, 1])
  }

  @Test(
    "A line that is odd is told of in the same words, whether lines are read one by one or together",
    arguments: [
      "12", "[1]", "\"text\"", "null", "{\"type\":\"sauce\"}", "{\"type\":\"source\"}",
      "{\"type\":\"actor\",\"id\":\"\"}", "{\"date\":\"2018\"}",
      "{\"title\":\"A\",\"tags\":\"b\"}", "{\"title\":\"A\",\"evidence\":[{\"exact\":\"b\"}]}",
    ])
  func sameWords(line: String) throws {
    let text = "{\"title\":\"First\"}\n\(line)\n{\"title\":\"Last\"}\n"
    let archive = try #require(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0))
    let one = try #require(try archive.read()).diagnostics.filter { $0.severity == .error }
    let together = try read(text, path: "t.jsonl").diagnostics.filter { $0.severity == .error }
    // What is wrong within an event is told by `check`; what is told in both ways is the same.
    #expect(!together.isEmpty)
    for told in one { #expect(together.contains(told), "\(told)") }
    let decoder = LineDecoder(path: "t.jsonl", file: 0, names: LineNames())
    let bytes = Array(line.utf8)
    let read = bytes.withUnsafeBytes { raw in
      let problems = decoder.problems(raw, line: 2)
      guard problems.isEmpty else { return problems }
      switch LineSketch(raw).kind {
      case .source: return decoder.readSource(raw, line: 2).diagnostics
      case .actor: return decoder.readActor(raw, line: 2).diagnostics
      default: return decoder.readEvent(raw, line: 2).diagnostics
      }
    }
    #expect(read == together)
  }

  @Test("A file that is named as lines and has none is said to, in words about lines")
  func noLines() {
    for path in ["t.jsonl", "t.ndjson"] {
      for text in ["", "\n \n", "\u{FEFF}"] {
        let found = problems(text, path: path)
        #expect(
          found == [
            "refused 1:1 error there is nothing in this file; a line of JSON Lines is one object "
              + "such as {\"date\": \"2018-07-12\", \"title\": \"…\"}"
          ], "\(found)")
      }
      for text in ["hello\n", "[1]\n", "- a: b\n", "a: [\n"] {
        let found = problems(text, path: path)
        #expect(found.count == 1)
        #expect(
          found[0].hasPrefix("refused 1:1 error no line of this file is an object; a line"),
          "\(found)")
      }
    }
    #expect(problems("")[0].contains("`dateline new FILE`"))
  }

  @Test("What is wrong is told with line and column, and costs no other line")
  func mistakes() throws {
    let found = problems(
      """
      {"dateline": 1, "title": "With mistakes"}
      {"title": "Right", "date": "2018-07-01"}
      {"title": "Cut off", "date":
      {"title": "Of no source", "date": "2018-07-02", "evidence": [{"source": "nowhere"}]}
      {"type": "source", "title": "Without an id"}
      {"title": "Odd", "dat": "2018"}
      {"dateline": 1, "title": "Again"}
      {"type": "sauce", "id": "x"}
      """, path: "t.jsonl")
    #expect(found.count == 6)
    for start in [
      "3:29 error", "4:73 error", "5:1 error", "6:18 warning", "7:1 error", "8:10 error",
    ] {
      #expect(found.contains { $0.hasPrefix(start) }, "\(start): \(found)")
    }
    let timeline = try read(
      "{\"title\": \"Right\"}\n{\"title\": \n{\"title\": \"Also right\"}", path: "t.jsonl")
    #expect(timeline.events.map(\.title) == ["Right", "Also right"])
  }

  @Test("Events are what the archive gives of them, one by one")
  func sameAsTheArchive() throws {
    let timeline = try read(Self.lines, path: "t.jsonl")
    let archive = try #require(LineArchive.take(Array(Self.lines.utf8), path: "t.jsonl", file: 0))
    let contents = try #require(try archive.read())
    #expect(contents.diagnostics.isEmpty)
    #expect(
      (0..<contents.events.count).map { contents.events.event(at: $0, parts: .all) }
        == timeline.events)
    #expect(contents.sources.entity(named: "late") == timeline.sources.last)
    #expect((0..<contents.sources.count).map(contents.sources.entity) == timeline.sources)
  }
}
