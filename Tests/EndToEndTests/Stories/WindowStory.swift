import Testing

/// The window changes its size, and the reader keeps her place.
@Suite("The window")
struct WindowStory {
  @Test("It is resized forty times while she scrolls")
  func fortyTimes() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    for step in 0..<40 {
      try terminal.resize(columns: 40 + step * 37 % 120, rows: 10 + step * 23 % 50)
      try terminal.press(step % 3 == 2 ? "k" : "j")
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    let screen = try terminal.wait("the meeting, in a window of 80x24") {
      $0.currentRow.contains("Meeting on the remains")
    }
    #expect(screen.rows.count <= 24)
    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("40x10 is enough to go down to a quote and back")
  func small() throws {
    let terminal = try TerminalSession(columns: 40, rows: 10)
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: "Meeting on")
    try terminal.pressForChange("Enter")
    try terminal.press("j", atMost: 40, until: "the quote selected") {
      $0.currentRow.contains("We now have")
    }
    try terminal.press("Enter")
    try terminal.wait("the quote lit") {
      $0.isLit("We now have a meeting")
    }
    try terminal.press("q", "q")
    try terminal.wait(forCursorOn: "Meeting on")
  }

  @Test(
    "A smaller window says so, and the screen comes back when it grows",
    arguments: [
      (39, 10), (40, 9), (20, 4), (2, 1),
    ])
  func tooSmall(columns: Int, rows: Int) throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.press("j")
    let before = try terminal.wholeScreen(forCursorOn: "Singapore summit")

    try terminal.resize(columns: columns, rows: rows)
    let sentence = "The window is too small: 40x10 is needed."
    try terminal.wait("a sentence") {
      $0.rows.count <= rows && $0.rows.first == String(sentence.prefix(columns))
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait("the screen as it was") { $0.rows == before.rows }
  }

  @Test("^L draws anew what something else has overwritten")
  func redraw() throws {
    let terminal = try TerminalSession()
    // A background job of the shell writes over the screen when it is told to.
    let go = terminal.scratch.file("go")
    try terminal.command("mkfifo \(go)")
    try terminal.command("{ read -r line < \(go); printf '\\033[5;1HOVERWRITTEN'; } & true")
    try terminal.command("clear")
    try terminal.enter("dateline \(BuiltProgram.sample)")
    let before = try terminal.wholeScreen(forCursorOn: "Korean War")
    try terminal.scratch.write("line", "now\n")
    _ = try runProcess(
      "bash", ["-c", "cat \"$0\" > \"$1\"", terminal.scratch.file("line"), go],
      environment: BuiltProgram.environment())
    try terminal.wait(for: "OVERWRITTEN")
    try terminal.press("C-l")
    try terminal.wait("the screen as it was") { $0.rows == before.rows }
  }
}
