import Chronology
import Evidence
import Testing

@testable import TimelineFiles

@Suite("What was written can be taken back, byte for byte")
struct UndoTests {
  @Test("Edits at random in YAML, and as many undos, give the file back", arguments: 1...60)
  func yaml(seed: UInt64) throws {
    var writer = RandomTimeline(generator: Seeded(state: seed))
    try check(text: writer.text(), name: "t.yaml", seed: seed) { try TimelineParts(reading: $0) }
  }

  @Test("And in JSON Lines", arguments: 1...40)
  func lines(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text =
      "{\"type\":\"source\",\"id\":\"s0\"}\n{\"id\": \"e0\", \"title\": \"First\"}\n"
      + ArchivePropertyTests.lines(&random)
    try check(text: text, name: "t.jsonl", seed: seed) { try TimelineParts(reading: $0) }
  }

  private func check(
    text: String, name: String, seed: UInt64, read: (String) throws -> TimelineParts
  ) throws {
    var random = Seeded(state: seed &* 7919)
    let folder = Folder()
    try folder.write(text, to: name)
    let path = "\(folder.path)/\(name)"
    var history = EditHistory()
    var states: [[UInt8]] = []
    for number in 0..<6 {
      let parts = try read(path)
      var edits: [TimelineEdit] = []
      if Bool.random(using: &random) {
        edits.append(.addSource(AddingTests.newSource("new-\(number)")))
      }
      if Bool.random(using: &random) {
        edits.append(.addEvent(try AddingTests.event("new-event-\(number)")))
      }
      let target = ["e0", "e1", "new-event-0", "new-event-2"].filter(parts.hasEvent)
      if let name = target.randomElement(using: &random) {
        edits.append(
          .addCitation(
            AddingTests.citation("words: \"\(number)\"\nand more", of: "s0"),
            to: Event.ID(file: 0, name: name)))
      }
      let before = try content(folder, name)
      let written = try TimelineEditor.carryOut(edits, on: parts)
      #expect(written.values.count == edits.count)
      #expect((written.change == nil) == edits.isEmpty)
      if written.change != nil { states.append(before) }
      history.record(written.change, "step \(number)")
    }
    for state in states.reversed() {
      #expect(try history.undo() != nil)
      #expect(try content(folder, name) == state)
    }
    #expect(history.isEmpty)
    #expect(folder.names() == [name])
  }

  @Test("What somebody else has changed since is not touched, and told")
  func changed() throws {
    let folder = Folder()
    let text = "dateline: 1\ntitle: T\nevents: []\n"
    try folder.write(text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    var history = EditHistory()
    for name in ["a", "b"] {
      let written = try TimelineEditor.carryOut(
        [.addEvent(try AddingTests.event(name))], on: TimelineParts(reading: path))
      history.record(written.change, name)
    }
    let other = try content(folder, "t.yaml") + Array("# mine\n".utf8)
    try AtomicFile.replace(path, with: other)
    #expect(throws: EditError.changedMeanwhile(path: path)) { try history.undo() }
    #expect(try content(folder, "t.yaml") == other)
    #expect(try history.undo() == nil)
  }

  @Test("A record of a check is taken back as well, with the mark at the file's beginning kept")
  func checked() throws {
    let folder = Folder()
    let text =
      "\u{FEFF}dateline: 1\r\ntitle: T\r\nsources: {wire: {}}\r\nevents:\r\n"
      + "- {id: e, title: E, evidence: [{source: wire, exact: words}]}\r\n"
    try folder.write(text, to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let seen = try #require(
      try TimelineReader.read(path: path, file: 0).events.first?.evidence.first)
    var history = EditHistory()
    let written = try TimelineEditor.markChecked(
      path: path, event: "e", citation: 0, expecting: seen, by: "A",
      on: CalendarDay(number: 17_732),
      sha256: "abc")
    history.record(written.change, "the check")
    #expect(try content(folder, "t.yaml") != Array(text.utf8))
    #expect(try history.undo()?.path == path)
    #expect(try content(folder, "t.yaml") == Array(text.utf8))
  }
}
