import ArgumentParser
import FoundationEssentials

/// A command with its arguments, as the argument parser knows them.
///
/// Its `--experimental-dump-help` is the one table of options; manual and completion are made from it.
struct CommandTable: Decodable, Sendable {
  struct Argument: Decodable, Sendable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable, Hashable {
      let kind: String
      let name: String

      /// With its dashes.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// The names with their dashes, the short ones first.
    var written: [String] { (names ?? []).map(\.written).sorted { $0.count < $1.count } }
    /// What stands for the value.
    var value: String { (valueName ?? "value").uppercased() }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let defaultSubcommand: String?
  let subcommands: [CommandTable]?
  let arguments: [Argument]?

  /// The command that is meant where none is named.
  static let viewer = View.configuration.commandName ?? "view"

  /// What a person is shown.
  var shownSubcommands: [CommandTable] { (subcommands ?? []).filter { $0.shouldDisplay != false } }
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  func subcommand(_ name: String) -> CommandTable? {
    shownSubcommands.first { $0.commandName == name }
  }

  private struct Dump: Decodable {
    let command: CommandTable
  }

  /// The whole program.
  static func program() throws -> CommandTable {
    try JSONDecoder().decode(Dump.self, from: Data(Dateline._dumpHelp().utf8)).command
  }
}
