import ArticleReading
import Chronology
import Testing

/// A person keeps, drops and joins what is proposed of an article, and comes back to it.
@Suite("A reporter reviews what is proposed of an article")
struct ReviewStory {
  private static let article = """
    The envoys of Northland and Southland met in Northport on Friday, a month after the leaders met in June.

    “We have a date,” said Ada Adler, the Northland minister, in Northport on Sunday. The ministers will meet \
    in Eastville on July 12.

    Southland released a statement on Saturday. Northland closed its embassy on 3 May 2018.

    """

  private static var proposals: Int {
    let published = try? EDTF(parsing: "2018-07-09")
    return ArticleFindings.read(ArticleText(article), published: published).events.count
  }

  @Test("Keep, drop, join, undo, write; then leave half-way and go on there")
  func review() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let terminal = try TerminalSession(columns: 120, rows: 40, scratch: scratch)
    let command =
      "dateline draft --review \(path) --published 2018-07-09 -o \(scratch.file("out.yaml"))"
    let all = Self.proposals
    try terminal.enter(command)
    try terminal.wait(for: "0 of \(all) decided")
    try terminal.press("Enter")
    try terminal.wait(for: "1 of \(all) decided")
    try terminal.press("x")
    try terminal.wait(for: "2 of \(all) decided")
    try terminal.press("J")
    try terminal.wait(for: "not joined, for this is dropped")
    try terminal.press("j", "J")
    try terminal.wait(for: "joined: ")
    try terminal.press("u")
    try terminal.wait(for: "taken back: joined")
    try terminal.press("s")
    try terminal.wait(for: ", 1 event, with the text in")
    try terminal.press("q")
    try terminal.wait(for: "the same command goes on there")
    let list = try BuiltProgram.run("list", scratch.file("out.yaml"))
    #expect(list.status == 0, "\(list.err)")
    #expect(list.lines.count == 1)
    let check = try BuiltProgram.run("check", scratch.file("out.yaml"))
    #expect(check.status == 0, "\(check.out)\(check.err)")

    try terminal.enter("clear; \(command)")
    try terminal.wait(for: "goes on: 2 of \(all) decided")
    try terminal.press("q")
    try terminal.wait(for: "the same command goes on there")
    try terminal.enter("clear; \(command) --restart")
    try terminal.wait(for: "0 of \(all) decided")
    try terminal.press("q")
    try terminal.waitForPrompt()

    let kept = scratch.file("state/dateline/reviews")
    try terminal.command("for f in \(kept)/*.json; do echo '{' > $f; done")
    try terminal.enter("clear; \(command)")
    try terminal.wait(for: "is set aside as")
    try terminal.press("q")
    try terminal.waitForPrompt()
    try terminal.command("cat \(kept)/*.broken > \(scratch.file("aside"))")
    #expect(scratch.read("aside") == "{\n")
  }

  @Test("Without a terminal it says so, and what does without one")
  func noTerminal() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let finished = try BuiltProgram.run("draft", "--review", path)
    #expect(finished.status == 69)
    #expect(finished.err.contains("dateline draft \(path) prints what is found"))
    #expect(finished.out.isEmpty)
    #expect(try BuiltProgram.run("draft", path, "--restart").status == 64)
  }

  @Test(
    "A later sitting writes its own file again while nobody changed it, and else says what to do")
  func writingAgain() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let out = scratch.file("out.yaml")
    let terminal = try TerminalSession(columns: 120, rows: 40, scratch: scratch)
    let command = "clear; dateline draft --review \(path) --published 2018-07-09 -o \(out)"
    for kept in 1...2 {
      try terminal.enter(command)
      try terminal.wait(for: kept == 1 ? "0 of \(Self.proposals) decided" : "goes on: 1 of")
      try terminal.press("Enter")
      try terminal.wait(for: "\(kept) of \(Self.proposals) decided")
      try terminal.press("s")
      try terminal.wait(for: ", \(kept) event\(kept == 1 ? "" : "s"), with the text in")
      try terminal.press("q")
      try terminal.wait(for: "the same command goes on there")
    }
    try scratch.write("out.yaml", scratch.read("out.yaml") + "# mine\n")
    let mine = scratch.read("out.yaml")
    try terminal.enter(command)
    try terminal.wait(for: "goes on: 2 of")
    try terminal.press("Enter")
    try terminal.wait(for: "3 of \(Self.proposals) decided")
    try terminal.press("s")
    try terminal.wait(for: "was changed since this review wrote it")
    try terminal.wait(for: ":w FILE")
    #expect(scratch.read("out.yaml") == mine)
    try terminal.press("q")
    try terminal.waitForPrompt()
  }

  @Test("A review into a timeline goes by the day on which that says the article was published")
  func dayOfTheTimeline() throws {
    let scratch = try Scratch()
    let path = try scratch.write("article.txt", Self.article)
    let timeline = try scratch.write("t.yaml", "title: Talks\nevents: []\n")
    let added = try BuiltProgram.run(
      "add", "source", timeline, path, "--id", "wire", "--published", "2018-07-09")
    #expect(added.status == 0, "\(added.err)")
    let terminal = try TerminalSession(columns: 120, rows: 40, scratch: scratch)
    try terminal.enter("dateline draft --review \(path) --into \(timeline)")
    try terminal.wait(for: "0 of \(Self.proposals) decided")
    try terminal.wait(for: "told from 9 July 2018")
    try terminal.press("Enter")
    try terminal.wait(for: "1 of \(Self.proposals) decided")
    try terminal.press("s")
    try terminal.wait(for: "added 1 event to")
    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(scratch.read("t.yaml").contains("date: 2018-07-06"), "\(scratch.read("t.yaml"))")
  }
}
