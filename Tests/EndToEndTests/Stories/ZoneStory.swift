import Foundation
import Testing

/// Dates with a time, as people in several capitals read them.
@Suite("Time zones")
struct ZoneStory {
  private static let week = """
    dateline: 1
    title: A week
    timezone: Asia/Seoul
    events:
      - {id: london, date: "2018-07-06T20:00:00Z", title: A call}
      - {id: day, date: 2018-07-07, title: A day}
      - id: seoul
        date: "2018-07-07T01:00:00+09:00"
        title: A statement
    """

  private func words(_ arguments: String..., environment: [String: String] = [:]) throws -> [String]
  {
    let finished = try BuiltProgram.run(
      ["list"] + arguments + ["-"], stdin: Self.week, environment: environment)
    #expect(finished.status == 0, "\(finished.err)")
    return finished.lines.map { $0.split(separator: "\t")[1...].prefix(1).joined() }
  }

  @Test("list shows both days where they differ, in the file's zone or another; EDTF stays")
  func list() throws {
    #expect(
      try words() == [
        "7 July 2018", "7 July 2018, 01:00:00 UTC+09:00",
        "7 July 2018, 05:00 in Seoul (6 July, 20:00 UTC)",
      ])
    #expect(
      try words("--zone", "America/New_York") == [
        "7 July 2018", "6 July 2018, 12:00 in New York (7 July, 01:00 UTC+09:00)",
        "6 July 2018, 16:00 in New York (20:00 UTC)",
      ])
    #expect(try words("--zone", "written").last == "6 July 2018, 20:00:00 UTC")
    let json = try BuiltProgram.run("list", "--json", "-", stdin: Self.week)
    #expect(json.out.contains(#""local":"2018-07-07T05:00:00+09:00""#))
    #expect(json.out.contains(#""date":"2018-07-06T20:00:00Z""#))
  }

  @Test("show tells the zone as list does")
  func show() throws {
    let shown = try BuiltProgram.run(
      "show", "--zone", "Asia/Seoul", "-", "london", stdin: Self.week)
    #expect(shown.out.contains("7 July 2018, 05:00 in Seoul (6 July, 20:00 UTC)"))
  }

  @Test("Without time zones on the machine everything goes on as written, and says so")
  func nowhere() throws {
    let without = ["TZDIR": "/there/is/no/such/folder"]
    let written = try words("--zone", "written")
    #expect(try words(environment: without) == written)
    #expect(try words("--zone", "Asia/Seoul", environment: without) == written)
    let told = try BuiltProgram.run("list", "-", stdin: Self.week, environment: without)
    #expect(told.err.contains("<stdin>:3:11: warning: `timezone`: this machine has no time zones"))
  }

  @Test("A zone that is not known is refused with what was probably meant")
  func unknown() throws {
    let refused = try BuiltProgram.run("list", "--zone", "Soul", "-", stdin: Self.week)
    #expect(refused.status == 64)
    #expect(refused.err.contains("did you mean `Asia/Seoul`?"))
  }
}
