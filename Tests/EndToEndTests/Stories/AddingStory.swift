import Foundation
import Testing

/// A researcher keeps a timeline without an editor: sources, events and quotes are added by the program.
@Suite("A researcher adds to a timeline")
struct AddingStory {
  private static let article = """
    <html lang="en"><head><title>Talks go on</title>
    <meta property="article:published_time" content="2018-07-20T08:00:00Z"></head>
    <body><p>They agreed to meet again on Friday.</p>
    <p>They agreed to meet again in August.</p></body></html>
    """

  private static let start = """
    dateline: 1
    title: Mine  # and nobody else's
    events:
      # the first one
      - id: talks
        date: 2018-07-20
        title: Talks

    """

  @Test("From a saved page to a quote, with three commands; check finds nothing wrong")
  func commands() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.start)
    let page = try scratch.write("page.html", Self.article)
    let source = try BuiltProgram.run("add", "source", path, page, "--outlet", "A paper")
    #expect(source.status == 0, "\(source.err)")
    #expect(
      scratch.read("sources/talks-go-on.txt").hasPrefix("They agreed to meet again on Friday."))

    let event = try BuiltProgram.run(
      "add", "event", path, "--title", "A second meeting", "--date", "August 2018", "--status",
      "announced", "--actor", "Somebody")
    #expect(event.status == 0, "\(event.err)")

    let quote = try BuiltProgram.run(
      "add", "quote", path, "--event", "a-second-meeting", "--source", "talks-go-on", "--exact",
      "They agreed to meet again", "--line", "3", "--said", "20 July 2018")
    #expect(quote.status == 0, "\(quote.err)")

    let text = scratch.read("t.yaml")
    for line in [
      "title: Mine  # and nobody else's", "  # the first one", "  talks-go-on:",
      "    title: Talks go on", "    outlet: A paper", "    published: 2018-07-20",
      "  - id: a-second-meeting", "    date: 2018-08", "      - source: talks-go-on",
      "        suffix: \" in August.\"", "        said: 2018-07-20",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in:\n\(text)")
    }
    #expect(!text.contains("author"))
    let check = try BuiltProgram.run("check", "--strict", path)
    #expect(check.status == 0, "\(check.out)")
    #expect(check.out.contains("1 quote: 1 exact"))
  }

  @Test("What is not letter for letter in the text is refused, with the nearest words")
  func refused() throws {
    let scratch = try Scratch()
    let path = try scratch.copySample()
    let before = try String(contentsOfFile: path, encoding: .utf8)
    for (arguments, words) in [
      (["--exact", "We now have a meeting set up for July 13"], "{-13-} {+12+}"),
      (["--exact", "nothing of this kind was ever said by anybody"], "does not have these words"),
      (["--line", "9999"], "the text has"),
    ] {
      let finished = try runProcess(
        BuiltProgram.path(),
        ["add", "quote", path, "--event", "panmunjom-meeting", "--source", "digest"] + arguments,
        environment: BuiltProgram.environment(), directory: BuiltProgram.repository)
      #expect(finished.status == 65)
      #expect(finished.err.contains(words), "\(finished.err)")
    }
    let ambiguous = try BuiltProgram.run(
      "add", "event", path, "--title", "A day", "--date", "7/12/2018")
    #expect(ambiguous.status == 64)
    let taken = try BuiltProgram.run(
      "add", "event", path, "--title", "A day", "--id", "panmunjom-meeting")
    #expect(taken.status == 65)
    let other = try BuiltProgram.run("add", "source", path, "/nonexistent/text.txt")
    #expect(other.status == 66)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
  }

  @Test("On a terminal what no option gives is asked for, and again where it is not right")
  func asked() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.start)
    let page = try scratch.write("page.html", Self.article)
    #expect(try BuiltProgram.run("add", "source", path, page).status == 0)
    let terminal = try TerminalSession(columns: 100, rows: 40, scratch: scratch)
    func answer(_ question: String, _ words: String) throws {
      try terminal.wait(question) { $0.rows.last { !$0.isEmpty }?.hasPrefix(question) == true }
      try terminal.enter(words)
    }
    try terminal.enter("dateline add event \(path)")
    try answer("title", "A second meeting")
    try answer("date, in EDTF or English", "7/12/2018")
    try terminal.wait(for: "is not a date")
    try answer("date, in EDTF or English", "August 2018")
    try answer("id [a-second-meeting]", "")
    try answer("place", "")
    try answer("actors", "Somebody, Somebody else")
    try answer("status", "perhaps")
    try terminal.wait(for: "not “perhaps”")
    try answer("status", "announced")
    try answer("sources", "")
    try answer("tags", "")
    try answer("summary", "")
    try terminal.wait(for: "added event: a-second-meeting")

    try terminal.enter("clear; dateline add quote \(path)")
    try answer("event", "nosuch")
    try terminal.wait(for: "has no event “nosuch”")
    try answer("event", "a-second-meeting")
    try answer("source", "talks-go-on")
    try answer("words", "They agreed to meat again")
    try terminal.wait(for: "{-meat-} {+meet+}")
    try answer("words", "They agreed to meet again")
    try answer("line (1, 3)", "3")
    try answer("speaker", "Somebody")
    try answer("said on", "20 July 2018")
    try terminal.wait(for: "added exact: They agreed to meet again")
    let text = scratch.read("t.yaml")
    for line in [
      "    date: 2018-08", "    status: announced", "        suffix: \" in August.\"",
      "        speaker: Somebody", "        said: 2018-07-20",
    ] { #expect(text.contains(line + "\n"), "\(line) in:\n\(text)") }
    #expect(!text.contains("place"))
    for (arguments, option) in [
      (["event", path], "--title"), (["quote", path, "--exact", "They agreed"], "--event"),
      (["quote", path, "--event", "talks"], "--exact"),
    ] {
      let piped = try runProcess(
        BuiltProgram.path(), ["add"] + arguments, environment: BuiltProgram.environment(),
        directory: BuiltProgram.repository)
      #expect(piped.status == 64)
      #expect(piped.err.contains(option), "\(piped.err)")
    }
    #expect(scratch.read("t.yaml") == text)
  }

  @Test("A saved text is never overwritten, and none is left where the timeline cannot be written")
  func kept() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.start)
    let text = try scratch.write("a.txt", "Some words.\n")
    #expect(try BuiltProgram.run("add", "source", path, text, "--id", "wire").status == 0)
    #expect(try BuiltProgram.run("add", "source", path, text, "--id", "wire").status == 65)
    let another = try scratch.write("b.txt", "Other words.\n")
    #expect(try BuiltProgram.run("add", "source", path, another, "--id", "Wire").status == 74)
    #expect(scratch.read("sources/wire.txt") == "Some words.\n")
    // The same text, letter for letter, is one file.
    #expect(try BuiltProgram.run("add", "source", path, text, "--id", "Wire").status == 0)
    #expect(scratch.read("sources/wire.txt") == "Some words.\n")

    let broken = try scratch.write("broken.yaml", "dateline: 1\ntitle: \"T\nevents: []\n")
    #expect(try BuiltProgram.run("add", "source", broken, text, "--id", "other").status != 0)
    #expect(scratch.read("sources/other.txt").isEmpty)
  }

  @Test("In the viewer: + adds an event, v and Enter a quote, u takes both back")
  func viewer() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let before = try Data(contentsOf: URL(filePath: sample))
    let terminal = try TerminalSession(columns: 100, rows: 40, scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(for: "? help")
    try terminal.press("+")
    try terminal.wait(for: "new event, date")
    try terminal.type("around 20 July 2018")
    try terminal.press("Enter")
    try terminal.wait(for: "title:")
    try terminal.type("A walk on the beach")
    try terminal.press("Enter")
    try terminal.wait("the event, written and selected") {
      $0.currentRow.contains("A walk on the beach") && $0.shows("u takes it back")
    }
    try terminal.type(":event panmunjom-meeting")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "[exact, in our digest]")
    try terminal.press("Enter")
    try terminal.wait("the quote, lit") { $0.isLit("We now have a meeting set up for July 12") }
    try terminal.press("v", "w", "w", "e")
    try terminal.wait("three words, selected") { $0.shows("11 characters") }
    try terminal.press("Enter")
    try terminal.wait(for: "quote of: panmunjom-meeting")
    try terminal.press("C-u")
    try terminal.type("a-walk-on-the-beach")
    try terminal.press("Enter")
    try terminal.wait(for: "speaker (Enter: none)")
    try terminal.press("Enter")
    try terminal.wait(for: "said on (Enter: none)")
    try terminal.press("Enter")
    try terminal.wait(for: "the quote of a-walk-on-the-beach; u takes it back")
    try terminal.press("C-l")
    try terminal.wait("the new quote, lit") {
      $0.shows("quote for: A walk on the beach") && $0.isLit("We now have")
    }
    let check = try BuiltProgram.run("check", sample)
    #expect(check.status == 0, "\(check.out)")
    #expect(check.out.contains("18 quotes: 18 exact"))
    try terminal.press("u")
    try terminal.wait(for: "took back the quote of a-walk-on-the-beach")
    try terminal.press("u")
    try terminal.wait(for: "took back the event “A walk on the beach”")
    #expect(try Data(contentsOf: URL(filePath: sample)) == before)
    try terminal.press("u")
    try terminal.wait(for: "nothing was written since the start")
  }

  @Test("What somebody else has changed meanwhile is not taken back")
  func changed() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let terminal = try TerminalSession(columns: 100, rows: 30, scratch: scratch)
    try terminal.enter("dateline \(sample)")
    try terminal.wait(for: "? help")
    try terminal.press("+")
    try terminal.wait(for: "new event, date")
    try terminal.press("Enter")
    try terminal.type("A walk")
    try terminal.press("Enter")
    try terminal.wait(for: "u takes it back")
    let other = try String(contentsOfFile: sample, encoding: .utf8) + "# mine\n"
    try other.write(toFile: sample, atomically: true, encoding: .utf8)
    try terminal.press("u")
    try terminal.wait(for: "not taken back")
    #expect(try String(contentsOfFile: sample, encoding: .utf8) == other)
  }
}
