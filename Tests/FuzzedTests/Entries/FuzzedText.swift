import CellGrid

enum FuzzedText {
  static func run(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let width = input.choice(80)
    let text = input.text()
    for keepsNewlines in [false, true] {
      let shown = VisibleText.visible(text, keepingNewlines: keepsNewlines)
      for scalar in shown.unicodeScalars where !(keepsNewlines && scalar == "\n") {
        try hold(
          isHarmless(scalar), "U+\(String(scalar.value, radix: 16)) is in \(shown.debugDescription)"
        )
      }
      try hold(
        VisibleText.visible(shown, keepingNewlines: keepsNewlines).utf8.elementsEqual(shown.utf8),
        "made visible a second time, \(shown.debugDescription) is another")
    }
    let widths = ColumnWidths.unicode
    var end = 0
    for row in wrap(text, width: width, widths: widths) {
      try hold(
        row.utf8.lowerBound >= end && row.utf8.upperBound <= text.utf8.count,
        "a row \(row.utf8) is not in the text behind \(end)")
      try hold(row.columns <= max(1, width), "a row is \(row.columns) wide, of \(width)")
      end = row.utf8.upperBound
    }
    var grid = CellGrid(width: width, height: 2, widths: widths)
    let used = grid.put(text, x: input.choice(9) - 4, y: 0)
    try hold(used <= width + 4, "\(used) columns of \(width) were used")
    grid.put(truncating: text, x: 1, y: 1, width: width / 2)
    try look(at: grid)
    try hold(
      widths.fits(text, within: width) == (widths.columns(of: text) <= width),
      "\(text.debugDescription) fits into \(width) columns, and not")
  }

  /// What holds for every screen: its size, no control character, and each wide character whole.
  static func look(at grid: CellGrid) throws(Broken) {
    for y in 0..<grid.height {
      let row = grid.row(y)
      try hold(row.count == grid.width, "row \(y) has \(row.count) cells of \(grid.width)")
      var isWide = false
      for (x, cell) in row.enumerated() {
        try hold(cell.isContinuation == isWide, "half a wide character at \(x), \(y)")
        if cell.isContinuation {
          isWide = false
          continue
        }
        // Nothing before the jamo is wide.
        isWide =
          cell.base.value >= 0x1100 && grid.widths.columns(of: String(Character(cell.base))) == 2
        var harmful: Unicode.Scalar?
        cell.forEachScalar { if !isHarmless($0) { harmful = $0 } }
        try hold(
          harmful == nil, "U+\(String(harmful?.value ?? 0, radix: 16)) at \(x), \(y)")
      }
      try hold(!isWide, "half a wide character at the end of row \(y)")
    }
  }

  /// Whether a terminal neither obeys a scalar nor hides it or turns what follows around.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F,
      0xFEFF, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }
}
