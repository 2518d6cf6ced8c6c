/// A rule: a name, a pattern, and what it says.
struct TimeRule: Sendable {
  var name: String
  var pattern: String
  var meaning: TimeMeaning
  /// Whether the first word needs a capital.
  var needsCapital = false

  init(_ name: String, _ pattern: String, _ meaning: TimeMeaning, needsCapital: Bool = false) {
    self.name = name
    self.pattern = pattern
    self.meaning = meaning
    self.needsCapital = needsCapital
  }
}

/// The rules, as tables.
///
/// The one with the longest extent holds; of several, the first.
///
/// `TimePattern.compile` says how patterns are written, `TimeClass` what their classes are. A new rule needs
/// a line here and a line in `TimeRuleTests`.
enum TimeRules {
  static let calendar: [TimeRule] = [
    TimeRule(
      "september-11",
      "september|sept DAY|DAYTH >attacks|attack|terrorist|terror|hijackings|hijackers|commission",
      .knownDay(year: 2001, month: 9, day: 11)),
    TimeRule("iso-date", "ISODATE", .calendar),
    TimeRule("iso-month", "ISOMONTH", .calendar),
    TimeRule("either-order", "SLASHDATE", .eitherOrder),
    TimeRule("month-day-year", "MONTH|ABBR DAY|DAYTH COMMA? YEAR", .calendar),
    TimeRule(
      "weekday-month-day-year", "WEEKDAY|WDABBR COMMA? MONTH|ABBR DAY|DAYTH COMMA? YEAR", .calendar),
    TimeRule("weekday-month-day", "WEEKDAY|WDABBR COMMA? MONTH|ABBR DAY|DAYTH", .calendar),
    TimeRule("month-day", "MONTH|ABBR DAY|DAYTH >!COUNTED", .calendar),
    TimeRule("day-month-year", "the? DAY|DAYTH of? MONTH|ABBR COMMA? YEAR", .calendar),
    TimeRule("day-month", "the? DAY|DAYTH of? MONTH|ABBR", .calendar),
    TimeRule(
      "day-month-year", "the? DAY|DAYTH of? MONTH YYY >!COUNTED|PLURAL|PLAIN|NAME|PAST|NUM|DASH",
      .calendar),
    TimeRule("era", "the? DAY|DAYTH of? MONTH YYY AD", .calendar),
    TimeRule("era", "MONTH YYY AD", .calendar),
    TimeRule(
      "weekday-day-month-year", "WEEKDAY|WDABBR COMMA? the? DAY|DAYTH of? MONTH|ABBR COMMA? YEAR",
      .calendar),
    TimeRule("weekday-day-month", "WEEKDAY|WDABBR COMMA? the? DAY|DAYTH of? MONTH|ABBR", .calendar),
    TimeRule(
      "month-days-year", "MONTH|ABBR DAY|DAYTH DASH|to|through|until|till DAY|DAYTH COMMA? YEAR",
      .dayRange),
    TimeRule(
      "month-days", "MONTH|ABBR DAY|DAYTH DASH|to|through|until|till DAY|DAYTH >!MONTH", .dayRange),
    TimeRule(
      "days-month-year",
      "the? DAY|DAYTH DASH|to|through|until|till the? DAY|DAYTH of? MONTH|ABBR COMMA? YEAR",
      .dayRange),
    TimeRule(
      "days-month", "the? DAY|DAYTH DASH|to|through|until|till the? DAY|DAYTH of? MONTH|ABBR",
      .dayRange),
    TimeRule(
      "days-month-year", "<between the? DAY|DAYTH and the? DAY|DAYTH of? MONTH|ABBR COMMA? YEAR",
      .dayRange),
    TimeRule("days-month", "<between the? DAY|DAYTH and the? DAY|DAYTH of? MONTH|ABBR", .dayRange),
    TimeRule("month-days", "<between MONTH|ABBR DAY|DAYTH and DAY|DAYTH >!MONTH", .dayRange),
    TimeRule("day-month-year", "DAY DASH MONTH|ABBR DASH YEAR", .calendar),
    TimeRule(
      "month-day-of-year", "MONTH|ABBR DAY|DAYTH? of the following|next year", .calendarOfYear(1)),
    TimeRule(
      "month-day-of-year", "DAY|DAYTH of? MONTH|ABBR of the following|next year",
      .calendarOfYear(1)),
    TimeRule(
      "month-day-of-year", "MONTH|ABBR DAY|DAYTH? of? the? same|that year", .calendarOfYear(0)),
    TimeRule(
      "month-day-of-year", "DAY|DAYTH of? MONTH|ABBR of the? same|that year", .calendarOfYear(0)),
    TimeRule(
      "day-list", "MONTH|ABBR DAY|DAYTH and|or DAY|DAYTH >!COUNTED|PLAIN|MONTH|ABBR", .dayList),
    TimeRule("day-list-year", "MONTH|ABBR DAY|DAYTH and|or DAY|DAYTH COMMA? YEAR", .dayList),
    TimeRule("day-list", "DAY|DAYTH and|or DAY|DAYTH of? MONTH|ABBR", .dayList),
    TimeRule("day-list-year", "DAY|DAYTH and|or DAY|DAYTH of? MONTH|ABBR COMMA? YEAR", .dayList),
    TimeRule(
      "day-list",
      "MONTH|ABBR DAY|DAYTH COMMA DAY|DAYTH COMMA? and|or DAY|DAYTH >!COUNTED|PLAIN|MONTH|ABBR",
      .dayList),
    TimeRule(
      "day-list-year", "MONTH|ABBR DAY|DAYTH COMMA DAY|DAYTH COMMA? and|or DAY|DAYTH COMMA? YEAR",
      .dayList),
    TimeRule(
      "day-list", "DAY|DAYTH COMMA DAY|DAYTH COMMA? and|or DAY|DAYTH of? MONTH|ABBR", .dayList),
    TimeRule(
      "day-list-year",
      "DAY|DAYTH COMMA DAY|DAYTH COMMA? and|or DAY|DAYTH of? MONTH|ABBR COMMA? YEAR", .dayList),
    TimeRule(
      "day-list",
      "MONTH|ABBR DAY|DAYTH COMMA DAY|DAYTH COMMA DAY|DAYTH COMMA? and|or DAY|DAYTH >!COUNTED|PLAIN|MONTH|ABBR",
      .dayList),
    TimeRule("day-month", "the NTH of MONTH", .calendar),
    TimeRule("day-month-year", "the NTH of MONTH COMMA? YEAR", .calendar),
    TimeRule("month-day", "MONTH the NTH >!quarter|half|NAME|DASH|UNIT|TOD", .calendar),
    TimeRule("month-day", "MONTH NTH >!quarter|half|PLAIN|NAME|DASH|UNIT|TOD", .calendar),
    TimeRule("day-of-month", "the DAYTH of WHICH month", .dayOfReaderMonth),
    TimeRule("nth-day", "the NTH|last day of MONTH YEAR?", .nthWeekday),
    TimeRule("nth-weekday", "the NTH|last WEEKDAY in|of MONTH YEAR?", .nthWeekday),
    TimeRule("which-month-day", "WHICH MONTH|ABBR DAY|DAYTH >!COUNTED", .whichDay),
    TimeRule("week-of", "the? week of MONTH|ABBR DAY|DAYTH", .weekOf),
    TimeRule("week-of", "the? week of MONTH|ABBR DAY|DAYTH COMMA? YEAR", .weekOf),
    TimeRule("week-of", "the? week of DAY|DAYTH MONTH YEAR?", .weekOf),
    TimeRule("month-year", "MONTH|ABBR of? COMMA? YEAR >!COUNTED", .calendar),
    TimeRule("month-year", "MONTH|ABBR COMMA? YEAR", .calendar),
    TimeRule("month-of-year", "MONTH|ABBR DAY|DAYTH? of? WHICH year", .calendarOfReaderYear),
    TimeRule(
      "month-of-year", "the? DAY|DAYTH of? MONTH|ABBR of? WHICH year", .calendarOfReaderYear),
    TimeRule("which-month", "WHICH MONTH", .calendar),
    TimeRule("month", "<IN MONTH >!POSS", .calendar),
    TimeRule("month", "<IN ABBR", .calendar),
    TimeRule("month", "<early|late|between MONTH", .calendar),
    TimeRule("month", "<mid <DASH? MONTH", .calendar),
    TimeRule("month", "<PREP MONTH >!NAME", .calendar),
    TimeRule("month", "<the|a|an MONTH >PLAIN|COUNTED", .calendar),
    TimeRule("month", "<SUREMONTH <and|or|to|through|DASH MONTH", .calendar),
    TimeRule("month", "MONTH >and|or|to|through|DASH >SUREMONTH", .calendar),
    TimeRule(
      "month", "<!NAME|black|bloody|red|mr|mrs|ms|dr|gen|col|capt|sen|rep SUREMONTH >!NAME",
      .calendar),
    TimeRule("day-of-month", "the DAYTH of the|this|that month", .calendar),
    TimeRule(
      "day-of-month",
      "<on|until|till|of|by|since the DAYTH >!PLAIN|NAME|COUNTED|century|of|DASH|UNIT|PAST",
      .calendar),
  ]

