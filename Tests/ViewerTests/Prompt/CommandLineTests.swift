import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("At the command line")
struct CommandLineTests {
  private func person() throws -> Person { Person([try Fixture.days(400)]) }

  @Test("What is typed can be mended before it is done")
  func editing() throws {
    var person = try person()
    person.type(":218-02")
    person.press(.home, .right)
    person.type("0")
    #expect(person.lastLine == ":2018-02")
    #expect(person.grid.cursor == Position(x: 3, y: 23))
    person.press(.enter)
    #expect(person.currentRow.contains("1 February 2018"))
  }

  @Test("Backspace on an empty line, Esc and ^C leave, and nothing is done")
  func leaving() throws {
    for key in [Key.backspace, .escape, .control("c")] {
      var person = try person()
      let before = person.screen
      person.type(":")
      person.press(key)
      #expect(person.screen == before)
      #expect(!person.effects.contains(.quit))
    }
  }

  @Test("q while typing is the letter")
  func letters() throws {
    var person = try person()
    person.type(":q")
    #expect(person.lastLine == ":q")
    #expect(!person.effects.contains(.quit))
    person.press(.enter)
    #expect(person.effects.contains(.quit))
  }

  @Test("Commands and searches have histories of their own, without repetitions")
  func histories() throws {
    var person = try person()
    for line in [":2018-02", ":2018-03", "/event 30", ":2018-02"] {
      person.type(line)
      person.press(.enter)
    }
    person.type(":draft")
    person.press(.up)
    #expect(person.lastLine == ":2018-02")
    person.press(.up)
    #expect(person.lastLine == ":2018-03")
    person.press(.up)
    #expect(person.lastLine == ":2018-03")
    person.press(.down, .down)
    #expect(person.lastLine == ":draft")
    person.press(.escape)
    person.type("/")
    person.press(.control("p"))
    #expect(person.lastLine == "/event 30")
  }

  @Test("Tab completes a month, then goes from one to the next, and Enter goes there")
  func completing() throws {
    var person = try person()
    person.type(":2018-1")
    person.press(.tab)
    #expect(person.screen.contains("2018-10  2018-11  2018-12"))
    person.press(.tab, .tab)
    #expect(person.lastLine == ":2018-11")
    person.press(.enter)
    #expect(person.currentRow.contains("1 November 2018"))
  }

  @Test("Where nothing begins so, that is said at once, and not after leaving")
  func nothing() throws {
    var person = try person()
    person.type(":zzz")
    person.press(.tab)
    #expect(person.screen.contains("nothing begins so"))
    #expect(person.lastLine == ":zzz")
    person.type("z")
    #expect(!person.screen.contains("nothing begins so"))
    person.press(.tab, .escape)
    #expect(!person.screen.contains("nothing begins so"))
  }

  @Test("Paths are asked for, and an answer to what no longer stands there is not taken")
  func paths() throws {
    var person = try person()
    person.type(":open ti")
    person.press(.tab)
    #expect(person.effects.contains(.completePath(line: "open ti", path: "ti")))
    person.type("x")
    person.send(.completions(["open timeline.yaml"], of: "open ti"))
    #expect(person.lastLine == ":open tix")
    person.send(.completions(["open tix.yaml"], of: "open tix"))
    #expect(person.lastLine == ":open tix.yaml")
    person.send(.completions([], of: "open tix.yaml"))
    #expect(person.screen.contains("nothing begins so"))
  }

  @Test("Of a line longer than the window, the part at the cursor is in view")
  func long() throws {
    var person = Person([try Fixture.days(3)], width: 40, height: 10)
    person.type("/" + String(repeating: "한글 ", count: 20) + "the end")
    #expect(person.lastLine.hasSuffix("the end"))
    let cursor = try #require(person.grid.cursor)
    #expect(cursor.x < 40 && cursor.y == 9)
    person.press(.home)
    #expect(person.lastLine.hasPrefix("/한글"))
    #expect(person.grid.cursor?.x == 1)
  }
}
