import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The overview: how many events there are, over the whole span")
struct OverviewTests {
  private func timeline(_ dates: [String?]) throws -> Timeline {
    var timeline = Timeline(path: "dates.yaml", title: "Dates")
    timeline.events = try dates.enumerated().map {
      try Fixture.event("event-\($0)", $1, line: $0 + 1)
    }
    return timeline
  }

  @Test("She opens it at the selected event, moves to another month, and goes there")
  func goThere() throws {
    var person = Person([
      try timeline(["2018-05-03", "2018-07-12", "2018-07-13", "2018-07-14~", "2018-09-01", nil])
    ])
    person.type("jt")
    #expect(person.lastLine.contains("z zoom in"))
    #expect(person.screen.contains("The week of 9 July 2018: 3 events"))
    #expect(person.screen.contains("5 events with a date; 1 without"))
    person.type("z")
    #expect(person.screen.contains("12 July 2018: 1 event"))
    person.type("ZZ")
    #expect(person.screen.contains("July 2018: 3 events"))
    person.press(.right, .right)
    #expect(person.screen.contains("September 2018: 1 event"))
    person.type("h")
    #expect(person.screen.contains("August 2018: no event"))
    person.press(.enter)
    #expect(person.currentRow.contains("event-4"))
    #expect(person.lastLine.contains("no event begins in August 2018: this is the next one"))
    person.type("<")
    #expect(person.screen.contains("August 2018: no event"))
  }

  @Test("What is only possibly there is told, in words and in the bars")
  func possibly() throws {
    var person = Person([try timeline(["2018-07-10", "2018-07-12~", "2018-07-20"])])
    person.type("tj")
    #expect(person.screen.contains("Events by day"))
    #expect(person.screen.contains("11 July 2018: 1 event, only possibly"))
    #expect(person.screen.contains(DensityChart.shared))
    person.type("Z")
    #expect(person.screen.contains("The week of 9 July 2018: 2 events"))
  }

  @Test("j and k pass over what is empty; [ and ] go by the coarser unit; g and G to the ends")
  func moving() throws {
    var person = Person([try timeline(["2016-03-01", "2018-07-12", "2018-07-30", "2020-01-01"])])
    person.type("t")
    person.type("g")
    #expect(person.screen.contains("Events by month"))
    #expect(person.screen.contains("March 2016: 1 event"))
    person.type("j")
    #expect(person.screen.contains("July 2018: 2 events"))
    person.type("]")
    #expect(person.screen.contains("January 2019: no event"))
    person.type("[")
    #expect(person.screen.contains("January 2018: no event"))
    person.type("k")
    #expect(person.screen.contains("March 2016: 1 event"))
    person.type("k")
    #expect(person.lastLine.contains("no earlier month has events"))
    person.type("G")
    #expect(person.screen.contains("January 2020: 1 event"))
  }

  @Test("Thousands of years, single days, and years that nobody can count in days")
  func farAway() throws {
    var person = Person([
      try timeline(["-3000", "2018-07-12", "2018-07-13", "Y-25000000000000000", "2018/.."])
    ])
    person.type("t")
    #expect(person.screen.contains("1 millions of years away, not shown"))
    for _ in 0..<8 { person.type("zgljkG") }
    #expect(person.screen.contains("Events by day"))
    #expect(
      person.screen.contains(
        "31 December 2018: 1 event, longer than that; 1 with an open or unknown end"))
    for _ in 0..<8 { person.type("Zh") }
    #expect(person.screen.contains("Events by millennium"))
    person.type("g")
    #expect(person.screen.contains("3001 BCE to 2002 BCE: 1 event"))
  }

  @Test("While everything is looked at it says so, and Esc stops it and goes back")
  func stopping() throws {
    var person = Person([try Fixture.days(50)])
    person.isSlow = true
    person.type("t")
    #expect(person.screen.contains("Looking at all events…"))
    person.isSlow = false
    person.press(.escape)
    #expect(person.effects.contains(.cancelWholeView))
    #expect(person.currentRow.contains("Event 0"))
    person.type("t")
    #expect(person.screen.contains("50 events with a date"))
  }

  @Test("It shows what a filter leaves, and counts anew when that changes")
  func filtered() throws {
    var person = Person([try Fixture.days(50)])
    person.type("t")
    #expect(person.screen.contains("50 events with a date"))
    person.type("qffrom:2018-02")
    person.press(.enter)
    person.type("t")
    #expect(person.screen.contains("19 events with a date"))
  }

  @Test("Nothing is lost in the narrowest window, and nothing breaks in any", arguments: 1...4)
  func sizes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = RandomTimeline.events(80, using: &random)
    var person = Person([timeline])
    person.type("t")
    for _ in 0..<60 {
      person.resize(.random(in: 1...210, using: &random), .random(in: 1...60, using: &random))
      person.type(String("hljkzZ[]gGb".randomElement(using: &random) ?? "h"))
      _ = person.grid
    }
    person.resize(40, 10)
    #expect(person.screen.contains("with a date"))
  }
}
