import Chronology

/// A year, with what of month and day is known: what other dates are told from.
struct TimeMoment: Hashable, Sendable {
  var year: Int
  var month: Int?
  var day: Int?
  /// Whether the text says it as about then: what is told from it is about then, too.
  var isApproximate = false

  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  init(_ day: CalendarDay) {
    let parts = day.components
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  var calendarDay: CalendarDay? {
    guard let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  var edtf: EDTF? { EDTF(year: year, month: month, day: day) }
}

/// A unit of the calendar, by its number in the lexicon.
enum TimeUnit: Int {
  case day = 1, week, month, year, decade, century, quarter
}

/// What dates say, as EDTF.
enum TimeValue {
  static func date(_ text: String) -> EDTF? { try? EDTF(parsing: text) }

  /// A month or day of a year that nobody tells.
  static func yearless(_ month: Int, _ day: Int?) -> EDTF? {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return date("XXXX-" + two(month) + (day.map { "-" + two($0) } ?? ""))
  }

  /// The same as about then, a stretch at both of its ends.
  static func approximate(_ exact: EDTF) -> EDTF? {
    guard exact.qualification == nil else { return exact }
    let ends = exact.description.split(separator: "/", omittingEmptySubsequences: false)
    return date(
      ends.map { $0.isEmpty || $0 == ".." ? String($0) : "\($0)~" }.joined(separator: "/"))
  }

  static func year(_ year: Int) -> String {
    let digits = String(abs(year))
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A month, or a part of a year by its number in EDTF.
  static func part(_ year: Int, _ part: Int) -> EDTF? {
    date("\(Self.year(year))-\(part < 10 ? "0" : "")\(part)")
  }

  static func interval(_ first: CalendarDay, _ last: CalendarDay) -> EDTF? {
    EDTF(from: EDTF(first), to: EDTF(last))
  }

  /// Monday to Sunday: EDTF has no weeks.
  static func week(of day: CalendarDay) -> EDTF? {
    let monday = day.advanced(by: 1 - day.weekday)
    return interval(monday, monday.advanced(by: 6))
  }

  static func decade(_ year: Int) -> EDTF? {
    guard 0...9999 ~= year else { return nil }
    return date(String(Self.year(year).dropLast()) + "X")
  }

  /// The century whose years begin with the same two digits.
  static func century(_ year: Int) -> EDTF? {
    guard 0...9999 ~= year else { return nil }
    return date(String(Self.year(year).dropLast(2)) + "XX")
  }

  /// A unit so many units from a moment, as fine as the unit; nothing where the moment is not fine enough.
  static func shifted(_ moment: TimeMoment, _ unit: TimeUnit, by count: Int) -> (EDTF?, TimeMoment?)
  {
    guard abs(count) < 10_000 else { return (nil, nil) }
    switch unit {
    case .day:
      guard let day = moment.calendarDay?.advanced(by: count) else { return (nil, nil) }
      return (EDTF(day), TimeMoment(day))
    case .week:
      guard let day = moment.calendarDay?.advanced(by: count * 7) else { return (nil, nil) }
      let parts = TimeMoment(day)
      return (week(of: day), parts)
    case .month:
      guard let month = moment.month else { return (nil, nil) }
      let total = moment.year * 12 + month - 1 + count
      let result = TimeMoment(year: total / 12, month: total % 12 + 1)
      return (result.edtf, result)
    case .quarter:
      guard let month = moment.month else { return (nil, nil) }
      let total = moment.year * 4 + (month - 1) / 3 + count
      return (part(total / 4, 33 + total % 4), TimeMoment(year: total / 4))
    case .year:
      let result = TimeMoment(year: moment.year + count)
      return (result.edtf, result)
    case .decade: return (decade(moment.year + count * 10), nil)
    case .century: return (century(moment.year + count * 100), nil)
    }
  }

  /// The bounds of a third: a month is cut after its 10th and 20th, a year after April and August, a decade as
  /// 0–3, 4–6, 7–9, a century as 00–33, 34–66, 67–99; none of anything else.
  static func third(_ third: Int, of date: EDTF) -> (CalendarDay, CalendarDay)? {
    guard let bounds = date.bounds, let first = bounds.earliest.day, let last = bounds.latest.day,
      0...2 ~= third
    else { return nil }
    let (year, month, _) = first.components
    let years = last.year - year + 1
    if years == 1, last.components.month == month, last.number - first.number > 26 {
      let start = first.advanced(by: third * 10)
      return (start, third == 2 ? last : start.advanced(by: 9))
    }
    if years == 1, last.number - first.number > 360 {
      let end = third * 4 + 4
      guard let from = CalendarDay(year: year, month: end - 3, day: 1),
        let to = CalendarDay(
          year: year, month: end, day: CalendarDay.length(ofMonth: end, year: year))
      else { return nil }
      return (from, to)
    }
    let cuts = years == 10 ? [0, 4, 7, 10] : years == 100 ? [0, 34, 67, 100] : []
    guard !cuts.isEmpty, let from = CalendarDay(year: year + cuts[third], month: 1, day: 1),
      let to = CalendarDay(year: year + cuts[third + 1] - 1, month: 12, day: 31)
    else { return nil }
    return (from, to)
  }
}
