/// What two timelines, or two versions of one, say differently.
///
/// Events are matched by id; those that are left by title, where only one on each side has it; then by date, where
/// the titles share most of their words.
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

  /// Compares; O(n log n), and of events that are not matched by id O(m) of one day or title.
  ///
  /// - Parameters:
  ///   - old: The older one.
  ///   - oldPrints: All of its events.
  ///   - new: The newer one.
  ///   - newPrints: All of its events.
  public init(
    _ old: TimelineSnapshot, _ oldPrints: EventPrints, _ new: TimelineSnapshot,
    _ newPrints: EventPrints
  ) {
    self.old = old
    self.new = new
    header = new.headerDifferences(from: old)
    sources = new.sourceDifferences(from: old)
    actors = new.actorDifferences(from: old)
    var left = oldPrints.prints
    var right = newPrints.prints
    var pairs: [Pair] = []
    pairs += Self.join(&left, &right, by: \.id, .id) { [old, new] in
      old.events.event(at: $0, parts: []).id.name == new.events.event(at: $1, parts: []).id.name
    } same: { _, _ in
      sameCount += 1
    }
    pairs += Self.join(&left, &right, by: \.title, .title, onlyUnique: true) { [old, new] in
      old.events.event(at: $0, parts: .title).title == new.events.event(at: $1, parts: .title).title
    } same: { _, _ in
      sameCount += 1
    }
    pairs += Self.join(&left, &right, by: \.date, .date) { [old, new] in
      let before = old.events.event(at: $0, parts: .row)
      let after = new.events.event(at: $1, parts: .row)
      return before.date != nil && before.date == after.date
        && SharedWords.share(before.title, after.title) >= 0.5
    } same: { _, _ in
      sameCount += 1
    }
    counts = (right.count, left.count, pairs.count)
    var placed: [(place: DateKeyPlace, item: Stored)] = []
    placed += pairs.map { (place(ofNew: $0.new), .changed($0)) }
    placed += right.map { (place(ofNew: Int($0.row)), .added(Int($0.row))) }
    placed += left.map { (place(ofOld: Int($0.row)), .dropped(Int($0.row))) }
    placed.sort { ($0.place.day, $0.place.row) < ($1.place.day, $1.place.row) }
    items = placed.map(\.item)
  }

  /// Takes out of both sides what agrees in a hash and in fact.
  private static func join(
    _ left: inout [EventPrint], _ right: inout [EventPrint], by key: KeyPath<EventPrint, Int>,
    _ match: EventDifference.Match, onlyUnique: Bool = false, isMatch: (Int, Int) -> Bool,
    same: (Int, Int) -> Void
  ) -> [Pair] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    // In the order of the rows within one hash, so that what stands twice is matched in order.
    left.sort { ($0[keyPath: key], $0.row) < ($1[keyPath: key], $1.row) }
    right.sort { ($0[keyPath: key], $0.row) < ($1[keyPath: key], $1.row) }
    var pairs: [Pair] = []
    var (restLeft, restRight): ([EventPrint], [EventPrint]) = ([], [])
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      let hash =
        [
          first < left.count ? left[first][keyPath: key] : nil,
          second < right.count ? right[second][keyPath: key] : nil,
        ].compactMap { $0 }.min() ?? 0
      var (endLeft, endRight) = (first, second)
      while endLeft < left.count, left[endLeft][keyPath: key] == hash { endLeft += 1 }
      while endRight < right.count, right[endRight][keyPath: key] == hash { endRight += 1 }
      var group = Array(right[second..<endRight])
      let isClear = !onlyUnique || (endLeft - first == 1 && group.count == 1)
      for event in left[first..<endLeft] {
        // Of very many of one day only the first are compared with each other.
        let candidates = isClear ? group.prefix(64) : []
        let found = candidates.indices.first {
          // What says the same in all is not looked at again.
          group[$0].content == event.content || isMatch(Int(event.row), Int(group[$0].row))
        }
        guard let found else {
          restLeft.append(event)
          continue
        }
        let other = group.remove(at: found)
        if event.content == other.content {
          same(Int(event.row), Int(other.row))
        } else {
          pairs.append(Pair(old: Int(event.row), new: Int(other.row), match: match))
        }
      }
      restRight += group
      (first, second) = (endLeft, endRight)
    }
    (left, right) = (restLeft, restRight)
    return pairs
  }

  private func place(ofNew row: Int) -> DateKeyPlace { Self.place(of: row, in: new) }
  private func place(ofOld row: Int) -> DateKeyPlace { Self.place(of: row, in: old) }

  private static func place(of row: Int, in snapshot: TimelineSnapshot) -> DateKeyPlace {
    let bounds = snapshot.events.event(at: row, parts: .date).date?.edtf.bounds
    return DateKeyPlace(
      day: (bounds?.earliest.day ?? bounds?.latest.day)?.number ?? .max, row: row)
  }

  // MARK: Looking

  /// How many events differ.
  public var count: Int { items.count }

  /// What happened to an event, 0 ..< `count`, in the order of time; nothing where the two say the same
  /// after all.
  ///
  /// Decodes that event.
  public func item(at index: Int) -> Item? {
    switch items[index] {
    case .added(let row): .added(new.events.event(at: row))
    case .dropped(let row): .dropped(old.events.event(at: row))
    case .changed(let pair):
      EventDifference(
        old.events.event(at: pair.old), new.events.event(at: pair.new), match: pair.match
      ) { reference in
        switch reference {
        case .declared(let id): id.name
        case .named(let name): name
        }
      }.map(Item.changed)
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
