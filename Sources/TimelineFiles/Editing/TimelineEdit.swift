public import Chronology

/// A change that Dateline makes in a file which a person wrote.
public enum TimelineEdit: Hashable, Sendable {
  /// Gives a source the hash of its saved text; never in the place of one that is there.
  case recordHash(String, of: Source.ID)
  /// Gives quoted words what stands before or after them; never in the place of what is there.
  case recordContext(prefix: String?, suffix: String?, of: EvidenceID)
  /// Records that a person compared a quote, in its words of now, with its source; replaces an
  /// earlier record.
  case markChecked(by: String, on: CalendarDay, sha256: String, of: EvidenceID)
  /// Declares a source behind the others.
  case addSource(Source)
  /// Puts an event behind the others.
  case addEvent(Event)
  /// Puts an entry of evidence, with its quote, behind the others of an event.
  case addCitation(Citation, to: Event.ID)
  /// Names the words that date an event; never in the place of others.
  case addDating(Dating, to: Event.ID)
}

/// One value that was written, and where it stands in the new file.
public struct WrittenValue: Hashable, Sendable {
  /// The edit to which it belongs.
  public var edit: TimelineEdit
  /// The key.
  public var key: String
  /// The value.
  public var value: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in code points.
  public var column: Int
}

extension TimelineEdit {
  /// Makes the same change in the timeline of a document; false where it has no such place, or
  /// something stands there that must stay.
  func apply(to timeline: inout Timeline, in document: TimelineDocument) -> Bool {
    switch self {
    case .recordHash(let hash, let id):
      guard let index = timeline.sources.firstIndex(where: { $0.id == id }),
        timeline.sources[index].sha256 == nil
      else { return false }
      timeline.sources[index].sha256 = hash
    case .recordContext(let prefix, let suffix, let id):
      guard let index = document.row(of: id.event) else { return false }
      switch id.entry {
      case .citation(let position):
        guard timeline.events[index].evidence.indices.contains(position) else { return false }
        guard
          timeline.events[index].evidence[position].quote?.selector
            .add(prefix: prefix, suffix: suffix) == true
        else { return false }
      case .dating:
        guard
          timeline.events[index].datedBy?.selector?.add(prefix: prefix, suffix: suffix) == true
        else { return false }
      }
    case .markChecked(let by, let on, let hash, let id):
      guard case .citation(let position) = id.entry, let index = document.row(of: id.event),
        timeline.events[index].evidence.indices.contains(position),
        let quote = timeline.events[index].evidence[position].quote
      else { return false }
      timeline.events[index].evidence[position].checked = Citation.Check(
        by: by, on: StatedDate(EDTF(on)), sha256: hash,
        words: SHA256.ofWords(quote.selector.exact))
    case .addSource(let source):
      guard !timeline.sources.contains(where: { $0.id == source.id }) else { return false }
      timeline.sources.append(source)
    case .addEvent(let event):
      guard !timeline.events.contains(where: { $0.id == event.id }) else { return false }
      timeline.events.append(event)
    case .addCitation(let citation, let id):
      guard let index = document.row(of: id) else { return false }
      timeline.events[index].evidence.append(citation)
    case .addDating(let dating, let id):
      guard let index = document.row(of: id), timeline.events[index].datedBy == nil else {
        return false
      }
      timeline.events[index].datedBy = dating
    }
    return true
  }
}

extension TextQuoteSelector {
  /// Adds what is missing; false where something is there already.
  fileprivate mutating func add(prefix: String?, suffix: String?) -> Bool {
    if let prefix {
      guard self.prefix == nil else { return false }
      self.prefix = prefix
    }
    if let suffix {
      guard self.suffix == nil else { return false }
      self.suffix = suffix
    }
    return true
  }
}
