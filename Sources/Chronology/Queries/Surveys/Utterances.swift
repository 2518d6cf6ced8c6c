/// What an actor said, and the events that it took part in.
public struct Utterances: Hashable, Sendable {
  /// Where a quote is: its event, and its place in the event's evidence as the snapshot has it.
  public struct Utterance: Hashable, Sendable {
    /// The event's place in the order of time.
    public var place: UInt32
    /// The index in `evidence`.
    public var index: Int
    /// When it was said, where the file says so and a day can be told.
    var said: ChronologicalKey?
  }

  /// In the order of saying; those of which the file does not say when come last, in the order of their
  /// events.
  public internal(set) var inOrderOfSaying: [Utterance] = []
  /// In the order of the events spoken of.
  public internal(set) var inOrderOfEvents: [Utterance] = []
  /// The places of the events that the actor took part in, ascending.
  public internal(set) var events: [UInt32] = []
}

/// The question what an actor said and took part in.
public struct UtteranceSurvey: EventSurvey {
  private let actor: ActorReference
  private let snapshot: TimelineSnapshot
  private let condition: RowCondition

  /// Asks about an actor, or a plain name, which is meant where it is written exactly so.
  public init(_ actor: ActorReference, in snapshot: TimelineSnapshot) {
    self.actor = actor
    self.snapshot = snapshot
    let name =
      switch actor {
      case .declared(let id): id.name
      case .named(let name): name
      }
    condition = TextQuery(name).map(RowCondition.words) ?? .anything
  }

  /// Nothing was said.
  public var nothing: Utterances { Utterances() }

  /// Adds what is found among some rows; decodes only those in whose bytes the actor's id or name stands.
  public func look(at rows: RowSelection, _ found: inout Utterances) {
    let parts: EventParts = [.actors, .evidence]
    snapshot.events.forEach(of: rows.thatMay(condition), parts: parts) { row, event in
      let place = snapshot.events.shortPlace(of: row)
      if event.actors.contains(actor) { found.events.append(place) }
      for (index, citation) in event.evidence.enumerated() {
        guard let quote = citation.quote, quote.speaker == actor else { continue }
        let zone = snapshot.files[event.id.file].zone
        let said = quote.said.flatMap { ChronologicalKey($0.edtf, ordinal: 0, assuming: zone) }
        found.inOrderOfEvents.append(.init(place: place, index: index, said: said))
      }
    }
  }

  /// Adds what was found elsewhere.
  public func add(_ other: Utterances, to found: inout Utterances) {
    found.events += other.events
    found.inOrderOfEvents += other.inOrderOfEvents
  }

  /// Puts everything in its orders.
  public func answer(_ found: Utterances, _ concurrently: Concurrently) -> Utterances {
    var found = found
    found.events.sort()
    found.inOrderOfEvents.sort { $0.precedes($1) }
    found.inOrderOfSaying = Self.inOrderOfSaying(found.inOrderOfEvents)
    return found
  }

  /// By when they were said, as events are ordered by their dates; where that is not known, last.
  private static func inOrderOfSaying(
    _ utterances: [Utterances.Utterance]
  ) -> [Utterances.Utterance] {
    let keys = utterances.enumerated().compactMap { index, utterance in
      utterance.said?.placed(at: index)
    }
    return ChronologicalKey.inOrderOfInstants(keys).sorted().map { utterances[$0.ordinal] }
      + utterances.filter { $0.said == nil }
  }
}

extension Utterances.Utterance {
  fileprivate func precedes(_ other: Self) -> Bool {
    place != other.place ? place < other.place : index < other.index
  }
}
