/// What may be asked of two dates.
public enum DateRelation: String, Hashable, Sendable, CaseIterable {
  /// Every day of the one is before every day of the other.
  case before
  /// Every day of the one is a day of the other, too.
  case during
  /// Every day of the one is after every day of the other.
  case after
  /// At least one day is common to both.
  case overlapping
}

extension DateRelation {
  /// The answer for two stretches of days; exact for what is known of them.
  func answer(_ left: DayStretch, _ right: DayStretch) -> Certainty {
    switch self {
    case .before:
      if left.latestEnd < right.earliestStart { return .definitely }
      return left.earliestEnd < right.latestStart ? .possibly : .no
    case .after:
      return DateRelation.before.answer(right, left)
    case .during:
      if right.latestStart <= left.earliestStart, left.latestEnd <= right.earliestEnd {
        return .definitely
      }
      let isPossible =
        right.earliestStart <= left.latestStart && left.earliestEnd <= right.latestEnd
      return isPossible ? .possibly : .no
    case .overlapping:
      guard left.earliestStart <= right.latestEnd, right.earliestStart <= left.latestEnd else {
        return .no
      }
      // They share a day for sure where neither can be before the other.
      let canMiss =
        left.earliestEnd < right.latestStart || right.earliestEnd < left.latestStart
      return canMiss ? .possibly : .definitely
    }
  }

  /// The answer for two moments, whose zones may not be given.
  func answer(_ left: DateExtent.Moment, _ right: DateExtent.Moment) -> Certainty {
    let isComparable = left.isZoned == right.isZoned
    let one = isComparable ? left.second...left.second : left.seconds
    let other = isComparable ? right.second...right.second : right.seconds
    switch self {
    case .before:
      if one.upperBound < other.lowerBound { return .definitely }
      return one.lowerBound < other.upperBound ? .possibly : .no
    case .after:
      return DateRelation.before.answer(right, left)
    case .during, .overlapping:
      guard one.overlaps(other) else { return .no }
      return one.count == 1 && one == other ? .definitely : .possibly
    }
  }
}
