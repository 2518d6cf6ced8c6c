/// What a screen shows of a snapshot: all events, or those that a filter leaves, in an order.
///
/// Positions count from 0 in the order of the projection; the undated come last. A position holds
/// only for this projection: what must outlive it is held by identity. Until everything has been read, the
/// order is that of the file.
public struct Projection: Sendable {
  /// What is projected.
  public let snapshot: TimelineSnapshot
  /// The number of rows that are dated; the rest follow them, in the order of the files.
  public let datedCount: Int
  /// What is filtered by; nothing where every event is there.
  public let filter: FilterExpression?
  /// How many events a filter found.
  public let counts: FilterCounts?
  /// The places in the snapshot's order, ascending; nothing where it is all of them.
  private let places: [UInt32]?
  /// Whether each position matches only possibly; empty where none does.
  private let isPossible: [Bool]
  /// The longest stretches without an event.
  let gaps: [DayGap]

  /// Projects every event of a snapshot, in chronological order.
  ///
  /// O(1).
  public init(_ snapshot: TimelineSnapshot) {
    self.snapshot = snapshot
    datedCount = snapshot.events.datedCount
    filter = nil
    counts = nil
    places = nil
    isPossible = []
    gaps = snapshot.events.gaps
  }

  /// Shows what a filter found so far.
  ///
  /// O(n) in what was found.
  public init(_ snapshot: TimelineSnapshot, filter: FilterExpression, found: FilterMatches) {
    self.snapshot = snapshot
    self.filter = filter
    counts = found.counts
    places = found.places
    isPossible = found.counts.possibly > 0 ? found.isPossible : []
    let datedPlaces = snapshot.events.datedCount
    let dated = found.places.partitioningIndex { $0 >= datedPlaces }
    datedCount = dated
    let events = snapshot.events
    gaps =
      events.isOrdered
      ? DayGap.longest(dated) { position in
        events.columns.sortDay(at: events.row(inOrder: Int(found.places[position]))) ?? 0
      } : []
  }

  /// The number of events.
  public var count: Int { places?.count ?? snapshot.events.count }

  /// Whether the order is that of time, and not that of a file that is still being read.
  public var isOrdered: Bool { snapshot.events.isOrdered }

  /// What of the files lies between two positions and has not been read yet.
  public var unread: EventStore.UnreadStretch? { snapshot.events.unread }

  /// How surely the event at a position matches the filter: definitely or possibly; definitely
  /// where there is none.
  public func certainty(at position: Int) -> Certainty {
    isPossible.isEmpty || !isPossible[position] ? .definitely : .possibly
  }

  /// How surely the event at a position was known on the day as of which it is shown; definitely where
  /// everything is as known today.
  public func knowledge(at position: Int) -> Certainty {
    snapshot.asOf?.certainty(ofRow: row(at: position)) ?? .definitely
  }

  /// The row of a position, 0 ..< `count`.
  public func row(at position: Int) -> Int { snapshot.events.row(inOrder: place(at: position)) }

  /// The place of a position in the order of all events.
  public func place(at position: Int) -> Int { places.map { Int($0[position]) } ?? position }

  /// The event at a position, 0 ..< `count`; what is not among `parts` may be left out.
  public func event(at position: Int, parts: EventParts = .all) -> Event {
    snapshot.events.event(at: row(at: position), parts: parts)
  }

  /// The identity of the event at a position; nothing else of it is decoded.
  public func id(at position: Int) -> Event.ID { event(at: position, parts: []).id }

  /// Hands over the events of some positions, in order; what is not among `parts` may be left out.
  ///
  /// Several at once are read faster than one after the other.
  public func forEach(
    in positions: Range<Int>, parts: EventParts, _ body: (_ position: Int, Event) -> Void
  ) {
    if places == nil, snapshot.events.isInOrderOfRows {
      return snapshot.events.forEach(
        of: .stretch(positions, thatMay: .anything), parts: parts, body)
    }
    let events = snapshot.events.events(at: positions.map(row(at:)), parts: parts)
    for (position, event) in zip(positions, events) { body(position, event) }
  }

  /// Where an event stands, or nothing where it is not part of the projection.
  public func position(of id: Event.ID) -> Int? {
    snapshot.events.row(of: id).flatMap(position(ofRow:))
  }

  /// The position of a row of the snapshot.
  ///
  /// O(log n).
  public func position(ofRow row: Int) -> Int? {
    guard 0..<snapshot.events.count ~= row else { return nil }
    return position(ofPlace: snapshot.events.place(of: row))
  }

  /// The position of a place in the order of all events.
  ///
  /// O(log n).
  public func position(ofPlace place: Int) -> Int? {
    guard let places else { return place }
    let position = places.partitioningIndex { $0 >= place }
    return position < places.count && places[position] == place ? position : nil
  }

  /// The first position at or after a place in the order of all events; `count` where there is none.
  public func firstPosition(atOrAfterPlace place: Int) -> Int {
    guard let places else { return min(place, count) }
    return places.partitioningIndex { $0 >= place }
  }

  /// Which of some places in the order of all events are shown; both ascending.
  ///
  /// O(n + m).
  public func places(among others: [UInt32]) -> [UInt32] {
    guard let places else { return others }
    var shown: [UInt32] = []
    var index = 0
    for other in others {
      while index < places.count, places[index] < other { index += 1 }
      guard index < places.count else { break }
      if places[index] == other { shown.append(other) }
    }
    return shown
  }

  /// Whether the event at a position stands among the undated.
  public func isUndated(_ position: Int) -> Bool { position >= datedCount }

  /// The day by which the event at a position is sorted; nothing while the order is not known.
  public func sortDay(at position: Int) -> CalendarDay? {
    guard isOrdered, position < datedCount else { return nil }
    return snapshot.events.columns.sortDay(at: row(at: position)).map(CalendarDay.init(number:))
  }

  /// The heading under which a position stands; nothing among the undated.
  public func heading(at position: Int) -> DateHeading? {
    guard position < datedCount else { return nil }
    let row = row(at: position)
    let key = snapshot.events.columns.key(at: row)
    guard key.isDated, !key.flags.isDisjoint(with: [.hasMonth, .hasYear]),
      !key.flags.contains(.isFar)
    else { return snapshot.events.event(at: row, parts: .date).date?.edtf.heading }
    let (year, month, _) = CalendarDay(number: Int(key.day)).components
    return DateHeading(year: year, month: key.flags.contains(.hasMonth) ? month : nil)
  }

  /// The first position whose day is not before `day`, or nothing where all are before it.
  ///
  /// O(log n).
  public func firstPosition(atOrAfter day: CalendarDay) -> Int? {
    guard isOrdered else { return nil }
    let position = (0..<datedCount).partitioningIndex { position in
      (snapshot.events.columns.sortDay(at: row(at: position)) ?? 0) >= day.number
    }
    return position < datedCount ? position : nil
  }

  /// The positions after which the longest empty stretches begin, with their lengths in days; the longest
  /// first, at most eight.
  public var longestGaps: [(after: Int, days: UInt)] { gaps.map { ($0.after, $0.length) } }
}
