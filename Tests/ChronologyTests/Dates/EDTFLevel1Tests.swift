import Chronology
import Testing

@Suite("EDTF level 1")
struct EDTFLevel1Tests {
  @Test(
    "A year of more than four digits begins with Y",
    arguments: [
      DateCase("Y170000002", 1, "+170000002-01-01", "+170000002-12-31"),
      DateCase("Y-170000002", 1, "-170000002-01-01", "-170000002-12-31"),
      DateCase("Y10000", 1, "+10000-01-01", "+10000-12-31"),
      DateCase("Y170000002~", 1, "+170000002-01-01", "+170000002-12-31"),
      DateCase("Y25000000000000000", 1, "+25000000000000000-01-01", "+25000000000000000-12-31"),
      DateCase("Y25000000000000001", 1, "-", "-"),
      DateCase("Y-99999999999999999999999999", 1, "-", "-"),
    ])
  func longYears(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Seasons 21 to 24 are those of the northern meteorological year",
    arguments: [
      DateCase("2001-21", 1, "2001-03-01", "2001-05-31"),
      DateCase("2001-22", 1, "2001-06-01", "2001-08-31"),
      DateCase("2001-23", 1, "2001-09-01", "2001-11-30"),
      DateCase("2001-24", 1, "2001-12-01", "2002-02-28"),
      DateCase("2003-24", 1, "2003-12-01", "2004-02-29"),
      DateCase("2001-21~", 1, "2001-03-01", "2001-05-31"),
      DateCase("2001-21/2001-23", 1, "2001-03-01", "2001-11-30"),
    ])
  func seasons(_ example: DateCase) throws { try expect(example) }

  @Test(
    "A qualifier at the end changes no bound",
    arguments: [
      DateCase("1984?", 1, "1984-01-01", "1984-12-31"),
      DateCase("2004-06~", 1, "2004-06-01", "2004-06-30"),
      DateCase("2004-06-11%", 1, "2004-06-11", "2004-06-11"),
    ])
  func qualification(_ example: DateCase) throws { try expect(example) }

  @Test(
    "Digits from the right may be unspecified",
    arguments: [
      DateCase("201X", 1, "2010-01-01", "2019-12-31"),
      DateCase("20XX", 1, "2000-01-01", "2099-12-31"),
      DateCase("1XXX", 1, "1000-01-01", "1999-12-31"),
      DateCase("XXXX", 1, "-", "-"),
      DateCase("2004-XX", 1, "2004-01-01", "2004-12-31"),
      DateCase("1985-04-XX", 1, "1985-04-01", "1985-04-30"),
      DateCase("1985-XX-XX", 1, "1985-01-01", "1985-12-31"),
      DateCase("201X~", 1, "2010-01-01", "2019-12-31"),
    ])
  func unspecified(_ example: DateCase) throws { try expect(example) }

  @Test(
    "An end that is unknown is not one that is open",
    arguments: [
      DateCase("1985-04-12/..", 1, "1985-04-12", ".."),
      DateCase("1985-04/..", 1, "1985-04-01", ".."),
      DateCase("1985/..", 1, "1985-01-01", ".."),
      DateCase("../1985-04-12", 1, "..", "1985-04-12"),
      DateCase("../1985-04", 1, "..", "1985-04-30"),
      DateCase("../1985", 1, "..", "1985-12-31"),
      DateCase("1985-04-12/", 1, "1985-04-12", "?"),
      DateCase("1985-04/", 1, "1985-04-01", "?"),
      DateCase("1985/", 1, "1985-01-01", "?"),
      DateCase("/1985-04-12", 1, "?", "1985-04-12"),
      DateCase("/1985-04", 1, "?", "1985-04-30"),
      DateCase("/1985", 1, "?", "1985-12-31"),
      DateCase("../..", 1, "..", ".."),
      DateCase("/..", 1, "?", ".."),
      DateCase("../", 1, "..", "?"),
      DateCase("/", 1, "?", "?"),
      DateCase("1984~/2004-06", 1, "1984-01-01", "2004-06-30"),
      DateCase("1984?/2004%", 1, "1984-01-01", "2004-12-31"),
    ])
  func extendedIntervals(_ example: DateCase) throws { try expect(example) }

  @Test(
    "A year before the year 0 has a minus",
    arguments: [
      DateCase("-1985", 1, "-1985-01-01", "-1985-12-31"),
      DateCase("-0001-02-03", 1, "-0001-02-03", "-0001-02-03"),
      DateCase("-1000/-0999", 1, "-1000-01-01", "-0999-12-31"),
      DateCase("-0500/0500", 1, "-0500-01-01", "0500-12-31"),
      DateCase("-015X", 1, "-0159-01-01", "-0150-12-31"),
      DateCase("-000X", 1, "-0009-01-01", "-0001-12-31"),
    ])
  func negativeYears(_ example: DateCase) throws { try expect(example) }
}
