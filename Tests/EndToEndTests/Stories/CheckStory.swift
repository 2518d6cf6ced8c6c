import Foundation
import Testing

/// A fact checker, and a newsroom's CI, on what became of every quote.
@Suite("Checking a timeline")
struct CheckStory {
  private static let everyVerdict = "Tests/Fixtures/every-verdict/every-verdict.yaml"

  /// One line of JSON.
  private struct Line: Decodable {
    var kind: String
    var severity: String?
    var message: String?
    var line: Int
    var column: Int
    var event: String?
    var quote: Int?
    var source: String?
    var verdict: String?
    var flags: [String]?
    var start: Int?
    var end: Int?
    var places: [[Int]]?
    var wanted: String?
    var found: String?
    var checked: String?
  }

  private static func lines(_ finished: Finished) throws -> [Line] {
    try finished.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  private static func copyEveryVerdict(to scratch: Scratch) throws -> String {
    try FileManager.default.copyItem(
      atPath: "\(BuiltProgram.repository)/Tests/Fixtures/every-verdict",
      toPath: scratch.file("every-verdict"))
    return scratch.file("every-verdict/every-verdict.yaml")
  }

  // MARK: Verdicts

  @Test("The sample is right: every quote exact, status 0, a line each and a summary")
  func sample() throws {
    let finished = try BuiltProgram.run("check", BuiltProgram.sample)
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    #expect(!finished.out.contains("error:"))
    #expect(finished.out.contains("exact: panmunjom-meeting, quote 1, in digest (digest)"))
    #expect(finished.lines.last?.contains("17 quotes: 17 exact") == true)

    let quiet = try BuiltProgram.run("check", "--quiet", BuiltProgram.sample)
    #expect(!quiet.out.contains("exact: "))
    #expect(quiet.lines.last == finished.lines.last)
  }

  @Test("Each verdict is told at the quote's own words, and what is wrong is an error")
  func everyVerdict() throws {
    let finished = try BuiltProgram.run("check", Self.everyVerdict)
    #expect(finished.status == 1)
    for part in [
      ": exact: exact, quote 1, in made-up (full)", ": normalised: normalised, quote 1",
      ": normalised: elided, quote 1", ": error: changed: changed, quote 2",
      "{-5-} {+4+} March", ": error: ambiguous: ambiguous, quote 1", ": exact: told-apart",
      ": error: missing: missing, quote 1", ": no-text: no-text, quote 1, in without-text",
    ] {
      #expect(finished.out.contains(part), "\(part)")
    }
    #expect(
      finished.lines.last?.contains(
        "9 quotes: 2 exact, 2 normalised, 2 changed, 1 ambiguous, 1 missing, 1 no-text; 4 errors")
        == true)
  }

  @Test("As JSON, one line a finding, with places in code points")
  func json() throws {
    let finished = try BuiltProgram.run("check", "--format", "json", Self.everyVerdict)
    #expect(finished.status == 1)
    let lines = try Self.lines(finished)
    let quotes = lines.filter { $0.kind == "quote" }
    #expect(
      quotes.compactMap(\.verdict) == [
        "exact", "normalised", "normalised", "changed", "changed", "ambiguous", "exact",
        "missing", "no-text",
      ])
    #expect(quotes.first { $0.event == "elided" }?.flags == ["elided"])

    let text = try String(
      contentsOfFile:
        "\(BuiltProgram.repository)/Tests/Fixtures/every-verdict/sources/made-up.txt",
      encoding: .utf8)
    let changed = try #require(quotes.last { $0.event == "changed" })
    #expect(changed.quote == 2)
    let (start, end) = (try #require(changed.start), try #require(changed.end))
    #expect(changed.places == [[start, end]])
    let scalars = Array(text.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == changed.found)
    #expect(changed.wanted?.hasSuffix("on 5 March") == true)

    let ambiguous = try #require(quotes.first { $0.verdict == "ambiguous" })
    #expect(ambiguous.places?.count == 2)
    #expect(ambiguous.start == nil)
  }

  @Test("--strict takes neither other typography, nor what was left out, nor a missing text")
  func strict() throws {
    let scratch = try Scratch()
    try scratch.write("wire.txt", "They said – at length – that the talks went very well.\n")
    for (words, source) in [
      ("They said - at length - that", "wire"), ("They said … that the talks", "wire"),
      ("They said – at length", "none"),
    ] {
      let path = try scratch.write(
        "t.yaml",
        """
        dateline: 1
        title: T
        sources:
          wire: {title: W, published: 2018, text: wire.txt}
          none: {title: N, published: 2018}
        events:
          - {id: e, title: E, date: 2018, evidence: [{source: \(source), exact: "\(words)"}]}
        """)
      #expect(try BuiltProgram.run("check", path).status == 0)
      let strict = try BuiltProgram.run("check", "--strict", path)
      #expect(strict.status == 1)
      #expect(strict.out.contains("t.yaml:7:"))
      #expect(strict.out.contains(": error: "))
    }
  }

