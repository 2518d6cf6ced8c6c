import Chronology
import Testing

@Suite("Dates made of numbers, and numbers of dates")
struct EDTFPartsTests {
  @Test("Numbers become a date at their own precision")
  func made() {
    #expect(EDTF(year: 2018)?.description == "2018")
    #expect(EDTF(year: 2018, month: 7)?.description == "2018-07")
    #expect(EDTF(year: 2018, month: 7, day: 12)?.description == "2018-07-12")
    #expect(EDTF(year: -499)?.description == "-0499")
    #expect(EDTF(year: 0)?.description == "0000")
    #expect(EDTF(year: 12_345)?.description == "Y12345")
    #expect(EDTF(year: -12_345)?.description == "Y-12345")
    let seoul = TimeOfDay(hour: 9, minute: 30, minutesAhead: 540)
    #expect(
      EDTF(year: 2018, month: 7, day: 12, time: seoul)?.description == "2018-07-12T09:30:00+09:00")
    #expect(
      EDTF(year: 2018, month: 7, day: 12, time: TimeOfDay(hour: 9, minutesAhead: 0))?.description
        == "2018-07-12T09:00:00Z")
  }

  @Test("There is no date that the calendar does not have")
  func refused() {
    #expect(EDTF(year: 2018, month: 13) == nil)
    #expect(EDTF(year: 2018, month: 2, day: 30) == nil)
    #expect(EDTF(year: 2018, month: 1, day: 1, time: TimeOfDay(hour: 25)) == nil)
  }

  @Test("Two dates become an interval, without times; a missing end is open")
  func intervals() throws {
    let first = try #require(EDTF(year: 2018, month: 7, day: 6, time: TimeOfDay(hour: 9)))
    let last = try #require(EDTF(year: 2018, month: 7, day: 7))
    #expect(EDTF(from: first, to: last)?.description == "2018-07-06/2018-07-07")
    #expect(EDTF(from: nil, to: last)?.description == "../2018-07-07")
    #expect(EDTF(from: last, to: nil)?.description == "2018-07-07/..")
    #expect(EDTF(from: last, to: first) == nil)
    #expect(EDTF(from: nil, to: nil) == nil)
  }

  @Test("A date gives its numbers only where they say the same")
  func parts() throws {
    guard case .date(let day)? = try EDTF(parsing: "-0044-03-15T10:30:00+01:30").parts else {
      Issue.record("a day has parts")
      return
    }
    #expect(day.year == -44 && day.month == 3 && day.day == 15)
    #expect(day.time == TimeOfDay(hour: 10, minute: 30, minutesAhead: 90))
    guard case .interval(let start, let end)? = try EDTF(parsing: "2018-06/..").parts else {
      Issue.record("an interval has parts")
      return
    }
    #expect(start.date?.month == 6 && end == .open)
    for text in ["201X", "2018-21", "[2018,2019]", "1950S2", "2018-XX", "Y1E30"] {
      #expect(try EDTF(parsing: text).parts == nil, "\(text)")
    }
  }
}