  static let years: [TimeRule] = [
    TimeRule("counted", "YEAR|DIGITS to|and|or|DASH YEAR|DIGITS COUNTED", .count),
    TimeRule("counted", "<at HHMM|YEAR >!PLURAL|PLAIN|POSS", .count),
    TimeRule("years", "<!LABEL YEAR DASH YEAR|YY >!DASH|YY", .yearRange),
    TimeRule("year", "<IN YEAR >!COUNTED", .calendar),
    TimeRule("year", "<PREP|early|late|CLAUSE YEAR >~COUNTED|PLURAL", .calendar),
    TimeRule("year", "<the YEAR >~COUNTED|PLURAL|DASH", .calendar),
    TimeRule("year", "<EDGE YEAR >EDGE", .calendar),
    TimeRule("year", "the year YEAR|YYY", .calendar),
    TimeRule("year", "<PREP|early|late <DASH? RECENT >!COUNTED", .calendar),
    TimeRule("year", "<the RECENT >!COUNTED|PAST", .calendar),
    TimeRule("year", "<mid <DASH? YEAR >!COUNTED", .calendar),
    TimeRule("year", "<ABOUT YEAR >!COUNTED|PLAIN", .calendar),
    TimeRule("year", "<!LABEL|ABOUT|the|PAST RECENT >!COUNTED", .calendar),
    TimeRule(
      "year",
      "<SPEECH|born|died|founded|established|built|ended|set|published|released|dated|issued|completed|opened RECENT >!COUNTED",
      .calendar),
    TimeRule("year", "YEAR >POSS", .calendar),
    TimeRule("year", "<!LABEL|ABOUT RECENT >and|or >RECENT >!COUNTED|PLURAL", .calendar),
    TimeRule("year", "<only RECENT >and|or >RECENT >!COUNTED|PLURAL", .calendar),
    TimeRule("fiscal-year", "fiscal year? YEAR|RECENT", .fiscalYear),
    TimeRule("fiscal-year", "WHICH fiscal year", .fiscalYear),
    TimeRule(
      "eras-before", "YEAR|DIGITS DASH|to|until YEAR|DIGITS BC", .yearRangeBeforeCommonEra),
    TimeRule(
      "eras-before", "<between YEAR|DIGITS and YEAR|DIGITS BC", .yearRangeBeforeCommonEra),
    TimeRule("era-before", "YEAR|DIGITS BC", .beforeCommonEra),
    TimeRule("era", "YEAR|DIGITS AD", .calendar),
    TimeRule("era", "AD YEAR|DIGITS", .calendar),
    TimeRule("decade", "the? DECADE", .decade),
    TimeRule("decade", "<late|early|mid|DASH DECADE", .decade),
    TimeRule("decade-word", "the TIES", .decade),
    TimeRule("decade-word", "<the <early|late|mid TIES", .decade),
    TimeRule("century-before", "the? NTH DASH? century BC", .centuryBeforeCommonEra),
    TimeRule("century", "the? NTH DASH? century AD?", .century),
    TimeRule("quarter", "the? NTH DASH? quarter of? YEAR", .quarter),
    TimeRule("quarter", "the? YEAR POSS? NTH DASH? quarter", .quarter),
    TimeRule("that-quarter", "<for|in|during the quarter >!of", .thatQuarter),
    TimeRule("quarter-before", "the? year DASH? ago|earlier quarter|period", .quarterBefore),
    TimeRule("quarter", "the? NTH DASH? quarter of WHICH year", .quarter),
    TimeRule("quarter", "WHICH year POSS NTH DASH? quarter", .quarter),
    TimeRule("quarter", "the? NTH DASH? quarter >!of", .quarter),
    TimeRule("quarter", "QUARTER of? YEAR?", .quarter),
    TimeRule("half", "the? NTH half of YEAR", .half),
    TimeRule("half", "YEAR POSS? NTH half", .half),
    TimeRule("half", "NTH DASH half >PLAIN|PLURAL", .half),
    TimeRule("century", "the? NTH DASH? centuries", .century),
    TimeRule(
      "century", "the? NTH >and|or|to|DASH >the? >early|late|mid? >NTH >century|centuries", .century
    ),
    TimeRule("half", "WHICH year POSS NTH half", .half),
    TimeRule("half", "the? NTH half of WHICH year", .half),
    TimeRule("half", "the? NTH half of the year", .half),
    TimeRule("winter-of-years", "the? SEASON of? YEAR DASH YY|YEAR", .winterOfYears),
    TimeRule("season-year", "the? SEASON of? YEAR", .season),
    TimeRule("season-year", "the? SEASON of YYY >!COUNTED|PLURAL|PLAIN|NAME|NUM|DASH", .season),
    TimeRule("season-of-year", "the? SEASON of the following|next year", .calendarOfYear(1)),
    TimeRule("season-of-year", "the? SEASON of the? same|that year", .calendarOfYear(0)),
    TimeRule("season-of-year", "the? SEASON of WHICH year", .calendarOfReaderYear),
    TimeRule("which-season", "WHICH SEASON", .season),
    TimeRule("season", "<IN|after|before|by|over the? SEASON >!of|POSS|DASH", .season),
    TimeRule(
      "season", "<into|through|from|for|to|around the SEASON >!of|POSS|DASH", .season),
    TimeRule("season", "<early|late SEASON >!of", .season),
    TimeRule("following", "the? following|next|ensuing SEASON", .adjacent(1)),
    TimeRule("previous", "the? previous|preceding SEASON", .adjacent(-1)),
    TimeRule("same", "that same? SEASON|MONTH >!of|NAME", .same),
    TimeRule("same", "the same SEASON|MONTH >!of|NAME", .same),
  ]

