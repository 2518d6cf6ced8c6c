import Chronology
import Evidence
import Foundation
import Testing

@testable import TimelineFiles

@Suite("A file of lines is checked and edited line by line")
struct LinePartsTests {
  /// Every part of some lines, in the order of the file.
  private static func parts(
    _ text: String, where isWanted: (Event) -> Bool = { _ in true }
  ) throws -> [TimelineDocument] {
    let folder = Folder()
    try folder.write(text, to: "t.jsonl")
    let parts = try TimelineParts(reading: "\(folder.path)/t.jsonl")
    var documents: [TimelineDocument] = []
    for stretch in 0..<parts.stretchCount {
      parts.forEach(in: stretch, where: isWanted) { documents.append($0) }
    }
    return documents
  }

  /// A problem without what is told more exactly of a line that is read by itself: what it is that is no
  /// object, and where the id of a declaration stands.
  private static func comparable(_ problem: Diagnostic) -> String {
    if problem.message.contains("a second time") { return "\(problem.line) again" }
    if problem.message.contains("this line is") { return "\(problem.line) no object" }
    return "\(problem.line):\(problem.column) \(problem.message)"
  }

  private static func problems(_ documents: [TimelineDocument]) -> [String] {
    documents.flatMap(\.timeline.diagnostics).map { "\($0.line):\($0.column) \($0.message)" }
  }

  @Test(
    "Every problem of a line is told that is told where all lines are read at once",
    arguments: 1...60)
  func problems(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = "{\"title\":\"First\"}\n" + ArchivePropertyTests.lines(&random)
    let whole = try read(text, path: "t.jsonl")
    for isWanted in [true, false] {
      let found = try Self.parts(text) { _ in isWanted }.flatMap(\.timeline.diagnostics)
      #expect(found.map(Self.comparable) == whole.diagnostics.map(Self.comparable))
    }
  }

