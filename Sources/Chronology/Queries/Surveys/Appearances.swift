import Synchronization

/// How often somebody or something appears in a timeline, and from when to when.
public struct Appearance: Hashable, Sendable {
  /// In an actor's case the events that it took part in, in a source's those that cite it.
  public var events = 0
  /// The quotes: what an actor said, or what is quoted from a source.
  public var quotes = 0
  /// The place, in the order of time, of the first dated event of those; of an actor also of those for
  /// which it is quoted.
  public var first: UInt32?
  /// The place of the last one.
  public var last: UInt32?

  /// Creates an appearance in nothing.
  public init() {}

  /// Both in one count.
  public var total: Int { events + quotes }

  mutating func add(_ other: Appearance) {
    events += other.events
    quotes += other.quotes
    for place in [other.first, other.last].compactMap({ $0 }) { add(place: place) }
  }

  mutating func add(place: UInt32) {
    first = min(first ?? place, place)
    last = max(last ?? place, place)
  }
}

/// By what a list of those who appear is put in order.
public enum AppearanceOrder: String, Hashable, Sendable, CaseIterable {
  /// Events and quotes together, the most first.
  case count
  /// The name, without regard to capitals.
  case name
  /// The first event; those without a dated one last.
  case first
}

/// Everybody, or everything, that appears in what is shown, with how often and when.
public struct Appearances<Key: Hashable & Sendable>: Hashable, Sendable {
  /// Who or what it is, and how it appears.
  public struct Entry: Hashable, Sendable {
    /// Who or what.
    public var key: Key
    /// How often, and from when to when.
    public var appearance: Appearance
  }

  /// In the order of the names.
  private let entries: [Entry]
  private let byCount: [UInt32]
  private let byFirst: [UInt32]

  /// The number of those that appear or are declared.
  public var count: Int { entries.count }

  /// The one at a place of an order, 0 ..< `count`.
  public func entry(at place: Int, by order: AppearanceOrder) -> Entry {
    switch order {
    case .name: entries[place]
    case .count: entries[Int(byCount[place])]
    case .first: entries[Int(byFirst[place])]
    }
  }

  /// Where the one at a place of an order stands in another order.
  ///
  /// O(n), and quick: it compares numbers.
  public func place(of place: Int, by order: AppearanceOrder, in other: AppearanceOrder) -> Int {
    let index: UInt32 =
      switch order {
      case .name: UInt32(truncatingIfNeeded: place)
      case .count: byCount[place]
      case .first: byFirst[place]
      }
    switch other {
    case .name: return Int(index)
    case .count: return byCount.firstIndex(of: index) ?? place
    case .first: return byFirst.firstIndex(of: index) ?? place
    }
  }

  /// Where somebody stands in an order.
  ///
  /// O(n).
  public func place(of key: Key, by order: AppearanceOrder) -> Int? {
    (0..<count).first { entry(at: $0, by: order).key == key }
  }

  /// Puts what was found in order.
  ///
  /// O(n log n); `name` is called on any thread. Those of one name stand in the order of `tie`.
  init(
    _ found: [Key: Appearance], _ concurrently: Concurrently,
    name: @Sendable (Key) -> String, tie: (Key, Key) -> Bool
  ) {
    let keys = Array(found.keys)
    let names = Self.names(of: keys, concurrently, name)
    let order = keys.indices.sorted { left, right in
      names[left] != names[right] ? names[left] < names[right] : tie(keys[left], keys[right])
    }
    let entries = order.map { Entry(key: keys[$0], appearance: found[keys[$0]] ?? Appearance()) }
    let places = entries.indices.map { UInt32(truncatingIfNeeded: $0) }
    self.entries = entries
    byCount = places.sorted { left, right in
      let counts = (entries[Int(left)].appearance.total, entries[Int(right)].appearance.total)
      return counts.0 != counts.1 ? counts.0 > counts.1 : left < right
    }
    byFirst = places.sorted { left, right in
      let firsts = (
        entries[Int(left)].appearance.first ?? .max, entries[Int(right)].appearance.first ?? .max
      )
      return firsts.0 != firsts.1 ? firsts.0 < firsts.1 : left < right
    }
  }

  private static func names(
    of keys: [Key], _ concurrently: Concurrently, _ name: @Sendable (Key) -> String
  ) -> [String] {
    let size = 4_096
    let starts = Array(stride(from: 0, to: keys.count, by: size))
    let parts = Mutex([[String]](repeating: [], count: starts.count))
    withoutActuallyEscaping(name) { name in
      concurrently(starts.count) { index in
        let part = keys[starts[index]..<min(starts[index] + size, keys.count)]
        let names = part.map { name($0).lowercased() }
        parts.withLock { $0[index] = names }
      }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}
