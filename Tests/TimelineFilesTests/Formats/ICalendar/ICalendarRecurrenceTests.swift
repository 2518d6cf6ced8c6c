import Chronology
import Testing

@testable import TimelineFiles

@Suite("What repeats in a calendar is written out")
struct ICalendarRecurrenceTests {
  /// Examples of RFC 5545, section 3.8.5.3, and what its parts mean together.
  @Test(
    "Each rule gives its days",
    arguments: [
      ("19970902", "FREQ=DAILY;COUNT=3", "1997-09-02 1997-09-03 1997-09-04"),
      ("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02 1997-09-12 1997-09-22"),
      ("19970902", "FREQ=WEEKLY;UNTIL=19970916", "1997-09-02 1997-09-09 1997-09-16"),
      (
        "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "1997-08-05 1997-08-10 1997-08-19 1997-08-24"
      ),
      (
        "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "1997-08-05 1997-08-17 1997-08-19 1997-08-31"
      ),
      ("19970905", "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07"),
      ("19970928", "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "1997-09-28 1997-10-29 1997-11-28"),
      (
        "20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=4",
        "2007-01-15 2007-01-30 2007-02-15 2007-03-15"
      ),
      (
        "19980213", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3",
        "1998-02-13 1998-03-13 1998-11-13"
      ),
      (
        "19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=2", "1997-09-29 1997-10-30"
      ),
      (
        "19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200",
        "1997-01-01 1997-04-10 1997-07-19 2000-01-01"
      ),
      ("19970519", "FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19 1998-05-18 1999-05-17"),
      ("19970512", "FREQ=YEARLY;BYWEEKNO=20;COUNT=3", "1997-05-12 1998-05-11 1999-05-17"),
      (
        "19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
        "1996-11-05 2000-11-07 2004-11-02"
      ),
      ("20160229", "FREQ=YEARLY;COUNT=3", "2016-02-29 2020-02-29 2024-02-29"),
      ("20180131", "FREQ=MONTHLY;COUNT=3", "2018-01-31 2018-03-31 2018-05-31"),
      // The start counts, also where the rule does not give it.
      ("20180712", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2018-07-12 2018-07-16 2018-07-23"),
    ])
  func rules(_ start: String, _ rule: String, _ expected: String) throws {
    let found = try dates(event("DTSTART;VALUE=DATE:\(start)\nRRULE:\(rule)"))
    #expect(found == expected.split(separator: " ").map(String.init))
  }

  @Test(
    "Rules within a day give its times",
    arguments: [
      ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "09:00:00 12:00:00 15:00:00"),
      ("FREQ=MINUTELY;INTERVAL=90;COUNT=3", "09:00:00 10:30:00 12:00:00"),
      ("FREQ=SECONDLY;INTERVAL=15;COUNT=3", "09:00:00 09:00:15 09:00:30"),
      ("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=4", "09:00:00 09:20:00 10:00:00 10:20:00"),
    ])
  func times(_ rule: String, _ expected: String) throws {
    let found = try dates(event("DTSTART:19970902T090000\nRRULE:\(rule)"))
    #expect(found == expected.split(separator: " ").map { "1997-09-02T\($0)" })
  }

  @Test("Each time is an event of its own, named by UID and day")
  func names() throws {
    let text = event(
      "DTSTART:20180712T090000\nDTEND:20180713T010000\nRRULE:FREQ=HOURLY;INTERVAL=12;COUNT=3")
    let timeline = try read(text, path: "t.ics")
    #expect(
      timeline.events.map(\.id.name) == [
        "talks-2018-07-12", "talks-2018-07-12T21:00:00", "talks-2018-07-13",
      ])
    #expect(timeline.events.last?.date.map { "\($0.edtf)" } == "2018-07-13/2018-07-14")
  }

