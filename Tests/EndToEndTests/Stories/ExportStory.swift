import Testing

/// Writing what one has in other forms, and reading what others have.
@Suite("A reporter takes a timeline elsewhere, and brings one in")
struct ExportStory {
  private static let mixed = """
    dateline: 1
    title: Made up
    sources:
      wire: {title: A made-up wire}
      leak: {title: A made-up leak, private: true}
    events:
      # known to all
      - {id: talks, date: 2018-07-12~, title: Talks, evidence: [{source: wire}]}
      - id: rumour
        private: true
        title: A rumour

    """

  @Test("What is private stays out of an export, which says how much that was")
  func privacy() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.mixed)
    let finished = try BuiltProgram.run("export", path, "--to", "yaml")
    #expect(finished.status == 0)
    #expect(finished.out.contains("# known to all"))
    #expect(!finished.out.contains("rumour") && !finished.out.contains("leak"))
    #expect(finished.err.contains("left out as private: 1 event, 1 source; --private writes them"))
    let all = try BuiltProgram.run("export", path, "--to", "yaml", "--private")
    #expect(all.out == Self.mixed)
    #expect(all.err.isEmpty)
  }

  @Test("A file that is there is kept, unless --force says otherwise")
  func force() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.mixed)
    let other = try scratch.write("other.yaml", "mine")
    let refused = try BuiltProgram.run("export", path, "-o", other)
    #expect(refused.status == 74)
    #expect(refused.err.contains("other.yaml: error: this file is there already"))
    #expect(scratch.read("other.yaml") == "mine")
    let forced = try BuiltProgram.run("export", path, "-o", other, "--force")
    #expect(forced.status == 0)
    #expect(scratch.read("other.yaml").contains("Talks"))
  }

  @Test(
    "The file that is read is never written over, and `private` where it is not read stops an export"
  )
  func careful() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.yaml", Self.mixed)
    let same = try BuiltProgram.run(
      "export", path, "--filter", "talks", "-o", "\(scratch.path)/./t.yaml", "--force")
    #expect(same.status == 64)
    #expect(scratch.read("t.yaml") == Self.mixed)
    let wrong = try scratch.write(
      "w.yaml", "dateline: 1\ntitle: T\nactors: {m: {name: Mole, private: true}}\nevents: []\n")
    let refused = try BuiltProgram.run("export", wrong, "--to", "jsonl")
    #expect(refused.status == 65)
    #expect(refused.err.contains("w.yaml:3:26: error: `private` has no meaning here"))
    #expect(refused.out.isEmpty)
  }

  @Test("A file of another format is imported under the ids that it was listed with")
  func importing() throws {
    let scratch = try Scratch()
    let csv = try scratch.write(
      "e.csv", "Datum;Titel\n12.07.2018;Treffen\n03/04/2018;Anderes\n")
    let out = scratch.file("e.yaml")
    let imported = try BuiltProgram.run("import", csv, "-o", out)
    #expect(imported.status == 65)
    #expect(imported.err.contains("--day-first or --month-first"))
    let (before, after) = (
      try BuiltProgram.run("list", csv), try BuiltProgram.run("list", out)
    )
    #expect(after.status == 0)
    #expect(
      after.lines.map { $0.split(separator: "\t").last }
        == before.lines.map { $0.split(separator: "\t").last })
    #expect(try BuiltProgram.run("list", csv, "--day-first").out.contains("2018-04-03"))
  }

  @Test("An export as YAML into another folder takes the saved texts along")
  func texts() throws {
    let scratch = try Scratch()
    let sample = try scratch.copySample()
    let copy = scratch.file("copy.yaml")
    let finished = try BuiltProgram.run("export", sample, "-o", copy)
    #expect(finished.status == 0)
    #expect(finished.err.contains("1 saved text copied"))
    #expect(try BuiltProgram.run("check", "--quiet", copy).status == 0)
    #expect(try BuiltProgram.run("diff", sample, copy).status == 0)
  }

  @Test("A format that cannot be told, or is not written, is named with those that are")
  func formats() throws {
    let untold = try BuiltProgram.run("export", BuiltProgram.sample)
    #expect(untold.status == 64)
    #expect(untold.err.contains("say the format with --to: yaml, jsonl"))
    let unwritten = try BuiltProgram.run("export", BuiltProgram.sample, "--to", "bibtex")
    #expect(unwritten.status == 64)
    #expect(unwritten.err.contains("bibtex is only read"))
  }
}
