import CellGrid
import Chronology
import Evidence
import Synchronization
import Testing

@testable import Viewer

@Suite("A text of many megabytes opens at the quote")
struct LongTextTests {
  private static let id = Source.ID(file: 0, name: "text")

  /// A text that was read, with what was found of some events' quotes letter for letter.
  private func begun(_ words: String, _ events: [Event]) -> SourceReading {
    var reading = SourceReading(of: Self.id, text: SourceText(words))
    reading.findVerbatim(of: events)
    return reading
  }

  /// A person who opened the second event's quote, while the answer is awaited.
  private func waiting(_ timeline: Timeline) -> Person {
    var person = Person([timeline])
    person.isSlow = true
    person.press(.character("g"), .enter, .enter)
    return person
  }

  private func fixture(hashed: String? = nil) throws -> (Timeline, String) {
    var (timeline, texts) = try Fixture.quoted()
    timeline.sources[0].sha256 = hashed
    let filler = (1...4000).map { "Line \($0) of the filling." }.joined(separator: "\n")
    return (timeline, filler + "\n" + (texts["text"] ?? "") + filler)
  }

  @Test("The quote is lit while the other quotes and the hash are not known yet")
  func quoteFirst() throws {
    let (timeline, words) = try fixture(hashed: "abc")
    var person = waiting(timeline)
    let place = try #require(person.model.evidenceInView)
    let event = try #require(person.model.snapshot.event(place.event))
    var reading = begun(words, [event])
    #expect(!reading.isComplete)
    person.send(.sourceRead(Self.id, .read(reading, sha256: nil)))
    #expect(!person.words(in: .litQuote).isEmpty)
    #expect(person.screen.contains("quote …"))
    #expect(person.model.hash(of: Self.id) == nil)
    let before = person.rows
    // Then all, and the hash: the same words stay where they are.
    _ = reading.complete(with: timeline.events) { false }
    person.send(.sourceFound(Self.id, reading, sha256: "def"))
    #expect(person.rows.dropLast(2) == before.dropLast(2))
    #expect(!person.screen.contains("quote …"))
    #expect(person.model.hash(of: Self.id) == "def")
  }

  @Test("The header says what is not known yet, and no verdict that is not")
  func header() throws {
    let (timeline, words) = try fixture(hashed: "abc")
    var person = waiting(timeline)
    var reading = SourceReading(of: Self.id, text: SourceText(words))
    person.send(.sourceRead(Self.id, .read(reading, sha256: nil)))
    #expect(person.screen.contains("looking for the quotes"))
    #expect(person.screen.contains("Is this the text that was hashed? …"))
    #expect(!person.screen.contains("missing"))
    person.send(.input(.key(.character("q"))))
    #expect(person.screen.contains("[looking for the words…]"))
    #expect(!person.screen.contains("[missing"))
    _ = reading.complete(with: timeline.events) { false }
    person.send(.sourceFound(Self.id, reading, sha256: "abc"))
    #expect(!person.screen.contains("looking for"))
  }

  @Test("A person who has gone elsewhere meanwhile is not taken back to the quote")
  func moved() throws {
    let (timeline, words) = try fixture()
    var person = waiting(timeline)
    var reading = SourceReading(of: Self.id, text: SourceText(words))
    person.send(.sourceRead(Self.id, .read(reading, sha256: nil)))
    person.press(.character("G"))
    let end = person.rows.dropLast(2)
    #expect(end.contains { $0.contains("Line 4000") })
    _ = reading.complete(with: timeline.events) { false }
    person.send(.sourceFound(Self.id, reading, sha256: "abc"))
    #expect(person.rows.dropLast(2) == end)
  }

  @Test("What is found late in a text that was let go of is not shown")
  func late() throws {
    let (timeline, words) = try fixture()
    var person = waiting(timeline)
    let reading = SourceReading(of: Self.id, text: SourceText(words), events: timeline.events)
    person.send(.sourceFound(Self.id, reading, sha256: "abc"))
    #expect(person.model.text(of: Self.id) == nil)
  }

  @Test("Only what is near the window is wrapped, also in a line without an end")
  func work() {
    let counted = Counter()
    let widths = ColumnWidths { scalar in
      counted.add()
      return ColumnWidths.unicode.columns(of: String(Character(scalar)))
    }
    for text in [
      SourceText(String(repeating: "한국어 낱말이 있다. ", count: 200_000)),
      SourceText(String(repeating: "한국어 낱말이 있다.\n", count: 200_000)),
    ] {
      let flow = TextFlow(header: [StyledLine("h")], text: text, width: 80, widths: widths)
      let middle = flow.revealing(1_000_000..<1_000_009, from: .start, height: 40)
      let rows = flow.lines(from: middle, height: 40, quotes: [], lit: nil, matches: [])
      #expect(rows.count == 40)
      var position = flow.end(height: 40)
      for _ in 0..<10 { position = flow.clamped(flow.moved(position, by: -1), height: 40) }
      #expect(flow.moved(position, by: 1) > position)
      #expect(flow.percent(at: middle, height: 40).hasSuffix("%"))
    }
    // A text has 2,000,000 characters; a piece of a line 11,000 characters.
    #expect(counted.value < 1_500_000)
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}
