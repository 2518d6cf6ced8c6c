/// The days that an event may take up, and those that it certainly does.
///
/// Days are numbers as `CalendarDay` has them. Where an end is open or unknown, the days go to the last one
/// that the date names, and say so.
public struct EventDays: Hashable, Sendable {
  /// The earliest and the latest day that the date names; a qualified date reaches as far as it may be off.
  public let days: ClosedRange<Int>
  /// The days on which the event certainly was; nothing where there is none.
  public let sure: ClosedRange<Int>?
  /// Whether it began earlier than on any day that the date names.
  public let isOpenAtStart: Bool
  /// Whether it ends later than on any day that the date names.
  public let isOpenAtEnd: Bool
  /// Whether the event is certainly one of those that are shown, and does not only possibly match.
  public let isCertain: Bool

  /// The days that are counted and drawn: about 5.4 million years either way.
  public static let limits = -2_000_000_000...2_000_000_000

  /// An event of exactly one day.
  public init(_ day: Int, isCertain: Bool = true) {
    days = day...day
    sure = day...day
    (isOpenAtStart, isOpenAtEnd) = (false, false)
    self.isCertain = isCertain
  }

  /// The days of an event; nothing where it is undated.
  ///
  /// The same days by which a filter judges (`DateExtent`). Of all dates of a set none counts as certain
  /// alone: each is one of several.
  public init?(_ event: Event, isCertain: Bool = true) {
    guard var stated = event.date, let bounds = stated.edtf.bounds,
      let anchor = bounds.earliest.day ?? bounds.latest.day
    else { return nil }
    if let datedBy = event.datedBy {
      stated.earliest = datedBy.earliest ?? stated.earliest
      stated.latest = datedBy.latest ?? stated.latest
    }
    let extent = DateExtent(stated)
    let hull = extent.hull
    let stretch = extent.others.isEmpty ? extent.first.stretch : nil
    let isSpan = stretch != nil && extent.first.isSpan
    isOpenAtStart = hull.lowerBound == DayStretch.past
    isOpenAtEnd = hull.upperBound == DayStretch.future
    func known(_ candidates: [Int?]) -> Int {
      candidates.lazy.compactMap { $0 }.first { $0 != DayStretch.past && $0 != DayStretch.future }
        ?? anchor.number
    }
    let first = known([hull.lowerBound, isSpan ? stretch?.earliestEnd : nil, hull.upperBound])
    let last = known([hull.upperBound, isSpan ? stretch?.latestStart : nil, hull.lowerBound])
    let days = min(first, last)...max(first, last)
    self.days = days
    if let stretch, isSpan {
      let start = max(stretch.latestStart, days.lowerBound)
      let end = min(stretch.earliestEnd, days.upperBound)
      sure = start <= end ? start...end : nil
    } else {
      let isOneDay = first == last && !isOpenAtStart && !isOpenAtEnd && stretch != nil
      sure = isOneDay ? days : nil
    }
    self.isCertain = isCertain
  }

  /// Whether the event lies, as a whole or with an end, beyond the days that are counted.
  public var isOutside: Bool {
    days.lowerBound < Self.limits.lowerBound || days.upperBound > Self.limits.upperBound
  }
}
