/// What a filter found, by place in the order of all events.
public struct FilterMatches: Hashable, Sendable {
  /// The places, ascending.
  public var places: [UInt32] = []
  /// Whether each matches only possibly.
  public var isPossible: [Bool] = []
  /// How many there are.
  public var counts = FilterCounts()

  /// Creates matches of nothing.
  public init() {}

  /// Adds what was found further on.
  public mutating func append(_ later: FilterMatches) {
    places.append(contentsOf: later.places)
    isPossible.append(contentsOf: later.isPossible)
    counts.add(later.counts)
  }

  /// Brings what was found out of order into order.
  public mutating func sort() {
    let sorted = zip(places, isPossible).sorted { $0.0 < $1.0 }
    places = sorted.map(\.0)
    isPossible = sorted.map(\.1)
  }
}

/// How many events a filter found, and how many it could not judge.
public struct FilterCounts: Hashable, Sendable {
  /// Those that match, whatever is meant by their dates.
  public var definitely = 0
  /// Those that match in some of the cases that their dates leave open.
  public var possibly = 0
  /// Those without a date that would have to have one to match; they are left out.
  public var undatedLeftOut = 0

  /// Creates counts of nothing.
  public init() {}

  mutating func add(_ other: FilterCounts) {
    definitely += other.definitely
    possibly += other.possibly
    undatedLeftOut += other.undatedLeftOut
  }
}
