import Glibc
import Testing

/// The harness is right about what it sees, so that a story which fails is a finding.
@Suite("The harness")
struct HarnessTests {
  @Test("A screen is read with its styles and its cursor")
  func styles() throws {
    let terminal = try TerminalSession()
    try terminal.enter(#"clear; printf 'a \033[7mlit\033[0m \033[31mred\033[0m 폼페이오\n'"#)
    let screen = try terminal.wait("the printed line, and the prompt after it") {
      $0.rows.contains("a lit red 폼페이오") && $0.currentRow == "ready>"
    }
    #expect(screen.style(of: "lit")?.allSatisfy(\.isReversed) == true)
    #expect(screen.style(of: "red")?.allSatisfy { $0.hasColour && !$0.isLit } == true)
    #expect(screen.style(of: "폼페이오") == [Screenshot.Style()])
    #expect(screen.currentRow == "ready>")
  }

  @Test("A terminal is as large as asked for, and as resized")
  func sizes() throws {
    let terminal = try TerminalSession(columns: 40, rows: 10)
    try terminal.enter("stty size")
    try terminal.wait(for: "10 40")
    try terminal.resize(columns: 120, rows: 40)
    try terminal.enter("stty size")
    try terminal.wait(for: "40 120")
  }

  @Test("The status of a command that a signal ends is the shell's")
  func signals() throws {
    let terminal = try TerminalSession()
    try terminal.enter("echo started; cat")
    try terminal.wait("cat") { $0.rows.contains("started") }
    try terminal.enter("hello")
    try terminal.wait("cat's answer") { $0.rows.count { $0 == "hello" } == 2 }
    try terminal.signal(SIGTERM)
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 143)
  }

  @Test("Settings that a program leaves changed are seen")
  func settings() throws {
    let terminal = try TerminalSession()
    let before = try (terminal.lineSettings(), terminal.modes())
    #expect(try terminal.lineSettings() == before.0)
    try terminal.command("stty -ixon; printf '\\033[?25l\\033[?1000h'")
    #expect(try terminal.lineSettings() != before.0)
    #expect(try terminal.modes() != before.1)
  }

  @Test("A program is run without a terminal, with its input, and its two outputs apart")
  func withoutTerminal() throws {
    let finished = try runProcess(
      "bash", ["-c", "cat; echo no >&2; exit 7"], stdin: "yes\n",
      environment: BuiltProgram.environment())
    #expect(finished.status == 7)
    #expect(finished.out == "yes\n")
    #expect(finished.err == "no\n")
    #expect(throws: HarnessError.self) {
      try runProcess(
        "cat", ["/dev/zero"], environment: BuiltProgram.environment(),
        deadline: .milliseconds(100))
    }
  }
}
