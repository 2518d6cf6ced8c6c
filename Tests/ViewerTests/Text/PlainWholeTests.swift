import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Overview and lanes as plain text")
struct PlainWholeTests {
  private func projection(_ dates: [String?]) throws -> Projection {
    var timeline = Timeline(path: "dates.yaml", title: "Dates")
    timeline.events = try dates.enumerated().map { try Fixture.event("event-\($0)", $1) }
    return Projection(TimelineSnapshot([timeline]))
  }

  @Test("A line a unit; what is empty shares one, and what is open is marked")
  func overview() throws {
    let density = DensityScan(
      try projection(["2018-01", "2018-01-05", "2018-04-01/..", "2018-05-30~", nil])
    ).density()
    let lines = OverviewText.lines(density, .month, width: 80, widths: .unicode)
    #expect(lines[1] == "4 events with a date; 1 without")
    let rest = lines.dropFirst(4).map { $0.split(separator: " ").map(String.init) }
    #expect(rest[0].prefix(4) == ["January", "2018", "2", "0"])
    #expect(rest[1].joined(separator: " ") == "… 2 months without an event")
    #expect(rest[2].prefix(4) == ["April", "2018", "1", "0"] && rest[2].last == "→")
    #expect(rest[3].prefix(4) == ["May", "2018", "1", "0"])
  }

  @Test("No line is longer than the terminal is wide", arguments: [60, 80, 120])
  func widths(width: Int) throws {
    var random = SeededGenerator(seed: 11)
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = RandomTimeline.events(60, using: &random)
    let projection = Projection(TimelineSnapshot([timeline]))
    let density = DensityScan(projection).density()
    for scale in [TimeScale.month, .year, .decade] {
      let lines = OverviewText.lines(density, scale, width: width, widths: .unicode)
      for line in lines.dropFirst(2) {
        #expect(ColumnWidths.unicode.columns(of: line) <= width, "\(line)")
      }
    }
    let lanes = LaneScan(projection, by: .tag).lanes()
    let lines = LanesText.lines(lanes, of: projection, days: nil, width: width, widths: .unicode)
    for line in lines.dropFirst(3).dropLast(6) {
      #expect(ColumnWidths.unicode.columns(of: line) <= width, "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("no tag: ") })
  }

  @Test("The scale that is chosen has few enough lines, also for thousands of years")
  func chosen() throws {
    let days = DensityScan(try projection(["2018-07-12", "2018-07-20"])).density()
    #expect(OverviewText.scale(for: days) == .day)
    let long = DensityScan(try projection(["-3000/2018"])).density()
    #expect(OverviewText.scale(for: long) == .century)
  }
}
