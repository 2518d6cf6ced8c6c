public import Chronology

/// What the linear mode says, and what it needs before it can go on.
public struct LinearTurn: Sendable {
  /// What has to be done outside, and answered.
  public enum Wish: Sendable {
    /// Read the saved texts of some sources; answered by `take(texts:)`.
    case readSources([Source.ID])
    /// Show only what matches, or all; answered by `take(projection:)`.
    case filter(FilterExpression?)
    /// Show what was known on a day, or today; answered by `take(snapshot:)`.
    case asOf(CalendarDay?)
    /// Read the files again; answered by `take(snapshot:)`.
    case reload
    /// End.
    case leave
  }

  /// The lines, in order, not wrapped.
  public var lines: [String]
  /// What has to be done; nothing where an answer is waited for.
  public var wish: Wish?

  init(_ lines: [String] = [], _ wish: Wish? = nil) {
    self.lines = lines
    self.wish = wish
  }
}
