import Testing

@testable import Chronology

@Suite("How many events there are when")
struct DensityTests {
  private func projection(_ dates: [String?]) throws -> Projection {
    let events = try dates.enumerated().map { try MadeUp.event("event-\($0)", date: $1) }
    return Projection(TimelineSnapshot([MadeUp.timeline("a.yaml", events)]))
  }

  private func unit(_ day: String, _ scale: TimeScale, in density: Density) throws -> DensityUnit {
    density.unit(scale.unit(of: try #require(try MadeUp.day(day)).number), scale)
  }

  private func sum(_ density: Density, _ scale: TimeScale) -> Double {
    guard let units = density.units(scale) else { return 0 }
    var sum = density.unit(units.lowerBound, scale).weight
    var unit = units.lowerBound
    while let next = density.unit(scale, after: unit, forward: true) {
      sum += density.unit(next, scale).weight
      unit = next
    }
    return sum
  }

  @Test("A month that is all that is known is spread over its days, and certain as a month")
  func month() throws {
    let density = DensityScan(try projection(["2018-07", "2018-07-01"])).density()
    let first = try unit("2018-07-01", .day, in: density)
    #expect((first.whole, first.possibly) == (1, 1))
    #expect(abs(first.share - 1.0 / 31) < 1e-9)
    let last = try unit("2018-07-31", .day, in: density)
    #expect((last.whole, last.reaching) == (0, 1))
    let july = try unit("2018-07-12", .month, in: density)
    #expect((july.whole, july.reaching) == (2, 0))
  }

  @Test("A qualified day may be off by one; bounds beside it are taken as they are")
  func qualified() throws {
    let density = DensityScan(try projection(["2018-07-12~"])).density()
    #expect(try unit("2018-07-12", .day, in: density).possibly == 1)
    #expect(try unit("2018-07-13", .day, in: density).possibly == 1)
    #expect(try unit("2018-07-14", .day, in: density).count == 0)
    #expect(try unit("2018-07-12", .month, in: density).whole == 1)
    var event = try MadeUp.event("meeting", date: "2018-07-12~")
    event.datedBy = Dating(
      source: Source.ID(file: 0, name: "s"), origin: Origin(file: 0, line: 1, column: 1))
    event.datedBy?.earliest = try MadeUp.day("2018-07-10")
    event.datedBy?.latest = try MadeUp.day("2018-07-14")
    let dated = DensityScan(
      Projection(TimelineSnapshot([MadeUp.timeline("b.yaml", [event])]))
    ).density()
    let tenth = try unit("2018-07-10", .day, in: dated)
    #expect(abs(tenth.share - 0.2) < 1e-9)
    #expect(tenth.possibly == 1)
  }

  @Test(
    "A year in which no day can be told has a date, and is counted among those that are too far away"
  )
  func beyond() throws {
    let dates = ["2018-07-12", "Y1E18", "Y-1E18", "XXXX-12-XX", nil]
    let density = DensityScan(try projection(dates)).density()
    #expect((density.count, density.outside, density.undated) == (1, 2, 2))
    let lanes = LaneScan(try projection(dates), by: .place).lanes()
    #expect((lanes.count, lanes.outside, lanes.undated) == (1, 2, 2))
  }

  @Test("A war lasts: in the years between its ends it certainly was")
  func span() throws {
    let density = DensityScan(try projection(["1950-06-25/1953-07-27"])).density()
    let year = try unit("1951-01-01", .year, in: density)
    #expect((year.whole, year.reaching, year.lasting, year.possibly) == (0, 1, 1, 0))
    #expect(year.share == 0.25)
    let fading = DensityScan(try projection(["1950-06/1953-07"])).density()
    #expect(try unit("1950-06-12", .day, in: fading).possibly == 1)
    #expect(try unit("1952-06-12", .day, in: fading).lasting == 1)
  }

  @Test("Open ends are told, and not spread over all time to come")
  func open() throws {
    let density = DensityScan(
      try projection(["2018-07-12/..", "../2018-07-12", "2018-08/", "[..1984]"])
    ).density()
    let day = try unit("2018-07-12", .day, in: density)
    #expect((day.whole, day.openStarts, day.openEnds) == (2, 1, 1))
    #expect(try unit("2018-08-30", .month, in: density).openEnds == 1)
    #expect(try unit("1984-12-31", .day, in: density).openStarts == 1)
    #expect(density.count == 4)
  }

  @Test("What has no date is counted, and what lies too far away, too")
  func left() throws {
    let density = DensityScan(
      try projection([
        nil, "XXXX-12-XX", "Y-25000000000000000", "Y17E8", "2018-07-12", "-0044-03-15",
      ])
    ).density()
    #expect((density.count, density.undated, density.outside) == (2, 2, 2))
    #expect(density.units(.millennium) == -1...2)
    let none = DensityScan(try projection([nil])).density()
    #expect(none.days == nil && none.units(.day) == nil)
  }

  @Test("All units together give the number of events, at every scale", arguments: [1, 2, 3, 4])
  func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let events = MadeUp.events(200, using: &random)
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("a.yaml", events)]))
    let density = DensityScan(projection).density()
    #expect(density.count + density.undated + density.outside == 200)
    let columns = projection.snapshot.events.columns
    let beyond = (0..<projection.count).count { columns.isBeyond(at: $0) }
    #expect(density.undated + beyond == projection.count - projection.datedCount)
    for scale in TimeScale.allCases {
      #expect(abs(sum(density, scale) - Double(density.count)) < 1e-6, "\(scale)")
      let units = try #require(density.units(scale))
      #expect(density.unit(scale, after: units.upperBound, forward: true) == nil)
      #expect(density.unit(scale, after: units.lowerBound, forward: false) == nil)
    }
  }

  @Test("Counting in stretches gives what counting at once gives", arguments: [5, 6])
  func parts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let events = MadeUp.events(300, using: &random)
    let snapshot = TimelineSnapshot([MadeUp.timeline("a.yaml", events)])
    let some = try FilterExpression(parsing: "from:2014 to:2017-06")
    for projection in [Projection(snapshot), Projection(Projection(snapshot), filter: some)] {
      let scan = DensityScan(projection)
      var parts = DensityTally()
      for start in stride(from: 0, to: scan.count, by: 37) {
        parts.append(scan.tally(in: start..<min(start + 37, scan.count)))
      }
      #expect(parts == scan.tally(in: 0..<scan.count))
      #expect(Density(parts).count + parts.outside + parts.undated == projection.count)
    }
  }

  @Test("The nearest unit with events, forward and back, is the one that looking at each finds")
  func nearest() throws {
    let density = DensityScan(
      try projection(["2018-07-12", "2018-07-20/2018-07-22", "2018-08-02~", "2018-09-01"])
    ).density()
    let units = try #require(density.units(.day))
    for unit in units {
      let forward = (unit + 1..<units.upperBound + 1).first { density.unit($0, .day).count > 0 }
      let back = (units.lowerBound..<unit).last { density.unit($0, .day).count > 0 }
      #expect(density.unit(.day, after: unit, forward: true) == forward)
      #expect(density.unit(.day, after: unit, forward: false) == back)
    }
  }

  @Test("An event that matches a filter only possibly is only possibly there")
  func possiblyShown() throws {
    let whole = try projection(["2018-07", "2018-07-12", "2018"])
    let filter = try FilterExpression(parsing: "from:2018-07-10 to:2018-07-20")
    let density = DensityScan(Projection(whole, filter: filter)).density()
    let july = try unit("2018-07-12", .month, in: density)
    #expect((july.whole, july.possibly) == (1, 2))
    #expect(density.count == 3)
  }

  @Test("As of a day, only what was known then is counted, and what possibly was, possibly")
  func asOf() throws {
    let sample = try AfterSingapore()
    let early = DensityScan(Projection(try sample.snapshot(asOf: "2018-07-09"))).density()
    let july = try unit("2018-07-12", .month, in: early)
    #expect(early.count == 3 && early.undated == 1)
    #expect(july.possibly > 0)
    let projection = Projection(try sample.snapshot(asOf: "2018-07-09"))
    let lanes = LaneScan(projection, by: .place).lanes()
    #expect(lanes.count == 3 && lanes.undated == 1)
  }
}
