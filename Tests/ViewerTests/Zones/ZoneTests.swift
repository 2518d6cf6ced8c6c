import CellGrid
import Chronology
import Testing
import TimelineFiles

@testable import Viewer

/// A week of July 2018 between capitals, as people in them would look at it.
@Suite("Time zones on the screens")
struct ZoneTests {
  static let week = """
    dateline: 1
    title: Calls between capitals
    timezone: Asia/Seoul
    actors:
      a: {name: Speaker A, role: Spokesman}
    sources:
      s: {title: Source S, published: 2018-07-08}
      t: {title: Source T, published: 2018-07-09}
    events:
      - {id: eve, date: 2018-07-06, title: The day before}
      - {id: whole, date: 2018-07-07, title: A whole day}
      - {id: around, date: 2018-07-07~, title: Some day around then}
      - {id: statement, date: "2018-07-07T01:00:00+09:00", title: A statement in Seoul}
      - {id: london, date: "2018-07-06T20:00:00Z", title: A call from London}
      - id: briefing
        date: "2018-07-06T20:00:00-04:00"
        title: A briefing in Washington
        evidence:
          - source: s
            exact: we will talk again
            speaker: a
            said: "2018-07-06T20:05:00-04:00"
          - source: t
            date: "2018-07-07T09:30:00+09:00"
          - source: s
            exact: before that
            speaker: a
            said: "2018-07-07T08:00:00+09:00"
      - {id: clock, date: "2018-07-07T10:00:00", title: By a clock that nobody names}
      - {id: noon, date: "2018-07-31T12:00:00-04:00", title: Noon in Washington}
      - {id: midnight, date: "2018-08-01T00:30:00+09:00", title: Past midnight in Seoul}
    """

  private func person(
    width: Int = 80, height: Int = 24, settings: String = "", timezone: String = "Asia/Seoul"
  ) throws -> Person {
    let text = Self.week.replacing("timezone: Asia/Seoul", with: "timezone: \(timezone)")
    let timeline = try TimelineReader.read(bytes: Array(text.utf8), path: "week.yaml", file: 0)
    return Person([timeline], width: width, height: height, settings: settings)
  }

  private func command(_ line: String, _ person: inout Person) {
    person.type(":")
    person.type(line)
    person.press(.enter)
  }

  private func row(_ title: String, _ person: Person) -> String {
    person.rows.first { $0.dropFirst(2).hasPrefix("•") && $0.contains(title) } ?? ""
  }

  @Test("The file's zone shows both days where they differ; rows stand in the order of instants")
  func ofFile() throws {
    let person = try person(width: 120, height: 40)
    let titles = [
      "The day before", "A whole day", "Some day around then", "A statement in Seoul",
      "A call from London", "A briefing in Washington", "By a clock that nobody names",
      "August 2018", "Past midnight in Seoul", "Noon in Washington",
    ]
    let places = titles.compactMap { title in person.rows.firstIndex { $0.contains(title) } }
    #expect(places == places.sorted() && places.count == titles.count)
    #expect(row("A call from London", person).contains("7 Jul Seoul, 6 Jul UTC"))
    #expect(row("A briefing", person).contains("7 Jul Seoul, 6 Jul UTC-4"))
    #expect(row("A statement", person).contains("7 Jul 2018, 01:00 UTC+9"))
    #expect(row("Noon", person).contains("1 Aug (31 Jul UTC-4)"))
  }

  @Test(":set zone shows another zone at once, on every screen; the order and what is written stay")
  func set() throws {
    var person = try person(width: 120, height: 40)
    person.type(":2018-07-07")
    person.press(.enter)
    person.type("/briefing")
    person.press(.enter)
    person.press(.enter)
    #expect(person.screen.contains("7 July 2018, 09:00 in Seoul (6 July, 20:00 UTC-04:00)"))
    #expect(person.screen.contains("2018-07-06T20:00:00-04:00"))
    #expect(person.screen.contains("said 7 July 2018, 09:05 in Seoul (6 July, 20:05 UTC-04:00)"))
    command("set zone America/New_York", &person)
    #expect(person.lastLine == "zone set for this time; in config it would stay")
    #expect(person.screen.contains("6 July 2018, 20:00:00 UTC-04:00"))
    #expect(person.screen.contains("said 6 July 2018, 20:05:00 UTC-04:00"))
    #expect(person.screen.contains("6 July 2018, 20:30 in New York (7 July, 09:30 UTC+09:00)"))
    command("set zone written", &person)
    #expect(!person.screen.contains(" in Seoul") && !person.screen.contains("New York"))
    command("set zone auto", &person)
    #expect(person.screen.contains("09:00 in Seoul"))
  }