  static let relative: [TimeRule] = [
    TimeRule("weekday", "<!every|each|black|bloody|super|ash|palm|fat|cyber WEEKDAY", .weekday),
    TimeRule("which-weekday", "WHICH WEEKDAY", .weekday),
    TimeRule("weekday-of-week", "WEEKDAY of? WHICH week", .weekdayOfWeek),
    TimeRule("following", "the next|following|ensuing|subsequent UNIT|WEEKDAY", .adjacent(1)),
    TimeRule("following", "<!the next day", .adjacent(1)),
    TimeRule("following", "the following MONTH", .adjacent(1)),
    TimeRule("previous", "the previous|preceding MONTH", .adjacent(-1)),
    TimeRule(
      "following",
      "the day|week|month|year after >!the|a|OTHER|NAME|PLAIN|PAST|MONTH|ABBR|WEEKDAY|DAYWORD|DAY|NUM|WHICH|christmas|easter|thanksgiving|new",
      .adjacent(1)),
    TimeRule("previous", "the previous|preceding UNIT|WEEKDAY", .adjacent(-1)),
    TimeRule(
      "previous",
      "the day|week|month|year before >!the|a|OTHER|NAME|PLAIN|PAST|MONTH|ABBR|WEEKDAY|DAYWORD|DAY|NUM|WHICH|christmas|easter|thanksgiving|new",
      .adjacent(-1)),
    TimeRule("following", "the next|following TOD", .adjacent(1)),
    TimeRule("previous", "the previous|preceding TOD", .adjacent(-1)),
    TimeRule("which", "<!the WHICH week|month|year|decade|century|quarter", .which),
    TimeRule("same", "that UNIT|TOD", .same),
    TimeRule("same", "that same|very UNIT|TOD", .same),
    TimeRule("nearest", "this|the past SEASON|WEEKDAY|MONTH", .nearest(-1)),
    TimeRule("nearest", "this|the coming SEASON|WEEKDAY|MONTH", .nearest(1)),
    TimeRule("following", "<!the next|following TOD", .adjacent(1)),
    TimeRule("same", "the same day|week|month|year|TOD", .same),
    TimeRule(
      "current",
      "<end|beginning|start|outset|middle|rest|close|most|half|part|remainder|course|days|weeks|months <of the week|month|year|decade|century",
      .current),
    TimeRule("year-end", "the? year|month DASH|POSS? end", .current),
    TimeRule("current", "<for the year|month >!of|YEAR|to|UNIT", .current),
    TimeRule("current", "the current fiscal? week|month|quarter|year|decade|century", .current),
    TimeRule(
      "current", "<earlier|later|early|late <in the week|month|year|decade|century", .current),
    TimeRule("ago", "NUM UNIT|UNITS ago", .fromPublication(-1)),
    TimeRule("ago-at", "NUM year|years ago this month|week|day", .agoAt),
    TimeRule("ago-at", "NUM month|months ago this week", .agoAt),
    TimeRule("ago-at", "NUM week|weeks|month|months|year|years ago DAYWORD|WEEKDAY", .agoAt),
    TimeRule("before-last", "the week|weekend|month|year|quarter before last", .unitAway(-2)),
    TimeRule("after-next", "the week|weekend|month|year|quarter after next", .unitAway(2)),
    TimeRule("from-now", "NUM UNIT|UNITS from now", .fromPublication(1)),
    TimeRule("later", "<!not NUM UNIT|UNITS later|afterward|afterwards >!than", .fromNamed(1)),
    TimeRule("earlier", "<!not NUM UNIT|UNITS earlier|previously >!than", .fromNamed(-1)),
    TimeRule(
      "later",
      "NUM UNIT|UNITS after >!the|a|OTHER|NAME|PLAIN|PAST|MONTH|ABBR|WEEKDAY|DAYWORD|DAY|NUM|WHICH|christmas|easter|thanksgiving|new",
      .fromNamed(1)),
    TimeRule(
      "earlier",
      "NUM UNIT|UNITS before >!the|a|OTHER|NAME|PLAIN|PAST|MONTH|ABBR|WEEKDAY|DAYWORD|DAY|NUM|WHICH|christmas|easter|thanksgiving|new",
      .fromNamed(-1)),
    TimeRule(
      "in-future", "<!time|times|first|highest|lowest|worst|best <in NUM UNIT|UNITS >!of", .inFuture
    ),
    TimeRule("year-before", "the? year DASH? ago|earlier", .yearBefore),
    TimeRule("past-span", "the|this? past week|month|year|decade|century >!of", .pastSpan),
    TimeRule("past-span", "the last week|month|year|decade|century >!of", .pastSpan),
    TimeRule("day-word", "DAYWORD", .dayWord),
    TimeRule("day-word", "the? day before yesterday", .days(-2)),
    TimeRule("day-word", "the? day after tomorrow", .days(2)),
    TimeRule("weekend", "WHICH weekend", .weekend),
    TimeRule("weekend", "the weekend", .weekend),
    TimeRule("weekend-adjacent", "the next|following weekend", .adjacent(1)),
    TimeRule("weekend-adjacent", "the previous|preceding weekend", .adjacent(-1)),
    TimeRule("weekend-same", "that weekend", .same),
    TimeRule(
      "margin", "it|that|this|which|they? MODAL be? MOVE by|within? NUM day|days or? NUM?", .margin),
    TimeRule(
      "margin", "it|that|this|which|they? MODAL be? MOVE by|within? NUM or NUM day|days", .margin),
    TimeRule("margin", "give or take NUM day|days or? NUM?", .margin),
    TimeRule("margin", "give or take NUM or NUM day|days", .margin),
    TimeRule("margin", "plus or minus NUM day|days", .margin),
  ]

