/// How many events there are on which days, of those that a projection shows: counted a stretch of rows at a
/// time, on any number of threads.
public struct DensityScan: Sendable {
  private let rows: ShownRows

  /// Makes the events of a projection ready to be counted.
  public init(_ projection: Projection) { rows = ShownRows(projection) }

  /// The number of events to look at.
  public var count: Int { rows.count }

  /// Counts some of the events, 0 ..< `count`.
  ///
  /// What is dated by one day is not decoded; of any other, its date is.
  public func tally(in stretch: Range<Int>) -> DensityTally {
    var tally = DensityTally()
    var others: [Int] = []
    let columns = rows.projection.snapshot.events.columns
    for index in stretch {
      if let day = columns.exactDay(at: rows.row(at: index)) {
        tally.add(day: day.number, isCertain: rows.isCertain(at: index))
      } else if rows.position(at: index) < rows.projection.datedCount {
        others.append(index)
      } else if columns.isBeyond(at: rows.row(at: index)) {
        tally.outside += 1
      } else {
        tally.undated += 1
      }
    }
    rows.forEach(of: others, parts: .date) { index, event in
      if let days = EventDays(event, isCertain: rows.isCertain(at: index)) {
        tally.add(days)
      } else {
        tally.undated += 1
      }
    }
    return tally
  }

  /// All of it at once.
  public func density() -> Density { Density(tally(in: 0..<count)) }
}

/// How many events there are on which days, in whole numbers: what was counted of one part and of another
/// add up to what is counted of both.
public struct DensityTally: Hashable, Sendable {
  /// The events of exactly one day, by that day.
  private(set) var days: [Int: Int] = [:]
  /// All others, by the days that they may take up.
  private(set) var others: [EventDays: Int] = [:]
  /// Events that are not dated.
  public internal(set) var undated = 0
  /// Events that lie beyond the days that are counted.
  public internal(set) var outside = 0

  /// Creates a tally of nothing.
  public init() {}

  mutating func add(day: Int, isCertain: Bool) {
    guard EventDays.limits.contains(day) else {
      outside += 1
      return
    }
    if isCertain {
      days[day, default: 0] += 1
    } else {
      others[EventDays(day, isCertain: false), default: 0] += 1
    }
  }

  mutating func add(_ event: EventDays) {
    if event.isOutside { outside += 1 } else { others[event, default: 0] += 1 }
  }

  /// Adds what was counted elsewhere.
  public mutating func append(_ other: DensityTally) {
    days.merge(other.days, uniquingKeysWith: +)
    others.merge(other.others, uniquingKeysWith: +)
    undated += other.undated
    outside += other.outside
  }
}
