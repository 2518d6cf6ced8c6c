import Foundation
import Testing

/// A person with a screen reader, and one in an editor's shell, go line by line.
@Suite("Line by line")
struct LinearStory {
  @Test("Numbers lead from the list to the very words in the source, and out again")
  func drillDown() throws {
    let finished = try BuiltProgram.run(
      "--plain", BuiltProgram.sample, stdin: ":2018-07-12\n8\n2\nq\nq\nq\n")
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    #expect(
      finished.out.contains(
        "8. around 12 July 2018: Meeting on the remains of US soldiers; not held; 1 quote"))
    #expect(finished.out.contains("Event 8 of 13."))
    #expect(finished.out.contains("[quote 20] We now have a meeting set up for July 12"))
    #expect(!finished.out.utf8.contains(0x1B))
  }

  @Test("The end of the input ends the conversation")
  func endOfInput() throws {
    let finished = try BuiltProgram.run("--plain", BuiltProgram.sample)
    #expect(finished.status == 0)
    #expect(finished.out.hasSuffix("list> \n"))
  }

  @Test(
    "A terminal that cannot be drawn on is read line by line, and nothing is sent that it would have to obey"
  )
  func dumb() throws {
    let session = try TerminalSession(environment: ["TERM": "dumb"])
    try session.enter("TERM=dumb dateline Timelines/after-singapore.yaml")
    try session.wait("the list") { $0.text.contains("list>") }
    #expect(try session.screenshot().text.contains("The cursor cannot be placed on this terminal"))
    #expect(try session.property("alternate_on") == "0")
    try session.enter("8")
    try session.wait("the event") { $0.text.contains("event>") }
    try session.enter("Q")
    try session.waitForPrompt()
    #expect(try session.exitStatus() == 0)
  }

  @Test("What a file has of escape codes is said in ASCII")
  func hostile() throws {
    let scratch = try Scratch()
    let file = scratch.file("hostile.yaml")
    try
      "dateline: 1\ntitle: \"a\\e]0;x\\a\"\nevents:\n  - {title: \"\\e[2J\\u202Eevil\", date: 2018}\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let finished = try BuiltProgram.run("--plain", file, stdin: "1\nQ\n")
    #expect(finished.out.contains("^[[2J<U+202E>evil"))
    #expect(!finished.out.utf8.contains(0x1B))
  }
}
