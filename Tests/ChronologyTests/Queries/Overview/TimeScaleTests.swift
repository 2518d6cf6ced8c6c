import Chronology
import Testing

@Suite("Units of time")
struct TimeScaleTests {
  @Test("Every day lies in its unit, and units follow each other without a gap")
  func units() {
    var random = SeededGenerator(seed: 7)
    for scale in TimeScale.allCases {
      for _ in 0..<300 {
        let day = Int.random(in: EventDays.limits, using: &random)
        let unit = scale.unit(of: day)
        let days = scale.days(of: unit)
        #expect(days.contains(day))
        #expect(scale.unit(of: days.lowerBound) == unit)
        #expect(scale.unit(of: days.upperBound) == unit)
        #expect(scale.days(of: unit + 1).lowerBound == days.upperBound + 1)
      }
    }
  }

  @Test("Units are named as people name them")
  func names() throws {
    let day = try #require(try MadeUp.day("2018-07-12")).number
    let names = TimeScale.allCases.map { $0.words($0.unit(of: day)) }
    #expect(
      names == [
        "12 July 2018", "the week of 9 July 2018", "July 2018", "2018", "the 2010s",
        "2000 to 2099", "2000 to 2999",
      ])
    let ides = try #require(try MadeUp.day("-0043-03-15")).number
    #expect(TimeScale.month.words(TimeScale.month.unit(of: ides)) == "March 44 BCE")
    #expect(TimeScale.year.label(TimeScale.year.unit(of: ides)) == "44 BCE")
    #expect(TimeScale.week.label(TimeScale.week.unit(of: day)) == "9")
  }

  @Test("From days to millennia, and back")
  func neighbours() {
    var scale = TimeScale.day
    while let coarser = scale.coarser {
      #expect(coarser.finer == scale)
      scale = coarser
    }
    #expect(scale == .millennium)
    #expect(TimeScale.day.finer == nil)
  }
}
