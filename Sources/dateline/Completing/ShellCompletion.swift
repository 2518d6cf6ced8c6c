import CellGrid
import Chronology
import Glibc
import TimelineFiles
import Viewer

/// What a shell offers when Tab is pressed.
struct ShellCompletion {
  typealias Candidate = ArgumentCompletion.Candidate

  /// The words that may stand there, each whole.
  private(set) var candidates: [Candidate] = []
  /// Whether names of files may stand there, too; the shell finds those.
  private(set) var takesFiles = false

  init(_ request: CompletionRequest, in program: CommandTable) {
    var found = request.subcommands.map { Candidate($0.commandName, $0.abstract ?? "") }
    if let argument = request.argument {
      switch ArgumentValue(of: argument, in: request.command) {
      case .file: takesFiles = true
      case .command:
        found += program.shownSubcommands.map { Candidate($0.commandName, $0.abstract ?? "") }
      case .oneOf(let values): found += values.map { Candidate($0) }
      case .zone:
        found += TimeZones.lines(request.typed, request.typed).map { Candidate($0) }
      case .date, .event, .actor, .source, .filter:
        found += Self.named(ArgumentValue(of: argument, in: request.command), request)
      case .own: break
      }
    } else {
      found += Self.options(request)
    }
    candidates = Self.continuing(
      request.typed,
      // What a file says must not reach the shell as anything but a word.
      found.filter { $0.word == VisibleText.visible($0.word) }
    ).map { candidate in
      Candidate(
        request.head + candidate.word,
        String(VisibleText.visible(candidate.meaning).prefix(100)))
    }
  }

  /// The candidates that a shell can put in the place of what was typed, without taking any of it back.
  ///
  /// Names are found by their aliases, too: those count where nothing begins as was typed, and where they
  /// leave no choice that would cost the person what she typed.
  private static func continuing(_ typed: String, _ found: [Candidate]) -> [Candidate] {
    let beginning = found.filter { $0.word.hasPrefix(typed) }
    guard beginning.isEmpty, let first = found.first else { return beginning }
    let common = found.dropFirst().reduce(first.word) { $0.commonPrefix(with: $1.word) }
    return common.count >= typed.count ? found : []
  }

  private static func options(_ request: CompletionRequest) -> [Candidate] {
    request.command.shownArguments.filter { argument in
      argument.kind != .positional
        && (argument.isRepeating || request.used.isDisjoint(with: argument.written))
    }.flatMap { argument in argument.written.map { Candidate($0, argument.abstract ?? "") } }
  }

  /// What the timelines have.
  private static func named(_ value: ArgumentValue, _ request: CompletionRequest) -> [Candidate] {
    let snapshot = snapshot(of: request.files) ?? TimelineSnapshot([])
    switch value {
    case .date: return ArgumentCompletion.dates(request.typed, in: snapshot)
    case .event: return ArgumentCompletion.events(request.typed, in: snapshot)
    case .actor: return ArgumentCompletion.actors(request.typed, in: snapshot)
    case .source: return ArgumentCompletion.sources(request.typed, in: snapshot)
    case .filter:
      return ArgumentCompletion.filters(
        request.typed, in: snapshot, saved: SettingsFile.read().filters)
    default: return []
    }
  }

  /// A file larger than this is not read for a Tab; of a timeline that begins to be shown before it is
  /// read, its beginning is.
  private static let readAtMost = 16 << 20

  /// The timelines, or the beginning of a large one; nothing where they cannot be read.
  private static func snapshot(of paths: [String]) -> TimelineSnapshot? {
    // Nothing that would wait: a pipe, a device, standard input.
    let sizes = paths.map { path -> Int? in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
    guard !paths.isEmpty, !sizes.contains(nil),
      let files = try? Loading.open(paths)
    else { return nil }
    if let beginning = try? Loading.beginning(of: files) { return beginning }
    guard sizes.allSatisfy({ $0.map { $0 <= readAtMost } ?? false }) else { return nil }
    return try? Loading.whole(of: files)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