  @Test("The place of a value within its line is found, for check to point at")
  func places() throws {
    let documents = try Self.parts(LinesDocumentTests.lines)
    let two = try #require(documents.last { !$0.timeline.events.isEmpty })
    let event = try #require(two.timeline.events.first)
    let origin = two.origin(of: "date", inMappingAt: event.origin)
    #expect((origin.line, origin.column) == (6, 23))
    for (name, place) in [("wire", (1, 74)), ("book", (4, 101))] {
      let document = try #require(
        documents.first { $0.timeline.sources.contains { $0.id.name == name } })
      let source = try #require(document.timeline.sources.first { $0.id.name == name })
      let published = document.origin(of: "published", in: source)
      #expect((published.line, published.column) == place)
    }
  }

  @Test("Only events that are wanted, or that something is to be said of, are made documents of")
  func quiet() throws {
    let documents = try Self.parts(
      """
      {"id": "quiet", "title": "Nothing to say", "date": "2018"}
      {"title": "A mistake", "date": "2018-13"}
      {"id": "wanted", "title": "Wanted"}
      """
    ) { $0.id.name == "wanted" }
    #expect(documents.flatMap(\.timeline.events).map(\.title) == ["A mistake", "Wanted"])
  }

  @Test("What an event replaces may stand on any line, or in the header; nowhere is a mistake")
  func replaces() throws {
    let documents = try Self.parts(
      """
      {"id": "b", "title": "B", "replaces": "a"}
      {"dateline": 1, "title": "T", "events": [{"id": "h", "title": "H", "replaces": "b"}]}
      {"id": "a", "title": "A", "replaces": "h"}
      {"id": "c", "title": "C", "replaces": "summitt"}
      {"id": "summit", "title": "Summit", "replaces": "nothing-like-it"}
      """)
    #expect(
      Self.problems(documents) == [
        "4:39 there is no event `summitt`: did you mean `summit`?",
        "5:49 there is no event `nothing-like-it` that this one could replace; give that one an `id`",
      ])
  }

  @Test("An id of the header's events that a line gives again is told, and both events are there")
  func headerIDs() throws {
    let text = """
      {"dateline": 1, "title": "T", "events": [{"id": "a", "title": "In the header"}]}
      {"id": "a", "title": "On a line"}
      """
    let expected = "2:8 the id `a` belongs to another event already (line 1, column 42)"
    #expect(Self.problems(try Self.parts(text)).first?.hasPrefix(expected) == true)
    let archive = try #require(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0))
    let contents = try #require(try archive.read())
    #expect(
      contents.diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
        .first?.hasPrefix(expected) == true)
    #expect(contents.events.row(named: "a") == 0)
    #expect(contents.events.row(named: "on-a-line") == 1)
  }

  @Test("An id that a line gives is not taken from it by one made for an event of the header")
  func madeIDs() throws {
    let text = """
      {"dateline": 1, "title": "T", "events": [{"title": "Talks"}]}
      {"id": "talks", "title": "Others"}
      """
    #expect(Self.problems(try Self.parts(text)).isEmpty)
    let archive = try #require(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0))
    let contents = try #require(try archive.read())
    #expect(contents.diagnostics.isEmpty)
    #expect(
      (0..<2).map { contents.events.event(at: $0, parts: .all).id.name } == ["talks-2", "talks"])
  }

  @Test("A source that is declared twice is told as such by whoever reads the file, and shown once")
  func repeatedSources() throws {
    let text = """
      {"dateline": 1, "title": "T", "sources": {"wire": {"title": "Wire"}}}
      {"title": "E", "evidence": [{"source": "wire"}]}
      {"type": "source", "id": "wire", "title": "Again"}
      {"type": "source", "id": "late", "title": "Late"}
      {"type": "source", "id": "late", "title": "Later"}
      """
    let expected = [
      "3:26 the id `wire` stands in `sources` a second time (first at line 1, column 43); "
        + "this one is not read, rename it",
      "5:26 the id `late` stands in `sources` a second time (first at line 4, column 26); "
        + "this one is not read, rename it",
    ]
    #expect(Self.problems(try Self.parts(text)) == expected)
    let archive = try #require(LineArchive.take(Array(text.utf8), path: "t.jsonl", file: 0))
    let contents = try #require(try archive.read())
    #expect(contents.diagnostics.map { "\($0.line):\($0.column) \($0.message)" } == expected)
    #expect(
      (0..<contents.sources.count).map { contents.sources.entity(at: $0).title } == [
        "Wire", "Late",
      ])
  }

  @Test("An edit changes its own line; the others stay byte for byte", arguments: 1...40)
  func edits(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let mark = Bool.random(using: &random) ? "\u{FEFF}" : ""
    let text = "{\"id\":\"first\",\"title\":\"First\"}\n" + ArchivePropertyTests.lines(&random)
    let folder = Folder()
    try folder.write(mark + text, to: "t.jsonl")
    let path = "\(folder.path)/t.jsonl"
    let before = try content(folder, "t.jsonl")
    let chosen = Int.random(in: 0...9, using: &random)
    let values = try TimelineEditor.write(
      to: TimelineParts(reading: path), where: { _ in true },
      edits: { document in
        document.isMended
          ? []
          : document.timeline.events.compactMap { event in
            guard event.id.name.hasSuffix("\(chosen)"),
              let quote = event.evidence.first?.quote, quote.selector.prefix == nil
            else { return nil }
            return .recordContext(
              prefix: "before “it”", suffix: nil,
              of: EvidenceID(event: event.id, entry: .citation(0)))
          }
      })
    let after = try content(folder, "t.jsonl")
    let (old, new) = (
      before.split(separator: 0x0A, omittingEmptySubsequences: false),
      after.split(separator: 0x0A, omittingEmptySubsequences: false)
    )
    try #require(old.count == new.count)
    let changed = old.indices.filter { old[$0] != new[$0] }
    #expect(changed.map { $0 + 1 } == values.map(\.line))
    for value in values {
      let line = String(decoding: new[value.line - 1], as: UTF8.self)
      #expect(
        line.unicodeScalars.dropFirst(value.column - 1).starts(
          with: "\"before “it”\"".unicodeScalars))
    }
    #expect(folder.names() == ["t.jsonl"])
  }

  @Test("A file that grew while it was edited is not touched, and keeps what was added")
  func grown() throws {
    let folder = Folder()
    let text =
      "{\"id\":\"a\",\"title\":\"A\",\"evidence\":[{\"source\":\"s\",\"exact\":\"words\"}]}\n"
    try folder.write(text, to: "t.jsonl")
    let path = "\(folder.path)/t.jsonl"
    let parts = try TimelineParts(reading: path)
    try AtomicFile.replace(path, with: Array((text + text).utf8))
    let edit = TimelineEdit.recordContext(prefix: "p", suffix: nil, of: quote("a"))
    #expect(throws: EditError.changedMeanwhile(path: path)) {
      try TimelineEditor.write(["a": [edit]], to: parts)
    }
    #expect(try content(folder, "t.jsonl") == Array((text + text).utf8))
    #expect(folder.names() == ["t.jsonl"])
  }

  @Test(
    "What is wrong elsewhere in the file, or told by other lines only, keeps no line from being edited"
  )
  func elsewhere() throws {
    let folder = Folder()
    let evidence = "\"evidence\": [{\"source\": \"s\", \"exact\": \"words\"}]"
    try folder.write(
      """
      {"dateline": 1, "title": "T", "sources": {"s": {}}, "events": [{"title": "C", \(evidence)}]}
      {"id": "c", "title": "Takes the id", \(evidence)}
      {"id": "c", "title": "Again", \(evidence)}
      {"id": "d", "title": "D", "replaces": "nothing", \(evidence)}
      {broken
      """, to: "t.jsonl")
    let path = "\(folder.path)/t.jsonl"
    let values = try TimelineEditor.write(to: TimelineParts(reading: path), where: { _ in true }) {
      $0.timeline.events.map {
        .recordContext(
          prefix: "p", suffix: nil, of: EvidenceID(event: $0.id, entry: .citation(0)))
      }
    }
    #expect(values.map(\.line) == [1, 2, 3, 4])
  }

  @Test("Events of the header are edited together, in the header's line")
  func headerEdits() throws {
    let folder = Folder()
    let event = "\"evidence\": [{\"source\": \"s\", \"exact\": \"words\"}]"
    let header =
      "{\"dateline\": 1, \"title\": \"T\", \"sources\": {\"s\": {}}, "
      + "\"events\": [{\"id\": \"a\", \"title\": \"A\", \(event)}, {\"id\": \"b\", \"title\": \"B\", \(event)}]}"
    try folder.write(header + "\n{\"id\": \"c\", \"title\": \"C\", \(event)}\n", to: "t.jsonl")
    let path = "\(folder.path)/t.jsonl"
    let values = try TimelineEditor.write(
      Dictionary(
        uniqueKeysWithValues: ["a", "b", "c"].map { name in
          (name, [TimelineEdit.recordContext(prefix: "of \(name)", suffix: nil, of: quote(name))])
        }), to: TimelineParts(reading: path))
    #expect(values.map(\.value) == ["of a", "of b", "of c"])
    #expect(values.map(\.line) == [1, 1, 2])
    let prefixes = try Self.parts(String(decoding: try content(folder, "t.jsonl"), as: UTF8.self))
      .flatMap(\.timeline.events).map { $0.evidence.first?.quote?.selector.prefix }
    #expect(prefixes == ["of a", "of b", "of c"])
  }
}
