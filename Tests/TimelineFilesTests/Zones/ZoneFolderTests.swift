import Chronology
import Foundation
import Testing

@testable import TimelineFiles

/// The system's time zones; `make test` sees to it that there are some.
@Suite("The system's time zones")
struct ZoneFolderTests {
  private func local(_ zone: String, _ text: String) throws -> String {
    let rules = try ZoneFolder.system.rules(named: zone)
    let time = try #require(LocalTime(try EDTF(parsing: text), in: rules, assuming: nil))
    return time.edtf.description
  }

  @Test(
    "Seoul had summer time in 1987 and 1988, Pyongyang its own time from 2015 to 2018, New York changes its clocks",
    arguments: [
      ("Asia/Seoul", "1987-05-09T16:59:59Z", "1987-05-10T01:59:59+09:00"),
      ("Asia/Seoul", "1987-05-09T17:00:00Z", "1987-05-10T03:00:00+10:00"),
      ("Asia/Seoul", "1987-10-10T16:59:59Z", "1987-10-11T02:59:59+10:00"),
      ("Asia/Seoul", "1987-10-10T17:00:00Z", "1987-10-11T02:00:00+09:00"),
      ("Asia/Seoul", "1988-09-17T01:00:00Z", "1988-09-17T11:00:00+10:00"),
      ("Asia/Seoul", "1988-10-08T17:00:00Z", "1988-10-09T02:00:00+09:00"),
      ("Asia/Seoul", "2018-07-06T20:00:00-04:00", "2018-07-07T09:00:00+09:00"),
      ("Asia/Pyongyang", "2015-08-14T14:59:59Z", "2015-08-14T23:59:59+09:00"),
      ("Asia/Pyongyang", "2015-08-14T15:00:00Z", "2015-08-14T23:30:00+08:30"),
      ("Asia/Pyongyang", "2018-05-04T14:59:59Z", "2018-05-04T23:29:59+08:30"),
      ("Asia/Pyongyang", "2018-05-04T15:00:00Z", "2018-05-05T00:00:00+09:00"),
      ("America/New_York", "2018-03-11T06:59:59Z", "2018-03-11T01:59:59-05:00"),
      ("America/New_York", "2018-03-11T07:00:00Z", "2018-03-11T03:00:00-04:00"),
      ("America/New_York", "2018-11-04T05:59:59Z", "2018-11-04T01:59:59-04:00"),
      ("America/New_York", "2018-11-04T06:00:00Z", "2018-11-04T01:00:00-05:00"),
      // Past the last transition in the file, and the end of 32 bits.
      ("America/New_York", "2450-07-01T12:00:00Z", "2450-07-01T08:00:00-04:00"),
      ("America/New_York", "9999-12-31T12:00:00Z", "9999-12-31T07:00:00-05:00"),
      // Before there were zones: the mean time of the place, of which EDTF cannot write the shift.
      ("Asia/Seoul", "1700-01-01T00:00:00Z", "1700-01-01T08:27:52"),
      ("America/New_York", "-0044-03-15T12:00:00Z", "-0044-03-15T07:03:58"),
      ("UTC", "2018-07-06T20:00:00-04:00", "2018-07-07T00:00:00Z"),
    ])
  func known(_ zone: String, _ instant: String, _ expected: String) throws {
    #expect(try local(zone, instant) == expected)
  }

  @Test("What a clock showed twice is read as the first time")
  func twice() throws {
    let zone = try ZoneFolder.system.rules(named: "America/New_York")
    let day = try #require(CalendarDay(year: 2018, month: 11, day: 4)).number
    #expect(zone.secondsAhead(at: zone.instant(day: day, second: 5_400)) == -4 * 3_600)
    #expect(zone.secondsAhead(at: zone.instant(day: day, second: 7_200)) == -5 * 3_600)
    let spring = try #require(CalendarDay(year: 2018, month: 3, day: 11)).number
    // 02:30 was not there: 03:30 summer time.
    #expect(zone.instant(day: spring, second: 9_000) == spring * 86_400 + 9_000 + 5 * 3_600)
  }

