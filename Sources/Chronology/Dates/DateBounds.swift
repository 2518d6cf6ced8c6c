/// The earliest and the latest day that a date can mean.
public struct DateBounds: Hashable, Sendable {
  /// One end of the bounds.
  public enum Bound: Hashable, Sendable {
    /// A day.
    case day(CalendarDay)
    /// Open: there is no such end (`..`).
    case open
    /// There is an end, and nobody has said which (an empty end of an interval).
    case unknown

    /// The day, where the end is one.
    public var day: CalendarDay? {
      if case .day(let day) = self { day } else { nil }
    }
  }

  /// The earliest day.
  public var earliest: Bound
  /// The latest day.
  public var latest: Bound

  /// Creates bounds.
  public init(earliest: Bound, latest: Bound) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Creates bounds from two days.
  public init(_ earliest: CalendarDay, _ latest: CalendarDay) {
    self.init(earliest: .day(earliest), latest: .day(latest))
  }
}
