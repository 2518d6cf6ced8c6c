import Chronology
import Testing

@Suite("What is not EDTF")
struct EDTFRefusalTests {
  @Test(
    "A message says what is wrong, where, and what to write instead",
    arguments: [
      ("", 0, "2018-07-12"), ("2018-13", 5, "no month 13"), ("2018-00", 5, "no month 00"),
      ("2018-20", 5, "no month 20"), ("2018-42", 5, "no month 42"), ("2018-02-30", 8, "28 days"),
      ("1900-02-29", 8, "not a leap year"), ("2018-04-31", 8, "30 days"),
      ("2018-07-00", 8, "no day 00"),
      ("2018-07-32", 8, "no day 32"), ("2018-07-4X", 8, "no day 4X"),
      ("2018-02-3X", 8, "no day 3X"),
      ("XXX1-02-29", 8, "leap"), ("2018-X4-31", 8, "none of the months"),
      ("2018-7-12", 5, "write 07"), ("2018-07-1", 8, "write 01"),
      ("985", 0, "write 0985"), ("12345", 0, "write Y12345"), ("20180712", 0, "2018-07-12"),
      ("-0000", 0, "write 0000"), ("+2018", 0, "plus"), ("Y2018", 0, "write 2018"),
      ("Y-2018", 0, "write -2018"), ("Y2E3", 0, "write 2000"), ("Y0", 0, "0000"),
      ("Y", 1, "digits"),
      ("Y12345-07", 6, "stands alone"), ("Y17XXXX", 3, "S3"), ("y12345", 0, "capital Y"),
      ("Y17e7", 3, "capital E"), ("1950S0", 5, "1 to 4"), ("1950S5", 5, "1 to 4"),
      ("195XS2", 4, "not both"),
      ("Y171010000S10", 11, "9 digits"), ("1950S2-05", 6, "stands alone"), ("201x", 3, "capital X"),
      ("201u", 3, "X"), ("2018-21-05", 7, "no day"), ("2018-2X", 5, "no month 2X"),
      ("2018 ", 4, "spaces"), (" 2018", 0, "spaces"), ("[1667, 1668]", 6, "spaces"),
      ("??2004", 1, "%"), ("2004-06~?", 8, "%"),
      ("2018?~", 5, "%"), ("2018-07-12~~", 11, "%"), ("(2018)?", 0, "parentheses"),
      ("2018–2019", 4, "hyphen"), ("2018/2017", 5, "backwards"),
      ("2018-07/2018-06", 8, "backwards"),
      ("-1000/-2000", 6, "backwards"), ("2018/2019/2020", 9, "one slash"), ("1985/open", 5, "'..'"),
      ("unknown/1985", 0, "empty"), ("1985/...", 5, "two dots"), ("..1985", 2, "[..1985]"),
      ("..", 2, "[..1985]"), ("1985..", 4, "set in brackets"), ("[]", 1, "missing"),
      ("[1667,]", 6, "missing"),
      ("[1667", 5, "not closed"), ("{1667]", 5, ""), ("[1667}", 5, ""), ("[1667]?", 6, ""),
      ("[1667,..1760]", 6, "at the start"), ("[1667..,1760]", 7, "at the end"),
      ("[1672..1670]", 7, "backwards"), ("[..]", 3, ""), ("1667,1668", 4, "brackets"),
      ("1985-04-12T25:00:00", 11, "no hour 25"), ("1985-04-12T24:00:01", 11, "24:00:00"),
      ("1985-04-12T23:60:00", 14, "no minute 60"), ("1985-04-12T23:20:61", 17, "no second 61"),
      ("1985-04-12T23:20:60", 17, "leap second"), ("1985-04-12T23:20", 16, "seconds"),
      ("1985-04-12T23", 13, "minutes"), ("1985-04-12T1:10:10", 11, "two digits"),
      ("1985-04-12T23:20:30.5", 19, "fractions"), ("1985-04-12T23:20:30+0430", 22, "colon"),
      ("1985-04-12T23:20:30+15:00", 19, "14 hours"), ("1985-04-12T23:20:30-00:00", 19, "Z"),
      ("1985-04-12t23:20:30", 10, "capital T"), ("1985-04T23:20:30", 7, "needs year"),
      ("1985-04-XXT23:20:30", 10, "fully given"), ("1985-04-12T23:20:30~", 19, ""),
      ("1985-04-12T10:00:00/1986", 10, "single date"),
      ("1984/1985-04-12T10:00:00", 15, "single date"),
      ("2018-", 5, "too early"), ("2018-07-", 8, "too early"), ("한국", 0, "cannot stand"),
      ("2018-0한", 6, "cannot stand"), ("12 July 2018", 2, "spaces"),
    ])
  func message(_ text: String, _ offset: Int, _ part: String) {
    let error = refusal(of: text)
    #expect(error?.offset == offset, "\(error.map(\.description) ?? "accepted")")
    if !part.isEmpty { #expect(error?.message.contains(part) == true, "\(error?.message ?? "")") }
  }
}
