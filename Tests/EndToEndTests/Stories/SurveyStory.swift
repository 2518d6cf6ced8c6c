import Testing

/// What is to be had of all events at once, as plain text and on the screen.
@Suite(
  "An analyst asks who appears, what is cited, where sources disagree and where proof is missing")
struct SurveyStory {
  @Test("Each question has a plain answer, and one line of JSON an item")
  func plain() throws {
    for (command, expected) in [
      ("actors", "Mike Pompeo"), ("sources", "Public record"), ("conflicts", ""),
      ("gaps", ""), ("unsupported", "remains-handover"),
    ] {
      let text = try BuiltProgram.run(command, BuiltProgram.sample)
      #expect(text.status == 0, "\(command)")
      #expect(!text.err.contains("error:"), "\(command)")
      #expect(expected.isEmpty || text.out.contains(expected), "\(command)")
      let json = try BuiltProgram.run(command, "--json", BuiltProgram.sample)
      #expect(json.status == 0, "\(command)")
      #expect(json.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(command)")
    }
  }

  @Test("Of what could be known on a day, and of what a filter leaves, is asked as well")
  func narrowed() throws {
    let all = try BuiltProgram.run("unsupported", "--json", BuiltProgram.sample)
    let then = try BuiltProgram.run(
      "unsupported", "--json", "--as-of", "2018-07-09", BuiltProgram.sample)
    #expect(then.lines.count < all.lines.count)
    #expect(!then.out.contains("remains-handover"))
    let some = try BuiltProgram.run(
      "actors", "--json", "--filter", "from:2018-07-12", BuiltProgram.sample)
    #expect(some.status == 0)
    #expect(some.out.contains("pompeo"))
  }

  @Test("S, P, t and L open in the viewer, and q comes back")
  func viewer() throws {
    let terminal = try TerminalSession(columns: 80, rows: 24)
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    for (key, words) in [
      ("S", "Public record"), ("P", "Mike Pompeo"), ("t", "Events by"), ("L", "Lanes by side"),
    ] {
      try terminal.type(key)
      try terminal.wait(for: words)
      try terminal.type("q")
      try terminal.wait("the timeline again") {
        $0.shows("Talks in Pyongyang") && $0.shows("details")
      }
    }
    try terminal.type("q")
    try terminal.waitForPrompt()
  }
}
