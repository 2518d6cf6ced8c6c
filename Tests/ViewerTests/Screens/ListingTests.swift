import CellGrid
import Chronology
import Evidence
import Testing

@testable import Viewer

@Suite("Lists of sources and people, and of what is found among all events")
struct ListingTests {
  private static let origin = Origin(file: 0, line: 1, column: 1)

  private func source(_ name: String, _ published: String?) throws -> Source {
    var source = Source(id: Source.ID(file: 0, name: name), origin: Self.origin)
    source.title = "The \(name)"
    source.published = try published.map { StatedDate(try EDTF(parsing: $0)) }
    return source
  }

  private func cite(
    _ source: String, _ words: String? = nil, by speaker: ActorReference? = nil,
    said: String? = nil, date: String? = nil
  ) throws -> Citation {
    var citation = Citation(source: Source.ID(file: 0, name: source), origin: Self.origin)
    citation.quote = words.map { Quote(TextQuoteSelector(exact: $0)) }
    citation.quote?.speaker = speaker
    citation.quote?.said = try said.map { StatedDate(try EDTF(parsing: $0)) }
    citation.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
    return citation
  }

  /// Three events, two sources that disagree on one of them, a minister who spoke twice.
  private func person(width: Int = 80, height: Int = 24) throws -> Person {
    let minister = ActorReference.declared(Actor.ID(file: 0, name: "minister"))
    var timeline = Timeline(path: "t.yaml", title: "Talks")
    timeline.actors = [
      Actor(
        id: Actor.ID(file: 0, name: "minister"), name: "A. Minister", role: "Minister",
        side: "A side", origin: Self.origin)
    ]
    timeline.sources = try [source("wire", "2018-07-02"), source("paper", "2018-07-20")]
    timeline.sources[0].text = "wire.txt"
    var talks = try Fixture.event("talks", "2018-07-01", title: "Talks begin")
    talks.actors = [minister]
    talks.evidence = try [
      cite("wire", "we meet again", by: minister, said: "2018-07-15", date: "2018-07-01"),
      cite("paper", date: "2018-07-05"),
    ]
    var pause = try Fixture.event("pause", "2018-07-10", title: "A pause")
    pause.evidence = [try cite("wire", "not yet", by: minister, said: "2018-07-02")]
    let rumour = try Fixture.event("rumour", "2018-07-12", title: "A rumour")
    timeline.events = [talks, pause, rumour]
    return Person(
      [timeline], texts: ["wire": "They said: we meet again. And: not yet."], width: width,
      height: height)
  }

  @Test("S lists the sources with counts; Enter opens the events of one, w its words")
  func sources() throws {
    var person = try person()
    person.type("S")
    let wire = try #require(person.rows.first { $0.contains("The wire") })
    #expect(wire.contains("2"))
    #expect(person.screen.contains("The paper"))
    for _ in 0..<2 where !person.currentRow.contains("The wire") { person.type("j") }
    person.press(.enter)
    #expect(person.screen.contains("Talks begin"))
    #expect(person.screen.contains("A pause"))
    #expect(!person.screen.contains("A rumour"))
    person.type("w")
    #expect(person.screen.contains("They said: we meet again."))
    person.type("q")
    #expect(person.screen.contains("A pause"))
  }

  @Test(
    "P lists the people; Enter opens what one said in order of saying, Tab of the events spoken of")
  func people() throws {
    var person = try person()
    person.type("P")
    #expect(person.screen.contains("A. Minister"))
    #expect(person.screen.contains("A side"))
    person.press(.enter)
    let said = person.rows
    let first = try #require(said.firstIndex { $0.contains("not yet") })
    let second = try #require(said.firstIndex { $0.contains("we meet again") })
    #expect(first < second)
    person.press(.tab)
    let ofEvents = person.rows
    let talks = try #require(ofEvents.firstIndex { $0.contains("we meet again") })
    let pause = try #require(ofEvents.firstIndex { $0.contains("not yet") })
    #expect(talks < pause)
    person.press(.tab)
    #expect(person.screen.contains("Talks begin"))
  }

