import Foundation
import Testing

/// Everything that the screens show is to be had as plain text, for pipes and screen readers.
@Suite("Plain text")
struct PlainTextStory {
  /// The sample's events in their order; those with one number may stand either way.
  private static let order: [(rank: Int, id: String)] = [
    (0, "korean-war"), (1, "singapore-summit"),
    (2, "list-of-nuclear-sites"), (2, "pyongyang-talks"),
    (3, "foreign-ministry-statement"), (4, "tokyo-remarks"), (5, "vietnam-model"),
    (6, "panmunjom-meeting"), (7, "generals-talks"), (8, "remains-handover"),
    (9, "venue-search"), (10, "russel-comment"), (11, "big-picture-comment"),
  ]

  @Test("list prints the events in order, one a line, each with its id, date and words")
  func list() throws {
    let finished = try BuiltProgram.run("list", BuiltProgram.sample)
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    #expect(finished.lines.count == Self.order.count)

    let ranks = finished.lines.compactMap { line in
      Self.order.first { line.contains($0.id) }?.rank
    }
    #expect(ranks == Self.order.map(\.rank))

    let meeting = try #require(finished.lines.first { $0.contains("panmunjom-meeting") })
    for part in ["2018-07-12~", "around 12 July 2018", "Meeting on the remains"] {
      #expect(meeting.contains(part))
    }
    let talks = try #require(finished.lines.first { $0.contains("pyongyang-talks") })
    for part in ["2018-07-06/2018-07-07", "6–7 July 2018"] {
      #expect(talks.contains(part))
    }
  }

  @Test("The viewer in a pipe prints what list prints")
  func pipe() throws {
    let list = try BuiltProgram.run("list", BuiltProgram.sample)
    for arguments in [[BuiltProgram.sample], ["view", BuiltProgram.sample]] {
      let viewer = try runProcess(
        BuiltProgram.path(), arguments,
        environment: BuiltProgram.environment(["TERM": "nonsense"]),
        directory: BuiltProgram.repository)
      #expect(viewer.status == 0)
      #expect(viewer.err.isEmpty)
      #expect(!viewer.out.isEmpty)
      #expect(viewer.out == list.out)
    }
  }

  @Test("Plain text has no escape sequence, whatever the terminal")
  func noEscapes() throws {
    for arguments in [
      ["list", BuiltProgram.sample], ["show", BuiltProgram.sample, "panmunjom-meeting"],
      ["text", BuiltProgram.sample, "digest"],
    ] {
      let finished = try runProcess(
        BuiltProgram.path(), arguments, environment: BuiltProgram.environment(),
        directory: BuiltProgram.repository)
      #expect(finished.status == 0)
      #expect(!finished.out.contains("\u{1B}"))
    }
  }

  @Test("A closed pipe ends list quietly")
  func closedPipe() throws {
    let finished = try runProcess(
      "bash",
      ["-c", "set -o pipefail; \"$0\" list \"$1\" | head -n 1", BuiltProgram.path()]
        + [BuiltProgram.sample],
      environment: BuiltProgram.environment(), directory: BuiltProgram.repository)
    #expect(finished.lines.count == 1)
    #expect(finished.err.isEmpty)
  }