  @Test("Single times are added, taken out, and put in place of others")
  func exceptions() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:talks
      SUMMARY:Talks
      DTSTART:20180702T090000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=4
      EXDATE:20180709T090000
      RDATE:20180710T090000,20180711T100000
      RDATE;VALUE=PERIOD:20180712T220000/PT4H
      END:VEVENT
      BEGIN:VEVENT
      UID:talks
      RECURRENCE-ID:20180716T090000
      SUMMARY:Talks\\, moved
      DTSTART:20180717T110000
      END:VEVENT
      BEGIN:VEVENT
      UID:talks
      RECURRENCE-ID:20190101T090000
      SUMMARY:Talks of another time
      DTSTART:20190101T110000
      END:VEVENT
      """)
    let timeline = try read(text, path: "t.ics")
    #expect(
      try dates(text) == [
        "2018-07-02T09:00:00", "2018-07-10T09:00:00", "2018-07-11T10:00:00",
        "2018-07-12/2018-07-13", "2018-07-17T11:00:00", "2018-07-23T09:00:00",
        "2019-01-01T11:00:00",
      ])
    #expect(timeline.events[4].title == "Talks, moved")
    #expect(timeline.events[4].id.name == "talks-2018-07-16")
    #expect(timeline.diagnostics.isEmpty)
  }

  @Test("This one and all later ones may change")
  func thisAndFuture() throws {
    let text = calendar(
      """
      BEGIN:VEVENT
      UID:talks
      DTSTART:20180702T090000
      RRULE:FREQ=DAILY;COUNT=4
      END:VEVENT
      BEGIN:VEVENT
      UID:talks
      RECURRENCE-ID;RANGE=THISANDFUTURE:20180704T090000
      DTSTART:20180704T113000
      END:VEVENT
      """)
    #expect(
      try dates(text) == [
        "2018-07-02T09:00:00", "2018-07-03T09:00:00", "2018-07-04T11:30:00", "2018-07-05T11:30:00",
      ])
  }

  @Test("What has no end is shown for ten years, or for the days that are asked for")
  func windows() throws {
    let text = event("DTSTART;VALUE=DATE:19530727\nRRULE:FREQ=YEARLY")
    let found = try dates(text)
    #expect(found.count == 10 && found.last == "1962-07-27")
    #expect(
      problems(text, path: "t.ics") == [
        "7:1 warning this event repeats without an end; 10 years of it are shown, through "
          + "1963-07-26, what comes later is left out"
      ])
    let first = try #require(CalendarDay(year: 2018, month: 1, day: 1))
    #expect(try dates(text, first...first.advanced(by: 800)) == ["2018-07-27", "2019-07-27"])
    // Far from the start, and without going through all that lies between.
    let seconds = event("DTSTART:00010101T000000\nRRULE:FREQ=SECONDLY;INTERVAL=43200")
    #expect(try dates(seconds, first...first) == ["2018-01-01T00:00:00", "2018-01-01T12:00:00"])
  }

  @Test(
    "A rule that gives very much, or nothing, ends", .timeLimit(.minutes(5)),
    arguments: [
      ("FREQ=SECONDLY", 10_000, "10000 times are shown, more than 100000 others"),
      ("FREQ=DAILY;COUNT=10003", 10_000, "10000 times are shown, 3 others are left out"),
      ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", 1, nil),
      ("FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=31;COUNT=5", 1, nil),
      ("FREQ=SECONDLY;INTERVAL=999999999;BYSECOND=1;COUNT=9", 1, nil),
      ("FREQ=DAILY;INTERVAL=999999999;COUNT=9223372036854775807", 1, nil),
    ] as [(String, Int, String?)])
  func limits(_ rule: String, _ count: Int, _ message: String?) throws {
    let text = event("DTSTART:20180712T000000\nRRULE:\(rule)")
    #expect(try dates(text).count == count)
    let found = problems(text, path: "t.ics")
    #expect(found.count == (message == nil ? 0 : 1), "\(found)")
    if let message { #expect(found.first?.contains(message) == true, "\(found)") }
  }

  @Test("Many rules that never come true take no longer than a few", .timeLimit(.minutes(5)))
  func manyRules() throws {
    let one =
      "BEGIN:VEVENT\nDTSTART:20180712T000000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9\nEND:VEVENT\n"
    #expect(try dates(calendar(String(repeating: one, count: 3_000))).count == 3_000)
  }
}
