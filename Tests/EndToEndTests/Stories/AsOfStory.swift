import Testing

/// What could be known on a day, and what became known when.
@Suite("A fact checker asks what could be known on a day")
struct AsOfStory {
  @Test(
    "On 9 July the meeting of 12 July is announced; on 16 July it was not held, and what took its place"
  )
  func list() throws {
    let before = try BuiltProgram.run("list", "--as-of", "2018-07-09", BuiltProgram.sample)
    #expect(before.status == 0)
    let announced = try #require(before.lines.first { $0.contains("panmunjom-meeting") })
    #expect(announced.contains("2018-07-12~\taround 12 July 2018\tMeeting on the remains"))
    #expect(announced.contains("\tannounced\t"))
    #expect(announced.hasSuffix("possibly known"))
    #expect(!before.out.contains("generals-talks"))
    #expect(!before.out.contains("remains-handover"))
    #expect(before.err.contains("as of 9 July 2018, hidden: 2 events were in no source yet"))

    let after = try BuiltProgram.run("list", "--as-of", "2018-07-16", "--json", BuiltProgram.sample)
    #expect(after.status == 0)
    let meeting = try #require(after.lines.first { $0.contains("\"panmunjom-meeting\"") })
    #expect(meeting.contains("\"status\":\"not-held\""))
    #expect(meeting.contains("\"known\":\"definitely\""))
    #expect(after.out.contains("\"generals-talks\""))
    #expect(!after.out.contains("\"remains-handover\""))
  }

  @Test(
    "An event is shown with the evidence of that day only, or said to have been in no source yet")
  func show() throws {
    let meeting = try BuiltProgram.run(
      "show", "--as-of", "2018-07-09", BuiltProgram.sample, "panmunjom-meeting")
    #expect(meeting.status == 0)
    #expect(meeting.out.contains("announced"))
    #expect(meeting.out.contains("as of 9 July 2018"))
    #expect(!meeting.out.contains("Public record"))
    let talks = try BuiltProgram.run(
      "show", "--as-of", "2018-07-09", BuiltProgram.sample, "generals-talks")
    #expect(talks.status == 66)
    #expect(talks.err.contains("as of 9 July 2018 nothing is known"))
  }

  @Test("history says day by day what became known")
  func history() throws {
    let history = try BuiltProgram.run("history", BuiltProgram.sample)
    #expect(history.status == 0)
    #expect(history.err.isEmpty)
    #expect(
      history.lines.contains(
        "2018-07-12\tnot held: Meeting on the remains of US soldiers\tpanmunjom-meeting"))
    #expect(
      history.lines.contains {
        $0.hasPrefix("2018-07-15\tTalks between generals on the remains, in place of Meeting")
      })
    let json = try BuiltProgram.run("history", "--json", BuiltProgram.sample)
    #expect(json.lines.count == history.lines.count)
    #expect(json.lines.contains { $0.contains("\"status\":\"not-held\"") })
  }

  @Test("In the viewer a asks for a day, ) goes to the next news, A back to today")
  func viewer() throws {
    let terminal = try TerminalSession(columns: 80, rows: 24)
    try terminal.enter("dateline --as-of 2018-07-09 \(BuiltProgram.sample)")
    let early = try terminal.wait("the day before") {
      $0.shows("as of 9 July 2018") && $0.shows("(announced)")
    }
    #expect(!early.shows("Talks between generals"))
    try terminal.type(")")
    try terminal.wait("10 July") { $0.shows("as of 10 July 2018") || $0.shows("10 July 2018:") }
    try terminal.type(")")
    try terminal.wait("the news of 12 July") {
      $0.shows("12 July 2018: not held: Meeting on the remains")
    }
    try terminal.type("a")
    try terminal.press("C-u")
    try terminal.type("2018-07-16")
    try terminal.press("Enter")
    try terminal.wait("what took its place") {
      $0.shows("as of 16 July 2018") && $0.shows("Talks between generals")
    }
    try terminal.type("A")
    try terminal.wait("today again") { !$0.shows("as of 16 July") && $0.shows("55 cases") }
    try terminal.type("q")
    try terminal.waitForPrompt()
  }
}
