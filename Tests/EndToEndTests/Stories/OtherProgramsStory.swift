import Foundation
import Testing

/// The editor, the browser and the pager are the user's, and she comes back to where she was.
@Suite("Other programs")
struct OtherProgramsStory {
  @Test("e opens the file at the event's line; back, it is read again and the place is kept")
  func editor() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let editor = try scratch.script(
      "editor",
      """
      printf '%s\\n' "$@" > \(scratch.file("arguments"))
      for file; do :; done
      sed -i 's/Talks in Pyongyang/Talks, edited/' "$file"
      """)
    let terminal = try TerminalSession(environment: ["EDITOR": editor], scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(for: "Talks in Pyongyang")
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: "Meeting on the remains")

    try terminal.press("e")
    let after = try terminal.wait("the file read again") {
      $0.shows("Talks, edited") && $0.currentRow.contains("Meeting on the remains")
    }
    #expect(!after.shows("Talks in Pyongyang"))

    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("- id: panmunjom-meeting") }) + 1
    let arguments = scratch.read("arguments")
    #expect(arguments.contains("+\(line)\n"), "\(arguments)")
    #expect(arguments.hasSuffix("\(sample)\n"), "\(arguments)")
  }

  @Test("VISUAL goes before EDITOR, and may have arguments")
  func visual() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let visual = try scratch.script(
      "visual", "printf '%s\\n' \"$@\" > \(scratch.file("arguments"))")
    let terminal = try TerminalSession(
      environment: ["EDITOR": "false", "VISUAL": "\(visual) --wait"], scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("e")
    try terminal.wait("the editor's arguments") { _ in
      scratch.read("arguments").hasSuffix("\(sample)\n")
    }
    #expect(scratch.read("arguments").hasPrefix("--wait\n"))
    try terminal.wait(forCursorOn: "Korean War")
  }

  @Test(
    "An editor that fails, or is not there, leaves the screen and says so",
    arguments: [
      "false", "/nonexistent/editor",
    ])
  func brokenEditor(editor: String) throws {
    let terminal = try TerminalSession(environment: ["EDITOR": editor])
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("e")
    try terminal.wait("a message, with the screen") {
      $0.currentRow.contains("Korean War") && $0.shows(editor)
    }
    try terminal.press("j")
    try terminal.wait(forCursorOn: "Singapore summit")
  }

  @Test("R reads a file that has changed, and keeps the place")
  func reload() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let terminal = try TerminalSession(scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("j")
    try terminal.wait(forCursorOn: "Singapore summit")
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    try text.replacing("title: Korean War", with: "title: War in Korea")
      .write(toFile: sample, atomically: true, encoding: .utf8)
    try terminal.press("R")
    try terminal.wait("the change, and the place") {
      $0.shows("War in Korea") && $0.currentRow.contains("Singapore summit")
    }
  }

  @Test("In a source, e opens the saved text in the pager")
  func pager() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let pager = try scratch.script(
      "pager", "cat > \(scratch.file("paged"))")
    let terminal = try TerminalSession(
      environment: ["PAGER": pager, "EDITOR": "false"], scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("d")  // to the words of its date, in the source
    try terminal.wait(for: "1950-53")
    try terminal.press("e")
    let digest = scratch.read("Timelines/sources/pyongyang-digest.txt")
    try terminal.wait("the text in the pager") { _ in scratch.read("paged") == digest }
    #expect(!digest.isEmpty)
  }

  @Test("o hands the source's URL to the browser as it is, through no shell")
  func browser() throws {
    let scratch = try Scratch()
    let address = "https://example.org/a?b=1&c=$(touch%20x);'d'"
    let timeline = try scratch.write(
      "linked.yaml",
      """
      dateline: 1
      title: Linked
      sources:
        page: {title: A page, published: 2018-07-01, url: "\(address)"}
      events:
        - title: An event with a link
          date: 2018-07-01
          evidence: [{source: page}]
      """)
    let browser = try scratch.script(
      "browser", "printf '%s\\n' \"$#\" \"$1\" > \(scratch.file("opened"))")
    let terminal = try TerminalSession(environment: ["BROWSER": browser], scratch: scratch)
    try terminal.enter("dateline \(timeline)")
    try terminal.wait(forCursorOn: "An event with a link")
    try terminal.press("Enter")
    try terminal.wait(for: "A page")
    try terminal.press("o")
    try terminal.wait("the address in the browser") { _ in
      scratch.read("opened").hasSuffix("\(address)\n")
    }
    #expect(scratch.read("opened") == "1\n\(address)\n")
  }

  @Test("A signal that ends the program while the editor runs ends the editor, too")
  func endedUnderTheEditor() throws {
    let scratch = try Scratch()
    let editor = try scratch.script("editor", "echo editing; exec cat")
    let terminal = try TerminalSession(environment: ["EDITOR": editor], scratch: scratch)
    let settings = try terminal.lineSettings()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("e")
    try terminal.wait("the editor") { $0.rows.contains("editing") }
    try terminal.signal(SIGTERM)
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 143)
    #expect(try terminal.lineSettings() == settings)
  }

  @Test("A timeline from standard input is not edited, and its editor would have a terminal")
  func standardInput() throws {
    let terminal = try TerminalSession(environment: ["EDITOR": "false"])
    try terminal.enter("cat \(BuiltProgram.sample) | dateline -")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("e")
    try terminal.wait(for: "standard input cannot be edited")
    try terminal.press("q")
    try terminal.waitForPrompt()
  }

  @Test("Other files that cannot be opened leave the open ones, also for reading them again")
  func failedOpen() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.enter(":open /nonexistent.yaml")
    try terminal.wait(for: "no such file")
    try terminal.press("R", "j")
    try terminal.wait(forCursorOn: "Singapore summit")
    let screen = try terminal.screenshot()
    #expect(!screen.shows("no such file"))
  }
}
