import CellGrid
public import Chronology

extension Settings {
  /// Reads a settings file: `NAME = VALUE` a line; lines that begin with `#` say nothing.
  ///
  /// What is wrong is left out and reported in `problems`, with its place; the rest counts.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - path: Its path.
  ///   - today: The day that words like "yesterday" in saved filters are told from.
  ///   - zones: What is known of time zones; it is asked only where one is named.
  public init(
    reading text: String, path: String, today: CalendarDay?,
    zones: @escaping ZoneLookup = Self.noZones
  ) {
    self.init()
    self.path = path
    var changes: [(line: Int, column: Int, change: KeyMap.Change)] = []
    for (index, line) in text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let number = index + 1
      let scalars = Array(line)
      guard let first = scalars.first(where: { !Self.isBlank($0) }), first != "#" else { continue }
      do throws(SettingLine.Mistake) {
        let line = try SettingLine(scalars, needsSign: true)
        if case .line(let earlier)? = origins[line.name] {
          throw SettingLine.Mistake(
            column: line.nameColumn,
            message: "`\(line.name)` was set in line \(earlier) already, which counts")
        }
        let count = keys.changes.count
        try set(line, today: today, zones)
        note(line.name, from: .line(number))
        if keys.changes.count > count, let change = keys.changes.last {
          changes.append((number, line.nameColumn, change))
        }
      } catch {
        problems.append(
          Diagnostic(
            .error, path: path, line: number, column: error.column, message: error.message))
      }
    }
    // Only now, since a later line may give an action another key.
    for (line, column, change) in changes {
      problems += keys.conflicts(of: change).map {
        Diagnostic(.warning, path: path, line: line, column: column, message: $0)
      }
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The settings where the file cannot be read: the program's own, and why.
  public init(unreadable path: String, because reason: String) {
    self.init()
    self.path = path
    problems = [
      Diagnostic(
        .error, path: path, line: 1, column: 1,
        message: "the settings cannot be read: \(reason); everything is as the program comes")
    ]
  }

  /// Everything as the program comes, where there is no settings file yet.
  public init(path: String?) {
    self.init()
    self.path = path
  }

  /// Sets what was typed after `:set`; gives what somebody should know of it.
  mutating func set(
    typed words: String, today: CalendarDay?, zones: @escaping ZoneLookup = Self.noZones
  ) throws(SettingLine.Mistake) -> (name: String, warnings: [String]) {
    let line = try SettingLine(Array(words.unicodeScalars), needsSign: false)
    var changed = self
    // What is bound anew is not in its own way.
    try changed.set(line, today: today, zones)
    changed.note(line.name, from: .session)
    self = changed
    guard line.row.name == "key", let change = keys.changes.last else { return (line.name, []) }
    return (line.name, keys.conflicts(of: change))
  }

  private mutating func set(
    _ line: SettingLine, today: CalendarDay?, _ zones: @escaping ZoneLookup
  ) throws(SettingLine.Mistake) {
    do throws(Setting.Mistake) {
      try line.row.set(
        &self,
        Setting.Words(
          subject: line.subject.map(\.text), value: line.value.text, today: today, zones: zones))
    } catch {
      throw line.mistake(error)
    }
  }

  /// The name of a zone that has to be looked up before `words`, typed after `:set`, can be set.
  static func zone(in words: String) -> String? {
    guard let line = try? SettingLine(Array(words.unicodeScalars), needsSign: false),
      line.row.name == "zone", !["auto", "written"].contains(line.value.text)
    else { return nil }
    return line.value.text
  }

  /// Knows no zone.
  public static func noZones(_: String) -> Result<TimeZoneRules, UnknownZone> {
    .failure(UnknownZone("no time zones are known here"))
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
}

/// One line of a settings file, or what was typed after `:set`.
struct SettingLine {
  typealias Word = (text: String, column: Int)

  /// What is wrong in a line, and where; columns count Unicode code points from 1.
  struct Mistake: Error, Hashable {
    let column: Int
    let message: String
  }

  let row: Setting
  let nameColumn: Int
  let subject: [Word]
  let value: Word

  /// The setting's name with its subject.
  var name: String {
    // A key has several ways to be written, and one name.
    let words = subject.map(\.text).enumerated().map { index, text in
      row.subject[index] == "KEY" ? Key(named: text)?.name ?? text : text
    }
    return ([row.name] + words).joined(separator: " ")
  }

  init(_ scalars: [Unicode.Scalar], needsSign: Bool) throws(Mistake) {
    var rest = Rest(scalars: scalars)
    let name = rest.word()
    nameColumn = name.column
    guard let row = Setting.table.first(where: { $0.name == name.text }) else {
      let names = Setting.table.map(\.name)
      let hint =
        NearestWord.find(name.text, among: names).map { "did you mean `\($0)`?" }
        ?? "the settings are \(names.joined(separator: ", "))"
      throw Mistake(column: name.column, message: "there is no setting `\(name.text)`: \(hint)")
    }
    self.row = row
    var subject: [Word] = []
    for wanted in row.subject {
      let word = rest.word()
      guard !word.text.isEmpty else {
        throw Mistake(
          column: word.column, message: "\(wanted) is missing; it is written: \(row.usage)")
      }
      subject.append(word)
    }
    self.subject = subject
    let isSigned = rest.takeSign()
    guard isSigned || !needsSign else {
      throw Mistake(
        column: rest.column, message: "= is missing here; it is written: \(row.usage)")
    }
    value = rest.all()
    guard !value.text.isEmpty else {
      throw Mistake(column: value.column, message: "a value is missing: \(row.values)")
    }
  }

  /// The mistake with its place in the line.
  func mistake(_ mistake: Setting.Mistake) -> Mistake {
    let column =
      switch mistake.part {
      case .subject(let index): subject[index].column
      case .value(let offset): value.column + offset
      }
    return Mistake(column: column, message: mistake.message)
  }

  /// What of a line has not been read.
  private struct Rest {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var column: Int { position + 1 }

    mutating func skipBlanks() {
      while position < scalars.count, Settings.isBlank(scalars[position]) { position += 1 }
    }

    /// A word, which ends before white space or `=`; its first character may be anything.
    mutating func word() -> Word {
      skipBlanks()
      let start = position
      while position < scalars.count, !Settings.isBlank(scalars[position]),
        scalars[position] != "=" || position == start
      { position += 1 }
      return (Self.string(scalars[start..<position]), start + 1)
    }

    mutating func takeSign() -> Bool {
      skipBlanks()
      guard position < scalars.count, scalars[position] == "=" else { return false }
      position += 1
      return true
    }

    mutating func all() -> Word {
      skipBlanks()
      let end = (scalars.lastIndex { !Settings.isBlank($0) } ?? -1) + 1
      defer { position = scalars.count }
      return (position < end ? Self.string(scalars[position..<end]) : "", position + 1)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
  }
}
