import Testing

@testable import CellGrid

@Suite("What has scrolled from one grid to the next")
struct ScrollingTests {
  /// A list with something else beside it, between two lines that stay.
  private func list(from first: Int, selected: Int, beside: String) -> CellGrid {
    var grid = CellGrid(width: 80, height: 20, widths: .unicode)
    grid.put("1945 ▂▅▅▅▇ 2030", x: 0, y: 0)
    for y in 1..<19 {
      let number = first + y - 1
      grid.put(
        "\(number == selected ? ">" : " ") 회담 \(number) on \(number * 7919)", x: 0, y: y)
      grid.put("\(beside) \(y * selected)", x: 50, y: y)
    }
    grid.put("event \(selected)", x: 0, y: 19)
    return grid
  }

  @Test("A list that moves is found, whatever stands beside it", arguments: [1, 2, 3, -1, -2, -3])
  func found(lines: Int) {
    let old = list(from: 100, selected: 112, beside: "one event's words")
    let new = list(from: 100 + lines, selected: 112 + lines, beside: "what another says")
    #expect(new.scrolling(from: old) == Scrolling(rows: 1..<19, lines: lines))
    #expect(Scrolling(rows: 1..<19, lines: lines).row(before: 0, height: 20) == 0)
  }

  @Test("Nothing scrolls where another row is selected, and where all is new")
  func none() {
    let old = list(from: 100, selected: 112, beside: "words")
    #expect(list(from: 100, selected: 113, beside: "words").scrolling(from: old) == nil)
    #expect(old.scrolling(from: old) == nil)
    var other = CellGrid(width: 80, height: 20, widths: .unicode)
    for y in 0..<20 { other.put("\(y * y) help on keys, line \(y)", x: 3, y: y) }
    #expect(other.scrolling(from: old) == nil)
    #expect(CellGrid(width: 8, height: 2, widths: .unicode).scrolling(from: old) == nil)
  }

  @Test("After scrolling little is left to change")
  func little() {
    func changed(_ old: CellGrid, _ new: CellGrid, after scrolling: Scrolling?) -> Int {
      var count = 0
      for y in 0..<20 {
        new.forEachChange(from: old, after: scrolling, inRow: y) { count += $0.count }
      }
      return count
    }
    let old = list(from: 100, selected: 112, beside: "the words")
    let new = list(from: 101, selected: 113, beside: "the words")
    let scrolling = new.scrolling(from: old)
    #expect(changed(old, new, after: scrolling) < changed(old, new, after: nil) / 2)
  }

  @Test("What is left to change makes scrolled rows into the new ones, whatever they hold")
  func enough() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var old = CellGrid(width: 24, height: 8, widths: .unicode)
      var new = old
      for y in 0..<8 {
        let text = HardText.random(pieces: 3, using: &random)
        old.put(text, x: .random(in: -2...20, using: &random), y: y)
        new.put(
          Bool.random(using: &random) ? text : HardText.random(pieces: 3, using: &random),
          x: .random(in: -2...20, using: &random), y: y)
      }
      let first = Int.random(in: 0..<8, using: &random)
      let scrolling = Scrolling(
        rows: first..<Int.random(in: first...8, using: &random),
        lines: .random(in: -3...3, using: &random))
      for y in 0..<8 {
        let before = scrolling.row(before: y, height: 8)
        var made = before.map(old.row) ?? Array(repeating: Cell(" "), count: 24)
        new.forEachChange(from: old, after: scrolling, inRow: y) {
          made.replaceSubrange($0, with: new.row(y)[$0])
        }
        #expect(made == new.row(y))
      }
    }
  }
}
