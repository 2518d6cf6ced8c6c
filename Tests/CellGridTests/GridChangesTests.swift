import CellGrid
import Testing

@Suite("What changed from one grid to the next")
struct GridChangesTests {
  private func grid(_ text: String) -> CellGrid {
    var grid = CellGrid(width: 40, height: 2, widths: .unicode)
    grid.put(text, x: 0, y: 0)
    return grid
  }

  private func changes(_ old: CellGrid, _ new: CellGrid, row: Int = 0) -> [Range<Int>] {
    var found: [Range<Int>] = []
    new.forEachChange(from: old, inRow: row) { found.append($0) }
    return found
  }

  @Test("Nothing but the columns that differ, near ones together")
  func stretches() {
    let old = grid("event 1 of 9, on the first of October")
    let new = grid("event 2 of 8, on the first of Octobre")
    #expect(changes(old, new) == [6..<12, 35..<37])
    #expect(changes(old, old) == [])
    #expect(changes(old, new, row: 1) == [])
    #expect(changes(old, new, row: 2) == [])
  }

  @Test("A stretch ends beside wide glyphs and never inside one")
  func wide() {
    #expect(changes(grid("ab한국c"), grid("ab한어c")) == [4..<6])
    #expect(changes(grid("ab한국c"), grid("abc국d")) == [2..<7])
    #expect(changes(grid("abcd"), grid("a한d")) == [1..<3])
  }

  @Test("Marks and styles are changes as well")
  func looks() {
    #expect(changes(grid("e\u{301}x"), grid("e\u{301}x")) == [])
    #expect(changes(grid("xe\u{301}"), grid("xe\u{300}")) == [1..<2])
    var bold = grid("abc")
    bold.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { _ in Style(attributes: .bold) }
    #expect(changes(grid("abc"), bold) == [1..<2])
    #expect(grid("e\u{301}") == grid("e\u{301}"))
    #expect(grid("e\u{301}") != grid("e\u{300}"))
  }

  @Test("However texts are drawn over another, the changes make the one grid into the other")
  func enough() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      var old = CellGrid(width: 30, height: 1, widths: .unicode)
      for _ in 0..<3 {
        old.put(
          HardText.random(pieces: 4, using: &random), x: .random(in: -3...30, using: &random), y: 0)
      }
      var new = old
      new.put(
        HardText.random(pieces: 2, using: &random), x: .random(in: -3...30, using: &random), y: 0)
      var made = old.row(0)
      new.forEachChange(from: old, inRow: 0) { made.replaceSubrange($0, with: new.row(0)[$0]) }
      #expect(made == new.row(0))
    }
  }

  @Test("Every style and cell comes out of a grid as it was put in")
  func styles() {
    let colours: [Colour?] = [nil, Colour(0, ansi: 0), Colour(255, ansi: 15), Colour(33, ansi: 4)]
    for foreground in colours {
      for background in colours {
        for bits in UInt8(0)..<32 {
          let style = Style(
            foreground: foreground, background: background, attributes: Attributes(rawValue: bits))
          var grid = CellGrid(width: 2, height: 1, widths: .unicode)
          grid.put("한", x: 0, y: 0, style: style)
          #expect(grid.row(0).map(\.style) == [style, style])
          #expect(grid.cell(x: 1, y: 0).isContinuation)
        }
      }
    }
  }

  @Test("A run of cells is drawn again as it was, in another grid and place")
  func runs() {
    var old = CellGrid(width: 10, height: 2, widths: .unicode)
    old.put("xe\u{301}한국abc", x: 0, y: 1, style: Style(attributes: .bold))
    let run = old.run(Rect(x: 1, y: 1, width: 4, height: 1))
    var new = CellGrid(width: 6, height: 1, widths: .unicode)
    new.put("e\u{300}", x: 5, y: 0)
    new.put(run, x: 1, y: 0)
    #expect(new.text == " e\u{301}한 e\u{300}")
    #expect(new.cell(x: 1, y: 0).style == Style(attributes: .bold))
    new.put(run, x: 4, y: 0)
    #expect(new.text == " e\u{301}한e\u{301}")
    new.put(run, x: 0, y: 9)
    #expect(new.text == " e\u{301}한e\u{301}")
  }
}
