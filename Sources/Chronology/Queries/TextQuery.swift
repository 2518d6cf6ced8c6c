/// Literal words to look for, with smart case: capitals in the query count, else they do not.
///
/// Text is compared by canonical equivalence, so that Hangul in either normalisation is found.
public struct TextQuery: Hashable, Sendable {
  /// The words as typed.
  public let words: String
  /// Whether capitals count.
  public let isCaseSensitive: Bool
  private let needle: [Character]

  /// Creates a query, or nothing where there are no words.
  public init?(_ words: String) {
    guard !words.isEmpty else { return nil }
    self.words = words
    isCaseSensitive = words.contains(where: \.isUppercase)
    needle = isCaseSensitive ? Array(words) : Array(words.lowercased())
  }

  /// Whether the words stand in the text.
  public func matches(_ text: String) -> Bool { firstRange(in: text[...]) != nil }

  /// Whether the words stand in one of the texts.
  public func matches(anyOf texts: [String?]) -> Bool {
    texts.contains { $0.map(matches) ?? false }
  }

  /// Every place of the words in the text, from left to right, not overlapping.
  public func ranges(in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = text[...]
    while let range = firstRange(in: rest) {
      found.append(range)
      rest = text[range.upperBound...]
    }
    return found
  }

  private func firstRange(in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if let end = end(ofMatchAt: start, in: text) { return start..<end }
      start = text.index(after: start)
    }
    return nil
  }

  private func end(ofMatchAt start: String.Index, in text: Substring) -> String.Index? {
    var index = start
    for wanted in needle {
      guard index < text.endIndex, folded(text[index], as: wanted) else { return nil }
      index = text.index(after: index)
    }
    return index
  }

  private func folded(_ character: Character, as wanted: Character) -> Bool {
    if character == wanted { return true }
    return !isCaseSensitive && character.lowercased() == String(wanted)
  }
}

extension TimelineSnapshot {
  /// Whether the words stand in an event's title, summary, place, actors (aliases too) or quotes.
  public func matches(_ query: TextQuery, _ event: Event) -> Bool {
    query.matches(anyOf: [event.title, event.summary, event.place, event.group, event.note])
      || event.tags.contains(where: query.matches)
      || event.actors.contains { matches(query, $0) }
      || event.evidence.contains { citation in
        guard let quote = citation.quote else { return false }
        return query.matches(anyOf: [quote.selector.exact, quote.translation])
          || (quote.speaker.map { matches(query, $0) } ?? false)
      }
  }

  private func matches(_ query: TextQuery, _ reference: ActorReference) -> Bool {
    guard case .declared(let id) = reference, let actor = actor(id) else {
      return query.matches(name(of: reference))
    }
    return query.matches(actor.name) || actor.aliases.contains(where: query.matches)
  }
}
