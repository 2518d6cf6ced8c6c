/// The heading under which a date stands in a list: the year and month of its sort day, as far as
/// the date gives them.
public struct DateHeading: Hashable, Sendable {
  /// The astronomical year of the sort day.
  public let year: Int
  /// The month, 1 to 12; nothing where the date gives none.
  public let month: Int?
  /// The last year that may be meant; that of the sort day where the date gives its year.
  public let lastYear: Int

  /// Creates a heading; `lastYear` is left out where the year is known.
  public init(year: Int, month: Int?, lastYear: Int? = nil) {
    self.year = year
    self.month = month
    self.lastYear = max(year, lastYear ?? year)
  }

  /// "July 2018"; "2018, month not given"; "1950s, year not given"; "March 44 BCE".
  public var words: String {
    if lastYear > year {
      let years = year...lastYear
      return "\(YearWords.decade(years) ?? YearWords.range(years)), year not given"
    }
    let name = YearWords.plain(year)
    guard let month else { return "\(name), month not given" }
    return "\(MonthNames.full(month)) \(name)"
  }
}

extension EDTF {
  /// Where the date stands in a list; nothing where it has no day to stand by.
  public var heading: DateHeading? {
    guard let anchor = SortAnchor(expression) else { return nil }
    if let years = anchor.date.year.range, years.count > 1 {
      return DateHeading(year: years.lowerBound, month: nil, lastYear: years.upperBound)
    }
    let month = anchor.date.month?.number.flatMap { (1...12).contains($0) ? $0 : nil }
    return DateHeading(
      year: anchor.date.season == nil
        ? anchor.day.year
        : anchor.date.year.number
          ?? anchor.day.year, month: month)
  }
}
