import Dispatch
import Foundation
import Synchronization
import Testing

/// Every command that a document or the help shows can be typed as it stands there.
@Suite("Documented commands")
struct DocumentedCommandsStory {
  /// What stands for something of the reader's, and what it is here; the longest first.
  private static let placeholders: [(String, String)] = [
    ("FILE:LINE:COLUMN", ""), ("TIMELINE...", "after-singapore.yaml"),
    ("FILE...", "after-singapore.yaml"),
    ("timelines/*.yaml", "Timelines/*.yaml"), ("EXPRESSION...", "2018-07-12~"),
    ("ARTICLE", "article.txt"),
    ("--title \"…\"", "--title \"A title\""),
    ("\"the very words\"", "\"Sanctions, he made clear, stay\""),
    ("\"on July 12\"", "\"On Sunday\""), ("--source wire", "--source digest"),
    ("--source ID", "--source digest"),
    ("--event ID", "--event venue-search"), ("--event EVENT", "--event venue-search"),
    ("--source SOURCE", "--source digest"), ("TIMELINE", "after-singapore.yaml"),
    ("EVENT", "panmunjom-meeting"), ("SOURCE", "digest"), ("-o OUT", "-o out.yaml"),
    ("--to FORMAT -o out.yaml", "--to yaml -o out.yaml"), ("OLD NEW", "old.yaml new.yaml"),
    ("import FILE", "import story.json"), ("new FILE", "new mine.yaml"),
    ("FILE", "after-singapore.yaml"),
  ]

  /// Commands whose line goes on with what only a person can give, or that need a person.
  private static let incomplete: [String] = ["…", "\\"]

  /// A command as it is written, and where.
  struct Documented: Sendable, CustomStringConvertible {
    let place: String
    let written: String
    var description: String { "\(place): \(written)" }
  }

  @Test("Each command of the documents runs")
  func documents() throws {
    try run(Self.inDocuments())
  }

  @Test("Each example of the help runs")
  func help() throws {
    let commands = try Self.inHelp()
    #expect(commands.count > 60)
    try run(commands)
  }

