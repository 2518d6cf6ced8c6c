import Testing

@testable import Chronology

@Suite("The rule of a zone that holds year after year")
struct RecurringTimeZoneTests {
  private func ahead(_ rule: String, _ text: String) throws -> Int {
    let rule = try #require(RecurringTimeZone(parsing: rule.utf8), "\(rule)")
    return rule.secondsAhead(at: try #require(try EDTF(parsing: text).startInstant)) / 60
  }

  @Test(
    "Clocks change on the second they change, in either half of the world",
    arguments: [
      ("KST-9", "2018-07-06T20:00:00Z", 540), ("<+0330>-3:30", "1999-01-01T00:00:00Z", 210),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-03-13T06:59:59Z", -300),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-03-13T07:00:00Z", -240),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-11-06T05:59:59Z", -240),
      ("EST5EDT,M3.2.0,M11.1.0", "2050-11-06T06:00:00Z", -300),
      // South of the equator summer goes over the new year.
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2051-01-01T00:00:00Z", 660),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-07-01T00:00:00Z", 600),
      // Winter time as the exception, as in Ireland.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-12-01T00:00:00Z", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-07-01T00:00:00Z", 60),
      // Hours before midnight and beyond the day.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2050-03-27T00:59:59Z", -120),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2050-03-27T01:00:00Z", -60),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2050-03-25T23:59:59Z", 120),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2050-03-26T00:00:00Z", 180),
      // Days of the year, with and without 29 February; summer time all the year.
      ("AAA0BBB,J60/0,J305/0", "2052-03-01T00:00:00Z", 60),
      ("AAA0BBB,J60/0,J305/0", "2052-02-29T23:59:59Z", 0),
      ("AAA0BBB,59/0,300/0", "2052-02-29T00:00:00Z", 60),
      ("EST5EDT,0/0,J365/25", "2052-01-01T05:00:00Z", -240),
      ("EST5EDT,0/0,J365/25", "2052-12-31T23:00:00Z", -240),
    ])
  func change(_ rule: String, _ instant: String, _ minutes: Int) throws {
    #expect(try ahead(rule, instant) == minutes, "\(rule) at \(instant)")
  }

  @Test(
    "What is no rule is refused",
    arguments: [
      "", "K9", "KST", "KST-25", "KST24", "KST-9x", "<+09-9", "EST5EDT", "EST5EDT,M3.2.0",
      "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
      "EST5EDT,J0,J365", "EST5EDT,J1,J366", "EST5EDT,M3.2.0/168,M11.1.0", "EST5:60EDT,J1,J2",
      "EST5EDT,M3.2.0,M11.1.0,", "AAA0BBB-24,J1,J2", ":America/New_York", "99999999999999999999",
    ])
  func refused(_ rule: String) {
    #expect(RecurringTimeZone(parsing: rule.utf8) == nil)
  }
}
