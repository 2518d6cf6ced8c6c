import Testing

/// Everything at once, and from there to one event.
@Suite("A desk researcher sees the whole, and goes to a part of it")
struct OverviewStory {
  @Test("From the overview to the summer of 2018, into the lanes, and to an event and back")
  func whole() throws {
    let terminal = try TerminalSession(columns: 80, rows: 24)
    try terminal.enter("dateline Timelines/korean-diplomacy.yaml")
    try terminal.wait(for: "Korean diplomacy")
    try terminal.type("t")
    try terminal.wait(for: "Events by year, 1943 to 2018")
    try terminal.type("G")
    try terminal.wait(for: "2018: 31 events")
    try terminal.type("z")
    try terminal.wait(for: "Events by month")
    try terminal.press("Enter")
    try terminal.wait("the timeline, at the end of 2018") {
      $0.shows("event ") && !$0.shows("Events by")
    }
    try terminal.type("L")
    try terminal.wait(for: "Lanes by side")
    try terminal.press("Tab")
    try terminal.wait(for: "Lanes by actor")
    try terminal.type("[")
    let lanes = try terminal.wait("the liaison office under the cursor") {
      $0.shows("14 September 2018: The inter-Korean")
    }
    try terminal.press("Enter")
    try terminal.wait("the event alone") { !$0.shows("Lanes by") }
    try terminal.type("q")
    try terminal.wait("the lanes as they were") { $0.rows == lanes.rows }
    try terminal.type("qq")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("The same as plain text, for pipes and screen readers")
  func plain() throws {
    let terminal = try TerminalSession(columns: 80, rows: 24)
    try terminal.enter("dateline overview --scale month \(BuiltProgram.sample) | grep 2018")
    try terminal.wait("the months of 2018") { $0.shows("June 2018") && $0.shows("July 2018") }
    try terminal.enter("clear; dateline lanes --from 2018-06 \(BuiltProgram.sample) | head -20")
    try terminal.wait("the lanes") { $0.shows("United States: ") && $0.shows("North Korea: ") }
    try terminal.enter("clear; dateline lanes --by moon \(BuiltProgram.sample)")
    try terminal.wait(for: "there are no lanes by “moon”")
  }
}
