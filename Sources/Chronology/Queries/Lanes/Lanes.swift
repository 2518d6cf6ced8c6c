/// The events of a projection in lanes.
///
/// Positions are those of the projection that was looked at.
public struct Lanes: Sendable {
  /// By what the lanes are.
  public let kind: LaneKind
  /// The lanes, those with the most events first; then what is in no lane, then what is in too many to draw.
  public let lanes: [Lane]
  /// The number of events that stand in lanes, each counted once.
  public let count: Int
  /// The number of events without a date, which stand in none.
  public let undated: Int
  /// The number of events that lie beyond the days that are drawn.
  public let outside: Int
  /// The first and the last day of all.
  public let days: ClosedRange<Int>?

  /// The most lanes that are kept apart.
  public static let limit = 300

  /// Puts what was found in order.
  ///
  /// O(n log n).
  init(
    _ tally: LaneTally, by kind: LaneKind, in projection: Projection, atMost limit: Int
  ) {
    self.kind = kind
    (count, undated, outside) = (tally.count, tally.undated, tally.outside)
    var counts = [Int](repeating: 0, count: tally.names.count)
    for one in tally.days { counts[Int(one.lane)] += 1 }
    for one in tally.spans { counts[Int(one.lane)] += 1 }
    let ranked = tally.names.indices.filter { tally.names[$0] != .none }.sorted {
      counts[$0] != counts[$1]
        ? counts[$0] > counts[$1]
        : Self.precedes(tally.names[$0], tally.names[$1])
    }
    let kept = ranked.prefix(limit)
    let without = tally.names.firstIndex(of: .none)
    var names = kept.map { tally.names[$0] }
    if without != nil { names.append(.none) }
    let isCut = ranked.count > kept.count
    if isCut { names.append(.others(lanes: ranked.count - kept.count)) }
    var places = [Int](repeating: names.count - 1, count: tally.names.count)
    for (place, number) in kept.enumerated() { places[number] = place }
    if let without { places[without] = kept.count }
    var days = [[UInt32]](repeating: [], count: names.count)
    var spans = [[DaySpan]](repeating: [], count: names.count)
    for one in tally.days { days[places[Int(one.lane)]].append(one.position) }
    for one in tally.spans { spans[places[Int(one.lane)]].append(one.span) }
    lanes = names.indices.map { place in
      // One event may be in several lanes of those that are put together.
      let isMixed = isCut && place == names.count - 1
      let positions = days[place].sorted()
      return Lane(
        name: names[place], positions: isMixed ? Self.unique(positions) : positions,
        spans: isMixed ? Array(Set(spans[place])) : spans[place])
    }
    let each = lanes.compactMap { $0.days(in: projection) }
    if let first = each.map(\.lowerBound).min(), let last = each.map(\.upperBound).max() {
      self.days = first...last
    } else {
      self.days = nil
    }
  }

  private static func unique(_ sorted: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for one in sorted where result.last != one { result.append(one) }
    return result
  }

  private static func precedes(_ left: LaneName, _ right: LaneName) -> Bool {
    switch (left, right) {
    case (.named(let left), .named(let right)): left < right
    case (.source(let left), .source(let right)): (left.file, left.name) < (right.file, right.name)
    default: false
    }
  }
}
