import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The density of the whole span")
struct DensityStripTests {
  private func projection(_ dates: [String?]) throws -> Projection {
    var timeline = Timeline(path: "dates.yaml", title: "Dates")
    timeline.events = try dates.enumerated().map { try Fixture.event("event-\($0)", $1) }
    return Projection(TimelineSnapshot([timeline]))
  }

  /// What is drawn, and the column of the cursor.
  private func drawn(_ projection: Projection, width: Int, selected: Int) -> (String, Int?) {
    var grid = CellGrid(width: width, height: 1, widths: .unicode)
    DensityStrip(projection, width: width)
      .draw(on: &grid, in: grid.bounds, selected: selected, theme: .standard)
    let cursor = Theme.standard.style(.stripCursor)
    return (grid.text, (0..<width).first { grid.cell(x: $0, y: 0).style == cursor })
  }

  private let summer = (1...9).flatMap { month in (10...28).map { "2018-0\(month)-\($0)" } }

  @Test("A war of 1950 does not push a summer of 2018 into one column")
  func war() throws {
    let projection = try projection(["1950-06-25", "1953-07-27"] + summer)
    let strip = DensityStrip(projection, width: 80)
    let stretch = try #require(strip.stretches.last)
    #expect(stretch.positions.count == summer.count)
    #expect(stretch.columns.count > 40)
    let (text, _) = drawn(projection, width: 80, selected: 0)
    #expect(text.contains(DensityStrip.cut))
    #expect(text.hasPrefix("1950 ") && text.hasSuffix(" 2018"))
    let columns = (2..<projection.count).compactMap {
      drawn(projection, width: 80, selected: $0).1
    }
    #expect(Set(columns).count > 30)
    #expect(columns == columns.sorted())
  }

  @Test("Every event has a column in its stretch, at every width", arguments: [1, 2, 3])
  func columns(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = RandomTimeline.events(60, using: &random)
    let projection = Projection(TimelineSnapshot([timeline]))
    for width in Array(10...60) + [79, 80, 100, 120, 200] {
      let strip = DensityStrip(projection, width: width)
      #expect(strip.stretches.flatMap { Array($0.positions) } == Array(0..<projection.datedCount))
      var end = 0
      for stretch in strip.stretches {
        #expect(stretch.columns.lowerBound >= end)
        end = stretch.columns.upperBound
      }
      #expect(end <= width)
      for position in stride(from: 0, to: projection.datedCount, by: 7) {
        let (text, cursor) = drawn(projection, width: width, selected: position)
        #expect(cursor != nil, "\(width): \(text)")
      }
    }
  }

  @Test("The cursor moves to the right as one goes on in time")
  func monotonous() throws {
    let projection = try projection(["1950", "1951", "1999-01-01"] + summer + ["2030"])
    for width in [10, 40, 80, 200] {
      let columns = (0..<projection.count).compactMap {
        drawn(projection, width: width, selected: $0).1
      }
      #expect(columns.count == projection.count)
      #expect(columns == columns.sorted())
    }
  }

  @Test("One event, events of one day, and none: something sensible at every width")
  func few() throws {
    for width in 1...60 {
      #expect(drawn(try projection([]), width: width, selected: 0).0.isEmpty)
      #expect(drawn(try projection([nil, nil]), width: width, selected: 1).0.isEmpty)
      #expect(drawn(try projection(["2018-07-12"]), width: width, selected: 0).1 != nil)
      let sameDay = try projection(Array(repeating: "2018-07-12", count: 9))
      #expect(drawn(sameDay, width: width, selected: 8).1 != nil)
    }
    #expect(DensityStrip(try projection(["2018-07-12"]), width: 80).stretches.count == 1)
  }

  @Test("An undated event has no place on the strip")
  func undated() throws {
    #expect(drawn(try projection(["2018", nil]), width: 80, selected: 1).1 == nil)
  }

  @Test("The first and the last day that can be told are no further apart than the strip")
  func endsOfTime() throws {
    let projection = try projection([
      "Y-25000000000000000", "2018-07-12", "Y25000000000000000", "../Y25000000000000000",
    ])
    for width in Array(1...50) + [80, 120, 200] {
      for position in 0..<4 {
        _ = drawn(projection, width: width, selected: position)
      }
    }
    #expect(drawn(projection, width: 200, selected: 0).1 != nil)
  }
}
