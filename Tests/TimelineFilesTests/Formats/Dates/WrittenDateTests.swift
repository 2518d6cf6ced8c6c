import Chronology
import Testing

@testable import TimelineFiles

@Suite("Dates as people and programs write them")
struct WrittenDateTests {
  @Test(
    "A date that can be read in one way only is read",
    arguments: [
      ("2018-07-12", "2018-07-12"), ("2018-07-12~", "2018-07-12~"), ("195X", "195X"),
      ("2018", "2018"), ("2018-07-12 00:00:00", "2018-07-12"), ("2018-07-12 0:00", "2018-07-12"),
      ("2018-07-12 14:30", "2018-07-12T14:30:00"), ("2018-07-12T14:30Z", "2018-07-12T14:30:00Z"),
      ("2018-07-12T00:00:00.000Z", "2018-07-12"), ("2018-07-12T00:00:00Z", "2018-07-12T00:00:00Z"),
      ("2018-07-12 2:30 p.m.", "2018-07-12T14:30:00"),
      ("2018-07-12 12:05 AM", "2018-07-12T00:05:00"),
      ("2018/07/12", "2018-07-12"), ("2018.7.12", "2018-07-12"), ("2018. 7. 12.", "2018-07-12"),
      ("2018년 7월 12일", "2018-07-12"), ("2018년7월", "2018-07"), ("2018년", "2018"),
      ("2018年7月12日", "2018-07-12"), ("12 July 2018", "2018-07-12"),
      ("July 12, 2018", "2018-07-12"), ("Jul 12 2018", "2018-07-12"), ("12-Jul-2018", "2018-07-12"),
      ("Thursday, 12 July 2018", "2018-07-12"), ("July 12th, 2018", "2018-07-12"),
      ("12. Juli 2018", "2018-07-12"), ("Donnerstag, 12. Juli 2018", "2018-07-12"),
      ("1er mars 2018", "2018-03-01"), ("12 août 2018", "2018-08-12"), ("März 2018", "2018-03"),
      ("12 de julio de 2018", "2018-07-12"), ("julio de 2018", "2018-07"), ("Jul 2018", "2018-07"),
      ("25/04/2018", "2018-04-25"), ("04/25/2018", "2018-04-25"), ("05/05/2018", "2018-05-05"),
      ("12.07.2018", "2018-07-12"), ("25.04.2018 14:30", "2018-04-25T14:30:00"),
      ("07/2018", "2018-07"), ("7.2018", "2018-07"), ("500", "0500"), ("500 BCE", "-0499"),
      ("44 BC", "-0043"), ("AD 79", "0079"), ("1950-53", "1950/1953"), ("1914–1918", "1914/1918"),
      ("2018-07-06 to 2018-07-08", "2018-07-06/2018-07-08"),
      ("6. Juli 2018 bis 8. Juli 2018", "2018-07-06/2018-07-08"),
      ("6.–8. Juli 2018", "2018-07-06/2018-07-08"), ("6-7 July 2018", "2018-07-06/2018-07-07"),
      ("25.04.2018 - 27.04.2018", "2018-04-25/2018-04-27"),
      ("25/04/2018-27/04/2018", "2018-04-25/2018-04-27"), ("around 12 July 2018", "2018-07-12~"),
      ("early July 2018", "2018-07-01~/2018-07-10~"), ("  12 July 2018 ", "2018-07-12"),
      ("2018-07-00", "2018-07"), ("Sept. 9, 2018", "2018-09-09"),
      ("1914 July 28", "1914-07-28"), ("c.1850", "1850~"),
      ("2018-07-12 14:30:00+00:00", "2018-07-12T14:30:00Z"),
      ("2018-07-12T14:30:00.000+0900", "2018-07-12T14:30:00+09:00"), ("before 1950", "[..1949]"),
      ("20180712", "2018-07-12"), ("2018년 7월 12일(목)", "2018-07-12"),
      ("2018년 7월 12일 목요일", "2018-07-12"), ("2018-07-12 (Thu)", "2018-07-12"),
      ("기원전 500년", "-0499"), ("서기 79년", "0079"), ("12 July 2018, Thursday", "2018-07-12"),
      ("the 1950s", "195X"), ("1/1/2020", "2020-01-01"), ("7/28/1914", "1914-07-28"),
    ])
  func read(text: String, expected: String) throws {
    #expect("\(try WrittenDate().read(text))" == expected)
  }

  @Test(
    "A date that can be read in several ways, or in none, is refused and says what to do",
    arguments: [
      ("03/04/2018", "3 April or 4 March"), ("03/04/2018", "--day-first or --month-first"),
      ("03-04-2018", "--day-first"), ("12/07/18", "century"), ("12-Jul-18", "century"),
      ("12.07.18", "century"), ("18", "century"), ("-500", "BCE"), ("43293", "spreadsheets"),
      ("31/02/2018", "no such day"), ("12 July", "year"), ("Friday, 12 July 2018", "Thursday"),
      ("nonsense", ""), ("20181345", "spreadsheets"), ("2018-07-12 (금)", "Thursday"), ("", ""),
      ("2018-13-45", ""), ("13/13/2018", "no such day"),
      ("99999999999999999999/1/1", ""), ("1/1/99999999999999999999", ""),
    ])
  func refused(text: String, why: String) {
    do {
      let date = try WrittenDate().read(text)
      Issue.record("\(text) was read as \(date)")
    } catch {
      #expect(error.message.contains(why), "\(error.message)")
    }
  }

  @Test("A person's word on the order counts, also where points stand between")
  func order() throws {
    #expect("\(try WrittenDate(dayOrder: .dayFirst).read("03/04/2018"))" == "2018-04-03")
    #expect("\(try WrittenDate(dayOrder: .monthFirst).read("03/04/2018"))" == "2018-03-04")
    #expect("\(try WrittenDate(dayOrder: .monthFirst).read("03.04.2018"))" == "2018-03-04")
    #expect("\(try WrittenDate(dayOrder: .monthFirst).read("25/04/2018"))" == "2018-04-25")
  }

  @Test("Any text is read or refused, and soon")
  func anything() {
    var seeded = Seeded(state: 11)
    let parts = [
      "2018", "12", "7", "-", "/", ".", " ", "July", "bis", "to", ":", "년", "월", "Z", "GMT", "+",
      "BC", ",", "?", "~", "[", "]", "X", "é", "pm", "(", ")", "T", "99999999999999999999",
    ]
    for _ in 0..<1500 {
      let count = Int.random(in: 0...9, using: &seeded)
      let text = (0..<count).map { _ in parts.randomElement(using: &seeded) ?? "" }.joined()
      if let date = try? WrittenDate().read(text) {
        #expect((try? EDTF(parsing: "\(date)")) == date)
      }
      _ = WrittenDate.orderSigns(in: text)
    }
    for part in parts { _ = try? WrittenDate().read(String(repeating: part, count: 3_000)) }
  }
}
