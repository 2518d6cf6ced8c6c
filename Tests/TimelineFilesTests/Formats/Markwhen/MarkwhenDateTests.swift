import Chronology
import Testing

@testable import TimelineFiles

@Suite("Dates of markwhen mean what its parser takes them for, and no more")
struct MarkwhenDateTests {
  @Test(
    "A date alone has the precision in which it is written",
    arguments: [
      ("1981", "1981"), ("2012-05", "2012-05"), ("2012-05-21", "2012-05-21"),
      ("04/1776", "1776-04"), ("4/1776", "1776-04"), ("12/25/1901", "1901-12-25"),
      ("476", "0476"), ("79", "0079"), ("17000", "Y17000"), ("Dec 2012", "2012-12"),
      ("December 2012", "2012-12"), ("Sept. 2012", "2012-09"), ("5 Jan 2013", "2013-01-05"),
      ("May 7 1995", "1995-05-07"), ("july 10, 2022", "2022-07-10"), ("June   2009", "2009-06"),
      ("1st February 1999", "1999-02-01"), ("2016-W21-3", "2016-05-25"),
      ("2016W213", "2016-05-25"), ("2026W01", "2025-12-29/2026-01-04"),
    ])
  func precision(_ written: String, _ date: String) throws {
    #expect(try markwhenDate(written) == date)
  }

  @Test(
    "Times are read with their zones",
    arguments: [
      ("2020-02-22T12:13:14Z", "2020-02-22T12:13:14Z"),
      ("2022-02-22T16:27:08.369Z", "2022-02-22T16:27:08Z"),
      ("2022-02-22T16:27:08+09:00", "2022-02-22T16:27:08+09:00"),
      ("2022-02-22T16:27", "2022-02-22T16:27:00"),
      ("2023-10-30 9pm", "2023-10-30T21:00:00"), ("2023-10-30 9:19am", "2023-10-30T09:19:00"),
      ("June 4 1990 8am", "1990-06-04T08:00:00"), ("4 Jun 2020, 8:39", "2020-06-04T08:39:00"),
      ("12/15/2022, 8:00AM", "2022-12-15T08:00:00"), ("2023-10-30 12am", "2023-10-30T00:00:00"),
    ])
  func times(_ written: String, _ date: String) throws {
    #expect(try markwhenDate(written) == date)
  }

  @Test(
    "Seconds are read, and a colon of a time does not end the date",
    arguments: [
      ("2018-07-06 10:30:45", "2018-07-06T10:30:45"),
      ("2018-07-06 10:30:45.5", "2018-07-06T10:30:45"),
      ("2018-07-06 10:30:45Z", "2018-07-06T10:30:45Z"),
      ("2018-07-06 10:30:45+09:00", "2018-07-06T10:30:45+09:00"),
      ("July 6 2018 10:30:45pm", "2018-07-06T22:30:45"),
      ("2018-07-06 10:30:45 - 2018-07-06 11:00:00", "2018-07-06T10:30:45"),
      ("2018-07-06 10:30-11:30", "2018-07-06T10:30:00"),
    ])
  func seconds(_ written: String, _ date: String) throws {
    #expect(try markwhenDate(written) == date)
  }

  @Test(
    "EDTF of every level is read before the colon",
    arguments: [
      "../2012", "2012/..", "2012/", "/2012", "2012~", "2018-07-12?", "2018-07-12%", "201X",
      "2018-XX-12", "2018-21", "2018-07-06~/2018-07-09", "[2018-07-06..2018-07-09]",
      "[..1952]", "{2016,2018}", "2018-?07", "Y17E3", "1950S2", "-0043-03-15", "XXXX-12-25",
    ])
  func wholeEDTF(_ date: String) throws {
    let edtf = try EDTF(parsing: date)
    #expect(try markwhenDate(date) == "\(edtf)")
    // Below another event, it ends that one's description.
    let two = try readMarkwhen("2011: Before\n  words\n\(date): After\n")
    #expect(two.events.map(\.title) == ["Before", "After"])
    #expect(two.events.first?.summary == "words" && two.diagnostics.isEmpty)
  }

