/// What the words of a date name, each a small number.
struct TimeCaptures: Sendable {
  enum Part: Int {
    case month, day, second, year, lastYear, ordinal, number, unit, season, weekday, which, dayWord
    case hour, minute, halfDay, zone
    /// A second unit: "two years ago this month".
    static let fineUnit = Part.lastYear
  }

  private var values = SIMD16<Int16>(repeating: .min)

  subscript(part: Part) -> Int? {
    get { values[part.rawValue] == .min ? nil : Int(values[part.rawValue]) }
    set { values[part.rawValue] = newValue.map { Int16(truncatingIfNeeded: $0) } ?? .min }
  }

  /// Takes what a token says at a place of a pattern.
  mutating func take(_ token: TimeToken, at element: TimeElement) {
    let matched = token.classes.bits & element.classes.bits
    // A word that the pattern names itself still says which unit it is.
    let bits = matched == 0 ? token.classes.bits & Self.units : matched
    guard bits != 0 else { return }
    let value = Int(token.value)
    func has(_ kind: TimeClass) -> Bool { bits & kind.bit != 0 }
    if has(.month) || has(.monthAbbreviation) || has(.sureMonth) {
      self[.month] = value
    } else if has(.day) || has(.dayOrdinal) {
      if self[.day] == nil { self[.day] = value }
    } else if has(.year) || has(.recentYear) || has(.digits) || has(.threeDigits) {
      self[self[.year] == nil ? .year : .lastYear] = value
    } else if has(.twoDigits) {
      self[.lastYear] = value
    } else if has(.ordinal) || has(.quarter) {
      self[.ordinal] = value
    } else if has(.count) {
      self[self[.number] == nil ? .number : .minute] = value
    } else if has(.unit) || has(.units) {
      self[self[.unit] == nil ? .unit : .fineUnit] = value
    } else if has(.season) {
      self[.season] = value
    } else if has(.weekday) || has(.weekdayAbbreviation) {
      self[.weekday] = value
    } else if has(.which) {
      self[.which] = value
    } else if has(.dayWord) {
      self[.dayWord] = value
    } else if has(.clock) {
      self[.hour] = value / 10_000 % 100
      // 05:30 is of the morning.
      if value >= 1_000_000 { self[.number] = -1 }
      self[.minute] = value / 100 % 100
      self[.second] = value % 100
    } else if has(.fourDigitTime) {
      (self[.hour], self[.minute], self[.second], self[.number]) = (value / 100, value % 100, 0, -1)
    } else if has(.halfDay) {
      self[.halfDay] = value
    } else if has(.zone) {
      self[.zone] = value
    } else if has(.decade) || has(.decadeWord) {
      self[.year] = value
    } else if has(.numericDate) || has(.eitherOrder) {
      (self[.year], self[.month], self[.day]) = (value / 10_000, value / 100 % 100, value % 100)
    } else if has(.numericMonth) {
      (self[.year], self[.month]) = (value / 100, value % 100)
    }
  }

  private static let units = TimeClass.unit.bit | TimeClass.units.bit
}

/// Whether what is told is over or to come.
enum TimeTense: Sendable {
  case past, future, present, unknown
  /// "The fair opens in May": what is to come, told in the present.
  case planned
}

/// A date that was found and not yet resolved.
struct TimeCandidate: Sendable {
  /// How two dates that stand together hang together.
  enum Link: Sendable {
    case none, range, list
  }

  /// An end of a range or a member of a list.
  struct Part: Sendable {
    /// Bytes.
    var start: Int
    var end: Int
    /// The day or year that it says.
    var value: Int
  }

  /// Bytes.
  var start: Int
  var end: Int
  /// Its place in `TimeRules.all`.
  var rule: Int
  var captures: TimeCaptures
  /// Which third of the date is meant.
  var third: Int?
  var tense = TimeTense.unknown
  var link = Link.none
  var isQuoted = false
  var isBracketed = false
  var isApproximate = false
  /// Whether a verb of speech stands right before: the day on which somebody spoke.
  var isAfterSpeech = false
  /// Whether a verb of speech follows in the clause: "On Tuesday she told reporters".
  var isBeforeSpeech = false
  /// Whether "until", "since" or "by" stands before it: it bounds what is told, and need not be when it was.
  var isBound = false
  /// Whether "in" stands right before.
  var isAfterIn = false
  /// Whether "had" stands before it: what is told lies before the rest.
  var isEarlier = false
  /// Whether it stands at the beginning of its sentence.
  var isFirst = false
  /// Whether "recently" stands before it, so that it is seen from the publication.
  var isRecent = false
  /// Whether its sentence has no other words.
  var isHeading = false
  var paragraph = 0
  var sentence = 0
  /// The ends of a range, or the members of a list, where they are named in one.
  var parts: [Part] = []

  var meaning: TimeMeaning { TimeRules.all[rule].meaning }
}
