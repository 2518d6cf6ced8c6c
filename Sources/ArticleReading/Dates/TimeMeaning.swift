/// What the words of a rule say.
enum TimeMeaning: Hashable, Sendable {
  /// A year, with what of month and day is named; without a year the one that makes sense.
  case calendar
  /// A month or day of the year named before, or of the one so many years after it.
  case calendarOfYear(Int)
  /// A month, day or season of the year of the publication, or of the last or next one.
  case calendarOfReaderYear
  /// A day of the month of the publication, or of the last or next one.
  case dayOfReaderMonth
  /// Days of a month.
  case dayList
  /// From one day of a month to another.
  case dayRange
  /// From one year to another.
  case yearRange
  /// From one year before the common era to another.
  case yearRangeBeforeCommonEra
  /// Either of two days: month and day in an order that nobody tells.
  case eitherOrder
  /// A year before the common era.
  case beforeCommonEra
  /// A business year, which need not be that of the calendar.
  case fiscalYear
  case decade, century, centuryBeforeCommonEra
  /// A quarter (33 to 36) or half (40, 41) of a year, by its number.
  case quarter, half
  case season, winterOfYears
  /// A weekday near the publication, or the last, this or next one.
  case weekday
  /// A weekday of the week before, of this or of the next one.
  case weekdayOfWeek
  /// A weekday, day, month, and so on, next to the one named before.
  case adjacent(Int)
  /// The unit of the publication, or the last or next one.
  case which
  /// The unit of what was named before.
  case same
  /// The unit in which the publication lies, or a date named before in a narrative.
  case current
  /// So many units before or after the publication.
  case fromPublication(Int)
  /// So many units before or after what was named before.
  case fromNamed(Int)
  /// The day, week or month that lay so many units before that of the publication: "two years ago this month".
  case agoAt
  /// The unit so many from that of the publication.
  case unitAway(Int)
  /// The second Sunday of a month, or the last; without a weekday the second or last day.
  case nthWeekday
  /// So many units from now, where something to come is told.
  case inFuture
  /// The year before the one named.
  case yearBefore
  /// The quarter named before, or that which is told of; and the same one a year before.
  case thatQuarter, quarterBefore
  /// "last Sept. 30"
  case whichDay
  /// A season, month or weekday that was, or will be, the nearest: "this past summer".
  case nearest(Int)
  /// The week in which a day lies.
  case weekOf
  /// A day that its words alone name.
  case knownDay(year: Int, month: Int, day: Int)
  /// The stretch of so long up to the publication.
  case pastSpan
  case dayWord
  /// Days from the publication.
  case days(Int)
  case weekend
  case timeOfDay
  case holiday(Int)
  case vague
  /// Numbers that count, and are no date.
  case count
  /// By how many days the date named before may be off.
  case margin

  /// From where words count.
  enum Origin {
    /// They say all themselves, or lack only a year.
    case none
    /// The day on which they were written or said: "yesterday".
    case reader
    /// The date named before: "the following day".
    case story
  }

  /// From where its words count.
  var origin: Origin {
    switch self {
    case .weekday, .weekdayOfWeek, .which, .current, .fromPublication, .agoAt, .unitAway,
      .calendarOfReaderYear, .dayOfReaderMonth, .inFuture,
      .whichDay,
      .nearest, .pastSpan, .dayWord, .days, .weekend:
      .reader
    case .calendarOfYear, .adjacent, .same, .fromNamed, .yearBefore, .thatQuarter, .quarterBefore:
      .story
    case .calendar, .dayList, .dayRange, .yearRange, .yearRangeBeforeCommonEra, .eitherOrder,
      .beforeCommonEra, .fiscalYear, .decade, .century, .centuryBeforeCommonEra, .quarter, .half,
      .season, .winterOfYears, .weekOf, .nthWeekday, .knownDay, .timeOfDay, .holiday, .vague,
      .count, .margin:
      .none
    }
  }
}
