/// Which lanes there are, and which of the events that a projection shows stand in each: found a stretch of rows
/// at a time, on any number of threads.
public struct LaneScan: Sendable {
  /// By what the lanes are.
  public let kind: LaneKind
  private let rows: ShownRows
  /// The side of each declared actor that has one.
  private let sides: [Actor.ID: String]

  /// Makes the events of a projection ready to be put into lanes.
  ///
  /// Looks once at every declared actor, where the lanes are sides.
  public init(_ projection: Projection, by kind: LaneKind) {
    self.kind = kind
    rows = ShownRows(projection)
    sides =
      kind == .side
      ? Dictionary(
        projection.snapshot.actors.compactMap { actor in actor.side.map { (actor.id, $0) } },
        uniquingKeysWith: { first, _ in first }) : [:]
  }

  /// The number of events to look at.
  public var count: Int { rows.count }

  /// Looks at some of the events, 0 ..< `count`.
  ///
  /// Decodes of each what makes its lanes and, unless it is dated by one day, its date.
  public func tally(in stretch: Range<Int>) -> LaneTally {
    var tally = LaneTally()
    let columns = rows.projection.snapshot.events.columns
    var exact: [Int] = []
    var others: [Int] = []
    for index in stretch {
      guard rows.position(at: index) < rows.projection.datedCount else {
        let isBeyond = columns.isBeyond(at: rows.row(at: index))
        if isBeyond { tally.outside += 1 } else { tally.undated += 1 }
        continue
      }
      if columns.exactDay(at: rows.row(at: index)) != nil {
        exact.append(index)
      } else {
        others.append(index)
      }
    }
    var names: [LaneName] = []
    rows.forEach(of: exact, parts: kind.parts) { index, event in
      let day = columns.sortDay(at: rows.row(at: index)) ?? 0
      guard EventDays.limits.contains(day) else {
        tally.outside += 1
        return
      }
      put(lanes(of: event), into: &names)
      tally.add(rows.position(at: index), names)
    }
    rows.forEach(of: others, parts: kind.parts.union(.date)) { index, event in
      guard let days = EventDays(event) else {
        tally.undated += 1
        return
      }
      guard !days.isOutside else {
        tally.outside += 1
        return
      }
      put(lanes(of: event), into: &names)
      tally.add(rows.position(at: index), names, days.days)
    }
    return tally
  }

  /// Puts what was found of all events in order; at most so many lanes are kept apart.
  public func lanes(_ tally: LaneTally, atMost limit: Int = Lanes.limit) -> Lanes {
    Lanes(tally, by: kind, in: rows.projection, atMost: limit)
  }

  /// All of it at once.
  public func lanes(atMost limit: Int = Lanes.limit) -> Lanes {
    lanes(tally(in: 0..<count), atMost: limit)
  }

  private func put(_ lanes: [LaneName], into names: inout [LaneName]) {
    names.removeAll(keepingCapacity: true)
    for lane in lanes where !names.contains(lane) { names.append(lane) }
    if names.isEmpty { names.append(.none) }
  }

  private func lanes(of event: Event) -> [LaneName] {
    switch kind {
    case .side:
      event.actors.compactMap { reference in
        guard case .declared(let id) = reference else { return nil }
        return sides[id].map(LaneName.named)
      }
    case .actor: event.actors.map { .named(rows.projection.snapshot.name(of: $0)) }
    case .place: event.place.map { [.named($0)] } ?? []
    case .source: event.evidence.map { .source($0.source) }
    case .tag: event.tags.map(LaneName.named)
    }
  }
}

/// Which events stand in which lanes; what was found of one part and of another add up.
public struct LaneTally: Sendable {
  /// The lanes, in the order in which they were met.
  private(set) var names: [LaneName] = []
  private var numbers: [LaneName: UInt32] = [:]
  /// An event of exactly one day in a lane: its position, and the number of the lane.
  private(set) var days: [(position: UInt32, lane: UInt32)] = []
  /// Any other event in a lane.
  private(set) var spans: [(span: DaySpan, lane: UInt32)] = []
  /// Events without a date.
  public internal(set) var undated = 0
  /// Events beyond the days that are drawn.
  public internal(set) var outside = 0
  /// Events that stand in lanes.
  public private(set) var count = 0

  /// Creates a tally of nothing.
  public init() {}

  private mutating func number(of name: LaneName) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(truncatingIfNeeded: names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  mutating func add(_ position: Int, _ lanes: [LaneName], _ span: ClosedRange<Int>? = nil) {
    count += 1
    let position = UInt32(truncatingIfNeeded: position)
    for lane in lanes {
      let lane = number(of: lane)
      if let span {
        spans.append((DaySpan(span, position: position), lane))
      } else {
        days.append((position, lane))
      }
    }
  }

  /// Adds what was found elsewhere.
  public mutating func append(_ other: LaneTally) {
    let renumbered = other.names.map { number(of: $0) }
    days.reserveCapacity(days.count + other.days.count)
    for one in other.days { days.append((one.position, renumbered[Int(one.lane)])) }
    for one in other.spans { spans.append((one.span, renumbered[Int(one.lane)])) }
    undated += other.undated
    outside += other.outside
    count += other.count
  }
}
