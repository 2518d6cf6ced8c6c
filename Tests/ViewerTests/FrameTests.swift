import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The work of a frame")
struct FrameTests {
  /// The cells that change with a key, once what scrolls has been scrolled.
  private func changed(_ old: CellGrid, _ new: CellGrid) -> Int {
    let scrolling = new.scrolling(from: old)
    var count = 0
    for y in 0..<new.height {
      new.forEachChange(from: old, after: scrolling, inRow: y) { count += $0.count }
    }
    return count
  }

  @Test("A step down a long list changes few cells, whether or not the list scrolls")
  func steps() throws {
    var person = Person([try Fixture.days(300)], width: 200, height: 50)
    person.type("D")
    for step in 0..<200 {
      let before = person.grid
      person.type("j")
      let cells = changed(before, person.grid)
      // The row that was selected, the one that is, one that comes in, a heading, the status.
      #expect(cells <= 400, "step \(step)")
    }
  }

  @Test("A step with the details open changes no more than them beside that")
  func details() throws {
    var person = Person([try Fixture.days(300)], width: 200, height: 50)
    for step in 0..<200 {
      let before = person.grid
      person.type("j")
      #expect(changed(before, person.grid) <= 700, "step \(step)")
    }
  }
}
