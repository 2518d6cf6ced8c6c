/// What could be known of an event on a day.
///
/// An entry of evidence, and the words that date the event, count only if their source was published by
/// then. When the words themselves were said plays no part.
public enum EventAsOf: Hashable, Sendable {
  /// Nothing could be known of it, for this reason.
  case hidden(Hidden)
  /// This could be known.
  case known(KnownEvent)

  /// Why an event is not shown.
  public enum Hidden: String, Hashable, Sendable, CaseIterable {
    /// It cites no source at all.
    case withoutEvidence
    /// Of none of its sources is it known when it was published: they are known as of today only.
    case withoutPublication
    /// None of its sources was published by then.
    case notPublished
  }

  /// The event as it was known; nothing where it is hidden.
  public var known: KnownEvent? { if case .known(let event) = self { event } else { nil } }

  /// Why it is hidden; nothing where it was known.
  public var hidden: Hidden? { if case .hidden(let reason) = self { reason } else { nil } }

  /// How sure it is that the event was known.
  public var certainty: Certainty { known?.certainty ?? .no }
}

/// An event as it was known on a day, with marks of how that is known.
public struct KnownEvent: Hashable, Sendable {
  /// The event: date and status as known then, and only the entries that were published by then.
  ///
  /// Title, summary and all else carry hindsight. `evidenceID(at:)` gives the identities that the entries
  /// have in the whole event.
  public var event: Event
  /// How sure it is that anything of the event was known: `.possibly` or `.definitely`.
  public var certainty: Certainty
  /// How sure it is of each entry of `event.evidence` that it was published by then.
  public var entries: [Certainty]
  /// How sure it is of the words that date the event; `.no` where there are none.
  public var dating: Certainty
  /// From what date and status of `event` are known.
  public var shown: KnownFacts
  /// What is known without the sources that were only possibly published by then; nothing where that is
  /// the same as `shown`, or where the event is only possibly known itself.
  public var definite: KnownFacts?
}

extension KnownEvent {
  /// How sure it is that the event was known with the date and the status that are shown.
  public var certaintyOfFacts: Certainty { shown.certainty(certainty, definite: definite) }
}

/// The date and status of an event, each with where it is known from.
public struct KnownFacts: Hashable, Sendable {
  /// When the event was, or was to be.
  public var date: KnownFact<StatedDate>
  /// What had become of it.
  public var status: KnownFact<Event.Status>
  /// A statement that the event was held which comes too early to be shown.
  public var withheld: WithheldStatus?
}

extension KnownFacts {
  /// How sure date and status are, of an event that is known so surely, of which for certain only other facts
  /// are, where there are any.
  func certainty(_ certainty: Certainty, definite: KnownFacts?) -> Certainty {
    guard certainty == .definitely, let definite else { return certainty }
    let isSame = definite.date.value == date.value && definite.status.value == status.value
    return isSame ? .definitely : .possibly
  }
}

/// A value, and where it is known from.
public struct KnownFact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value; nothing where there is none.
  public var value: Value?
  /// Where it is known from.
  public var basis: KnownBasis
  /// How sure it is that its source was published by then; for what is known today, how sure it is that the
  /// event was known at all.
  public var certainty: Certainty
}

/// Where something of an event is known from.
public enum KnownBasis: Hashable, Sendable {
  /// The entry at this position of the evidence in the file, from 0.
  case citation(Int)
  /// The event's own, which is today's knowledge: no entry that was published by then states it.
  case today
}

/// A statement that an event was held which is not shown, for it cannot have been known.
///
/// Either the day asked about or the publication lies before the earliest day of the event.
public struct WithheldStatus: Hashable, Sendable {
  /// Who states it.
  public var basis: KnownBasis
  /// The earliest day on which the event can have been held.
  public var earliest: CalendarDay
}
