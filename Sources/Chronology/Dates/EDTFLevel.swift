/// The level of the specification that has the features of a value.
extension DateExpression {
  /// 0, 1 or 2.
  var level: Int {
    switch self {
    case .date(let date):
      return date.level
    case .set:
      return 2
    case .interval(let start, let end):
      guard let first = start.date, let last = end.date else {
        return max(1, start.level, end.level)
      }
      return max(first.levelInInterval, last.levelInInterval)
    }
  }
}

extension IntervalEnd {
  fileprivate var level: Int { date?.levelInInterval ?? 1 }
}

extension SingleDate {
  fileprivate var level: Int { max(levelOfYear, levelOfMonth, levelOfQualifiers, levelOfDigits) }

  /// Unspecified digits within an interval are of level 2; "Interval (L2)" has the example
  /// `2004-06-XX/2004-07-03`.
  fileprivate var levelInInterval: Int { hasUnspecifiedDigits ? 2 : level }

  private var levelOfYear: Int {
    if year.exponent > 0 || year.significantDigits > 0 { return 2 }
    if let oversized = year.oversized {
      return oversized.utf8.contains(UInt8(ascii: "E"))
        || oversized.utf8.contains(UInt8(ascii: "S"))
        ? 2 : 1
    }
    return year.isLettered || year.isNegative ? 1 : 0
  }

  private var levelOfMonth: Int {
    guard let season else { return 0 }
    return season.kind == .season ? 1 : 2
  }

  /// A qualifier at the end is for the whole date (level 1); anywhere else level 2.
  private var levelOfQualifiers: Int {
    if year.before != nil || month?.before != nil || day?.before != nil { return 2 }
    if year.after != nil, month != nil { return 2 }
    if month?.after != nil, day != nil { return 2 }
    return qualification == nil ? 0 : 1
  }

  /// Level 1 has digits of the year from the right, and whole components at the end.
  private var levelOfDigits: Int {
    guard hasUnspecifiedDigits else { return 0 }
    if year.unspecified != 0 {
      return month == nil && year.isUnspecifiedFromTheRight ? 1 : 2
    }
    switch (month?.number, day) {
    case (nil, nil): return month?.isWhollyUnspecified == true ? 1 : 2
    case (nil, let day?):
      return month?.isWhollyUnspecified == true && day.isWhollyUnspecified ? 1 : 2
    case (_, let day?): return day.isWhollyUnspecified ? 1 : 2
    case (_, nil): return 0
    }
  }
}
