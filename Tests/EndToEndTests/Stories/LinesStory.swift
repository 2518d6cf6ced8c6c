import Foundation
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

  @Test("In the viewer lines that are appended show up, and a file that is cut ends nothing")
  func growing() throws {
    let terminal = try TerminalSession()
    let path = try Self.archive(in: terminal.scratch)
    try terminal.enter("dateline \(path)")
    try terminal.wait("the events") { $0.shows("방문 준비") && $0.shows("Talks on fisheries") }
    let more =
      "{\"id\": \"more\", \"date\": \"2018-07-03\", \"title\": \"An event that was appended\"}\n"
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(more.utf8))
    try terminal.wait("the new line") { $0.shows("An event that was appended") && $0.shows("1/3") }
    try handle.truncate(atOffset: 200)
    try handle.close()
    try terminal.wait("what is left of it") { !$0.shows("Talks on fisheries") }
    try terminal.press("j")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("An empty file is said to be empty, in words about lines")
  func empty() throws {
    let scratch = try Scratch()
    let path = try scratch.write("empty.jsonl", "")
    for command in [["list", path], ["check", path]] {
      let finished = try BuiltProgram.run(command[0], command[1])
      #expect(finished.status == 65, "\(command)")
      #expect(
        finished.err.contains("there is nothing in this file; a line of JSON Lines is one object"),
        "\(finished.err)")
    }
  }

  @Test("In the viewer a file that is emptied, or is another thing, is told of and picked up again")
  func emptied() throws {
    let terminal = try TerminalSession()
    let path = try Self.archive(in: terminal.scratch)
    try terminal.enter("dateline \(path)")
    try terminal.wait("the events") { $0.shows("방문 준비") && $0.shows("Talks on fisheries") }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.close()
    let told = try terminal.wait("what is wrong") { $0.shows("there is nothing in this file") }
    #expect(told.shows("what was read before stays") && told.shows("Talks on fisheries"))
    _ = try terminal.scratch.write("dispatches.jsonl", Self.lines.replacing("Talks", with: "Words"))
    try terminal.wait("what it says now") { $0.shows("Words on fisheries") && $0.shows("1/2") }
    _ = try terminal.scratch.write("dispatches.jsonl", "<html>\n")
    try terminal.wait("what is wrong now") { $0.shows("no line of this file is an object") }
    _ = try terminal.scratch.write("dispatches.jsonl", Self.lines)
    try terminal.wait("what it was") { $0.shows("Talks on fisheries") }
    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("A large file is there at once: G shows its end, a date is gone to, a word found")
  func large() throws {
    let terminal = try TerminalSession()
    let lines = (0..<20_000).map { number in
      let day = "19\(10 + number / 300)-0\(1 + number / 100 % 3)-\(10 + number % 15)"
      return "{\"id\": \"e\(number)\", \"date\": \"\(day)\", \"title\": \"Dispatch \(number)\", "
        + "\"tags\": [\"\(number % 100 == 7 ? "rare" : "often")\"], \"summary\": \"Made up for a test.\"}"
    }
    let path = try terminal.scratch.write("large.jsonl", lines.joined(separator: "\n") + "\n")
    try terminal.enter("dateline \(path)")
    try terminal.wait("the first rows") { $0.shows("Dispatch 0") }
    try terminal.press("G")
    try terminal.wait("the last one") { $0.shows("/20,000  100 %") }
    try terminal.enter(":1940-02")
    try terminal.wait("the date") { $0.shows("> ") && $0.shows("February 1940") }
    try terminal.enter("/Dispatch 15007")
    try terminal.wait("the word") { $0.shows("1 match of") }
    try terminal.enter(":filter tag:rare")
    try terminal.wait("the exact count") {
      $0.shows("200 + 0 possibly") && $0.shows("17 January 1960")
    }
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }
}
