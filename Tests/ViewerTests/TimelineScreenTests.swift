import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Walking through the timeline")
struct TimelineScreenTests {
  @Test("j and k go from event to event, and stop at the ends")
  func lines() throws {
    var person = Person([try Fixture.days(3)])
    #expect(person.currentRow.contains("Event 0"))
    person.type("kjjjjk")
    #expect(person.currentRow.contains("Event 1"))
  }

  @Test("Wherever one goes, the selected event is in view under its month")
  func alwaysVisible() throws {
    for (width, height) in [(80, 24), (120, 40), (40, 10), (60, 17)] {
      var person = Person([try Fixture.days(200)], width: width, height: height)
      let keys: [Key] = [
        .character("j"), .character("k"), .control("d"), .control("u"), .control("f"),
        .control("b"), .character("G"), .character("g"), .control("e"), .control("y"),
        .character("]"), .character("["), .character("}"), .character("{"),
      ]
      var seed: UInt64 = 7
      for _ in 0..<150 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        person.press(keys[Int(seed >> 33) % keys.count])
        let screen = try #require(person.model.screen as? TimelineScreen)
        let selected = try #require(screen.selected.flatMap(person.model.snapshot.event))
        #expect(
          person.currentRow.contains(selected.title + " ")
            || person.currentRow.hasSuffix(selected.title))
        let month = try #require(selected.date?.edtf.heading?.words)
        #expect(person.rows.contains { $0.hasPrefix(month) })
      }
    }
  }

  @Test("A margin of events is kept before the edge of the window")
  func margin() throws {
    var person = Person([try Fixture.days(100)])
    for _ in 0..<40 { person.type("j") }
    #expect(person.currentRow.contains("Event 40"))
    #expect(person.screen.contains("Event 43"))
    #expect(!person.screen.contains("Event 44 "))
    for _ in 0..<3 { person.type("k") }
    #expect(person.screen.contains("Event 43"))
  }

  @Test("Months and years are gone through with brackets and braces")
  func months() throws {
    var person = Person([try Fixture.days(500)])
    person.type("]")
    #expect(person.currentRow.contains("1 February 2018"))
    person.type("jj[")
    #expect(person.currentRow.contains("1 February 2018"))
    person.type("[")
    #expect(person.currentRow.contains("1 January 2018"))
    person.type("}")
    #expect(person.currentRow.contains("1 January 2019"))
    person.type("{")
    #expect(person.currentRow.contains("1 January 2018"))
  }

  @Test("A date on the command line goes to the first event at or after it")
  func dates() throws {
    var person = Person([try Fixture.days(100)])
    person.type(":2018-03-05")
    person.press(.enter)
    #expect(person.currentRow.contains("5 March 2018"))
    person.type(":february 2018")
    person.press(.enter)
    #expect(person.currentRow.contains("1 February 2018"))
    person.type(":2019")
    person.press(.enter)
    #expect(person.currentRow.contains("Event 99"))
    #expect(person.lastLine.contains("this is the last"))
    person.type(":no such thing")
    person.press(.enter)
    #expect(person.lastLine.contains("no command and no date"))
  }

  @Test("The undated stand last, in a section of their own")
  func undated() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    person.type("G")
    #expect(person.currentRow.contains("An event without a date"))
    let heading = try #require(person.rows.firstIndex { $0.hasPrefix("Undated") })
    let date = try #require(person.rows.firstIndex { $0.hasPrefix("August 2018") })
    #expect(date < heading)
  }

  @Test("An announced meeting around a day is never drawn as that day")
  func uncertainty() throws {
    let (timeline, texts) = try Fixture.quoted()
    for (width, height) in [(80, 24), (120, 40), (40, 10)] {
      let person = Person([timeline], texts: texts, width: width, height: height)
      let row = try #require(person.rows.first { $0.hasPrefix("> ") })
      #expect(row.contains("•~"))
      #expect(row.contains("around 12 July 2018") || row.contains("2018-07-12~"))
    }
  }

  @Test("Reading the file again keeps the place, also when events come before it")
  func reload() throws {
    var timeline = try Fixture.days(50)
    var person = Person([timeline])
    for _ in 0..<20 { person.type("j") }
    timeline.events.insert(try Fixture.event("new", "2017-12-01"), at: 0)
    person.files = [timeline]
    person.type("R")
    #expect(person.currentRow.contains("Event 20"))
    timeline.events.removeAll { $0.title == "Event 20" }
    person.files = [timeline]
    person.type("R")
    #expect(person.currentRow.contains("Event 21"))
  }

  @Test("The mouse selects with a press, opens with two, and scrolls")
  func mouse() throws {
    var person = Person([try Fixture.days(100)])
    let row = try #require(person.rows.firstIndex { $0.contains("Event 4") })
    person.click(x: 10, y: row)
    #expect(person.currentRow.contains("Event 4"))
    person.click(x: 10, y: row, .wheelDown)
    #expect(!person.rows.prefix(14).contains { $0.contains("Event 1 ") || $0.hasSuffix("Event 1") })
    let next = try #require(person.rows.firstIndex { $0.contains("Event 8") })
    person.click(x: 10, y: next, .doublePress)
    #expect(person.rows[0] == "Event 8")
  }

  @Test("A search finds titles, aliases and quotes, and n goes on to the next")
  func search() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    person.type("/LAST")
    person.press(.enter)
    #expect(person.lastLine.contains("no match"))
    person.type("/the last words")
    person.press(.enter)
    #expect(person.currentRow.contains("follow-up"))
    person.type("/发言人")
    person.press(.enter)
    #expect(person.currentRow.contains("판문점"))
    #expect(person.lastLine.contains("1 match"))
  }

  @Test("While a search runs Esc stops it, and its answer is not taken")
  func cancel() throws {
    var person = Person([try Fixture.days(50)])
    person.isSlow = true
    person.type("/event 30")
    person.press(.enter)
    #expect(person.screen.contains("/event 30 …"))
    person.press(.escape)
    #expect(person.lastLine.contains("stopped"))
    person.answer()
    #expect(person.currentRow.contains("Event 0"))
  }

  @Test("Marks and the jump list lead back")
  func marks() throws {
    var person = Person([try Fixture.days(100)])
    person.type("jjma")
    person.type("G'a")
    #expect(person.currentRow.contains("Event 2"))
    person.type("<")
    #expect(person.currentRow.contains("Event 99"))
    person.type(">")
    #expect(person.currentRow.contains("Event 2"))
    person.type("'b")
    #expect(person.lastLine.contains("no mark b"))
  }

  @Test("The list keeps at least twelve rows at 80x24")
  func rows() {
    let layout = TimelineLayout(Rect(x: 0, y: 0, width: 80, height: 22), hasDetails: true)
    #expect(layout.list.height >= 12)
    #expect(layout.strip != nil && layout.details != nil)
  }

  @Test("D takes the details away, Tab goes to them and back")
  func details() throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person([timeline], texts: texts)
    #expect(person.screen.contains("details"))
    person.press(.tab)
    person.type("j")
    #expect(person.screen.contains("Tab: list"))
    person.press(.tab)
    person.type("D")
    #expect(!person.screen.contains("details"))
  }

  @Test("Several files are one timeline, and ids are told apart by the file")
  func merged() throws {
    let first = try Fixture.days(2)
    var second = Timeline(path: "other.yaml", title: "Other")
    var event = Event(
      id: Event.ID(file: 1, name: "day-0"), title: "Another",
      origin: Origin(file: 1, line: 1, column: 1))
    event.date = StatedDate(try EDTF(parsing: "2018-01-02"))
    second.events = [event]
    var person = Person([first, second])
    person.type("j")
    #expect(person.currentRow.contains("Event 1"))
    person.type("j")
    #expect(person.currentRow.contains("Another"))
    person.type(":event 2:day-0")
    person.press(.enter)
    #expect(person.currentRow.contains("Another"))
    person.type(":event day-0")
    person.press(.enter)
    #expect(person.lastLine.contains("1:day-0, 2:day-0"))
  }

  @Test("When the window grows, no row stays empty while earlier events are hidden")
  func growing() throws {
    var person = Person([try Fixture.days(30)], width: 80, height: 12)
    person.type("G")
    person.resize(80, 40)
    person.type("D")
    #expect(person.currentRow.contains("Event 29"))
    #expect(person.rows[1] == "January 2018")
  }

  @Test("In a window that is too small stands a sentence, and it comes back")
  func tooSmall() throws {
    var person = Person([try Fixture.days(10)])
    person.type("jj")
    let before = person.screen
    person.resize(30, 5)
    #expect(person.rows[0].hasPrefix("The window is too small"))
    person.resize(1, 1)
    person.resize(80, 24)
    #expect(person.screen == before)
  }
}