  @Test("show prints an event with its bounds, the words that give them, quotes and sources")
  func show() throws {
    let finished = try BuiltProgram.run("show", BuiltProgram.sample, "panmunjom-meeting")
    #expect(finished.status == 0)
    let text = finished.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Meeting on the remains of US soldiers", "around 12 July 2018",
      "it could move by one day or two", "Panmunjom", "Mike Pompeo",
      "We now have a meeting set up for July 12 - it could move by one day or two - where",
      "Secy Of State: Progress Was Made On 'Central Issues' In Pyongyang", "Public record",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains(/between 10( July 2018)? and 14 July/))
  }

  @Test("An inference is shown as one")
  func inference() throws {
    let finished = try BuiltProgram.run("show", BuiltProgram.sample, "pyongyang-talks")
    let text = finished.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("By public record it is Kim Yong Chol, not Kim Jong Un."))
  }

  @Test("show says which event is not there")
  func showNothing() throws {
    let finished = try BuiltProgram.run("show", BuiltProgram.sample, "no-such-event")
    #expect(finished.status != 0)
    #expect(finished.err.contains("no-such-event"))
    #expect(finished.out.isEmpty)
  }

  @Test("text prints a source's text with its quotes marked")
  func text() throws {
    let finished = try BuiltProgram.run("text", BuiltProgram.sample, "digest")
    #expect(finished.status == 0)
    let saved = try String(
      contentsOfFile: "\(BuiltProgram.repository)/Timelines/sources/pyongyang-digest.txt",
      encoding: .utf8)
    let marked = finished.out.filter { !$0.isWhitespace }
    #expect(marked.contains("Othervoices"))
    #expect(!marked.contains(saved.filter { !$0.isWhitespace }), "nothing is marked")
  }

  @Test("new writes a starter that opens without a warning, and never over a file")
  func new() throws {
    let scratch = try Scratch()
    let path = scratch.file("starter.yaml")
    #expect(try BuiltProgram.run("new", path).status == 0)
    let starter = scratch.read("starter.yaml")
    #expect(starter.contains("dateline: 1"))
    #expect(starter.contains("# "))

    let list = try BuiltProgram.run("list", path)
    #expect(list.status == 0)
    #expect(list.err.isEmpty)

    #expect(try BuiltProgram.run("new", path).status != 0)
    #expect(scratch.read("starter.yaml") == starter)
  }

  @Test("Several files are one timeline")
  func merged() throws {
    let scratch = try Scratch()
    let other = try scratch.write(
      "other.yaml",
      """
      dateline: 1
      title: Another
      events:
        - {id: between, title: Between the talks and the remarks, date: 2018-07-07T23:00:00Z}
        - {id: first-of-all, title: First of all, date: 1900}
      """)
    let finished = try BuiltProgram.run("list", BuiltProgram.sample, other)
    #expect(finished.status == 0)
    #expect(finished.lines.count == Self.order.count + 2)
    #expect(finished.lines.first?.contains("first-of-all") == true)
  }

  @Test(
    "Help names the command's parts, with examples",
    arguments: ["view", "list", "show", "text", "new"])
  func help(command: String) throws {
    let all = try BuiltProgram.run("--help")
    #expect(all.status == 0)
    #expect(all.out.contains(command))
    let one = try BuiltProgram.run(command, "--help")
    #expect(one.status == 0)
    #expect(one.out.contains("dateline \(command)"))
    #expect(one.out.lowercased().contains("example"))
  }

  @Test("--version prints a version")
  func version() throws {
    let finished = try BuiltProgram.run("--version")
    #expect(finished.status == 0)
    #expect(finished.out.contains(/\d+\.\d+/))
  }

  @Test("A full disk under standard output ends with 74, also for JSON and what is new")
  func fullDisk() throws {
    for command in ["list", "list --json", "show \(BuiltProgram.sample) korean-war"] {
      let words = command.contains("show") ? command : "\(command) \(BuiltProgram.sample)"
      let finished = try runProcess(
        "bash", ["-c", "exec \"$0\" \(words) > /dev/full", BuiltProgram.path()],
        environment: BuiltProgram.environment(), directory: BuiltProgram.repository)
      #expect(finished.status == 74, "\(command)")
      #expect(finished.err.contains("writing the output failed"), "\(command)")
    }
  }

  @Test("JSON escapes what a terminal would obey, and says the same")
  func hostileJSON() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "hostile.yaml",
      "dateline: 1\ntitle: t\nevents:\n  - title: \"a\\u202Eb\\u009Bc\\u007Fd\"\n    date: 2018\n")
    let finished = try BuiltProgram.run("list", "--json", path)
    #expect(finished.out.contains(#"a\u202eb\u009bc\u007fd"#))
    #expect(finished.out.unicodeScalars.allSatisfy { $0.isASCII && $0.value != 0x7F })
  }
}
