/// Something that happened, or is announced to happen, at a date.
public struct Event: Hashable, Sendable, Identifiable {
  /// What is known today of whether the event took place.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Said to be going to happen.
    case announced
    /// Took place.
    case held
    /// Did not take place.
    case notHeld = "not-held"
    /// Took place, or is to, at another date or place.
    case moved
    /// Called off.
    case cancelled
    /// Sources say otherwise of it.
    case disputed
  }

  /// The id that the file gives, or one made from title and date.
  public package(set) var id: Identifier<Event>
  /// Whether the file itself gives the id.
  public var isNamedByFile: Bool
  /// When the event was, or is to be.
  public var date: StatedDate?
  /// Why the event stands among the undated, where it does.
  public var undated: UndatedReason?
  /// What is known today; nothing when left out.
  public var status: Status?
  /// The headline of the event.
  public var title: String
  /// Where it was.
  public var place: String?
  /// Who took part.
  public var actors: [ActorReference]
  /// The group that the event belongs to.
  public var group: String?
  /// Words to filter by.
  public var tags: [String]
  /// What happened, in a few sentences.
  public var summary: String?
  /// The event whose place this one took.
  public var replaces: Identifier<Event>?
  /// The words that give the date.
  public var datedBy: Dating?
  /// What ties the event to its sources, in the order of the file.
  public var evidence: [Citation]
  /// Where the entries of `evidence` stand in the file, where some have been left out; else empty.
  public var evidencePositions: [Int]
  /// Whether the event stays out of exports.
  public var isPrivate: Bool
  /// Anything else worth knowing.
  public var note: String?
  /// Where the file has the event.
  public var origin: Origin

  /// Creates an event of which only the title is known.
  public init(id: Identifier<Event>, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
    self.isNamedByFile = true
    self.actors = []
    self.tags = []
    self.evidence = []
    self.evidencePositions = []
    self.isPrivate = false
  }

  /// The number of citations that carry a quote.
  public var quoteCount: Int { evidence.count { $0.quote != nil } }

  /// The sources whose texts tell what became of the event's words, in the order of the file.
  public var quotedSources: [Identifier<Source>] {
    evidence.filter { $0.quote != nil }.map(\.source)
      + (datedBy.flatMap { $0.selector == nil ? nil : [$0.source] } ?? [])
  }

  /// The identity of the entry at an index of `evidence`; the same whatever else was left out.
  public func evidenceID(at index: Int) -> EvidenceID {
    let position = evidencePositions.isEmpty ? index : evidencePositions[index]
    return EvidenceID(event: id, entry: .citation(position))
  }

  /// Where in `evidence` the entry of that position in the file is; nothing where it is not there.
  ///
  /// O(log n).
  public func evidenceIndex(ofPosition position: Int) -> Int? {
    guard !evidencePositions.isEmpty else {
      return evidence.indices.contains(position) ? position : nil
    }
    let index = evidencePositions.partitioningIndex { $0 >= position }
    return index < evidencePositions.count && evidencePositions[index] == position ? index : nil
  }

  /// The entry of an identity, wherever it stands among those that were not left out.
  public func citation(at entry: EvidenceID.Entry) -> Citation? {
    guard case .citation(let position) = entry else { return nil }
    return evidenceIndex(ofPosition: position).map { evidence[$0] }
  }

  /// The bounds to show: from the words that date the event, else as stated beside the date, else
  /// those of the date itself.
  public var bounds: DateBounds? {
    guard var stated = date else { return nil }
    if let datedBy, datedBy.earliest != nil || datedBy.latest != nil {
      stated.earliest = datedBy.earliest ?? stated.earliest
      stated.latest = datedBy.latest ?? stated.latest
    }
    return stated.bounds
  }
}

/// One piece of an event's evidence that points to words in a source.
public struct EvidenceID: Hashable, Sendable {
  /// Which of the event's entries it is.
  public enum Entry: Hashable, Sendable {
    /// The entry at this position of the evidence in the file, from 0; `evidenceIndex(ofPosition:)`
    /// says where that is in an event of which entries were left out.
    case citation(Int)
    /// The words that give the event's date.
    case dating
  }

  /// The event.
  public let event: Identifier<Event>
  /// The entry.
  public let entry: Entry

  /// Creates the identity of an event's entry.
  public init(event: Identifier<Event>, entry: Entry) {
    self.event = event
    self.entry = entry
  }
}
