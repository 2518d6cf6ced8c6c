import Chronology

/// What was typed after `:`.
enum Command: Hashable {
  case go(String)
  case event(String)
  case open([String])
  case filter(String)
  case help, problems, reload, quit
  case asOf(String)
  case set(String)
  case survey(SurveyQuestion)
  case lanes(LaneKind?)
  case write(String?)

  /// One row a command: its name, how it is written, what it does.
  struct Row {
    let name: String
    let usage: String
    let help: String
    let make: @Sendable (String) -> Command?
  }

  /// Every command; the help and the completion are made from it.
  static let table: [Row] = [
    Row(
      name: "", usage: "DATE",
      help: "to the first event at or after a date: 2018-07, july 2018, around 12 July 2018"
    ) { .go($0) },
    Row(name: "event", usage: "event ID", help: "to the event of that id") {
      $0.isEmpty ? nil : .event($0)
    },
    Row(
      name: "filter", usage: "filter EXPR",
      help: "show only what matches: from:2018-06 to:2018-07 who:pompeo -tag:summit; "
        + "without EXPR, show all"
    ) { .filter($0) },
    Row(
      name: "asof", usage: "asof DATE",
      help: "only what was published by that day: asof 2018-07-09; without DATE, as known today"
    ) { .asOf($0) },
    Row(name: "open", usage: "open FILE…", help: "open other timelines instead") {
      let paths = CommandWords.split($0)
      return paths.isEmpty ? nil : .open(paths)
    },
    Row(name: "problems", usage: "problems", help: "what is wrong in the files") {
      $0.isEmpty ? .problems : nil
    },
    Row(name: "reload", usage: "reload", help: "read the files again") {
      $0.isEmpty ? .reload : nil
    },
    Row(name: "help", usage: "help", help: "every key and command") { $0.isEmpty ? .help : nil },
    Row(name: "quit", usage: "quit", help: "leave") { $0.isEmpty ? .quit : nil },
    Row(
      name: "set", usage: "set NAME VALUE",
      help: "change a setting for this time: theme light; without any, list them all"
    ) { .set($0) },
    Row(name: "actors", usage: "actors", help: "who acts and who speaks, with counts") {
      $0.isEmpty ? .survey(.actors) : nil
    },
    Row(name: "sources", usage: "sources", help: "the sources, with how often each is cited") {
      $0.isEmpty ? .survey(.sources) : nil
    },
    Row(
      name: "conflicts", usage: "conflicts",
      help: "events of which sources state what does not go together, or may not"
    ) { $0.isEmpty ? .survey(.conflicts) : nil },
    Row(
      name: "gaps", usage: "gaps",
      help: "stretches without an event that are unusually long for this timeline"
    ) { $0.isEmpty ? .survey(.gaps) : nil },
    Row(
      name: "unsupported", usage: "unsupported",
      help: "events without a quote, a saved text, or any evidence"
    ) { $0.isEmpty ? .survey(.unsupported) : nil },
    Row(
      name: "diff", usage: "diff FILE",
      help: "what the file that is open says differently from an older one, side by side"
    ) { words in
      let paths = CommandWords.split(words)
      return paths.count == 1 ? .survey(.difference(from: paths[0])) : nil
    },
    Row(
      name: "lanes", usage: "lanes [side|actor|place|source|tag]", help: "lanes by one of these"
    ) { words in
      words.isEmpty ? .lanes(nil) : LaneKind(rawValue: words).map { .lanes($0) }
    },
    Row(
      name: "write", usage: "write [FILE]",
      help: "in a review: write what is kept into the timeline"
    ) { words in
      let paths = CommandWords.split(words)
      return paths.count > 1 ? nil : .write(paths.first)
    },
  ]

  /// Why a line is no command.
  struct Mistake: Error, Hashable {
    let message: String
  }

  /// Reads a line; a name may be cut short where it stays the only one.
  ///
  /// What is no command is a date.
  static func parse(_ line: String) throws(Mistake) -> Command {
    let line = line.drop(while: \.isWhitespace)
    let name = line.prefix { !$0.isWhitespace }
    let rest = String(line[name.endIndex...].drop(while: \.isWhitespace))
    let argument = String(rest.reversed().drop(while: \.isWhitespace).reversed())
    let rows = table.filter { !$0.name.isEmpty && !name.isEmpty && $0.name.hasPrefix(name) }
    guard let row = rows.first(where: { $0.name == name }) ?? (rows.count == 1 ? rows[0] : nil)
    else { return .go(String(line)) }
    guard let command = row.make(argument) else {
      throw Mistake(message: "it is written :\(row.usage)")
    }
    return command
  }
}
