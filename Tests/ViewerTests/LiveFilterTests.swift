import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("A filter while it is being typed")
struct LiveFilterTests {
  private func timeline() throws -> Timeline {
    var timeline = try Fixture.days(40)
    timeline.events[3].tags = ["aid", "food aid"]
    timeline.events[5].tags = ["aid"]
    timeline.events[5].place = "Panmunjom"
    timeline.events[7].tags = ["remains"]
    timeline.events[7].actors = [.named("Example Person")]
    timeline.events.append(try Fixture.event("around", "2018-01-11~", title: "Around the eleventh"))
    return timeline
  }

  private func person(_ settings: String = "") throws -> Person {
    Person([try timeline()], settings: settings)
  }

  private func selectedRow(_ person: Person) -> String? {
    person.rows.first { $0.hasPrefix(">") }
  }

  private var statusRow: (Person) -> String { { $0.rows[$0.rows.count - 2] } }

  @Test("What matches is shown letter by letter, with how many")
  func live() throws {
    var person = try person()
    person.type("ftag:ai")
    #expect(person.model.projection.count == 0)
    person.type("d")
    #expect(person.model.projection.count == 2)
    #expect(statusRow(person).contains("2 events"))
    #expect(person.lastLine == "filter: tag:aid")
    person.press(.enter)
    #expect(person.model.projection.count == 2)
    #expect(person.lastLine == "2 events")
    #expect(person.model.typed["filter"] == ["tag:aid"])
    person.type("j")
    #expect(statusRow(person).contains("filter: tag:aid  2 + 0 possibly"))
  }

  @Test("A half-typed filter keeps the last good one, and says where it stops")
  func half() throws {
    var person = try person()
    person.type("ftag:aid place:")
    #expect(person.model.projection.count == 2)
    #expect(statusRow(person).contains("stops at character 15: 'place:' needs a value"))
    person.type("Pan")
    #expect(person.model.projection.count == 1)
    #expect(statusRow(person).contains("1 event"))
  }

  @Test(
    "A word that may yet become a key is left out until that is told, and Enter takes it as a word")
  func begun() throws {
    var person = try person()
    person.type("ftag:aid -pla")
    #expect(person.model.projection.count == 2)
    #expect(statusRow(person).contains("“pla” may become a key"))
    person.press(.enter)
    #expect(person.model.projection.count == 2)
    #expect(person.model.projection.filter?.terms == [.tag("aid"), .words("pla")])
    person.type("f pla ")
    #expect(person.model.projection.count == 0)
  }

  @Test("Esc gives back what was shown before: the events, the selection, the filter")
  func giveBack() throws {
    var person = try person()
    for _ in 0..<20 { person.type("j") }
    let before = person.screen
    person.type("ftag:remains")
    #expect(selectedRow(person)?.contains("Event 7") == true)
    person.press(.escape)
    #expect(person.screen == before)
    person.type("ftag:aid")
    person.press(.enter)
    person.type("j")
    let filtered = person.screen
    person.type("f -place:Pan")
    #expect(person.model.projection.count == 1)
    person.press(.control("c"))
    #expect(person.screen == filtered)
    person.type("f")
    person.press(.control("u"))
    #expect(person.model.projection.count == 41)
    person.press(.backspace)
    #expect(person.screen == filtered)
  }

  @Test("An empty filter shows all, and Enter keeps that")
  func empty() throws {
    var person = try person()
    person.type("ftag:aid")
    person.press(.enter)
    person.type("f")
    person.press(.control("u"))
    #expect(statusRow(person).contains("all 41 events"))
    person.press(.enter)
    #expect(person.model.projection.count == 41)
    #expect(person.lastLine == "all events")
  }

  @Test("Where one was is found again by widening what was typed")
  func anchor() throws {
    var person = try person()
    for _ in 0..<20 { person.type("j") }
    let row = selectedRow(person)
    person.type("ftag:remains")
    person.press(.control("u"))
    #expect(selectedRow(person) == row)
  }

  @Test("Each change asks anew, and only the answer to the last one counts")
  func requests() throws {
    var person = try person()
    person.isSlow = true
    person.type("ftag:aid")
    #expect(statusRow(person).contains("looking…"))
    #expect(person.model.projection.count == 41)
    person.answer()
    #expect(person.model.projection.count == 2)
    person.isSlow = true
    person.type(" x")
    person.press(.escape)
    person.answer()
    #expect(person.model.projection.count == 41)
    #expect(person.model.filter == nil)
  }

