import Chronology
import Testing
import TimelineFiles

@Suite("A timeline is read as it is written")
struct ReadingTests {
  @Test("Every key of the format is read")
  func everyKey() throws {
    let timeline = try read(complete)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.title == "After Singapore")
    #expect(timeline.timezone == "Asia/Seoul")
    #expect(timeline.eras.map(\.title) == ["The summit"])
    let pompeo = try #require(timeline.actors.first)
    #expect(pompeo.aliases == ["폼페이오"])
    #expect(pompeo.side == "United States")
    let source = try #require(timeline.sources.first)
    #expect(source.published?.note == "why")
    #expect(source.published?.earliest == CalendarDay(year: 2018, month: 7, day: 8))
    #expect(source.textKind == .digest)
    #expect(source.text == "sources/digest.txt")
    #expect(timeline.events.map(\.id.name) == ["talks", "panmunjom", "without-a-date"])
    let event = timeline.events[1]
    #expect(event.status == .notHeld)
    #expect(event.actors == [.declared(pompeo.id), .named("Somebody Else")])
    #expect(event.summary == "Two lines in one.")
    #expect(event.replaces == timeline.events[0].id)
    #expect(event.isPrivate)
    #expect(event.origin == Origin(file: 0, line: 29, column: 5))
    #expect(event.datedBy?.latest == CalendarDay(year: 2018, month: 7, day: 14))
    #expect(event.datedBy?.selector?.exact == "it could move")
    let citation = try #require(event.evidence.first)
    #expect(citation.quote?.speaker == .declared(pompeo.id))
    #expect(citation.quote?.to == .named("The press"))
    #expect(citation.quote?.selector.suffix == "s")
    #expect(citation.status == .announced)
    #expect(citation.checked?.by == "b")
    #expect(citation.isPrivate)
    #expect(timeline.events[2].undated == .notGiven)
    #expect(!timeline.events[2].isNamedByFile)
  }

  @Test("JSON in the same shape reads to the same timeline")
  func json() throws {
    let yaml = """
      dateline: 1
      title: 정상 회담
      actors: {kim: {name: Kim, aliases: [김]}}
      sources: {s: {title: "A \\"source\\"", text-kind: full, private: true}}
      events:
        - {title: "Tab\\there 😀", date: 2018-07-12, actors: [kim], evidence: [{source: s, exact: x}]}
        - {title: Nothing, place: null, date: 1999-12-31}
      """
    let json = #"""
      {"dateline": 1, "title": "정상 회담",
       "actors": {"kim": {"name": "Kim", "aliases": ["\uae40"]}},
       "sources": {"s": {"title": "A \"source\"", "text-kind": "full", "private": true}},
       "events": [
         {"title": "Tab\there \ud83d\ude00", "date": "2018-07-12", "actors": ["kim"],
          "evidence": [{"source": "s", "exact": "x"}]},
         {"title": "Nothing", "place": null, "date": "1999-12-31"}]}
      """#
    #expect(withoutPlaces(try read(yaml)) == withoutPlaces(try read(json)))
    #expect(try read(json).events[1].origin == Origin(file: 0, line: 7, column: 4))
  }

  private func withoutPlaces(_ timeline: Timeline) -> Timeline {
    let nowhere = Origin(file: 0, line: 1, column: 1)
    var timeline = timeline
    for index in timeline.actors.indices { timeline.actors[index].origin = nowhere }
    for index in timeline.sources.indices { timeline.sources[index].origin = nowhere }
    for index in timeline.events.indices {
      timeline.events[index].origin = nowhere
      for entry in timeline.events[index].evidence.indices {
        timeline.events[index].evidence[entry].origin = nowhere
      }
    }
    return timeline
  }

  @Test(
    "A mistake in JSON is named with line and column",
    arguments: [
      (#"{"dateline": 1, "title": "t" "events": []}"#, "refused 1:30 error a comma"),
      ("{\"dateline\": 1,\n \"title\": \"한 \\x\"}", "refused 2:14 error there is no such escape"),
      (#"{"dateline": 1, "title": "한국", "titel": 1}"#, "1:32 warning unknown key `titel`"),
      (#"{"dateline": 1, "title": "\ud800"}"#, "1:27 error this is half of a character"),
      (#"{"dateline": 01, "title": "t"}"#, "refused 1:14 error a value is expected"),
      (#"{"dateline": 1, "title": "t"} {}"#, "refused 1:31 error a second object begins here"),
      (
        #"{"dateline": 1, "title": "t", "events": [{"title": "a"}, {"title": "b"#,
        "1:68 error the quotation mark"
      ),
    ])
  func jsonMistakes(_ text: String, _ expected: String) {
    let found = problems(text, path: "t.json")
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test("A file that begins with { and is no JSON is read as YAML")
  func flow() throws {
    #expect(try read("{dateline: 1, title: t, events: [{title: a}]}").events.count == 1)
  }

  @Test("Dates are text, with quotation marks or without")
  func datesAreText() throws {
    let timeline = try read(
      """
      dateline: 1
      title: t
      events:
        - {title: a, date: 2018}
        - {title: b, date: 2018-07-12}
        - {title: c, date: "2018-07-12"}
        - {title: d, date: [..2018-07-06]}
        - {title: e, date: 2018-07-12~}
      """)
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events[1].date == timeline.events[2].date)
    #expect(timeline.events[0].bounds?.latest.day == CalendarDay(year: 2018, month: 12, day: 31))
    #expect(timeline.events[3].bounds?.earliest == .open)
  }

  @Test("A date without bounds is valid, and its event undated")
  func withoutBounds() throws {
    let timeline = try read("dateline: 1\ntitle: t\nevents: [{title: a, date: XXXX-12-XX}]")
    #expect(timeline.diagnostics.isEmpty)
    #expect(timeline.events[0].undated == .withoutBounds)
  }

  @Test("Byte order mark and CR LF change no place")
  func windows() throws {
    let text = "\u{FEFF}dateline: 1\r\ntitle: t\r\nevents:\r\n  - {title: a, dat: 1}\r\n"
    #expect(problems(text).map { $0.prefix(4) } == ["4:16"])
  }

  @Test("Made ids tell equal events apart, and are the same on every reading")
  func madeIds() throws {
    let text = """
      dateline: 1
      title: t
      events:
        - {title: "The Talks, again", date: 2018-07-06}
        - {title: "The talks again!", date: 2018-07-06}
        - {title: 회담}
        - {title: x, id: 회담-2}
        - {title: 회담}
        - {title: "…"}
      """
    let names = try read(text).events.map(\.id.name)
    #expect(
      names == [
        "the-talks-again-2018-07-06", "the-talks-again-2018-07-06-2", "회담", "회담-2", "회담-3",
        "event",
      ])
    #expect(try read(text).events.map(\.id.name) == names)
  }

  @Test("The second event of an id is shown under one of its own")
  func duplicateIds() throws {
    let timeline = try read(
      "dateline: 1\ntitle: t\nevents: [{id: x, title: a}, {id: x, title: b}]")
    #expect(timeline.events.map(\.id.name) == ["x", "b"])
    #expect(timeline.events.map(\.isNamedByFile) == [true, false])
  }

  @Test("What is written once and referred to is read at both places")
  func aliases() throws {
    let timeline = try read(
      "dateline: 1\ntitle: t\nevents:\n- {title: a, tags: &t [x, y]}\n- {title: b, tags: *t}")
    #expect(timeline.events.map(\.tags) == [["x", "y"], ["x", "y"]])
  }

  @Test("References that multiply are refused before they fill the memory")
  func aliasBomb() {
    var text = "dateline: 1\ntitle: t\nlanguage: &a0 x\n"
    for level in 1...9 {
      let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "k\(level): &a\(level) [\(references)]\n"
    }
    #expect(problems(text).contains { $0.contains("the references of this file") })
  }

  @Test("Nesting without end is named", arguments: ["[", "{a: ", "- ", "{\"a\":["])
  func nesting(_ opening: String) {
    let text = "dateline: 1\ntitle: t\nevents:\n " + String(repeating: opening, count: 100_000)
    #expect(problems(text).contains { $0.contains("deep in each other") })
    let json = String(repeating: opening, count: 100_000)
    #expect(!problems(json, path: "t.json").isEmpty)
  }

  @Test("A hundred thousand events are read, each once and in order")
  func many() throws {
    var text = "dateline: 1\ntitle: t\nevents:\n"
    for number in 0..<100_000 {
      text += "  - {id: e\(number), title: Event, date: 2018-07-12}\n"
    }
    let timeline = try read(text)
    #expect(timeline.events.count == 100_000)
    #expect(timeline.events.last?.origin.line == 100_003)
    #expect(timeline.events.last?.id.name == "e99999")
  }

  @Test("A damaged file gives a timeline or an error, whatever the damage")
  func mutations() {
    var generator = Seeded(state: 11)
    let valid = Array(complete.utf8)
    let signs = Array(":-[]{}\"'&*!|>%@`#,?\n\t \r\0\u{FF}\\~a1".utf8)
    for _ in 0..<1500 {
      var bytes = valid
      for _ in 0...Int.random(in: 0...5, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[position] = signs.randomElement(using: &generator) ?? 0
        case 1: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: position)
        case 2: bytes.remove(at: position)
        default: bytes.removeSubrange(position..<min(position + 30, bytes.count))
        }
      }
      do throws(TimelineFileError) {
        let timeline = try TimelineReader.read(bytes: bytes, path: "t.yaml", file: 0)
        #expect(timeline.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 })
        #expect(Set(timeline.events.map(\.id)).count == timeline.events.count)
      } catch {
        #expect(error.exitStatus == 65)
        #expect(error.description.hasPrefix("t.yaml:"))
      }
    }
  }

  @Test("Damaged JSON gives a timeline or an error, too")
  func jsonMutations() {
    var generator = Seeded(state: 12)
    let valid = Array(
      #"{"dateline":1,"title":"t\u00e9","events":[{"title":"a","tags":["b"],"private":true}]}"#.utf8
    )
    for _ in 0..<3000 {
      var bytes = valid
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      #expect(throws: Never.self) {
        do throws(TimelineFileError) {
          _ = try TimelineReader.read(bytes: bytes, path: "t.json", file: 0)
        } catch {
          #expect(error.exitStatus == 65)
        }
      }
    }
  }
}
