/// What a word or number can be in a time expression: the names that patterns of rules are written in.
enum TimeClass: UInt8, CaseIterable {
  /// January to December, 1 to 12, with a capital.
  case month
  /// A month that is no other word: all but May and March.
  case sureMonth
  /// Jan to Dec, with or without a full stop.
  case monthAbbreviation
  /// Monday to Sunday, 1 to 7, as ISO 8601 counts.
  case weekday
  /// Mon to Sun, with or without a full stop.
  case weekdayAbbreviation
  /// 1 to 31 in digits.
  case day
  /// 1st to 31st.
  case dayOrdinal
  /// An ordinal in digits or words, 1 to 30.
  case ordinal
  /// Four digits, 1000 to 2100.
  case year
  /// Three digits, which may be a year of antiquity.
  case threeDigits
  /// Two digits, and nothing else.
  case twoDigits
  /// A count, in digits to 999 or in words.
  case count
  /// One to four digits.
  case digits
  /// day, week, month, year, decade, century, quarter.
  case unit
  /// days, weeks, months, years, decades, centuries.
  case units
  /// spring, summer, autumn, fall, winter: their numbers in EDTF.
  case season
  /// 1950s, '50s: the first year.
  case decade
  /// fifties: the first year.
  case decadeWord
  /// Q1 to Q4.
  case quarter
  /// A year from 1900 to 2039.
  case recentYear
  /// last, this, next: -1, 0, 1.
  case which
  /// yesterday, today, tomorrow: -1, 0, 1.
  case dayWord
  /// morning, afternoon, evening, night.
  case partOfDay
  /// a.m., p.m.: 0, 12.
  case halfDay
  /// 5:30.
  case clock
  /// Four digits that can be hour and minute: 0930.
  case fourDigitTime
  /// GMT, UTC: 0; one that names no certain zone, such as EST, `TimeWords.uncertainZone`.
  case zone
  /// Year, month and day in digits, in an order that is certain.
  case numericDate
  /// Two numbers that may be month and day in either order, and a year.
  case eitherOrder
  /// Year and month in digits.
  case numericMonth
  /// BC, BCE.
  case beforeCommonEra
  /// AD, CE.
  case commonEra
  /// -, –, —.
  case dash
  /// ,
  case comma
  /// 's
  case possessive
  /// A preposition after which a name of a month is one: in, since, until, during.
  case inWord
  /// Any other preposition or conjunction that can stand before a date.
  case preposition
  /// What people, soldiers and miles are: a number before it counts.
  case counted
  /// What stands before a number that is no date: page, No., flight.
  case label
  /// A word with a capital that is none of these: a name.
  case name
  /// A word in lower case that is none of these.
  case plain
  /// One of them that ends in "s": what a number before it may count.
  case plural
  /// One of them that ends in "ing".
  case participle
  /// A verb in the past.
  case past
  /// will, shall: what follows is still to come.
  case future
  /// plans, scheduled, expected: what follows is still to come where "to" or a date comes next.
  case intention
  /// voted, decided, ordered: what follows "to" is still to come.
  case decision
  /// could, may, should: what follows is still to come.
  case modal
  /// What a date does that need not stay: move, slip, change.
  case moving
  /// is, are: of a day that stands right behind, what is to come.
  case being
  /// opens, begins: of a day, what is to come.
  case present
  /// said, told, wrote.
  case speech
  /// about, around, circa.
  case approximate
  /// An opening or closing bracket, a semicolon, a colon: ends a clause.
  case clauseEnd
  /// A mark of quotation.
  case quotationMark
  /// Anything else.
  case other

  /// A bit for each.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The names that patterns use.
  static let names: [String: TimeClass] = [
    "MONTH": .month,
    "SUREMONTH": .sureMonth,
    "ABBR": .monthAbbreviation,
    "WEEKDAY": .weekday,
    "WDABBR": .weekdayAbbreviation,
    "DAY": .day,
    "DAYTH": .dayOrdinal,
    "NTH": .ordinal,
    "YEAR": .year,
    "YYY": .threeDigits,
    "YY": .twoDigits,
    "NUM": .count,
    "DIGITS": .digits,
    "UNIT": .unit,
    "UNITS": .units,
    "SEASON": .season,
    "DECADE": .decade,
    "TIES": .decadeWord,
    "QUARTER": .quarter,
    "RECENT": .recentYear,
    "WHICH": .which,
    "DAYWORD": .dayWord,
    "TOD": .partOfDay,
    "AMPM": .halfDay,
    "CLOCK": .clock,
    "HHMM": .fourDigitTime,
    "ZONE": .zone,
    "ISODATE": .numericDate,
    "SLASHDATE": .eitherOrder,
    "ISOMONTH": .numericMonth,
    "BC": .beforeCommonEra,
    "AD": .commonEra,
    "DASH": .dash,
    "COMMA": .comma,
    "POSS": .possessive,
    "IN": .inWord,
    "PREP": .preposition,
    "COUNTED": .counted,
    "LABEL": .label,
    "NAME": .name,
    "PLAIN": .plain,
    "PLURAL": .plural,
    "ING": .participle,
    "PAST": .past,
    "FUTURE": .future,
    "INTENTION": .intention,
    "DECISION": .decision,
    "MODAL": .modal,
    "MOVE": .moving,
    "BEING": .being,
    "PRESENT": .present,
    "SPEECH": .speech,
    "ABOUT": .approximate,
    "CLAUSE": .clauseEnd,
    "QUOTE": .quotationMark,
    "OTHER": .other,
  ]
}

/// Some classes at once.
struct TimeClasses: Hashable, Sendable {
  var bits: UInt64

  init(bits: UInt64) { self.bits = bits }
  init(_ one: TimeClass) { bits = one.bit }

  func intersects(_ other: TimeClasses) -> Bool { bits & other.bits != 0 }
}

/// A word, number or sign of a text.
struct TimeToken {
  /// Bytes.
  var start: Int32
  var end: Int32
  /// What it can be.
  var classes: TimeClasses
  /// What it counts or names.
  var value: Int32
  /// Its number in the lexicon; 0 for a word that is not there.
  var word: UInt16
  var hasCapital = false
  /// Whether it stands in quoted speech.
  var isQuoted = false

  func isA(_ other: TimeClasses) -> Bool { classes.intersects(other) }
}
