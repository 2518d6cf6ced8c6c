import CellGrid
import Chronology
import Foundation
import Testing
import TimelineFiles

@testable import Viewer

@Suite("An editor compares the timeline with an older version, side by side")
struct DifferenceTests {
  /// The sample, and an older version of it.
  private func person(_ width: Int = 120, _ height: Int = 40) throws -> Person {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Timelines/after-singapore.yaml")
    var timeline = try TimelineReader.read(path: path.path(percentEncoded: false), file: 0)
    timeline.path = "new.yaml"
    var person = Person([timeline], width: width, height: height)
    person.older = ["old.yaml": Fixture.older(than: timeline)]
    return person
  }

  private func compare(_ person: inout Person, with path: String = "old.yaml") {
    person.type(":diff \(path)")
    person.press(.enter)
  }

  private func row(_ words: String, _ person: Person) throws -> String {
    try #require(person.rows.first { $0.contains(words) })
  }

  @Test("A row a difference, in the order of time: the older one left, the newer one right")
  func lanes() throws {
    var person = try person()
    compare(&person)
    #expect(person.screen.contains("1 event added, 1 dropped, 3 changed, 9 the same"))
    let dropped = try row("- dropped", person)
    #expect(dropped.contains("around 30 June 2018") && dropped.contains("A lunch"))
    #expect(dropped.last == "│")
    let moved = try row("~ status", person).split(separator: "│")
    #expect(moved.count == 2 && moved[0].contains("A meeting") && moved[1].contains("Meeting on"))
    let added = try row("+ added", person).split(separator: "│")
    #expect(added.count == 2 && added[1].contains("Talks between generals"))
    let order = ["- dropped", "~ re-dated", "~ quotes", "~ status", "+ added", "~ name"]
      .compactMap { words in person.rows.firstIndex { $0.contains(words) } }
    #expect(order == order.sorted() && order.count == 6)
  }

  @Test("In a narrow window the lanes stand under one another, and each says which it is")
  func stacked() throws {
    var person = try person(80, 24)
    compare(&person)
    let index = try #require(person.rows.firstIndex { $0.contains("~ re-dated") })
    #expect(person.rows[index].contains("old  ▪  July 2018"))
    #expect(person.rows[index + 1].contains("new  ↔  6–7 July 2018"))
    person.click(x: 20, y: index + 1, .doublePress)
    #expect(person.rows[0] == "Talks in Pyongyang")
  }

  @Test("Enter shows the difference whole, and from there the event; q comes back each time")
  func opening() throws {
    var person = try person()
    compare(&person)
    for _ in 0..<9 where !person.currentRow.contains("status moved") { person.type("j") }
    let list = person.screen
    person.press(.enter)
    #expect(person.screen.contains("- old  announced"))
    #expect(person.screen.contains("+ new  not-held"))
    person.press(.enter)
    #expect(person.screen.contains("What each says") || person.screen.contains("Panmunjom"))
    person.type("qq")
    #expect(person.screen == list)
  }

  @Test("What was added opens as an event; what was dropped is shown as the older file has it")
  func oneSided() throws {
    var person = try person()
    compare(&person)
    person.type("g")
    person.press(.enter)
    #expect(person.screen.contains("only old.yaml has this event"))
    #expect(person.screen.contains("around 30 June 2018"))
    person.press(.enter)
    #expect(person.lastLine.contains("does not have this event"))
    person.type("e")
    #expect(person.effects.contains { if case .edit("old.yaml", _) = $0 { true } else { false } })
    person.type("q")
    for _ in 0..<9 where !person.currentRow.contains("+ added") { person.type("j") }
    person.press(.enter)
    #expect(person.rows[0] == "Talks between generals on the remains")
  }

  @Test("A filter narrows nothing here, a new reading is compared anew, the selection stays")
  func changing() throws {
    var person = try person()
    person.type("ftag:nothing")
    person.press(.enter)
    compare(&person)
    #expect(person.screen.contains("1 event added, 1 dropped, 3 changed"))
    for _ in 0..<9 where !person.currentRow.contains("+ added") { person.type("j") }
    let position = person.files[0].events.firstIndex { $0.id.name == "panmunjom-meeting" }
    person.files[0].events.remove(at: try #require(position))
    person.type("R")
    #expect(person.screen.contains("1 event added, 2 dropped, 2 changed"))
    #expect(person.currentRow.contains("+ added"))
  }

  @Test(
    "Where both say the same, it says so; a file that is not there is told, and the screen is left")
  func nothing() throws {
    var person = try person()
    person.older["same.yaml"] = person.files[0]
    compare(&person, with: "same.yaml")
    #expect(person.screen.contains("There is no difference."))
    person.press(.enter)
    #expect(person.lastLine.contains("there is nothing to open"))
    person.type("q")
    let before = person.rows.dropLast()
    compare(&person, with: "nowhere.yaml")
    #expect(person.lastLine.contains("there is no such file"))
    #expect(person.rows.dropLast() == before)
    person.type(":diff")
    person.press(.enter)
    #expect(person.lastLine.contains("it is written :diff FILE"))
    person.type(":diff ol")
    person.press(.tab)
    #expect(person.effects.contains(.completePath(line: "diff ol", path: "ol")))
  }

  @Test("While it is compared, keys go on working, and Esc stops it")
  func slow() throws {
    var person = try person()
    person.isSlow = true
    compare(&person)
    #expect(person.screen.contains("Comparing with old.yaml"))
    person.type("?")
    #expect(person.screen.contains("every screen") || person.screen.contains("Help"))
    person.type("q")
    person.press(.escape)
    #expect(person.lastLine.contains("stopped"))
    #expect(!person.screen.contains("Comparing"))
  }
}
