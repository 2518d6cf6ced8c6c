/// What kind of extent a date has, for a mark beside it.
public enum DateShape: String, Hashable, Sendable, CaseIterable {
  /// One day that is fully given, with or without a time.
  case day
  /// A year, month, part of a year, decade or century alone.
  case period
  /// An interval with a start and an end.
  case span
  /// An interval whose start is open (`../1985`).
  case openStart
  /// An interval whose end is open (`1985/..`).
  case openEnd
  /// An interval whose start is unknown (`/1985`).
  case unknownStart
  /// An interval whose end is unknown (`1985/`).
  case unknownEnd
  /// An interval of which neither end is given (`../..`, `/`, `/..`, `../`).
  case noEnds
  /// One of several dates, and it is not known which (`[…]`).
  case oneOf
  /// Several dates, all of them (`{…}`).
  case allOf
  /// A date with unspecified digits, other than a decade or a century.
  case unspecified
}

extension DateExpression {
  var shape: DateShape {
    switch self {
    case .set(let set):
      return set.kind == .oneOf ? .oneOf : .allOf
    case .interval(let start, let end):
      switch (start, end) {
      case (.date, .date): return .span
      case (.open, .date): return .openStart
      case (.unknown, .date): return .unknownStart
      case (.date, .open): return .openEnd
      case (.date, .unknown): return .unknownEnd
      default: return .noEnds
      }
    case .date(let date):
      if date.hasUnspecifiedDigits {
        let isPeriod =
          date.month == nil && (date.year.unspecified == 0b1 || date.year.unspecified == 0b11)
        return isPeriod ? .period : .unspecified
      }
      return date.day == nil ? .period : .day
    }
  }
}
