import Testing

/// An archive of dispatches, one event a line.
@Suite("JSON Lines")
struct LinesStory {
  private static let lines = """
    {"dateline": 1, "title": "Dispatches"}
    {"type": "source", "id": "wire", "title": "A made-up wire", "published": "2018-07-01", "text": "wire.txt"}
    {"id": "talks", "date": "2018-07-02", "title": "Talks on fisheries", "evidence": [{"source": "wire", "exact": "they met at noon"}]}
    {"id": "visit", "date": "2018-07-01~", "title": "방문 준비", "tags": ["visit"], "evidence": [{"source": "wire", "exact": "they met at none"}]}

    """

  private static func archive(in scratch: Scratch) throws -> String {
    _ = try scratch.write("wire.txt", "It is said that they met at noon, as agreed.\n")
    return try scratch.write("dispatches.jsonl", lines)
  }

  @Test("list, show, text and standard input read it as they read YAML")
  func commands() throws {
    let scratch = try Scratch()
    let path = try Self.archive(in: scratch)
    let listed = try BuiltProgram.run("list", path)
    #expect(listed.status == 0)
    #expect(listed.lines.map { $0.split(separator: "\t").last } == ["visit", "talks"])
    #expect(listed.lines[0].hasPrefix("2018-07-01~\taround 1 July 2018"))
    let filtered = try BuiltProgram.run("list", "--filter", "방문", path)
    #expect(filtered.lines.count == 1)
    let shown = try BuiltProgram.run("show", path, "talks")
    #expect(shown.out.contains("they met at noon") && shown.out.contains("A made-up wire"))
    #expect(try BuiltProgram.run("text", path, "wire").out.contains("as agreed"))
  }

  @Test("check finds every quote, and tells what is wrong on which line")
  func check() throws {
    let scratch = try Scratch()
    let path = try Self.archive(in: scratch)
    let checked = try BuiltProgram.run("check", path)
    #expect(checked.status == 1)
    #expect(checked.out.contains("dispatches.jsonl:3:"))
    #expect(checked.lines.contains { $0.contains(":4:") && $0.contains("changed: visit") })
    #expect(checked.lines.last?.contains("2 quotes") == true)
  }

  @Test("A check is recorded in the line itself, and the other lines stay as they were")
  func record() throws {
    let scratch = try Scratch()
    let path = try Self.archive(in: scratch)
    let recorded = try BuiltProgram.run(
      "check", "--by", "A. Reader", "--on", "2018-07-20", path, "talks")
    #expect(recorded.status == 0, "\(recorded.err)")
    let after = scratch.read("dispatches.jsonl").split(separator: "\n").map(String.init)
    let before = Self.lines.split(separator: "\n").map(String.init)
    #expect(after.count == before.count)
    #expect(after[2].contains("\"A. Reader\""))
    #expect(after[3] == before[3] && after[1] == before[1])
  }
}
