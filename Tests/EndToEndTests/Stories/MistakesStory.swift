import Testing

/// A wrong event never loses the others.
@Suite("A file with mistakes")
struct MistakesStory {
  private static let text = """
    dateline: 1
    title: With mistakes
    sources:
      wire: {title: A wire report, published: 2018-07-01}
    events:
      - title: The first right event
        date: 2018-07-01
        evidence: [{source: wire}]
      - title: An event whose date is no date
        date: 2018-13-45
      - place: An event without a title
        date: 2018-07-03
      - title: An event of a source that is not there
        date: 2018-07-04
        evidence:
          - source: nowhere
      - title: The last right event
        date: 2018-07-05
    """

  @Test("It opens, shows the rest, and counts the three")
  func viewer() throws {
    let terminal = try TerminalSession()
    let path = try terminal.scratch.write("mistakes.yaml", Self.text)
    try terminal.enter("dateline \(path)")
    try terminal.wait("the right events, and how many problems there are") {
      $0.shows("The first right event") && $0.shows("The last right event")
        && $0.shows("3 problems")
    }

    try terminal.enter(":problems")
    try terminal.wait("the three, each with its line") { screen in
      [10, 11, 16].allSatisfy { screen.shows("mistakes.yaml:\($0):") }
    }
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(try terminal.exitStatus() == 0)
  }

  @Test("list prints what can be read, names the three with line and column, and ends with 65")
  func list() throws {
    let scratch = try Scratch()
    let path = try scratch.write("mistakes.yaml", Self.text)
    let finished = try BuiltProgram.run("list", path)
    #expect(finished.status == 65)
    for title in ["The first right event", "whose date is no date", "The last right event"] {
      #expect(finished.out.contains(title))
    }
    let errors = finished.err.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 3, "\(finished.err)")
    for (error, line) in zip(errors, [10, 11, 16]) {
      #expect(error.hasPrefix("\(path):\(line):"), "\(error)")
    }
  }

  @Test("YAML that does not parse ends with 65 and the place", arguments: ["view", "list"])
  func broken(command: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("broken.yaml", "dateline: 1\ntitle: \"no end\nevents: []\n")
    let finished = try BuiltProgram.run(command, path)
    #expect(finished.status == 65)
    let message = finished.err.prefixMatch(of: /(.*):(\d+):(\d+): error: .+/)
    #expect(message?.1 == Substring(path), "\(finished.err)")
    #expect(!finished.err.contains("Fatal"))
  }

  @Test("A later version of the format is refused, and nothing is guessed")
  func laterVersion() throws {
    let scratch = try Scratch()
    let path = try scratch.write("later.yaml", "dateline: 99\ntitle: Later\nevents: []\n")
    let finished = try BuiltProgram.run("list", path)
    #expect(finished.status == 65)
    #expect(finished.err.contains("99"))
    #expect(finished.out.isEmpty)
  }

  @Test("A file that is not there ends with 66", arguments: ["view", "list"])
  func missing(command: String) throws {
    let finished = try BuiltProgram.run(command, "/nonexistent/timeline.yaml")
    #expect(finished.status == 66)
    #expect(finished.err.contains("/nonexistent/timeline.yaml"))
    #expect(finished.out.isEmpty)
  }

  @Test("A wrong use ends with 64", arguments: [["list"], ["--no-such-option"], ["show"]])
  func usage(arguments: [String]) throws {
    let finished = try runProcess(
      BuiltProgram.path(), arguments, environment: BuiltProgram.environment())
    #expect(finished.status == 64)
    #expect(!finished.err.isEmpty)
    #expect(finished.out.isEmpty)
  }
}
