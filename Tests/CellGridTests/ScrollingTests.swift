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
    #expect(old.scrolled(Scrolling(rows: 1..<19, lines: lines)).cell(x: 0, y: 0).text == "1")
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
    func changed(_ old: CellGrid, _ new: CellGrid) -> Int {
      var count = 0
      for y in 0..<20 { new.forEachChange(from: old, inRow: y) { count += $0.count } }
      return count
    }
    let old = list(from: 100, selected: 112, beside: "the words")
    let new = list(from: 101, selected: 113, beside: "the words")
    let scrolled = new.scrolling(from: old).map(old.scrolled)
    #expect(changed(scrolled ?? old, new) < changed(old, new) / 2)
  }
}
