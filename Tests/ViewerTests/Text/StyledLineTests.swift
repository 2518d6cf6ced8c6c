import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Lines of words in roles")
struct StyledLineTests {
  private func spans(using random: inout SeededGenerator) -> [Span] {
    let words = ["word ", "한국 어", "日本語、", "e\u{301}", "  ", "unbreakable-word", "match ", "👩‍🚀"]
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let text = (0..<Int.random(in: 0...8, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined()
      return Span(text, Role.allCases.randomElement(using: &random) ?? .normal)
    }
  }

  private func ink(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("Wrapping loses no letter, keeps every role, and stays in its columns", arguments: 1...40)
  func wrapping(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let spans = spans(using: &random)
    let indent = Int.random(in: 0...4, using: &random)
    let hanging = Int.random(in: 0...4, using: &random)
    for width in [12, 20, 40, 80] {
      let lines = wrapped(
        spans, width: width, indent: indent, hanging: hanging, item: 3, widths: .unicode)
      #expect(lines.allSatisfy { ColumnWidths.unicode.columns(of: $0.text) <= width })
      #expect(lines.allSatisfy { $0.item == 3 })
      #expect(!lines.isEmpty)
      let visible = spans.map { Span(VisibleText.visible($0.text), $0.role) }
      #expect(ink(lines.map(\.text).joined()) == ink(visible.map(\.text).joined()))
      for role in Role.allCases where role != .normal {
        let wanted = visible.filter { $0.role == role }.map(\.text).joined()
        let found = lines.flatMap(\.spans).filter { $0.role == role }.map(\.text).joined()
        #expect(ink(found) == ink(wanted))
      }
    }
  }

  @Test("A line feed begins a line, and controls are seen")
  func lineFeeds() {
    let lines = wrapped([Span("one\ntwo\r\n\nthree\u{1B}")], width: 20, widths: .unicode)
    #expect(lines.map(\.text) == ["one", "two", "", "three^["])
  }

  @Test("The first line stands at the indent, the others hang")
  func indents() {
    let lines = wrapped(
      [Span("aaa bbb ccc")], width: 7, indent: 1, hanging: 3, widths: .unicode)
    #expect(lines.map(\.text) == [" aaa", "   bbb", "   ccc"])
  }

  @Test("Slices laid end to end are the whole", arguments: 1...20)
  func slices(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let spans = spans(using: &random).map { Span(String($0.text.filter(\.isASCII)), $0.role) }
    let count = spans.reduce(0) { $0 + $1.text.utf8.count }
    for cut in 0...count {
      let parts = slice(spans, 0..<cut) + slice(spans, cut..<count)
      #expect(parts.map(\.text).joined() == spans.map(\.text).joined())
    }
    #expect(slice(spans, 0..<count) == spans.filter { !$0.text.isEmpty })
    #expect(slice(spans, count..<count + 9).isEmpty)
  }

  @Test("Highlighting changes no letter, and marks every match and nothing else", arguments: 1...20)
  func highlighting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let line = StyledLine(
      spans(using: &random).map { Span($0.text, $0.role == .match ? .normal : $0.role) }, item: 1)
    for words in ["match", "word", "한", "x"] {
      let query = try #require(TextQuery(words))
      let marked = line.highlighting(query)
      #expect(marked.text == line.text)
      #expect(marked.item == 1)
      let found = marked.spans.filter { $0.role == .match }
      #expect(found.allSatisfy { $0.text == words })
      #expect(found.count == line.spans.reduce(0) { $0 + query.ranges(in: $1.text).count })
    }
    #expect(line.highlighting(nil) == line)
  }
}
