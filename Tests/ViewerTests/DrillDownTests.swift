import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("From an event to the words, and back")
struct DrillDownTests {
  private func person(width: Int = 80, height: Int = 24) throws -> Person {
    let (timeline, texts) = try Fixture.quoted()
    return Person([timeline], texts: texts, width: width, height: height)
  }

  @Test("Enter opens the event, Enter on a quote its source with the words lit and in view")
  func down() throws {
    var person = try person()
    person.press(.enter)
    #expect(person.rows[0] == "판문점 회담 준비")
    #expect(person.currentRow.contains("the first words"))
    person.press(.enter)
    #expect(person.words(in: .litQuote) == "the first words")
    #expect(person.currentRow.contains("Here stand"))
  }

  @Test("q and Esc go back exactly one step, and every screen is found as it was left")
  func back() throws {
    var person = try person()
    person.press(.down, .enter)
    person.type("k")
    var before = [person.screen]
    person.press(.enter)
    before.append(person.screen)
    person.type("?")
    person.type("jjj")
    person.type("q")
    #expect(person.screen == before[1])
    person.press(.escape)
    #expect(person.screen == before[0])
    person.press(.left)
    #expect(person.currentRow.contains("follow-up"))
    person.press(.escape)
    #expect(person.lastLine.contains("q leaves"))
    #expect(!person.effects.contains(.quit))
    person.type("q")
    #expect(person.effects.contains(.quit))
  }

  @Test("Tab goes from quote to quote of a source, Enter to the event of the one that is lit")
  func around() throws {
    var person = try person()
    person.press(.enter, .enter, .tab)
    #expect(person.words(in: .litQuote) == "나중에 한 말")
    person.press(.tab)
    #expect(person.words(in: .litQuote) == "the last words")
    person.press(.enter)
    #expect(person.rows[0].contains("follow-up"))
    person.type("q")
    person.press(.tab)
    #expect(person.words(in: .litQuote) == "the first words")
    person.press(.backTab)
    #expect(person.words(in: .litQuote) == "the last words")
  }

  @Test("From a quote back to the event it was opened from is no new step")
  func backToEvent() throws {
    var person = try person()
    person.press(.enter, .enter, .tab, .enter)
    #expect(person.currentRow.contains("나중에 한 말"))
    person.type("q")
    #expect(person.currentRow.contains("판문점"))
    #expect(person.screen.contains("July 2018"))
  }

  @Test("d goes to the words that give the date")
  func dating() throws {
    var person = try person()
    person.type("d")
    #expect(person.words(in: .litQuote) == "around July 12")
    person.type("qjd")
    #expect(person.lastLine.contains("no words that date"))
  }

  @Test("The event shows its date in words, the bounds, and the words that give them")
  func bounds() throws {
    var person = try person()
    person.press(.enter)
    let text = person.screen.split(separator: "\n").joined(separator: " ")
    #expect(text.contains("around 12 July 2018"))
    #expect(text.contains("between 10 and 14 July 2018, because the source says"))
    #expect(text.contains("“around July 12”"))
  }

  @Test("Every quote has a verdict; words that are not in the text are never shown as if they were")
  func verdicts() throws {
    var person = try person(width: 100, height: 60)
    person.press(.enter)
    let rows = person.rows
    let wrong = try #require(rows.firstIndex { $0.contains("words that nobody wrote") })
    #expect(rows[wrong + 2].contains("[missing, in the excerpt:"))
    let right = try #require(rows.firstIndex { $0.contains("the first words") })
    #expect(rows[right + 2].contains("[exact, in the excerpt]"))
    person.type("jj")
    person.press(.enter)
    #expect(person.lastLine.contains("missing"))
    #expect(person.words(in: .litQuote).isEmpty)
  }

  @Test("While the text is read the screen says so, and then lights the words")
  func slow() throws {
    var person = try person()
    person.type("q")
    let (timeline, texts) = try Fixture.quoted()
    person = Person([timeline], texts: [:])
    person.isSlow = true
    person.type("R")
    person.savedTexts = texts
    person.press(.enter)
    person.answer()
    person.press(.enter)
    #expect(person.words(in: .litQuote) == "the first words")
  }

  @Test("A source whose text cannot be read says why")
  func unreadable() throws {
    let (timeline, _) = try Fixture.quoted()
    var person = Person([timeline], texts: [:])
    person.press(.enter)
    #expect(person.screen.contains("[no-text"))
    person.press(.enter)
    #expect(person.screen.contains("the saved text is not there"))
  }

  @Test("o opens the URL, e the editor at the event's line, in a source the pager")
  func programs() throws {
    var person = try person()
    person.type("e")
    #expect(person.effects.contains(.edit(path: "quoted.yaml", line: 12)))
    person.press(.enter)
    person.type("o")
    #expect(person.effects.contains(.openURL("https://example.org/text")))
    person.press(.enter)
    person.type("e")
    #expect(person.effects.contains(.page(Source.ID(file: 0, name: "text"))))
  }

  @Test("y copies the words with who said them, when, and where")
  func citation() throws {
    var person = try person()
    person.press(.enter)
    person.type("y")
    let copied = try #require(
      person.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last)
    #expect(
      copied == "“the first words” (Example Speaker, 8 July 2018). “An example text”, "
        + "https://example.org/text, quoted from the excerpt.")
  }

  @Test("An event leads to the one that took its place, and back")
  func links() throws {
    var person = try person(width: 100, height: 60)
    person.press(.enter)
    for _ in 0..<4 { person.type("j") }
    #expect(person.currentRow.contains("its place was taken by"))
    person.press(.enter)
    #expect(person.rows[0].contains("follow-up"))
    #expect(person.screen.contains("takes the place of"))
    person.type("q")
    #expect(person.currentRow.contains("its place was taken by"))
  }

  @Test("Brackets turn to the next and previous event")
  func turning() throws {
    var person = try person()
    person.press(.enter)
    person.type("]")
    #expect(person.rows[0].contains("follow-up"))
    person.type("[[")
    #expect(person.lastLine.contains("this is the first event"))
    person.type("q")
    #expect(person.currentRow.contains("판문점"))
  }

  @Test("A search in a source goes from place to place of its text")
  func search() throws {
    var person = try person()
    person.press(.enter, .enter)
    person.type("/paragraph 2")
    person.press(.enter)
    #expect(person.screen.contains("Paragraph 21 of"))
    #expect(person.words(in: .match).contains("Paragraph 2"))
    person.type("g/여기에")
    person.press(.enter)
    #expect(person.screen.contains("여기에 나중에 한 말 있다"))
  }

  @Test("A pasted text is never taken for keys")
  func paste() throws {
    var person = try person()
    person.send(.input(.paste("Qq\nG")))
    #expect(!person.effects.contains(.quit))
    #expect(person.currentRow.contains("판문점"))
    person.type("/")
    person.send(.input(.paste("the last\nwords")))
    #expect(person.lastLine == "/the last words")
  }
}
