import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Several files at once")
struct MergedFilesTests {
  /// Two files with an event and a source of the same ids, and other words in them.
  private func person() throws -> Person {
    let files = try (0..<2).map { file in
      var timeline = Timeline(path: "\(file).yaml", title: "File \(file)")
      let origin = Origin(file: file, line: 5 + file, column: 1)
      var source = Source(id: Source.ID(file: file, name: "source-\(file)"), origin: origin)
      source.text = "text.txt"
      source.title = "Source of \(file)"
      var event = Event(
        id: Event.ID(file: file, name: "same"), title: "Event of \(file)", origin: origin)
      event.date = StatedDate(try EDTF(parsing: "2018-07-1\(file)"))
      var citation = Citation(source: source.id, origin: origin)
      citation.quote = Quote(TextQuoteSelector(exact: "words of \(file)"))
      event.evidence = [citation]
      timeline.sources = [source]
      timeline.events = [event]
      timeline.diagnostics = [
        Diagnostic(.warning, path: timeline.path, line: 7 + file, column: 1, message: "problem")
      ]
      return timeline
    }
    let texts = ["source-0": "The words of 0.", "source-1": "The words of 1."]
    return Person(files, texts: texts)
  }

  @Test("Each event leads to the source of its own file, and back")
  func drillDown() throws {
    var person = try person()
    #expect(person.screen.contains("File 0 + File 1"))
    person.type("j")
    person.press(.enter, .enter)
    #expect(person.words(in: .litQuote) == "words of 1")
    person.type("qq")
    #expect(person.currentRow.contains("Event of 1"))
    person.type("k")
    person.press(.enter, .enter)
    #expect(person.words(in: .litQuote) == "words of 0")
  }

  @Test("The editor opens the file of the event, and that of the problem")
  func editing() throws {
    var person = try person()
    person.type("je")
    #expect(person.effects.contains(.edit(path: "1.yaml", line: 6)))
    person.type(":problems")
    person.press(.enter)
    person.type("je")
    #expect(person.effects.contains(.edit(path: "1.yaml", line: 8)))
  }

  @Test("The same id is told apart by number and by the file's name")
  func ids() throws {
    var person = try person()
    person.type(":event 1.yaml:same")
    person.press(.enter)
    #expect(person.currentRow.contains("Event of 1"))
    person.type(":event 1:sa")
    person.press(.tab)
    #expect(person.lastLine == ":event 1:same")
    person.press(.enter)
    #expect(person.currentRow.contains("Event of 0"))
  }
}