  // MARK: Problems

  @Test("Problems of the file are errors, what is likely not meant is a warning")
  func problems() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "t.yaml",
      """
      dateline: 1
      title: T
      sources:
        wire: {title: A wire report, text: ../outside.txt}
        gone: {title: B, published: 2018, text: gone.txt}
      events:
        - {title: E, date: 2018-13-45, evidence: [{source: nowhere}]}
      """)
    let finished = try BuiltProgram.run("check", path)
    #expect(finished.status == 1)
    for part in [
      "t.yaml:4:3: warning: the source `wire` has no `published`", "t.yaml:4:38: error: ",
      "t.yaml:5:43: error: gone.txt is not there", "t.yaml:7:27: error: `2018-13-45`",
      "t.yaml:7:54: error: there is no source `nowhere`",
    ] {
      #expect(finished.out.contains(part), "\(part)\n\(finished.out)")
    }
  }

  @Test("A text that is not the one that was hashed is an error at the hash")
  func hash() throws {
    let scratch = try Scratch()
    let path = try Self.copyEveryVerdict(to: scratch)
    let text = scratch.read("every-verdict/sources/made-up.txt")
    try scratch.write("every-verdict/sources/made-up.txt", text + "A later line.\n")
    let finished = try BuiltProgram.run("check", path)
    #expect(finished.out.contains("every-verdict.yaml:11:13: error: the saved text is not the one"))
    #expect(finished.out.contains("dateline check --record"))

    // A hash that is there is never replaced.
    let before = scratch.read("every-verdict/every-verdict.yaml")
    _ = try BuiltProgram.run("check", "--record", path)
    #expect(scratch.read("every-verdict/every-verdict.yaml") == before)
  }

  @Test("Sources that disagree are told, as conflict or as note, and are no error")
  func disagreements() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "t.yaml",
      """
      dateline: 1
      title: T
      sources:
        early: {title: A, published: 2018-07-08}
        late: {title: B, published: 2018-07-20}
      events:
        - title: The meeting
          date: 2018-07-12
          status: announced
          evidence:
            - {source: early, date: 2018-07, status: announced}
            - {source: late, date: 2018-07-15, status: held}
      """)
    let finished = try BuiltProgram.run("check", path)
    #expect(finished.status == 0)
    for part in [
      "t.yaml:8:11: warning: “The meeting”: the event's own date is 12 July 2018, "
        + "and in its latest entry `late` says 15 July 2018",
      "t.yaml:9:13: warning: “The meeting”: the event's own status is “announced”",
      "t.yaml:11:31: note: “The meeting”: the event's own date is 12 July 2018, and `early`",
    ] {
      #expect(finished.out.contains(part), "\(part)\n\(finished.out)")
    }
  }

  @Test("What cannot be read has the statuses of the other commands")
  func unreadable() throws {
    let scratch = try Scratch()
    let list = try scratch.write("list.yaml", "- a\n- b\n")
    #expect(try BuiltProgram.run("check", list).status == 65)
    #expect(try BuiltProgram.run("check", scratch.file("nothing.yaml")).status == 66)
    #expect(try BuiltProgram.run("check", "--on", "2018", BuiltProgram.sample).status == 64)
    // The others are checked all the same.
    let both = try BuiltProgram.run("check", list, BuiltProgram.sample)
    #expect(both.status == 65)
    #expect(both.out.contains("17 exact"))
  }

  @Test("A timeline from standard input has no saved texts, which only --strict minds")
  func standardInput() throws {
    let text = try String(
      contentsOfFile: "\(BuiltProgram.repository)/\(BuiltProgram.sample)", encoding: .utf8)
    let finished = try BuiltProgram.run("check", "-", stdin: text)
    #expect(finished.status == 0)
    #expect(finished.lines.last?.contains("17 quotes: 17 no-text") == true)
    #expect(try BuiltProgram.run("check", "--strict", "-", stdin: text).status == 1)
  }

  // MARK: Recording

  @Test("--record writes what is missing, tells it, and keeps every line that was there")
  func record() throws {
    let scratch = try Scratch()
    let path = try scratch.copySample()
    let before = scratch.read("Timelines/after-singapore.yaml")
      .replacing(#/ +sha256: .*\n/#, with: "")
    try scratch.write("Timelines/after-singapore.yaml", before)
    let finished = try BuiltProgram.run("check", "--record", path)
    #expect(finished.status == 0)
    #expect(finished.out.contains(/after-singapore.yaml:\d+:\d+: wrote sha256: [0-9a-f]{64}/))
    #expect(finished.lines.last?.contains("17 quotes: 17 exact") == true)

    let after = scratch.read("Timelines/after-singapore.yaml")
    let lines = Set(after.split(separator: "\n"))
    for line in before.split(separator: "\n") where !line.contains("{") {
      #expect(lines.contains(line), "\(line)")
    }
    for match in finished.out.matches(of: #/yaml:(\d+):\d+: wrote (\S+): /#) {
      let line = after.split(separator: "\n", omittingEmptySubsequences: false)[
        (Int(match.output.1) ?? 1) - 1]
      #expect(line.contains("\(match.output.2): "))
    }
    // A second time there is nothing left to write.
    let again = try BuiltProgram.run("check", "--record", path)
    #expect(!again.out.contains("wrote"))
    #expect(scratch.read("Timelines/after-singapore.yaml") == after)
  }

  @Test("--record writes evidence that two events share by an alias once")
  func recordShared() throws {
    let scratch = try Scratch()
    try scratch.write("wire.txt", "They said that the made-up talks went very well.\n")
    let path = try scratch.write(
      "t.yaml",
      """
      dateline: 1
      title: T
      sources:
        wire: {title: W, published: 2018, text: wire.txt}
      events:
        - {id: a, title: A, date: 2018, evidence: &ev [{source: wire, exact: made-up talks}]}
        - {id: b, title: B, date: 2018, evidence: *ev}
      """)
    let finished = try BuiltProgram.run("check", "--record", path)
    #expect(finished.status == 0, "\(finished.err)")
    #expect(scratch.read("t.yaml").contains("exact: made-up talks, prefix: "))
    #expect(finished.lines.count { $0.contains(" wrote ") } == 3)
  }

  @Test("--record gives no context to a quote that is not exact")
  func recordOnlyExact() throws {
    let scratch = try Scratch()
    let path = try Self.copyEveryVerdict(to: scratch)
    let finished = try BuiltProgram.run("check", "--record", path)
    #expect(finished.status == 1)
    let written = finished.lines.filter { $0.contains(" wrote ") }
    #expect(written.allSatisfy { $0.hasSuffix("(exact)") || $0.hasSuffix("(told-apart)") })
    #expect(!written.isEmpty)
  }

  @Test("--by records who compared which quotes, refuses the others, and the record can go stale")
  func checked() throws {
    let scratch = try Scratch()
    let path = try Self.copyEveryVerdict(to: scratch)
    let name = "every-verdict/every-verdict.yaml"
    let finished = try BuiltProgram.run(
      "check", "--by", "A. Reader", "--on", "2020-03-03", path, "exact", "missing")
    #expect(finished.status == 1)
    #expect(finished.out.contains("wrote by: A. Reader (exact)"))
    #expect(finished.out.contains("missing, quote 1, is not recorded as checked"))
    #expect(
      scratch.read(name).contains(
        "        checked: {by: A. Reader, on: 2020-03-03, sha256: "))

    let now = try Self.lines(BuiltProgram.run("check", "--json", path))
    #expect(now.first { $0.event == "exact" }?.checked == "current")

    // The text is saved anew, and the quote is in it still.
    let text = scratch.read("every-verdict/sources/made-up.txt")
    try scratch.write("every-verdict/sources/made-up.txt", text + "A later line.\n")
    let later = try BuiltProgram.run("check", path)
    #expect(later.out.contains("warning: the check by A. Reader on 3 March 2020 is stale"))
    try scratch.write("every-verdict/sources/made-up.txt", text)

    // The quoted words are changed.
    try scratch.write(
      name, scratch.read(name).replacing("talks were held in a good", with: "talk was in a good"))
    let words = try Self.lines(BuiltProgram.run("check", "--json", path))
    #expect(words.first { $0.event == "exact" }?.checked == "stale")

    let nobody = try BuiltProgram.run("check", "--by", "A. Reader", path, "no-such-event")
    #expect(nobody.status == 66)
  }

  @Test("A record of other words of the same text is stale, and one that names no words is not")
  func otherWords() throws {
    let scratch = try Scratch()
    let path = try Self.copyEveryVerdict(to: scratch)
    let name = "every-verdict/every-verdict.yaml"
    _ = try BuiltProgram.run("check", "--by", "A. Reader", "--on", "2020-03-03", path, "exact")
    let recorded = scratch.read(name)
    let others = recorded.replacing(
      "The first made-up talks were held in a good mood", with: "nobody left early")
    try scratch.write(name, others)
    let stale = try BuiltProgram.run("check", path)
    #expect(stale.out.contains(": exact: exact, quote 1, in made-up (full), check stale"))
    #expect(stale.out.contains("warning: the check by A. Reader on 3 March 2020 is stale"))

    try scratch.write(name, others.replacing(#/, words: [0-9a-f]{16}/#, with: ""))
    let older = try Self.lines(BuiltProgram.run("check", "--json", path))
    #expect(older.first { $0.event == "exact" }?.checked == "current")

    // Compared again, the record is of the new words.
    try scratch.write(name, others)
    _ = try BuiltProgram.run("check", "--by", "B. Reader", path, "exact")
    let again = try Self.lines(BuiltProgram.run("check", "--json", path))
    #expect(again.first { $0.event == "exact" }?.checked == "current")
  }
}
