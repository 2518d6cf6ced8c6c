import CellGrid
import Testing

/// What stands on a terminal whose character set is not UTF-8.
@Suite("Grids in ASCII")
struct ASCIIFormTests {
  @Test("What resembles a character stands for it, and nothing moves")
  func forms() {
    var grid = CellGrid(width: 30, height: 3, widths: .unicode)
    grid.put("── “it’s” 1950–1953… • ↔ é", x: 0, y: 0)
    grid.put("한국 e\u{301} 🚀|", x: 0, y: 1, style: Style(attributes: .bold))
    grid.put("▂▄▆█ ┌│└┼ ░▒▓ Č", x: 0, y: 2)
    grid.cursor = Position(x: 1, y: 2)
    let ascii = grid.inASCII
    #expect(
      ascii.text == """
        -- "it's" 1950-1953. * = e
        ???? e ??|
        .:+# +|++ :+# ?
        """)
    #expect(ascii.cursor == grid.cursor)
    #expect(ascii.cell(x: 1, y: 1).style == Style(attributes: .bold))
    #expect(!ascii.cell(x: 1, y: 1).isContinuation)
  }

  @Test("A text of several lines takes as many columns as before, and looks as the grid does")
  func text() {
    let text = "── “it’s” 1950–1953…\n한국 e\u{301} 🚀|\nplain\n"
    #expect(ASCIIForm.of(text) == "-- \"it's\" 1950-1953.\n???? e ??|\nplain\n")
    #expect(ASCIIForm.of("a\u{1B}\u{202E}") == "a^[<U+202E>")
  }

  @Test("Signs of dates that differ stay different")
  func signs() {
    var grid = CellGrid(width: 9, height: 1, widths: .unicode)
    grid.put("•▪↔⇄→←|~?", x: 0, y: 0)
    #expect(Set(grid.inASCII.row(0).map(\.base)).count == 9)
  }

  @Test("Every character has a form of one printable ASCII character")
  func every() {
    for value in stride(from: UInt32(0x20), to: 0x11_0000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var grid = CellGrid(width: 12, height: 1, widths: .unicode)
      grid.put(String(scalar), x: 0, y: 0)
      for cell in grid.inASCII.row(0) {
        #expect(cell.text.utf8.count == 1)
        #expect((0x20..<0x7F).contains(cell.base.value))
      }
    }
  }
}