  @Test("A possible match has a sign before its row, besides the words behind it")
  func possible() throws {
    var person = try person()
    person.type("ffrom:2018-01-11 to:2018-01-12")
    let around = try #require(person.rows.first { $0.contains("Around the eleventh") })
    #expect(around.contains("◇•~"))
    #expect(person.rows.filter { $0.contains("◇") }.count == 1)
    #expect(statusRow(person).contains("3 events, 1 of them possibly"))
    person.press(.escape)
    #expect(!person.screen.contains("◇"))
  }

  @Test("Files that are read again meanwhile are shown as they are now")
  func reload() throws {
    var person = try person()
    person.type("ftag:aid")
    var other = try timeline()
    other.events[9].tags = ["aid"]
    person.send(.changed(TimelineSnapshot([other])))
    #expect(person.model.projection.count == 3)
    person.press(.escape)
    #expect(person.model.projection.count == 41)
    #expect(person.model.latest.events.event(at: 9).tags == ["aid"])
  }

  // MARK: Completion

  @Test("Tab completes the values that the files have, in quotation marks where they need them")
  func values() throws {
    var person = try person()
    for (typed, line) in [
      ("tag:rem", "tag:remains"), ("-tag:rem", "-tag:remains"), ("(place:pan", "(place:Panmunjom"),
      ("tag:aid who:exa", "tag:aid who:\"Example Person\""),
      ("who:\"Example P", "who:\"Example Person\""), ("tag:foo", "tag:\"food aid\""),
    ] {
      person.type("f")
      person.type(typed)
      person.press(.tab)
      #expect(person.lastLine == "filter: \(line)")
      person.press(.escape)
    }
    person.type("ftag:zzz")
    person.press(.tab)
    #expect(statusRow(person).contains("nothing begins so"))
  }

  @Test("Several values are offered, the most frequent first, and Tab goes through them")
  func several() throws {
    var person = try person()
    person.type("ftag:")
    person.press(.tab)
    #expect(statusRow(person).contains("tag:aid  tag:\"food aid\"  tag:remains"))
    person.press(.tab)
    #expect(person.lastLine == "filter: tag:aid")
    #expect(person.model.projection.count == 2)
    person.press(.tab, .tab)
    #expect(person.lastLine == "filter: tag:remains")
    #expect(person.model.projection.count == 1)
  }

  @Test("Tab completes keys, statuses, years and months")
  func others() throws {
    var person = try person()
    for (typed, line) in [
      ("wh", "who:"), ("status:not", "status:not-held"), ("from:201", "from:2018"),
      ("from!:2018-02", "from!:2018-02"),
    ] {
      person.type("f")
      person.type(typed)
      person.press(.tab)
      #expect(person.lastLine == "filter: \(line)")
      person.press(.escape)
    }
    person.type(":filter tag:rem")
    person.press(.tab)
    #expect(person.lastLine == ":filter tag:remains")
  }

  // MARK: Saved filters

  @Test("@NAME stands for a saved filter, alone or among others; Tab lists the names")
  func saved() throws {
    var person = try person("filter aid = tag:aid or tag:food\nfilter north = place:Panmunjom\n")
    person.type("f@")
    person.press(.tab)
    #expect(statusRow(person).contains("@aid  @north"))
    person.type("aid")
    #expect(person.model.projection.count == 2)
    person.type(" -@north")
    #expect(person.model.projection.count == 1)
    person.press(.enter)
    #expect(person.model.typed["filter"] == ["@aid -@north"])
    person.type(":filter @north")
    person.press(.enter)
    #expect(person.model.projection.count == 1)
    person.type(":set filter late from:2018-02")
    person.press(.enter)
    person.type(":filter @late")
    person.press(.enter)
    #expect(person.model.projection.count == 9)
  }

  @Test("A name that nobody saved is said, with its place in what was typed")
  func unknown() throws {
    let saved = [SavedFilter(name: "aid", text: "tag:aid or tag:food")]
    for (text, offset) in [("tag:x @iad", 6), ("@aid form:2018", 5), ("@aid (tag:x", 5), ("-@", 1)]
    {
      do throws(FilterError) {
        _ = try FilterExpression(parsing: text, relativeTo: nil, saved: saved)
        Issue.record("\(text) was read")
      } catch {
        #expect(error.offset == offset, "\(text): \(error)")
      }
    }
    let quoted = try FilterExpression(parsing: "\"@iad\" a@b", relativeTo: nil, saved: saved)
    #expect(quoted.terms == [.words("@iad"), .words("a@b")])
  }
}
