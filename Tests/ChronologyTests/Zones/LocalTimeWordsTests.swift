import Testing

@testable import Chronology

@Suite("Dates with a time, in words, in another zone")
struct LocalTimeWordsTests {
  private static let seoul = MadeUpZone.fixed(540, "Asia/Seoul")
  private static let reading = ZoneReading(shown: seoul, assumed: nil)

  @Test(
    "The local day and time stand first, and what is written after them; both days where they differ",
    arguments: [
      (
        "2018-07-06T20:00:00-04:00", "7 July 2018, 09:00 in Seoul (6 July, 20:00 UTC-04:00)",
        "7 Jul 2018, 09:00 Seoul (6 Jul, 20:00 UTC-4)"
      ),
      (
        "2018-07-06T16:30:15-03:30", "7 July 2018, 05:00:15 in Seoul (6 July, 16:30:15 UTC-03:30)",
        "7 Jul 2018, 05:00:15 Seoul (6 Jul, 16:30:15 UTC-3:30)"
      ),
      (
        "2018-07-07T01:00:00Z", "7 July 2018, 10:00 in Seoul (01:00 UTC)",
        "7 Jul 2018, 10:00 Seoul"
      ),
      (
        "2018-12-31T20:00:00Z", "1 January 2019, 05:00 in Seoul (31 December 2018, 20:00 UTC)",
        "1 Jan 2019, 05:00 Seoul (31 Dec 2018, 20:00 UTC)"
      ),
      (
        "2016-12-31T23:59:60Z",
        "1 January 2017, 08:59:60 in Seoul (31 December 2016, 23:59:60 UTC)",
        "1 Jan 2017, 08:59:60 Seoul (31 Dec 2016, 23:59:60 UTC)"
      ),
      (
        "2018-07-06T24:00:00Z", "7 July 2018, 09:00 in Seoul (6 July, 24:00 UTC)",
        "7 Jul 2018, 09:00 Seoul (6 Jul, 24:00 UTC)"
      ),
    ])
  func words(_ text: String, _ full: String, _ brief: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.words(in: Self.reading) == full)
    #expect(date.words(.brief, in: Self.reading) == brief)
    #expect(date.description == text)
  }

  @Test(
    "As written stays what the zone's clocks show anyway, and every date without a time and a zone",
    arguments: [
      "2018-07-07T10:00:00+09:00", "2018-07-07T10:00:00+09", "2018-07-07T10:00:00", "2018-07-07",
      "2018-07-07~", "2018-07", "2018-07-06/2018-07-08", "[2018-07-06,2018-07-08]", "195X",
    ])
  func asWritten(_ text: String) throws {
    let date = try EDTF(parsing: text)
    for style in [WordsStyle.full, .brief, .numeric] {
      #expect(date.words(style, in: Self.reading) == date.words(style))
    }
    #expect(date.words(in: .asWritten) == date.words())
  }

  @Test("A time without a zone is read in the file's, and says so")
  func assumed() throws {
    let date = try EDTF(parsing: "2018-07-07T03:00:00")
    let paris = MadeUpZone.fixed(120, "Europe/Paris")
    let reading = ZoneReading(shown: paris, assumed: Self.seoul)
    #expect(
      date.words(in: reading)
        == "6 July 2018, 20:00 in Paris (7 July, 03:00, zone not given, read in Seoul)")
    #expect(date.words(.brief, in: reading).contains("zone not given"))
    #expect(date.shorterWords(in: reading, hasHeading: true).isEmpty)
    #expect(
      date.words(in: ZoneReading(shown: Self.seoul, assumed: Self.seoul))
        == "7 July 2018, 03:00:00, zone not given")
  }

  @Test("In little room both days stay, and under a heading the year goes before the places")
  func shorter() throws {
    let date = try EDTF(parsing: "2018-07-06T20:00:00-04:00")
    #expect(
      date.shorterWords(in: Self.reading, hasHeading: true) == [
        "7 Jul 2018 Seoul (6 Jul UTC-4)", "7 Jul Seoul, 6 Jul UTC-4", "7 Jul (6 Jul UTC-4)",
        "7 (6) Jul",
      ])
    #expect(
      date.shorterWords(in: Self.reading, hasHeading: false) == [
        "7 Jul 2018 Seoul (6 Jul UTC-4)", "7 Jul 2018 (6 Jul UTC-4)", "7 (6) Jul 2018",
        "6 Jul 2018, 20:00 UTC-4", "6 Jul 2018 UTC-4",
      ])
    let night = try EDTF(parsing: "2018-07-31T20:00:00Z")
    #expect(night.shorterWords(in: Self.reading, hasHeading: true).last == "1 Aug (31 Jul)")
  }

  @Test("The local time is EDTF, too, without a shift that EDTF does not have")
  func edtf() throws {
    let date = try EDTF(parsing: "2018-07-06T20:00:00-04:00")
    let seoul = try #require(date.localTime(in: Self.reading))
    #expect(seoul.edtf.description == "2018-07-07T09:00:00+09:00")
    let mean = TimeZoneRules(name: "Asia/Seoul", first: 30_472)
    let local = try #require(LocalTime(date, in: mean, assuming: nil))
    #expect(local.edtf.description == "2018-07-07T08:27:52")
    #expect(try EDTF(parsing: "\(local.edtf)") == local.edtf)
  }
}
