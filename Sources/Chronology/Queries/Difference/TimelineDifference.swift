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

  private let old: TimelineSnapshot
  private let new: TimelineSnapshot
  private var items: [(place: DateKeyPlace, item: Stored)] = []
  /// The number of events of which both say the same.
  public private(set) var sameCount = 0

  private enum Stored: Sendable {
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
    items += pairs.map { (place(ofNew: $0.new), .changed($0)) }
    items += right.map { (place(ofNew: Int($0.row)), .added(Int($0.row))) }
    items += left.map { (place(ofOld: Int($0.row)), .dropped(Int($0.row))) }
    items.sort { ($0.place.day, $0.place.row) < ($1.place.day, $1.place.row) }
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
    switch items[index].item {
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