  @Test("A line that begins like a date and is none is told with its place, and its words are kept")
  func unreadable() throws {
    for line in [
      "2018-07-06 10:00:01 INFO: x", "2012~~: x", "every day x 5: x", "2012 / 2013~ / 2014: x",
      "2018-07-12 in the evening: x", "201x?: x",
    ] {
      let timeline = try readMarkwhen("2011: Talks\nand more\n  \(line)\n")
      #expect(timeline.events.map(\.title) == ["Talks"], "\(line)")
      #expect(timeline.events.first?.summary == "and more\n\(line)")
      #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["3:1"], "\(line)")
    }
    for line in ["2018 was a year: x", "3 people: a and b", "Every day I write: x", "1. First: x"] {
      #expect(try readMarkwhen("2011: Talks\n\(line)\n").diagnostics.isEmpty, "\(line)")
    }
  }

  @Test("A log is no timeline")
  func logs() {
    for text in [
      "2018-07-06 10:00:01 INFO: started\n2018-07-06 10:00:02 INFO: done\n",
      "2018-07-06 10:00:01,123 INFO: started\n2018-07-06 10:00:02,456 WARN: x\n",
      "2018-07-06T10:00:01Z host app: started\n2018-07-06T10:00:02Z host app: done\n",
      "Jul  6 10:00:01 host app[1]: started\nJul  6 10:00:02 host app[1]: done\n",
      "10:00:01 INFO: started\n10:00:02 INFO: done\n",
    ] {
      #expect(
        !MarkwhenReader.recognises(ForeignFile(path: "log.txt", bytes: Array(text.utf8))), "\(text)"
      )
    }
  }

  @Test(
    "A range ends with the end of the unit that it names",
    arguments: [
      ("2012 - 2013", "2012/2013"), ("2012-2013", "2012/2013"), ("1964/2008", "1964/2008"),
      ("2004-02-01 /2005-02", "2004-02-01/2005-02"), ("2012-05/2013-02", "2012-05/2013-02"),
      ("May 2012 - June 2013", "2012-05/2013-06"), ("08/2008-05/2012", "2008-08/2012-05"),
      ("03/15/2013-04/2015", "2013-03-15/2015-04"), ("1945- 7/2010", "1945/2010-07"),
      ("12/3/1945 -04/7/2010", "1945-12-03/2010-04-07"), ("04/2010 - 2010", "2010-04/2010"),
      ("1 Jan 1998 to 11/11/2011", "1998-01-01/2011-11-11"),
      ("2012-05-01 \u{2013} 2012-05-03", "2012-05-01/2012-05-03"),
      ("2016-W21-3 / 2016-05-30", "2016-05-25/2016-05-30"),
      ("2016-05-23 / 2016W21", "2016-05-23/2016-05-29"),
      ("2018-07-06/2018-07-06", "2018-07-06"),
    ])
  func ranges(_ written: String, _ date: String) throws {
    #expect(try markwhenDate(written) == date)
  }

  @Test("now as an end leaves the end open")
  func now() throws {
    #expect(try markwhenDate("2005/now") == "2005/..")
    #expect(try markwhenDate("03/2022 - now") == "2022-03/..")
    #expect(try markwhenDate("2020-02-22T12:13:14Z-now") == "2020-02-22/..")
  }

  @Test(
    "Years before the common era are counted without a year 0",
    arguments: [
      ("1000 BCE", "-0999"), ("44 bc", "-0043"), ("1 BC", "0000"),
      ("285\u{2013}247 BCE", "-0284/-0246"),
      ("586 BC- 70 AD", "-0585/0070"), ("27 BCE - 14", "-0026/0014"), ("14 AD", "0014"),
      ("AD 79", "0079"), ("12000 BCE", "Y-11999"),
    ])
  func eras(_ written: String, _ date: String) throws {
    #expect(try markwhenDate(written) == date)
  }

  @Test("The day comes first where the header or the reader says so")
  func dayFirst() throws {
    let text = "dateFormat: d/M/y\n5/9/2009: Talks\n"
    #expect(try markwhenDates(text) == ["2009-09-05: Talks"])
    #expect(try markwhenDate("5/9/2009") == "2009-05-09")
    var options = ReadingOptions()
    options.dayOrder = .dayFirst
    #expect(try markwhenDate("5/9/2009", options) == "2009-09-05")
    options.dayOrder = .monthFirst
    #expect(try markwhenDates(text, options) == ["2009-05-09: Talks"])
  }

  @Test("A time range on one day keeps its start, and its end in words")
  func timeRanges() throws {
    let timeline = try readMarkwhen("12/15/2022, 8:00AM - 12/15/2022, 9:30AM: Talks\n")
    #expect(timeline.events.first?.date?.edtf.description == "2022-12-15T08:00:00")
    #expect(timeline.events.first?.note == "until 09:30")
    #expect(try markwhenDate("June 4 1990 8am - 9:30pm") == "1990-06-04T08:00:00")
    #expect(try markwhenDate("5/9/2009 18:00 - May 12 2011 6pm") == "2009-05-09/2011-05-12")
  }

  @Test("Nobody guesses the day of reading")
  func clock() throws {
    #expect(try markwhenDate("now") == "-")
    #expect(try markwhenDate("today") == "-")
    #expect(try markwhenDate("now - 10 years") == "-")
    #expect(try markwhenDate("8am") == "-")
    #expect(try markwhenDate("2 weeks") == "-")
    // What is said is kept: a 4 June, in a year that nobody said.
    #expect(try markwhenDate("June 4") == "XXXX-06-04")
    #expect(try markwhenDate("Feb") == "XXXX-02")
    #expect(try markwhenDate("June 4 2020 8:39 - 8 August 12:34") == "2020-06-04/XXXX-08-08")
  }

  @Test(
    "What is no date is told with its place",
    arguments: [
      ("2018-13", "there is no month 13"), ("2/30/2018", "there is no day 30 in that month"),
      (
        "25/12/2018",
        "there is no month 25; where the day comes first, write dateFormat: d/M/y on top"
      ),
      ("1990s", "markwhen has no decades; write 1990/1999"),
      ("2013 - 2012", "it ends before it begins; exchange the two dates"),
      ("2010/04/15", "a date with slashes ends with its year; write 2010-04-15"),
    ])
  func wrong(_ written: String, _ message: String) throws {
    let timeline = try readMarkwhen("title: One\n  \(written): Talks\n")
    let event = try #require(timeline.events.first)
    #expect(event.title == "Talks")
    #expect(event.undated == .unreadable(text: written, message: message))
    let found = try #require(timeline.diagnostics.first)
    #expect(found.line == 2)
    #expect(found.column == 3)
    #expect(found.message == "this event is undated: \(message)")
  }
}

