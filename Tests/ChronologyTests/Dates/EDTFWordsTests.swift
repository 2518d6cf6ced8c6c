import Chronology
import Testing

@Suite("Dates in words")
struct EDTFWordsTests {
  @Test(
    "One date",
    arguments: [
      ("2018-07-12", "12 July 2018"), ("2018-07", "July 2018"), ("2018", "2018"),
      ("0985", "985 CE"), ("-0499", "500 BCE"), ("0000", "1 BCE"),
      ("-0043-03-15", "15 March 44 BCE"), ("Y170000002", "the year 170,000,002"),
      ("Y-170000002", "170,000,003 BCE"), ("Y17E7", "the year 17·10^7"),
      ("Y-17E7", "the year -17·10^7"), ("Y17E7~", "around the year 17·10^7"),
      ("0005S1", "5 CE, to 1 significant digit"), ("1951S4", "1951, to 4 significant digits"),
      ("1950S2", "some year from 1900 to 1999, estimated as 1950"),
      ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
      ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30"),
      ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC-04"),
      ("1985-04-12T23:20:30", "12 April 1985, 23:20:30, zone not given"),
      ("2018-22", "summer 2018"), ("2018-26", "northern summer 2018"),
      ("2018-30", "southern summer 2018"), ("2018-34", "the second quarter of 2018"),
      ("2018-39", "the third four months of 2018"), ("2018-40", "the first half of 2018"),
    ])
  func single(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words() == words)
  }

  @Test(
    "In numbers, days and months are those of ISO 8601, and every doubt is still in words",
    arguments: [
      ("2018-07-12", "2018-07-12"), ("2018-07", "2018-07"), ("2018", "2018"),
      ("2018-07-12~", "around 2018-07-12"), ("2018-07%", "possibly around 2018-07"),
      ("0985-03-01", "0985-03-01"), ("-0043-03-15", "15 March 44 BCE"),
      ("2018-07-06/2018-07-07", "2018-07-06 – 2018-07-07"), ("2018/2019", "2018–2019"),
      ("2018-07-12/..", "from 2018-07-12 on, still open"),
      ("[..2018-07-06]", "on or before 2018-07-06"),
      ("[2018-07-10..2018-07-14]", "between 2018-07-10 and 2018-07-14"),
      ("2018-07-XX", "some day in July 2018"), ("2018-22", "summer 2018"),
      ("2004-06~-11", "2004-06-11, year and month approximate"),
      ("1985-04-12T23:20:30Z", "1985-04-12, 23:20:30 UTC"),
    ])
  func numeric(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words(.numeric) == words)
  }

  @Test(
    "Qualifiers are always said",
    arguments: [
      ("2018-07-12~", "around 12 July 2018"), ("2018?", "possibly 2018"),
      ("2018-07%", "possibly around July 2018"), ("2018-22~", "around summer 2018"),
      ("195X~", "some year in the 1950s, approximate"),
      ("2004-06~-11", "11 June 2004, year and month approximate"),
      ("?2004?-06", "June 2004, year uncertain"),
      ("?2004~-06", "June 2004, year uncertain and approximate"),
      ("~2004-06-11%", "possibly around 11 June 2004"),
      ("?2004-06-~11", "11 June 2004, year uncertain, day approximate"),
      ("2004-%06-11", "11 June 2004, month uncertain and approximate"),
      ("2004-06-~11?", "11 June 2004, year and month uncertain, day uncertain and approximate"),
      (
        "2004-06-~01/2004-06-~20",
        "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)"
      ),
      ("2018-07-01~/2018-07-10~", "around 1–10 July 2018"),
      ("2018-07-01~/2018-07-10", "from around 1 July 2018 to 10 July 2018"),
      ("1984?/..", "from possibly 1984 on, still open"),
    ])
  func qualified(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words() == words)
  }

  @Test(
    "Unspecified digits are some day, month or year",
    arguments: [
      ("2018-07-XX", "some day in July 2018"), ("2018-XX", "some month in 2018"),
      ("2018-XX-XX", "some day in 2018"), ("195X", "some year in the 1950s"),
      ("190X", "some year from 1900 to 1909"), ("19XX", "some year from 1900 to 1999"),
      ("-015X", "some year from 160 BCE to 151 BCE"), ("XXXX", "an unspecified year"),
      ("-XXXX-05", "May of an unspecified year BCE"),
      (
        "Y171010000S3",
        "some year from 171,000,000 to 171,999,999, estimated as the year 171,010,000"
      ),
      ("1X50", "some year of the form 1X50 (1050 to 1950)"),
      ("156X-12-25", "25 December of some year in the 1560s"),
      ("XXXX-12-XX", "some day in December of an unspecified year"),
      ("1XXX-XX", "some month of some year from 1000 to 1999"),
      ("1XXX-12", "December of some year from 1000 to 1999"),
      ("1984-1X", "October, November or December 1984"),
      ("1984-0X", "some month from January to September 1984"),
      ("2018-07-3X", "30 or 31 July 2018"), ("2018-02-3X", ""),
      ("2018-07-1X", "some day from 10 to 19 July 2018"), ("2018-07-X5", "5, 15 or 25 July 2018"),
      ("2004-XX-11", "the 11th of some month in 2004"),
      ("195X-21", "spring of some year in the 1950s"),
    ])
  func unspecified(_ edtf: String, _ words: String) throws {
    guard !words.isEmpty else {
      #expect(refusal(of: edtf) != nil)
      return
    }
    #expect(try EDTF(parsing: edtf).words() == words)
  }

  @Test(
    "Intervals say nothing twice, and say which ends are open or unknown",
    arguments: [
      ("2018-07-06/2018-07-07", "6–7 July 2018"),
      ("2018-06-30/2018-07-02", "30 June – 2 July 2018"),
      ("2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019"),
      ("2018-07-06/2018-07-06", "6 July 2018"), ("1950/1953", "1950–1953"),
      ("2018-06/2018-07", "June–July 2018"), ("2017-06/2018-07", "June 2017 – July 2018"),
      ("-0499/-0449", "500–450 BCE"), ("-0049/0050", "50 BCE – 50 CE"), ("0900/0950", "900–950 CE"),
      ("2004-02-01/2005", "from 1 February 2004 to 2005"),
      ("2004-06-XX/2004-07-03", "from some day in June 2004 to 3 July 2004"),
      ("1985/", "from 1985, end unknown"), ("1985/..", "from 1985 on, still open"),
      ("/1985", "until 1985, start unknown"), ("../1985", "until 1985, start open"),
      ("../..", "start and end open"), ("/", "start and end unknown"),
      ("/..", "start unknown, end open"), ("../", "start open, end unknown"),
    ])
  func intervals(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words() == words)
  }

  @Test(
    "Sets say whether it is one of them or all",
    arguments: [
      ("[..2018-07-06]", "some time on or before 6 July 2018"),
      ("[..1984]", "some time in or before 1984"),
      ("[1760-12..]", "some time in or after December 1760"),
      ("{..1984}", "1984 and all earlier years"),
      ("{2018-07-06..}", "6 July 2018 and all later days"),
      ("[2018-07-06..2018-07-07]", "between 6 and 7 July 2018"),
      ("[1670..1672]", "between 1670 and 1672"), ("{1670..1672}", "all of 1670–1672"),
      ("[1667,1760-12]", "either 1667 or December 1760"),
      ("{1960,1961-12}", "both 1960 and December 1961"),
      ("[1667,1668,1670..1672]", "one of 1667, 1668 and 1670–1672"),
      ("{1667,1668,1670..1672}", "all of 1667, 1668 and 1670–1672"),
      (
        "[1760-01,1760-02,1760-12..]",
        "one of January 1760, February 1760 and December 1760 or later"
      ),
      ("[2018-07~,2018-08?]", "either around July 2018 or possibly August 2018"),
    ])
  func sets(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words() == words)
  }

  @Test(
    "Brief words are shorter, and no more certain",
    arguments: [
      ("2018-07-12~", "around 12 Jul 2018"), ("2018-06-30/2018-07-02", "30 Jun – 2 Jul 2018"),
      ("[..2018-07-06]", "on or before 6 Jul 2018"), ("2018-05", "May 2018"),
      ("?2004-06-~11", "11 Jun 2004, year uncertain, day approximate"),
    ])
  func brief(_ edtf: String, _ words: String) throws {
    #expect(try EDTF(parsing: edtf).words(.brief) == words)
  }

  @Test("The bounds of a season are said to be a convention")
  func seasonNote() throws {
    let winter = try #require(try EDTF(parsing: "2018-24").boundsNote)
    #expect(winter.contains("convention") && winter.contains("northern"))
    #expect(winter.contains("December to February of the next year"))
    #expect(try EDTF(parsing: "2018-29").boundsNote?.contains("southern") == true)
    #expect(try EDTF(parsing: "2018-33").boundsNote == nil)
    #expect(try EDTF(parsing: "2018-07").boundsNote == nil)
  }

  @Test(
    "The kind of a date is told for its mark",
    arguments: [
      ("2018-07-12", DateShape.day), ("1985-04-12T23:20:30", .day), ("2018", .period),
      ("2018-22", .period), ("195X", .period), ("19XX", .period), ("1XXX", .unspecified),
      ("2018-XX", .unspecified), ("1950/1953", .span), ("../1985", .openStart),
      ("1985/..", .openEnd),
      ("/1985", .unknownStart), ("1985/", .unknownEnd), ("../..", .noEnds), ("/", .noEnds),
      ("[1667,1668]", .oneOf), ("{1667,1668}", .allOf),
    ])
  func shapes(_ edtf: String, _ shape: DateShape) throws {
    #expect(try EDTF(parsing: edtf).shape == shape)
  }

  @Test(
    "Qualifiers anywhere are merged",
    arguments: [
      ("2018", nil), ("2018?", Qualification.uncertain), ("2004-06~-11", .approximate),
      ("?2004-06-~11", .both), ("1984?/2004~", .both), ("[1984,1985~]", .approximate),
    ] as [(String, Qualification?)])
  func merged(_ edtf: String, _ qualification: Qualification?) throws {
    #expect(try EDTF(parsing: edtf).qualification == qualification)
  }
}
