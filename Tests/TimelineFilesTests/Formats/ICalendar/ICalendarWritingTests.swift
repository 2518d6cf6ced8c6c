import Chronology
import Testing

@testable import TimelineFiles

@Suite("A timeline goes out as a calendar")
struct ICalendarWritingTests {
  private func exported(_ events: String) throws -> (text: String, losses: [String]) {
    try written(try read("dateline: 1\ntitle: Talks\nevents:\n" + events), as: .iCalendar)
  }

  @Test(
    "A date becomes the days that it covers, and its words say what these do not",
    arguments: [
      ("2018-07-12", "DTSTART;VALUE=DATE:20180712", nil, nil),
      ("2018-07-12/2018-07-14", "DTSTART;VALUE=DATE:20180712|DTEND;VALUE=DATE:20180715", nil, nil),
      ("2018-07-12T14:30:00Z", "DTSTART:20180712T143000Z", nil, nil),
      ("2018-07-12T14:30:00", "DTSTART:20180712T143000", nil, nil),
      ("2018-07-12T08:30:00+09:00", "DTSTART:20180711T233000Z", nil, nil),
      (
        "2018-07", "DTSTART;VALUE=DATE:20180701|DTEND;VALUE=DATE:20180801", "July 2018",
        "that 1 date has no day is not expressible in iCalendar"
      ),
      (
        "2018-07-12~", "DTSTART;VALUE=DATE:20180712", "around 12 July 2018",
        "the uncertainty of 1 date is not expressible in iCalendar"
      ),
      (
        "2018-07-12/..", "DTSTART;VALUE=DATE:20180712", "from 12 July 2018 on, still open",
        "the form of 1 date is not expressible in iCalendar"
      ),
      (
        "'[2018-07-12,2018-07-14]'", "DTSTART;VALUE=DATE:20180712|DTEND;VALUE=DATE:20180715",
        "either 12 July 2018 or 14 July 2018", "the form of 1 date is not expressible in iCalendar"
      ),
    ] as [(String, String, String?, String?)])
  func dates(_ date: String, _ lines: String, _ words: String?, _ loss: String?) throws {
    let (text, losses) = try exported("  - {id: a, title: A, date: \(date)}\n")
    let found = text.split(separator: "\r\n").filter {
      $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND")
    }
    #expect(found.joined(separator: "|") == lines)
    #expect(text.contains("DESCRIPTION") == (words != nil))
    if let words { #expect(text.contains("Date: " + ICalendarText.escaped(words))) }
    #expect(losses == (loss.map { [$0] } ?? []))
    // And comes back as it was, without those words.
    let event = try #require(try read(text, path: "t.ics").events.first)
    #expect(event.date.map { "\($0.edtf)" } == date.filter { $0 != "'" })
    #expect(event.summary == nil)
    #expect(event.id.name == "a")
  }

  @Test("What is left out is counted")
  func leftOut() throws {
    let (text, losses) = try exported(
      """
        - {title: A}
        - {title: B, date: XXXX-12-XX}
        - {title: C, date: -0044-03-15}
        - {title: D, date: Y12018}
        - {title: E, date: 9998/9999}

      """)
    #expect(!text.contains("BEGIN:VEVENT"))
    #expect(
      losses == [
        "2 events without a date are not expressible in iCalendar",
        "3 events before the year 1 or after 9999 are not expressible in iCalendar",
      ])
  }

