import CellGrid
import Testing

@Suite("Drawing text into cells")
struct DrawingTests {
  private func grid(_ width: Int, _ height: Int = 1) -> CellGrid {
    CellGrid(width: width, height: height, widths: .unicode)
  }

  @Test("ASCII takes a column a character and is clipped to the grid and to a limit")
  func ascii() {
    var grid = grid(6)
    #expect(grid.put("Seoul, 2018", x: 2, y: 0) == 4)
    #expect(grid.text == "  Seou")
    #expect(grid.put("abc", x: 0, y: 0, limit: 2) == 2)
    #expect(grid.text == "abSeou")
    #expect(grid.put("left", x: -2, y: 0) == 4)
    #expect(grid.text == "ftSeou")
    #expect(grid.put("x", x: 6, y: 0) == 0)
    #expect(grid.put("x", x: 0, y: 1) == 0)
    #expect(grid.put("x", x: 0, y: -1) == 0)
    #expect(grid.put("x", x: 0, y: 0, limit: 0) == 0)
    #expect(grid.put("xyz", x: 4, y: 0, limit: .max) == 2)
  }

  @Test("Hangul takes two columns, and one that does not fit at an edge becomes a space")
  func wideAtEdges() {
    var grid = grid(5)
    #expect(grid.put("한국어", x: 0, y: 0) == 5)
    #expect(grid.text == "한국")
    #expect(grid.cell(x: 4, y: 0).isBlank)
    #expect(grid.cell(x: 1, y: 0).isContinuation)
    #expect(grid.put("日本", x: -1, y: 0, limit: 4) == 4)
    #expect(grid.cell(x: 0, y: 0).isBlank)
    #expect(grid.text == " 本")
  }

  @Test("Drawing over half of a wide glyph leaves no half behind")
  func overwritingHalves() {
    var grid = grid(6)
    grid.put("한국어", x: 0, y: 0)
    grid.put("x", x: 1, y: 0)
    #expect(grid.text == " x국어")
    grid.put("y", x: 4, y: 0)
    #expect(grid.text == " x국y")
    grid.put("日", x: 1, y: 0)
    #expect(grid.text == " 日 y")
    grid.fill(Rect(x: 2, y: 0, width: 1, height: 1))
    #expect(grid.text == "    y")
  }

  @Test("A composed and a decomposed syllable take the same columns")
  func decomposedHangul() {
    var grid = grid(4)
    #expect(grid.put("\u{1112}\u{1161}\u{11AB}국", x: 0, y: 0) == 4)
    #expect(grid.cell(x: 0, y: 0).text.unicodeScalars.count == 3)
    #expect(grid.cell(x: 2, y: 0).text == "국")
    #expect(ColumnWidths { _ in 1 }.columns(of: "\u{1112}\u{1161}\u{11AB}") == 1)
  }

  @Test("A cell holds at most four marks")
  func marks() {
    var grid = grid(3)
    grid.put("e" + String(repeating: "\u{301}", count: 50) + "f", x: 0, y: 0)
    #expect(grid.cell(x: 0, y: 0).text.unicodeScalars.count == 5)
    #expect(grid.cell(x: 1, y: 0).text == "f")
  }

  @Test("An escape sequence never reaches a cell")
  func escapes() {
    var grid = grid(20)
    #expect(grid.put("\u{1B}]0;x\u{7}\u{9B}m", x: 0, y: 0) == 17)
    #expect(grid.text == "^[]0;x^G<U+009B>m")
  }

  @Test("A scalar that the terminal's table does not know is written out")
  func unknownToTable() {
    let widths = ColumnWidths { $0 == "\u{1F680}" ? -1 : 1 }
    #expect(widths.columns(of: "a🚀") == 10)
  }

  @Test("What does not fit ends in …, and right after the last glyph that fits")
  func truncating() {
    var grid = grid(8)
    #expect(grid.put(truncating: "Pyongyang", x: 0, y: 0, width: 6) == 6)
    #expect(grid.text == "Pyong…")
    #expect(grid.put(truncating: "한국어요", x: 0, y: 0, width: 6) == 5)
    #expect(grid.text == "한국……")
    #expect(grid.put(truncating: "abcdefgh", x: 0, y: 0, width: 8) == 8)
    #expect(grid.text == "abcdefgh")
    #expect(grid.put(truncating: "한국", x: 0, y: 0, width: 0) == 0)
    #expect(grid.put(truncating: "한국", x: 0, y: 0, width: 1) == 1)
    #expect(grid.text == "…bcdefgh")
  }

  @Test("Restyling half of a wide glyph restyles all of it and nothing else")
  func restyling() {
    var grid = grid(6)
    grid.put("a한국b", x: 0, y: 0)
    grid.restyle(Rect(x: 2, y: 0, width: 2, height: 9)) {
      Style(foreground: $0.foreground, background: $0.background, attributes: .reverse)
    }
    let reversed = (0..<6).map { grid.cell(x: $0, y: 0).style.attributes.contains(.reverse) }
    #expect(reversed == [false, true, true, true, true, false])
    #expect(grid.text == "a한국b")
  }

  @Test("Two grids are the same when they show the same")
  func equality() {
    var one = grid(4, 2)
    var other = grid(4, 2)
    #expect(one == other)
    one.put("x", x: 1, y: 1)
    #expect(one != other)
    other.put("x", x: 1, y: 1)
    #expect(one == other)
    other.cursor = Position(x: 0, y: 0)
    #expect(one != other)
    other.put("x", x: 1, y: 1, style: Style(attributes: .bold))
    #expect(one != other)
  }

  @Test("What is drawn is what plain output shows, in as many columns as were measured")
  func agreement() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let text = HardText.random(pieces: 10, using: &generator)
      let columns = ColumnWidths.unicode.columns(of: text)
      var grid = grid(columns + 1)
      #expect(grid.put(text + "|", x: 0, y: 0) == columns + 1)
      #expect(Array(grid.text.utf8) == Array((VisibleText.visible(text) + "|").utf8))
      #expect(ColumnWidths.unicode.columns(of: VisibleText.visible(text)) == columns)
    }
  }

  @Test("However it is clipped, no row holds half a glyph")
  func noHalves() {
    var generator = SeededGenerator(seed: 3)
    var grid = grid(17, 1)
    for _ in 0..<3000 {
      let text = HardText.random(pieces: 4, using: &generator)
      grid.put(
        text, x: .random(in: -5...20, using: &generator), y: 0,
        limit: .random(in: 0...20, using: &generator))
      let row = Array(grid.row(0))
      for (index, cell) in row.enumerated() {
        let columns = cell.isContinuation ? 0 : ColumnWidths.unicode.columns(of: cell.text)
        let isFollowed = index + 1 < row.count && row[index + 1].isContinuation
        #expect(isFollowed == (columns == 2))
      }
    }
  }
}
