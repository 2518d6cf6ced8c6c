import Chronology

/// One date as a slide of TimelineJS has it, and what is wrong with it.
struct TimelineJSDate {
  /// What was found.
  enum Value {
    case notGiven
    case date(EDTF)
    /// Something that is no date, with the words for a person.
    case mistake(String)
  }

  /// What was found.
  var value = Value.notGiven
  /// What stands in the file, for a date that cannot be read.
  var written = ""
  /// Where it stands, or where what is wrong with it stands.
  var place = TextPlace()
  /// What is wrong with it and leaves a date.
  var problems: [(severity: Diagnostic.Severity, place: TextPlace, message: String)] = []
  /// The words in which the file wants the date to be shown.
  var displayed: String?

  /// The date, where there is one.
  var edtf: EDTF? {
    if case .date(let edtf) = value { edtf } else { nil }
  }

  /// Whether the file says anything.
  var isGiven: Bool {
    if case .notGiven = value { false } else { true }
  }

  /// The astronomical year of one as TimelineJS counts: it shows -500 as 500 BCE, so that -1 is the year
  /// before 1.
  ///
  /// Nothing is subtracted from 0, which is no year in that count; its program takes it for 1 BCE.
  static func astronomical(_ year: Int) -> Int { year < 0 ? year + 1 : year }

  /// The year as TimelineJS counts.
  static func counted(_ year: Int) -> Int { year > 0 ? year : year - 1 }
}

/// The numbers of a date as they stand in the file.
struct TimelineJSDateParts {
  /// One number, and where it stands.
  struct Part {
    let text: String
    private let locate: () -> TextPlace

    init(_ text: String, at place: @autoclosure @escaping () -> TextPlace) {
      self.text = text
      locate = place
    }

    var place: TextPlace { locate() }
  }

  var year: Part?
  var month: Part?
  var day: Part?
  var hour: Part?
  var minute: Part?
  var second: Part?

  /// What is wrong with a part, and where.
  private struct Mistake: Error {
    var place: TextPlace
    var message: String
  }

  /// The date that they are; the parts that are empty are not given.
  ///
  /// Milliseconds are left out, since EDTF has none.
  func date(at place: TextPlace) -> TimelineJSDate {
    var result = TimelineJSDate()
    result.place = place
    let texts = [year, month, day].map { $0?.text.trimmed ?? "" }
    result.written = texts.joined(separator: "-")
    do throws(Mistake) {
      guard let counted = try Self.number(year, "year") else {
        guard let orphan = [month, day, hour].compactMap({ $0 }).first(where: { Self.says($0) })
        else { return result }
        throw Mistake(
          place: orphan.place,
          message: "there is no year beside this; write the year, or leave the others empty")
      }
      if counted == 0 {
        result.problems.append(
          (
            .warning, year?.place ?? place,
            "there is no year 0 in TimelineJS' count, and its program takes it for 1 BCE; "
              + "write -1 for 1 BCE, 1 for 1 CE"
          ))
      }
      result.value = .date(try day(of: TimelineJSDate.astronomical(counted), &result, at: place))
    } catch {
      result.place = error.place
      result.value = .mistake(error.message)
    }
    return result
  }

  /// Whether something other than 0 is written.
  private static func says(_ part: Part) -> Bool {
    part.text.contains { !$0.isWhitespace && $0 != "0" }
  }

  /// The date of a year, with what else is given.
  private func day(
    of year: Int, _ result: inout TimelineJSDate, at place: TextPlace
  ) throws(Mistake) -> EDTF {
    // Programs that have no month or day to write sometimes write 0.
    let month = try Self.number(self.month, "month").flatMap { $0 == 0 ? nil : $0 }
    let day = try Self.number(self.day, "day").flatMap { $0 == 0 ? nil : $0 }
    if let month, !(1...12).contains(month) {
      throw Mistake(
        place: self.month?.place ?? place,
        message: "there is no month \(month); write 1 to 12, or leave it empty")
    }
    if month == nil, day != nil {
      throw Mistake(
        place: self.day?.place ?? place,
        message: "there is no month beside this day; write the month, or leave the day empty")
    }
    guard let date = EDTF(year: year, month: month, day: day) else {
      guard let day, let month else {
        throw Mistake(
          place: self.year?.place ?? place,
          message: "this year is too far away to be written; write a smaller number")
      }
      throw Mistake(
        place: self.day?.place ?? place,
        message: "there is no day \(day) in month \(month) of that year; write a day that it has")
    }
    return withTime(date, year, month, day, &result)
  }

  /// The same date with its time; a mistake in the time costs the time.
  private func withTime(
    _ date: EDTF, _ year: Int, _ month: Int?, _ day: Int?, _ result: inout TimelineJSDate
  ) -> EDTF {
    do throws(Mistake) {
      let numbers = [
        try Self.number(hour, "hour"), try Self.number(minute, "minute"),
        try Self.number(second, "second"),
      ]
      guard let first = numbers.compactMap({ $0 }).first,
        let part = [hour, minute, second].compactMap({ $0 }).first(where: { !$0.text.isEmpty })
      else { return date }
      guard day != nil, let hour = numbers[0] else {
        if numbers.allSatisfy({ ($0 ?? 0) == 0 }) { return date }
        throw Mistake(
          place: part.place,
          message: day == nil
            ? "a time needs a year, a month and a day; it is left out"
            : "there is no hour beside \(first); the time is left out")
      }
      let time = TimeOfDay(hour: hour, minute: numbers[1] ?? 0, second: numbers[2] ?? 0)
      guard [time.hour, time.minute, time.second].allSatisfy({ $0 >= 0 }),
        let exact = EDTF(year: year, month: month, day: day, time: time)
      else {
        throw Mistake(
          place: part.place,
          message: "there is no such time of day; write hours from 0 to 23, and minutes and "
            + "seconds from 0 to 59")
      }
      return exact
    } catch {
      result.problems.append((.error, error.place, error.message))
      return date
    }
  }

  /// A whole number as people and programs write it; nothing where nothing is written.
  private static func number(_ part: Part?, _ name: String) throws(Mistake) -> Int? {
    guard let part else { return nil }
    let text = part.text.trimmed.replacing("\u{2212}", with: "-")
    if text.isEmpty { return nil }
    if let number = Int(text) { return number }
    // 2018.0 and 1.38e10 are whole numbers as well.
    if text.utf8.count < 40, let number = Double(text), let whole = Int(exactly: number) {
      return whole
    }
    throw Mistake(
      place: part.place,
      message: "this \(name) is not a whole number; write digits alone, "
        + (name == "year" ? "and a minus before a year BCE" : "such as 7 for July"))
  }
}