  @Test("No line is longer than 75 octets, no character is broken, and all text is escaped")
  func folding() throws {
    let title = String(repeating: "회담, a; b\\c 😀 ", count: 40).trimmed
    var timeline = try read("dateline: 1\ntitle: T\nevents: [{title: x, date: 2018-07-12}]")
    timeline.events[0].title = title
    timeline.events[0].summary = "one\r\ntwo\u{1}\n\nthree"
    let text = try written(timeline, as: .iCalendar).text
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.count <= 76 && line.last == 0x0D)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let event = try #require(try read(text, path: "t.ics").events.first)
    #expect(event.title == title)
    #expect(event.summary == "one\ntwo\u{FFFD}\n\nthree")
  }

  @Test("Every event has a UID that stays, and a DTSTAMP of what the timeline knows")
  func identity() throws {
    let timeline = try read(
      """
      dateline: 1
      title: Talks
      sources:
        s: {title: A report, url: "https://example.org/a", published: 2018-07-09}
      events:
        - {id: a, title: A, date: 2018-07-12, evidence: [{source: s}]}
        - {id: 7@example.org, title: B, date: 2018-07-12, status: cancelled, private: true}
      """)
    let (text, losses) = try written(timeline, as: .iCalendar)
    #expect(try written(timeline, as: .iCalendar).text == text)
    #expect(text.contains("UID:a@\(SHA256.ofWords("Talks")).dateline.invalid\r\n"))
    #expect(text.contains("UID:7@example.org\r\n"))
    #expect(text.contains("DTSTAMP:20180709T000000Z\r\n"))
    #expect(text.contains("DTSTAMP:19700101T000000Z\r\n"))
    #expect(
      text.contains("ATTACH;LABEL=\"A report\";X-DATELINE-SOURCE=\"s\":https://example.org/a"))
    #expect(text.contains("STATUS:CANCELLED\r\n") && text.contains("CLASS:PRIVATE\r\n"))
    #expect(
      losses == [
        "what else is known of 1 source is not expressible in iCalendar"
      ])
  }

  @Test("An event that was moved in a calendar has its new date")
  func moved() throws {
    let text = try exported("  - {id: a, title: A, date: 2018-07~, summary: Why.}\n").text
    let changed = text.replacing("VALUE=DATE:20180701", with: "VALUE=DATE:20180702")
    let timeline = try read(changed, path: "t.ics")
    #expect(
      timeline.events.map { "\($0.date.map { "\($0.edtf)" } ?? "")" } == ["2018-07-02/2018-07-31"])
    #expect(timeline.events.first?.summary == "Why.")
    #expect(timeline.diagnostics.count == 1)
  }

  @Test(
    "Out and in again keeps everything that a calendar can hold", arguments: 0..<40 as Range<UInt64>
  )
  func roundTrip(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let timeline = try CalendarMadeUp.timeline(using: &random)
    let (text, _) = try written(timeline, as: .iCalendar)
    let back = try read(text, path: "t.ics")
    #expect(back.diagnostics.isEmpty)
    #expect(back.title == timeline.title)
    #expect(back.language == timeline.language)
    #expect(back.timezone == timeline.timezone)
    let expected = timeline.events.filter { $0.date.flatMap { CalendarDate($0) } != nil }
    #expect(back.events.map(CalendarMadeUp.held) == expected.map(CalendarMadeUp.held))
    let names = Dictionary(uniqueKeysWithValues: back.actors.map { ($0.id, $0.name) })
    let actors = back.events.map { event in
      event.actors.map { if case .declared(let id) = $0 { names[id] ?? "" } else { "?" } }
    }
    #expect(
      actors
        == expected.map { $0.actors.map { if case .named(let name) = $0 { name } else { "?" } } })
  }

  @Test("A calendar that was read and written is read as it was")
  func fromCalendar() throws {
    let text = event("DTSTART:20180702T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nLOCATION:Here")
    let first = try read(text, path: "t.ics")
    let second = try read(try written(first, as: .iCalendar).text, path: "t.ics")
    #expect(second.events.map(CalendarMadeUp.held) == first.events.map(CalendarMadeUp.held))
  }
}

/// Timelines made up of everything that a calendar can hold.
enum CalendarMadeUp {
  /// What of an event a calendar can hold.
  struct Held: Equatable {
    var id: String
    var title: String
    var date: StatedDate?
    var status: Event.Status?
    var place: String?
    var tags: [String]
    var summary: String?
    var note: String?
    var isPrivate: Bool
    var sources: [String]
  }

