import Chronology
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("Every day from the year -801 to 2401 comes back from its number, one after the other")
  func roundTrip() throws {
    let first = try #require(CalendarDay(year: -801, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2401, month: 12, day: 31))
    var (year, month, day) = (-801, 1, 1)
    var isRight = true
    for number in first.number...last.number {
      let parts = CalendarDay(number: number).components
      isRight = isRight && parts == (year, month, day)
      isRight = isRight && CalendarDay(year: year, month: month, day: day)?.number == number
      day += 1
      if day > CalendarDay.length(ofMonth: month, year: year) {
        day = 1
        month += 1
      }
      if month > 12 {
        month = 1
        year += 1
      }
    }
    #expect(isRight)
    #expect(year == 2402)
  }

  @Test(
    "Days count from 1 January 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (1, 1, 1, -719_162),
      (0, 12, 31, -719_163), (0, 1, 1, -719_528), (-1, 12, 31, -719_529),
    ])
  func numbers(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
  }

  @Test(
    "The week begins with Monday, 1",
    arguments: [
      ("2018-07-09", 1), ("2018-07-12", 4), ("2018-07-07", 6), ("2018-07-08", 7),
      ("1970-01-01", 4), ("1969-12-31", 3), ("0001-01-01", 1), ("0000-12-31", 7),
      ("-0001-01-01", 5),
    ])
  func weekdays(_ text: String, _ weekday: Int) throws {
    #expect(try EDTF(parsing: text).bounds?.earliest.day?.weekday == weekday)
  }

  @Test(
    "There is no day that the calendar does not have",
    arguments: [
      (2018, 2, 29), (1900, 2, 29), (2018, 4, 31), (2018, 13, 1), (2018, 0, 1), (2018, 1, 0),
      (2018, 1, 32), (25_000_000_000_000_001, 1, 1), (Int.min, 1, 1), (Int.max, 12, 31),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("The first and the last day that can be told come back")
  func limits() throws {
    let last = try #require(CalendarDay(year: CalendarDay.years.upperBound, month: 12, day: 31))
    #expect(last.components == (CalendarDay.years.upperBound, 12, 31))
    let first = try #require(CalendarDay(year: CalendarDay.years.lowerBound, month: 1, day: 1))
    #expect(first.components == (CalendarDay.years.lowerBound, 1, 1))
    #expect(first.number...last.number == CalendarDay.numbers)
    #expect(last.advanced(by: 1) == last)
    #expect(first.advanced(by: -1) == first)
  }

  @Test("Any number is a day that can be written", arguments: [Int.min, Int.min + 1, Int.max, 0])
  func anyNumber(_ number: Int) {
    let day = CalendarDay(number: number)
    #expect(!day.description.isEmpty)
    #expect((1...7).contains(day.weekday))
    #expect(day.advanced(by: number) <= CalendarDay(number: Int.max))
  }

  @Test("A day is written as ISO 8601 has it")
  func written() {
    #expect(CalendarDay(year: 2018, month: 7, day: 9)?.description == "2018-07-09")
    #expect(CalendarDay(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
    #expect(CalendarDay(year: 12_345, month: 1, day: 1)?.description == "+12345-01-01")
  }
}
