import Chronology
import Testing

@testable import TimelineFiles

@Suite("Dates of SIMILE Timeline")
struct SimileDateTests {
  @Test(
    "Each date keeps the precision that the file gives",
    arguments: [
      ("Fri Nov 22 1963 12:30:00 GMT-0600", "1963-11-22T12:30:00-06:00"),
      ("Fri, 22 Nov 1963 12:30:00 GMT", "1963-11-22T12:30:00Z"),
      ("Nov 22 1963 12:30:00 GMT-0600 (CST)", "1963-11-22T12:30:00-06:00"),
      ("Nov 22 12:30:00 EST 1963", "1963-11-22T12:30:00-05:00"),
      ("November 22, 1963 12:30 PM", "1963-11-22T12:30:00"),
      ("Sat May 20 1961 00:00:00 GMT-0600", "1961-05-20"),
      ("May 20 1961", "1961-05-20"), ("20 May 1961", "1961-05-20"), ("May, 1961", "1961-05"),
      ("May 1961", "1961-05"), ("1961", "1961"), ("6", "0006"), ("1 AD", "0001"),
      ("500 BC", "-0499"), ("500 bce", "-0499"), ("-500", "-0500"), ("-1262", "-1262"),
      ("12000 BC", "Y-11999"), ("1961-05-20", "1961-05-20"), ("2012-5-27", "2012-05-27"),
      ("1961-05", "1961-05"), ("1961/05/20", "1961-05-20"), ("25/04/1961", "1961-04-25"),
      ("2006-12-18T03:00:00Z", "2006-12-18T03:00:00Z"), ("2006-12-18 03:00", "2006-12-18T03:00:00"),
      ("20061218", "2006-12-18"), ("2006-W51-1", "2006-12-18"), ("2006-352", "2006-12-18"),
      ("20061218T030000Z", "2006-12-18T03:00:00Z"), ("1948-00-00", "1948"),
      ("1948-07-00", "1948-07"),
      ("c. 1850", "1850~"), ("1963-11-22T12:30:00.250-06:00", "1963-11-22T12:30:00-06:00"),
      // Timeline does not look at the weekday, which is often wrong.
      ("Mon Nov 22 1963", "1963-11-22"),
    ])
  func precision(text: String, expected: String) throws {
    #expect(try date(#"start="\#(text)""#) == expected)
  }

  @Test("In ISO 8601 six digits are a year and a month; otherwise they are a year")
  func sixDigits() throws {
    let events = #"<event start="190603" title="T"/>"#
    #expect(
      try simile("<data date-time-format='iso8601'>\(events)</data>").events[0].shownDate
        == "1906-03")
    #expect(try simile("<data>\(events)</data>").events[0].shownDate == "Y190603")
  }

  @Test(
    "What could be two dates, or none, is undated and says why",
    arguments: [
      ("5/10/1961", "--day-first"), ("May 10 61", "century"), ("in the spring", ""),
      ("May 32 1961", "no such day"), ("5/10/61 12:00", "century"),
    ])
  func refused(text: String, why: String) throws {
    let timeline = try simile(#"<data><event start="\#(text)" title="T"/></data>"#)
    #expect(timeline.events[0].date == nil)
    guard case .unreadable(text, let message) = timeline.events[0].undated else {
      Issue.record("\(String(describing: timeline.events[0].undated))")
      return
    }
    #expect(message.contains(why))
    #expect(timeline.diagnostics.map(\.severity) == [.error])
  }

  @Test("A person may say which of day and month comes first")
  func order() throws {
    var options = ReadingOptions()
    options.dayOrder = .dayFirst
    let timeline = try TimelineReader.read(
      bytes: Array(#"<data><event start="5/10/1961" title="T"/></data>"#.utf8), path: "t.xml",
      file: 0, options: options)
    #expect(timeline.events[0].shownDate == "1961-10-05")
  }

  @Test("A duration is a span; a start and an end without one are some moment between the two")
  func spans() throws {
    let ends = #"start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 09:00:00 GMT""#
    #expect(try date(ends + #" isDuration="true""#) == "2006-05-28/2006-06-15")
    #expect(try date(ends + #" durationEvent="true""#) == "2006-05-28/2006-06-15")
    #expect(try date(ends) == "[2006-05-28..2006-06-15]")
    #expect(try date(ends + #" durationEvent="false""#) == "[2006-05-28..2006-06-15]")
    #expect(try date(#"start="1840" end="1926" isDuration="true""#) == "1840/1926")
    #expect(try date(#"start="1840" isDuration="true""#) == "1840")
    #expect(
      try date(#"start="May 1 2006 09:00" end="May 1 2006 10:00" isDuration="true""#)
        == "2006-05-01T09:00:00")
    #expect(try date(#"start="May 1 2006 09:00" end="May 1 2006 10:00""#) == "2006-05-01")
    let moment = try simile(
      #"<data><event start="May 1 2006 09:00" end="May 1 2006 10:00" title="T"/></data>"#)
    #expect(
      moment.events[0].date?.note == "between 2006-05-01T09:00:00 and 2006-05-01T10:00:00")
    #expect(try date(#"start="1840" end="someday" isDuration="true""#) == "1840/")
    #expect(try date(#"start="1840" end="someday""#) == "[1840..]")
  }

  @Test("A start or an end that is not sure is approximate, and its outermost days are the bounds")
  func impreciseEnds() throws {
    let event = try simile(
      #"""
      <data><event start="2012-07-20" latestStart="2012-07-30" earliestEnd="2012-08-19"
        end="2012-09-01" durationEvent="true" title="T"/></data>
      """#
    ).events[0]
    #expect(event.shownDate == "2012-07-20~/2012-09-01~")
    #expect(event.date?.earliest == CalendarDay(year: 2012, month: 7, day: 20))
    #expect(event.date?.latest == CalendarDay(year: 2012, month: 9, day: 1))
    #expect(
      event.date?.note
        == "began between 2012-07-20 and 2012-07-30, ended between 2012-08-19 and 2012-09-01")
    let half = #"start="1912" earliestEnd="1914-03-02" end="1914-05-01" isDuration="true""#
    #expect(try date(half) == "1912/1914-05-01~")
    // The days of a month are that month.
    let month =
      #"start="1912-05-01" latestStart="1912-05-31" end="1914-01-05" isDuration="true""#
    #expect(try date(month) == "1912-05/1914-01-05")
    #expect(try date(#"start="1912-05-01" latestStart="1912-06-03""#) == "[1912-05-01..1912-06-03]")
  }

  @Test("An event that ends before it begins is undated and says why")
  func backwards() throws {
    let timeline = try simile(
      #"<data><event start="1914" end="1912" isDuration="true" title="T"/></data>"#)
    #expect(timeline.events[0].date == nil)
    #expect(timeline.diagnostics.count == 1)
  }

  private func date(_ attributes: String) throws -> String? {
    try simile("<data><event \(attributes) title=\"T\"/></data>").events[0].shownDate
  }
}

/// Reads a text as SIMILE Timeline is found.
func simile(_ text: String, path: String = "t.xml") throws -> Timeline {
  try TimelineReader.read(bytes: Array(text.utf8), path: path, file: 0)
}

extension Event {
  /// The date in EDTF.
  var shownDate: String? { date.map { "\($0.edtf)" } }
}
