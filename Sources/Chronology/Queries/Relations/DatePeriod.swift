/// Dates as periods: all of July, where an event of `2018-07` is some day of it.
extension DateExtent {
  /// All days that a date names, as in "was it in July 2018?".
  ///
  /// Nothing where no day can be told. An end that is qualified may be off by one unit either way.
  public init?(period date: EDTF) {
    if case .set(let set) = date.expression, set.members.count > 1 {
      let parts = set.members.compactMap { member in
        let one = EDTF(.set(DateSet(kind: set.kind, members: [member])))
        return DateExtent.ends(of: one).map { DayStretch(start: $0.start, end: $0.end) }
      }
      guard parts.count == set.members.count else { return nil }
      self.init(set.kind == .allOf ? DayStretch.joined(parts) : parts, isAllOf: set.kind == .allOf)
      return
    }
    guard let ends = Self.ends(of: date) else { return nil }
    self.init(DayStretch(start: ends.start, end: ends.end))
  }

  /// What the first and the last day of a period can be.
  static func ends(of date: EDTF) -> (start: ClosedRange<Int>, end: ClosedRange<Int>)? {
    guard let bounds = date.bounds, let wide = date.boundsWithMargin else { return nil }
    let first: ClosedRange<Int> =
      switch bounds.earliest {
      case .day(let day): margin(around: day, wide.earliest)
      case .open: DayStretch.past...DayStretch.past
      case .unknown: DayStretch.past...(bounds.latest.day?.number ?? DayStretch.future)
      }
    let last: ClosedRange<Int> =
      switch bounds.latest {
      case .day(let day): margin(around: day, wide.latest)
      case .open: DayStretch.future...DayStretch.future
      case .unknown: (bounds.earliest.day?.number ?? DayStretch.past)...DayStretch.future
      }
    return (first, last)
  }

  private static func margin(
    around day: CalendarDay, _ bound: DateBounds.Bound
  ) -> ClosedRange<Int> {
    guard let wide = bound.day, wide != day else { return day.number...day.number }
    let (distance, isOver) = day.number.subtractingReportingOverflow(wide.number)
    guard !isOver else { return DayStretch.past...DayStretch.future }
    let size = Int(clamping: distance.magnitude)
    return day.advanced(by: -size).number...day.advanced(by: size).number
  }

  private init(_ stretches: [DayStretch], isAllOf: Bool) {
    self.init(stretches.first ?? .anywhere)
    self.hold(stretches.dropFirst(), isAllOf: isAllOf)
  }
}

extension DayStretch {
  /// The same with those put together that touch, so that a stretch over both is within them.
  static func joined(_ stretches: [DayStretch]) -> [DayStretch] {
    var result: [DayStretch] = []
    for next in stretches.sorted(by: { $0.earliestStart < $1.earliestStart }) {
      if let last = result.last, last.earliestEnd == last.latestEnd,
        next.latestStart == next.earliestStart,
        last.latestEnd >= next.earliestStart || last.latestEnd + 1 == next.earliestStart
      {
        let end = max(last.earliestEnd, next.earliestEnd)...max(last.latestEnd, next.latestEnd)
        result[result.count - 1] = DayStretch(
          start: last.earliestStart...last.latestStart, end: end)
      } else {
        result.append(next)
      }
    }
    return result
  }
}

extension Event {
  /// The days that the event may have been on; nothing where no day can be told.
  ///
  /// Bounds that the file gives, in `dated-by` or beside the date, are used as they are.
  public var extent: DateExtent? {
    guard var stated = date else { return nil }
    stated.earliest = datedBy?.earliest ?? stated.earliest
    stated.latest = datedBy?.latest ?? stated.latest
    return stated.extent
  }
}

extension StatedDate {
  /// The days that are meant; nothing where neither end names a day, as in `../..`.
  ///
  /// A year too far away to tell its days (`Y1E99`) is a date all the same.
  var extent: DateExtent? {
    let isDated = bounds.map { $0.earliest.day != nil || $0.latest.day != nil } ?? false
    guard isDated || edtf.expression.dates.contains(where: { $0.year.isTooFar }) else {
      return nil
    }
    return DateExtent(self)
  }
}
