import Chronology
import Testing

@Suite("EDTF level 2")
struct EDTFLevel2Tests {
  @Test(
    "A year may have an exponent, however large",
    arguments: [
      DateCase("Y-17E7", 2, "-170000000-01-01", "-170000000-12-31"),
      DateCase("Y17E7", 2, "+170000000-01-01", "+170000000-12-31"),
      DateCase("Y1E4", 2, "+10000-01-01", "+10000-12-31"),
      DateCase("Y1E99", 2, "-", "-"),
      DateCase("Y1E999999999999999999999999", 2, "-", "-"),
      DateCase("Y17E1000", 2, "-", "-"),
    ])
  func exponents(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Significant digits give the range of an estimate",
    arguments: [
      DateCase("1950S2", 2, "1900-01-01", "1999-12-31"),
      DateCase("1950S4", 2, "1950-01-01", "1950-12-31"),
      DateCase("-1950S2", 2, "-1999-01-01", "-1900-12-31"),
      DateCase("Y171010000S3", 2, "+171000000-01-01", "+171999999-12-31"),
      DateCase("Y3388E2S3", 2, "+338000-01-01", "+338999-12-31"),
      DateCase("Y-3388E2S3", 2, "-338999-01-01", "-338000-12-31"),
      DateCase("Y1E30S2", 2, "-", "-"),
    ])
  func significantDigits(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Parts of a year have the bounds of their months",
    arguments: [
      DateCase("2001-25", 2, "2001-03-01", "2001-05-31"),
      DateCase("2001-26", 2, "2001-06-01", "2001-08-31"),
      DateCase("2001-27", 2, "2001-09-01", "2001-11-30"),
      DateCase("2001-28", 2, "2001-12-01", "2002-02-28"),
      DateCase("2001-29", 2, "2001-09-01", "2001-11-30"),
      DateCase("2001-30", 2, "2001-12-01", "2002-02-28"),
      DateCase("2001-31", 2, "2001-03-01", "2001-05-31"),
      DateCase("2001-32", 2, "2001-06-01", "2001-08-31"),
      DateCase("2001-33", 2, "2001-01-01", "2001-03-31"),
      DateCase("2001-34", 2, "2001-04-01", "2001-06-30"),
      DateCase("2001-35", 2, "2001-07-01", "2001-09-30"),
      DateCase("2001-36", 2, "2001-10-01", "2001-12-31"),
      DateCase("2001-37", 2, "2001-01-01", "2001-04-30"),
      DateCase("2001-38", 2, "2001-05-01", "2001-08-31"),
      DateCase("2001-39", 2, "2001-09-01", "2001-12-31"),
      DateCase("2001-40", 2, "2001-01-01", "2001-06-30"),
      DateCase("2001-41", 2, "2001-07-01", "2001-12-31"),
      DateCase("195X-21", 2, "1950-03-01", "1959-05-31"),
    ])
  func subYearGroupings(_ example: DateCase) throws { try expect(example) }

  @Test(
    "A set reaches from its earliest to its latest date",
    arguments: [
      DateCase("[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31"),
      DateCase("[..1760-12-03]", 2, "..", "1760-12-03"),
      DateCase("[1760-12..]", 2, "1760-12-01", ".."),
      DateCase("[1760-01,1760-02,1760-12..]", 2, "1760-01-01", ".."),
      DateCase("[1667,1760-12]", 2, "1667-01-01", "1760-12-31"),
      DateCase("[..1984]", 2, "..", "1984-12-31"),
      DateCase("{1667,1668,1670..1672}", 2, "1667-01-01", "1672-12-31"),
      DateCase("{1960,1961-12}", 2, "1960-01-01", "1961-12-31"),
      DateCase("{..1984}", 2, "..", "1984-12-31"),
      DateCase("[1760,1667]", 2, "1667-01-01", "1760-12-31"),
      DateCase("[1667]", 2, "1667-01-01", "1667-12-31"),
      DateCase("[2018-07~,2018-08?]", 2, "2018-07-01", "2018-08-31"),
      DateCase("[..1667,1760..]", 2, "..", ".."),
      DateCase("[XXXX,1760]", 2, "?", "?"),
    ])
  func sets(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Qualifiers beside a component or group change no bound",
    arguments: [
      DateCase("2004-06~-11", 2, "2004-06-11", "2004-06-11"),
      DateCase("?2004?-06", 2, "2004-06-01", "2004-06-30"),
      DateCase("~2004-06-11%", 2, "2004-06-11", "2004-06-11"),
      DateCase("2004?-06-11", 2, "2004-06-11", "2004-06-11"),
      DateCase("?2004-06-~11", 2, "2004-06-11", "2004-06-11"),
      DateCase("2004-%06-11", 2, "2004-06-11", "2004-06-11"),
      DateCase("?2004", 2, "2004-01-01", "2004-12-31"),
      DateCase("2004-06-~11?", 2, "2004-06-11", "2004-06-11"),
    ])
  func qualification(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Digits may be unspecified anywhere, and bounds are days that fit them",
    arguments: [
      DateCase("156X-12-25", 2, "1560-12-25", "1569-12-25"),
      DateCase("15XX-12-25", 2, "1500-12-25", "1599-12-25"),
      DateCase("XXXX-12-XX", 2, "-", "-"),
      DateCase("XXXX-02-29", 2, "-", "-"),
      DateCase("1XXX-XX", 2, "1000-01-01", "1999-12-31"),
      DateCase("1XXX-12", 2, "1000-12-01", "1999-12-31"),
      DateCase("1984-1X", 2, "1984-10-01", "1984-12-31"),
      DateCase("1984-X1", 2, "1984-01-01", "1984-11-30"),
      DateCase("1984-X2-3X", 2, "1984-12-30", "1984-12-31"),
      DateCase("2018-XX-31", 2, "2018-01-31", "2018-12-31"),
      DateCase("2018-02-2X", 2, "2018-02-20", "2018-02-28"),
      DateCase("190X-02-29", 2, "1904-02-29", "1908-02-29"),
      DateCase("1X00-02-29", 2, "1200-02-29", "1600-02-29"),
      DateCase("1X5X", 2, "1050-01-01", "1959-12-31"),
      DateCase("-1X00-02-29", 2, "-1600-02-29", "-1200-02-29"),
    ])
  func unspecified(_ example: DateCase) throws { try expect(example) }

  @Test(
    "The ends of an interval may have all of these",
    arguments: [
      DateCase("2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20"),
      DateCase("2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03"),
      DateCase("201X/202X", 2, "2010-01-01", "2029-12-31"),
      DateCase("2004-06-15/2004-06", 0, "2004-06-15", "2004-06-30"),
      DateCase("XXXX-06/2004", 2, "?", "2004-12-31"),
      DateCase("XXXX-06/..", 2, "-", "-"),
      DateCase("Y1E99/Y2E99", 2, "-", "-"),
    ])
  func intervals(_ example: DateCase) throws { try expect(example) }
}
