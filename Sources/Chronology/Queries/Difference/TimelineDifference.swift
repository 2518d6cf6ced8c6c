/// What two timelines, or two versions of one, say differently.
///
/// Events are matched by id; those that are left by title, where only one on each side has it; then by date, where
/// the titles share most of their words (`EventMatching`).
public struct TimelineDifference: Sendable {
  /// Two rows that are one event, in the older and in the newer file.
  struct Pair: Hashable, Sendable {
    var old: Int
    var new: Int
    var match: EventDifference.Match
  }

  /// What happened to one event.
  public enum Item: Sendable {
    /// Only the newer file has it.
    case added(Event)
    /// Only the older file has it.
    case dropped(Event)
    /// Both have it, and say something differently.
    case changed(EventDifference)

    /// The event as it is now, or as it was.
    public var event: Event {
      switch self {
      case .added(let event), .dropped(let event): event
      case .changed(let difference): difference.new
      }
    }
  }

  /// The older timeline.
  public let old: TimelineSnapshot
  /// The newer timeline.
  public let new: TimelineSnapshot
  private var items: [Stored] = []
  /// The number of events of which both say the same.
  public private(set) var sameCount = 0
  /// The number of events that only the newer one has, that only the older one has, and that both have and
  /// tell differently.
  public private(set) var counts = (added: 0, dropped: 0, changed: 0)
  /// What the two say differently of themselves.
  public let header: [ValueDifference]
  /// The sources that they declare differently.
  public let sources: [DeclarationDifference]
  /// The actors that they declare differently.
  public let actors: [DeclarationDifference]

  private enum Stored: Hashable, Sendable {
    case added(Int)
    case dropped(Int)
    case changed(Pair)
  }

  /// Where an event stands among those of both files: by its date, then by its row.
  private struct DateKeyPlace: Sendable {
    var day: Int
    var row: Int
  }

  /// Compares; O(n log n), and of events that are not matched by id or title a bounded number for each.
  ///
  /// - Parameters:
  ///   - old: The older one.
  ///   - oldPrints: All of its events.
  ///   - new: The newer one.
  ///   - newPrints: All of its events.
  ///   - tell: Takes how much is done, from 0 to 1.
  public init(
    _ old: TimelineSnapshot, _ oldPrints: EventPrints, _ new: TimelineSnapshot,
    _ newPrints: EventPrints, tell: (Double) -> Void = { _ in }
  ) {
    self.old = old
    self.new = new
    header = new.headerDifferences(from: old)
    sources = new.sourceDifferences(from: old)
    actors = new.actorDifferences(from: old)
    var matching = EventMatching(old.events, oldPrints, new.events, newPrints)
    matching.matchByID()
    tell(0.3)
    matching.matchByTitle()
    tell(0.6)
    matching.matchByDate { tell(0.6 + 0.4 * $0) }
    sameCount = matching.sameCount
    counts = (matching.right.count, matching.left.count, matching.pairs.count)
    var placed: [(place: DateKeyPlace, item: Stored)] = []
    placed += matching.pairs.map { (Self.place(of: $0.new, in: new), .changed($0)) }
    placed += matching.right.map { (Self.place(of: Int($0.row), in: new), .added(Int($0.row))) }
    placed += matching.left.map { (Self.place(of: Int($0.row), in: old), .dropped(Int($0.row))) }
    placed.sort { ($0.place.day, $0.place.row) < ($1.place.day, $1.place.row) }
    items = placed.map(\.item)
  }

  private static func place(of row: Int, in snapshot: TimelineSnapshot) -> DateKeyPlace {
    DateKeyPlace(day: snapshot.events.columns.sortDay(at: row) ?? .max, row: row)
  }

  // MARK: Looking

  /// How many events differ.
  public var count: Int { items.count }

