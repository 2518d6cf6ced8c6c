extension CellGrid {
  /// The same grid in ASCII, cell for cell, for a terminal whose character set is not UTF-8.
  ///
  /// Lines, dashes, quotation marks, signs of dates and the letters of Latin-1 become what resembles
  /// them; anything else is a `?` a column. Nothing moves, so that all else stays where it was. Linear time.
  public var inASCII: CellGrid {
    var grid = self
    for index in cells.indices {
      let cell = cells[index]
      let look = cell.look
      if cell.isContinuation {
        grid.cells[index] = CompactCell(0x3F, look: look)
      } else if let scalar = cell.loneScalar, scalar < 0x7F {
        continue
      } else {
        grid.cells[index] = CompactCell(UInt32(ASCIIForm.of(whole(cell).base)), look: look)
      }
    }
    grid.marked = []
    return grid
  }
}

/// Which ASCII character resembles a scalar.
public enum ASCIIForm {
  /// The text in ASCII, as `CellGrid.inASCII` has it.
  ///
  /// It takes as many columns, and line ends stay. Linear time.
  public static func of(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x7F }) else { return text }
    var form: [UInt8] = []
    form.reserveCapacity(text.utf8.count)
    scanGlyphs(of: text[...], widths: .unicode) { glyph in
      switch glyph.shape {
      case .cell(let base, _):
        form.append(of(base))
        if glyph.columns == 2 { form.append(UInt8(ascii: "?")) }
      case .madeVisible("\n"): form.append(0x0A)
      case .madeVisible(let scalar): form += VisibleText.notation(for: scalar).utf8
      case .nothing: break
      }
      return true
    }
    return String(decoding: form, as: UTF8.self)
  }

  static func of(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x20..<0x7F: UInt8(truncatingIfNeeded: scalar.value)
    case 0xC0...0xFF: latin1[Int(scalar.value) - 0xC0]
    // Lines, by their direction; where they meet, +.
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: UInt8(ascii: "-")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F: UInt8(ascii: "|")
    case 0x250C...0x254B: UInt8(ascii: "+")
    // Bars, by how high they are, and shades, by how dark.
    case 0x2581, 0x2582: UInt8(ascii: ".")
    case 0x2583, 0x2584, 0x2591: UInt8(ascii: ":")
    case 0x2585, 0x2586, 0x2592: UInt8(ascii: "+")
    case 0x2587, 0x2588, 0x2593: UInt8(ascii: "#")
    default: signs[scalar] ?? UInt8(ascii: "?")
    }
  }

  private static let latin1 = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// Signs that tell kinds of dates apart stay apart: a month is no day, and what is open no span.
  private static let signs: [Unicode.Scalar: UInt8] = {
    let rows: [(Character, String)] = [
      (" ", "\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}\u{3000}"), ("\"", "“”„‟«»"), ("'", "‘’‚‛‹›´"),
      ("-", "‐‑‒–—―−"), (".", "…⋯·"), ("*", "•●◆"), ("o", "○◇□"), ("#", "▪■"), ("=", "↔⇔"),
      ("%", "⇄"),
      (">", "→⇒▶"), ("<", "←⇐◀"), ("^", "↑▲"), ("v", "↓▼"), ("[", "⟦"), ("]", "⟧"),
      ("x", "✗✘"), ("~", "≈∼"),
    ]
    var signs: [Unicode.Scalar: UInt8] = [:]
    for (form, scalars) in rows {
      for scalar in scalars.unicodeScalars { signs[scalar] = form.asciiValue }
    }
    return signs
  }()
}
