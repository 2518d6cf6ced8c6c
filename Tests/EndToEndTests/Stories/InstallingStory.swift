import Foundation
import Testing

/// Somebody installs the program, reads its manual, and takes it out again.
@Suite("Installing, and the pages that the program makes of its tables")
struct InstallingStory {
  private func document(_ name: String) throws -> String {
    try String(contentsOfFile: "\(BuiltProgram.repository)/\(name)", encoding: .utf8)
  }

  @Test("The version is the newest of the changelog")
  func version() throws {
    let version = try BuiltProgram.run("--version").lines
    let newest = try document("CHANGELOG.md").split(separator: "\n").first {
      $0.hasPrefix("## [") && !$0.hasPrefix("## [Unreleased]")
    }
    #expect(version.count == 1)
    #expect(newest?.hasPrefix("## [\(version.first ?? "none")]") == true)
  }

  @Test("docs/keys.md says what the table of keys says; `dateline generate keys` prints it")
  func keys() throws {
    #expect(try document("docs/keys.md") == BuiltProgram.run("generate", "keys").out)
  }

  @Test("docs/settings.md has the table of settings; `dateline generate settings` prints it")
  func settings() throws {
    let table = try BuiltProgram.run("generate", "settings")
    #expect(table.lines.count > 10)
    #expect(try document("docs/settings.md").contains("\n\n\(table.out)\n"))
  }

  private func page(_ template: String) throws -> Finished {
    try BuiltProgram.run("generate", "manual", "--date", "July 9, 2018", stdin: template)
  }

  @Test("The manual has every command, option, key and setting that the program has")
  func manual() throws {
    let program = try page(document("docs/man/dateline.1.mdoc"))
    #expect(program.status == 0)
    #expect(!program.lines.contains { $0.hasPrefix("@") })
    #expect(program.out.contains(".Dd July 9, 2018"))
    let help = try BuiltProgram.run("--help").lines
    let start = try #require(help.firstIndex { $0.hasPrefix("SUBCOMMANDS") })
    let commands = help[(start + 1)...].prefix { !$0.hasPrefix("  See ") }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(commands.count > 15)
    for command in commands where command != "help" {
      #expect(program.out.contains(".Ss \"\\&dateline \(command)"), "\(command)")
    }
    for words in ["Fl \"\\&\\-filter\"", "half a page down", ":diff FILE"] {
      #expect(program.out.contains(words), "\(words)")
    }
    let files = try page(document("docs/man/dateline.5.mdoc"))
    #expect(files.status == 0)
    #expect(files.out.contains("Cm \"\\&margins\""))
  }

  @Test("What a table says cannot be taken for a request to the formatter")
  func escaped() throws {
    // A line of a page that begins so would be an unknown macro, and lost.
    let lines = try page("@commands@\n@options@\n@keys@\n@prompt@\n@settings@\n").lines
    let macros: Set = [".Ss", ".Nm", ".Pp", ".Bl", ".It", ".El", ".Bd", ".Ed"]
    for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(String(line.prefix(3))), "\(line)")
    }
    #expect(try page("@commnads@\n").status == 65)
  }

  @Test("It installs where somebody may write, and leaves nothing behind")
  func installs() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("manual"), withIntermediateDirectories: true)
    for section in ["1", "5"] {
      let made = try page(document("docs/man/dateline.\(section).mdoc"))
      try scratch.write("manual/dateline.\(section)", made.out)
    }
    try FileManager.default.createDirectory(
      atPath: scratch.file("own/bin"), withIntermediateDirectories: true)
    try scratch.write("own/bin/other", "somebody else's\n")
    func install(_ arguments: String...) throws -> Finished {
      // The program of a debug build is large, and its symbols are left alone.
      try runProcess(
        "\(BuiltProgram.repository)/Packaging/install", arguments,
        environment: BuiltProgram.environment(["PREFIX": scratch.file("own"), "STRIP": "true"]))
    }
    let first = try install(BuiltProgram.path(), scratch.file("manual"))
    #expect(first.status == 0, "\(first.err)")
    #expect(scratch.read("own/share/man/man5/dateline.5").contains("timeline files"))
    let sample = scratch.file("own/share/doc/dateline/examples/after-singapore.yaml")
    let listed = try runProcess(
      scratch.file("own/bin/dateline"), ["check", sample], environment: BuiltProgram.environment())
    #expect(listed.status == 0, "\(listed.out)")
    // The README leads to its pages from where it stands now.
    let readme = scratch.read("own/share/doc/dateline/README.md")
    let linked = readme.matches(
      of: /\]\(([^)#:]+)\)|`((?:docs\/|Timelines\/)?[A-Za-z-]+\.(?:md|yaml))`/
    )
    .compactMap { $0.1 ?? $0.2 }.filter { $0.contains("/") || $0.first?.isUppercase == true }
    #expect(linked.count > 15)
    for page in Set(linked.map(String.init)) {
      #expect(
        FileManager.default.fileExists(atPath: scratch.file("own/share/doc/dateline/\(page)")),
        "\(page) is linked to and not installed")
    }
    // A second time changes nothing of what is known to be its own, and takes out what is none of it any more.
    let old = scratch.file("own/share/doc/dateline/old.md")
    try scratch.write("own/share/doc/dateline/old.md", "an older version's\n")
    try scratch.write(
      "own/share/dateline/installed",
      scratch.read("own/share/dateline/installed") + "file \(old)\n")
    #expect(try install(BuiltProgram.path(), scratch.file("manual")).status == 0)
    #expect(!FileManager.default.fileExists(atPath: old))
    #expect(try install("--remove").status == 0)
    let left = try FileManager.default.subpathsOfDirectory(atPath: scratch.file("own"))
    #expect(left.sorted() == ["bin", "bin/other"])
    let again = try install("--remove")
    #expect(again.status == 1)
    #expect(again.err.contains("nothing was removed"))
  }

  @Test("A folder that is not named whole is refused")
  func relativePrefix() throws {
    let refused = try runProcess(
      "\(BuiltProgram.repository)/Packaging/install", ["--remove"],
      environment: BuiltProgram.environment(["PREFIX": "share"]))
    #expect(refused.status == 1)
    #expect(refused.err.contains("PREFIX must begin with /"))
  }
}
