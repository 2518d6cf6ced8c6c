public import Chronology

/// What Tab offers in a filter: its keys, their values, and saved filters.
public enum FilterCompletion {
  /// The condition that is being typed, at the end of a line.
  private struct Condition {
    /// Everything before it, with its `-` and parentheses.
    let head: String
    let key: FilterKey?
    /// What was typed of it; of a value, without its quotation mark.
    let typed: String

    init(_ line: String) {
      var start = line.startIndex
      var closing: Character?
      var isEscaped = false
      for index in line.indices {
        let character = line[index]
        if isEscaped {
          isEscaped = false
        } else if let end = closing {
          if character == "\\" { isEscaped = true }
          if character == end { closing = nil }
        } else if character == "\"" || character == "\u{201C}" {
          closing = character == "\"" ? "\"" : "\u{201D}"
        } else if character.isWhitespace || (character == "(" && index == start)
          || (character == "-" && index == start)
        {
          start = line.index(after: index)
        }
      }
      head = String(line[..<start])
      let rest = line[start...]
      let name = rest.prefix { $0 != ":" }
      if name.endIndex < rest.endIndex,
        let key = FilterKey(rawValue: (name.last == "!" ? name.dropLast() : name).lowercased())
      {
        self.key = key
        let value = rest[rest.index(after: name.endIndex)...]
        typed = String(value.first == "\"" || value.first == "\u{201C}" ? value.dropFirst() : value)
      } else {
        key = nil
        typed = String(rest)
      }
    }
  }

  /// The lines that a line becomes by what is known without looking at events; nothing where they have
  /// to be looked at.
  static func known(
    for line: String, in projection: Projection, saved: [SavedFilter]
  ) -> [String]? {
    let condition = Condition(line)
    guard let key = condition.key else {
      let names = FilterKey.allCases.map { $0.rawValue + ":" } + saved.map { "@" + $0.name }
      return names.filter { $0.hasPrefix(condition.typed) }.map { condition.head + $0 }
    }
    if let values = key.values {
      return values.filter { $0.hasPrefix(condition.typed) && $0 != condition.typed }
        .map { "\(condition.head)\(key.rawValue):\($0)" }
    }
    switch key {
    case .from, .to:
      // The sign for what is definite stays.
      let kept = line.dropLast(condition.typed.count)
      return Completion.dates(condition.typed, in: projection).map { kept + $0 }
    case .said: return []
    default: return nil
    }
  }

  /// What stands before the word at the end of a line, where that may yet become a key; nothing where it
  /// cannot.
  static func beforeBegunKey(in line: String) -> (head: String, word: String)? {
    let condition = Condition(line)
    guard condition.key == nil, !condition.typed.isEmpty,
      FilterKey.allCases.contains(where: { $0.rawValue.hasPrefix(condition.typed) })
    else { return nil }
    return (condition.head, condition.typed)
  }

  // MARK: Values of the open files

  /// Of larger timelines so many rows are looked at, in stretches over all of it.
  private static let stretches = 8
  private static let stretch = 8_192
  /// So many actors and sources are looked at.
  private static let declarations = 20_000

  /// The lines that a line becomes when the value at its end is completed: those that the files have,
  /// the most frequent first.
  ///
  /// O(1): no more than a part of a large timeline is looked at. Some tenths of a second at most.
  public static func lines(
    for line: String, in snapshot: TimelineSnapshot, isCancelled: () -> Bool = { false }
  ) -> [String] {
    let condition = Condition(line)
    guard let key = condition.key else { return [] }
    let wanted = condition.typed.lowercased()
    var counts: [String: Int] = [:]
    for value in declared(key, in: snapshot) { counts[value, default: 0] += 1 }
    count(key, in: snapshot, isCancelled) { counts[$0, default: 0] += 1 }
    let isOfPart = key != .tag
    return counts.filter { value, _ in
      let value = value.lowercased()
      return value != wanted
        && (value.hasPrefix(wanted)
          || (isOfPart && value.split(separator: " ").contains { $0.hasPrefix(wanted) }))
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Completion.limit)
      .compactMap { value, _ in term(key, value).map { "\(condition.head)\($0)" } }
  }

  private static func term(_ key: FilterKey, _ value: String) -> FilterTerm? {
    switch key {
    case .who: .who(value)
    case .tag: .tag(value)
    case .place: .place(value)
    case .source: .source(value)
    case .checked:
      switch value {
      case "yes": .checked(.all)
      case "no": .checked(.missing)
      default: .checked(.by(value))
      }
    default: nil
    }
  }

  private static func declared(_ key: FilterKey, in snapshot: TimelineSnapshot) -> [String] {
    switch key {
    case .who:
      snapshot.actors.prefix(declarations).flatMap { [$0.id.name, $0.name] + $0.aliases }
    case .source:
      snapshot.sources.prefix(declarations).flatMap { [$0.id.name, $0.outlet].compactMap { $0 } }
    case .checked: ["yes", "no"]
    default: []
    }
  }

  private static func count(
    _ key: FilterKey, in snapshot: TimelineSnapshot, _ isCancelled: () -> Bool,
    _ body: (String) -> Void
  ) {
    let parts: EventParts
    switch key {
    case .who: parts = [.actors, .evidence]
    case .tag: parts = .tags
    case .place: parts = .place
    case .checked: parts = .evidence
    default: return
    }
    func name(_ reference: ActorReference?) {
      guard case .named(let name)? = reference else { return }
      body(name)
    }
    for rows in sample(snapshot.events.count) where !isCancelled() {
      snapshot.events.forEach(of: .stretch(rows, thatMay: .anything), parts: parts) { _, event in
        switch key {
        case .tag: event.tags.forEach(body)
        case .place: event.place.map(body)
        case .who:
          event.actors.forEach(name)
          event.evidence.forEach { name($0.quote?.speaker) }
        default: event.evidence.forEach { $0.checked?.by.map(body) }
        }
      }
    }
  }

  /// The rows to look at: all, or stretches spread evenly.
  private static func sample(_ count: Int) -> [Range<Int>] {
    guard count > stretches * stretch else {
      return stride(from: 0, to: count, by: stretch).map { $0..<min($0 + stretch, count) }
    }
    return (0..<stretches).map { index in
      let start = (count - stretch) * index / (stretches - 1)
      return start..<start + stretch
    }
  }
}
