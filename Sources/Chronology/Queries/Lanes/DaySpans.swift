/// The days of an event that is not dated by one day, in twelve bytes.
struct DaySpan: Hashable, Sendable {
  let first: Int32
  let last: Int32
  let position: UInt32

  /// `days` lie within `EventDays.limits`.
  init(_ days: ClosedRange<Int>, position: UInt32) {
    first = Int32(truncatingIfNeeded: days.lowerBound)
    last = Int32(truncatingIfNeeded: days.upperBound)
    self.position = position
  }
}

/// Stretches of days, to be found by the days that they touch.
///
/// An interval tree without nodes: the stretches in the order of their first days, and beside the middle of each
/// part the latest last day of that part.
struct DaySpans: Sendable {
  private let spans: [DaySpan]
  /// The latest last day of the part of which the span at that place is the middle.
  private var latest: [Int32]
  /// The last days, ascending.
  private let lasts: [Int32]

  /// O(n log n).
  init(_ spans: [DaySpan]) {
    self.spans = spans.sorted { ($0.first, $0.position) < ($1.first, $1.position) }
    lasts = spans.map(\.last).sorted()
    latest = [Int32](repeating: 0, count: spans.count)
    _ = fill(0..<spans.count)
  }

  private mutating func fill(_ part: Range<Int>) -> Int32 {
    guard !part.isEmpty else { return Int32.min }
    let middle = part.lowerBound + part.count / 2
    let sides = max(fill(part.lowerBound..<middle), fill(middle + 1..<part.upperBound))
    latest[middle] = max(sides, spans[middle].last)
    return latest[middle]
  }

  var count: Int { spans.count }

  /// The first day of all, and the last.
  var days: ClosedRange<Int>? {
    guard let first = spans.first, let last = lasts.last else { return nil }
    return Int(first.first)...Int(last)
  }

  /// How many touch some days: those that have begun by the last of them, but for those that ended before.
  ///
  /// O(log n).
  func count(touching days: ClosedRange<Int>) -> Int {
    spans.partitioningIndex { Int($0.first) > days.upperBound }
      - lasts.partitioningIndex { Int($0) >= days.lowerBound }
  }

  /// The positions of those that touch some days, in the order of their first days; at most `limit`.
  ///
  /// O(log n + m) in what is found.
  func positions(touching days: ClosedRange<Int>, limit: Int) -> [UInt32] {
    var found: [UInt32] = []
    find(0..<spans.count, days, limit, &found)
    return found
  }

  private func find(
    _ part: Range<Int>, _ days: ClosedRange<Int>, _ limit: Int, _ found: inout [UInt32]
  ) {
    guard !part.isEmpty, found.count < limit else { return }
    let middle = part.lowerBound + part.count / 2
    guard Int(latest[middle]) >= days.lowerBound else { return }
    find(part.lowerBound..<middle, days, limit, &found)
    let span = spans[middle]
    guard Int(span.first) <= days.upperBound, found.count < limit else { return }
    if Int(span.last) >= days.lowerBound { found.append(span.position) }
    find(middle + 1..<part.upperBound, days, limit, &found)
  }

  /// The first day of the span that begins next after a day, or last before it.
  func first(after day: Int, forward: Bool) -> DaySpan? {
    if forward {
      let index = spans.partitioningIndex { Int($0.first) > day }
      return index < spans.count ? spans[index] : nil
    }
    let index = spans.partitioningIndex { Int($0.first) >= day }
    return index > 0 ? spans[index - 1] : nil
  }
}
