/// The days on which an event certainly or possibly lies: stretches that do not touch each other's days,
/// ascending.
///
/// Stretches that share a day are one; those on days next to each other stay apart, so that the distance
/// between them is a day.
struct OccupiedDays: Hashable, Sendable {
  /// A stretch, with the places of the events at its ends.
  struct Stretch: Hashable, Sendable {
    var low: Int
    var high: Int
    /// The event that begins it, the first in the order of time of several.
    var first: UInt32
    /// The event that ends it, the last in the order of time of several.
    var last: UInt32
  }

  private var ordered: [Stretch] = []
  private var recent: [Stretch] = []
  private static let kept = 16_384

  mutating func add(_ days: ClosedRange<Int>, place: UInt32) {
    // In a file that is in order the same day comes many times in a row.
    if let last = recent.indices.last, recent[last].low == days.lowerBound,
      recent[last].high == days.upperBound
    {
      recent[last].first = min(recent[last].first, place)
      recent[last].last = max(recent[last].last, place)
      return
    }
    recent.append(Stretch(low: days.lowerBound, high: days.upperBound, first: place, last: place))
    if recent.count >= max(Self.kept, ordered.count) { settle() }
  }

  mutating func add(_ other: OccupiedDays) {
    recent += other.ordered + other.recent
    settle()
  }

  /// All stretches.
  ///
  /// O(n log n) in what was added since the last time.
  func stretches() -> [Stretch] {
    var settled = self
    settled.settle()
    return settled.ordered
  }

  private mutating func settle() {
    guard !recent.isEmpty else { return }
    var all = ordered + recent
    all.sort { $0.low != $1.low ? $0.low < $1.low : $0.first < $1.first }
    recent.removeAll(keepingCapacity: true)
    ordered.removeAll(keepingCapacity: true)
    for stretch in all {
      guard let end = ordered.indices.last, stretch.low <= ordered[end].high else {
        ordered.append(stretch)
        continue
      }
      if stretch.low == ordered[end].low {
        ordered[end].first = min(ordered[end].first, stretch.first)
      }
      if stretch.high > ordered[end].high {
        (ordered[end].high, ordered[end].last) = (stretch.high, stretch.last)
      } else if stretch.high == ordered[end].high {
        ordered[end].last = max(ordered[end].last, stretch.last)
      }
    }
  }
}
