import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("The settings file")
struct SettingsReadingTests {
  private func read(_ text: String) -> Settings {
    Settings(reading: text, path: "config", today: CalendarDay(year: 2018, month: 7, day: 20))
  }

  @Test("An empty file, comments and blank lines leave everything as the program comes")
  func empty() {
    for text in ["", "\n\n", "# nothing\n   # nothing either\n", "\u{FEFF}# a mark of order\r\n"] {
      let settings = read(text)
      #expect(settings.problems.isEmpty)
      #expect(settings.theme == .standard && settings.margins == 3 && settings.keepsState)
    }
  }

  @Test("Every setting is read, however it is spaced, and with lines that end as on Windows")
  func all() {
    let settings = read(
      """
      theme = light
      mouse=off
        margins   =   7  \r
      dates = edtf
      editor = vim -u NONE
      state = off
      filter recent = from:2018 -tag:aid
      key timeline x = open
      """)
    #expect(settings.problems.isEmpty)
    #expect(settings.theme == .light && settings.mouse == false && settings.margins == 7)
    #expect(settings.dates == .edtf && settings.editor == "vim -u NONE" && !settings.keepsState)
    #expect(settings.filters == [SavedFilter(name: "recent", text: "from:2018 -tag:aid")])
    #expect(settings.keys.action(for: .character("x"), in: [.timeline]) == .open)
  }

  @Test(
    "What is wrong is reported with its place and what was meant, and the other lines count",
    arguments: [
      ("thme = light", 1, "there is no setting `thme`: did you mean `theme`?"),
      ("  theme = lihgt", 11, "did you mean `light`?"),
      ("theme light", 7, "= is missing here"),
      ("theme =", 8, "a value is missing"),
      ("margins = many", 11, "no number from 0 to 99"),
      ("margins = 100", 11, "no number from 0 to 99"),
      ("filter recent = form:2018", 17, "did you mean `from:`?"),
      ("filter recent = tag:a @other", 23, "there is no saved filter `@other`"),
      ("filter not/a/name = tag:a", 8, "letters, digits, - and _"),
      ("key timline x = open", 5, "did you mean `timeline`?"),
      ("key timeline xyz = open", 14, "`xyz` is no key"),
      ("key timeline x = opne", 18, "did you mean `open`?"),
      ("key timeline", 13, "KEY is missing"),
      ("key source x = toggle-details", 16, "does nothing on the screen “source”"),
    ])
  func mistakes(line: String, column: Int, words: String) {
    let settings = read("# first\n\(line)\ndates = iso\n")
    #expect(settings.problems.count == 1)
    #expect(settings.problems.first?.line == 2)
    #expect(settings.problems.first?.column == column)
    #expect(settings.problems.first?.severity == .error)
    #expect(settings.problems.first?.message.contains(words) == true)
    #expect("\(settings.problems[0])".hasPrefix("config:2:\(column): error: "))
    #expect(settings.dates == .iso)
  }

  @Test("What is set twice counts as it was set first, and says so")
  func twice() {
    let settings = read(
      "theme = light\ntheme = contrast\nkey everywhere ^x = help\nkey everywhere C-x = leave\n")
    #expect(settings.theme == .light)
    #expect(settings.keys.action(for: .control("x"), in: [.everywhere]) == .help)
    #expect(settings.problems.map(\.line) == [2, 4])
    #expect(settings.problems.allSatisfy { $0.message.contains("which counts") })
  }

  @Test("A saved filter may name an earlier one")
  func filters() throws {
    let settings = read("filter aid = tag:aid or tag:food\nfilter recent = from:2018 @aid\n")
    #expect(settings.problems.isEmpty)
    let filter = try FilterExpression(
      parsing: "-@recent", relativeTo: nil, saved: settings.filters)
    let written = try FilterExpression(parsing: "-(from:2018 (tag:aid or tag:food))")
    #expect(filter == written)
  }

  @Test("Of any text there are settings, and every problem has a place in it", arguments: 0..<200)
  func anything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "theme", "key", "filter", "=", "=", "light", "timeline", "x", "open", "@a", "\"", "\n", "\n",
      "\u{0}", "판문점", "#", " ", "none", "q", "Q", ":", "everywhere", "back",
    ]
    let text = (0..<40).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    let settings = read(text)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for problem in settings.problems {
      #expect(lines.indices.contains(problem.line - 1))
      #expect((1...lines[problem.line - 1].count + 1).contains(problem.column))
    }
  }
}
