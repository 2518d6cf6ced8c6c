/// The words of casual English that Dateline reads in dates.
///
/// Phrases are in lower case, longer ones before those that they begin with.
enum CasualLexicon {
  /// How what follows bounds the date.
  enum Relation {
    /// Strictly earlier: `[..` the unit before.
    case before
    /// Strictly later: the unit after `..]`.
    case after
    /// That or earlier, `[..date]`.
    case upTo
    /// That or later, `[date..]`.
    case from
    /// From then on, `date/..`.
    case since
    /// To then, from nobody says when, `/date`.
    case until
  }

  /// A third of a period.
  enum Third: Int {
    case early, middle, late
  }

  /// A unit that can be counted back from the given day.
  enum Unit {
    case day, week, month, year
  }

  static let qualifiersBefore: [(phrase: [String], meaning: Qualification)] = [
    (["possibly", "around"], .both), (["possibly", "about"], .both),
    (["perhaps", "around"], .both),
    (["some", "time", "around"], .approximate), (["sometime", "around"], .approximate),
    (["around"], .approximate), (["about"], .approximate), (["circa"], .approximate),
    (["approximately"], .approximate), (["approx"], .approximate), (["roughly"], .approximate),
    (["ca"], .approximate), (["c"], .approximate), (["~"], .approximate),
    (["possibly"], .uncertain), (["perhaps"], .uncertain), (["maybe"], .uncertain),
    (["probably"], .uncertain),
  ]

  static let qualifiersAfter: [(phrase: [String], meaning: Qualification)] = [
    ([",", "uncertain", "and", "approximate"], .both), ([",", "uncertain"], .uncertain),
    ([",", "approximate"], .approximate), (["or", "so"], .approximate),
    (["or", "thereabouts"], .approximate), (["?"], .uncertain), (["~"], .approximate),
    (["%"], .both),
  ]

  static let relations: [(phrase: [String], meaning: Relation)] = [
    (["some", "time", "on", "or", "before"], .upTo),
    (["some", "time", "in", "or", "before"], .upTo),
    (["some", "time", "on", "or", "after"], .from), (["some", "time", "in", "or", "after"], .from),
    (["on", "or", "before"], .upTo), (["in", "or", "before"], .upTo),
    (["on", "or", "after"], .from), (["in", "or", "after"], .from),
    (["no", "later", "than"], .upTo), (["not", "later", "than"], .upTo),
    (["no", "earlier", "than"], .from), (["not", "earlier", "than"], .from),
    (["some", "time", "before"], .before), (["sometime", "before"], .before),
    (["some", "time", "after"], .after), (["sometime", "after"], .after),
    (["before"], .before), (["earlier", "than"], .before), (["prior", "to"], .before),
    (["after"], .after), (["later", "than"], .after),
    (["by"], .upTo), (["since"], .since), (["until"], .until), (["till"], .until),
    (["up", "to"], .until),
  ]

  static let thirds: [(phrase: [String], meaning: Third)] = [
    (["beginning", "of"], .early),
    (["start", "of"], .early), (["early", "in"], .early),
    (["early", "-"], .early), (["early"], .early),
    (["middle", "of"], .middle), (["mid", "-"], .middle),
    (["mid"], .middle),
    (["end", "of"], .late), (["late", "in"], .late),
    (["late", "-"], .late), (["late"], .late),
  ]

  /// A digit that nobody gives: "some day in July 2018".
  static let someUnits: [(phrase: [String], meaning: Unit?)] = [
    (["some", "day", "in"], .day), (["some", "day", "of"], .day), (["one", "day", "in"], .day),
    (["some", "month", "in"], .month), (["some", "month", "of"], .month),
    (["some", "year", "in"], .year), (["some", "time", "in"], nil), (["sometime", "in"], nil),
  ]

  static let relativeDays: [(phrase: [String], meaning: Int)] = [
    (["the", "day", "before", "yesterday"], -2), (["day", "before", "yesterday"], -2),
    (["the", "day", "after", "tomorrow"], 2), (["day", "after", "tomorrow"], 2),
    (["yesterday"], -1), (["today"], 0), (["tomorrow"], 1),
  ]

  /// Which one, counted from the one that the given day is in.
  static let directions: [(phrase: [String], meaning: Int)] = [
    (["last"], -1), (["the", "previous"], -1), (["previous"], -1), (["this"], 0),
    (["the", "next"], 1), (["next"], 1),
  ]

  static let units: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
  ]

  /// Monday is 1, as ISO 8601 counts.
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thurs": 4, "fri": 5, "sat": 6,
    "sun": 7,
  ]

  static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The numbers of EDTF for parts of a year.
  static let seasons: [(phrase: [String], meaning: Int)] = [
    (["northern", "spring"], 25), (["northern", "summer"], 26), (["northern", "autumn"], 27),
    (["northern", "winter"], 28), (["southern", "spring"], 29), (["southern", "summer"], 30),
    (["southern", "autumn"], 31), (["southern", "winter"], 32),
    (["spring"], 21), (["summer"], 22), (["autumn"], 23), (["fall"], 23), (["winter"], 24),
    (["q1"], 33), (["q2"], 34), (["q3"], 35), (["q4"], 36),
    (["first", "quarter"], 33), (["second", "quarter"], 34), (["third", "quarter"], 35),
    (["fourth", "quarter"], 36), (["last", "quarter"], 36),
    (["first", "four", "months"], 37), (["second", "four", "months"], 38),
    (["third", "four", "months"], 39), (["last", "four", "months"], 39),
    (["first", "half"], 40), (["second", "half"], 41),
  ]

  static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  static let centuries: [String: Int] = [
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20,
  ]

  static let beforeCommonEra: Set<String> = ["bce", "bc"]
  static let commonEra: Set<String> = ["ce", "ad"]

  /// Words that join a start to an end.
  static let joiners: Set<String> = ["to", "through", "until", "till"]

  /// Words that say nothing before a date.
  static let fillers: Set<String> = ["the", "on", "in", "of", ",", "during", "year"]
}
