import Testing

/// What changed between two versions of a timeline.
@Suite("An editor looks at what changed between two versions")
struct DiffStory {
  private let old = """
    dateline: 1
    title: T
    sources:
      wire: {title: A made-up wire, published: 2018-07-01}
    events:
      - {id: talks, date: 2018-07-12~, status: announced, title: Talks}
      - {id: gone, date: 2018-07-01, title: Gone}
    """
  private let new = """
    # Another order and style change nothing.
    dateline: 1
    title: T
    sources:
      wire: {title: A made-up wire, published: 2018-07-02}
    events:
      - id: talks
        title: Talks
        status: not-held
        date: 2018-07-12
        evidence:
          - {source: wire, exact: "they did not come"}
    """

  @Test("diff prints a line an event, what is said differently under it, and ends with 1")
  func text() throws {
    let scratch = try Scratch()
    let paths = [try scratch.write("old.yaml", old), try scratch.write("new.yaml", new)]
    let finished = try BuiltProgram.run("diff", paths[0], paths[1])
    #expect(finished.status == 1)
    #expect(finished.err.isEmpty)
    #expect(
      finished.lines == [
        "- 1 July 2018  Gone  [gone]", "~ 12 July 2018  Talks  [talks]",
        "    date: around 12 July 2018 (2018-07-12~) → 12 July 2018 (2018-07-12)",
        "    status: announced → not-held", "    quote added: “they did not come” (wire)",
        "~ source wire", "    published: 2018-07-01 → 2018-07-02",
        "events: 0 added, 1 dropped, 1 changed (1 with another date), 0 the same; "
          + "sources that differ: 1",
      ])
    let json = try BuiltProgram.run("diff", "--json", paths[0], paths[1])
    #expect(json.status == 1)
    #expect(json.lines.count == 3)
    #expect(json.lines[0].contains("\"change\":\"dropped\""))
    #expect(
      json.lines[1].contains("{\"key\":\"status\",\"new\":\"not-held\",\"old\":\"announced\"}"))
  }

  @Test("Where both say the same it ends with 0; a file that is not there is told")
  func same() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old.yaml", old)
    let finished = try BuiltProgram.run("diff", path, path)
    #expect(finished.status == 0)
    #expect(finished.lines == ["events: 0 added, 0 dropped, 0 changed, 2 the same"])
    #expect(try BuiltProgram.run("diff", path, "\(path).none").status == 66)
    #expect(try BuiltProgram.run("diff", "-", "-").status == 64)
  }

  @Test(
    "diff --view shows the two in lanes; Enter goes to a difference and its event, q comes back")
  func view() throws {
    let scratch = try Scratch()
    let paths = [try scratch.write("old.yaml", old), try scratch.write("new.yaml", new)]
    let terminal = try TerminalSession(columns: 120, rows: 30, scratch: scratch)
    try terminal.enter("cat \(paths[0]) | dateline diff --view - \(paths[1])")
    let lanes = try terminal.wait("the two, side by side") {
      $0.shows("new: ") && $0.shows("- dropped") && $0.shows("~ re-dated")
    }
    #expect(lanes.shows("0 events added, 1 dropped, 1 changed, 0 the same"))
    try terminal.type("j")
    try terminal.press("Enter")
    try terminal.wait("the difference, whole") {
      $0.shows("- old  around 12 July 2018 (2018-07-12~)") && $0.shows("+ new  12 July 2018")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "they did not come")
    try terminal.type("qq")
    try terminal.wait("the lanes again") { $0.shows("- dropped") }
    try terminal.type("qq")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
    let piped = try BuiltProgram.run("diff", "--view", paths[0], paths[1])
    #expect(piped.status == 1 && piped.lines.first == "- 1 July 2018  Gone  [gone]")
    let missing = try BuiltProgram.run("diff", "--view", "/nonexistent.yaml", paths[1])
    #expect(missing.status == 66)
  }
}
