import Chronology

/// What stands before the colon of an event: from when, to when, and how often again.
struct MarkwhenRange {
  var from: MarkwhenEnd
  var to: MarkwhenEnd?
  var recurrence: MarkwhenRecurrence?

  /// Whether an end of it has the form of a date and is none.
  var isWrong: Bool {
    if case .wrong = from { return true }
    if case .wrong = to { return true }
    return false
  }
}

extension MarkwhenRange {
  /// A date in EDTF of any level, also with spaces around the slash of an interval; nothing where the text is
  /// something else.
  init?(edtf text: ArraySlice<UInt8>) {
    guard text.allSatisfy(Self.isOfEDTF) else { return nil }
    let date = String(decoding: MarkwhenValue.trim(text), as: UTF8.self)
      .replacing(" /", with: "/").replacing("/ ", with: "/")
    guard let edtf = try? EDTF(parsing: date) else { return nil }
    self.init(from: .edtf(edtf))
  }

  /// Whether EDTF has a character; a cheap test, since every line with a colon comes here.
  private static func isOfEDTF(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || "XYTZSE-+:/.,~?%[]{} \t".utf8.contains(byte)
  }
}

/// The start or the end of a range, as written.
enum MarkwhenEnd {
  /// A date that stands for itself.
  case point(MarkwhenPoint)
  /// The day or moment on which the file is looked at: `now`, `today`.
  case now(String)
  /// A time of day that is told from another date.
  case time(TimeOfDay)
  /// Told from another event.
  case relative(MarkwhenRelative)
  /// A whole date or interval that only EDTF has: qualified, open, a set.
  case edtf(EDTF)
  /// What has the form of a date and is none, and what is wrong with it.
  case wrong(String)
}

/// A date that stands for itself.
struct MarkwhenPoint {
  /// The astronomical year; nothing where the file leaves it to the day of reading.
  var year: Int?
  var month: Int?
  var day: Int?
  var time: TimeOfDay?
  /// How many days it is long, where it names a day.
  var days = 1
  /// Whether it is one to three digits without an era, which may take the era of the end.
  var isBareYear = false
  /// Whether it has an era.
  var hasEra = false

  /// How finely it is stated.
  var grain: MarkwhenGrain {
    time != nil ? .time : day != nil ? .day : month != nil ? .month : .year
  }

  /// The moment at which it begins; nothing where there is no such day.
  var begin: MarkwhenMoment? {
    guard let year, let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1) else {
      return nil
    }
    return time.map { MarkwhenMoment(first).at($0) } ?? MarkwhenMoment(first)
  }

  /// The moment after it; of a date with a time, that time.
  var end: MarkwhenMoment? {
    guard let begin, let year else { return nil }
    switch grain {
    case .time: return begin
    case .day: return begin.advanced(byDays: days)
    case .month, .year:
      let next = (month ?? 12) % 12 + 1
      return CalendarDay(year: next == 1 ? year + 1 : year, month: next, day: 1)
        .map { MarkwhenMoment($0) }
    }
  }

  /// The date as EDTF; of a week its first day.
  var first: EDTF? {
    guard let year else { return withoutYear }
    return EDTF(year: year, month: month, day: day, time: time)
  }

  /// The same for the end of a range: of a week its last day.
  var last: EDTF? {
    guard days > 1, let end else { return first }
    return end.advanced(byDays: -1).date(.day)
  }

  /// A month or day of a year that nobody has said (EDTF level 2, "Unspecified Digit").
  private var withoutYear: EDTF? {
    guard let month, 1...12 ~= month else { return nil }
    let text = [month, day].compactMap { $0 }.map { $0 < 10 ? "-0\($0)" : "-\($0)" }.joined()
    return try? EDTF(parsing: "XXXX" + text)
  }
}

/// A date that is told from another event.
struct MarkwhenRelative {
  /// The start or the end of an event.
  enum Side { case start, end }

  /// Whether it lies before the event.
  var isBefore = false
  /// The event's id; without one, the event that is written before.
  var id: String?
  /// Which side of the event counts, where the file says so.
  var side: Side?
  var amount = MarkwhenAmount()
}

/// How often something happens again.
struct MarkwhenRecurrence {
  /// What ends it.
  enum Limit {
    case never
    /// After so many times, the first among them.
    case times(Int)
    /// After a length of time from its first start.
    case period(MarkwhenAmount)
    /// With a date.
    case until(MarkwhenEnd)
  }

  /// From one start to the next.
  var every: MarkwhenAmount
  var limit = Limit.never
}
