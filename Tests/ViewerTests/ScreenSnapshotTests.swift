import CellGrid
import Chronology
import Foundation
import Testing
import TimelineFiles

@testable import Viewer

/// Whole screens as text, reviewed by eye.
@Suite("Screens")
struct ScreenSnapshotTests {
  static let sizes = [(80, 24), (120, 40), (40, 10)]

  /// The sample timeline, read from its file, with its saved text.
  private func sample(_ width: Int, _ height: Int) throws -> Person {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Timelines")
    let file = folder.appending(path: "after-singapore.yaml")
    var timeline = try TimelineReader.read(path: file.path(percentEncoded: false), file: 0)
    timeline.path = "after-singapore.yaml"
    let text = try Data(contentsOf: folder.appending(path: "sources/pyongyang-digest.txt"))
    return Person(
      [timeline], texts: ["digest": String(decoding: text, as: UTF8.self)], width: width,
      height: height)
  }

  /// The timeline of the tests with Hangul and Han in its titles, its text and its names.
  private func korean(_ width: Int, _ height: Int) throws -> Person {
    let (timeline, texts) = try Fixture.quoted()
    return Person([timeline], texts: texts, width: width, height: height)
  }

  @Test("The sample at its start", arguments: sizes)
  func timeline(width: Int, height: Int) throws {
    try expectSnapshot(try sample(width, height).screen, "timeline-\(width)x\(height)")
  }

  @Test("The July 12 meeting: in the list, whole, and its quote in the source", arguments: sizes)
  func meeting(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type(":2018-07-12")
    person.press(.enter)
    try expectSnapshot(person.screen, "meeting-in-list-\(width)x\(height)")
    person.press(.enter)
    try expectSnapshot(person.screen, "meeting-\(width)x\(height)")
    for _ in 0..<20 where !person.currentRow.contains("We now have") { person.type("j") }
    person.press(.enter)
    try expectSnapshot(person.screen, "meeting-quote-\(width)x\(height)")
    #expect(person.words(in: .litQuote).hasPrefix("We now have a meeting set up for July 12"))
  }

  @Test("As it was known on 9 July, before the meeting, and on 16 July, after it", arguments: sizes)
  func asOf(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type(":2018-07-12")
    person.press(.enter)
    for day in ["2018-07-09", "2018-07-16"] {
      person.type(":asof \(day)")
      person.press(.enter)
      try expectSnapshot(person.screen, "as-of-\(day)-\(width)x\(height)")
    }
    person.press(.enter)
    try expectSnapshot(person.screen, "as-of-meeting-\(width)x\(height)")
  }

  @Test("The undated events, at the end", arguments: sizes)
  func undated(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type("G")
    try expectSnapshot(person.screen, "undated-\(width)x\(height)")
  }

  @Test("The help", arguments: sizes)
  func help(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type("?")
    try expectSnapshot(person.screen, "help-\(width)x\(height)")
  }

  @Test("Hangul and Han in every screen", arguments: sizes)
  func wide(width: Int, height: Int) throws {
    var person = try korean(width, height)
    try expectSnapshot(person.screen, "wide-timeline-\(width)x\(height)")
    person.press(.enter)
    try expectSnapshot(person.screen, "wide-event-\(width)x\(height)")
    person.press(.enter, .tab)
    try expectSnapshot(person.screen, "wide-source-\(width)x\(height)")
  }

  @Test("A command being completed, and a search being typed")
  func prompts() throws {
    var person = try sample(80, 24)
    person.type(":2018-0")
    person.press(.tab)
    try expectSnapshot(person.screen, "completion-80x24")
    person.press(.escape)
    person.type("/북한")
    try expectSnapshot(person.screen, "searching-80x24")
  }

  @Test("Problems: what is wrong, where, and how many")
  func problems() throws {
    var timeline = try Fixture.days(3)
    timeline.diagnostics = [
      Diagnostic(
        .error, path: "days.yaml", line: 12, column: 11, message: "a problem made up for the tests"),
      Diagnostic(
        .warning, path: "days.yaml", line: 20, column: 3,
        message: "another one, with a long sentence that does not fit on one row of the window"),
    ]
    var person = Person([timeline])
    try expectSnapshot(person.screen, "problems-counted-80x24")
    person.type(":problems")
    person.press(.enter)
    try expectSnapshot(person.screen, "problems-80x24")
    person.type("je")
    #expect(person.effects.contains(.edit(path: "days.yaml", line: 20)))
  }
}