  @Test("The guide's story can be followed from its first command to its last")
  func guide() throws {
    let guide = try String(
      contentsOfFile: "\(BuiltProgram.repository)/docs/guide.md", encoding: .utf8)
    let lines = guide.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(lines.count > 15)
    // Somebody new to it has nothing but the sample.
    let scratch = try Self.desk()
    for file in ["story.yaml", "story.json", "article.txt", "sources"] {
      try FileManager.default.removeItem(atPath: scratch.file(file))
    }
    for line in lines {
      let finished = try runProcess(
        "bash", ["--noprofile", "--norc", "-c", String(line)],
        environment: Self.environment(scratch), directory: scratch.path)
      // Only `diff` ends with 1, since it found a difference; every quote stands in the article.
      let expected: Int32 = line.contains("dateline diff") ? 1 : 0
      #expect(
        finished.status == expected, "\(line): \(finished.status)\n\(finished.out)\n\(finished.err)"
      )
    }
    #expect(scratch.read("chronology.md").contains("Talks between generals"))
    #expect(scratch.read("chronology.html").contains("gullible"))
  }

  /// Runs each of the commands at a desk of its own, several at a time.
  private func run(_ commands: [Documented]) throws {
    #expect(!commands.isEmpty)
    // What stands in several places is run once.
    var known: Set<String> = []
    let tries = commands.flatMap { command in
      Self.lines(of: command.written).filter { known.insert($0).inserted }.map { (command, $0) }
    }
    let ends = Mutex<[Int: Result<Finished, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: tries.count) { number in
      let end = Result { try Self.run(tries[number].1) }
      ends.withLock { $0[number] = end }
    }
    let all = ends.withLock { $0 }
    for (number, (command, line)) in tries.enumerated() {
      let finished = try #require(all[number]).get()
      // 1 is what `check` found, or `diff`: the command itself was right.
      #expect(
        [0, 1].contains(finished.status),
        "\(command), as \(line): \(finished.status)\n\(finished.err)")
    }
  }

  /// Runs a line of a shell at a desk.
  private static func run(_ line: String) throws -> Finished {
    let scratch = try desk()
    for file in written(by: line) {
      try? FileManager.default.removeItem(atPath: scratch.file(file))
    }
    return try runProcess(
      "bash", ["--noprofile", "--norc", "-c", line], environment: environment(scratch),
      directory: scratch.path)
  }

  // MARK: Where commands stand

  /// The commands of the README and of every document, in blocks of their own.
  private static func inDocuments() throws -> [Documented] {
    let root = URL(filePath: BuiltProgram.repository)
    let docs = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "docs").path
    )
    .filter { $0.hasSuffix(".md") && $0 != "guide.md" }.sorted().map { "docs/\($0)" }
    return try (["README.md"] + docs).flatMap { name in
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      return text.split(separator: "\n").compactMap { line -> Documented? in
        guard line.hasPrefix("    ") else { return nil }
        return command(String(line), in: name)
      }
    }
  }

  /// The examples of every command's help.
  private static func inHelp() throws -> [Documented] {
    let main = try BuiltProgram.run("help")
    let names = main.lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init).flatMap { $0 == "See" ? nil : $0 }
    }
    return try ([[]] + names.map { [$0] } + ["source", "event", "quote"].map { ["add", $0] })
      .flatMap { path -> [Documented] in
        let help = try BuiltProgram.run(["help"] + path, environment: ["COLUMNS": "200"])
        return help.lines.drop { $0 != "EXAMPLES:" }.prefix { !$0.hasPrefix("USAGE") }.compactMap {
          // The usage follows the examples.
          command($0, in: "help \(path.joined(separator: " "))")
        }
      }
  }

  private static func command(_ line: String, in place: String) -> Documented? {
    let text = line.trimmingCharacters(in: .whitespaces)
    let starts = ["dateline ", "cat ", "printf ", "pandoc ", "TERM="]
    guard starts.contains(where: text.hasPrefix), text.contains("dateline ") else { return nil }
    guard !text.hasPrefix("dateline: ") else { return nil }
    return Documented(place: place, written: text)
  }

  /// What a person would type: without what the line says of itself, with names of their own, and each of
  /// several words that are offered.
  private static func lines(of written: String) -> [String] {
    var line = written.components(separatedBy: "  ").first ?? written
    line = line.components(separatedBy: "  #").first ?? line
    line = line.trimmingCharacters(in: .whitespaces)
    for (placeholder, value) in placeholders {
      line = line.replacingOccurrences(of: placeholder, with: value)
    }
    // A review needs a terminal, and has its own story.
    guard !incomplete.contains(where: line.hasSuffix), !line.contains("--review") else { return [] }
    let words = line.components(separatedBy: " ")
    guard
      let choice = words.firstIndex(where: { $0.contains("|") && $0 != "|" && !$0.contains("'") })
    else { return [completed(line)] }
    return words[choice].components(separatedBy: "|").map { word in
      var words = words
      words[choice] = word
      return completed(words.joined(separator: " "))
    }
  }

  /// A form of a command that leaves out what it cannot do without.
  private static func completed(_ line: String) -> String {
    switch line {
    case "dateline add source after-singapore.yaml": line + " article.txt"
    case "dateline add event after-singapore.yaml": line + " --title Talks"
    case "dateline add quote after-singapore.yaml":
      line + " --event venue-search --source digest --exact \"Sanctions, he made clear, stay\""
    case "dateline text after-singapore.yaml": line + " digest"
    default: line
    }
  }

  /// The files that a command makes, and that must not be there before it.
  private static func written(by line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    return words.indices.dropLast().filter {
      ["-o", "new"].contains(words[$0])
    }.map { words[$0 + 1] }
  }

  // MARK: A desk to work at

  /// A folder with everything that the documents speak of.
  private static func desk() throws -> Scratch {
    let scratch = try Scratch()
    let files = FileManager.default
    let root = BuiltProgram.repository
    try files.copyItem(atPath: "\(root)/Timelines", toPath: scratch.file("Timelines"))
    try files.copyItem(atPath: "\(root)/Timelines/sources", toPath: scratch.file("sources"))
    let sample = try String(contentsOfFile: BuiltProgram.sample, encoding: .utf8)
    let article = """
      Delegates met in Geneva on Saturday.

      "We have come to listen," Mara Ellison said on Sunday.

      """
    let contents = [
      "after-singapore.yaml": sample, "after-geneva.yaml": sample, "story.yaml": sample,
      "new.yaml": sample,
      "old.yaml": sample.replacingOccurrences(of: "Talks in Pyongyang", with: "Talks"),
      "article.txt": article, "speech.docx": article,
      "article.html":
        "<html><head><title>Talks</title></head><body><p>\(article)</p></body></html>",
      "page.html":
        "<html><head><title>Talks</title><meta property=\"article:published_time\" content=\"2018-07-09\"></head>"
        + "<body><p>\(article)</p></body></html>",
      "story.json":
        "{\"title\":{\"text\":{\"headline\":\"A story\"}},\"events\":[{\"start_date\":{\"year\":\"2018\"},"
        + "\"text\":{\"headline\":\"Talks\"}}]}",
      "calendar.ics":
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20180712\r\nSUMMARY:Talks\r\n"
        + "END:VEVENT\r\nEND:VCALENDAR\r\n",
      "events.csv": "Datum,Titel\n12/07/2018,Talks\n",
    ]
    for (name, text) in contents {
      try text.write(toFile: scratch.file(name), atomically: true, encoding: .utf8)
    }
    try files.createDirectory(atPath: scratch.file("bin"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: scratch.file("bin/dateline"), withDestinationPath: BuiltProgram.path())
    // What turns a document into text is not what is tried here.
    try "#!/bin/sh\nfor last; do :; done\ncat \"$last\"\n".write(
      toFile: scratch.file("bin/pandoc"), atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.file("bin/pandoc"))
    return scratch
  }

  private static func environment(_ scratch: Scratch) -> [String: String] {
    let path = BuiltProgram.environment()["PATH"] ?? "/usr/bin:/bin"
    return BuiltProgram.environment([
      "PATH": "\(scratch.path)/bin:\(path)", "XDG_CONFIG_HOME": scratch.file("config"),
      "XDG_STATE_HOME": scratch.file("state"),
    ])
  }
}
