import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Showing only some events")
struct FilterTests {
  private func person() throws -> Person {
    var timeline = try Fixture.days(40)
    timeline.events.append(try Fixture.event("around", "2018-01-11~", title: "Around the eleventh"))
    timeline.events.append(try Fixture.event("none", nil, title: "Without a date"))
    return Person([timeline])
  }

  private func filter(_ words: String, _ person: inout Person) {
    person.type("f")
    person.press(.control("u"))
    person.type(words)
    person.press(.enter)
  }

  @Test("f shows what matches, tells the possible apart, and counts what is left out")
  func narrowing() throws {
    var person = try person()
    filter("from:2018-01-11 to:2018-01-12", &person)
    #expect(person.screen.contains("3 events, 1 of them possibly; 1 undated left out"))
    let around = try #require(person.rows.first { $0.contains("Around the eleventh") })
    #expect(around.contains("[possibly]"))
    let exact = try #require(person.rows.first { $0.contains("Event 10") })
    #expect(!exact.contains("[possibly]"))
    person.type("F")
    #expect(person.model.projection.count == 42)
  }

  @Test("The selection stays on its event, or goes to the next one in time")
  func selection() throws {
    var person = try person()
    for _ in 0..<5 { person.type("j") }
    filter("from:2018-01-03", &person)
    #expect(person.currentRow.contains("Event 5"))
    filter("from:2018-01-20", &person)
    #expect(person.currentRow.contains("Event 19"))
    person.type("F")
    #expect(person.currentRow.contains("Event 19"))
  }

  @Test("What is wrong in a filter is said, and the cursor stands there to mend it")
  func wrong() throws {
    var person = try person()
    filter("form:2018", &person)
    #expect(person.screen.contains("did you mean"))
    #expect(person.lastLine.hasPrefix("filter: form:2018"))
    person.press(.escape)
    #expect(person.model.projection.count == 42)
  }

  @Test("A filter by verdict knows what became of the quotes")
  func verdicts() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    filter("verdict:missing", &person)
    #expect(person.model.projection.count == 1)
    #expect(person.currentRow.contains("판문점"))
  }

  @Test("A reload applies the filter again, and the status line shows it")
  func reload() throws {
    var person = try person()
    filter("from:2018-02-01", &person)
    let count = person.model.projection.count
    person.type("R")
    #expect(person.model.projection.count == count)
    person.type("j")
    #expect(person.screen.contains("filter: from:2018-02-01"))
  }

  @Test("A filter that is asked for at the start is applied once the files are read")
  func atTheStart() throws {
    let timeline = try Fixture.days(40)
    var model = ViewerModel(TimelineSnapshot([]), width: 80, height: 24, widths: .unicode)
    let filter = try FilterExpression(parsing: "from:2018-02-01")
    _ = start(&model, filter: filter, isReading: true)
    let effects = update(&model, .loaded(TimelineSnapshot([timeline]), request: firstRequest))
    let request = try #require(
      effects.compactMap { if case .filter(filter, _, let request) = $0 { request } else { nil } }
        .last
    )
    let found = EventScan(filter, in: model.snapshot).matches()
    let filtered = Projection(model.snapshot, filter: filter, found: found)
    _ = update(&model, .filtered(filtered, share: nil, request: request))
    #expect(model.projection.count == 9)
  }

  @Test("Tab completes the keys, and the values of those that have a few")
  func completion() throws {
    var person = try person()
    person.type("fwh")
    person.press(.tab)
    #expect(person.lastLine.hasPrefix("filter: who:"))
    person.press(.control("u"))
    person.type("-verdict:cha")
    person.press(.tab)
    #expect(person.lastLine.hasPrefix("filter: -verdict:changed"))
  }

  @Test("A filter that matches nothing says so, and F leads back")
  func nothing() throws {
    var person = try person()
    filter("who:nobody", &person)
    #expect(person.screen.contains("No event matches the filter"))
    person.type("jF")
    #expect(person.model.projection.count == 42)
  }
}

@Suite("Evidence on the screens")
struct EvidenceOnScreensTests {
  private func person(_ text: String) throws -> Person {
    let (timeline, _) = try Fixture.quoted()
    return Person([timeline], texts: ["text": text], width: 100, height: 60)
  }

  @Test("A changed quote is shown with its difference, on the event and at its place")
  func changed() throws {
    var person = try person("Here stand the fifth words, and around July 12.")
    person.press(.enter)
    #expect(person.screen.contains("[changed, in the excerpt"))
    #expect(person.screen.contains("{-first-}"))
    #expect(person.screen.contains("{+fifth+}"))
    person.press(.enter)
    #expect(person.words(in: .litQuote).contains("fifth"))
    #expect(person.screen.contains("{+fifth+}"))
  }

  @Test("Of an ambiguous quote every place is offered")
  func ambiguous() throws {
    var person = try person("Once the first words. Again the first words. And around July 12.")
    person.press(.enter)
    #expect(person.screen.contains("2 places are equally good"))
    person.press(.enter)
    #expect(person.screen.contains("place 1 of 2"))
    for _ in 0..<3 where !person.screen.contains("place 2 of 2") { person.press(.tab) }
    #expect(person.screen.contains("place 2 of 2"))
  }

  @Test("c asks who compared an exact quote, and records it; of others it does not")
  func checking() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts, width: 100, height: 60)
    person.press(.enter)
    person.type("cA Reader")
    #expect(person.lastLine == "checked by: A Reader")
    person.press(.enter)
    let id = EvidenceID(event: Event.ID(file: 0, name: "first"), entry: .citation(0))
    #expect(person.effects.contains(.markChecked(id, by: "A Reader")))
    person.type("jjc")
    #expect(person.lastLine.contains("only a quote that stands in its saved text"))
  }

  @Test("A check is stale once the text is another one")
  func stale() throws {
    var (timeline, texts) = try Fixture.quoted()
    timeline.events[2].evidence[0].checked = .init(by: "A Reader", sha256: "hash of text")
    timeline.events[2].evidence[1].checked = .init(by: "Another", sha256: "of an older text")
    texts["more"] = ""
    var person = Person([timeline], texts: texts, width: 100, height: 60)
    person.press(.enter)
    let rows = person.rows
    #expect(rows.first { $0.contains("checked by A Reader") }?.contains("stale") == false)
    #expect(rows.first { $0.contains("checked by Another") }?.contains("stale") == true)
  }

  @Test("A text that is not the one that was hashed is said to be another one")
  func hash() throws {
    var (timeline, texts) = try Fixture.quoted()
    timeline.sources[0].sha256 = "hash of text"
    var person = Person([timeline], texts: texts)
    person.type("dg")
    #expect(!person.screen.contains("not the one that was hashed"))
    timeline.sources[0].sha256 = "of an older text"
    texts["more"] = ""
    person.files = [timeline]
    person.type("R")
    #expect(person.screen.contains("not the one that was hashed"))
  }

  @Test("Where sources give dates that exclude one another, both are shown")
  func disagreement() throws {
    var (timeline, texts) = try Fixture.quoted()
    timeline.events[1].evidence[0].date = StatedDate(try EDTF(parsing: "2018-09-01"))
    texts["more"] = ""
    var person = Person([timeline], texts: texts, width: 100, height: 60)
    person.press(.down, .enter)
    #expect(person.screen.contains("Disagreement on the date"))
    #expect(person.screen.contains("both cannot be true"))
  }
}
