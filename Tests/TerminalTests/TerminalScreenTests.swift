import CellGrid
import Testing

@testable import Terminal

@Suite("The screen", .serialized)
struct TerminalScreenTests {
  private func screen(
    on terminal: PseudoTerminal, type: String? = "xterm-256color"
  ) throws -> TerminalScreen {
    try TerminalScreen(
      colour: .auto, environment: TerminalEnvironment(type: type),
      inputFD: terminal.terminal, outputFD: terminal.terminal)
  }

  @Test("Where there can be no screen, the reason is said and nothing is written")
  func noScreen() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    #expect(throws: TerminalError.unknownType("nonsense")) {
      try screen(on: terminal, type: "nonsense")
    }
    #expect(throws: TerminalError.cannotPlaceCursor("dumb")) {
      try screen(on: terminal, type: "dumb")
    }
    #expect(throws: TerminalError.noType) { try screen(on: terminal, type: nil) }
    #expect(throws: TerminalError.notATerminal) {
      try TerminalScreen(
        colour: .auto, environment: TerminalEnvironment(type: "xterm"), inputFD: -1)
    }
    #expect(terminal.output() == "")
  }

  @Test("A closed screen leaves the terminal as it was")
  func closing() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let before = terminal.modes()
    let screen = try screen(on: terminal)
    #expect(terminal.modes() != before)
    let opening = terminal.output()
    #expect(opening.contains("\u{1B}[?1049h"))
    #expect(opening.contains("\u{1B}[?2004h"))
    screen.setMouse(true)
    screen.close()
    #expect(terminal.modes() == before)
    let closing = terminal.output()
    #expect(closing.contains("\u{1B}[?1049l"))
    #expect(closing.contains("\u{1B}[?2004l"))
    #expect(closing.contains("1000l"))
    screen.close()
    #expect(terminal.output() == "")
  }

  @Test("Only rows that changed are sent")
  func presenting() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    #expect(screen.size == (20, 5))
    var grid = CellGrid(width: 20, height: 5, widths: screen.widths)
    grid.put("한국 Seoul", x: 0, y: 0)
    grid.put("last row, last cell!", x: 0, y: 4)
    screen.present(grid)
    let first = terminal.output()
    #expect(first.contains("한국 Seoul"))
    #expect(first.contains("last row, last cell") || first.contains("cell!"))
    let painted = screen.paintedCells
    grid.put("x", x: 3, y: 2)
    screen.present(grid)
    #expect(screen.paintedCells == painted + 1)
    let second = terminal.output()
    #expect(second.contains("x"))
    #expect(!second.contains("Seoul"))
    screen.present(grid)
    #expect(terminal.output().utf8.count < 10)
    screen.redraw()
    screen.present(grid)
    #expect(terminal.output().contains("Seoul"))
  }

  @Test("Keys and pastes come in, and an idle terminal gives nothing")
  func input() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    #expect(screen.drainInput() == [])
    #expect(screen.wait(timeout: .zero) == Wake())
    terminal.type("j한\u{1B}OA\u{3}\u{1B}[200~q\rZ\u{1B}[201~G")
    #expect(screen.wait(timeout: .seconds(5)).hasInput)
    #expect(
      screen.drainInput() == [
        .key(.character("j")), .key(.character("한")), .key(.up), .key(.control("c")),
        .paste("q\nZ"), .key(.character("G")),
      ])
  }

  @Test("A waker ends the waiting")
  func waking() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.waker.wake()
    #expect(screen.wait(timeout: nil).isWoken)
    #expect(!screen.wait(timeout: .zero).isWoken)
  }

  @Test("While another program has the terminal nothing is shown; then everything is")
  func suspending() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let before = terminal.modes()
    let screen = try screen(on: terminal)
    defer { screen.close() }
    var grid = CellGrid(width: 20, height: 5, widths: screen.widths)
    grid.put("Panmunjom", x: 0, y: 0)
    screen.present(grid)
    _ = terminal.output()
    screen.suspend()
    #expect(terminal.modes() == before)
    #expect(terminal.output().contains("\u{1B}[?1049l"))
    screen.present(grid)
    #expect(terminal.output() == "")
    screen.resume()
    #expect(screen.wait(timeout: .zero).hasInput)
    #expect(screen.drainInput().contains(.resize(width: 20, height: 5)))
    screen.present(grid)
    #expect(terminal.output().contains("Panmunjom"))
  }

  @Test("Text for the clipboard is sent as the terminal wants it, and not without end")
  func copying() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    _ = terminal.output()
    #expect(screen.copy("date"))
    #expect(terminal.output() == "\u{1B}]52;c;ZGF0ZQ==\u{7}")
    #expect(!screen.copy(String(repeating: "x", count: 70_000)))
    #expect(terminal.output() == "")
  }

  @Test("A terminal that goes away ends the input, once, and nothing hangs")
  func hangingUp() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    terminal.hangUp()
    #expect(screen.wait(timeout: .seconds(5)).hasInput)
    #expect(screen.drainInput() == [.endOfInput])
    #expect(screen.drainInput() == [])
    #expect(screen.wait(timeout: .zero) == Wake())
    screen.present(CellGrid(width: 20, height: 5, widths: screen.widths))
    screen.close()
  }

  @Test("A window of another size says so after another program had it")
  func resizing() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    screen.suspend()
    terminal.resize(width: 1, height: 1)
    screen.resume()
    #expect(screen.drainInput().last == .resize(width: 1, height: 1))
    #expect(screen.size == (1, 1))
    var grid = CellGrid(width: 1, height: 1, widths: screen.widths)
    grid.put("한", x: 0, y: 0)
    screen.present(grid)
    screen.present(CellGrid(width: 40, height: 10, widths: screen.widths))
  }

  @Test("Waiting is never shorter than asked for")
  func timeouts() {
    func milliseconds(_ timeout: Duration?) -> Int32 { timeout.pollMilliseconds }
    #expect(milliseconds(nil) == -1)
    #expect(milliseconds(.zero) == 0)
    #expect(milliseconds(.microseconds(1)) == 1)
    #expect(milliseconds(.milliseconds(1500)) == 1500)
    #expect(milliseconds(.seconds(-1)) == 0)
    #expect(milliseconds(.seconds(100_000_000)) == 1_000_000_000)
  }
}
