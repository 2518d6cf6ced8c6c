import CellGrid
import Testing

@Suite("Wrapping paragraphs")
struct WrappingTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    wrap(text, width: width, widths: .unicode).map { slice(text, $0.utf8) }
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test("Rows break at spaces, and those belong to no row")
  func atSpaces() {
    #expect(
      rows("we now have a  meeting set up", 10) == ["we now", "have a", "meeting", "set up"])
    #expect(rows("exactly ten ", 11) == ["exactly ten"])
    #expect(rows("", 10) == [""])
    #expect(rows("   ", 2) == [""])
    #expect(rows("  in", 4) == ["  in"])
    #expect(rows("     in", 4) == ["in"])
  }

  @Test("A word that is longer than a row is split, one that is not is moved")
  func longWords() {
    #expect(rows("a denuclearization b", 8) == ["a", "denuclea", "rization", "b"])
    #expect(rows("xx abcdefgh", 8) == ["xx", "abcdefgh"])
    #expect(rows("abcdef", 1) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test("Hangul breaks at its spaces, and inside a word only where that is too long")
  func hangul() {
    #expect(rows("조선민주주의 인민공화국", 13) == ["조선민주주의", "인민공화국"])
    #expect(rows("조선민주주의", 5) == ["조선", "민주", "주의"])
  }

  @Test("Han and kana break anywhere, but not before a closing or after an opening mark")
  func han() {
    #expect(rows("日本語東京都", 5) == ["日本", "語東", "京都"])
    #expect(rows("日本、東京。", 4) == ["日", "本、", "東", "京。"])
    #expect(rows("日本「東京」", 6) == ["日本", "「東", "京」"])
    #expect(rows("外相Kono氏", 6) == ["外相", "Kono氏"])
  }

  @Test("A grapheme is not split, unless it is wider than a row alone")
  func graphemes() {
    #expect(rows("ab\u{1112}\u{1161}\u{11AB}", 3) == ["ab", "\u{1112}\u{1161}\u{11AB}"])
    #expect(rows("xyक्षि", 3) == ["xy", "क्षि"])
    let tags = "x" + String(repeating: "\u{E0041}", count: 3)
    let wrapped = wrap(tags, width: 10, widths: .unicode)
    #expect(wrapped.count == 3)
    #expect(wrapped.allSatisfy { $0.columns <= 10 })
  }

  @Test("No row is wider than asked, and the rows leave out nothing but spaces")
  func properties() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let text = HardText.random(pieces: 30, using: &generator)
      let width = Int.random(in: 10...40, using: &generator)
      var end = 0
      for row in wrap(text, width: width, widths: .unicode) {
        #expect(row.utf8.lowerBound >= end)
        let skipped = slice(text, end..<row.utf8.lowerBound)
        #expect(skipped.allSatisfy { " \t\u{3000}".contains($0) })
        let piece = slice(text, row.utf8)
        #expect(row.columns <= width)
        #expect(ColumnWidths.unicode.columns(of: piece) == row.columns)
        end = row.utf8.upperBound
      }
      let left = slice(text, end..<text.utf8.count)
      #expect(left.allSatisfy { " \t\u{3000}".contains($0) })
    }
  }

  @Test("Rows begin where a grapheme begins")
  func graphemeBoundaries() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let text = HardText.random(pieces: 30, using: &generator)
      var boundaries: Set<Int> = [text.utf8.count]
      var offset = 0
      for character in text {
        boundaries.insert(offset)
        // What is written out may be cut off from its grapheme: it stands for itself.
        var inside = offset
        for scalar in character.unicodeScalars {
          inside += UTF8.width(scalar)
          if scalar.properties.isDefaultIgnorableCodePoint || scalar.value < 0x20 {
            boundaries.formUnion([inside - UTF8.width(scalar), inside])
          }
        }
        offset += character.utf8.count
      }
      for row in wrap(text, width: 12, widths: .unicode) {
        #expect(boundaries.contains(row.utf8.lowerBound))
      }
    }
  }
}
