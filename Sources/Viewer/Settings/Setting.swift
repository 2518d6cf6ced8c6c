import CellGrid
import Chronology

/// One row a setting: its name, the values that it takes, what it does.
///
/// To add one: a property of `Settings`, and a row here; the file, `:set`, the list and Tab follow.
struct Setting: Sendable {
  /// What is set, with its value in words.
  typealias Entry = (name: String, value: String)

  /// A value, and what stands between the setting's name and it.
  struct Words {
    let subject: [String]
    let value: String
    /// The day that words like "yesterday" are told from.
    let today: CalendarDay?
    /// What is known of a zone.
    let zones: ZoneLookup
  }

  /// Why a value is not taken; `part` says which of the words is wrong, in the order of writing.
  struct Mistake: Error {
    enum Part: Hashable {
      case subject(Int)
      /// So many Unicode code points into the value.
      case value(Int)
    }

    let part: Part
    let message: String

    init(_ message: String, at part: Part = .value(0)) {
      self.part = part
      self.message = message
    }
  }

  let name: String
  /// What stands between the name and the value: `CONTEXT KEY`.
  var subject: [String] = []
  /// The values in words.
  let values: String
  let help: String
  /// What is set now; of a setting with a subject there are none or several.
  let entries: @Sendable (Settings) -> [Entry]
  /// What Tab offers for each word after the name, the value last.
  let choices: [[String]]
  let set: @Sendable (inout Settings, Words) throws(Mistake) -> Void

  /// How it is written.
  var usage: String { "\(([name] + subject).joined(separator: " ")) = VALUE" }

  /// Every setting, in the order in which they are listed.
  static let table: [Setting] = [
    choice(
      "theme", help: "how things look: the terminal's own colours, or one of these",
      get: { $0.theme.rawValue }, set: { $0.theme = ThemeName(rawValue: $1) ?? .standard },
      ThemeName.allCases.map(\.rawValue)),
    choice(
      "mouse", help: "whether the mouse selects and scrolls; auto: not on the Linux console",
      get: { $0.mouse.map { $0 ? "on" : "off" } ?? "auto" },
      set: { $0.mouse = $1 == "auto" ? nil : $1 == "on" }, ["auto", "on", "off"]),
    Setting(
      name: "margins", values: "0 to 99",
      help: "events that stay in view above and below the selected one, where there is room",
      entries: { [("margins", String($0.margins))] }, choices: [["0", "3", "99"]],
      set: { (settings, words) throws(Mistake) in
        guard let number = Int(words.value), (0...99).contains(number) else {
          throw Mistake("`\(words.value)` is no number from 0 to 99")
        }
        settings.margins = number
      }),
    choice(
      "dates",
      help: "how the list writes dates: around 12 July 2018, around 2018-07-12, 2018-07-12~",
      get: { $0.dates.rawValue }, set: { $0.dates = DateStyle(rawValue: $1) ?? .words },
      DateStyle.allCases.map(\.rawValue)),
    choice(
      "lanes", help: "by what the lanes are that L shows first; Tab there shows the others",
      get: { $0.lanes.rawValue }, set: { $0.lanes = LaneKind(rawValue: $1) ?? .side },
      LaneKind.allCases.map(\.rawValue)),
    Setting(
      name: "zone",
      values: "auto: the file's timezone; written: as written; a name such as Asia/Seoul",
      help: "in which time zone dates with a time are shown",
      entries: { [("zone", $0.zone.name)] }, choices: [["auto", "written"]],
      set: { (settings, words) throws(Mistake) in
        switch words.value {
        case "auto": settings.zone = .ofFile
        case "written": settings.zone = .asWritten
        default:
          do throws(UnknownZone) {
            settings.zone = .zone(try words.zones(words.value).get())
          } catch {
            throw Mistake("`\(words.value)`: \(error.message)")
          }
        }
      }),
    Setting(
      name: "editor",
      values: "a program and its options; auto: VISUAL, EDITOR, else one that is there",
      help: "what e opens files with",
      entries: { [("editor", $0.editor ?? "auto")] }, choices: [["auto"]],
      set: { (settings, words) throws(Mistake) in
        settings.editor = words.value == "auto" ? nil : words.value
      }),
    choice(
      "state",
      help: "keep the last place in each file, and what was typed at : / f, for the next time",
      get: { $0.keepsState ? "on" : "off" }, set: { $0.keepsState = $1 == "on" }, ["on", "off"]),
    Setting(
      name: "filter", subject: ["NAME"], values: "a filter",
      help: "saves a filter, which @NAME then stands for: filter recent = from:2018 -tag:aid",
      entries: { $0.filters.map { ("filter \($0.name)", $0.text) } }, choices: [[], []],
      set: saveFilter),
    Setting(
      name: "key", subject: ["CONTEXT", "KEY"], values: "an action, or none",
      help: "binds a key: key timeline x = open",
      entries: { settings in
        settings.keys.changes.map {
          ("key \($0.context.name) \($0.key.name)", $0.action?.name ?? "none")
        }
      },
      choices: [KeyContext.allCases.map(\.name), [], Action.allCases.map(\.name) + ["none"]],
      set: bindKey),
  ]

  private static func choice(
    _ name: String, help: String, get: @escaping @Sendable (Settings) -> String,
    set: @escaping @Sendable (inout Settings, String) -> Void, _ values: [String]
  ) -> Setting {
    Setting(
      name: name, values: values.joined(separator: ", "), help: help,
      entries: { [(name, get($0))] }, choices: [values],
      set: { (settings, words) throws(Mistake) in
        try known(words.value, among: values, "value", at: .value(0))
        set(&settings, words.value)
      })
  }

  private static func known(
    _ word: String, among words: [String], _ what: String, at part: Mistake.Part
  ) throws(Mistake) {
    guard !words.contains(word) else { return }
    let near = NearestWord.find(word, among: words).map { "did you mean `\($0)`? " } ?? ""
    throw Mistake(
      "`\(word)` is no \(what) here: \(near)There are: \(words.joined(separator: ", "))", at: part)
  }

  private static func saveFilter(_ settings: inout Settings, _ words: Words) throws(Mistake) {
    let name = words.subject[0]
    guard name.unicodeScalars.allSatisfy(SavedFilter.isNameScalar) else {
      throw Mistake("a filter's name has letters, digits, - and _ only", at: .subject(0))
    }
    do throws(FilterError) {
      let text = try SavedFilter.expand(words.value, settings.filters).text
      _ = try FilterExpression(
        parsing: words.value, relativeTo: words.today, saved: settings.filters)
      settings.filters.removeAll { $0.name == name }
      settings.filters.append(SavedFilter(name: name, text: text))
    } catch {
      throw Mistake(error.message, at: .value(error.offset))
    }
  }

  private static func bindKey(_ settings: inout Settings, _ words: Words) throws(Mistake) {
    let contexts = KeyContext.allCases.map(\.name)
    try known(words.subject[0], among: contexts, "place for a key", at: .subject(0))
    guard let context = KeyContext(named: words.subject[0]) else { return }
    guard let key = Key(named: words.subject[1]) else {
      throw Mistake(
        "`\(words.subject[1])` is no key: write x, ^X, Enter, Tab, Space, F5, PgDn",
        at: .subject(1))
    }
    try known(
      words.value, among: Action.allCases.map(\.name) + ["none"], "action", at: .value(0))
    do throws(KeyMap.Refusal) {
      try settings.keys.bind(key, to: Action(named: words.value), in: context)
    } catch {
      throw Mistake(error.message, at: error.isOfKey ? .subject(1) : .value(0))
    }
  }
}
