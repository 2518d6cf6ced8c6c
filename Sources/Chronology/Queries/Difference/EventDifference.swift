/// One event in two versions, and what they say differently.
public struct EventDifference: Sendable {
  /// How two versions are taken for the same event.
  public enum Match: String, Sendable {
    /// They have the same id.
    case id
    /// They have the same title; their dates differ.
    case title
    /// They have the same date, and titles that share most of their words.
    case date
  }

  /// One thing that they say differently.
  public enum Change: Hashable, Sendable {
    /// When the event was.
    case date(old: StatedDate?, new: StatedDate?)
    /// What became of it.
    case status(old: Event.Status?, new: Event.Status?)
    /// Its headline.
    case title(old: String, new: String)
    /// A text or a list under a key of the file, such as `summary` or `actors`.
    case value(key: String, old: String?, new: String?)
    /// Words are quoted that were not.
    case quoteAdded(Citation)
    /// Words are not quoted any more.
    case quoteDropped(Citation)
    /// Words of one source, by one speaker, are quoted otherwise.
    case quoteChanged(old: Citation, new: Citation)
    /// A source is cited without words that was not.
    case citationAdded(Citation)
    /// A source is not cited any more.
    case citationDropped(Citation)
    /// What an entry of evidence says beside its words: the date and status that it states, who checked it.
    case citationChanged(old: Citation, new: Citation)
  }

  /// The event as the older file has it.
  public let old: Event
  /// The event as the newer file has it.
  public let new: Event
  /// Why the two are taken for one.
  public let match: Match
  /// What differs, in the order in which an event is written.
  public let changes: [Change]

  /// Compares two versions of an event; nothing where they say the same, wherever it stands in the files.
  ///
  /// `name` gives the name of an actor. O(entries²) in the quotes that differ.
  public init?(
    _ old: Event, _ new: Event, match: Match = .id, name: (ActorReference) -> String
  ) {
    var changes: [Change] = []
    if old.id.name != new.id.name, old.isNamedByFile || new.isNamedByFile {
      changes.append(.value(key: "id", old: old.ownName, new: new.ownName))
    }
    if old.date != new.date || old.undated != new.undated {
      changes.append(.date(old: old.date, new: new.date))
    }
    if old.status != new.status { changes.append(.status(old: old.status, new: new.status)) }
    if old.title != new.title { changes.append(.title(old: old.title, new: new.title)) }
    func compare(_ key: String, _ text: (Event) -> String?) {
      let (before, after) = (text(old), text(new))
      if before != after { changes.append(.value(key: key, old: before, new: after)) }
    }
    func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }
    compare("place") { $0.place }
    compare("actors") { list($0.actors.map(name)) }
    compare("group") { $0.group }
    compare("tags") { list($0.tags) }
    compare("summary") { $0.summary }
    compare("replaces") { $0.replaces?.name }
    compare("dated-by") { $0.datedBy?.words }
    compare("private") { $0.isPrivate ? "true" : nil }
    compare("note") { $0.note }
    changes += Self.evidence(old.evidence, new.evidence)
    guard !changes.isEmpty else { return nil }
    (self.old, self.new, self.match, self.changes) = (old, new, match, changes)
  }

  // MARK: Evidence

  private static func evidence(_ old: [Citation], _ new: [Citation]) -> [Change] {
    var rest = new.map { Optional($0) }
    var unmatched: [Citation] = []
    var changes: [Change] = []
    func take(_ isMeant: (Citation) -> Bool) -> Citation? {
      guard let index = rest.firstIndex(where: { $0.map(isMeant) ?? false }) else { return nil }
      defer { rest[index] = nil }
      return rest[index]
    }
    // What is the same goes first, so that nothing takes its place.
    for citation in old {
      if take({ $0.withoutPlace == citation.withoutPlace }) == nil { unmatched.append(citation) }
    }
    var open: [Citation] = []
    for citation in unmatched {
      let words = citation.quote?.selector.exact
      if let other = take({
        $0.source == citation.source && $0.quote?.selector.exact == words
      }) {
        changes.append(.citationChanged(old: citation, new: other))
      } else {
        open.append(citation)
      }
    }
    for citation in open {
      guard let quote = citation.quote else {
        changes.append(.citationDropped(citation))
        continue
      }
      let other = take {
        guard let words = $0.quote, $0.source == citation.source else { return false }
        return words.speaker == quote.speaker
          && SharedWords.share(quote.selector.exact, words.selector.exact) >= 0.5
      }
      changes.append(other.map { .quoteChanged(old: citation, new: $0) } ?? .quoteDropped(citation))
    }
    for citation in rest.compactMap({ $0 }) {
      changes.append(citation.quote == nil ? .citationAdded(citation) : .quoteAdded(citation))
    }
    return changes
  }
}

extension Event {
  /// The event wherever it stands in its file.
  var withoutPlaces: Event {
    var event = self
    event.origin = .nowhere
    event.datedBy?.origin = .nowhere
    event.evidence = evidence.map(\.withoutPlace)
    return event
  }
}

extension Event {
  /// The event without an id that the file does not give: it is made of what is compared anyway.
  var withoutMadeID: Event {
    guard !isNamedByFile else { return self }
    var event = self
    event.id = Identifier(file: 0, name: "")
    return event
  }

  fileprivate var ownName: String? { isNamedByFile ? id.name : nil }
}

extension Citation {
  fileprivate var withoutPlace: Citation {
    var citation = self
    citation.origin = .nowhere
    return citation
  }
}

extension Dating {
  /// What gives the date, in one line.
  fileprivate var words: String {
    var parts = [source.name]
    if let selector {
      parts.append("“\(selector.exact)”")
      if let prefix = selector.prefix { parts.append("prefix “\(prefix)”") }
      if let suffix = selector.suffix { parts.append("suffix “\(suffix)”") }
    }
    if let earliest { parts.append("earliest \(earliest)") }
    if let latest { parts.append("latest \(latest)") }
    if let inferred { parts.append("inferred: \(inferred)") }
    if let note { parts.append("note: \(note)") }
    return parts.joined(separator: ", ")
  }
}

extension Origin {
  fileprivate static let nowhere = Origin(file: 0, line: 1, column: 1)
}
