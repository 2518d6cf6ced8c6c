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

  /// The larger timeline, read from its file.
  private func diplomacy(_ width: Int, _ height: Int) throws -> Person {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Timelines")
    let file = folder.appending(path: "korean-diplomacy.yaml")
    var timeline = try TimelineReader.read(path: file.path(percentEncoded: false), file: 0)
    timeline.path = "korean-diplomacy.yaml"
    return Person([timeline], width: width, height: height)
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

  @Test("Sources and people, and what is found among all events", arguments: sizes)
  func lists(width: Int, height: Int) throws {
    var person = try sample(width, height)
    for (keys, name) in [("S", "source"), ("P", "person")] {
      person.type(keys)
      try expectSnapshot(person.screen, "list-of-\(name)s-\(width)x\(height)")
      person.press(.enter)
      try expectSnapshot(person.screen, "one-\(name)-\(width)x\(height)")
      person.type("qq")
    }
    for name in ["conflicts", "unsupported"] {
      person.type(":" + name)
      person.press(.enter)
      try expectSnapshot(person.screen, "\(name)-\(width)x\(height)")
      person.type("q")
    }
  }

  @Test("The lists, and the gaps, of the larger timeline and of the sample in a large window")
  func largeLists() throws {
    for (name, person) in [("sample", try sample(200, 50)), ("diplomacy", try diplomacy(200, 50))] {
      var person = person
      for (list, keys) in [("sources", "S"), ("people", "P")] {
        person.type(keys)
        try expectSnapshot(person.screen, "\(list)-of-\(name)-200x50")
        person.press(.enter)
        try expectSnapshot(person.screen, "one-of-\(list)-of-\(name)-200x50")
        person.type("qq")
      }
      for list in ["conflicts", "unsupported", "gaps"] {
        person.type(":" + list)
        person.press(.enter)
        try expectSnapshot(person.screen, "\(list)-of-\(name)-200x50")
        person.type("q")
      }
    }
  }

  @Test("The gaps, in smaller windows", arguments: sizes)
  func gaps(width: Int, height: Int) throws {
    for (name, person) in [
      ("sample", try sample(width, height)), ("diplomacy", try diplomacy(width, height)),
    ] {
      var person = person
      person.type(":gaps")
      person.press(.enter)
      try expectSnapshot(person.screen, "gaps-of-\(name)-\(width)x\(height)")
    }
  }

  @Test(
    "What an older version says differently: in lanes, and one difference whole",
    arguments: sizesOfAll)
  func differences(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.older = ["old.yaml": Fixture.older(than: person.files[0])]
    person.type(":diff old.yaml")
    person.press(.enter)
    person.type("jj")
    try expectSnapshot(person.screen, "differences-\(width)x\(height)")
    person.press(.enter)
    try expectSnapshot(person.screen, "one-difference-\(width)x\(height)")
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

  @Test("The settings, with where each comes from", arguments: sizes)
  func settings(width: Int, height: Int) throws {
    var person = Person(
      [try Fixture.days(9)], width: width, height: height,
      settings: "dates = iso\nfilter aid = tag:aid or tag:food\nkey timeline x = open\n")
    person.type(":set margins 5")
    person.press(.enter)
    person.type(":set")
    person.press(.enter)
    try expectSnapshot(person.screen, "settings-\(width)x\(height)")
  }

  @Test(
    "A filter while it is typed: what matches, possibly too, and where it stops", arguments: sizes)
  func filters(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type("ffrom:2018-07-11 to:2018-07-12 who:")
    try expectSnapshot(person.screen, "filtering-\(width)x\(height)")
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

  static let sizesOfAll = [(40, 10), (80, 24), (120, 40), (200, 50)]

  @Test(
    "The overview: the larger timeline, and the sample by months and days", arguments: sizesOfAll)
  func overview(width: Int, height: Int) throws {
    var person = try diplomacy(width, height)
    person.type("t")
    try expectSnapshot(person.screen, "overview-\(width)x\(height)")
    person.type("zz")
    try expectSnapshot(person.screen, "overview-zoomed-\(width)x\(height)")
    person = try sample(width, height)
    person.type("jt")
    for _ in 0..<7 where !person.screen.contains("Events by day") { person.type("z") }
    try expectSnapshot(person.screen, "overview-days-\(width)x\(height)")
  }

  @Test("Lanes: the sample, and the larger timeline in 1953 and by place", arguments: sizesOfAll)
  func lanes(width: Int, height: Int) throws {
    var person = try sample(width, height)
    person.type("jL")
    try expectSnapshot(person.screen, "lanes-\(width)x\(height)")
    person = try diplomacy(width, height)
    person.type(":1953-07")
    person.press(.enter)
    person.type("L")
    try expectSnapshot(person.screen, "lanes-1953-\(width)x\(height)")
    person.type(":lanes place")
    person.press(.enter)
    person.type("ZZZZZ")
    try expectSnapshot(person.screen, "lanes-places-\(width)x\(height)")
  }
}
