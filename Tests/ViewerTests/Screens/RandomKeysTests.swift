import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Whatever is pressed")
struct RandomKeysTests {
  private static let keys: [Key] =
    Bindings.table.flatMap(\.keys).filter { ![.character("Q"), .character("q")].contains($0) }
    + PromptKeys.table.flatMap(\.keys)
    + "/:amx0 한2".map { .character($0) } + [.unknown, .insert, .function(9), .enter, .enter, .tab]

  private static let sizes = [
    (1, 1), (1, 60), (200, 1), (39, 9), (40, 10), (41, 11), (60, 17), (80, 24), (109, 30),
    (110, 16),
    (120, 40), (200, 60),
  ]

  private func file(_ seed: UInt64, _ random: inout SeededGenerator) throws -> Timeline {
    var (timeline, _) = try Fixture.quoted()
    timeline.events += RandomTimeline.events(Int.random(in: 0...60, using: &random), using: &random)
    if seed % 5 == 0 { timeline.events = [] }
    timeline.diagnostics = (0..<Int.random(in: 0...30, using: &random)).map {
      Diagnostic(.error, path: "quoted.yaml", line: $0 + 1, column: 1, message: "made up, \($0)")
    }
    return timeline
  }

  @Test(
    "No key, click, paste, size or reload stops the program, and q always leaves",
    arguments: 1...24)
  func never(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = try Fixture.quoted().texts
    var person = Person([try file(seed, &random)], texts: texts)
    for step in 0..<250 {
      switch Int.random(in: 0..<24, using: &random) {
      case 0:
        let size = Self.sizes.randomElement(using: &random) ?? (80, 24)
        person.resize(size.0, size.1)
      case 1:
        let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
        person.click(
          x: .random(in: 0..<200, using: &random), y: .random(in: 0..<60, using: &random),
          kinds.randomElement(using: &random) ?? .press)
      case 2: person.send(.input(.paste("2018-0\n7 한글\t")))
      case 3:
        person.files = [try file(seed &+ UInt64(step), &random)]
        person.savedTexts = Bool.random(using: &random) ? texts : ["text": "the first words"]
        person.send(.returned)
      case 4: person.type("/the")
      case 5:
        person.press(.escape)
        person.press(.enter)
      default: person.press(Self.keys.randomElement(using: &random) ?? .enter)
      }
      let grid = person.grid
      #expect(grid.width == person.model.width && grid.height == person.model.height)
      let cursor = try #require(grid.cursor)
      #expect(grid.bounds.contains(cursor))
    }
    leave(&person)
    #expect(person.effects.contains(.quit))
  }

  /// Ends what is being typed, and goes back until nothing is left.
  private func leave(_ person: inout Person) {
    guard !person.effects.contains(.quit) else { return }
    if person.model.prompt != nil { person.press(.escape) }
    // A letter may be awaited for a mark.
    for _ in 0..<person.model.screens.count + 1 { person.type("q") }
  }

  @Test("The same keys on the same files give the same screen")
  func pure() throws {
    func screen() throws -> String {
      var random = SeededGenerator(seed: 99)
      let (timeline, texts) = try Fixture.quoted()
      var person = Person([timeline], texts: texts)
      for _ in 0..<200 { person.press(Self.keys.randomElement(using: &random) ?? .enter) }
      return person.screen
    }
    #expect(try screen() == screen())
  }
}
