/// What a person is typing on the command line: the word, and what it is to be.
struct CompletionRequest {
  /// The command that the word belongs to; the viewer's where none was named.
  let command: CommandTable
  /// The commands that the word may be the name of; none where one was named already.
  let subcommands: [CommandTable]
  /// The option or argument of which the word is the value; nothing where it may be an option's name.
  let argument: CommandTable.Argument?
  /// The options that are there already.
  let used: Set<String>
  /// What of the word stands before the value, as in `--at=`.
  let head: String
  /// The value as far as it was typed.
  let typed: String
  /// The files that the command line names, before and after the word.
  let files: [String]

  /// Reads a command line, without the program's name.
  ///
  /// - Parameters:
  ///   - words: The words, free of quotation marks; that at `index` up to the cursor only.
  ///   - index: Which of them is being typed; where there is none, an empty one is.
  ///   - program: The program's commands.
  init(_ words: [String], typing index: Int, in program: CommandTable) {
    var reading = Reading(program)
    for word in words.prefix(index) { reading.take(word) }
    let word = index < words.count ? words[index] : ""

    subcommands = reading.maybeSubcommands
    var (awaited, head, typed) = (reading.awaited, "", word)
    if awaited == nil, !reading.isTerminated, word.hasPrefix("--"),
      let end = word.firstIndex(of: "=")
    {
      let option = reading.options.first { $0.written.contains(String(word[..<end])) }
      if let option, option.kind == .option {
        awaited = option
        head = String(word[...end])
        typed = String(word[word.index(after: end)...])
      }
    }
    (self.head, self.typed, command, used) = (head, typed, reading.effective, reading.used)
    let isOption = awaited == nil && !reading.isTerminated && word.hasPrefix("-") && word != "-"
    argument = awaited ?? (isOption ? nil : reading.nextPositional)

    // What stands behind the word counts, too: `dateline --at … FILE`.
    reading.awaited = nil
    if awaited == nil, !isOption { reading.positionals.append("") }
    for word in words.dropFirst(index + 1) { reading.take(word) }
    files = reading.files.filter { !$0.isEmpty }
  }

  /// A command line as far as it was read.
  private struct Reading {
    let program: CommandTable
    var command: CommandTable
    var positionals: [String] = []
    var used: Set<String> = []
    var awaited: CommandTable.Argument?
    var isTerminated = false

    init(_ program: CommandTable) {
      self.program = program
      command = program
    }

    /// The command itself, or the viewer where none was named.
    var effective: CommandTable {
      command.commandName == program.commandName
        ? program.subcommand(CommandTable.viewer) ?? program : command
    }

    var options: [CommandTable.Argument] {
      effective.shownArguments.filter { $0.kind != .positional }
    }

    var maybeSubcommands: [CommandTable] {
      positionals.isEmpty && used.isEmpty && awaited == nil && !isTerminated
        ? command.shownSubcommands : []
    }

    private var places: [CommandTable.Argument] {
      effective.shownArguments.filter { $0.kind == .positional }
    }

    private func place(_ index: Int) -> CommandTable.Argument? {
      if index < places.count { return places[index] }
      return places.last.flatMap { $0.isRepeating ? $0 : nil }
    }

    var nextPositional: CommandTable.Argument? { place(positionals.count) }

    var files: [String] {
      positionals.indices.filter { index in
        place(index).map { ArgumentValue(of: $0, in: effective) == .file } ?? false
      }.map { positionals[$0] }
    }

    mutating func take(_ word: String) {
      if awaited != nil {
        awaited = nil
      } else if !isTerminated, word == "--" {
        isTerminated = true
      } else if !isTerminated, word.hasPrefix("-"), word != "-" {
        let name = String(word.prefix { $0 != "=" })
        used.insert(name)
        if name == word {
          awaited = options.first { $0.kind == .option && $0.written.contains(name) }
        }
      } else if let named = maybeSubcommands.first(where: { $0.commandName == word }) {
        command = named
      } else {
        positionals.append(word)
      }
    }
  }
}
