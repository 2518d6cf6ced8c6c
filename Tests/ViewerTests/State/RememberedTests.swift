import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("What is kept from one time to the next")
struct RememberedTests {
  private func place(_ event: String, _ seconds: Int) -> Remembered.Place {
    Remembered.Place(event: event, screen: .event, seconds: seconds)
  }

  @Test("What was written is read back, whatever is in a path, an id or a line")
  func backAndForth() {
    var kept = Remembered()
    kept.merge(
      places: ["/tmp/a\tb\\c\nd.yaml": place("판문점\r 1", 5), "/tmp/x": place("#", 7)],
      typed: ["command": ["2018-07", "open a\\ b"], "search": ["\t"], "filter": ["\\n", "@a"]])
    #expect(Remembered(reading: kept.text) == kept)
  }

  @Test("Lines that nobody understands say nothing")
  func nonsense() {
    let text =
      "# x\nplace\t1\ncommand\nplace\tone\tevent\ta\t/b\nsecret\tword\n\u{0}\ncommand\tok\n"
    let kept = Remembered(reading: text)
    #expect(kept.places.isEmpty)
    #expect(kept.histories == ["command": ["ok"]])
  }

  @Test("Two programs that leave one after the other keep what both had")
  func merging() {
    var kept = Remembered()
    kept.merge(
      places: ["/a": place("one", 5), "/b": place("two", 5)], typed: ["search": ["x", "y"]])
    kept.merge(
      places: ["/a": place("three", 4), "/c": place("four", 6)], typed: ["search": ["z", "x"]])
    #expect(kept.places["/a"]?.event == "one")
    #expect(kept.places.count == 3)
    #expect(kept.histories["search"] == ["y", "z", "x"])
  }

  @Test("No more is kept than somebody would look for; the oldest go")
  func bounds() {
    var kept = Remembered()
    for number in 0..<1000 {
      kept.merge(places: ["/\(number)": place("e", number)], typed: ["command": ["\(number)"]])
    }
    #expect(kept.places.count == Remembered.placeLimit)
    #expect(kept.places["/999"] != nil && kept.places["/0"] == nil)
    #expect(kept.histories["command"]?.count == Remembered.historyLimit)
    #expect(kept.histories["command"]?.last == "999")
  }

  @Test("Opening a file again goes to the event and the screen where one was")
  func back() throws {
    let id = Event.ID(file: 0, name: "day-30")
    var person = Person([try Fixture.days(60)], at: .last(id, .event))
    #expect(person.model.screen is EventScreen)
    #expect(person.screen.contains("Event 30"))
    person.type("q")
    #expect(person.currentRow.contains("Event 30"))
    #expect(person.model.lastPlace?.event == id)
    #expect(person.model.lastPlace?.screen == .timeline)
    let gone = Person([try Fixture.days(9)], at: .last(id, .event))
    #expect(gone.lastLine.contains("not there any more"))
  }

  @Test(
    "While a large file is read the place waits; who moves meanwhile stays, who leaves keeps it")
  func waiting() throws {
    let id = Event.ID(file: 0, name: "day-30")
    func model() -> ViewerModel {
      var model = ViewerModel(TimelineSnapshot([]), width: 80, height: 24, widths: .unicode)
      _ = start(&model, at: .last(id, .timeline), isReading: true)
      return model
    }
    var waiting = model()
    #expect(waiting.lastPlace?.event == id)
    _ = update(&waiting, .loaded(TimelineSnapshot([try Fixture.days(60)]), request: firstRequest))
    #expect(waiting.lastPlace?.event == id)
    var moving = model()
    _ = update(&moving, .input(.key(.character("j"))))
    _ = update(&moving, .loaded(TimelineSnapshot([try Fixture.days(60)]), request: firstRequest))
    #expect(moving.lastPlace?.event.name == "day-0")
  }

  @Test("Other files that are opened begin where one was in them, unless they cannot be read")
  func otherFiles() throws {
    let id = Event.ID(file: 0, name: "day-30")
    func opening() throws -> (person: Person, request: Int) {
      var person = Person([try Fixture.days(9)])
      person.type(":open other.yaml")
      person.press(.enter)
      guard case .load(_, let request)? = person.effects.last else {
        Issue.record("nothing is read")
        return (person, 0)
      }
      person.send(.lastPlace(.last(id, .timeline)))
      return (person, request)
    }
    var (person, request) = try opening()
    person.send(.loaded(TimelineSnapshot([try Fixture.days(60)]), request: request))
    #expect(person.currentRow.contains("Event 30"))
    (person, request) = try opening()
    person.send(.loadFailed("it is not there", request: request))
    #expect(person.model.lastPlace?.event.name == "day-0")
  }

  @Test("What was typed is offered again, and told apart from what was typed before")
  func histories() throws {
    var person = Person(
      [try Fixture.days(9)], histories: ["search": ["old"], "command": ["2018-01-03"]])
    person.type("/")
    person.press(.up)
    #expect(person.lastLine == "/old")
    person.press(.escape)
    person.type(":")
    person.press(.up, .enter)
    #expect(person.currentRow.contains("Event 2"))
    #expect(person.model.typed == ["command": ["2018-01-03"]])
  }
}
