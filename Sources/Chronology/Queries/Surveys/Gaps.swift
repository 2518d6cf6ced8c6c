/// Stretches in which certainly no dated event lies, and that are unusually long for the timeline.
///
/// The rule is Tukey's outer fence (Exploratory Data Analysis, 1977): a distance is unusual where it is more
/// than three times the spread of the middle half of all distances above that half. A distance goes from the
/// last day that one event may occupy to the first that the next one may. So a timeline of days and one of
/// decades each have a measure of their own, and a few very long distances do not move it. Two things are
/// added: what is no longer than a week is never unusual, and fewer than eight distances tell nothing.
public struct Gaps: Hashable, Sendable {
  /// A stretch without an event.
  public struct Gap: Hashable, Sendable {
    /// The first day of it.
    public var first: CalendarDay
    /// The last day of it.
    public var last: CalendarDay
    /// Its length in days.
    public var days: UInt
    /// The place, in the order of time, of the event that ends last before it.
    public var before: UInt32
    /// The place of the event that begins first after it.
    public var after: UInt32
    /// How many events without a known end may reach into it.
    public var reaching: Int
  }

  /// What is usual.
  public struct Usual: Hashable, Sendable {
    /// A quarter of the distances is no longer than so many days.
    public var lowerQuartile: UInt
    /// Half of them.
    public var median: UInt
    /// Three quarters of them.
    public var upperQuartile: UInt
    /// A longer distance is unusual.
    public var fence: UInt
  }

  /// The unusual ones, the longest first.
  public internal(set) var gaps: [Gap] = []
  /// What is usual; nothing where there are too few distances to tell.
  public internal(set) var usual: Usual?
  /// The number of distances.
  public internal(set) var distances = 0
  /// The events whose days are known at both ends, if not exactly.
  public internal(set) var placed = 0
  /// The events with an open or unknown end: they count by the end that they have.
  public internal(set) var openEnded = 0
  /// The events without a date that can be placed; whether they lie in a gap is not known.
  public internal(set) var undated = 0

  /// Fewer distances tell nothing of what is usual.
  public static let fewest = 8
  /// What is no longer than that is never unusual.
  public static let week: UInt = 7

  /// What is usual among some distances in days.
  ///
  /// O(n log n).
  static func usual(among distances: [UInt]) -> Usual? {
    guard distances.count >= fewest else { return nil }
    let sorted = distances.sorted()
    func quantile(_ quarters: Int) -> UInt { sorted[(sorted.count - 1) * quarters / 4] }
    let (low, high) = (quantile(1), quantile(3))
    let (spread, isOver) = (high - low).multipliedReportingOverflow(by: 3)
    let (fence, isBeyond) = high.addingReportingOverflow(isOver ? .max : spread)
    return Usual(
      lowerQuartile: low, median: quantile(2), upperQuartile: high,
      fence: max(week, isBeyond ? .max : fence))
  }
}

/// The question where a timeline has gaps.
public struct GapSurvey: EventSurvey {
  /// What was found so far.
  public struct Finding: Hashable, Sendable {
    var occupied = OccupiedDays()
    /// The first days of events that may go on from then on without an end.
    var onward: [Int] = []
    /// The last days of events that may have begun at any time before.
    var backward: [Int] = []
    var placed = 0
    var undated = 0
  }

  private let events: EventStore

  /// Asks of a snapshot.
  public init(_ snapshot: TimelineSnapshot) { events = snapshot.events }

  /// No event.
  public var nothing: Finding { Finding() }

  /// Adds the days of some rows; decodes only dates that are more than one day.
  public func look(at rows: RowSelection, _ found: inout Finding) {
    var others: [Int] = []
    func take(_ row: Int) {
      if let day = events.columns.exactDay(at: row) {
        found.placed += 1
        found.occupied.add(day.number...day.number, place: events.shortPlace(of: row))
      } else {
        others.append(row)
      }
    }
    switch rows {
    case .stretch(let rows, _): rows.forEach(take)
    case .list(let rows): rows.forEach(take)
    }
    guard !others.isEmpty else { return }
    events.forEach(of: .list(others), parts: .date) { row, event in
      guard events.columns.key(at: row).isDated, let hull = event.extent?.hull else {
        found.undated += 1
        return
      }
      add(hull, events.shortPlace(of: row), &found)
    }
  }

  private func add(_ hull: ClosedRange<Int>, _ place: UInt32, _ found: inout Finding) {
    let days = CalendarDay.numbers
    switch (days.contains(hull.lowerBound), days.contains(hull.upperBound)) {
    case (true, true):
      found.placed += 1
      found.occupied.add(hull, place: place)
    case (true, false):
      found.onward.append(hull.lowerBound)
      found.occupied.add(hull.lowerBound...hull.lowerBound, place: place)
    case (false, true):
      found.backward.append(hull.upperBound)
      found.occupied.add(hull.upperBound...hull.upperBound, place: place)
    case (false, false): found.undated += 1
    }
  }

  /// Adds what was found elsewhere.
  public func add(_ other: Finding, to found: inout Finding) {
    found.occupied.add(other.occupied)
    found.onward += other.onward
    found.backward += other.backward
    found.placed += other.placed
    found.undated += other.undated
  }

  /// Measures the distances, and takes those that are unusual.
  public func answer(_ found: Finding, _ concurrently: Concurrently) -> Gaps {
    let stretches = found.occupied.stretches()
    let (onward, backward) = (found.onward.sorted(), found.backward.sorted())
    let distances = zip(stretches, stretches.dropFirst()).map {
      UInt(bitPattern: $1.low) &- UInt(bitPattern: $0.high)
    }
    var answer = Gaps()
    answer.distances = distances.count
    answer.placed = found.placed
    answer.openEnded = onward.count + backward.count
    answer.undated = found.undated
    answer.usual = Gaps.usual(among: distances)
    guard let fence = answer.usual?.fence else { return answer }
    for (index, distance) in distances.enumerated() where distance > fence {
      let (before, after) = (stretches[index], stretches[index + 1])
      answer.gaps.append(
        Gaps.Gap(
          first: CalendarDay(number: before.high + 1), last: CalendarDay(number: after.low - 1),
          days: distance - 1, before: before.last, after: after.first,
          reaching: onward.partitioningIndex { $0 > before.high }
            + backward.count - backward.partitioningIndex { $0 >= after.low }))
    }
    answer.gaps.sort { $0.days != $1.days ? $0.days > $1.days : $0.first < $1.first }
    return answer
  }
}
