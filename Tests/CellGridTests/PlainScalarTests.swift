import Testing

@testable import CellGrid

@Suite("Scalars that need no second look")
struct PlainScalarTests {
  private static let plain = (0...0xFFFF as ClosedRange<UInt32>).filter(PlainScalar.contains)
    .compactMap(Unicode.Scalar.init)

  @Test("A plain scalar takes space, is assigned, and is shown as it is")
  func shown() {
    let others = Self.plain.filter { scalar in
      guard case .shown = VisibleText.treatmentByProperties(of: scalar) else { return true }
      return ColumnWidths.unicode.columns(of: scalar) < 1
    }
    #expect(others == [])
  }

  @Test("Two plain scalars are two graphemes")
  func apart() {
    var random = SeededGenerator(seed: 4)
    let joined = Self.plain.filter { scalar in
      let other = Self.plain.randomElement(using: &random) ?? "x"
      var text = String.UnicodeScalarView()
      text.append(contentsOf: [scalar, other, scalar])
      return String(text).count != 3
    }
    #expect(joined == [])
  }

  @Test("A plain scalar keeps the mark that follows it")
  func marked() {
    for text in ["a\u{301}", "한\u{301}", "—\u{301}", "か\u{3099}", "x한\u{11A8}"] {
      var grid = CellGrid(width: 8, height: 1, widths: .unicode)
      grid.put(text, x: 0, y: 0)
      #expect(Array(grid.text.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
