import CellGrid
import Chronology
import Testing

@testable import Viewer

@Suite("Keys that a person binds")
struct KeyMapTests {
  @Test("A key does what it was bound to, and the help shows the keys as bound")
  func bound() throws {
    var person = Person(
      [try Fixture.days(9)], settings: "key timeline ; = open\nkey scrolling , = bottom\n")
    #expect(!person.screen.contains("problem"))
    person.type(",;")
    #expect(person.model.screen is EventScreen)
    person.type("?")
    let help = HelpText.lines(width: 80, widths: .unicode, keys: person.model.keys).map(\.text)
    #expect(help.contains { $0.hasPrefix("  ; Enter") && $0.contains("open the event") })
    #expect(help.contains { $0.hasPrefix("  , G End") })
    #expect(person.rows.count == 24)
  }

  @Test("The hints and the sentences name the keys as bound")
  func hints() throws {
    var person = Person(
      [try Fixture.days(9)],
      settings: "key everywhere q = none\nkey everywhere X = back\nkey everywhere F5 = help\n")
    #expect(person.lastLine.contains("X leave"))
    person.type("q")
    #expect(person.lastLine == "q has no meaning here: F5 shows the keys")
    person.press(.escape)
    #expect(person.lastLine.contains("X leaves"))
  }

  @Test("An action that loses its only key is reported, unless another line gives it one")
  func conflicts() throws {
    func problems(_ text: String) -> [Diagnostic] {
      Settings(reading: text, path: "config", today: nil).problems
    }
    let lost = problems("key timeline F = filter\n")
    #expect(lost.count == 1)
    #expect(lost.first?.severity == .warning)
    #expect(lost.first?.message == "`F` was the only key of `unfilter`, which has none now")
    #expect(problems("key timeline F = filter\nkey timeline f = unfilter\n").isEmpty)
    #expect(problems("key timeline j = open\n").isEmpty)
    #expect(problems("key timeline F = none\n").isEmpty)
    let stays = problems("key everywhere o = help\n")
    #expect(stays.contains { $0.message == "on the screen “source” `o` stays `open-url`" })
  }

  @Test("One key with two meanings on one screen is refused")
  func twoMeanings() {
    let settings = Settings(
      reading: "key everywhere ; = help\nkey source ; = open\n", path: "config", today: nil)
    #expect(settings.problems.map(\.line) == [2])
    #expect(settings.problems.first?.message.contains("in everywhere already: help") == true)
    #expect(settings.keys.action(for: .character(";"), in: [.source, .everywhere]) == .help)
  }

  @Test("Nobody can lock themselves in")
  func leaving() {
    let settings = Settings(
      reading: """
        key everywhere : = none
        key everywhere Q = none
        key timeline q = open
        key everywhere q = none
        """, path: "config", today: nil)
    #expect(settings.problems.contains { $0.message.contains("no key would be left") })
    for stack in KeyContext.stacks {
      let leaving = [Action.back, .leave, .commandLine]
      #expect(leaving.contains { settings.keys.keyName(for: $0, in: stack) != nil }, "\(stack)")
    }
  }

  @Test(
    "Whatever is bound, no key has two rows in one place, and the table is what keys do",
    arguments: 0..<100)
  func property(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var keys = KeyMap.standard
    let all = Bindings.table.flatMap(\.keys)
    for _ in 0..<30 {
      guard let key = all.randomElement(using: &generator),
        let context = KeyContext.allCases.randomElement(using: &generator)
      else { return }
      let action =
        Bool.random(using: &generator) ? Action.allCases.randomElement(using: &generator) : nil
      try? keys.bind(key, to: action, in: context)
    }
    for context in KeyContext.allCases {
      let bound = keys.table.filter { $0.context == context }
      #expect(Set(bound.flatMap(\.keys)).count == bound.flatMap(\.keys).count)
      for row in bound {
        for key in row.keys { #expect(keys.action(for: key, in: [context]) == row.action) }
      }
    }
  }

  @Test("Every key is read by the name that the help has for it")
  func names() {
    for key in Bindings.table.flatMap(\.keys) { #expect(Key(named: key.name) == key, "\(key)") }
    #expect(Key(named: "ctrl-D") == .control("d") && Key(named: "C-d") == .control("d"))
    #expect(Key(named: "space") == .character(" ") && Key(named: "pgdn") == .pageDown)
    for name in ["", "xyz", "^h", "F99"] { #expect(Key(named: name) == nil, "\(name)") }
  }

  @Test("Every action and every place has a name of its own in the settings file")
  func ownNames() {
    #expect(Set(Action.allCases.map(\.name)).count == Action.allCases.count)
    #expect(Action(named: "half-down") == .halfDown && Action(named: "open-url") == .openURL)
    #expect(KeyContext(named: "scrolling") == .scrolling)
    #expect(Set(KeyContext.allCases.map(\.name)).count == KeyContext.allCases.count)
  }
}
