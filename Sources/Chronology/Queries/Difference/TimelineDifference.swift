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
    var matching = EventMatching(old.events, oldPrints, new.events, newPrints)
    matching.matchByID()
    tell(0.3)
    matching.matchByTitle()
    tell(0.6)
    matching.matchByDate { tell(0.6 + 0.4 * $0) }
    sameCount = matching.sameCount
    items = matching.pairs.map { (Self.place(of: $0.new, in: new), .changed($0)) }
    items += matching.right.map { (Self.place(of: Int($0.row), in: new), .added(Int($0.row))) }
    items += matching.left.map { (Self.place(of: Int($0.row), in: old), .dropped(Int($0.row))) }
    items.sort { ($0.place.day, $0.place.row) < ($1.place.day, $1.place.row) }
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
    for (_, item) in items[positions] {
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
    return items[positions].compactMap { _, item in
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
