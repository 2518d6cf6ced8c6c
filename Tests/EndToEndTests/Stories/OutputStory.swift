import Foundation
import Testing

/// What is printed: whether it can be written at all, and in which characters a terminal gets it.
@Suite("Output")
struct OutputStory {
  @Test(
    "Where nothing can be written, the status says so, whatever was to be printed",
    arguments: [
      ["--version"], ["--help"], ["help", "list"], ["list", BuiltProgram.sample], ["doctor"],
      ["date", "2018"],
    ])
  func full(_ arguments: [String]) throws {
    let finished = try runProcess(
      "sh", ["-c", "\"$0\" \"$@\" >/dev/full", BuiltProgram.path()] + arguments,
      environment: BuiltProgram.environment(), directory: BuiltProgram.repository)
    #expect(finished.status == 74, "\(finished.err)")
    #expect(finished.err.contains("writing the output failed"))
  }

  @Test(
    "Help and version go to standard output, what is wrong on the command line to standard error")
  func streams() throws {
    for arguments in [["--version"], ["--help"], ["list", "--help"]] {
      let finished = try BuiltProgram.run(arguments)
      #expect(finished.status == 0)
      #expect(!finished.out.isEmpty && finished.err.isEmpty)
    }
    let wrong = try BuiltProgram.run("list", "--no-such-option", BuiltProgram.sample)
    #expect(wrong.status == 64)
    #expect(wrong.out.isEmpty && wrong.err.contains("--no-such-option"))
  }

  /// What must not reach a terminal as it is.
  private static let hostile = "a\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{200B}\u{E0041}\u{3164}z"

  @Test(
    "What was typed is told without being obeyed, by whichever command",
    arguments: [
      ["list", "--\(hostile)"], ["list", hostile], ["show", BuiltProgram.sample, hostile],
      ["text", BuiltProgram.sample, hostile], ["date", hostile], ["date", "--json", hostile],
      ["list", "--filter", hostile, BuiltProgram.sample],
      ["list", "--zone", hostile, BuiltProgram.sample],
      ["list", "--log", hostile + "/log", BuiltProgram.sample], ["draft", hostile],
      ["new", hostile + "/x"],
      ["overview", "--scale", hostile, BuiltProgram.sample], [hostile], ["diff", hostile, hostile],
      ["add", "event", hostile, "--title", hostile], ["export", hostile, "--to", hostile],
      ["help", hostile], ["check", hostile], ["import", hostile],
      ["generate", "manual", "--date", hostile],
      ["complete", "--", "list", hostile], ["doctor", "--\(hostile)"],
    ])
  func arguments(_ arguments: [String]) throws {
    let finished = try BuiltProgram.run(
      arguments, stdin: "@keys@\n", environment: ["TERM": Self.hostile, "PAGER": Self.hostile])
    for scalar in (finished.out + finished.err).unicodeScalars {
      let isHarmless =
        scalar == "\n" || scalar == "\t"
        || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          && !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x202E)
      #expect(isHarmless, "U+\(String(scalar.value, radix: 16)) in \(arguments[0])")
    }
  }

  @Test("On a terminal that is not of UTF-8 plain output is ASCII; into a file it is UTF-8")
  func ascii() throws {
    let terminal = try TerminalSession(environment: ["LC_ALL": "C"])
    let sample = try terminal.scratch.write(
      "t.yaml", "dateline: 1\ntitle: T\nevents: [{title: “Café” — 한국, date: 2018-07}]\n")
    let file = terminal.scratch.file("list")
    try terminal.enter(
      "LC_ALL=C dateline list \(sample); LC_ALL=C dateline list \(sample) > \(file)")
    let screen = try terminal.wait(for: "\"Cafe\" - ????")
    #expect(!screen.shows("한국"))
    try terminal.waitForPrompt()
    #expect(terminal.scratch.read("list").contains("“Café” — 한국"))
    try terminal.enter("clear; dateline list \(sample)-none; dateline doctor | grep character")
    try terminal.wait(for: "a terminal gets ASCII")
  }

  @Test(
    "Every command tells the same of a file without a title, gives the rest, and ends with the same status"
  )
  func untitled() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "t.yaml",
      "dateline: 1\nsources: {s: {title: S, text: s.txt}}\nevents: [{id: e, title: E, date: 2018}]\n"
    )
    try scratch.write("s.txt", "Words.\n")
    let words = "\(file):1:1: error: the timeline has no `title`"
    for arguments in [
      ["list", file], ["show", file, "e"], ["text", file, "s"], ["overview", file],
      ["lanes", file],
      ["history", file], ["actors", file], ["sources", file], ["gaps", file], [file],
      ["export", file, "--to", "yaml"], ["import", file], ["conflicts", file],
      ["unsupported", file],
      ["diff", file, file],
    ] {
      let finished = try BuiltProgram.run(arguments)
      #expect(finished.status == 65, "\(arguments[0]): \(finished.status)")
      #expect(finished.err.contains(words), "\(arguments[0]): \(finished.err)")
      // There may be nothing to find in it; what is there is printed.
      let isQuestion = ["history", "actors", "gaps", "conflicts"].contains(arguments[0])
      #expect(isQuestion || !finished.out.isEmpty, "\(arguments[0])")
    }
    // Going through it by hand ends as it should, and the mistake was told.
    let plain = try BuiltProgram.run("--plain", file)
    #expect(plain.status == 0 && plain.err.contains(words))
    let check = try BuiltProgram.run("check", file)
    #expect(check.status == 1)
    #expect(check.out.contains(words))
  }
}
