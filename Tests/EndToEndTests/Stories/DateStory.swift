import Foundation
import Testing

/// A date explained on the command line, and a list cut down by a filter.
@Suite("Dates and filters on the command line")
struct DateStory {
  /// A line of JSON.
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("date says in words what a date is, with its bounds and what it leaves open")
  func explains() throws {
    let finished = try BuiltProgram.run("date", "2018-07-12~", "2001-24", "1985/")
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    for part in [
      "around 12 July 2018", "level 1", "2018-07-11 to 2018-07-13", "convention", "2002-02-28",
      "from 1985, end unknown", "nobody knows when",
    ] {
      #expect(finished.out.contains(part), "\(part)")
    }
  }

  @Test("A negative year is no option")
  func negative() throws {
    let finished = try BuiltProgram.run("date", "--json", "-0044-03-15", "-1985/..")
    #expect(finished.status == 0)
    let lines = try finished.lines.map(object)
    #expect(lines.map { $0["earliest"] as? String } == ["-0044-03-15", "-1985-01-01"])
    #expect(lines.last?["open"] as? String == "end")
  }

  @Test("What is not a date ends with 65 and a caret under the character")
  func wrong() throws {
    let finished = try BuiltProgram.run("date", "2018-13", "2018")
    #expect(finished.status == 65)
    #expect(finished.out.contains("2018-12-31"), "the other one is explained")
    let lines = finished.err.split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.hasSuffix("2018-13") })
    let caret = try #require(lines[place + 1].firstIndex(of: "^"))
    let column = lines[place + 1].distance(from: lines[place + 1].startIndex, to: caret)
    #expect(Array(lines[place])[column...].starts(with: "13"))
    #expect(finished.err.contains("there is no month 13"))
  }

  @Test("Wrong use ends with 64", arguments: [["date"], ["date", "--nonsense", "2018"]])
  func usage(arguments: [String]) throws {
    let finished = try runProcess(
      BuiltProgram.path(), arguments, environment: BuiltProgram.environment())
    #expect(finished.status == 64)
    #expect(finished.out.isEmpty)
  }

  @Test("- answers each line with a line, and always ends with 0")
  func lines() throws {
    let input =
      "2018-07-12~\n 1985\n\n1985/\n../..\nY170000002\r\nXXXX-12-XX\n\"\\\u{1B}[31m\n-0044"
    let finished = try BuiltProgram.run("date", "-", stdin: input)
    #expect(finished.status == 0)
    #expect(finished.err.isEmpty)
    #expect(!finished.out.contains("\u{1B}"))
    let answers = try finished.lines.map(object)
    #expect(
      answers.map { $0["input"] as? String } == [
        "2018-07-12~", " 1985", "", "1985/", "../..", "Y170000002", "XXXX-12-XX",
        "\"\\\u{1B}[31m", "-0044",
      ])
    #expect(
      answers.map { $0["valid"] as? Bool } == [
        true, false, false, true, true, true, true, false, true,
      ])
    #expect(
      answers.map { $0["level"] as? Int } == [1, nil, nil, 1, 1, 1, 2, nil, 1])
    #expect(
      answers.map { $0["latest"] as? String } == [
        "2018-07-12", nil, nil, nil, nil, "+170000002-12-31", nil, nil, "-0044-12-31",
      ])
    #expect(answers[3]["unknown"] as? String == "end")
    #expect(answers[4]["open"] as? String == "both")
    #expect(answers[6]["open"] is NSNull)
    #expect(answers[0]["words"] as? String == "around 12 July 2018")
    #expect((answers[1]["error"] as? String)?.contains("no spaces") == true)
    for key in ["input", "valid", "level", "canonical", "earliest", "latest", "words", "error"] {
      #expect(answers.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(answers.allSatisfy { $0["edtf"] == nil })
  }

  @Test("--words reads English, and valid still speaks of EDTF alone")
  func english() throws {
    let finished = try BuiltProgram.run(
      "date", "--words", "-", stdin: "early July 2018\n1985/..\nno date at all\n")
    #expect(finished.status == 0)
    let answers = try finished.lines.map(object)
    #expect(answers.map { $0["valid"] as? Bool } == [false, true, false])
    #expect(
      answers.map { $0["edtf"] as? String } == ["2018-07-01~/2018-07-10~", "1985/..", nil])
    #expect(answers[0]["earliest"] as? String == "2018-07-01")
    #expect(answers[0]["error"] is NSNull)
    #expect(answers[2]["error"] is String)
  }

  @Test("Lines longer than a block, and many of them, come out whole")
  func blocks() throws {
    let long = "[" + (1000...9999).map(String.init).joined(separator: ",") + "]"
    let input = ((0..<5_000).map { "\(1000 + $0 % 9000)-07" } + [long, long]).joined(
      separator: "\n")
    let finished = try BuiltProgram.run("date", "-", stdin: input)
    #expect(finished.lines.count == 5_002)
    #expect(!finished.out.contains("\"valid\":false"))
    #expect(try object(try #require(finished.lines.last))["canonical"] as? String == long)
  }

  @Test("list --filter prints what matches, and marks what matches only possibly")
  func filter() throws {
    let finished = try BuiltProgram.run(
      "list", "--filter", "from:2018-07-12 to:2018-07-12", BuiltProgram.sample)
    #expect(finished.status == 0)
    let line = try #require(finished.lines.first)
    #expect(finished.lines.count == 1)
    // Between 10 and 14 July, so not definitely on the 12th.
    #expect(line.hasSuffix("panmunjom-meeting\tpossibly"))

    let definite = try BuiltProgram.run(
      "list", "--filter", "from!:2018-07-10 to!:2018-07-14 -who:trump", BuiltProgram.sample)
    #expect(definite.lines.contains { $0.hasSuffix("\tpanmunjom-meeting") })

    let json = try BuiltProgram.run(
      "list", "--json", "--filter", "place:panmunjom to:2018-07-12", BuiltProgram.sample)
    let record = try object(try #require(json.lines.first))
    #expect(record["certainty"] as? String == "possibly")
  }

  @Test("A filter that begins with a minus is a filter, for the list and for the viewer")
  func minus() throws {
    let all = try BuiltProgram.run("list", BuiltProgram.sample)
    let inPanmunjom = ["panmunjom-meeting", "generals-talks"]
    let expected = all.lines.filter { line in !inPanmunjom.contains { line.hasSuffix($0) } }
    for command in [["list"], ["view"], []] {
      for filter in [["--filter", "-place:panmunjom"], ["--filter=-place:panmunjom"]] {
        let finished = try runProcess(
          BuiltProgram.path(), command + filter + [BuiltProgram.sample],
          environment: BuiltProgram.environment(), directory: BuiltProgram.repository)
        #expect(finished.status == 0, "\(finished.err)")
        #expect(finished.lines == expected)
      }
    }
    #expect(expected.count == all.lines.count - 2)
  }

  @Test("A filter by date leaves the undated out and says how many")
  func undated() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "made.yaml",
      """
      dateline: 1
      title: Made for a test
      events:
        - {title: With a date, date: 2018-07-12}
        - {title: Without one}
        - {title: Another without one}
      """)
    let finished = try BuiltProgram.run("list", "--filter", "from:2018", path)
    #expect(finished.status == 0)
    #expect(finished.lines.count == 1)
    #expect(finished.err.contains("2 undated events are left out"))
    let words = try BuiltProgram.run("list", "--filter", "without", path)
    #expect(words.lines.count == 2)
    #expect(words.err.isEmpty)
  }

  @Test("Verdicts come from the saved texts")
  func verdicts() throws {
    let exact = try BuiltProgram.run("list", "--filter", "verdict:exact", BuiltProgram.sample)
    #expect(exact.lines.contains { $0.hasSuffix("\tpanmunjom-meeting") })
    #expect(!exact.lines.contains { $0.hasSuffix("possibly") })
    let missing = try BuiltProgram.run("list", "--filter", "verdict:missing", BuiltProgram.sample)
    #expect(missing.status == 0)
    #expect(missing.lines.isEmpty)
  }

  @Test("A wrong filter ends with 64 and a caret under the character")
  func wrongFilter() throws {
    let finished = try BuiltProgram.run("list", "--filter", "한국 form:2018", BuiltProgram.sample)
    #expect(finished.status == 64)
    #expect(finished.out.isEmpty)
    let lines = finished.err.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.hasSuffix("한국 form:2018") })
    // Two columns of indent, and Hangul is two columns wide.
    #expect(lines[place + 1] == "       ^")
    #expect(finished.err.contains("did you mean `from:`?"))
  }
}
