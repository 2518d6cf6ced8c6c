/// A stretch of time between two events in which there is none.
struct DayGap: Hashable, Sendable {
  /// The place of the event before it, in the order of time.
  let after: Int
  /// Its length in days; between the first and the last day that can be told lie more than an Int counts.
  let length: UInt

  /// The number of gaps that are kept.
  static let kept = 8

  /// The longest gaps, the longest first.
  ///
  /// O(n); `day` gives the day of each place, 0 ..< `count`, in order.
  static func longest(_ count: Int, day: (Int) -> Int) -> [DayGap] {
    guard count > 1 else { return [] }
    var longest: [DayGap] = []
    var previous = day(0)
    for place in 1..<count {
      let next = day(place)
      let length = UInt(bitPattern: next) &- UInt(bitPattern: previous)
      previous = next
      guard length > 1, longest.count < kept || length > (longest.last?.length ?? 0) else {
        continue
      }
      let index = longest.firstIndex { $0.length < length } ?? longest.count
      longest.insert(DayGap(after: place - 1, length: length), at: index)
      if longest.count > kept { longest.removeLast() }
    }
    return longest
  }
}
