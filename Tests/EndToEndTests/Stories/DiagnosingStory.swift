import Foundation
import Testing

/// Somebody reports a mistake, with a log that gives nothing of the timeline away.
@Suite("Diagnosing")
struct DiagnosingStory {
  @Test("A log tells what was done, and nothing of the timeline")
  func log() throws {
    let scratch = try Scratch()
    let log = scratch.file("log")
    let finished = try BuiltProgram.run("list", "--log", log, BuiltProgram.sample)
    #expect(finished.status == 0)
    let text = scratch.read("log")
    for part in ["dateline begins", "version=", "events=13", "problems=0"] {
      #expect(text.contains(part))
    }
    for secret in ["Pompeo", "after-singapore", "remains", scratch.path] {
      #expect(!text.contains(secret))
    }
    let mode = try FileManager.default.attributesOfItem(atPath: log)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("The viewer's log has what happened in order, and the keys only when asked")
  func viewer() throws {
    let session = try TerminalSession()
    let (plain, full) = (session.scratch.file("plain"), session.scratch.file("full"))
    for arguments in ["--log \(plain)", "--log \(full) --log-content"] {
      try session.enter("dateline --no-state \(arguments) Timelines/after-singapore.yaml")
      try session.wait("the timeline") { $0.text.contains("Korean War") }
      try session.press("j")
      try session.press("q")
      try session.waitForPrompt()
      #expect(try session.exitStatus() == 0)
    }
    let log = session.scratch.read("plain")
    #expect(log.contains("viewer ends how=quit"))
    #expect(!log.contains("character"))
    #expect(!log.contains("Timelines"))
    let content = session.scratch.read("full")
    #expect(content.contains("input=key"))
    #expect(content.contains("after-singapore.yaml"))
  }

  @Test(
    "Every command that reads a timeline can be logged",
    arguments: [
      ["view"], ["list"], ["show"], ["text"], ["history"], ["diff"], ["overview"], ["lanes"],
      ["actors"], ["sources"], ["conflicts"], ["gaps"], ["unsupported"], ["check"], ["import"],
      ["export"], ["draft"], ["add", "source"], ["add", "event"], ["add", "quote"],
    ])
  func everywhere(command: [String]) throws {
    let help = try BuiltProgram.run(["help"] + command)
    #expect(help.out.contains("--log <file>"), "\(command)")
    #expect(help.out.contains("--log-content"), "\(command)")
  }

  @Test("A log that cannot be written is told before anything is done")
  func unwritable() throws {
    let finished = try BuiltProgram.run(
      "list", "--log", "/proc/no-such-folder/log", BuiltProgram.sample)
    #expect(finished.status == 64)
    #expect(finished.out.isEmpty)
    #expect(finished.err.contains("cannot be written"))
  }

  @Test("No file but a log is written into: not the timeline, no FIFO, no link")
  func onlyLogs() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let before = try Data(contentsOf: URL(filePath: sample))
    let refused = try BuiltProgram.run("list", "--log", sample, sample)
    #expect(refused.status == 64)
    #expect(refused.err.contains("is no log"))
    #expect(try Data(contentsOf: URL(filePath: sample)) == before)
    #expect(mkfifo(scratch.file("fifo"), 0o600) == 0)
    #expect(try BuiltProgram.run("list", "--log", scratch.file("fifo"), sample).status == 64)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: sample)
    #expect(try BuiltProgram.run("list", "--log", scratch.file("link"), sample).status == 64)
    for _ in 0..<2 {
      #expect(try BuiltProgram.run("list", "--log", scratch.file("log"), sample).status == 0)
    }
    #expect(scratch.read("log").components(separatedBy: "dateline begins").count == 3)
  }

  @Test("A place in a broken file is in the log, its words are not")
  func problems() throws {
    let scratch = try Scratch()
    let file = scratch.file("broken.yaml")
    try "dateline: 1\ntitle: t\nevents:\n  - {title: a, date: confidential-date}\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    _ = try BuiltProgram.run("list", "--log", scratch.file("log"), file)
    let log = scratch.read("log")
    #expect(log.contains("line=4"))
    #expect(!log.contains("confidential"))
  }

  @Test("doctor tells of terminal, locale, widths and versions, and what to do")
  func doctor() throws {
    let finished = try BuiltProgram.run(
      "doctor", environment: ["TERM": "no-such-terminal", "EDITOR": "/no/such/editor"])
    #expect(finished.status == 0)
    for part in [
      "ncurses", "character set", "Hangul 한\t2 by libc", "! type: terminfo does not know it",
      "! editor: set VISUAL",
    ] {
      #expect(finished.out.contains(part), "\(part)")
    }
    let json = try BuiltProgram.run("doctor", "--json")
    #expect(json.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(json.lines.contains { $0.contains("\"name\":\"libyaml\"") })
  }
}
