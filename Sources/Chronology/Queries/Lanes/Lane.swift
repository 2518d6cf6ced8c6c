/// The events of one lane.
public struct Lane: Sendable {
  /// What makes the lane.
  public let name: LaneName
  /// The positions of its events of exactly one day, ascending, and so in the order of time.
  private let positions: [UInt32]
  /// Its other events.
  private let spans: DaySpans

  init(name: LaneName, positions: [UInt32], spans: [DaySpan]) {
    self.name = name
    self.positions = positions
    self.spans = DaySpans(spans)
  }

  /// The number of its events.
  public var count: Int { positions.count + spans.count }

  private func day(_ position: UInt32, _ projection: Projection) -> Int {
    projection.sortDay(at: Int(position))?.number ?? 0
  }

  /// The first and the last day that any of its events names; nothing where it has none.
  public func days(in projection: Projection) -> ClosedRange<Int>? {
    var days = spans.days
    if let first = positions.first, let last = positions.last {
      let own = day(first, projection)...day(last, projection)
      days =
        days.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
    }
    return days
  }

  /// How many of its events touch some days.
  ///
  /// O(log n).
  public func count(touching days: ClosedRange<Int>, in projection: Projection) -> Int {
    positions.partitioningIndex { day($0, projection) > days.upperBound }
      - positions.partitioningIndex { day($0, projection) >= days.lowerBound }
      + spans.count(touching: days)
  }

  /// The positions of the events that touch some days, ascending; at most `limit` of each kind.
  ///
  /// O(log n + m) in what is found.
  public func positions(
    touching days: ClosedRange<Int>, in projection: Projection, limit: Int
  ) -> [Int] {
    let start = positions.partitioningIndex { day($0, projection) >= days.lowerBound }
    let end = positions.partitioningIndex { day($0, projection) > days.upperBound }
    let own = positions[start..<start + min(end - start, limit)]
    let others = spans.positions(touching: days, limit: limit)
    return (own + others).map(Int.init).sorted()
  }

  /// The first day of the event that begins next after a day, or last before it.
  ///
  /// O(log n).
  public func day(after day: Int, forward: Bool, in projection: Projection) -> Int? {
    let span = spans.first(after: day, forward: forward).map { Int($0.first) }
    let index = positions.partitioningIndex {
      let own = self.day($0, projection)
      return forward ? own > day : own >= day
    }
    let own: Int? =
      forward
      ? index < positions.count ? self.day(positions[index], projection) : nil
      : index > 0 ? self.day(positions[index - 1], projection) : nil
    let both = [span, own].compactMap { $0 }
    return forward ? both.min() : both.max()
  }
}
