import Chronology
import Testing

@testable import TimelineFiles

@Suite("The beginning of a large file is there before the whole")
struct HeadTests {
  /// A timeline with whatever a file may have in it, in block style.
  private static func timeline(_ events: Int, _ random: inout Seeded) -> String {
    let indent = ["", "  "].randomElement(using: &random) ?? ""
    var text = "dateline: 1\ntitle: Made up\n"
    if Bool.random(using: &random) { text += "actors:\n  a: {name: An actor}\n" }
    text += "sources:\n  s: {title: A source}\n"
    text +=
      ["events:\n", "events: # all of them\n", "events:\r\n"].randomElement(using: &random) ?? ""
    for number in 0..<events {
      var keys = [
        "id: e\(number)", "date: 19\(number % 90 + 10)-01", "title: \"Event - \(number)\"",
      ]
      if Int.random(in: 0..<200, using: &random) == 0 { keys[0] = "place: Nowhere" }
      if Int.random(in: 0..<200, using: &random) == 0 { keys[0] = "id: e\(number / 2)" }
      let more = [
        "actors: [a, b]", "summary: |\n\(indent)    - a line\n\(indent)    another",
        "note: >\n\(indent)   folded\n\n\(indent)   text", "evidence:\n\(indent)  - {source: s}",
        "evidence:\n\(indent)    - source: s\n\(indent)      exact: \"two\n\(indent)        lines\"",
        "tags:\n\(indent)  - one\n\(indent)  - two", "private: &mark true", "group: 한국",
      ]
      for line in more where Int.random(in: 0..<4, using: &random) == 0 { keys.append(line) }
      keys.swapAt(0, Int.random(in: 0..<keys.count, using: &random))
      if Int.random(in: 0..<9, using: &random) == 0 { text += "\(indent)# a comment\n" }
      text += "\(indent)- " + keys.joined(separator: "\n\(indent)  ") + "\n"
      if Int.random(in: 0..<300, using: &random) == 0 { text += "\(indent)- {title: \"broken\n" }
    }
    if Int.random(in: 0..<4, using: &random) == 0 { text += "actors:\n  b: {name: Another}\n" }
    return text
  }

  @Test("Its events are the first ones of the whole, whatever stands behind", arguments: 1...60)
  func equals(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let folder = Folder()
    try folder.write(Self.timeline(.random(in: 30...120, using: &random), &random), to: "t.yaml")
    let path = "\(folder.path)/t.yaml"
    let whole = try TimelineReader.read(path: path, file: 3)
    for size in [600, 1500, 3000] {
      guard let head = TimelineHead.read(path: path, file: 3, fileSize: 0, headSize: size) else {
        continue
      }
      #expect(!head.events.isEmpty && head.diagnostics.isEmpty)
      #expect(head.events == Array(whole.events.prefix(head.events.count)))
    }
  }

  private func head(_ text: String) throws -> Timeline? {
    let folder = Folder()
    try folder.write(text, to: "t.yaml")
    return TimelineHead.read(path: "\(folder.path)/t.yaml", file: 0, fileSize: 0, headSize: 140)
  }

  private static let start = "dateline: 1\ntitle: T\nevents:\n"
  private static let events = (0..<20).map { "- {id: e\($0), title: T, actors: [a]}\n" }.joined()

  @Test("What begins plainly has a beginning to show")
  func plain() throws {
    let head = try #require(try head(Self.start + Self.events))
    #expect(head.title == "T")
    #expect(head.events.map(\.id.name) == ["e0", "e1"])
  }

  @Test(
    "Nothing is shown of a beginning that the rest may change",
    arguments: [
      start + events + "actors:\n  a: {name: A}\n",
      start + events + "\"actors\":\n  a: {name: A}\n",
      start + events.replacing("{id: e0, ", with: "{"), "{events: [" + events + "]}",
      "dateline: 1\ntitle: T\nevents: [\n" + events + "]\n", "- " + events,
      "dateline: 1\nsources:\n" + String(repeating: "  s: {}\n", count: 60) + "events:\n" + events,
      "title: \"\nevents:\n" + events + "\"\n", "dateline: 9\nevents:\n" + events,
    ])
  func refused(text: String) throws {
    #expect(try head(text) == nil)
  }

  @Test("A file of no more than 1 MB is read as a whole, and so is one that is not there")
  func small() throws {
    let folder = Folder()
    try folder.write(Self.start + Self.events, to: "t.yaml")
    #expect(TimelineReader.readHead(path: "\(folder.path)/t.yaml", file: 0) == nil)
    #expect(TimelineReader.readHead(path: "\(folder.path)/none.yaml", file: 0) == nil)
    #expect(TimelineReader.readHead(path: folder.path, file: 0) == nil)
  }
}