@Suite("Dates of markwhen that are told from other events")
struct MarkwhenRelativeTests {
  @Test("A length alone follows the event before it")
  func after() throws {
    let dates = try markwhenDates(
      """
      dateFormat: d/M/y
      01/01/2023 - 2 weeks: Phase 1 !Phase1
      2 weeks: Phase 2
      after !Phase1 1 month: Phase 3
      1 week - 3 days: Kickoff
      2 weeks after !Phase1: Phase 4
      """)
    #expect(
      dates == [
        "2023-01-01/2023-01-14: Phase 1", "2023-01-15/2023-01-28: Phase 2",
        "2023-01-15/2023-02-14: Phase 3", "2023-02-22/2023-02-24: Kickoff",
        "2023-01-15/2023-01-28: Phase 4",
      ])
  }

  @Test("Years and months stay years and months")
  func units() throws {
    #expect(
      try markwhenDates(
        "2021 - 2023: More\n1 year: Less\n2018/6 months: Half\n2022-06/3 weeks: Weeks\n")
        == [
          "2021/2023: More", "2024: Less", "2018-01/2018-06: Half",
          "2022-06-01/2022-06-21: Weeks",
        ])
    #expect(try markwhenDate("2000-02-21 / 3 years") == "2000-02-21/2003-02-20")
    #expect(try markwhenDate("03/2025 - 1 year") == "2025-03/2026-02")
    #expect(try markwhenDate("2023-10-30 9am / 90 minutes") == "2023-10-30T09:00:00")
  }

  @Test("Due dates lie before")
  func before() throws {
    let dates = try markwhenDates(
      """
      July 11 2022: !monday Monday
      August 18 2022: another event
      by !monday 7 work days: a
      by !monday 3 week days - 7 business days: b
      before !monday 1 month: c
      """)
    #expect(
      Array(dates.dropFirst(2)) == [
        "2022-06-30/2022-07-10: a", "2022-06-27/2022-07-05: b", "2022-06-11/2022-07-10: c",
      ])
    #expect(
      try markwhenDates("August 18 2022: another\nby 7 work days: d\n").last
        == "2022-08-09/2022-08-17: d")
  }

  @Test("Week days leave out Saturdays and Sundays")
  func weekDays() throws {
    let dates = try markwhenDates(
      """
      July 10, 2022: Sunday
      5 work days: til friday
      July 10, 2022: Sunday
      10 weekdays: til next friday
      2022-09/3 weekdays: Thursday on
      July 11, 2022: Monday
      10 business days - 10 week days: then
      """)
    #expect(dates[1] == "2022-07-11/2022-07-15: til friday")
    #expect(dates[3] == "2022-07-11/2022-07-22: til next friday")
    #expect(dates[4] == "2022-09-01/2022-09-05: Thursday on")
    #expect(dates[6] == "2022-07-26/2022-08-08: then")
  }

  @Test("Both sides of another event can be named")
  func sides() throws {
    let dates = try markwhenDates(
      """
      2025-09-08: School starts
        id: school
      2025-11-23 / 2025-11-28: Break
        id: thanksgiving
      !school / !thanksgiving: Before the break
      !thanksgiving.start / !thanksgiving.end: The break
      .start / 2 months: From its start
      2022 / !school: Long
      !school/2026: On
      """)
    #expect(
      Array(dates.dropFirst(2)) == [
        "2025-09-09/2025-11-22: Before the break", "2025-11-23/2025-11-28: The break",
        "2025-11-23/2026-01-22: From its start", "2022-01-01/2025-09-07: Long",
        "2025-09-09/2026-12-31: On",
      ])
  }

  @Test("An hour is told from the end of the event before it")
  func hours() throws {
    #expect(
      try markwhenDates("2023-10-30 9am: a\n10:30: b\n8am - 9am: c\n") == [
        "2023-10-30T09:00:00: a", "2023-10-30T10:30:00: b", "2023-10-31T08:00:00: c",
      ])
  }

  @Test("Without the event that it is told from, it is undated, and says why")
  func missing() throws {
    let timeline = try readMarkwhen(
      "2018: a\nafter !later 2 days: b\n2 days: c\n2019: d !later\n2018 / now: e\n3 days: f\n")
    #expect(timeline.events.map { $0.date == nil } == [false, true, true, false, false, true])
    #expect(
      timeline.diagnostics.map { "\($0.line):\($0.column) \($0.message)" } == [
        "2:1 this event is undated: no event before this one has the id !later",
        "3:1 this event is undated: the event before it has no date from which this one could be told",
        "6:1 this event is undated: the event that it is told from has no end that is known; write the date itself",
      ])
  }
}

