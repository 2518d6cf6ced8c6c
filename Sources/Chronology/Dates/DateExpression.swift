/// What an EDTF text says: one date, an interval, or a set of dates.
enum DateExpression: Hashable, Sendable {
  case date(SingleDate)
  case interval(IntervalEnd, IntervalEnd)
  case set(DateSet)

  /// Every date in it, in the order of writing.
  var dates: [SingleDate] {
    switch self {
    case .date(let date): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .set(let set): set.members.flatMap { [$0.first, $0.last].compactMap { $0 } }
    }
  }
}

/// One end of an interval.
enum IntervalEnd: Hashable, Sendable {
  case date(SingleDate)
  /// `..`
  case open
  /// Nothing before or after the slash.
  case unknown

  var date: SingleDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// A set of dates; EDTF level 2, "Set representation".
struct DateSet: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `[…]`: one of them, and it is not known which.
    case oneOf
    /// `{…}`: all of them.
    case allOf
  }

  enum Member: Hashable, Sendable {
    case date(SingleDate)
    /// `first..last`, both included.
    case range(SingleDate, SingleDate)
    /// `..last`: that and earlier ones.
    case upTo(SingleDate)
    /// `first..`: that and later ones.
    case from(SingleDate)

    /// The date that is written first.
    var first: SingleDate? {
      switch self {
      case .date(let date), .range(let date, _), .upTo(let date), .from(let date): date
      }
    }

    /// The second date of a range.
    var last: SingleDate? {
      if case .range(_, let last) = self { last } else { nil }
    }
  }

  var kind: Kind
  /// At least one.
  var members: [Member]
}

/// One date: a year, with what of month, day and time is given.
struct SingleDate: Hashable, Sendable {
  var year: YearComponent
  /// The month, 01 to 12, or the part of the year, 21 to 41.
  var month: DateComponent?
  var day: DateComponent?
  var time: ClockTime?

  init(
    year: YearComponent, month: DateComponent? = nil, day: DateComponent? = nil,
    time: ClockTime? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// A day that is fully known.
  init(_ day: CalendarDay) {
    let parts = day.components
    self.init(
      year: YearComponent(parts.year), month: DateComponent(parts.month),
      day: DateComponent(parts.day))
  }

  /// The part of a year that stands in the place of the month.
  var season: Season? { month?.number.flatMap(Season.init(code:)) }

  /// Whether any digit is unspecified.
  var hasUnspecifiedDigits: Bool {
    year.unspecified != 0 || (month.map { $0.number == nil } ?? false)
      || (day.map { $0.number == nil } ?? false)
  }

  /// What the qualifiers say of each component: those before it, and all after it and to its right.
  var qualifications: (year: Qualification?, month: Qualification?, day: Qualification?) {
    let ofDay = day?.after
    let ofMonth = Qualification.merge(ofDay, month?.after)
    return (
      Qualification.merge(Qualification.merge(ofMonth, year.after), year.before),
      Qualification.merge(ofMonth, month?.before),
      Qualification.merge(ofDay, day?.before)
    )
  }

  /// What all qualifiers say together.
  var qualification: Qualification? {
    let each = qualifications
    return Qualification.merge(Qualification.merge(each.year, each.month), each.day)
  }
}
