import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Searching on every screen")
struct SearchOnScreensTests {
  private func person(width: Int = 80, height: Int = 24) throws -> Person {
    let (timeline, texts) = try Fixture.quoted()
    return Person([timeline], texts: texts, width: width, height: height)
  }

  /// Presses n as often, and gives the rows that were at the top, or the first match.
  private func tops(_ person: inout Person, _ times: Int) -> [Int] {
    (0..<times).compactMap { _ in
      person.type("n")
      return (person.model.screen as? any LineScreen)?.list.match
    }
  }

  @Test("In the help n goes from match to match, round the end, and N back")
  func help() throws {
    var person = try person()
    person.type("?/quote")
    person.press(.enter)
    let first = (person.model.screen as? HelpScreen)?.list.match
    let found = tops(&person, 4)
    #expect(Set(found).count == found.count)
    #expect(found == found.sorted())
    person.type("NNNN")
    #expect((person.model.screen as? HelpScreen)?.list.match == first)
  }

  @Test("On an event n goes on from the last match, and from the top again after g")
  func event() throws {
    var person = try person(width: 100, height: 60)
    person.press(.enter)
    person.type("/example")
    person.press(.enter)
    let found = tops(&person, 3)
    #expect(Set(found).count == found.count)
  }

  @Test("In a source a new search begins where one looks, not at the last match")
  func source() throws {
    var person = try person(height: 12)
    person.type("d")
    person.type("/the last words")
    person.press(.enter)
    person.type("g/paragraph")
    person.press(.enter)
    #expect(person.screen.contains("Paragraph 1 of"))
  }

  @Test("A search that is typed while the window is too small stops nothing")
  func tooSmall() throws {
    var person = try person(width: 40, height: 10)
    person.type("?G/x")
    person.resize(200, 9)
    person.press(.enter)
    person.resize(200, 40)
    person.press(.enter)
    #expect(person.rows.count == 40)
  }

  @Test("A long notice is shown whole, over several of the last lines")
  func longNotice() throws {
    var person = try person(width: 40, height: 12)
    let words = "no browser here: https://example.org/a/path/that/is/longer/than/the/window/is/wide"
    person.send(.notice(words))
    let shown = person.rows.suffix(4).joined().filter { $0 != " " }
    #expect(shown.contains(words.filter { $0 != " " }))
    person.type("j")
    #expect(!person.screen.contains("no browser"))
  }

  @Test("Words that are not in the source are never given as its reason")
  func reason() throws {
    var (timeline, texts) = try Fixture.quoted()
    texts["text"] = "Something else."
    var person = Person([timeline], texts: texts)
    person.press(.enter)
    #expect(!person.screen.contains("because the source says"))
    #expect(person.screen.contains("which the file takes from the words"))
    timeline.events[2].datedBy?.earliest = nil
    timeline.events[2].datedBy?.latest = nil
    person.files = [timeline]
    person.type("R")
    #expect(!person.screen.contains("which the file takes from the words"))
  }

  @Test("In a timeline without events e opens the file, and the other keys say how")
  func empty() throws {
    var person = Person([Timeline(path: "empty.yaml", title: "Empty")])
    person.press(.enter)
    #expect(person.lastLine.contains("no events yet"))
    person.type("e")
    #expect(person.effects.contains(.edit(path: "empty.yaml", line: 1)))
  }
}
