/// The days on which a source may have been published: from when on it was possibly known, and from
/// when on definitely.
public struct PublicationDays: Hashable, Sendable {
  /// The first day, as a number; `DayStretch.past` where none can be told.
  let first: Int
  /// The last day; `DayStretch.future` where there is none.
  let last: Int
  /// The day by which sources are put in order: the latest that the date itself says, with no margin.
  let order: Int

  /// Takes the days from a date; nothing where no day can be told, so that the source is known only as of
  /// today.
  ///
  /// Bounds given beside the date are used as they are; an end without one is that of the date itself,
  /// with one unit more where it is qualified (`2018-07-09~`: from 8 July possibly, from 10 July
  /// definitely).
  public init?(_ published: StatedDate?) {
    guard let published, let days = published.daysWithMargin else { return nil }
    first = days.lowerBound
    last = days.upperBound
    let bounds = published.bounds
    order = (bounds?.latest.day ?? bounds?.earliest.day)?.number ?? last
  }

  /// The day from which on it was possibly known; nothing where that is no day that can be told.
  public var earliest: CalendarDay? {
    first == DayStretch.past ? nil : CalendarDay(number: first)
  }

  /// The day from which on it was definitely known; nothing where no day makes it sure.
  public var latest: CalendarDay? {
    last == DayStretch.future ? nil : CalendarDay(number: last)
  }

  /// Whether it was published by the end of a day.
  public func certainty(asOf day: CalendarDay) -> Certainty {
    day.number >= last ? .definitely : day.number >= first ? .possibly : .no
  }
}

extension StatedDate {
  /// All days that can be meant: the bounds given beside the date, and where one of them is not given
  /// that of the date itself with its margin.
  ///
  /// Nothing where neither end names a day. `DayStretch.past` and `.future` stand for an open or unknown
  /// end.
  var daysWithMargin: ClosedRange<Int>? {
    let own = earliest != nil && latest != nil ? nil : edtf.boundsWithMargin
    let low = (earliest ?? own?.earliest.day)?.number
    let high = (latest ?? own?.latest.day)?.number
    guard low != nil || high != nil else { return nil }
    let ends = (low ?? DayStretch.past, high ?? DayStretch.future)
    // Bounds that contradict each other or their date leave everything between them open.
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }
}
