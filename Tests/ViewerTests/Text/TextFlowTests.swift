import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("A long text, looked at through a window")
struct TextFlowTests {
  private func flow(_ text: String?, width: Int = 20, header: Int = 3) -> TextFlow {
    TextFlow(
      header: (0..<header).map { StyledLine("header \($0)") }, text: text.map { SourceText($0) },
      width: width, widths: .unicode)
  }

  private func random(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "word ", "한국어 ", "日本語", "\n", "\n\n", "\t", "e\u{301}", "unbreakable", "\r\n", "\u{1B}",
    ]
    return (0..<Int.random(in: 0...300, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func lines(_ flow: TextFlow, _ from: TextFlow.Position, _ height: Int) -> [StyledLine] {
    flow.lines(from: from, height: height, quotes: [], lit: nil, matches: [])
  }

  @Test(
    "Down and up by as many rows is where one was; the lines there are those of the whole",
    arguments: 1...30)
  func moving(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...60, using: &random)
    let flow = flow(self.random(&random), width: width, header: .random(in: 1...6, using: &random))
    let whole = lines(flow, .start, 10_000)
    for row in stride(from: 0, to: whole.count, by: max(1, whole.count / 25)) {
      let position = flow.moved(.start, by: row)
      #expect(flow.moved(position, by: -row) == .start)
      #expect(lines(flow, position, 7) == Array(whole.dropFirst(row).prefix(7)))
      let ahead = min(5, whole.count - 1 - row)
      #expect(flow.moved(flow.moved(position, by: ahead), by: -ahead) == position)
      #expect(flow.moved(position, by: -10_000) == .start)
    }
    let last = flow.moved(.start, by: 10_000)
    #expect(last == flow.moved(.start, by: whole.count - 1))
    for height in 1...30 {
      #expect(lines(flow, flow.end(height: height), height).count == min(height, whole.count))
    }
  }

  @Test(
    "Revealing words puts their beginning in view, and all of them where they fit",
    arguments: 1...30)
  func revealing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = self.random(&random) + "end"
    let flow = flow(text, width: .random(in: 10...60, using: &random))
    let count = text.utf8.count
    for height in [1, 2, 8, 22] {
      var position = TextFlow.Position.start
      for _ in 0..<20 {
        let start = Int.random(in: 0..<count, using: &random)
        let range = start..<min(count, start + Int.random(in: 1...40, using: &random))
        position = flow.revealing(range, from: position, height: height)
        let last = flow.moved(position, by: height - 1)
        let first = flow.position(of: range.lowerBound)
        #expect(position <= first && first <= last, "\(range) at \(height)")
        let end = flow.position(of: range.upperBound - 1)
        if flow.moved(first, by: height / 2) >= end, height > 2 { #expect(end <= last) }
      }
    }
  }

  @Test("What is in view already does not move")
  func still() {
    let flow = flow((0..<100).map { "line \($0)" }.joined(separator: "\n"))
    let position = TextFlow.Position(line: 40, row: 0)
    let offset = flow.text?.line(50).lowerBound ?? 0
    #expect(flow.revealing(offset..<offset + 4, from: position, height: 20) == position)
  }

  @Test("One huge line is wrapped, and gone through like any")
  func huge() {
    let flow = flow(String(repeating: "0123456789 ", count: 2000), width: 40)
    let last = flow.moved(.start, by: 100_000)
    #expect(last.line == 0 && last.row == 666)
    #expect(lines(flow, flow.end(height: 10), 10).count == 10)
    #expect(flow.percent(at: flow.end(height: 10), height: 10) == "end")
  }

  @Test("An empty text, and none, have a header and nothing to scroll to")
  func empty() {
    for text in ["", nil] {
      let flow = flow(text)
      #expect(
        lines(flow, .start, 10).prefix(3).map(\.text) == ["header 0", "header 1", "header 2"])
      #expect(flow.end(height: 10) == .start)
      #expect(flow.moved(.start, by: -5) == .start)
      #expect(flow.revealing(0..<0, from: .start, height: 10) == .start)
      #expect(flow.percent(at: .start, height: 10).isEmpty)
      #expect(flow.textRange(ofRow: 0, from: .start) == nil)
    }
  }

  @Test("A position of a text that has become shorter is held within it")
  func clamped() {
    let flow = flow("one\ntwo")
    let far = TextFlow.Position(line: 900, row: 40)
    #expect(flow.clamped(far, height: 10) == .start)
    #expect(flow.clamped(far, height: 1) == TextFlow.Position(line: 1, row: 0))
  }

  @Test("The lit words come before matches, and those before other quotes; no word is lost")
  func layers() {
    let flow = flow("0123456789", header: 1)
    let id = EvidenceID(event: Event.ID(file: 0, name: "event"), entry: .citation(0))
    let quote = QuotePlace(evidence: id, verdict: .exact, range: 0..<6)
    let lit = QuotePlace(evidence: id, verdict: .exact, range: 4..<8)
    let line = flow.lines(
      from: TextFlow.Position(line: 0, row: 0), height: 1, quotes: [quote, lit], lit: lit,
      matches: [2..<5, 9..<20])
    let roles = line.flatMap { $0.spans.flatMap { span in span.text.map { _ in span.role } } }
    let expected: [Role] =
      [.quote, .quote, .match, .match] + Array(repeating: .litQuote, count: 4) + [.normal, .match]
    #expect(roles == expected)
    #expect(line.first?.text == "0123456789")
  }
}
