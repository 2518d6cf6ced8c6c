import Chronology

/// What somebody answers in the linear mode: a number, or a letter that the viewer's keys have, too.
enum LinearCommand: Hashable {
  case number(Int)
  case more, before, first, last
  case nextEvent, previousEvent
  case back, leave
  case words(String)
  case date(String)
  case filter(String), all
  case asOf(String), today
  case dating, fromStart, address, citation
  case sources, people
  case again, reload, help

  /// One row a command: how it is written, what it does.
  struct Row {
    let names: [String]
    let usage: String
    let help: String
    let make: @Sendable (String) -> LinearCommand
  }

  /// Every command with a name; numbers, `/` and `:` come before it.
  static let table: [Row] = [
    Row(names: ["n", "next"], usage: "Enter or n", help: "read on") { _ in .more },
    Row(names: ["p", "previous"], usage: "p", help: "the ten before") { _ in .before },
    Row(names: ["g", "first"], usage: "g", help: "from the beginning") { _ in .first },
    Row(names: ["G", "last"], usage: "G", help: "the last ten") { _ in .last },
    Row(names: ["]"], usage: "]", help: "the event after this one") { _ in .nextEvent },
    Row(names: ["["], usage: "[", help: "the event before this one") { _ in .previousEvent },
    Row(names: ["d"], usage: "d", help: "of an event: the words in the source that date it") { _ in
      .dating
    },
    Row(names: ["t"], usage: "t", help: "of a source: its text from the beginning") { _ in
      .fromStart
    },
    Row(names: ["o"], usage: "o", help: "of a source: its address") { _ in .address },
    Row(names: ["y"], usage: "y", help: "a citation, to copy") { _ in .citation },
    Row(
      names: ["f", "filter"], usage: "f EXPRESSION",
      help: "only what matches, as from:2018-07 who:pompeo"
    ) { .filter($0) },
    Row(names: ["F"], usage: "F", help: "all events again") { _ in .all },
    Row(names: ["a", "asof"], usage: "a DATE", help: "as it could be known on that day") {
      .asOf($0)
    },
    Row(names: ["A"], usage: "A", help: "as known today") { _ in .today },
    Row(names: ["S"], usage: "S", help: "the sources") { _ in .sources },
    Row(names: ["P"], usage: "P", help: "the people; a number shows only their events") { _ in
      .people
    },
    Row(names: ["w", "where"], usage: "w", help: "say again where you are") { _ in .again },
    Row(names: ["R"], usage: "R", help: "read the files again") { _ in .reload },
    Row(names: ["q", "back"], usage: "q", help: "one step back; from the list, leave") { _ in .back
    },
    Row(names: ["Q", "quit"], usage: "Q", help: "leave") { _ in .leave },
    Row(names: ["?", "h", "help"], usage: "?", help: "this help") { _ in .help },
  ]

  /// What is written without a name.
  static let signs = [
    (usage: "a number", help: "open what has that number"),
    (usage: "/words", help: "only events with these words; F shows all again"),
    (usage: ":date", help: "to the first event at or after a date, as :2018-07 or :july 2018"),
  ]

  /// Reads an answer; nothing where it is no command.
  init?(_ line: String) {
    let line = LinearText.trimmed(line)
    if line.isEmpty {
      self = .more
    } else if let number = Int(line) {
      self = .number(number)
    } else if line.hasPrefix("/") {
      self = .words(LinearText.trimmed(String(line.dropFirst())))
    } else if line.hasPrefix(":") {
      let words = LinearText.trimmed(String(line.dropFirst()))
      self = ["q", "quit"].contains(words) ? .leave : .date(words)
    } else {
      let name = String(line.prefix { !$0.isWhitespace })
      guard let row = Self.table.first(where: { $0.names.contains(name) }) else { return nil }
      self = row.make(LinearText.trimmed(String(line.dropFirst(name.count))))
    }
  }
}
