import Glibc
import Testing

/// The terminal is left as it was found: at quit, at a signal, at a crash.
@Suite("Endings")
struct EndingsStory {
  @Test("q at the root leaves the terminal as it was")
  func quit() throws {
    try leaves(with: 0) { try $0.press("q") }
  }

  @Test("Q leaves from any screen")
  func quitFromBelow() throws {
    try leaves(with: 0) {
      try $0.press("Enter")
      try $0.wait("the event alone") { !$0.shows("Talks in Pyongyang") }
      try $0.press("Q")
    }
  }

  @Test(
    "A signal ends the program with its own status and leaves a sane terminal",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signal(number: Int32) throws {
    try leaves(with: 128 + number) { try $0.signal(number) }
  }

  @Test("A crash leaves a sane terminal", arguments: [SIGILL, SIGTRAP, SIGSEGV])
  func crash(number: Int32) throws {
    try leaves(with: 128 + number) { try $0.signal(number) }
  }

  /// Opens the sample, ends it, and compares the terminal with what it was.
  private func leaves(
    with status: Int32, sourceLocation: SourceLocation = #_sourceLocation,
    by end: (TerminalSession) throws -> Void
  ) throws {
    // The toolchain's own backtracer would ask a question after a crash, and wait.
    let terminal = try TerminalSession(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.command("echo what stood here before")
    let settings = try terminal.lineSettings()
    let modes = try terminal.modes()

    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    #expect(try terminal.property("alternate_on") == "1", sourceLocation: sourceLocation)
    #expect(try terminal.property("cursor_flag") == "1", sourceLocation: sourceLocation)
    try end(terminal)

    let after = try terminal.waitForPrompt()
    #expect(after.shows("what stood here before"), sourceLocation: sourceLocation)
    #expect(!after.shows("Singapore summit"), sourceLocation: sourceLocation)
    #expect(try terminal.exitStatus() == status, sourceLocation: sourceLocation)
    #expect(try terminal.modes() == modes, sourceLocation: sourceLocation)
    #expect(try terminal.lineSettings() == settings, sourceLocation: sourceLocation)
  }

  @Test("^C is a key: it stops nothing that does not run, and ends nothing")
  func controlC() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("C-c", "j")
    try terminal.wait(forCursorOn: "Singapore summit")
  }

  @Test("^Z gives the terminal back, and fg finds the screen as it was")
  func suspend() throws {
    let terminal = try TerminalSession()
    let settings = try terminal.lineSettings()
    let modes = try terminal.modes()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    let before = try terminal.wholeScreen(forCursorOn: "Meeting on the remains")

    try terminal.press("C-z")
    try terminal.wait("the shell with a stopped job") {
      $0.currentRow == "ready>" && $0.shows("Stopped")
    }
    #expect(try terminal.modes() == modes)
    #expect(try terminal.lineSettings() == settings)

    try terminal.enter("fg")
    try terminal.wait("the same screen") {
      $0.rows == before.rows && $0.cursorRow == before.cursorRow
    }
    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
    #expect(try terminal.lineSettings() == settings)
  }

  @Test("An unknown terminal ends with 69, one sentence, and the way out")
  func unknownTerminal() throws {
    let terminal = try TerminalSession()
    let err = terminal.scratch.file("err")
    try terminal.enter("TERM=nonsense dateline \(BuiltProgram.sample) 2> \(err)")
    let screen = try terminal.waitForPrompt()
    #expect(!screen.shows("Singapore summit"))
    #expect(try terminal.exitStatus() == 69)
    let lines = terminal.scratch.read("err").split(separator: "\n")
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.contains("nonsense") == true)
    #expect(lines.first?.contains("dateline --plain \(BuiltProgram.sample)") == true)
    #expect(lines.first?.contains("dateline list") == true)
  }
}
