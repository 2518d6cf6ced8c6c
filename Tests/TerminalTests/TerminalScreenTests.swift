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

  @Test("Whatever changes or scrolls from one frame to the next, the terminal shows the frame")
  func steps() throws {
    let terminal = try #require(PseudoTerminal(width: 40, height: 12))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    var random = StepGenerator()
    var lines = (0..<200).map { _ in random.line() }
    var grid = CellGrid(width: 40, height: 12, widths: screen.widths)
    grid.cursor = Position(x: 0, y: 0)
    screen.present(grid)
    _ = terminal.output()
    var shown = ShownCells(grid)
    var first = 100
    for step in 0..<300 {
      first = max(0, min(180, first + Int.random(in: -3...3, using: &random)))
      if step % 7 == 0 { lines[first + 2] = random.line() }
      grid = CellGrid(width: 40, height: 12, widths: screen.widths)
      for y in 1..<11 {
        grid.put(lines[first + y].text, x: 0, y: y, limit: 26, style: lines[first + y].style)
        grid.put(lines[step % 50 + y].text, x: 28, y: y, style: lines[step % 50 + y].style)
      }
      grid.put("event \(first)", x: 3, y: 11, style: Style(attributes: .reverse))
      grid.cursor = Position(x: step % 40, y: step % 12)
      screen.present(grid)
      shown.take(terminal.output(), widths: screen.widths)
      let wanted = ShownCells(grid)
      let isRight = shown.rows == wanted.rows
      #expect(isRight, "step \(step)")
      #expect((shown.x, shown.y) == (step % 40, step % 12))
      #expect(shown.unknown == [] && shown.look == ShownCells.Look())
    }
    // Whoever paints all of it then does not count on what the steps left.
    screen.redraw()
    screen.present(grid)
    #expect(terminal.output().contains("event \(first)"))
  }

  @Test("A step takes few bytes, and frames reach a terminal that can do little")
  func little() throws {
    for (type, most) in [("xterm-256color", 60), ("vt100", 1000), ("ansi", 1000)] {
      let terminal = try #require(PseudoTerminal(width: 40, height: 12))
      let screen = try screen(on: terminal, type: type)
      defer { screen.close() }
      for first in 0..<4 {
        var grid = CellGrid(width: 40, height: 12, widths: screen.widths)
        for y in 0..<12 {
          let number = (first + y) * 7919
          grid.put("row \(number) of \(number * 3), \(number * 7)", x: 0, y: y)
        }
        _ = terminal.output()
        screen.present(grid)
        let output = terminal.output()
        #expect(output.contains("\((first + 11) * 7919 * 7)"), "\(type)")
        #expect(first == 0 || output.utf8.count < most, "\(type)")
      }
    }
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

  @Test("A size that no signal told of is noticed with the next input")
  func missedResize() throws {
    let terminal = try #require(PseudoTerminal(width: 20, height: 5))
    let screen = try screen(on: terminal)
    defer { screen.close() }
    // Nobody's own terminal: no signal comes, as where ncurses loses one.
    terminal.resize(width: 40, height: 10)
    terminal.type("j")
    #expect(screen.wait(timeout: .seconds(5)).hasInput)
    #expect(screen.drainInput() == [.key(.character("j")), .resize(width: 40, height: 10)])
    #expect(screen.size == (40, 10))
    #expect(screen.drainInput() == [])
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

/// Lines of all kinds of characters and looks, the same each time.
private struct StepGenerator: RandomNumberGenerator {
  private var state: UInt64 = 42

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }

  mutating func line() -> (text: String, style: Style) {
    let words = ["Seoul", "회담", "    ", "e\u{301}te\u{301}", "│", "and so on", "", "     ", "12"]
    let text = (0..<Int.random(in: 0...6, using: &self))
      .map { _ in words.randomElement(using: &self) ?? "" }.joined(separator: " ")
    let colours: [Colour?] = [
      nil, nil, Colour(3, ansi: 3), Colour(12, ansi: 12), Colour(200, ansi: 5),
    ]
    let attributes = Attributes(rawValue: .random(in: 0..<32, using: &self))
    return (
      text,
      Bool.random(using: &self)
        ? .plain
        : Style(
          foreground: colours.randomElement(using: &self) ?? nil,
          background: colours.randomElement(using: &self) ?? nil, attributes: attributes)
    )
  }
}
