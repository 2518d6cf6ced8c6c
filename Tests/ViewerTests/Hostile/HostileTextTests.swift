import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("Text that wants to command the terminal")
struct HostileTextTests {
  private func person(_ seed: UInt64) throws -> Person {
    var random = SeededGenerator(seed: seed)
    let (timeline, text) = try HostileText.timeline(using: &random)
    let source = try #require(timeline.sources.first)
    return Person([timeline], texts: [source.id.name: text])
  }

  /// Every scalar on a screen is one that a terminal only shows.
  private func expectHarmless(_ person: Person, _ what: String) {
    let grid = person.grid
    for y in 0..<grid.height {
      for cell in grid.row(y) {
        cell.forEachScalar { scalar in
          if !HostileText.isHarmless(scalar) {
            Issue.record("U+\(String(scalar.value, radix: 16)) on \(what), row \(y)")
          }
        }
      }
    }
  }

  @Test("No cell of any screen, at any size, holds what a terminal would obey", arguments: 1...2)
  func screens(seed: UInt64) throws {
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
      var person = try person(seed)
      person.resize(width, height)
      expectHarmless(person, "start")
      for _ in 0..<4 {
        expectHarmless(person, "timeline")
        person.press(.enter)
        for _ in 0..<8 {
          expectHarmless(person, "event")
          person.type("j")
        }
        person.press(.enter)
        for _ in 0..<3 {
          expectHarmless(person, "source")
          person.press(.tab)
        }
        person.press(.control("f"))
        expectHarmless(person, "source")
        person.press(.escape, .escape)
        person.type("j")
      }
      person.type(":problems")
      person.press(.enter)
      person.type("jjG")
      expectHarmless(person, "problems")
    }
  }

  @Test("Nor does what is typed, pasted, said, searched for or completed", arguments: 1...6)
  func prompts(seed: UInt64) throws {
    var person = try person(seed)
    var random = SeededGenerator(seed: seed)
    let hostile = HostileText.random(20, using: &random)
    for sign in [":", "/"] {
      person.type(sign)
      person.send(.input(.paste(hostile)))
      expectHarmless(person, "prompt")
      person.press(.home)
      expectHarmless(person, "prompt")
      person.press(.enter)
      expectHarmless(person, "notice")
    }
    person.type(":event ")
    person.press(.tab)
    expectHarmless(person, "completions")
    person.press(.tab, .enter)
    expectHarmless(person, "notice")
    person.send(.notice(hostile))
    expectHarmless(person, "notice")
    person.press(.character("\u{9B}"))
    expectHarmless(person, "notice")
    let request = person.model.loading?.request ?? 0
    person.send(.loadFailed(hostile, request: request))
    expectHarmless(person, "failure")
  }

  @Test("A source whose text cannot be read says so without obeying why")
  func problems() throws {
    var person = try person(3)
    let source = try #require(person.files[0].sources.first)
    person.press(.enter, .enter)
    person.send(.sourceRead(source.id, .failed(SourceProblem("\u{1B}[2J\u{202E}gone"))))
    expectHarmless(person, "source")
  }

  @Test("The plain output is as harmless as the screen", arguments: 1...6)
  func plain(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (timeline, text) = try HostileText.timeline(using: &random)
    let snapshot = TimelineSnapshot([timeline])
    let source = try #require(timeline.sources.first)
    let reading = SourceReading(of: source.id, text: SourceText(text), events: timeline.events)
    let states: [SavedTextState] = [
      .read(reading, sha256: nil), .reading, .failed(SourceProblem("\u{1B}[2J")),
    ]
    for state in states {
      var lines = SourceListing(
        source.id, state: state, in: snapshot, width: 80, widths: .unicode
      ).lines
      for event in timeline.events {
        lines +=
          EventDescription(
            event, in: snapshot, texts: [source.id: state], width: 80, widths: .unicode
          ).lines
      }
      for line in lines {
        let shown = VisibleText.visible(line.text)
        #expect(shown.unicodeScalars.allSatisfy(HostileText.isHarmless))
        // The lines were measured as they are shown: nothing is added after wrapping.
        #expect(shown == line.text)
      }
    }
  }
}
