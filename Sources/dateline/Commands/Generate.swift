import ArgumentParser

/// `dateline generate`: what the program's own tables say, as pages; for those who build it.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print pages that are made from the program's tables.",
    shouldDisplay: false,
    subcommands: [Manual.self, Keys.self, Settings.self])

  /// A manual page, from a template on standard input.
  struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the manual page of a template that comes in on standard input.")

    @Option(help: "The date of the page, as in “July 9, 2018”.")
    var date: String

    func run() throws {
      var lines: [String] = []
      let isRead = LinesOfInput.read { line in
        lines.append(String(decoding: line, as: UTF8.self))
        return true
      } afterBlock: {
        true
      }
      guard isRead, let page = try ManualPage(date: date).lines(of: lines) else {
        StandardStreams.complain("dateline: this is no template of a manual page")
        throw ExitStatus.badContent
      }
      try StandardStreams.print(page)
    }
  }

  /// The page of keys and commands.
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print docs/keys.md.")

    func run() throws { try StandardStreams.print(ReferencePage.keys) }
  }

  /// The table of settings.
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the table in docs/settings.md.")

    func run() throws { try StandardStreams.print(ReferencePage.settings) }
  }
}
