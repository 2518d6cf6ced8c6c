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
