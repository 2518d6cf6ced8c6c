import Testing

@testable import Chronology

@Suite("Events in lanes")
struct LanesTests {
  private func event(
    _ name: String, _ date: String?, actors: [String] = [], place: String? = nil,
    tags: [String] = []
  ) throws -> Event {
    var event = try MadeUp.event(name, date: date)
    event.actors = actors.map { .declared(Actor.ID(file: 0, name: $0)) }
    event.place = place
    event.tags = tags
    return event
  }

  private func actor(_ name: String, side: String?) -> Actor {
    Actor(
      id: Actor.ID(file: 0, name: name), name: name.uppercased(), side: side,
      origin: Origin(file: 0, line: 1, column: 1))
  }

  private func talks() throws -> Projection {
    var timeline = MadeUp.timeline(
      "talks.yaml",
      [
        try event("one", "2018-06-12", actors: ["kim", "trump"], place: "Singapore", tags: ["a"]),
        try event("two", "2018-07-06/2018-07-07", actors: ["pompeo", "trump"], tags: ["a", "b"]),
        try event("three", "2018-07-12~"), try event("four", nil, actors: ["kim"]),
        try event("five", "Y17E8", actors: ["kim"]),
      ])
    timeline.actors = [
      actor("kim", side: "North"), actor("trump", side: "States"), actor("pompeo", side: "States"),
    ]
    return Projection(TimelineSnapshot([timeline]))
  }

  @Test("An event of two sides stands in both lanes, one of none in a lane of its own")
  func sides() throws {
    let lanes = LaneScan(try talks(), by: .side).lanes()
    #expect(lanes.lanes.map(\.name) == [.named("States"), .named("North"), .none])
    #expect(lanes.lanes.map(\.count) == [2, 1, 1])
    #expect((lanes.count, lanes.undated, lanes.outside) == (3, 1, 1))
  }

  @Test("By actors, places and tags; what is in too many lanes is put together")
  func kinds() throws {
    let projection = try talks()
    let actors = LaneScan(projection, by: .actor).lanes()
    #expect(actors.lanes.map(\.name) == [.named("TRUMP"), .named("KIM"), .named("POMPEO"), .none])
    #expect(
      LaneScan(projection, by: .place).lanes().lanes.map(\.name) == [.named("Singapore"), .none])
    #expect(LaneScan(projection, by: .source).lanes().lanes.map(\.name) == [.none])
    let few = LaneScan(projection, by: .actor).lanes(atMost: 1)
    #expect(few.lanes.map(\.name) == [.named("TRUMP"), .none, .others(lanes: 2)])
    #expect(few.lanes.map(\.count) == [2, 1, 2])
    var kind = LaneKind.side
    for _ in LaneKind.allCases { kind = kind.next }
    #expect(kind == .side)
  }

  @Test("What touches a window is what looking at every event finds", arguments: [1, 2, 3])
  func windows(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var events = MadeUp.events(150, using: &random)
    for index in events.indices {
      events[index].tags = ["a", "b", "c"].filter { _ in Bool.random(using: &random) }
    }
    let projection = Projection(TimelineSnapshot([MadeUp.timeline("a.yaml", events)]))
    let lanes = LaneScan(projection, by: .tag).lanes()
    #expect(lanes.count + lanes.undated + lanes.outside == 150)
    for lane in lanes.lanes {
      let own = (0..<projection.datedCount).filter { position in
        let event = projection.event(at: position)
        guard let days = EventDays(event), !days.isOutside else { return false }
        return lane.name == .none
          ? event.tags.isEmpty : event.tags.map(LaneName.named).contains(lane.name)
      }
      #expect(lane.count == own.count)
      for _ in 0..<40 {
        let start = Int.random(in: 14_000...20_000, using: &random)
        let window = start...start + Int.random(in: 0...900, using: &random)
        let expected = own.filter {
          EventDays(projection.event(at: $0))?.days.overlaps(window) ?? false
        }
        #expect(lane.positions(touching: window, in: projection, limit: 200) == expected)
        #expect(lane.count(touching: window, in: projection) == expected.count)
        let starts = own.compactMap { EventDays(projection.event(at: $0))?.days.lowerBound }
        #expect(
          lane.day(after: start, forward: true, in: projection)
            == starts.filter { $0 > start }.min())
        #expect(
          lane.day(after: start, forward: false, in: projection)
            == starts.filter { $0 < start }.max())
      }
    }
  }

  @Test(
    "Looking in stretches finds what looking at once finds, filtered or not", arguments: [4, 5])
  func parts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var events = MadeUp.events(200, using: &random)
    for index in events.indices {
      events[index].place = ["A", "B", nil].randomElement(using: &random) ?? nil
    }
    let snapshot = TimelineSnapshot([MadeUp.timeline("a.yaml", events)])
    let some = try FilterExpression(parsing: "from:2013 place:A")
    for projection in [Projection(snapshot), Projection(Projection(snapshot), filter: some)] {
      let scan = LaneScan(projection, by: .place)
      var tally = LaneTally()
      for start in stride(from: 0, to: scan.count, by: 23) {
        tally.append(scan.tally(in: start..<min(start + 23, scan.count)))
      }
      let (parts, whole) = (scan.lanes(tally), scan.lanes())
      #expect(parts.lanes.map(\.name) == whole.lanes.map(\.name))
      let days = EventDays.limits
      #expect(
        parts.lanes.map { $0.positions(touching: days, in: projection, limit: 1_000) }
          == whole.lanes.map { $0.positions(touching: days, in: projection, limit: 1_000) })
    }
  }

  @Test("A span that began long before is found without looking at what lies between")
  func long() {
    let many = (0..<10_000).map { DaySpan($0...$0 + 2, position: UInt32($0)) }
    let spans = DaySpans(many + [DaySpan(-5_000...20_000, position: 10_000)])
    #expect(spans.positions(touching: 15_000...15_001, limit: 10) == [10_000])
    #expect(spans.count(touching: 15_000...15_001) == 1)
    #expect(spans.positions(touching: 0...9_999, limit: 10).count == 10)
  }
}
