import Chronology
import Testing

@testable import TimelineFiles

/// TimelineJS' spreadsheet, saved as CSV.
@Suite struct TimelineJSTableTests {
  private func shown(_ timeline: Timeline) -> [String] {
    timeline.events.map { ($0.date.map { "\($0.edtf)" } ?? "-") + " " + $0.title }
  }

  private let header =
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    + "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"

  @Test func `An end that is no date is an end that nobody knows`() throws {
    let timeline = try read(header + "2012,,,,2013,13,,,,A,,,,,,,,\n", path: "t.csv")
    #expect(shown(timeline) == ["2012/ A"])
    #expect(timeline.diagnostics.map { "\($0.line):\($0.column)" } == ["2:14"])
  }

  @Test func `The template of version 3 is read`() throws {
    let text =
      header + """
        ,,,,,,,,,The Congress,"<p class=""lead"">At Vienna.</p>",,,,,title,,#fff
        1814,9,,,1815,6,9,,,Sessions,"Talks, ""grand"" ones
        and balls",https://example.org/v.jpg,An archive,"A <a href=""https://example.org/p"">print</a>",,,Talks,
        "1,815",3,1,2:30 PM,,,,,,A landing,,,,,,,,
        -500,,,,,,,,c. 500 BCE,Long before,,,,,,,,
        1814,,,,1815,,,,,A congress,,,,,,era,,
        ,,,,,,,,,,,,,,,,,
        """
    let timeline = try read(text, path: "t.csv")
    #expect(timeline.title == "The Congress")
    #expect(
      shown(timeline) == [
        "1814-09/1815-06-09 Sessions", "1815-03-01T14:30:00 A landing", "-0499~ Long before",
      ])
    let event = try #require(timeline.events.first)
    #expect(event.summary == "Talks, \"grand\" ones\nand balls")
    #expect(event.group == "Talks")
    #expect(event.origin.line == 3)
    let source = try #require(timeline.sources.last)
    #expect(source.title == "A print (https://example.org/p)" && source.author == "An archive")
    #expect(timeline.eras.map(\.title) == ["A congress"])
    #expect(timeline.diagnostics.map(\.line) == [2])
  }

  @Test func `The older template is read, the month first as its program does`() throws {
    let text = """
      Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag
      1/1/1814,,Treaties,Some text,,,,,start,
      5/30/1814,,Paris,,,,,,,Peace
      3/4/1815 14:30:00,,March the fourth,,,,,,,
      1815,1816,A year and the next,,,,,,,
      6/1815,,June,,,,,,,
      1815-06-09,1815-06-18,Days,,,,,,,
      1815-06-18T11:35:00Z,,A minute,,,,,,,
      25/12/1815,,Which order?,,,,,,,
      1/2/15,,Which year?,,,,,,,
      18151225,,Which kind?,,,,,,,
      November 1815,,In words,,,,,,,
      """
    let timeline = try read(text, path: "t.csv")
    #expect(timeline.title == "Treaties")
    #expect(
      shown(timeline) == [
        "1814-05-30 Paris", "1815-03-04T14:30:00 March the fourth", "1815/1816 A year and the next",
        "1815-06 June", "1815-06-09/1815-06-18 Days", "1815-06-18T11:35:00Z A minute",
        "- Which order?", "- Which year?", "- Which kind?", "1815-11 In words",
      ])
    #expect(timeline.events[0].group == "Peace")
    #expect(
      problems(text, path: "t.csv") == [
        "9:1 error there is no month 25, and TimelineJS reads the month first; say --day-first where "
          + "the file has the other order",
        "10:1 error which year is this? Write it in four digits, as in 12/10/2011",
        "11:1 error is this a year or a day? Write 2011,12,10 or 2011-12-10 for a day",
      ])
  }

  @Test func `A person may say that the day comes first`() throws {
    var options = ReadingOptions()
    options.dayOrder = .dayFirst
    let text = "Start Date,Headline\n03/04/2018,April\n25/12/2018,Christmas\n"
    let timeline = try TimelineReader.read(
      bytes: Array(text.utf8), path: "t.csv", file: 0, options: options)
    #expect(shown(timeline) == ["2018-04-03 April", "2018-12-25 Christmas"])
  }

  @Test(arguments: [
    ("14:30", "14:30:00"), ("2:30 PM", "14:30:00"), ("12:05am", "00:05:00"), ("1430", "14:30:00"),
    ("8 a.m.", "08:00:00"), ("14.30", "14:30:00"), ("14:30:15.5", "14:30:15"), ("930", "09:30:00"),
  ])
  func `Times are read as TimelineJS reads them`(written: String, expected: String) throws {
    let timeline = try read(
      "Year,Month,Day,Time,Headline\n1961,4,12,\(written),T", path: "t.csv")
    #expect(shown(timeline) == ["1961-04-12T\(expected) T"])
  }

  @Test func `Mistakes are told with the place of their field`() {
    let text = """
      Year;Month;Day;Time;End Year;End Month;Headline
      1815;x;;;;;No month
      ;6;;;;;No year
      1815;6;9;soon;;;No time
      1815;;;;;5;No end year
      1815;6;9;;;;Too long;more
      1815;;;;;;"Never closed
      """
    #expect(
      problems(text, path: "t.csv") == [
        "2:6 error this month is not a whole number; write digits alone, such as 7 for July",
        "3:2 error there is no year beside this; write the year, or leave the others empty",
        "4:10 error this is no time of day, so it is left out; write one such as 14:30 or 2:30 PM",
        "5:10 error there is no year beside this; write the year, or leave the others empty",
        "6:22 error the first row names no column for this, so it is left out; name one, or put "
          + "quotation marks around a text that has the separator in it",
        "7:11 error this quotation mark is never closed, so it is taken for a letter; close it, or "
          + "double it where it belongs to the text",
      ])
    #expect(
      (try? read(text, path: "t.csv")).map(shown) == [
        "- No month", "- No year", "1815-06-09 No time", "1815/ No end year", "1815-06-09 Too long",
        "1815 Never closed",
      ])
  }

  @Test func `Other tables are left to their own reader`() {
    for text in [
      "Date,Headline\n", "Year,Title\n", "Headline,Text\n", "{\"Year\": \"Headline\"}", "",
    ] {
      let file = ForeignFile(path: "t.csv", bytes: Array(text.utf8))
      #expect(!TimelineJSTableReader.recognises(file))
    }
  }
}
