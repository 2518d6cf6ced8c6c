/// A part of a year that stands in the place of the month: seasons, quarters, and the like.
///
/// EDTF level 1, "Seasons" (21 to 24), and level 2, "Sub-year groupings" (21 to 41). The specification
/// does not say when a season begins; the bounds of 21 to 32 are a convention, that of the
/// meteorological seasons.
struct Season: Hashable, Sendable {
  /// What the part is one of.
  enum Kind: Hashable, Sendable {
    case season, northernSeason, southernSeason, quarter, quadrimester, semester
  }

  /// The number that EDTF writes, 21 to 41.
  let code: Int

  /// The numbers that mean a part of a year.
  static let codes = 21...41

  init?(code: Int) {
    guard Self.codes.contains(code) else { return nil }
    self.code = code
  }

  var kind: Kind {
    switch code {
    case 21...24: .season
    case 25...28: .northernSeason
    case 29...32: .southernSeason
    case 33...36: .quarter
    case 37...39: .quadrimester
    default: .semester
    }
  }

  /// Which of its kind, from 1.
  var ordinal: Int {
    switch kind {
    case .season: code - 20
    case .northernSeason: code - 24
    case .southernSeason: code - 28
    case .quarter: code - 32
    case .quadrimester: code - 36
    case .semester: code - 39
    }
  }

  /// The first month, 1 to 12, and the number of months, which may reach into the next year.
  var months: (first: Int, count: Int) {
    switch kind {
    case .season, .northernSeason: (ordinal * 3, 3)  // spring from March, winter from December
    case .southernSeason: ((ordinal * 3 + 5) % 12 + 1, 3)  // spring from September
    case .quarter: (ordinal * 3 - 2, 3)
    case .quadrimester: (ordinal * 4 - 3, 4)
    case .semester: (ordinal * 6 - 5, 6)
    }
  }

  /// Whether the bounds are Dateline's convention rather than the name's own meaning.
  var isConventional: Bool { code <= 32 }

  /// The earliest and the latest day, for the earliest and the latest year.
  func bounds(from first: Int, through last: Int) -> (CalendarDay, CalendarDay)? {
    let (month, count) = months
    let end = month + count - 1
    let endYear = end > 12 ? last + 1 : last
    let endMonth = end > 12 ? end - 12 : end
    guard let earliest = CalendarDay(year: first, month: month, day: 1),
      let latest = CalendarDay(
        year: endYear, month: endMonth,
        day: CalendarDay.length(ofMonth: endMonth, year: endYear))
    else { return nil }
    return (earliest, latest)
  }
}
