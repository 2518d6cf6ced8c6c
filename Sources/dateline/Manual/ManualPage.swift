import Viewer

/// A manual page: what was written by hand, with what the program's tables say in its places.
///
/// A line that is nothing but `@commands@`, `@options@`, `@keys@`, `@prompt@` or `@settings@` stands for a
/// table; `@version@` and `@date@` may stand anywhere.
struct ManualPage {
  private let program: CommandTable
  private let date: String

  init(date: String) throws {
    program = try CommandTable.program()
    self.date = date
  }

  /// The page that a template becomes; nothing where it asks for a table that there is not.
  func lines(of template: some Sequence<String>) -> [String]? {
    var lines: [String] = []
    for line in template {
      guard line.count > 2, line.first == "@", line.last == "@" else {
        lines.append(
          line.replacing("@version@", with: Version.current).replacing("@date@", with: date))
        continue
      }
      guard let table = table(named: String(line.dropFirst().dropLast())) else { return nil }
      lines += table
    }
    return lines
  }

  private func table(named name: String) -> [String]? {
    switch name {
    case "commands": commands
    case "options": Mdoc.list(shared.map(item))
    case "keys": KeyReference.keys.flatMap(section)
    case "prompt": Mdoc.list(KeyReference.commands.map(item))
    case "settings": Mdoc.list(SettingReference.all.map(item))
    default: nil
    }
  }

  // MARK: Commands

  private typealias Argument = CommandTable.Argument

  /// The commands that do something, with their whole names.
  private var leaves: [(name: String, command: CommandTable)] {
    program.shownSubcommands.flatMap { command -> [(name: String, command: CommandTable)] in
      let name = command.commandName
      guard name != "help" else { return [] }
      let inner = command.shownSubcommands.filter { $0.commandName != "help" }
      return inner.isEmpty
        ? [(name, command)] : inner.map { ("\(name) \($0.commandName)", $0) }
    }
  }

  private func options(of command: CommandTable) -> [Argument] {
    command.shownArguments.filter { argument in
      argument.kind != .positional && argument.written.isDisjoint(with: ["--help", "--version"])
    }
  }

  /// Options that mean the same in several commands.
  private var shared: [Argument] {
    var seen: [String: (argument: Argument, count: Int)] = [:]
    for argument in leaves.flatMap({ options(of: $0.command) }) {
      seen[key(argument), default: (argument, 0)].count += 1
    }
    return seen.values.filter { $0.count > 1 }.map(\.argument)
      .sorted { ($0.written.last ?? "") < ($1.written.last ?? "") }
  }

  private func key(_ argument: Argument) -> String {
    argument.written.joined() + (argument.abstract ?? "")
  }

  private var commands: [String] {
    let shared = Set(shared.map(key))
    return leaves.flatMap { name, command in
      let (common, own) = options(of: command).partitioned { shared.contains(key($0)) }
      let places = command.shownArguments.filter { $0.kind == .positional }
      let synopsis =
        ".Nm dateline \(name) "
        + (["[options]"] + places.map(placeholder))
        .map { "Ar \(Mdoc.argument($0))" }.joined(separator: " ")
      var lines = [".Ss \(Mdoc.argument("dateline " + name))", synopsis, ".Pp"]
      lines += Mdoc.sentences(command.abstract ?? "")
      lines += Mdoc.list((places + own).map(item))
      if !common.isEmpty {
        let names = common.map { $0.written.last ?? "" }.joined(separator: ", ")
        lines += [".Pp"] + Mdoc.sentences("Options of several commands that it takes: \(names).")
      }
      return lines + Mdoc.paragraphs(command.discussion ?? "")
    }
  }

  private func placeholder(_ argument: Argument) -> String {
    let name = argument.value + (argument.isRepeating ? "…" : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private func item(_ argument: Argument) -> (term: String, meaning: [String]) {
    var meaning = Mdoc.sentences(argument.abstract ?? "")
    if let standard = argument.defaultValue {
      meaning.append(Mdoc.text("Where left out: \(standard)."))
    }
    guard argument.kind != .positional else {
      return ("Ar \(Mdoc.argument(argument.value))", meaning)
    }
    let names = argument.written.map { "Fl \(Mdoc.argument(String($0.dropFirst())))" }
      .joined(separator: " , ")
    return (
      argument.kind == .flag ? names : "\(names) Ar \(Mdoc.argument(argument.value))", meaning
    )
  }

  // MARK: Keys and settings

  private func section(_ section: KeyReference.Section) -> [String] {
    [".Ss \(Mdoc.argument("Keys: " + section.title))"] + Mdoc.list(section.rows.map(item))
  }

  private func item(_ row: KeyReference.Row) -> (term: String, meaning: [String]) {
    let names = row.names.map { "Ic \(Mdoc.argument($0))" }.joined(separator: " , ")
    return (names, Mdoc.sentences(row.help))
  }

  private func item(_ setting: SettingReference) -> (term: String, meaning: [String]) {
    (
      "Cm \(Mdoc.argument(setting.name)) = Ar \(Mdoc.argument("VALUE"))",
      Mdoc.sentences(setting.help + ".")
        + Mdoc.sentences(
          "Values: \(setting.values)"
            + (setting.standard.map { "; where nothing is set, \($0)." } ?? "."))
    )
  }
}

extension Array where Element: Hashable {
  fileprivate func isDisjoint(with others: Set<Element>) -> Bool {
    others.isDisjoint(with: self)
  }
}

extension Array {
  /// The elements of which something is so, and the others.
  fileprivate func partitioned(_ isSo: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(isSo), filter { !isSo($0) })
  }
}
