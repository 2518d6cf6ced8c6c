import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Reading the files again, wherever one is")
struct ReloadTests {
  private func person(height: Int = 24) throws -> Person {
    let (timeline, texts) = try Fixture.quoted()
    return Person([timeline], texts: texts, height: height)
  }

  @Test("On an event that is gone that is said, and q goes back to one that is there")
  func eventGone() throws {
    var person = try person()
    person.press(.enter)
    person.files[0].events.removeAll { $0.id.name == "first" }
    person.type("R")
    #expect(person.screen.contains("“first” is no longer in the file. q goes back."))
    for key: Key in [.enter, .tab, .down, .up] { person.press(key) }
    person.type("jkGgd]oeyn/x")
    person.press(.enter)
    person.type("q")
    #expect(person.currentRow.contains("follow-up"))
  }

  @Test("On a source that is gone no verdict of it is left standing")
  func sourceGone() throws {
    var person = try person()
    person.press(.enter, .enter)
    #expect(person.screen.contains("exact"))
    person.files[0].sources = []
    person.type("R")
    #expect(person.screen.contains("“text” is not among the sources of the file."))
    #expect(!person.screen.contains("exact"))
    #expect(person.words(in: .litQuote).isEmpty)
    person.press(.tab, .enter)
    person.type("q")
    person.type("q")
    #expect(!person.screen.contains("[exact"))
  }

  @Test("A text that is gone shows neither its words nor a verdict")
  func textGone() throws {
    var person = try person()
    person.press(.enter, .enter)
    person.savedTexts = [:]
    person.type("R")
    #expect(person.screen.contains("the saved text is not there"))
    #expect(!person.screen.contains("exact"))
    #expect(!person.screen.contains("dates:"))
  }

  @Test("While a text is read again, no verdict of the old one is shown")
  func reading() throws {
    var person = try person()
    person.press(.enter, .enter)
    person.send(.sourceRead(Source.ID(file: 0, name: "text"), .failed(SourceProblem("gone"))))
    #expect(!person.rows[22].contains("exact"))
  }

  @Test("When the text has changed, the same quote is lit at its new place")
  func textChanged() throws {
    var person = try person()
    person.press(.enter, .enter)
    let old = try #require(person.savedTexts["text"])
    person.savedTexts["text"] = "A line before it.\n" + old
    person.type("R")
    #expect(person.words(in: .litQuote) == "the first words")
    person.savedTexts["text"] = "Nothing of it is left."
    person.type("R")
    #expect(person.words(in: .litQuote).isEmpty)
    #expect(!person.screen.contains("exact"))
  }

  @Test("When nothing has changed, a source is found as it was left, also far down")
  func sourceUnchanged() throws {
    for keys in ["", "G", "g"] {
      var person = try person()
      person.press(.enter, .enter)
      person.type(keys)
      let before = person.screen
      person.type("R")
      #expect(person.screen == before)
      person.isSlow = true
      person.type("R")
      #expect(person.grid.width == 80)
      person.answer()
      #expect(person.screen == before)
    }
  }

  @Test("Matches in a text that has changed are found again, and never lie beside the words")
  func matches() throws {
    var person = try person()
    person.press(.enter, .enter)
    person.type("g/paragraph 2")
    person.press(.enter)
    person.savedTexts["text"] = "Another beginning. Paragraph 2 stands here now."
    person.type("R")
    #expect(person.words(in: .match) == "Paragraph 2")
    person.savedTexts["text"] = "Nothing."
    person.type("R")
    #expect(person.words(in: .match).isEmpty)
  }

  @Test("A search of the timeline moves nobody who is elsewhere by now")
  func searching() throws {
    var person = try person(height: 40)
    person.type("/the last words")
    person.press(.enter)
    person.type("g")
    person.press(.enter)
    let before = person.screen
    person.type("R")
    #expect(person.screen == before)
    person.type("qn")
    #expect(person.currentRow.contains("follow-up"))
  }

  @Test("When every event is gone nothing is left selected, and what comes later can be read")
  func allGone() throws {
    var person = try person()
    let files = person.files
    person.type("G")
    person.files[0].events = []
    person.type("R")
    #expect(person.screen.contains("No events in quoted.yaml."))
    person.press(.enter, .tab)
    person.type("jkG]}dey")
    person.files = files
    person.type("R")
    #expect(person.currentRow.contains("An event without a date"))
  }

  @Test("Details that have become shorter are not scrolled out of view")
  func details() throws {
    var person = try person()
    person.press(.tab)
    person.type("G")
    person.files[0].events[2].evidence = []
    person.type("R")
    #expect(person.screen.contains("No evidence: no source is cited"))
  }

  @Test("Marks and jumps to what is gone lead to a screen that says so")
  func marks() throws {
    var person = try person()
    person.press(.enter, .enter)
    person.type("maqqG")
    person.files[0].events = []
    person.files[0].sources = []
    person.type("R'a")
    #expect(person.screen.contains("is not among the sources"))
    person.type("q")
    #expect(person.screen.contains("no longer in the file"))
    person.type("<")
    person.type("qqq")
    #expect(person.effects.contains(.quit))
  }

  @Test("An answer to an older reading is not taken")
  func stale() throws {
    var person = try person()
    let before = person.screen
    person.send(.loaded(TimelineSnapshot([]), request: 4711))
    person.send(.loadFailed("too late", request: 4711))
    person.send(.eventsFound(SearchHits(places: [1]), request: 4711))
    person.send(.wordsFound([0..<4], request: 4711))
    #expect(person.screen == before)
  }

  @Test("A reading that failed says why, and keeps what is there")
  func failed() throws {
    var person = try person()
    person.isSlow = true
    person.type("R")
    #expect(person.screen.contains("reading…"))
    let request = try #require(person.model.loading?.request)
    person.send(.loadFailed("quoted.yaml: it cannot be read", request: request))
    #expect(person.lastLine == "quoted.yaml: it cannot be read")
    #expect(person.currentRow.contains("판문점"))
    #expect(!person.screen.contains("reading…"))
  }
}