  @Test("Every zone that is named can be read, and names are those of the database")
  func all() throws {
    let names = ZoneFolder.system.names()
    #expect(names.count > 300 && names.contains("Asia/Seoul") && names.contains("UTC"))
    #expect(names == names.sorted() && Set(names).count == names.count)
    #expect(!names.contains { $0.hasPrefix("right/") || $0.hasPrefix("posix/") })
    for name in names { #expect(throws: Never.self) { try ZoneFolder.system.rules(named: name) } }
  }

  @Test(
    "A name leads to nothing outside of the folder",
    arguments: [
      "", ".", "..", "/etc/passwd", "../../../etc/passwd", "Asia/../../../etc/passwd",
      "Asia//Seoul",
      "Asia/", "/Asia/Seoul", "Asia/.hidden", "localtime", "posixrules", "right/UTC", "zone.tab",
      "tzdata.zi", "Asia", "Asia/Seoul\0", "Asia/Seo ul", "\u{1B}[31m", "서울",
      String(repeating: "A/", count: 5_000) + "A",
    ])
  func outside(_ name: String) {
    #expect(throws: ZoneProblem.self) { try ZoneFolder.system.rules(named: name) }
  }

  @Test("A link out of the folder is not followed")
  func link() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    let inside = folder.appending(path: "in")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(WrittenZone().bytes).write(to: folder.appending(path: "Out"))
    try Data(WrittenZone().bytes).write(to: inside.appending(path: "Own"))
    try Data("TZif, and no more".utf8).write(to: inside.appending(path: "Broken"))
    for (name, target) in [("Led_Out", "../Out"), ("Linked", "Own")] {
      try FileManager.default.createSymbolicLink(
        atPath: inside.appending(path: name).path(percentEncoded: false),
        withDestinationPath: target)
    }
    let zones = ZoneFolder(path: inside.path(percentEncoded: false))
    #expect(try zones.rules(named: "Own").secondsAhead(at: 1_000_000) == 3_600)
    #expect(try zones.rules(named: "Linked").name == "Linked")
    #expect(throws: ZoneProblem.self) { try zones.rules(named: "Led_Out") }
    #expect(
      #expect(throws: ZoneProblem.self) { try zones.rules(named: "Broken") }?.message
        .hasSuffix("Broken cannot be used: it is no file of a time zone") == true)
  }

  @Test("A machine without time zones says so")
  func nowhere() {
    let zones = ZoneFolder(path: "/there/is/no/such/folder")
    #expect(zones.names().isEmpty)
    let problem = #expect(throws: ZoneProblem.self) { try zones.rules(named: "Asia/Seoul") }
    #expect(problem?.message.hasPrefix("this machine has no time zones") == true)
    #expect(problem?.message.contains("tzdata") == true)
  }

  @Test(
    "A file's zone that is not known is told with its place and what was probably meant; all else counts",
    arguments: [
      ("Asia/Soul", "Asia/Seoul"), ("asia/seoul", "Asia/Seoul"), ("Seoul", "Asia/Seoul"),
      ("new york", "America/New_York"), ("New", "America/New_York"),
      ("Asia/Pyongyan", "Asia/Pyongyang"),
    ])
  func unknown(_ written: String, _ meant: String) throws {
    let yaml = "dateline: 1\ntitle: T\ntimezone: \(written)\nevents:\n  - title: A\n"
    #expect(
      problems(yaml) == [
        "3:11 warning `timezone`: there is no such time zone; did you mean `\(meant)`?"
      ])
    let timeline = try read(yaml)
    #expect(timeline.timezone == written && timeline.zone == nil && timeline.events.count == 1)
    let header = #"{"dateline":1,"title":"T","timezone":"\#(written)"}"#
    #expect(
      problems(header + "\n{\"title\":\"A\"}\n", path: "t.jsonl").contains {
        $0.hasSuffix("did you mean `\(meant)`?")
      })
    #expect(try read(yaml.replacing(written, with: meant)).zone?.name == meant)
  }

  @Test("JSON Lines order as YAML does, whatever zones their times have", arguments: 1...20)
  func lines(seed: UInt64) throws {
    var random = Seeded(state: seed)
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let dates = (0..<60).map { _ in
      "2018-07-0\(Int.random(in: 5...8, using: &random))"
        + pick(["", "~", "T23:30:00", "T01:00:00", "T12:00:00", "T23:00:00"])
        .replacing("~", with: "") + pick(["Z", "+09:00", "-04:00", "+14:00", "-11:00", ""])
    }.map { $0.contains("T") ? $0 : String($0.prefix(10)) }
    for zone in ["", "Asia/Seoul", "America/New_York"] {
      let named = zone.isEmpty ? "" : ",\"timezone\":\"\(zone)\""
      let lines =
        "{\"dateline\":1,\"title\":\"T\"\(named)}\n"
        + dates.enumerated().map { "{\"id\":\"e\($0)\",\"title\":\"E\",\"date\":\"\($1)\"}\n" }
        .joined()
      let yaml =
        "dateline: 1\ntitle: T\n" + (zone.isEmpty ? "" : "timezone: \(zone)\n") + "events:\n"
        + dates.enumerated().map { "  - {id: e\($0), title: E, date: \"\($1)\"}\n" }.joined()
      let archive = try #require(LineArchive.take(Array(lines.utf8), path: "t.jsonl", file: 0))
      func ids(_ snapshot: TimelineSnapshot) -> [String] {
        let projection = Projection(snapshot)
        return (0..<projection.count).map { projection.id(at: $0).name }
      }
      let indexed = ids(TimelineSnapshot(contents: [try #require(try archive.read())]))
      #expect(indexed == ids(TimelineSnapshot([try read(yaml)])))
      #expect(Set(indexed).count == dates.count)
    }
  }
}
