import Chronology
import Testing

@Suite("Casual English")
struct CasualEnglishTests {
  /// Monday, 9 July 2018.
  private static let monday = CalendarDay(year: 2018, month: 7, day: 9)

  @Test(
    "A date that people write becomes EDTF",
    arguments: [
      ("july 2018", "2018-07"), ("July, 2018", "2018-07"), ("12 July 2018", "2018-07-12"),
      ("July 12, 2018", "2018-07-12"), ("Jul 12 2018", "2018-07-12"),
      ("Jul. 12, 2018", "2018-07-12"), ("12th of July 2018", "2018-07-12"),
      ("the 12th of July, 2018", "2018-07-12"), ("on 12 Sept 2018", "2018-09-12"),
      ("2018", "2018"), ("in 2018", "2018"), ("2018-07-12", "2018-07-12"),
      (" 2018-07-12~ ", "2018-07-12~"), ("Thursday, 12 July 2018", "2018-07-12"),
      ("500 BCE", "-0499"), ("44 BC", "-0043"), ("15 March 44 BC", "-0043-03-15"),
      ("985 CE", "0985"), ("AD 985", "0985"), ("1 BCE", "0000"),
    ])
  func plain(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: nil).description == edtf)
  }

  @Test(
    "What is not certain stays so",
    arguments: [
      ("c. 1950", "1950~"), ("ca 1950", "1950~"), ("circa July 1950", "1950-07~"),
      ("around 12 July 2018", "2018-07-12~"), ("about 1950", "1950~"),
      ("12 July 2018?", "2018-07-12?"), ("possibly 2018", "2018?"),
      ("possibly around 2018", "2018%"), ("around 2018?", "2018%"),
      ("12 July 2018, uncertain", "2018-07-12?"), ("2018 or so", "2018~"),
      ("around 6-7 July 2018", "2018-07-06~/2018-07-07~"),
      ("some day in July 2018", "2018-07-XX"), ("some month in 2018", "2018-XX"),
      ("some day in 2018", "2018-XX-XX"), ("some year in the 1950s", "195X"),
    ])
  func qualified(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: nil).description == edtf)
  }

  @Test(
    "Two dates share what only one of them says",
    arguments: [
      ("between 6 and 7 July 2018", "[2018-07-06..2018-07-07]"),
      ("between 1950 and 1953", "[1950..1953]"), ("6-7 July 2018", "2018-07-06/2018-07-07"),
      ("6–7 July 2018", "2018-07-06/2018-07-07"), ("July 6-7, 2018", "2018-07-06/2018-07-07"),
      ("6 to 7 July 2018", "2018-07-06/2018-07-07"),
      ("from 30 June to 2 July 2018", "2018-06-30/2018-07-02"),
      ("30 June – 2 July 2018", "2018-06-30/2018-07-02"),
      ("30 December - 2 January 2019", "2018-12-30/2019-01-02"),
      ("December-January 2019", "2018-12/2019-01"),
      ("30 December 2018 to 2 January", "2018-12-30/2019-01-02"),
      ("2018-07-06 to 2018-07-07", "2018-07-06/2018-07-07"),
      ("2018-07-06 - 2018-07-07", "2018-07-06/2018-07-07"),
      ("6 July 2018 - 7 July 2018", "2018-07-06/2018-07-07"),
      ("1950-1953", "1950/1953"), ("1950–53", "1950/1953"), ("June-July 2018", "2018-06/2018-07"),
      ("from around 1 July 2018 to 10 July 2018", "2018-07-01~/2018-07-10"),
      ("6 or 7 July 2018", "[2018-07-06,2018-07-07]"),
      ("either 1667 or December 1760", "[1667,1760-12]"),
    ])
  func pairs(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: nil).description == edtf)
  }

  @Test(
    "Before and after leave the other side open",
    arguments: [
      ("before 1950", "[..1949]"), ("after 6 July 2018", "[2018-07-07..]"),
      ("before July 2018", "[..2018-06]"), ("after December 2018", "[2019-01..]"),
      ("on or before 6 July 2018", "[..2018-07-06]"), ("by 6 July 2018", "[..2018-07-06]"),
      ("some time on or before 6 July 2018", "[..2018-07-06]"),
      ("no earlier than 1950", "[1950..]"), ("since 1985", "1985/.."), ("until 1985", "/1985"),
      ("from 1985 on", "1985/.."), ("before the 1950s", "[..1949]"),
      ("before around 1950", "[..1949~]"),
    ])
  func relations(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: nil).description == edtf)
  }

  @Test(
    "Decades, centuries, seasons, and thirds of them",
    arguments: [
      ("1950s", "195X"), ("the 1950s", "195X"), ("the 1900s", "19XX"), ("19th century", "18XX"),
      ("the nineteenth century", "18XX"), ("summer 2018", "2018-22"),
      ("the fall of 2018", "2018-23"), ("Q3 2018", "2018-35"),
      ("the first half of 2018", "2018-40"), ("southern winter 2018", "2018-32"),
      ("early July 2018", "2018-07-01~/2018-07-10~"),
      ("mid-July 2018", "2018-07-11~/2018-07-20~"),
      ("late February 2018", "2018-02-21~/2018-02-28~"),
      ("the end of July 2018", "2018-07-21~/2018-07-31~"),
      ("early 2018", "2018-01~/2018-04~"), ("mid 2018", "2018-05~/2018-08~"),
      ("late 2018", "2018-09~/2018-12~"), ("early 1950s", "1950~/1953~"),
      ("the late 1950s", "1957~/1959~"), ("mid-19th century", "1834~/1866~"),
      ("late summer 2018", "2018-08~"), ("late winter 2018", "2019-02~"),
    ])
  func periods(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: nil).description == edtf)
  }

  @Test(
    "Days are told from the day of the article",
    arguments: [
      ("today", "2018-07-09"), ("Yesterday", "2018-07-08"), ("tomorrow", "2018-07-10"),
      ("the day before yesterday", "2018-07-07"), ("Saturday", "2018-07-07"),
      ("on Saturday", "2018-07-07"), ("Monday", "2018-07-09"), ("last friday", "2018-07-06"),
      ("last Monday", "2018-07-02"), ("next Monday", "2018-07-16"), ("this Friday", "2018-07-13"),
      ("last month", "2018-06"), ("this month", "2018-07"), ("next month", "2018-08"),
      ("this year", "2018"), ("last year", "2017"), ("last week", "2018-07-02/2018-07-08"),
      ("three days ago", "2018-07-06"), ("2 weeks ago", "2018-06-25~"), ("8 months ago", "2017-11"),
      ("last June", "2018-06"), ("last July", "2017-07"), ("12 July", "2018-07-12"),
      ("30 December", "2018-12-30"), ("3 January", "2019-01-03"),
      ("6-7 July", "2018-07-06/2018-07-07"),
      ("July", "2018-07"), ("before yesterday", "[..2018-07-07]"), ("by Friday", "[..2018-07-06]"),
      ("before 2018-07-12", "[..2018-07-11]"), ("end of last year", "2017-09~/2017-12~"),
      ("around last Friday", "2018-07-06~"),
    ])
  func relative(_ text: String, _ edtf: String) throws {
    #expect(try EDTF(casual: text, relativeTo: Self.monday).description == edtf)
  }

  @Test(
    "What is not understood is refused at its place",
    arguments: [
      ("", 0, "no date"), ("yesterday", 0, "no day"), ("12 July", 0, "which year"),
      ("12 Juli 2018", 3, "'juli'"), ("30 February 2018", 0, "no 30 February"),
      ("Friday, 12 July 2018", 0, "Thursday"), ("7/12/2018", 1, "which is the month"),
      ("2018-02-30", 8, "February 2018 has 28 days"), ("2018-13", 5, "no month 13"),
      ("between 1950", 0, "'and'"), ("from 1953 to 1950", 0, "backwards"),
      ("7-6 July 2018", 0, "backwards"), ("July 7-6, 2018", 0, "backwards"),
      ("7 July 2018 to 6 July", 0, "backwards"), ("between 7 and 6 July 2018", 0, "backwards"),
      ("2018/07/12", 4, "which is the month"), ("12/07/2018", 2, "which is the month"),
      ("early 12 July 2018", 6, "month, season"), ("soon", 0, "'soon'"),
    ])
  func refused(_ text: String, _ offset: Int, _ part: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(casual: text, relativeTo: nil) }
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    if part != "backwards" { #expect(error?.offset == offset) }
  }
}
