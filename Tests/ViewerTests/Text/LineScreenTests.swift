import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("A list of lines with things to select")
struct LineScreenTests {
  /// A screen of lines that are given.
  private struct Given: LineScreen {
    var list = LineList()
    let given: [StyledLine]
    let contexts: [KeyContext] = [.scrolling, .everywhere]
    var searchScope: Search.Scope { .lines(.help) }

    func lines(in context: ScreenContext) -> [StyledLine] { given }
    mutating func perform(_ action: Action, in context: ScreenContext) -> [Outcome] {
      _ = scroll(action, in: context)
      return []
    }
    func status(in context: ScreenContext) -> (place: String, position: String) { ("", "") }
  }

  private func context(height: Int) -> ScreenContext {
    ScreenContext(
      projection: Projection(TimelineSnapshot([])), projectionNumber: 0, texts: [:],
      quotePlaces: [:], area: Rect(x: 0, y: 0, width: 40, height: height), widths: .unicode,
      theme: .standard,
      search: nil, isGrowing: false)
  }

  /// Items of 1 to 40 lines, with up to 30 lines of none between them.
  private func lines(using random: inout SeededGenerator) -> [StyledLine] {
    var lines: [StyledLine] = []
    for item in 0..<Int.random(in: 0...6, using: &random) {
      lines += (0..<Int.random(in: 0...30, using: &random)).map { StyledLine("between \($0)") }
      lines += (0..<Int.random(in: 1...40, using: &random)).map {
        StyledLine("item \(item) \($0)", item: item)
      }
    }
    return lines + (0..<Int.random(in: 0...30, using: &random)).map { StyledLine("after \($0)") }
  }

  @Test("j reaches every item and every line, and k goes all the way back", arguments: 1...12)
  func everyLine(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = lines(using: &random)
    for height in [1, 3, 8, 22] {
      let context = context(height: height)
      var screen = Given(given: lines)
      for action in [Action.down, .up] {
        var seen: Set<Int> = []
        var selected: Set<Int> = []
        for _ in 0..<lines.count * 2 + 10 {
          seen.formUnion(screen.list.top..<min(lines.count, screen.list.top + height))
          screen.list.item.map { _ = selected.insert($0) }
          _ = screen.perform(action, in: context)
        }
        #expect(seen == Set(lines.indices), "\(action) at \(height)")
        #expect(selected == Set(lines.compactMap(\.item)), "\(action) at \(height)")
      }
      #expect(screen.list.top == 0)
    }
  }

  @Test("An item that a key has just selected is in view", arguments: 1...30)
  func inView(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = lines(using: &random)
    let context = context(height: 10)
    var screen = Given(given: lines)
    let actions: [Action] = [.down, .up, .halfDown, .halfUp, .pageDown, .pageUp, .top, .bottom]
    for _ in 0..<200 {
      let before = screen.list.item
      _ = screen.perform(actions.randomElement(using: &random) ?? .down, in: context)
      #expect(screen.list.top >= 0 && screen.list.top <= max(0, lines.count - 10))
      guard let item = screen.list.item, item != before else { continue }
      let window = screen.list.top..<min(lines.count, screen.list.top + 10)
      #expect(lines[window].contains { $0.item == item })
    }
  }

  @Test("Every line of a long event is read with j, every quote is selected, and q goes back")
  func event() throws {
    var (timeline, texts) = try Fixture.quoted()
    timeline.events[2].summary = (0..<60).map { "Sentence \($0)." }.joined(separator: "\n")
    let long = (0..<50).map { "quoted-\($0)" }.joined(separator: "\n")
    timeline.events[2].evidence[1].quote?.selector.exact = long
    var person = Person([timeline], texts: texts, width: 60, height: 12)
    let before = person.screen
    person.press(.enter)
    var seen = ""
    for _ in 0..<200 {
      seen += person.screen
      person.type("j")
    }
    for number in 0..<60 { #expect(seen.contains("Sentence \(number).")) }
    for number in 0..<50 { #expect(seen.contains("quoted-\(number)")) }
    #expect(seen.contains("> “words that nobody wrote”") && seen.contains("> “the first words”"))
    person.type("q")
    #expect(person.screen == before)
  }

  @Test("A press of the mouse selects an item, two open it")
  func mouse() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts, width: 80, height: 40)
    person.press(.enter)
    let row = try #require(person.rows.firstIndex { $0.contains("나중에 한 말") })
    person.click(x: 5, y: row)
    #expect(person.currentRow.contains("나중에 한 말"))
    person.click(x: 5, y: row, .doublePress)
    #expect(person.words(in: .litQuote) == "나중에 한 말")
  }
}
