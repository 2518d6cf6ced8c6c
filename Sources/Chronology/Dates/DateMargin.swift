/// How far a qualified date may be off before a question about it is answered for sure.
///
/// A date with `?`, `~` or `%` is not to answer "definitely" or "no" within one unit of its own
/// precision: `2018-07-12~` may be 11 to 13 July. EDTF itself gives no such measure.
extension EDTF {
  /// The bounds, with one unit more at each end that is qualified; equal to `bounds` elsewhere.
  ///
  /// The unit is that of the finest qualified component: a day for `2018-07-12~`, a year for `2018?` and
  /// for `2018?-07-12`, ten years for `195X~`.
  public var boundsWithMargin: DateBounds? {
    guard var result = bounds else { return nil }
    for date in expression.dates {
      guard let days = date.bounds, let wider = date.boundsWithMargin else { continue }
      if case .day(let earliest) = result.earliest, days.0 == earliest || wider.0 < earliest {
        result.earliest = .day(min(earliest, wider.0))
      }
      if case .day(let latest) = result.latest, days.1 == latest || wider.1 > latest {
        result.latest = .day(max(latest, wider.1))
      }
    }
    return result
  }
}

extension SingleDate {
  /// The bounds, with one unit more at each end where the date is qualified.
  var boundsWithMargin: (CalendarDay, CalendarDay)? {
    guard let (first, last) = bounds else { return nil }
    let says = qualifications
    if says.day != nil { return (first.advanced(by: -1), last.advanced(by: 1)) }
    if says.month != nil {
      let months = season?.months.count ?? 1
      guard let start = first.movedBy(months: -months), let end = last.movedBy(months: months)
      else { return (first, last) }
      return (start, end)
    }
    guard says.year != nil, let years = year.range else { return (first, last) }
    guard let start = first.movedBy(months: -12 * years.count),
      let end = last.movedBy(months: 12 * years.count)
    else { return (first, last) }
    return (start, end)
  }
}

extension CalendarDay {
  /// The same day so many months later; the last of the month stays the last.
  fileprivate func movedBy(months: Int) -> CalendarDay? {
    let parts = components
    let (years, isOver) = parts.year.multipliedReportingOverflow(by: 12)
    guard !isOver else { return nil }
    let total = years + parts.month - 1 + months
    let month = (total % 12 + 12) % 12 + 1
    let year = (total - month + 1) / 12
    let length = CalendarDay.length(ofMonth: month, year: year)
    let isLast = parts.day == CalendarDay.length(ofMonth: parts.month, year: parts.year)
    return CalendarDay(year: year, month: month, day: isLast ? length : min(parts.day, length))
  }
}