  static let times: [TimeRule] = [
    TimeRule("part-of-day", "this TOD", .days(0)),
    TimeRule("part-of-day", "tonight", .days(0)),
    TimeRule("part-of-day", "last TOD", .days(-1)),
    TimeRule("part-of-day", "DAYWORD TOD", .dayWord),
    TimeRule("part-of-weekday", "WEEKDAY DASH? TOD", .weekday),
    TimeRule("part-of-weekday", "WHICH WEEKDAY TOD", .weekday),
    TimeRule("time-date", "ISODATE CLOCK ZONE?", .timeOfDay),
    TimeRule("time-date", "MONTH|ABBR DAY COMMA? YEAR CLOCK ZONE?", .timeOfDay),
    TimeRule("time-date", "MONTH|ABBR DAY COMMA? YEAR HHMM ZONE", .timeOfDay),
    TimeRule("time-weekday", "CLOCK AMPM? ZONE? on? WEEKDAY|DAYWORD", .timeOfDay),
    TimeRule("time-weekday", "NUM AMPM ZONE? on? WEEKDAY|DAYWORD", .timeOfDay),
    TimeRule("time-weekday", "WEEKDAY|DAYWORD at CLOCK AMPM? ZONE?", .timeOfDay),
    TimeRule("time-weekday", "WEEKDAY|DAYWORD at NUM AMPM ZONE?", .timeOfDay),
    TimeRule("time-weekday", "HHMM ZONE|hours|hrs on? WEEKDAY|DAYWORD", .timeOfDay),
    TimeRule("time-weekday", "HHMM local time on? WEEKDAY|DAYWORD", .timeOfDay),
    TimeRule("time-weekday", "WEEKDAY|DAYWORD at HHMM ZONE|hours|hrs", .timeOfDay),
    TimeRule("time-date", "noon|midnight on? WEEKDAY? COMMA? MONTH|ABBR DAY", .timeOfDay),
    TimeRule(
      "time-date", "noon|midnight on? WEEKDAY? COMMA? MONTH|ABBR DAY COMMA? YEAR", .timeOfDay),
    TimeRule("time-date", "noon|midnight on? WEEKDAY? COMMA? DAY MONTH|ABBR YEAR?", .timeOfDay),
    TimeRule("time-weekday", "noon|midnight on? WEEKDAY|DAYWORD", .timeOfDay),
    TimeRule("time-date", "CLOCK|NUM AMPM ZONE? on? WEEKDAY? COMMA? MONTH|ABBR DAY", .timeOfDay),
    TimeRule(
      "time-date", "CLOCK|NUM AMPM ZONE? on? WEEKDAY? COMMA? MONTH|ABBR DAY COMMA? YEAR", .timeOfDay
    ),
    TimeRule("time-date", "CLOCK on MONTH|ABBR DAY COMMA? YEAR", .timeOfDay),
    TimeRule(
      "time-date", "WEEKDAY COMMA? MONTH|ABBR DAY COMMA? YEAR? at CLOCK|NUM AMPM ZONE?", .timeOfDay),
    TimeRule("time-date", "CLOCK|NUM AMPM ZONE? on? DAY MONTH YEAR?", .timeOfDay),
    TimeRule("time-date", "CLOCK AMPM? ZONE? on DAY MONTH YEAR?", .timeOfDay),
    TimeRule("time-date", "MONTH|ABBR DAY COMMA? YEAR? at CLOCK|NUM AMPM ZONE?", .timeOfDay),
    TimeRule("time-date", "HHMM ZONE|hours|hrs on? WEEKDAY? COMMA? MONTH|ABBR DAY", .timeOfDay),
    TimeRule(
      "time-date", "HHMM ZONE|hours|hrs on? WEEKDAY? COMMA? MONTH|ABBR DAY COMMA? YEAR", .timeOfDay),
    TimeRule("time-date", "HHMM ZONE|hours|hrs on? DAY MONTH|ABBR YEAR?", .timeOfDay),
    TimeRule("time-date", "MONTH|ABBR DAY COMMA? YEAR? at HHMM ZONE|hours|hrs", .timeOfDay),
    TimeRule("time", "CLOCK AMPM? ZONE", .timeOfDay),
    TimeRule("time", "HHMM ZONE", .timeOfDay),
    TimeRule("time", "HHMM local time", .timeOfDay),
    TimeRule("time", "HHMM to|and|or|DASH HHMM ZONE|hours|hrs", .timeOfDay),
    TimeRule("time", "<at|by|until|till|before|after|from|around|about HHMM hours|hrs", .timeOfDay),
    TimeRule("time", "CLOCK|NUM AMPM", .timeOfDay),
    TimeRule("time", "<at|by|until|before|after CLOCK", .timeOfDay),
    TimeRule("time", "NUM o clock", .timeOfDay),
    TimeRule("time", "<at|by|until|before|after noon|midnight", .timeOfDay),
  ]

