/// Events that lack what would prove them.
public struct Unsupported: Hashable, Sendable {
  /// What an event lacks.
  public struct Lack: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No source is cited at all.
    public static let evidence = Lack(rawValue: 1 << 0)
    /// Sources are cited, and none is quoted.
    public static let quote = Lack(rawValue: 1 << 1)
    /// Sources are cited, and of none a text is saved.
    public static let savedText = Lack(rawValue: 1 << 2)
  }

  /// An event that lacks something.
  public struct Entry: Hashable, Sendable {
    /// Its place in the order of time.
    public var place: UInt32
    /// What it lacks.
    public var lack: Lack
  }

  /// Those without any evidence first, then those that lack a quote and a text, a quote, a text; each kind in
  /// the order of time.
  public internal(set) var entries: [Entry] = []
  /// How many there are of each kind.
  public internal(set) var counts: [Lack: Int] = [:]
}

/// The question which events lack a quote, a saved text, or all evidence.
///
/// The words that give an event's date are evidence, too, and quoted words.
public struct SupportSurvey: EventSurvey {
  private let snapshot: TimelineSnapshot
  private let saved: Set<Source.ID>

  /// Asks of a snapshot; looks once at all declared sources.
  public init(_ snapshot: TimelineSnapshot) {
    self.snapshot = snapshot
    saved = Set(snapshot.sources.lazy.filter { $0.text != nil }.map(\.id))
  }

  /// No event.
  public var nothing: Unsupported { Unsupported() }

  /// Adds those among some rows; decodes the evidence, and the words that give the date.
  public func look(at rows: RowSelection, _ found: inout Unsupported) {
    snapshot.events.forEach(of: rows, parts: [.date, .evidence]) { row, event in
      let lack = lack(of: event)
      guard !lack.isEmpty else { return }
      found.entries.append(.init(place: snapshot.events.shortPlace(of: row), lack: lack))
      found.counts[lack, default: 0] += 1
    }
  }

  private func lack(of event: Event) -> Unsupported.Lack {
    guard !event.evidence.isEmpty || event.datedBy != nil else { return .evidence }
    var lack: Unsupported.Lack = []
    if event.quoteCount == 0, event.datedBy?.selector == nil { lack.insert(.quote) }
    let isSaved =
      !saved.isEmpty
      && (event.evidence.contains { saved.contains($0.source) }
        || event.datedBy.map { saved.contains($0.source) } ?? false)
    if !isSaved { lack.insert(.savedText) }
    return lack
  }

  /// Adds those that were found elsewhere.
  public func add(_ other: Unsupported, to found: inout Unsupported) {
    found.entries += other.entries
    found.counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// Puts them in order.
  public func answer(_ found: Unsupported, _ concurrently: Concurrently) -> Unsupported {
    var found = found
    found.entries.sort { left, right in
      left.lack.rank != right.lack.rank
        ? left.lack.rank < right.lack.rank : left.place < right.place
    }
    return found
  }
}

extension Unsupported.Lack {
  fileprivate var rank: Int {
    switch self {
    case .evidence: 0
    case [.quote, .savedText]: 1
    case .quote: 2
    default: 3
    }
  }
}
