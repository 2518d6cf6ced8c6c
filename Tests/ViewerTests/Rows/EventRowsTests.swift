import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The rows of the list")
struct EventRowsTests {
  private func rows(_ events: [Event]) -> (Projection, EventRows) {
    var timeline = Timeline(path: "x.yaml", title: "Random")
    timeline.events = events
    let projection = Projection(TimelineSnapshot([timeline]))
    return (projection, EventRows(projection))
  }

  @Test("Wherever one goes, the event is in view under its heading", arguments: 1...12)
  func visible(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (projection, rows) = rows(RandomTimeline.events(90, using: &random))
    for height in 1...40 {
      var top = 0
      for _ in 0..<60 {
        let position = Int.random(in: 0..<projection.count, using: &random)
        top = rows.top(showing: position, from: top, height: height)
        let shown = rows.rows(from: top, height: height)
        #expect(shown.count <= height)
        guard let index = shown.firstIndex(of: .event(position)) else {
          Issue.record("event \(position) is not in view from \(top), height \(height)")
          continue
        }
        guard height > 1 else { continue }
        let heading = shown[..<index].last { if case .heading = $0 { true } else { false } }
        #expect(heading == .heading(rows.heading(at: position)))
      }
    }
  }

  @Test("One goes no further than needed: what is in view with its margin stays where it is")
  func still() throws {
    let (_, rows) = rows(try Fixture.days(100).events)
    for position in 40...48 {
      #expect(rows.top(showing: position, from: 36, height: 17) == 36)
    }
    #expect(rows.top(showing: 0, from: 36, height: 17) == 0)
  }

  @Test("Every event has its row once, in order, under its own heading", arguments: 1...5)
  func whole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (projection, rows) = rows(RandomTimeline.events(50, using: &random))
    var heading: String?
    var positions: [Int] = []
    for row in rows.rows(from: 0, height: 1000) {
      switch row {
      case .heading(let words):
        #expect(words != heading)
        heading = words
      case .event(let position):
        #expect(rows.heading(at: position) == heading)
        positions.append(position)
      }
    }
    #expect(positions == Array(0..<projection.count))
  }

  @Test("A timeline without events has no rows")
  func empty() {
    let (_, rows) = rows([])
    #expect(rows.rows(from: 0, height: 10).isEmpty)
  }

  @Test("Rows drawn from memory are those drawn anew", arguments: 1...6)
  func remembered(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let projection = rows(RandomTimeline.events(90, using: &random)).0
    let memory = RowMemory()
    for _ in 0..<80 {
      let width = Bool.random(using: &random) ? 100 : Int.random(in: 20...120, using: &random)
      let query = Bool.random(using: &random) ? TextQuery("e") : nil
      let search = query.map {
        Search(
          query: $0, scope: .events, request: 1, isForward: true, origin: 0, isMoving: false)
      }
      let context = ScreenContext(
        projection: projection, projectionNumber: 1, texts: [:], quotePlaces: [:],
        area: Rect(x: 1, y: 1, width: width, height: 20), widths: .unicode, theme: .standard,
        search: search, isGrowing: false)
      let first = Int.random(in: 0..<projection.count, using: &random)
      let selected = first + Int.random(in: 0..<20, using: &random)
      func drawn(_ memory: RowMemory) -> CellGrid {
        var grid = CellGrid(width: width + 2, height: 22, widths: .unicode)
        EventRows(projection, memory).draw(
          from: first, selected: selected, isActive: true, on: &grid, in: context.area, context)
        return grid
      }
      #expect(drawn(memory) == drawn(RowMemory()))
    }
  }
}