  static let vague: [TimeRule] = [
    TimeRule("present-reference", "<!every now", .vague),
    TimeRule("present-reference", "nowadays|currently", .vague),
    TimeRule("present-reference", "right now", .vague),
    TimeRule("past-reference", "the old days", .vague),
    TimeRule("present-reference", "<at present", .vague),
    TimeRule("present-reference", "<at|for|of the present", .vague),
    TimeRule("present-reference", "<at the moment >!of|when|that", .vague),
    TimeRule("present-reference", "these days", .vague),
    TimeRule("past-reference", "those days", .vague),
    TimeRule("past-reference", "recently|lately", .vague),
    TimeRule("past-reference", "recent UNITS", .vague),
    TimeRule("past-reference", "the recent past", .vague),
    TimeRule(
      "past-reference",
      "<in|of|from the past >!NUM|UNIT|UNITS|PLAIN|SEASON|MONTH|WEEKDAY|few|several|couple",
      .vague),
    TimeRule("past-reference", "the distant past", .vague),
    TimeRule("past-reference", "long ago", .vague),
    TimeRule("past-reference", "a? few|several|many|some UNITS ago", .vague),
    TimeRule("past-reference", "a couple of UNITS ago", .vague),
    TimeRule("past-reference", "a? few|several UNITS later|earlier >!than", .vague),
    TimeRule("future-reference", "<!as soon >!as", .vague),
    TimeRule("future-reference", "the near|distant|foreseeable|immediate? future", .vague),
    TimeRule("future-reference", "the? coming UNIT|UNITS", .vague),
  ]