  static func held(_ event: Event) -> Held {
    Held(
      id: event.id.name, title: event.title, date: event.date, status: event.status,
      place: event.place, tags: event.tags, summary: event.summary, note: event.note,
      isPrivate: event.isPrivate, sources: event.evidence.map(\.source.name))
  }

  private static func words(using random: inout Seeded, lines: Bool = false) -> String {
    let pieces = [
      "talks", "회담", "a,b", "c;d", "e\\f", "\\n", "😀", "\"quoted\"", "^'^n^^", "x:y", "Date: then",
      "Status: not held", "=20", "é", "<1>", "&",
      "very-long-word-that-goes-on-and-on-and-on-and-on-and-on",
    ]
    let all = lines ? pieces + ["\n", "\n\n"] : pieces
    let count = Int.random(in: 1...12, using: &random)
    let text = (0..<count).map { _ in all.randomElement(using: &random) ?? "" }
      .joined(separator: " ").trimmed
    return text.isEmpty ? "x" : text
  }

  static func timeline(using random: inout Seeded) throws -> Timeline {
    var timeline = Timeline(path: "t.yaml", title: words(using: &random))
    timeline.language = ["en", "ko", nil].randomElement(using: &random) ?? nil
    timeline.timezone = ["Asia/Seoul", nil].randomElement(using: &random) ?? nil
    let origin = Origin(file: 0, line: 1, column: 1)
    for number in 0..<4 {
      var source = Source(id: Source.ID(file: 0, name: "s\(number)"), origin: origin)
      source.url = "https://example.org/\(number)?a=1,2;3"
      source.title = words(using: &random)
      timeline.sources.append(source)
    }
    let dates = [
      "2018-07-12", "2018-07", "2018", "2018-07-12~", "2018-07?", "2018-07-12/2018-07-14",
      "2018-07/2018-09", "2018-07-12/..", "../2018-07-12", "2018-07-12/", "[2018-07-12,2018-08-01]",
      "{2018-07,2018-09}", "201X", "2018-21", "XXXX-12-XX", "-0044", "0001-01-01", "9999-12-31",
      "2018-07-12T10:00:00Z", "2018-07-12T24:00:00", "2018-07-12T00:30:00+09:00",
      "2018-07-12T10:00:00-04", "2016-12-31T23:59:60Z", "2018-07-12/2018-07-12", "2018-XX-12",
    ]
    for number in 0..<20 {
      var event = Event(
        id: Event.ID(file: 0, name: "event \(number), a"), title: words(using: &random),
        origin: origin)
      let edtf = try EDTF(parsing: dates.randomElement(using: &random) ?? "2018")
      event.date = StatedDate(edtf)
      if Bool.random(using: &random) {
        event.date?.earliest = CalendarDay(year: 2018, month: 7, day: 1)
        event.date?.note = words(using: &random, lines: true)
      }
      if Bool.random(using: &random) {
        event.date?.latest = CalendarDay(year: 2018, month: 7, day: 30)
      }
      if event.date?.earliest == nil, event.date?.latest == nil { event.date?.note = nil }
      event.status = Event.Status.allCases.randomElement(using: &random)
      if Bool.random(using: &random) { event.summary = words(using: &random, lines: true) }
      if Bool.random(using: &random) { event.place = words(using: &random) }
      if Bool.random(using: &random) { event.note = words(using: &random, lines: true) }
      event.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in words(using: &random) }
      event.isPrivate = Bool.random(using: &random)
      event.actors = (0..<Int.random(in: 0...2, using: &random)).map {
        .named("Person \(number)-\($0) \"the, other\"; ^n: é")
      }
      event.evidence = timeline.sources.filter { _ in Bool.random(using: &random) }.map {
        Citation(source: $0.id, origin: origin)
      }
      timeline.events.append(event)
    }
    return timeline
  }
}
