import Foundation
import Testing

/// A person has the program as she likes it, and finds it the next time as she left it.
@Suite("Settings, and what is kept")
struct SettingsStory {
  /// A folder with a settings file in it.
  private func scratch(_ settings: String) throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("config/dateline"), withIntermediateDirectories: true)
    try scratch.write("config/dateline/config", settings)
    return scratch
  }

  private func hasColour(_ screen: Screenshot) -> Bool {
    screen.styles.joined().contains(where: \.hasColour)
  }

  /// Whether the July meeting is shown whole, without the list.
  private func isEvent(_ screen: Screenshot) -> Bool {
    screen.shows("Meeting on the remains") && !screen.shows("details (Tab)")
  }

  private func state(_ scratch: Scratch) -> String { scratch.read("state/dateline/state") }

  @Test("The settings file has the last word on theme, dates and keys; NO_COLOR on colours")
  func settings() throws {
    let text = "theme = light\ndates = edtf\nkey timeline x = open\n"
    let terminal = try TerminalSession(scratch: try scratch(text))
    try terminal.enter("dateline \(BuiltProgram.sample)")
    let screen = try terminal.wait(forCursorOn: "Korean War")
    #expect(screen.shows("2018-07-12~"))
    let grounds = Set(screen.style(of: "June 2018")?.map(\.background) ?? [nil])
    #expect(!grounds.contains(nil))
    try terminal.press("x")
    try terminal.wait("the event") { !$0.shows("2018-07-12~") && $0.shows("Korean War") }
    try terminal.press("Q")
    try terminal.waitForPrompt()

    let plain = try TerminalSession(environment: ["NO_COLOR": "1"], scratch: try scratch(text))
    try plain.enter("dateline \(BuiltProgram.sample)")
    let colourless = try plain.wait(forCursorOn: "Korean War")
    #expect(!hasColour(colourless))
  }

  @Test("A bad settings file is reported and stops nothing; :set changes what is shown at once")
  func mistakes() throws {
    let scratch = try scratch("thme = light\nmargins = 2\n")
    let terminal = try TerminalSession(scratch: scratch)
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "config:1:1: error: there is no setting `thme`: did you mean `theme`?")
    try terminal.type(":set theme contrast")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "theme set for this time")
    #expect(hasColour(screen))
    try terminal.type(":set")
    try terminal.press("Enter")
    try terminal.wait(for: "margins = 2 (line 2 of the file)")
    #expect(scratch.read("config/dateline/config") == "thme = light\nmargins = 2\n")
  }

  @Test(
    "e on the list of settings opens their file with the editor that they name, and reads it again")
  func editing() throws {
    let scratch = try Scratch()
    let editor = try scratch.script(
      "editor", "for file; do :; done; echo 'dates = edtf' >> \"$file\"")
    try FileManager.default.createDirectory(
      atPath: scratch.file("config/dateline"), withIntermediateDirectories: true)
    try scratch.write("config/dateline/config", "editor = \(editor) -x\n")
    let terminal = try TerminalSession(environment: ["EDITOR": "false"], scratch: scratch)
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.type(":set")
    try terminal.press("Enter")
    try terminal.wait(for: "Settings")
    try terminal.press("e")
    try terminal.wait(for: "dates = edtf (line 2 of the file)")
    try terminal.press("q")
    try terminal.wait(for: "2018-07-12~")
  }

  @Test("Opening a file again goes where one was, with what was typed; --at and --no-state do not")
  func places() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: "Meeting on the remains")
    try terminal.press("Enter")
    try terminal.wait("the event") { self.isEvent($0) }
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(state(terminal.scratch).contains("\tevent\tpanmunjom-meeting\t"))
    #expect(state(terminal.scratch).contains("command\t2018-07-12\n"))

    // By another path to the same file.
    try terminal.command("clear")
    try terminal.enter("dateline Timelines/../\(BuiltProgram.sample)")
    try terminal.wait("the event") { self.isEvent($0) }
    try terminal.press("q")
    try terminal.wait(forCursorOn: "Meeting on the remains")
    try terminal.type(":")
    try terminal.press("Up")
    try terminal.wait { $0.lastRow == ":2018-07-12" }
    try terminal.press("Escape")
    try terminal.press("q")
    try terminal.waitForPrompt()

    try terminal.command("clear")
    try terminal.enter("dateline --at 1950 \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    let kept = state(terminal.scratch)
    try terminal.command("clear")
    try terminal.enter("dateline --no-state --at 2018-07-12 \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Meeting on the remains")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(state(terminal.scratch) == kept)
  }

  @Test("Two programs at once keep what both had, and only the person can read it")
  func together() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let one = try TerminalSession(scratch: scratch)
    let state = "\(scratch.path)/state"
    let other = try TerminalSession(environment: ["XDG_STATE_HOME": state])
    try one.enter("dateline \(BuiltProgram.sample)")
    try one.wait(forCursorOn: "Korean War")
    try other.enter("dateline \(sample)")
    try other.wait(forCursorOn: "Korean War")
    for (terminal, words) in [(one, "Panmunjom"), (other, "remains")] {
      try terminal.type("/\(words)")
      try terminal.press("Enter")
      try terminal.press("Q")
      try terminal.waitForPrompt()
    }
    let kept = self.state(scratch)
    #expect(kept.contains("search\tPanmunjom\n") && kept.contains("search\tremains\n"))
    #expect(kept.contains("\t\(BuiltProgram.repository)/\(BuiltProgram.sample)\n"))
    #expect(kept.contains("Timelines/after-singapore.yaml\n"))
    let places = kept.split(separator: "\n").filter { $0.hasPrefix("place\t") }
    #expect(places.count == 2)
    let mode = try FileManager.default.attributesOfItem(atPath: "\(state)/dateline/state")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test("State that cannot be kept is no more than a sentence, and state = off keeps nothing")
  func nothingKept() throws {
    let terminal = try TerminalSession(environment: ["XDG_STATE_HOME": "/proc/nowhere"])
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("q")
    try terminal.wait(for: "dateline: where you were is not kept")
    #expect(try terminal.exitStatus() == 0)

    let off = try TerminalSession(scratch: try scratch("state = off\n"))
    try off.enter("dateline \(BuiltProgram.sample)")
    try off.wait(forCursorOn: "Korean War")
    try off.press("q")
    try off.waitForPrompt()
    #expect(!FileManager.default.fileExists(atPath: off.scratch.file("state")))
  }

  @Test("A filter shows what it matches while it is typed; Esc gives back what was shown")
  func filters() throws {
    let terminal = try TerminalSession(
      scratch: try scratch("filter meeting = status:not-held or status:moved\n"))
    try terminal.enter("dateline \(BuiltProgram.sample)")
    let before = try terminal.wait(forCursorOn: "Korean War")
    try terminal.type("fwho:pompeo from:2018-07-01")
    try terminal.wait { $0.shows("4 events") && $0.shows("Talks in Pyongyang") }
    try terminal.type(" place:")
    try terminal.wait(for: "'place:' needs a value")
    try terminal.press("Escape")
    let after = try terminal.wait(forCursorOn: "Korean War")
    #expect(after.rows.prefix(10) == before.rows.prefix(10))
    try terminal.type("f@m")
    try terminal.press("Tab", "Enter")
    try terminal.wait(for: "filter: status:not-held or status:moved")
  }

  @Test("list knows saved filters, and tells what is wrong in the settings file")
  func list() throws {
    let scratch = try scratch("filter meeting = status:not-held\nmargins = x\n")
    let folder = ["XDG_CONFIG_HOME": scratch.file("config")]
    let saved = try BuiltProgram.run(
      "list", "--filter", "@meeting", BuiltProgram.sample, environment: folder)
    let plain = try BuiltProgram.run(
      "list", "--filter", "status:not-held", BuiltProgram.sample, environment: folder)
    #expect(saved.status == 0 && !saved.out.isEmpty && saved.out == plain.out)
    #expect(saved.err.contains("config:2:11: error: `x` is no number"))
    #expect(plain.err.isEmpty)
    let unknown = try BuiltProgram.run(
      "list", "--filter", "@meting", BuiltProgram.sample, environment: folder)
    #expect(unknown.status == 64)
    #expect(unknown.err.contains("did you mean `@meeting`?"))
  }
}

extension TerminalSession {
  /// Waits until a condition holds, which says itself what it is.
  @discardableResult
  fileprivate func wait(_ condition: (Screenshot) -> Bool) throws -> Screenshot {
    try wait("the screen to change so", condition)
  }
}
