import Chronology

/// What Tab offers on the command line.
enum Completion {
  /// The most names that are offered at once.
  static let limit = 200
  /// At most so many events are looked at for a name.
  static let looked = 20_000

  /// Commands, the years and months that have events, and ids; paths are the runner's to find.
  static func names(for line: String, in projection: Projection) -> [String] {
    if let prefix = argument(of: "event", in: line) {
      return events(prefix, in: projection).map { "event " + $0 }
    }
    if let words = argument(of: "set", in: line) { return SettingCompletion.lines(for: words) }
    let commands = Command.table.map(\.name).filter { !$0.isEmpty && $0.hasPrefix(line) }
    return commands + dates(line, in: projection)
  }

  /// What completes an answer: ids of events that begin so or of which the title has the words, and ids of
  /// actors that do.
  static func names(
    for text: String, _ question: AdditionDraft.Question, in projection: Projection
  ) -> [String] {
    switch question {
    case .date: return dates(text, in: projection)
    case .title, .said: return []
    case .event:
      let ids = events(text, in: projection)
      guard ids.isEmpty else { return ids }
      return events(titled: text, isWhole: false, in: projection)
        .map(projection.snapshot.writtenID)
    case .speaker:
      let wanted = text.lowercased()
      return projection.snapshot.actors.lazy.filter { actor in
        actor.id.name.hasPrefix(text) || actor.name.lowercased().contains(wanted)
      }.prefix(limit).map(\.id.name)
    }
  }

  /// The events of a title, or whose title has some words in it, among the first.
  static func events(
    titled text: String, isWhole: Bool = true, in projection: Projection
  ) -> [Event.ID] {
    let wanted = text.lowercased()
    var found: [Event.ID] = []
    for position in 0..<min(projection.count, looked) where found.count < limit {
      let event = projection.event(at: position)
      let title = event.title.lowercased()
      if isWhole ? title == wanted : title.contains(wanted) { found.append(event.id) }
    }
    return found
  }

  /// The path that is being typed after `open`, `diff` or `write`, where one is.
  static func path(in line: String) -> String? {
    // A space after a backslash is a part of the path.
    ["open", "diff", "write"].lazy.compactMap { argument(of: $0, in: line) }.first.map { argument in
      let start = argument.indices.last { index in
        argument[index] == " "
          && (index == argument.startIndex || argument[argument.index(before: index)] != "\\")
      }
      return String(start.map { argument[argument.index(after: $0)...] } ?? argument[...])
    }
  }

  /// What stands after a command's name and a space, where the line begins so.
  static func argument(of command: String, in line: String) -> String? {
    line.hasPrefix(command + " ") ? String(line.dropFirst(command.count + 1)) : nil
  }

  private static func events(_ prefix: String, in projection: Projection) -> [String] {
    var found: [String] = []
    for position in 0..<min(projection.count, looked) where found.count < limit {
      let name = projection.snapshot.writtenID(of: projection.id(at: position))
      if name.hasPrefix(prefix) { found.append(name) }
    }
    return found
  }

  /// Steps from month to month that has events, so that the work does not grow with the events.
  static func dates(_ prefix: String, in projection: Projection) -> [String] {
    guard let first = prefix.first, first.isNumber || first == "-" else { return [] }
    let isMonth = prefix.dropFirst().contains("-")
    var found: [String] = []
    var position: Int? = 0
    while let here = position, let day = projection.sortDay(at: here), found.count < limit {
      let unit = isMonth ? CalendarUnit.month : .year
      let name = String("\(day)".dropLast(isMonth ? 3 : 6))
      if name.hasPrefix(prefix) { found.append(name) }
      // After the last day that can be told there is no next month to step to.
      let next = unit.next(after: day)
      position = next > day ? projection.firstPosition(atOrAfter: next) : nil
    }
    return found
  }
}