  /// What happened to some events, 0 ..< `count`, in the order of time; nothing of an event of which the two
  /// say the same after all.
  ///
  /// Decodes those events, but for where they stand.
  public func items(in positions: Range<Int>) -> [Item] {
    var (oldRows, newRows): ([Int], [Int]) = ([], [])
    for item in items[positions] {
      switch item {
      case .added(let row): newRows.append(row)
      case .dropped(let row): oldRows.append(row)
      case .changed(let pair):
        oldRows.append(pair.old)
        newRows.append(pair.new)
      }
    }
    var before = old.events.events(at: oldRows, parts: EventPrints.parts)[...]
    var after = new.events.events(at: newRows, parts: EventPrints.parts)[...]
    return items[positions].compactMap { item in
      switch item {
      case .added: after.popFirst().map(Item.added)
      case .dropped: before.popFirst().map(Item.dropped)
      case .changed(let pair):
        if let old = before.popFirst(), let new = after.popFirst() {
          EventDifference(old, new, match: pair.match, name: Self.name).map(Item.changed)
        } else {
          nil
        }
      }
    }
  }

  /// What happened to an event, 0 ..< `count`; nothing where the two say the same after all.
  public func item(at index: Int) -> Item? { items(in: index..<index + 1).first }

  private static func name(_ reference: ActorReference) -> String {
    switch reference {
    case .declared(let id): id.name
    case .named(let name): name
    }
  }
}

// MARK: Everything that differs

extension TimelineDifference {
  /// One thing that the two say differently.
  public enum Row: Sendable {
    /// An event; nothing where both say the same of it after all.
    case event(Item?)
    /// What the timelines say of themselves.
    case timeline([ValueDifference])
    /// A source.
    case source(DeclarationDifference)
    /// An actor.
    case actor(DeclarationDifference)
  }

  /// What a row is about, whatever becomes of the others.
  public enum Key: Hashable, Sendable {
    /// An event of the newer timeline.
    case new(Event.ID)
    /// An event that only the older timeline has.
    case old(Event.ID)
    /// The timelines themselves.
    case timeline
    /// The source of an id.
    case source(String)
    /// The actor of an id.
    case actor(String)
  }

  /// How many things differ: events, then the timelines themselves, sources and actors.
  public var rowCount: Int { count + (header.isEmpty ? 0 : 1) + sources.count + actors.count }

  /// One thing that differs.
  ///
  /// `index` is 0 ..< `rowCount`. Of an event, decodes it.
  public func row(at index: Int) -> Row {
    guard index >= count else { return .event(item(at: index)) }
    var rest = index - count
    if !header.isEmpty {
      if rest == 0 { return .timeline(header) }
      rest -= 1
    }
    return rest < sources.count ? .source(sources[rest]) : .actor(actors[rest - sources.count])
  }

  /// What a row is about.
  ///
  /// Of an event, decodes its id.
  public func key(at index: Int) -> Key {
    guard index < count else {
      switch row(at: index) {
      case .source(let difference): return .source(difference.name)
      case .actor(let difference): return .actor(difference.name)
      case .event, .timeline: return .timeline
      }
    }
    switch items[index] {
    case .added(let row): return .new(new.events.event(at: row, parts: []).id)
    case .dropped(let row): return .old(old.events.event(at: row, parts: []).id)
    case .changed(let pair): return .new(new.events.event(at: pair.new, parts: []).id)
    }
  }

  /// Where the row of something is now.
  ///
  /// O(n) in what differs, without decoding.
  public func index(of key: Key) -> Int? {
    let afterHeader = count + (header.isEmpty ? 0 : 1)
    switch key {
    case .new(let id):
      guard let row = new.events.row(of: id) else { return nil }
      return items.firstIndex { item in
        switch item {
        case .added(let other): other == row
        case .changed(let pair): pair.new == row
        case .dropped: false
        }
      }
    case .old(let id):
      return old.events.row(of: id).flatMap { items.firstIndex(of: .dropped($0)) }
    case .timeline: return header.isEmpty ? nil : count
    case .source(let name):
      return sources.firstIndex { $0.name == name }.map { afterHeader + $0 }
    case .actor(let name):
      return actors.firstIndex { $0.name == name }.map { afterHeader + sources.count + $0 }
    }
  }
}

/// Two are the same where they find the same differences in the same rows.
extension TimelineDifference: Hashable {
  /// Compares what was found, and not the timelines.
  public static func == (left: Self, right: Self) -> Bool {
    left.items == right.items && left.sameCount == right.sameCount && left.header == right.header
      && left.sources == right.sources && left.actors == right.actors
  }

  /// Hashes the rows that differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(items)
    hasher.combine(sameCount)
  }
}
