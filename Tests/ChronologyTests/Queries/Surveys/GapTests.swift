@testable import Chronology
import Testing

@Suite("Gaps")
struct GapTests {
  private func gaps(_ dates: [String?]) throws -> Gaps {
    let events = try dates.enumerated().map { try MadeUp.event("e\($0)", date: $1) }
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("gaps.yaml", events)]))
    guard
      case .gaps(let gaps)? = SurveyQuestion.gaps
        .answer(over: projection, with: SerialSurveyRunner())
    else { throw Expected() }
    return gaps
  }

  private struct Expected: Error {}

  /// An event every third day of a month.
  private func everyThirdDay(_ month: String) -> [String] {
    (0..<10).map { "\(month)-\($0 < 3 ? "0" : "")\(1 + 3 * $0)" }
  }

  @Test("In a war of events every third day, a month without one is a gap")
  func war() throws {
    let found = try gaps(everyThirdDay("1950-07") + everyThirdDay("1950-09"))
    #expect(found.usual == .init(lowerQuartile: 3, median: 3, upperQuartile: 3, fence: 7))
    let gap = try #require(found.gaps.first)
    #expect(found.gaps.count == 1)
    #expect((gap.first, gap.last) == (CalendarDay("1950-07-29"), CalendarDay("1950-08-31")))
    #expect(gap.days == 34)
    #expect((gap.before, gap.after) == (9, 10))
  }

  @Test("Where years between events are usual, decades are a gap and years are not")
  func decades() throws {
    let years = [1800, 1803, 1805, 1809, 1812, 1815, 1816, 1820, 1824, 1901, 1903]
    let found = try gaps(years.map { "\($0)-05-01" })
    #expect(found.gaps.map { "\($0.first)" } == ["1824-05-02"])
  }

  @Test("A weekend is no gap where there is an event every working day")
  func weekends() throws {
    let monday = try #require(CalendarDay("2018-07-02"))
    let days = (0..<60).map { monday.advanced(by: $0 / 5 * 7 + $0 % 5) }
    #expect(try gaps(days.map(\.description)).gaps.isEmpty)
  }

  @Test("Of few events nothing is said to be unusual")
  func few() throws {
    let found = try gaps(["1900", "1950", "2000"])
    #expect(found.usual == nil && found.gaps.isEmpty && found.distances == 2)
  }

  @Test(
    "A date that may lie in it closes the gap, as far as it may reach",
    arguments: [
      ("1950-08", []), ("1950-08-15~", ["1950-07-29/1950-08-13", "1950-08-17/1950-08-31"]),
      ("1950-08-15", ["1950-07-29/1950-08-14", "1950-08-16/1950-08-31"]),
      ("1950-07-28/1950-08-20", ["1950-08-21/1950-08-31"]), ("195X", []),
      ("XXXX-08-15", ["1950-07-29/1950-08-31"]),
    ] as [(String, [String])])
  func uncertain(date: String, expected: [String]) throws {
    let found = try gaps(everyThirdDay("1950-07") + [date] + everyThirdDay("1950-09"))
    #expect(found.gaps.map { "\($0.first)/\($0.last)" }.sorted() == expected)
  }

  @Test("Open ends count by the end that is known, and are told; the undated are counted beside it")
  func openEnds() throws {
    let dates =
      ["1950-07-04/..", "1950-09-04/", "../1950-09-07", "../1950-07-04", nil, "../.."]
      + everyThirdDay("1950-07") + everyThirdDay("1950-09")
    let found = try gaps(dates)
    #expect(found.gaps.count == 1)
    #expect(found.gaps.first?.reaching == 2)
    #expect(found.openEnded == 4)
    #expect(found.undated == 2)
    #expect(found.placed == 20)
  }

  @Test("The events beside a gap are those that end last and begin first")
  func neighbours() throws {
    let dates =
      ["1950-07-02/1950-08-01"] + everyThirdDay("1950-07") + everyThirdDay("1950-09")
      + (1...9).map { "1950-10-0\($0)" } + ["1950-06-29", "1950-06-30"]
    let gap = try #require(try gaps(dates).gaps.first)
    #expect("\(gap.first)" == "1950-08-02")
    let events = try dates.enumerated().map { try MadeUp.event("e\($0)", date: $1) }
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("gaps.yaml", events)]))
    #expect(projection.id(at: Int(gap.before)).name == "e0")
    #expect(projection.event(at: Int(gap.after)).date?.edtf.description == "1950-09-01")
  }

  @Test("Days at both ends of all time overflow nothing")
  func farAway() throws {
    let far = ["Y-25000000000000000", "Y25000000000000000"]
    let found = try gaps(everyThirdDay("1950-07") + far)
    #expect(found.gaps.count == 2)
    #expect(found.gaps.allSatisfy { $0.days > 1_000_000_000_000 })
  }
}
