import Testing

/// Colour helps and is never needed.
@Suite("Colour")
struct ColourStory {
  private func open(
    _ options: String = "", term: String = "screen-256color", environment: [String: String] = [:]
  ) throws -> Screenshot {
    let terminal = try TerminalSession(term: term, environment: environment)
    try terminal.command("clear")
    try terminal.enter("dateline \(options) \(BuiltProgram.sample)")
    return try terminal.wait(forCursorOn: "Korean War")
  }

  private func hasColour(_ screen: Screenshot) -> Bool {
    screen.styles.joined().contains(where: \.hasColour)
  }

  @Test("A terminal with colours gets some")
  func colours() throws {
    #expect(hasColour(try open()))
  }

  @Test("NO_COLOR is respected, and the selected row still stands out")
  func noColour() throws {
    let screen = try open(environment: ["NO_COLOR": "1"])
    #expect(!hasColour(screen))
    #expect(screen.style(of: "1950") != screen.style(of: "June 2018"))
  }

  @Test("--color never and always have the last word")
  func option() throws {
    #expect(!hasColour(try open("--color never")))
    #expect(hasColour(try open("--color always", environment: ["NO_COLOR": "1"])))
  }

  @Test(
    "A terminal of eight colours, and one of none, is as readable",
    arguments: [
      "screen", "vt100",
    ])
  func fewColours(term: String) throws {
    let screen = try open(term: term)
    #expect(screen.shows("Singapore summit"))
    #expect(screen.style(of: "1950") != screen.style(of: "June 2018"))
    if term == "vt100" { #expect(!hasColour(screen)) }
  }
}
