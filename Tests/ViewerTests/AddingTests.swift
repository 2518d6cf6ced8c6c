import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("A person adds events and quotes")
struct AddingTests {
  private static func atSource() throws -> Person {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    person.type(":event first")
    person.press(.enter, .enter, .enter)
    #expect(person.words(in: .litQuote) == "the first words")
    return person
  }

  /// The words that are selected; the status line is drawn in the same style.
  private static func selected(_ person: Person) -> String {
    let status = person.rows[person.rows.count - 2].split(separator: " ").joined(separator: " ")
    let words = person.words(in: .selected)
    return words.hasSuffix(status)
      ? String(words.dropLast(status.count)).split(separator: " ").joined(separator: " ") : words
  }

  // MARK: Events

  @Test("+ asks for date and title, and has the event written into the file")
  func event() throws {
    var person = Person([try Fixture.days(3)])
    person.type("+")
    #expect(person.lastLine.hasPrefix("new event, date (Enter: none):"))
    person.type("around 12 July 2018")
    person.press(.enter)
    #expect(person.lastLine.hasPrefix("title:"))
    person.press(.enter)
    #expect(person.screen.contains("an event needs a title"))
    person.type(" Talks ")
    person.press(.enter)
    let date = try EDTF(parsing: "2018-07-12~")
    #expect(person.effects.last == .add(.event(title: "Talks", date: date, file: 0)))
  }

  @Test("A date that could be two is refused, and the line stays to be mended")
  func ambiguous() throws {
    var person = Person([try Fixture.days(3)])
    person.type("+7/12/2018")
    person.press(.enter)
    #expect(person.screen.contains("is no date"))
    #expect(person.lastLine.contains("7/12/2018"))
    person.press(.escape)
    person.type("+")
    person.press(.enter)
    person.type("Undated")
    person.press(.enter)
    #expect(person.effects.last == .add(.event(title: "Undated", date: nil, file: 0)))
  }

  @Test("Once it is in the file, the event is there and selected")
  func shown() throws {
    var timeline = try Fixture.days(40)
    var person = Person([timeline])
    timeline.events.append(try Fixture.event("new", "2018-01-30", title: "The new one"))
    person.files = [timeline]
    person.send(.added(Event.ID(file: 0, name: "new"), nil))
    #expect(person.currentRow.contains("The new one"))
  }

  // MARK: Words

  @Test("v begins at the lit quote; w, e and b go by words, $ and 0 to the ends of the line")
  func words() throws {
    var person = try Self.atSource()
    person.type("v")
    #expect(Self.selected(person) == "t")
    person.type("e")
    #expect(Self.selected(person) == "the")
    person.type("ww")
    #expect(Self.selected(person) == "the first w")
    person.type("e")
    #expect(Self.selected(person) == "the first words")
    person.type("b")
    #expect(Self.selected(person) == "the first w")
    person.type("h")
    #expect(person.rows.last?.contains("Enter quote of an event") == true)
    person.type("$")
    #expect(Self.selected(person) == "the first words, to be met around July 12, as agreed.")
    person.type("o0")
    #expect(
      Self.selected(person)
        == "Here stand the first words, to be met around July 12, as agreed.")
    person.press(.escape)
    #expect(Self.selected(person).isEmpty)
    #expect(person.words(in: .litQuote) == "the first words")
  }

  @Test("j and k go by rows and keep the column, over lines of any length")
  func rows() throws {
    var person = try Self.atSource()
    person.type("vjjk")
    #expect(Self.selected(person).hasPrefix("the first words, to be met"))
    #expect(Self.selected(person).contains("여기에"))
    person.type("kkkkkk")
    #expect(Self.selected(person).hasSuffix("Here stand t"))
    person.type("v")
    #expect(Self.selected(person).isEmpty)
  }

  @Test("Enter asks of which event, by whom and when, and has the quote written")
  func quote() throws {
    var person = try Self.atSource()
    person.type("vwwe")
    person.press(.enter)
    #expect(person.lastLine.hasPrefix("quote of: first"))
    person.press(.control("u"))
    person.type("foll")
    person.press(.tab)
    #expect(person.lastLine.hasPrefix("quote of: second"))
    person.press(.enter)
    #expect(person.lastLine.hasPrefix("speaker"))
    person.type("Example S")
    person.press(.tab)
    #expect(person.lastLine.hasSuffix("speaker") || person.lastLine.contains(": speaker"))
    person.press(.enter)
    person.type("8 July 2018")
    person.press(.enter)
    guard case .add(.quote(let words, let event, "speaker", let said))? = person.effects.last else {
      Issue.record("no quote was to be written: \(person.effects)")
      return
    }
    let text = try #require(person.model.text(of: words.source))
    #expect(text.string(in: words.range) == "the first words")
    #expect(event.name == "second")
    #expect(said?.description == "2018-07-08")
  }

  @Test("d takes the words as those that date an event, unless others do")
  func dating() throws {
    var person = try Self.atSource()
    person.type("vwwed")
    #expect(person.lastLine.hasPrefix("these words date: first"))
    person.press(.enter)
    #expect(person.screen.contains("are named already"))
    person.press(.control("u"))
    person.type("second")
    person.press(.enter)
    guard case .add(.dating(_, let event))? = person.effects.last else {
      Issue.record("no words were to be written: \(person.effects)")
      return
    }
    #expect(event.name == "second")
  }

  @Test("Where the event is not known, the line stays; Esc leaves the words selected")
  func unknown() throws {
    var person = try Self.atSource()
    person.type("ve")
    person.press(.enter, .control("u"))
    person.type("nowhere")
    person.press(.enter)
    #expect(person.screen.contains("there is no event “nowhere”"))
    person.press(.escape)
    #expect(Self.selected(person) == "the")
  }

  @Test("Once the quote is in the file, it is lit")
  func lit() throws {
    var (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    person.type(":event first")
    person.press(.enter, .enter, .enter)
    person.type("v")
    var citation = Citation(source: Source.ID(file: 0, name: "text"), origin: Fixture.origin(40))
    citation.quote = Quote(TextQuoteSelector(exact: "as agreed"))
    timeline.events[1].evidence.append(citation)
    person.files = [timeline]
    texts = [:]
    person.send(.added(timeline.events[1].id, .citation(1)))
    #expect(person.words(in: .litQuote) == "as agreed")
    #expect(Self.selected(person).isEmpty)
  }

  @Test("u takes back what was written")
  func undo() throws {
    var person = Person([try Fixture.days(3)])
    person.type("u")
    #expect(person.effects.last == .undo)
  }
}
