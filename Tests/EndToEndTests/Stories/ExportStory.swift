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
