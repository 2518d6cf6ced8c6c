import Foundation
import Glibc
import Testing

/// A person presses Tab in the shell.
///
/// What is asked here, the scripts of the shells ask.
@Suite("Completions of the shell")
struct CompletionStory {
  private let sample = BuiltProgram.sample

  /// What is offered for the last of some words; the first line says whether files may stand there.
  private func offered(_ words: String...) throws -> [String] {
    let answer = try BuiltProgram.run(["complete", "--"] + words)
    #expect(answer.status == 0)
    #expect(answer.err.isEmpty)
    return answer.lines.map { String($0.prefix { $0 != "\t" }) }
  }

  /// What bash is given for a line up to the cursor, and behind it.
  private func bash(_ line: String, _ rest: String = "") throws -> [String] {
    try BuiltProgram.run("complete", "--rest", rest, "--bash", line).lines
  }

  @Test("First come files and commands, then options, each once")
  func commands() throws {
    #expect(try offered("li") == ["files", "list"])
    #expect(try offered("").contains("overview"))
    #expect(!(try offered("").contains("complete")))
    #expect(try offered("add", "q") == ["words", "quote"])
    #expect(try offered("help", "unsup") == ["words", "unsupported"])
    #expect(try offered("list", "--js") == ["words", "--json"])
    #expect(try offered("list", "--json", "--js") == ["words"])
    #expect(try offered(sample, "--no-st") == ["words", "--no-state"])
    #expect(try offered("list", "--", "--js") == ["files"])
    #expect(try offered("check", sample, "x") == ["files"])
  }

  @Test("Dates are those that the timeline has: years, months, days")
  func dates() throws {
    #expect(try offered(sample, "--at", "") == ["words", "1950", "2018"])
    #expect(try offered(sample, "--at", "2018-0") == ["words", "2018-06", "2018-07"])
    #expect(try offered("list", sample, "--as-of", "2018-07-1").contains("2018-07-12"))
    #expect(try offered("list", sample, "--at=2018-07-2") == ["words", "--at=2018-07-27"])
    // Where there is only one year, its months are offered at once.
    #expect(try offered(sample, "--at", "1").dropFirst(2).first?.hasPrefix("1950-") == true)
  }

  @Test("The timeline may be named behind the cursor, too")
  func fileBehind() throws {
    let answer = try BuiltProgram.run("complete", "--index", "1", "--", "--at", "2018-07-2", sample)
    #expect(answer.lines.last?.hasPrefix("2018-07-27\t") == true)
    #expect(try bash("dateline list --at '2018-07-2", "7' \(sample)") == ["words", "2018-07-27"])
  }

  @Test("Events, people and sources are offered by id; a name or alias leads to its id")
  func names() throws {
    #expect(try offered("show", sample, "pan") == ["words", "panmunjom-meeting"])
    #expect(try offered("add", "quote", sample, "--speaker", "Mike") == ["words", "pompeo"])
    #expect(try offered("text", sample, "dig") == ["words", "digest"])
    #expect(try offered(sample, "--zone", "Asia/Seo") == ["words", "Asia/Seoul"])
    #expect(try offered("export", sample, "--to", "markw") == ["words", "markwhen"])
  }

  @Test("A filter is completed at its end")
  func filters() throws {
    #expect(try offered("list", sample, "--filter", "wh") == ["words", "who:"])
    #expect(
      try offered("list", sample, "--filter", "from:2018 who:kim-y")
        == ["words", "from:2018 who:kim-yong-chol"])
    // A name by which somebody is found must not take back what was typed.
    #expect(
      try offered("list", sample, "--filter", "who:kim")
        == ["words", "who:kim-jong-un", "who:kim-yong-chol"])
  }

  @Test("bash gets what it may put in the place of what it takes for the word")
  func bashWords() throws {
    #expect(try bash("dateline list \(sample) --filter who:pompe") == ["words", "pompeo"])
    #expect(
      try bash("dateline list \(sample) --filter \"from:2018 who:kim-y")
        == ["words", "from:2018 who:kim-yong-chol"])
    #expect(
      try bash("dateline list \(sample) --filter from:2018\\ who:pompe") == ["words", "pompeo"])
    #expect(try bash("dateline list --at=2018-07-2", " \(sample)") == ["words", "2018-07-27"])
    let scratch = try Scratch()
    let spaced = scratch.file("two words.yaml")
    try FileManager.default.copyItem(
      atPath: "\(BuiltProgram.repository)/\(sample)", toPath: spaced)
    #expect(try bash("dateline show '\(spaced)' pan") == ["words", "panmunjom-meeting"])
    let escaped = spaced.replacing(" ", with: "\\ ")
    #expect(try bash("dateline show \(escaped) pan") == ["words", "panmunjom-meeting"])
  }

  @Test("Nothing is waited for, and nothing that a file says is obeyed")
  func hostile() throws {
    let scratch = try Scratch()
    // A pipe that nobody writes to would be waited for.
    #expect(mkfifo(scratch.file("pipe.yaml"), 0o600) == 0)
    #expect(try offered("show", scratch.file("pipe.yaml"), "") == ["words"])
    #expect(try offered("show", "-", "") == ["words"])
    #expect(try offered("show", scratch.file("missing.yaml"), "") == ["words"])
    let odd = try scratch.write(
      "odd.yaml",
      """
      dateline: 1
      title: Odd
      events:
        - {id: plain, title: "A title\\u001b[31m\\tin red"}
        - {id: "odd\\u001b[31m", title: An id that a terminal would obey}
        - {id: "$(touch x)", title: An id that a shell would run}
      """)
    let answer = try BuiltProgram.run("complete", "--", "show", odd, "")
    #expect(!answer.out.contains("\u{1B}"))
    #expect(answer.lines.first { $0.hasPrefix("plain") }?.split(separator: "\t").count == 2)
    // Quoted, so that it stays a word.
    #expect(
      try bash("dateline show \(odd) ").allSatisfy { !$0.contains("$(t") || $0.contains("\\$") })
  }
}
