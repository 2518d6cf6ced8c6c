import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Changing settings while the viewer runs")
struct SetCommandTests {
  private func command(_ line: String, _ person: inout Person) {
    person.type(":")
    person.type(line)
    person.press(.enter)
  }

  @Test(":set changes a setting at once, says for how long, and where it would stay")
  func theme() throws {
    var person = Person([try Fixture.days(9)])
    #expect(person.grid.cell(x: 0, y: 5).style.background == nil)
    command("set theme light", &person)
    #expect(person.lastLine == "theme set for this time; in config it would stay")
    let grid = person.grid
    for y in 0..<grid.height {
      for x in 0..<grid.width { #expect(grid.cell(x: x, y: y).style.background != nil) }
    }
    command("set theme monochrome", &person)
    #expect(
      person.grid.row(3).allSatisfy { $0.style.foreground == nil && $0.style.background == nil })
  }

  @Test(
    "A theme with a ground of its own paints every cell of every screen",
    arguments: [ThemeName.light, .contrast])
  func ground(name: ThemeName) throws {
    let (timeline, texts) = try Fixture.quoted()
    var person = Person(
      [timeline], texts: texts, width: 100, height: 40, settings: "theme = \(name.rawValue)\n")
    func expectGround(_ what: String) {
      let grid = person.grid
      for y in 0..<grid.height {
        for cell in grid.row(y) { #expect(cell.style.background != nil, "\(what), row \(y)") }
      }
    }
    expectGround("list")
    for keys in [
      "?", "q:problems\n", "q:set\n", "q/text\n", "ftag:", "\u{1B}\n", "\n", "/Para", "\n",
    ] {
      for character in keys {
        switch character {
        case "\n": person.press(.enter)
        case "\u{1B}": person.press(.escape)
        default: person.type(String(character))
        }
      }
      expectGround(keys)
    }
    #expect(person.model.screen is SourceScreen)
    person.resize(20, 5)
    expectGround("too small")
  }

  @Test("The list of dates is written as was asked for, with every doubt")
  func dates() throws {
    var timeline = try Fixture.days(2)
    timeline.events.append(try Fixture.event("around", "2018-07-12~"))
    timeline.events.append(try Fixture.event("span", "2018-07-12/2018-07-15?"))
    timeline.events.append(try Fixture.event("some", "2018-07-XX"))
    var person = Person([timeline], settings: "dates = iso\n")
    #expect(person.screen.contains("~ around 2018-07-12"))
    #expect(
      person.screen.contains("some day in Jul 2018")
        || person.screen.contains("some day in July 2018"))
    command("set dates edtf", &person)
    #expect(person.screen.contains("2018-07-12/2018-07-15?"))
    #expect(person.screen.contains("2018-07-XX"))
    command("set dates words", &person)
    #expect(person.screen.contains("around 12 July 2018"))
  }

  @Test("The margins are kept in view above and below the selection")
  func margins() throws {
    func steps(_ margins: Int) throws -> Int {
      var person = Person([try Fixture.days(200)], width: 80, height: 40)
      command("set margins \(margins)", &person)
      var steps = 0
      while person.rows[2].contains("Event 0 ") || person.rows[2].hasSuffix("Event 0"), steps < 50 {
        person.type("j")
        steps += 1
      }
      return steps
    }
    #expect(try steps(0) == steps(3) + 3)
  }

  @Test(
    "L shows first the lanes that were set, in the file or with :set, which changes those in view")
  func lanes() throws {
    var person = Person([try Fixture.days(9)], settings: "lanes = place\n")
    person.type("L")
    #expect(person.screen.contains("Lanes by place"))
    command("set lanes tag", &person)
    #expect(person.screen.contains("Lanes by tag"))
    person.type("qL")
    #expect(person.screen.contains("Lanes by tag"))
    command("set lanes colour", &person)
    #expect(
      person.lastLine.contains("There are: side, actor, place, source, tag")
        || person.screen.contains("There are: side, actor, place, source, tag"))
    person.type(":set lanes a")
    person.press(.tab)
    #expect(person.lastLine == ":set lanes actor")
  }

  @Test("The mouse is set by the file, by :set, and by its key; the list says by which")
  func mouse() throws {
    var person = Person([try Fixture.days(9)], settings: "mouse = off\n")
    #expect(person.effects.last == .setMouse(false))
    command("set mouse on", &person)
    #expect(person.effects.last == .setMouse(true))
    person.type("M")
    #expect(person.effects.last == .setMouse(false))
    command("set", &person)
    #expect(person.screen.contains("mouse = off  (set for this time)"))
  }

  @Test(":set alone lists every setting with where it comes from, and e leads to its line")
  func list() throws {
    var person = Person(
      [try Fixture.days(9)], width: 100, height: 40,
      settings: "# mine\nmargins = 5\nfilter aid = tag:aid\n")
    command("set", &person)
    #expect(person.screen.contains("theme = default  (as the program comes)"))
    #expect(person.screen.contains("margins = 5  (line 2 of the file)"))
    #expect(person.screen.contains("filter aid = tag:aid  (line 3 of the file)"))
    for row in Setting.table { #expect(person.screen.contains(row.name)) }
    person.type("jje")
    #expect(person.effects.last == .edit(path: "config", line: 2))
    person.send(.settingsRead(Settings(reading: "margins = 6", path: "config", today: nil)))
    #expect(person.screen.contains("margins = 6  (line 1 of the file)"))
    person.type("q")
    #expect(person.model.screen is TimelineScreen)
  }

  @Test("What cannot be set is said, and changes nothing")
  func mistakes() throws {
    var person = Person([try Fixture.days(9)])
    command("set thme light", &person)
    #expect(person.screen.contains("did you mean `theme`?"))
    command("set theme purple", &person)
    #expect(person.screen.contains("`purple` is no value here"))
    #expect(person.model.settings.theme == .standard)
    command("set theme", &person)
    #expect(person.screen.contains("theme = default: how things look"))
    command("set key timeline F = filter", &person)
    #expect(person.model.notice?.contains("`F` was the only key of `unfilter`") == true)
  }

  @Test("Tab completes names and values")
  func completion() {
    #expect(SettingCompletion.lines(for: "th") == ["set theme"])
    #expect(SettingCompletion.lines(for: "theme l") == ["set theme light"])
    #expect(SettingCompletion.lines(for: "key time") == ["set key timeline"])
    #expect(
      SettingCompletion.lines(for: "key timeline x toggle-d") == [
        "set key timeline x toggle-details"
      ])
    #expect(SettingCompletion.lines(for: "").count == Setting.table.count)
    #expect(SettingCompletion.lines(for: "nothing x").isEmpty)
  }

  @Test("A bad settings file is reported and listed with the other problems; e leads there")
  func problems() throws {
    var person = Person([try Fixture.days(9)], settings: "theme = light\nthme = light\n")
    #expect(person.screen.contains("config:2:1: error: there is no setting `thme`"))
    #expect(person.model.settings.theme == .light)
    command("problems", &person)
    person.type("e")
    #expect(person.effects.last == .edit(path: "config", line: 2))
  }
}
