/// The keys and commands in words, for pages beside the program; made from the tables that it works by.
public enum KeyReference {
  /// What can be done in one place.
  public struct Section: Hashable, Sendable {
    /// What the help calls the place.
    public let title: String
    /// The name of the place in the settings file; nothing where keys cannot be bound.
    public let context: String?
    /// One row a key, or several that do the same.
    public let rows: [Row]
  }

  /// What some keys do, or a command.
  public struct Row: Hashable, Sendable {
    /// The keys by their names; of a command, how it is written.
    public let names: [String]
    /// The name of the action in the settings file; nothing where it has none.
    public let action: String?
    /// What it does.
    public let help: String
  }

  /// The keys of every place, as the program comes, in the order of the help.
  public static let keys: [Section] =
    KeyContext.allCases.map { context in
      Section(
        title: context.rawValue, context: context.name,
        rows: Bindings.table.filter { $0.context == context }.map {
          Row(names: $0.keys.map(\.name), action: $0.action.name, help: $0.help)
        })
    } + [
      Section(
        title: "while something is typed on the last line", context: nil,
        rows: PromptKeys.table.map {
          Row(names: $0.keys.map(\.name), action: nil, help: $0.help)
        })
    ]

  /// What may be typed after `:`.
  public static let commands: [Row] = Command.table.map {
    Row(names: [":" + $0.usage], action: nil, help: $0.help)
  }
}
