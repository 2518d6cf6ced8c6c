/// How many events there are in every unit of time, at every scale.
///
/// An event that may lie in several units, or lasts through several, adds an equal share to each, so that all
/// units together give the number of events.
public struct Density: Sendable {
  /// The number of events that are counted.
  public let count: Int
  /// The number of events without a date.
  public let undated: Int
  /// The number of events that lie beyond the days that are counted (`EventDays.limits`).
  public let outside: Int
  /// The first and the last day that any event names; nothing where none is counted.
  public let days: ClosedRange<Int>?
  private let levels: [TimeScale: DensityLevel]

  /// Works out every scale.
  ///
  /// O(d log d) in the different days and stretches that were counted.
  public init(_ tally: DensityTally) {
    let days = tally.days.sorted { $0.key < $1.key }
    let others = Array(tally.others)
    count = days.reduce(0) { $0 + $1.value } + others.reduce(0) { $0 + $1.value }
    (undated, outside) = (tally.undated, tally.outside)
    let first = [days.first?.key, others.map(\.key.days.lowerBound).min()].compactMap { $0 }.min()
    let last = [days.last?.key, others.map(\.key.days.upperBound).max()].compactMap { $0 }.max()
    if let first, let last { self.days = first...last } else { self.days = nil }
    levels = Dictionary(
      uniqueKeysWithValues: TimeScale.allCases.map {
        ($0, DensityLevel($0, days: days, others: others))
      })
  }

  /// The units from the first to the last event; nothing where none is counted.
  public func units(_ scale: TimeScale) -> ClosedRange<Int>? {
    days.map { scale.unit(of: $0.lowerBound)...scale.unit(of: $0.upperBound) }
  }

  /// What there is in a unit.
  ///
  /// O(log d) in the different days and stretches that were counted.
  public func unit(_ unit: Int, _ scale: TimeScale) -> DensityUnit {
    levels[scale]?.unit(unit) ?? DensityUnit()
  }

  /// The nearest later or earlier unit in which there is, or may be, an event.
  ///
  /// O(log d), as `unit`.
  public func unit(_ scale: TimeScale, after unit: Int, forward: Bool) -> Int? {
    levels[scale]?.unit(after: unit, forward: forward)
  }
}

/// What there is in one unit of time.
public struct DensityUnit: Hashable, Sendable {
  /// The events that certainly lie in it, and in no other.
  public var whole = 0
  /// The number of the others that reach it, or may.
  public var reaching = 0
  /// Those of `reaching` that certainly do.
  public var lasting = 0
  /// What those that reach it add to it: of each, one part of as many as it has units.
  public var share = 0.0
  /// Events that began before any day that they name, the first of which lies here.
  public var openStarts = 0
  /// Events that go on after every day that they name, the last of which lies here.
  public var openEnds = 0

  /// Creates a unit without events.
  public init() {}

  /// The events that are there, or may be.
  public var count: Int { whole + reaching }
  /// The events that may be there, or not.
  public var possibly: Int { reaching - lasting }
  /// What the unit adds to the number of all events.
  public var weight: Double { Double(whole) + share }
}
