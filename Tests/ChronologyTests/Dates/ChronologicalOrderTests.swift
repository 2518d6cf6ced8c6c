import Chronology
import Testing

@Suite("Where a date stands in a list")
struct ChronologicalOrderTests {
  @Test("Earlier first, wider before narrower, then the instant, then the place in the file")
  func order() throws {
    let texts = [
      "-0499", "1950/..", "1950/", "195X", "1950/1953", "1950", "1950-01", "1950-01-01",
      "[..2018-07-06]", "2018-07-06", "2018-07-12", "2018-07-12~", "2018-07-12T09:00:00+09:00",
      "2018-07-12T01:00:00Z", "../2018-07-13", "Y170000002",
    ]
    let keys = try texts.enumerated().map { ordinal, text in
      try #require(ChronologicalKey(try EDTF(parsing: text), ordinal: ordinal), "\(text)")
    }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      #expect(keys.shuffled(using: &random).sorted().map { texts[$0.ordinal] } == texts)
    }
  }

  @Test(
    "A date without any day to sort by is undated",
    arguments: ["XXXX-12-XX", "XXXX", "../..", "/", "Y1E99", "[..1667,1760..]"])
  func undated(_ text: String) throws {
    let date = try EDTF(parsing: text)
    #expect(ChronologicalKey(date, ordinal: 0) == nil)
    #expect(date.heading == nil)
  }

  @Test(
    "A heading gives the year and month of the sort day, as far as the date gives them",
    arguments: [
      ("2018-07-12", "July 2018"), ("2018-07", "July 2018"), ("2018-07-12~", "July 2018"),
      ("2018-07-06/2018-08-07", "July 2018"), ("[..2018-07-06]", "July 2018"),
      ("2018-07-XX", "July 2018"), ("2018", "2018, month not given"),
      ("2018-XX-12", "2018, month not given"), ("2018-22", "2018, month not given"),
      ("2018-24", "2018, month not given"), ("../2018-24", "2018, month not given"),
      ("/1985", "1985, month not given"), ("1964/2008", "1964, month not given"),
      ("195X", "1950s, year not given"), ("156X-12-25", "1560s, year not given"),
      ("19XX", "1900 to 1999, year not given"), ("1950S2", "1900 to 1999, year not given"),
      ("[1667,1760-12]", "1667, month not given"), ("-0043-03-15", "March 44 BCE"),
      ("-0499", "500 BCE, month not given"), ("0985-05", "May 985 CE"),
      ("XXXX-06/2004-07", "July 2004"),
    ])
  func headings(_ text: String, _ words: String) throws {
    #expect(try EDTF(parsing: text).heading?.words == words)
  }

  @Test("Dates under one heading have equal headings")
  func equalHeadings() throws {
    let first = try EDTF(parsing: "2018-07-06").heading
    #expect(first == DateHeading(year: 2018, month: 7))
    #expect(try EDTF(parsing: "2018-07").heading == first)
    #expect(try EDTF(parsing: "2018").heading == DateHeading(year: 2018, month: nil))
  }
}
