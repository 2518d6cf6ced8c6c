import Chronology
import TimelineFiles

/// What the value of an option or an argument is, so far as a shell can offer any.
enum ArgumentValue: Hashable {
  case file
  /// What the named timelines have of these.
  case date, event, actor, source, filter
  case zone, command
  case oneOf([String])
  /// Something that only the person knows.
  case own

  /// By the argument's name; where that means different things, by command and name.
  init(of argument: CommandTable.Argument, in command: CommandTable) {
    let name =
      argument.names?.first { $0.kind == "long" }?.name ?? argument.valueName ?? ""
    if let values = argument.allValues, !values.isEmpty {
      self = .oneOf(values)
    } else if let value = Self.ofCommands["\(command.commandName) \(name)"] {
      self = value
    } else if argument.kind == .positional {
      self = Self.positionals[name] ?? .own
    } else {
      self = Self.options[name] ?? .own
    }
  }

  private static let ofCommands: [String: ArgumentValue] = [
    "export to": .oneOf(FileFormat.allCases.map(\.rawValue)),
    "lanes by": .oneOf(LaneKind.allCases.map(\.rawValue)),
    "lanes to": .date,
    "source text": .file,
  ]

  private static let positionals: [String: ArgumentValue] = [
    "file": .file, "files": .file, "old": .file, "new": .file, "article": .file,
    "event": .event, "source": .source, "subcommands": .command,
  ]

  private static let options: [String: ArgumentValue] = [
    "at": .date, "as-of": .date, "date": .date, "from": .date, "said": .date,
    "recurring-within": .date,
    "event": .event, "filter": .filter, "source": .source,
    "actor": .actor, "speaker": .actor, "to": .actor,
    "zone": .zone, "output": .file,
    "read-as": .oneOf(FileFormat.allCases.filter(\.isRead).map(\.rawValue)),
    "scale": .oneOf(TimeScale.allCases.map(\.rawValue)),
    "status": .oneOf(Event.Status.allCases.map(\.rawValue)),
    "text-kind": .oneOf(Source.TextKind.allCases.map(\.rawValue)),
  ]
}