  static let holidays: [TimeRule] = Holidays.table.enumerated().flatMap { index, holiday in
    // "New Year's Day" is read as words and a possessive.
    let words = holiday.name.lowercased().split(separator: " ")
      .map { $0.hasSuffix("'s") ? "\($0.dropLast(2)) POSS" : String($0) }.joined(separator: " ")
    return [
      TimeRule("holiday", "\(words) of? COMMA? YEAR", .holiday(index), needsCapital: true),
      TimeRule("holiday", words, .holiday(index), needsCapital: true),
      TimeRule("which-holiday", "WHICH \(words)", .holiday(index)),
    ]
  }

  /// All rules, in the order in which they hold.
  static let all: [TimeRule] = holidays + calendar + years + relative + times + vague
}

/// What stands before a date and belongs to it.
struct TimeOpening: Sendable {
  var pattern: String
  /// Which third of what follows is meant: 0, 1, 2; none where only the extent grows.
  var third: Int?

  init(_ pattern: String, _ third: Int?) {
    self.pattern = pattern
    self.third = third
  }

  /// The longest that stands before the date holds.
  static let all: [TimeOpening] = [
    TimeOpening("the? early", 0), TimeOpening("early in", 0), TimeOpening("early on", nil),
    TimeOpening("the? beginning|start|outset of", 0),
    TimeOpening("the? mid DASH?", 1), TimeOpening("the? mid DASH? to DASH? late", nil),
    TimeOpening("the? middle of", 1),
    TimeOpening("the? late", 2), TimeOpening("late in", 2), TimeOpening("late on", nil),
    TimeOpening("the? end|close of", 2), TimeOpening("end DASH", 2),
    TimeOpening("the? NTH week|weeks|days|half|part|months of", nil),
    TimeOpening(
      "the? last|final|closing|opening|early|middle|latter week|weeks|days|half|part|months of", nil
    ),
    TimeOpening("the? early hours of", nil), TimeOpening("earlier", nil), TimeOpening("later", nil),
    TimeOpening("earlier|later in", nil),
    TimeOpening("the TOD of", nil),
  ]
}
