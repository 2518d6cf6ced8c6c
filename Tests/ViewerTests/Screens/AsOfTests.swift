import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The timeline as it could be known on a day")
struct AsOfTests {
  /// A meeting that was announced, did not take place, and was replaced; and what cites nothing.
  private func person(
    asOf day: CalendarDay? = nil, width: Int = 80, height: Int = 24
  ) throws -> Person {
    var timeline = Timeline(path: "t.yaml", title: "A summer")
    timeline.sources = try [
      ("article", "2018-07-09"), ("record", "2018-07-12"), ("later", "2018-07-15"),
    ].map { name, published in
      var source = Source(
        id: Source.ID(file: 0, name: name), origin: Origin(file: 0, line: 1, column: 1))
      source.title = "The \(name)"
      source.published = StatedDate(try EDTF(parsing: published))
      return source
    }
    func cite(_ source: String, _ date: String?, _ status: Event.Status?) throws -> Citation {
      var citation = Citation(
        source: Source.ID(file: 0, name: source), origin: Origin(file: 0, line: 1, column: 1))
      citation.date = try date.map { StatedDate(try EDTF(parsing: $0)) }
      citation.status = status
      return citation
    }
    var remarks = try Fixture.event("remarks", "2018-07-08", title: "Remarks in Tokyo")
    remarks.evidence = [try cite("article", nil, nil)]
    var meeting = try Fixture.event("meeting", "2018-07-12", title: "Meeting on the remains")
    meeting.status = .notHeld
    meeting.evidence = try [
      cite("article", "2018-07-12~", .announced), cite("record", "2018-07-12", .notHeld),
    ]
    var talks = try Fixture.event("talks", "2018-07-15", title: "Talks of generals")
    talks.status = .held
    talks.replaces = meeting.id
    talks.evidence = [try cite("later", "2018-07-15", .held)]
    let unsourced = try Fixture.event("unsourced", "2018-07-01", title: "Cites nothing")
    timeline.events = [unsourced, remarks, meeting, talks]
    return Person([timeline], width: width, height: height, asOf: day)
  }

  private func ask(_ day: String, _ person: inout Person) {
    person.type("a")
    person.press(.control("u"))
    person.type(day)
    person.press(.enter)
  }

  @Test("Only what was published by then is shown, as it was known; the rest is counted")
  func announced() throws {
    var person = try person()
    ask("9 july 2018", &person)
    #expect(person.screen.contains("Meeting on the remains (announced)"))
    #expect(person.screen.contains("around 12 July 2018"))
    #expect(!person.screen.contains("Talks of generals"))
    #expect(!person.screen.contains("Cites nothing"))
    #expect(person.screen.contains("as of 9 July 2018: 2, 2 hidden; today's titles"))
    #expect(person.screen.contains("1 event cites no source, 1 event was in no source yet"))
    ask("2018-07-16", &person)
    #expect(person.screen.contains("Meeting on the remains (not held)"))
    #expect(person.screen.contains("Talks of generals (held)"))
    person.type("A")
    #expect(person.screen.contains("Cites nothing"))
    #expect(!person.screen.contains("as of"))
  }

  @Test("( and ) step through the days on which something became known, and say what")
  func steps() throws {
    var person = try person()
    person.type("(")
    #expect(person.lastLine.contains("15 July 2018: Talks of generals, in place of Meeting"))
    person.type("(")
    #expect(person.screen.contains("12 July 2018: not held: Meeting on the remains"))
    #expect(!person.screen.contains("Talks of generals"))
    person.type("(")
    #expect(person.screen.contains("9 July 2018: Remarks in Tokyo"))
    person.type("(")
    #expect(person.lastLine.contains("nothing became known before"))
    #expect(person.screen.contains("as of 9 July 2018"))
    person.type("))")
    #expect(person.screen.contains("as of 15 July 2018"))
    person.type(")")
    #expect(person.lastLine.contains("nothing became known later"))
  }

  @Test("The selection stays on its event, or goes to the next one in time that was known")
  func selection() throws {
    var person = try person()
    person.type("jj")
    #expect(person.currentRow.contains("Meeting on the remains"))
    ask("2018-07-09", &person)
    #expect(person.currentRow.contains("Meeting on the remains"))
    person.type("A")
    person.type("gg")
    ask("2018-07-09", &person)
    #expect(person.currentRow.contains("Remarks in Tokyo"))
  }

  @Test("An event says from what its date and status are known, and that its title is today's")
  func basis() throws {
    var person = try person()
    ask("2018-07-09", &person)
    person.type("j")
    person.press(.enter)
    let words = person.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      words.contains(
        "as of 9 July 2018: date and status from The article, published 9 July 2018; title and "
          + "summary are today's"))
    #expect(!person.screen.contains("The record"))
    person.type("k")
    ask("2018-07-08", &person)
    #expect(person.screen.contains("As of 8 July 2018 nothing is known of “meeting”"))
    #expect(person.screen.contains("it was in no source yet"))
  }

  @Test("A day asked for at the start shows nothing later, not even for a moment")
  func start() throws {
    let person = try person(asOf: CalendarDay(year: 2018, month: 7, day: 9))
    #expect(person.model.projection.count == 2)
    #expect(person.screen.contains("as of 9 July 2018"))
  }

  @Test("A day on which nothing was known yet says so")
  func nothing() throws {
    var person = try person()
    ask("2001-01-01", &person)
    #expect(person.screen.contains("As of 1 January 2001 nothing was known"))
    person.type("A")
    #expect(person.model.projection.count == 4)
  }

  @Test("A filter is of what was known, and reading the files again keeps the day")
  func filter() throws {
    var person = try person()
    ask("2018-07-09", &person)
    person.type(":filter status:announced")
    person.press(.enter)
    #expect(person.model.projection.count == 1)
    person.type("R")
    #expect(person.model.projection.count == 1)
    #expect(person.screen.contains("as of 9 July 2018"))
    person.type("A")
    #expect(person.model.projection.count == 0)
  }

  @Test("Esc stops looking; what was shown before stays")
  func stopped() throws {
    var person = try person()
    ask("2018-07-16", &person)
    person.isSlow = true
    ask("2018-07-09", &person)
    #expect(person.screen.contains("as of 9 July 2018 …"))
    person.press(.escape)
    #expect(person.screen.contains("as of 16 July 2018"))
    person.answer()
    #expect(person.screen.contains("as of 16 July 2018"))
    #expect(person.screen.contains("Talks of generals"))
  }

  @Test("What is no date is said, and can be mended; an empty line is today")
  func mistakes() throws {
    var person = try person()
    ask("tomorow", &person)
    #expect(person.screen.contains("is no date"))
    #expect(person.lastLine.hasPrefix("as of: tomorow"))
    person.press(.control("u"), .enter)
    #expect(person.screen.contains("all is shown as known today"))
    person.type(":asof 2018-07-12")
    person.press(.enter)
    person.type(":asof")
    person.press(.enter)
    #expect(person.screen.contains("all as known today"))
  }
}
