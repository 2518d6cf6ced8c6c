import Chronology
import Testing

@testable import TimelineFiles

@Suite("Calendars are read as timelines")
struct ICalendarReadingTests {
  @Test("A calendar is known by its content, or by its name")
  func recognition() throws {
    let text = event("DTSTART;VALUE=DATE:20180712")
    #expect(try read(text, path: "download").events.count == 1)
    #expect(try read("\u{FEFF}\r\n" + text, path: "t.yaml").events.count == 1)
    #expect(
      problems("", path: "t.ics").first?.hasPrefix("refused 1:1 error this is no calendar") == true)
  }

  @Test(
    "An event has the days and times that its calendar gives, and no more",
    arguments: [
      ("DTSTART;VALUE=DATE:20180712", "2018-07-12"),
      ("DTSTART:20180712", "2018-07-12"),
      ("DTSTART;VALUE=DATE:20180712\nDTEND;VALUE=DATE:20180713", "2018-07-12"),
      ("DTSTART;VALUE=DATE:20180712\nDTEND;VALUE=DATE:20180712", "2018-07-12"),
      ("DTSTART;VALUE=DATE:20180712\nDTEND;VALUE=DATE:20180715", "2018-07-12/2018-07-14"),
      ("DTSTART;VALUE=DATE:20180712\nDURATION:P3D", "2018-07-12/2018-07-14"),
      ("DTSTART;VALUE=DATE:20180712\nDURATION:P1W", "2018-07-12/2018-07-18"),
      ("DTSTART:20180712T143000Z", "2018-07-12T14:30:00Z"),
      ("DTSTART:20180712T143000", "2018-07-12T14:30:00"),
      ("DTSTART:20180712T143000\nDTEND:20180712T150000", "2018-07-12T14:30:00"),
      ("DTSTART:20180712T200000\nDTEND:20180713T000000", "2018-07-12T20:00:00"),
      ("DTSTART:20180712T000000\nDTEND:20180713T000000", "2018-07-12T00:00:00"),
      ("DTSTART:20180712T200000\nDTEND:20180713T000001", "2018-07-12/2018-07-13"),
      ("DTSTART:20180712T200000\nDURATION:PT5H", "2018-07-12/2018-07-13"),
      ("DTSTART:20180712T200000\nDURATION:PT4H", "2018-07-12T20:00:00"),
      ("DTSTART;TZID=Etc/UTC:20180712T143000", "2018-07-12T14:30:00Z"),
      ("DTSTART;TZID=Asia/Seoul:20180712T143000", "2018-07-12T14:30:00+09:00"),
      (
        "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20180712T143000",
        "2018-07-12T14:30:00-04:00"
      ),
      ("DTSTART:00010101", "0001-01-01"),
      ("DTSTART:20161231T235960Z", "2016-12-31T23:59:59Z"),
    ])
  func dates(_ lines: String, _ expected: String) throws {
    #expect(try TimelineFilesTests.dates(event(lines)) == [expected])
  }

  /// Seoul as its clocks went in 1988, New York by the rules of today.
  private static let zones = """
    BEGIN:VTIMEZONE
    TZID:New York
    BEGIN:STANDARD
    DTSTART:20071104T020000
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20070311T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VTIMEZONE
    TZID:Seoul
    BEGIN:DAYLIGHT
    DTSTART:19880508T020000
    RDATE:19870510T020000
    TZOFFSETFROM:+0900
    TZOFFSETTO:+1000
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:19881009T030000
    RDATE:19871011T030000
    TZOFFSETFROM:+1000
    TZOFFSETTO:+0900
    END:STANDARD
    END:VTIMEZONE

    """

  @Test(
    "Times are told with the shift that the file's own time zones give them",
    arguments: [
      ("DTSTART;TZID=New York:20180712T090000", "2018-07-12T09:00:00-04:00"),
      ("DTSTART;TZID=\"New York\":20181212T090000", "2018-12-12T09:00:00-05:00"),
      // Twice on the clock: the first; and never on the clock: by the clock before.
      ("DTSTART;TZID=New York:20181104T013000", "2018-11-04T01:30:00-04:00"),
      ("DTSTART;TZID=New York:20180311T023000", "2018-03-11T02:30:00-05:00"),
      ("DTSTART;TZID=New York:20180311T030000", "2018-03-11T03:00:00-04:00"),
      ("DTSTART;TZID=New York:20060712T090000", "2006-07-12T09:00:00-05:00"),
      ("DTSTART;TZID=Seoul:19880917T103000", "1988-09-17T10:30:00+10:00"),
      ("DTSTART;TZID=Seoul:19870917T103000", "1987-09-17T10:30:00+10:00"),
      ("DTSTART;TZID=Seoul:20180712T090000", "2018-07-12T09:00:00+09:00"),
      // The end counts by the clock of the start: 21:00 on the same day.
      (
        "DTSTART;TZID=New York:20180712T200000\nDTEND:20180713T010000Z", "2018-07-12T20:00:00-04:00"
      ),
    ])
  func zones(_ lines: String, _ expected: String) throws {
    let text = calendar(
      Self.zones + "BEGIN:VEVENT\nUID:a\nSUMMARY:A\n\(lines)\nEND:VEVENT")
    #expect(problems(text, path: "t.ics").isEmpty)
    #expect(try TimelineFilesTests.dates(text) == [expected])
  }

  @Test("A zone that the file does not declare is told once, and its times stay without a shift")
  func unknownZone() throws {
    let lines = "BEGIN:VEVENT\nDTSTART;TZID=Moon/Tycho:20180712T090000\nEND:VEVENT\n"
    let text = calendar(lines + lines)
    #expect(try TimelineFilesTests.dates(text) == ["2018-07-12T09:00:00", "2018-07-12T09:00:00"])
    #expect(
      problems(text, path: "t.ics") == [
        "4:1 warning the file has no VTIMEZONE for `Moon/Tycho`; its times are shown as they are "
          + "written, without a zone"
      ])
  }

  @Test("Everything that an event says is kept")
  func everything() throws {
    let text = calendar(
      #"""
      NAME;LANGUAGE=en:Talks\, 2018
      X-WR-CALNAME:Other
      X-WR-TIMEZONE:Asia/Seoul
      SOURCE;VALUE=URI:https://example.org/talks.ics
      BEGIN:VEVENT
      UID:7@example.org
      DTSTAMP:20200101T000000Z
      CREATED:20200101T000000Z
      DTSTART;VALUE=DATE:20180712
      SUMMARY;LANGUAGE=en:Working-level talks\; day\none\, at C:\temp
      DESCRIPTION:First\nsecond
        line\\n
      LOCATION:Panmunjom\, Peace House
      GEO:37.9559;126.6772
      CATEGORIES:talks,remains\, soldiers
      CATEGORIES:war
      ORGANIZER;CN="Doe, Jane":mailto:jane@example.org
      ATTENDEE;CN=^'Bob^' ^^;PARTSTAT=ACCEPTED:mailto:bob@example.org
      ATTENDEE:MAILTO:ann@example.org
      ATTENDEE;CN=No Body;PARTSTAT=DECLINED:mailto:no@example.org
      ATTENDEE;CN=Room 1;CUTYPE=ROOM:mailto:room@example.org
      URL:https://example.org/a
      ATTACH;FILENAME=Minutes:https://example.org/b
      ATTACH;VALUE=BINARY;ENCODING=BASE64:QUJD
      COMMENT:Moved once.
      STATUS:CANCELLED
      CLASS:PRIVATE
      BEGIN:VALARM
      SUMMARY:Wake up
      TRIGGER:-PT15M
      END:VALARM
      X-NEW-THING;X=1:what
      END:VEVENT
      """#)
    let timeline = try read(text, path: "t.ics")
    #expect(timeline.title == "Talks, 2018")
    #expect(timeline.timezone == "Asia/Seoul")
    #expect(timeline.language == "en")
    let event = try #require(timeline.events.first)
    #expect(timeline.events.count == 1)
    #expect(event.id.name == "7@example.org")
    #expect(event.title == #"Working-level talks; day one, at C:\temp"#)
    #expect(event.summary == "First\nsecond line\\n")
    #expect(event.place == "Panmunjom, Peace House")
    #expect(event.tags == ["talks", "remains, soldiers", "war"])
    #expect(timeline.actors.map(\.name) == ["Doe, Jane", "\"Bob\" ^", "ann@example.org"])
    #expect(event.actors == timeline.actors.map { .declared($0.id) })
    #expect(
      timeline.sources.map(\.url) == [
        "https://example.org/talks.ics", "https://example.org/a", "https://example.org/b",
      ])
    #expect(timeline.sources.last?.title == "Minutes")
    #expect(event.evidence.map(\.source) == timeline.sources.dropFirst().map(\.id))
    #expect(event.status == .cancelled)
    #expect(event.isPrivate)
    #expect(event.note == "Moved once.\nCoordinates: 37.9559, 126.6772\nDeclined: No Body")
    #expect(timeline.diagnostics.map(\.line) == [26])
  }

  @Test("Confirmed says nothing of what took place, and tentative is a note")
  func status() throws {
    let confirmed = try #require(
      try read(event("DTSTART:20180712\nSTATUS:CONFIRMED"), path: "t.ics").events.first)
    #expect(confirmed.status == nil && confirmed.note == nil)
    let tentative = try #require(
      try read(event("DTSTART:20180712\nSTATUS:TENTATIVE"), path: "t.ics").events.first)
    #expect(tentative.status == nil)
    #expect(tentative.note == "The calendar has this as tentative.")
  }

  @Test("A line that is broken within a character is whole again", arguments: ["\r\n", "\n"])
  func brokenCharacters(_ ending: String) throws {
    let title = "회담 in Genève, 협상 😀"
    for cut in 1..<title.utf8.count {
      var bytes = Array("BEGIN:VCALENDAR\(ending)BEGIN:VEVENT\(ending)SUMMARY:".utf8)
      bytes += title.utf8.prefix(cut) + Array("\(ending) ".utf8) + title.utf8.dropFirst(cut)
      bytes += Array("\(ending)DTSTART:2018\(ending)END:VEVENT\(ending)END:VCALENDAR".utf8)
      let timeline = try TimelineReader.read(bytes: bytes, path: "t.ics", file: 0)
      #expect(timeline.events.map(\.title) == [title])
      #expect(timeline.diagnostics.map(\.line) == [5])
    }
  }

  @Test("HTML in a description becomes text, and stands in where there is no other")
  func html() throws {
    func summary(_ line: String) throws -> String? {
      try read(event("DTSTART:20180712\n\(line)"), path: "t.ics").events.first?.summary
    }
    #expect(
      try summary(#"DESCRIPTION:See <a href="https://x.org/a">this</a>.\nNext"#)
        == "See this (https://x.org/a).\nNext")
    #expect(try summary(#"DESCRIPTION:1 < 2 & 3 > 2"#) == "1 < 2 & 3 > 2")
    #expect(try summary("X-ALT-DESC;FMTTYPE=text/html:<p>Hello</p>") == "Hello")
    #expect(
      try summary(#"DESCRIPTION;ALTREP="data:text/html,%3Cb%3EHi%3C%2Fb%3E":"#) == "Hi")
  }

  @Test("To-dos and journals are events of the days that they give")
  func othersThanEvents() throws {
    let text = calendar(
      """
      BEGIN:VTODO
      SUMMARY:Draft
      DTSTART;VALUE=DATE:20180701
      DUE;VALUE=DATE:20180703
      END:VTODO
      BEGIN:VTODO
      SUMMARY:File
      DUE;VALUE=DATE:20180705
      COMPLETED:20180704T000000Z
      END:VTODO
      BEGIN:VJOURNAL
      SUMMARY:Notes
      DTSTART;VALUE=DATE:20180706
      END:VJOURNAL
      BEGIN:VJOURNAL
      SUMMARY:Loose
      END:VJOURNAL
      BEGIN:VFREEBUSY
      DTSTART:20180706T000000Z
      END:VFREEBUSY
      """)
    #expect(
      try TimelineFilesTests.dates(text) == [
        "2018-07-01/2018-07-03", "2018-07-05", "2018-07-06", "-",
      ])
  }

  @Test("Several calendars in one file are one timeline, each a group of its own")
  func severalCalendars() throws {
    let first = calendar("X-WR-CALNAME:North\nBEGIN:VEVENT\nUID:1\nDTSTART:20180712\nEND:VEVENT")
    let second = calendar("X-WR-CALNAME:South\nBEGIN:VEVENT\nUID:2\nDTSTART:20180713\nEND:VEVENT")
    let timeline = try read(first + second, path: "t.ics")
    #expect(timeline.title == "North")
    #expect(timeline.events.map(\.group) == ["North", "South"])
  }

  @Test("vCalendar 1.0 is read as far as it is the same")
  func versionOne() throws {
    let text = """
      BEGIN:VCALENDAR
      VERSION:1.0
      BEGIN:VEVENT
      DTSTART:20180712T143000Z
      SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=ED=9A=8C=
      =EB=8B=B4 with=0D=0Aguests
      LOCATION;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gen=E8ve
      RRULE:D1 #10
      END:VEVENT
      END:VCALENDAR
      """
    let timeline = try read(text, path: "t.vcs")
    #expect(timeline.events.map(\.title) == ["회담 with guests"])
    #expect(timeline.events.map(\.place) == ["Genève"])
    #expect(timeline.diagnostics.map(\.line) == [8])
  }

  @Test(
    "A mistake is named with its place in the file, and costs no more than its value",
    arguments: [
      (
        "DTSTART:20180230", "-",
        "6:9 error `20180230` is no day of the calendar"
      ),
      ("DTSTART:00000101", "-", "6:9 error there is no year 0000"),
      ("DTSTART:tomorrow", "-", "6:9 error `tomorrow` is no date of iCalendar"),
      ("DTSTART:20180712T250000", "-", "6:9 error `20180712T250000` is no time of day"),
      ("DTSTART;VALUE=DATE:20180712T000000", "2018-07-12", "6:20 warning VALUE=DATE says"),
      ("DTSTART:20180712\nDTEND:201807xx", "2018-07-12", "7:7 error `201807xx` is no date"),
      ("DTSTART:20180712\nDTEND:20180701", "2018-07-12", "7:7 warning this end is before"),
      ("DTSTART:20180712\nDURATION:3 days", "2018-07-12", "7:10 error `3 days` is no duration"),
      ("DTSTART:20180712\nRRULE:FREQ=SOMETIMES", "2018-07-12", "7:7 error FREQ is SECONDLY"),
      (
        "DTSTART:20180712\nRRULE:FREQ=DAILY;\n BYDAY=XX", "2018-07-12",
        "8:2 error `BYDAY=XX` is no part of a rule"
      ),
      ("DTSTART\n :2018\n 0230", "-", "7:3 error `20180230` is no day"),
      ("DTSTART:20180712\nno property", "2018-07-12", "7:1 error this line is no property"),
      ("DTEND:20180712", "-", "6:1 warning an end without DTSTART"),
    ])
  func mistakes(_ lines: String, _ date: String, _ expected: String) throws {
    let found = problems(event(lines), path: "t.ics")
    #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
    #expect(try TimelineFilesTests.dates(event(lines)) == [date])
  }

  @Test("A missing END loses nothing")
  func missingEnd() throws {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20180712\nBEGIN:VEVENT\nDTSTART:20180713"
    #expect(try TimelineFilesTests.dates(text) == ["2018-07-12", "2018-07-13"])
    #expect(
      problems(text, path: "t.ics") == [
        "4:1 warning `END:VEVENT` is missing before this line",
        "4:1 warning the file ends before `END:VEVENT`; it may have been cut",
      ])
  }
}
