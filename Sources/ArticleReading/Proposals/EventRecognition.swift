public import Chronology

/// Finds out which of some new events a timeline has already.
///
/// Two events are taken for one where their dates may be the same, and they have a quote in common, or their titles
/// are alike, or less so and somebody took part in both.
public struct EventRecognition: Sendable {
  /// The event that a new one was recognised as.
  public struct Match: Hashable, Sendable {
    /// The event of the timeline.
    public var known: Event
    /// Why it is taken for the same, in plain words.
    public var reason: String
    /// From 0 to 1; of several events the best counts, the first of equal ones.
    fileprivate var likeness: Double
  }

  /// How much of two titles must be the same; less where an actor is.
  static let titleShare = (alone: 0.6, withActor: 0.4)

  /// What is compared of an event.
  private struct Traits: Sendable {
    var extent: ClosedRange<Int>?
    var words: SharedWords
    var place: SharedWords?
    var quotes: Set<String>
    var actors: Set<ActorReference>
    var dating: Dating?
  }

  private let traits: [Traits]
  /// For each of the new events, what it was recognised as so far.
  public private(set) var matches: [Match?]

  /// Takes the new events, which name actors as the timeline does.
  public init(_ events: [Event]) {
    traits = events.map(Self.traits)
    matches = Array(repeating: nil, count: events.count)
  }

  /// Whether an event may be one of the new ones, by its date alone.
  public func mayKnow(_ event: Event) -> Bool {
    let extent = Self.extent(event)
    return traits.contains { Self.overlap($0.extent, extent) }
  }

  /// Compares an event of the timeline with the new ones.
  public mutating func look(at event: Event) {
    guard mayKnow(event) else { return }
    let known = Self.traits(event)
    for index in traits.indices {
      guard let (likeness, reason) = Self.compare(traits[index], known),
        likeness > matches[index]?.likeness ?? 0
      else { continue }
      matches[index] = Match(known: event, reason: reason, likeness: likeness)
    }
  }

  // MARK: Comparing

  private static func compare(_ new: Traits, _ known: Traits) -> (Double, String)? {
    guard overlap(new.extent, known.extent) else { return nil }
    let dates = new.extent == nil ? "neither has a date" : "the dates may be the same"
    if let dating = new.dating, let other = known.dating, dating.source == other.source,
      let words = dating.selector, words == other.selector, new.words.share(with: known.words) > 0
    {
      return (1, "the same words of the same source date it")
    }
    if let quote = new.quotes.intersection(known.quotes).min() {
      return (0.95, "\(dates), and it has the quote “\(shortened(quote))” already")
    }
    if let place = new.place, let other = known.place, place.share(with: other) == 0 { return nil }
    let share = new.words.share(with: known.words)
    let words = "\(Int(share * 100)) % of the words of both titles are the same"
    // Where nobody says when, only the title tells.
    if new.extent == nil { return share >= 0.8 ? (share * 0.9, "\(dates), and \(words)") : nil }
    if share >= titleShare.alone { return (share * 0.9, "\(dates), and \(words)") }
    if share >= titleShare.withActor, !new.actors.isDisjoint(with: known.actors) {
      return (share * 0.9, "\(dates), somebody took part in both, and \(words)")
    }
    return nil
  }

  private static func shortened(_ words: String) -> String {
    words.count > 40 ? words.prefix(40) + "…" : words
  }

  private static func traits(_ event: Event) -> Traits {
    Traits(
      extent: extent(event), words: titleWords(event.title),
      place: event.place.map { SharedWords($0) },
      quotes: Set(event.evidence.compactMap { $0.quote.map { spaced($0.selector.exact) } }),
      actors: Set(event.actors), dating: event.datedBy)
  }

  /// The words of a title that say something.
  private static func titleWords(_ title: String) -> SharedWords {
    SharedWords(
      title.lowercased().split(whereSeparator: \.isWhitespace).filter {
        !small.contains(String($0))
      }
      .joined(separator: " "))
  }

  private static let small: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]

  private static func spaced(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The days on which an event may have been; nothing where nobody says.
  private static func extent(_ event: Event) -> ClosedRange<Int>? {
    guard let bounds = event.bounds else { return nil }
    let first = bounds.earliest.day?.number ?? .min
    let last = bounds.latest.day?.number ?? .max
    return first <= last ? first...last : nil
  }

  private static func overlap(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.overlaps(other)
  }
}

extension Event {
  /// What another event, taken for the same, adds to the evidence of this one: entries of sources that it does not
  /// cite, and quotes that it does not have.
  public func evidence(addedBy other: Event) -> [Citation] {
    other.evidence.filter { new in
      !evidence.contains { known in
        known.source == new.source
          && (new.quote == nil || known.quote?.selector.exact == new.quote?.selector.exact)
      }
    }
  }

  /// The words of another event, taken for the same, that date this one, where nothing does and both have one date.
  public func dating(addedBy other: Event) -> Dating? {
    datedBy == nil && date?.edtf == other.date?.edtf ? other.datedBy : nil
  }
}
