import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Lanes: events side by side, with time running across")
struct LanesScreenTests {
  private func actor(_ name: String, _ side: String) -> Actor {
    Actor(
      id: Actor.ID(file: 0, name: name), name: name, side: side, origin: Fixture.origin(1))
  }

  private func talks() throws -> Timeline {
    var timeline = Timeline(path: "talks.yaml", title: "Talks")
    timeline.actors = [actor("kim", "North"), actor("trump", "States")]
    let rows: [(String, String?, String, [String])] = [
      ("summit", "2018-06-12", "The summit", ["kim", "trump"]),
      ("talks", "2018-07-06/2018-07-07", "The talks", ["kim"]),
      ("meeting", "2018-07-12~", "A meeting", ["trump"]),
      ("search", "2018-07-01/..", "A search", []), ("undated", nil, "Nobody knows when", []),
    ]
    timeline.events = try rows.enumerated().map { index, row in
      var event = try Fixture.event(row.0, row.1, title: row.2, line: index + 1)
      event.actors = row.3.map { .declared(Actor.ID(file: 0, name: $0)) }
      return event
    }
    return timeline
  }

  @Test("She opens the lanes at the selected event, goes to the next one, and opens it")
  func openEvent() throws {
    var person = Person([try talks()])
    person.type("L")
    #expect(person.screen.contains("Lanes by side"))
    #expect(person.screen.contains("4 events with a date; 1 without"))
    #expect(person.screen.contains("North") && person.screen.contains("no side given"))
    #expect(person.screen.contains("12 June 2018: The summit"))
    person.type("]")
    #expect(person.screen.contains("6–7 July 2018: The talks"))
    person.press(.enter)
    #expect(person.screen.contains("The talks") && !person.screen.contains("Lanes by"))
    person.type("q")
    #expect(person.screen.contains("6–7 July 2018: The talks"))
    person.type("]")
    #expect(person.lastLine.contains("no later event in this lane"))
  }

  @Test("What is approximate is drawn as such, and an open end goes on")
  func marks() throws {
    var person = Person([try talks()])
    person.type("LG")
    for _ in 0..<9 where !person.screen.contains(LaneBar.openEnd) { person.type("z") }
    person.type("g]")
    #expect(person.screen.contains(LaneBar.openEnd))
    person.type("G]")
    #expect(person.screen.contains("A search"))
    person.type("gjj")
    for _ in 0..<20 where !person.screen.contains("Around 12 July 2018") { person.type("]j") }
    #expect(person.screen.contains("Around 12 July 2018: A meeting"))
  }

  @Test("Tab goes from sides to actors, places, sources, tags; :lanes goes to one of them")
  func kinds() throws {
    var person = Person([try talks()])
    person.type("L")
    for kind in ["actor", "place", "source", "tag", "side"] {
      person.press(.tab)
      #expect(person.screen.contains("Lanes by \(kind)"))
    }
    person.type(":lanes tag")
    person.press(.enter)
    #expect(person.screen.contains("Lanes by tag") && person.screen.contains("no tag"))
    person.type("q")
    #expect(!person.screen.contains("Lanes by"))
  }

  @Test("The hint on the last line has the way out in every window", arguments: [40, 60, 80, 120])
  func wayOut(width: Int) throws {
    var person = Person([try talks()], width: width)
    #expect(person.lastLine.hasSuffix("q leave"))
    person.type("L")
    #expect(person.lastLine.hasSuffix("q back"))
  }

  @Test("From the overview to the lanes and back, at the same time")
  func toAndFro() throws {
    var person = Person([try talks()])
    person.type("tG")
    #expect(person.screen.contains("13 July 2018"))
    person.type("LtLt")
    #expect(person.screen.contains("13 July 2018"))
    person.type("qq")
    #expect(person.currentRow.contains("The summit"))
  }

  @Test("Where events are too many to draw they are counted, and Enter goes there")
  func many() throws {
    var person = Person([try Fixture.days(900)])
    person.type("L")
    for _ in 0..<12 { person.type("Z") }
    #expect(person.lastLine.contains("this is the whole span"))
    #expect(person.screen.contains("900 events, up to"))
    person.type("l")
    #expect(person.screen.contains("no side given: "))
    person.press(.enter)
    #expect(person.currentRow.contains("Event "))
    #expect(!person.screen.contains("Lanes by"))
  }

  @Test("No two titles of a row touch, at every size and zoom", arguments: 1...3)
  func apart(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = RandomTimeline.events(60, using: &random)
    let projection = Projection(TimelineSnapshot([timeline]))
    let lanes = LaneScan(projection, by: .tag).lanes()
    let lane = try #require(lanes.lanes.first)
    for _ in 0..<80 {
      let window = TimeWindow(
        first: .random(in: 16_000...17_500, using: &random),
        span: .random(in: 5...2_000, using: &random),
        columns: .random(in: 20...180, using: &random))
      let rows = Int.random(in: 1...8, using: &random)
      let layout = LaneLayout(lane, in: projection, window, rows: rows, widths: .unicode)
      guard layout.counts.isEmpty else {
        #expect(layout.count > LaneLayout.limit(columns: window.columns, rows: rows))
        continue
      }
      #expect(layout.items.count + layout.hidden == layout.count)
      for row in 0..<rows {
        var taken = Set<Int>()
        for item in layout.items where item.row == row {
          let columns = Set(item.bar.columns).union(item.label)
          #expect(columns.allSatisfy { (0..<window.columns).contains($0) })
          #expect(taken.isDisjoint(with: columns))
          taken.formUnion(columns)
        }
      }
    }
  }

  @Test("Nothing breaks in any window, whatever is pressed", arguments: 1...4)
  func sizes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = RandomTimeline.events(80, using: &random)
    var person = Person([timeline])
    person.type("L")
    for _ in 0..<80 {
      person.resize(.random(in: 1...210, using: &random), .random(in: 1...60, using: &random))
      person.type(String("hljkzZ[]{}gGbt".randomElement(using: &random) ?? "h"))
      if Bool.random(using: &random) { person.type("L") }
      if Bool.random(using: &random) { person.press(.tab) }
      _ = person.grid
    }
  }
}
