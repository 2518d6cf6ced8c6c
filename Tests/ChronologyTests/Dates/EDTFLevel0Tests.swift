import Chronology
import Testing

@Suite("EDTF level 0")
struct EDTFLevel0Tests {
  @Test(
    "A date has the precision that is written: day, month or year",
    arguments: [
      DateCase("1985-04-12", 0, "1985-04-12", "1985-04-12"),
      DateCase("1985-04", 0, "1985-04-01", "1985-04-30"),
      DateCase("1985", 0, "1985-01-01", "1985-12-31"),
      DateCase("2000-02", 0, "2000-02-01", "2000-02-29"),
      DateCase("1900-02", 0, "1900-02-01", "1900-02-28"),
      DateCase("0000", 0, "0000-01-01", "0000-12-31"),
      DateCase("0000-02-29", 0, "0000-02-29", "0000-02-29"),
      DateCase("9999-12-31", 0, "9999-12-31", "9999-12-31"),
    ])
  func dates(_ example: DateCase) throws { try expect(example) }

  @Test(
    "A time keeps the day that is written, whatever the zone",
    arguments: [
      DateCase("1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12"),
      DateCase("1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12"),
      DateCase("1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12"),
      DateCase("1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12"),
      DateCase("1985-04-12T24:00:00", 0, "1985-04-12", "1985-04-12"),
      DateCase("2016-12-31T23:59:60Z", 0, "2016-12-31", "2016-12-31"),
      DateCase("2017-01-01T00:59:60+01:00", 0, "2017-01-01", "2017-01-01"),
    ])
  func times(_ example: DateCase) throws { try expect(example) }

  @Test(
    "An interval runs from the first day of its start to the last of its end",
    arguments: [
      DateCase("1964/2008", 0, "1964-01-01", "2008-12-31"),
      DateCase("2004-06/2006-08", 0, "2004-06-01", "2006-08-31"),
      DateCase("2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08"),
      DateCase("2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28"),
      DateCase("2004-02-01/2005", 0, "2004-02-01", "2005-12-31"),
      DateCase("2005/2006-02", 0, "2005-01-01", "2006-02-28"),
      DateCase("2018-07-06/2018-07-06", 0, "2018-07-06", "2018-07-06"),
    ])
  func intervals(_ example: DateCase) throws { try expect(example) }

  @Test(
    "The instant of a time is counted in UTC",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00", 0),
      ("1970-01-01T09:00:00+09:00", 0), ("1969-12-31T19:00:00-05", 0),
      ("1969-12-31T24:00:00Z", 0), ("2018-07-12T14:30:00+09:00", 1_531_373_400),
      ("-0001-01-01T00:00:01Z", -62_198_755_199),
    ])
  func instants(_ text: String, _ instant: Int) throws {
    #expect(try EDTF(parsing: text).startInstant == instant)
  }

  @Test("A date without a time has no instant")
  func noInstant() throws {
    #expect(try EDTF(parsing: "2018-07-12").startInstant == nil)
    #expect(try EDTF(parsing: "2018/2019").startInstant == nil)
  }
}

/// Checks level, bounds and canonical form; a valid text is written as it was read.
func expect(_ example: DateCase) throws {
  let date = try EDTF(parsing: example.text)
  #expect(date.level == example.level)
  #expect(DateCase.bounds(of: date) == [example.earliest, example.latest])
  #expect(date.description == example.text)
}