  @Test("No date without a time is ever shown otherwise than it is written")
  func days() throws {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "auto", "written"] {
      var person = try person(settings: "zone = \(zone)\n")
      #expect(row("The day before", person).contains(" 6 July 2018 "), "\(zone)")
      #expect(row("A whole day", person).contains(" 7 July 2018 "), "\(zone)")
      #expect(row("Some day around", person).contains("around 7 July 2018 "), "\(zone)")
      command("set dates edtf", &person)
      #expect(row("A call from London", person).contains("2018-07-06T20:00:00Z"), "\(zone)")
    }
  }

  @Test("A person's words go by the instant at which they were said, in the zone that is shown")
  func said() throws {
    var person = try person(width: 120, height: 40)
    command("actors", &person)
    person.press(.enter)
    let (first, second) = (
      person.rows.firstIndex { $0.contains("“before that”") },
      person.rows.firstIndex { $0.contains("“we will talk again”") }
    )
    #expect(try #require(first) < #require(second))
    #expect(
      person.rows[try #require(second)].contains("7 Jul 2018 (6 Jul UTC-4)"))
  }

  @Test("A zone that is not known is told with what was probably meant, and changes nothing")
  func unknown() throws {
    var person = try person()
    command("set zone Asia/Soul", &person)
    #expect(
      person.lastLine
        == "not set: `Asia/Soul`: there is no such time zone; did you mean `Asia/Seoul`?")
    #expect(person.model.settings.zone == .ofFile)
    let other = try self.person(settings: "margins = 2\nzone = Seoul\n")
    #expect(
      other.screen.contains("config:2:8: error: `Seoul`: there is no such time zone; did you mean"))
    #expect(other.model.settings.zone == .ofFile && other.model.settings.margins == 2)
    #expect(row("A call from London", other).contains("7 Jul Seoul, 6 Jul UTC"))
    let third = try self.person(timezone: "Asia/Soul")
    #expect(
      third.screen.contains("week.yaml:3:11: warning: `timezone`: there is no such time zone"))
    #expect(row("A call from London", third).contains("6 Jul 2018, 20:00:00 UTC"))
  }

  @Test("Tab asks for the names of zones")
  func completion() throws {
    var person = try person()
    person.type(":set zone As")
    person.press(.tab)
    #expect(person.effects.last == .completeZone(line: "set zone As", name: "As"))
    person.send(.completions(["set zone Asia/Aden", "set zone Asia/Almaty"], of: "set zone As"))
    #expect(person.lastLine.contains("set zone Asia/A"))
  }

  @Test("A filter and a past day stay as they are where another zone is shown")
  func kept() throws {
    var person = try person(width: 120, height: 40)
    person.type("fwashington")
    person.press(.enter)
    command("set zone Asia/Pyongyang", &person)
    #expect(row("A briefing", person).contains("7 Jul (6 Jul UTC-4)"))
    #expect(!person.screen.contains("A call from London"))
    command("asof 2018-07-20", &person)
    command("set zone America/New_York", &person)
    #expect(person.screen.contains("As of 20 July 2018") || person.screen.contains("20 July 2018"))
    // As it was known then: by the later source, which writes it by Seoul's clocks.
    #expect(row("A briefing", person).contains("6 Jul (7 Jul UTC+9)"))
  }

  @Test("A file that changes is shown in the zone that was set")
  func reload() throws {
    var person = try person(width: 120, height: 40)
    command("set zone America/New_York", &person)
    person.send(.changed(TimelineSnapshot(person.files)))
    #expect(row("A statement", person).contains("6 Jul"))
    person.type("R")
    #expect(row("A statement", person).contains("6 Jul"))
  }

  @Test("A week between capitals", arguments: [(80, 24), (120, 40), (40, 10)])
  func snapshots(width: Int, height: Int) throws {
    var person = try person(width: width, height: height)
    for _ in 0..<5 { person.type("j") }
    try expectSnapshot(person.screen, "zones-\(width)x\(height)")
    person.press(.enter)
    try expectSnapshot(person.screen, "zones-event-\(width)x\(height)")
    command("set zone America/New_York", &person)
    person.type("q")
    try expectSnapshot(person.screen, "zones-new-york-\(width)x\(height)")
  }
}