@Suite("What happens again and again in markwhen is written out")
struct MarkwhenRecurrenceTests {
  @Test("So many times, or so long, or until a day")
  func limits() throws {
    #expect(
      try markwhenDates("2022-01/2022-03 every 2 years x3: Meeting\n") == [
        "2022-01/2022-03: Meeting", "2024-01/2024-03: Meeting", "2026-01/2026-03: Meeting",
      ])
    #expect(
      try markwhenDates("Feb 1 2023 every 6 months for 3 times: Meeting\n") == [
        "2023-02-01: Meeting", "2023-08-01: Meeting", "2024-02-01: Meeting",
      ])
    #expect(try markwhenDates("October 7, 1989 every year for 10 years: Day\n").count == 10)
    #expect(try markwhenDates("2023-01-03 every other week for 1 year: Day\n").count == 27)
    #expect(try markwhenDates("2025-02-06 every day until 2025-02-28: Day\n").count == 23)
    #expect(try markwhenDates("2025-02-06 every day | 2025-01-28: Day\n").count == 1)
    #expect(
      try markwhenDates("2018-07-06 every 2 week days x3: Day\n") == [
        "2018-07-06: Day", "2018-07-10: Day", "2018-07-12: Day",
      ])
  }

  @Test("Without an end, ten years, or the days that are asked for; and it is said")
  func endless() throws {
    let timeline = try readMarkwhen("title: T\n2018 every year: Assembly\n")
    #expect(timeline.events.count == 10)
    #expect(timeline.events.last?.date?.edtf.description == "2027")
    #expect(timeline.diagnostics.map(\.line) == [2])
    var options = ReadingOptions()
    options.recurrence =
      try #require(CalendarDay(year: 2020, month: 1, day: 1))...#require(
        CalendarDay(year: 2021, month: 12, day: 31))
    #expect(
      try markwhenDates("2018 every year: Assembly\n", options) == [
        "2018: Assembly", "2020: Assembly", "2021: Assembly",
      ])
    let many = try readMarkwhen("2018-01-01 every day for 1000000 times: Assembly\n")
    #expect(many.events.count == MarkwhenOccurrences.most)
    #expect(many.diagnostics.count == 1)
  }
}
