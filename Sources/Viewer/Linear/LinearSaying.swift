import Chronology
import Evidence

/// What the linear mode says of where the person is.
extension LinearDialogue {
  /// Says where the person is.
  mutating func say() -> LinearTurn {
    switch places.last {
    case .list(let first)?: return LinearTurn(list(from: first))
    case .event(let id)?: return say(id)
    case .source(let id, let next, let at)?: return say(id, next, at)
    case .sources(let first)?:
      return entries(from: first, of: snapshot.sources.count, "source") { index in
        let source = snapshot.sources[index]
        let published = source.published.map { ", published \($0.words)" } ?? ""
        return source.name + published + (source.text == nil ? ", no saved text" : "")
      }
    case .people(let first)?:
      return entries(from: first, of: snapshot.actors.count, "person", "people") { index in
        let actor = snapshot.actors[index]
        return ([actor.name] + [actor.role, actor.side].compactMap { $0 }).joined(separator: ", ")
      }
    case nil: return LinearTurn([], .leave)
    }
  }

  private func list(from first: Int) -> [String] {
    guard projection.count > 0 else { return ["There is no event to show."] }
    let positions = first..<min(first + Self.pageLength, projection.count)
    var lines: [String] = []
    projection.forEach(in: positions, parts: [.row, .evidence]) { position, event in
      if position == projection.datedCount { lines.append("Without a date:") }
      lines.append(
        LinearText.row(
          position + 1, event, certainty: projection.certainty(at: position),
          knowledge: projection.knowledge(at: position), in: snapshot))
    }
    let rest = projection.count - positions.upperBound
    lines.append(rest > 0 ? "\(numeral(rest)) more; Enter reads on." : "End of the list.")
    return lines
  }

  private func entries(
    from first: Int, of number: Int, _ one: String, _ many: String? = nil, words: (Int) -> String
  ) -> LinearTurn {
    guard number > 0 else { return LinearTurn(["The file declares no \(one)."]) }
    let range = first..<min(first + Self.pageLength, number)
    let rest = number - range.upperBound
    return LinearTurn(
      range.map { "\($0 + 1). \(words($0))" }
        + [
          rest > 0 ? "\(numeral(rest)) more; Enter reads on." : "End: \(count(number, one, many))."
        ])
  }

  private mutating func say(_ id: Event.ID) -> LinearTurn {
    guard let event = snapshot.event(id) else {
      places.removeLast()
      return LinearTurn(["The event “\(id.name)” is not there any more."])
    }
    let unread = Set(event.quotedSources).filter {
      texts[$0] == nil && snapshot.source($0)?.text != nil
    }
    guard unread.isEmpty else { return LinearTurn([], .readSources(Array(unread))) }
    let described = LinearText.event(event, in: snapshot, texts: texts)
    items = described.items
    let position = projection.position(of: id).map { "Event \($0 + 1) of \(projection.count)." }
    return LinearTurn([position].compactMap { $0 } + described.lines)
  }

  private mutating func say(_ id: Source.ID, _ next: Int, _ at: EvidenceID?) -> LinearTurn {
    guard let source = snapshot.source(id) else {
      places.removeLast()
      return LinearTurn(["The file has no source “\(id.name)”."])
    }
    if source.text != nil, texts[id] == nil { return LinearTurn([], .readSources([id])) }
    var lines = LinearText.header(source, state: texts[id], in: snapshot)
    guard case .read(let reading, _)? = texts[id] else {
      quotes = []
      if case .failed(let problem)? = texts[id] { lines.append(problem.message) }
      return LinearTurn(lines)
    }
    let found = QuotePlace.all(reading)
    quotes = found.map(\.evidence)
    let start = at.flatMap { at in found.first { $0.evidence == at } }
    if at != nil, start == nil {
      lines.append("The words that you came for are not in this text.")
    }
    places[places.count - 1] = .source(
      id, next: start.map { reading.text.lineIndex(at: $0.range.lowerBound) } ?? 0, at: at)
    let turn = readOn()
    return LinearTurn(lines + turn.lines, turn.wish)
  }

  mutating func readFromStart() -> LinearTurn {
    guard case .source(let id, _, let at)? = places.last else {
      return LinearTurn(["t is of a source; open one first."])
    }
    places[places.count - 1] = .source(id, next: 0, at: at)
    return readOn()
  }

  /// The next lines of the source's text that have words.
  mutating func readOn() -> LinearTurn {
    guard case .source(let id, let next, let at)? = places.last,
      case .read(let reading, _)? = texts[id]
    else { return LinearTurn(["There is no saved text to read."]) }
    let found = QuotePlace.all(reading)
    var lines: [String] = []
    var line = max(0, next)
    while line < reading.text.lineCount, lines.count < Self.pageLength {
      let words = SourceListing.marked(reading.text, line, found, .words)
      if words.contains(where: { !$0.isWhitespace }) { lines.append(words) }
      line += 1
    }
    places[places.count - 1] = .source(id, next: line, at: at)
    lines.append(
      line < reading.text.lineCount
        ? "Enter reads on, t begins at the start, a quote's number opens its event."
        : "End of the text.")
    return LinearTurn(lines)
  }
}