  @Test("Of somebody who is not quoted, the events are shown first; Tab goes on to the empty lists")
  func unquoted() throws {
    var timeline = try Fixture.days(3)
    timeline.events[1].actors = [.named("A silent party")]
    var person = Person([timeline])
    person.type("P")
    person.press(.enter)
    #expect(person.currentRow.contains("Event 1"))
    person.press(.tab)
    #expect(person.screen.contains("Nothing is listed."))
  }

  @Test("f in a list shows only the events of the one that is selected, on the timeline")
  func filter() throws {
    var person = try person()
    person.type("P")
    person.type("f")
    #expect(person.model.projection.count == 2)
    #expect(person.screen.contains("Talks begin"))
    person.type("F")
    #expect(person.model.projection.count == 3)
  }

  @Test("Conflicts, gaps and what is unsupported are lists whose events Enter opens")
  func findings() throws {
    var person = try person()
    person.type(":conflicts")
    person.press(.enter)
    #expect(person.screen.contains("1 event of which two statements cannot both be true"))
    person.press(.enter)
    #expect(person.screen.contains("both cannot be true"))
    person.type("qq")
    person.type(":unsupported")
    person.press(.enter)
    #expect(person.screen.contains("A rumour"))
    #expect(person.screen.contains("no evidence"))
    person.type("q")
    person.type(":gaps")
    person.press(.enter)
    #expect(person.screen.contains("too few distances between events"))
  }

  @Test("While it is asked the list says so, and Esc stops it")
  func waiting() throws {
    var person = try person()
    person.isSlow = true
    person.type("S")
    #expect(!person.screen.contains("The wire"))
    person.press(.escape)
    #expect(person.effects.isEmpty || person.screen.contains("Talks begin"))
    person.answer()
    person.type("S")
    #expect(person.screen.contains("The wire"))
  }

  @Test("/ looks through all rows of a list, however many, and n and N go on from there")
  func search() throws {
    var timeline = try Fixture.days(20_500)
    timeline.events[20_300].title = "A needle"
    timeline.events[20_400].title = "Another needle"
    var person = Person([timeline])
    person.type(":unsupported")
    person.press(.enter)
    person.type("/needle")
    person.press(.enter)
    #expect(person.currentRow.contains("A needle"))
    #expect(person.lastLine.contains("2 matches of “needle”"))
    person.type("n")
    #expect(person.currentRow.contains("Another needle"))
    person.type("n")
    #expect(person.currentRow.contains("A needle"))
    person.type("N")
    #expect(person.currentRow.contains("Another needle"))
    person.type("/straw")
    person.press(.enter)
    #expect(person.lastLine.contains("no match of “straw”"))
    #expect(person.currentRow.contains("Another needle"))
  }

  @Test("A search in a long list goes to what is next, tells how far it is, and Esc stops it")
  func longSearch() throws {
    var person = try person()
    person.type("S")
    person.isSlow = true
    person.type("/the")
    person.press(.enter)
    guard case .rows = person.model.search?.scope, let request = person.model.search?.request
    else { return #expect(Bool(false), "nothing is looked for") }
    person.send(.rowsFound(SearchHits(places: [1], share: 0.4, next: 1), request: request))
    #expect(person.currentRow.contains("The paper"))
    #expect(person.screen.contains("40 %"))
    person.press(.escape)
    #expect(person.lastLine.contains("stopped: 1 match so far"))
    #expect(person.screen.contains("The paper"))
    // What still comes in is not wanted any more.
    person.send(.rowsFound(SearchHits(places: [0, 1]), request: request))
    #expect(person.model.search?.count == 1)
  }

  @Test("What was found in a list is found anew where its order has changed")
  func searchInAnotherOrder() throws {
    var person = try person()
    person.type("S/paper")
    person.press(.enter)
    #expect(person.currentRow.contains("The paper"))
    person.type("sgn")
    #expect(person.currentRow.contains("The paper"))
    person.type("N")
    #expect(person.currentRow.contains("The paper"))
  }

  @Test(
    "Each list fits the smallest window",
    arguments: ["S", "P", ":conflicts", ":gaps", ":unsupported"])
  func small(keys: String) throws {
    var person = try person(width: 40, height: 10)
    person.type(keys)
    if keys.hasPrefix(":") { person.press(.enter) }
    #expect(person.grid.cursor != nil)
    person.type("jjkGg")
    #expect(person.rows.count == 10)
  }
}
