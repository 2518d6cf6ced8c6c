import Testing

/// The main job: from an event to the very words in its source, and back.
@Suite("A reporter follows a quote to its source")
struct ReporterStory {
  private let meeting = "Meeting on the remains"
  private let words = "We now have a meeting set up for July 12"

  /// A terminal with the sample open, at the meeting of July 12.
  private func atTheMeeting(columns: Int = 80, rows: Int = 24) throws -> TerminalSession {
    let terminal = try TerminalSession(columns: columns, rows: rows)
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    try terminal.type(":2018-07-12")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: meeting)
    return terminal
  }

  @Test(
    "She opens the quote of the July 12 meeting, sees it lit, and comes back to where she was",
    arguments: [(80, 24), (120, 40)])
  func quoteAndBack(columns: Int, rows: Int) throws {
    let terminal = try atTheMeeting(columns: columns, rows: rows)
    let timeline = try terminal.wholeScreen(forCursorOn: meeting)

    try terminal.press("Enter")
    let event = try terminal.wait("the event alone") {
      $0.shows("around 12 July 2018") && !$0.shows("Talks in Pyongyang")
    }
    #expect(event.shows("not held"))
    #expect(event.text.contains(/between 10( July 2018)? and\s+14 July/))
    #expect(event.shows("it could move by one day or two"))
    try terminal.press("j", atMost: 4, until: "the quote selected") {
      $0.currentRow.contains("We now have")
    }

    try terminal.press("Enter")
    let source = try terminal.wait("the quote in its source") {
      $0.shows(words) && $0.shows("Other voices")
    }
    #expect(source.isLit(words))
    let lit = try #require(source.style(of: words))
    #expect(source.style(of: "Other voices")?.isDisjoint(with: lit) == true)

    try terminal.press("q")
    try terminal.wait("the event again, at the quote") {
      $0.currentRow.contains("We now have") && !$0.shows("Other voices")
    }
    try terminal.press("q")
    let back = try terminal.wait("the timeline again, at the meeting") {
      $0.currentRow.contains(meeting) && $0.shows("Talks in Pyongyang")
    }
    #expect(back.cursorRow == timeline.cursorRow)
    try terminal.wait("the screen as it was") { $0.rows == timeline.rows }

    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("From the lit quote, Enter leads back to its event, and Tab to the next quote")
  func quoteToEvent() throws {
    let terminal = try atTheMeeting()
    try terminal.pressForChange("Enter")
    try terminal.press("j", atMost: 4, until: "the quote selected") {
      $0.currentRow.contains("We now have")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Other voices")

    try terminal.press("Tab")
    try terminal.wait("the next quote lit") {
      $0.isLit("in the game to get")
    }
    try terminal.press("Enter")
    try terminal.wait("the event of that quote") {
      $0.shows("Daniel Russel comments") && !$0.shows("Other voices")
    }
  }

  @Test("d leads from the event to the words that give its date")
  func wordsOfTheDate() throws {
    let terminal = try atTheMeeting()
    try terminal.press("d")
    let source = try terminal.wait("the words in their source") {
      $0.isLit("it could move by one day or two")
        && $0.shows("Other voices")
    }
    let before = try #require(source.style(of: "We now have"))
    #expect(before != source.style(of: "it could move by one day or two"))
    try terminal.press("q")
    try terminal.wait(forCursorOn: meeting)
  }

  @Test("A search in the timeline finds an actor by her Korean name, and n goes on")
  func searchByAlias() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(for: "Singapore summit")
    try terminal.type("/폼페이오")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: "Talks in Pyongyang")
    try terminal.press("n")
    try terminal.wait(forCursorOn: "remarks in Tokyo")
    try terminal.press("N")
    try terminal.wait(forCursorOn: "Talks in Pyongyang")
  }

  @Test("She goes to a month that she types in words")
  func casualDate() throws {
    let terminal = try TerminalSession()
    try terminal.enter("dateline \(BuiltProgram.sample)")
    try terminal.wait(forCursorOn: "Korean War")
    try terminal.type(":june 2018")
    try terminal.press("Enter")
    try terminal.wait(forCursorOn: "Singapore summit")
  }

  @Test("? shows the keys, and q goes back to the timeline as it was")
  func help() throws {
    let terminal = try atTheMeeting()
    let timeline = try terminal.wholeScreen(forCursorOn: meeting)
    try terminal.press("?")
    try terminal.wait("the help") { !$0.shows(meeting) && $0.shows("q") }
    try terminal.press("q")
    try terminal.wait("the screen as it was") { $0.rows == timeline.rows }
  }
}
