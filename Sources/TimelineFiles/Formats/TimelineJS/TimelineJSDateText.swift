import Chronology

/// Dates in one piece, as version 2 of TimelineJS and its older spreadsheets have them.
///
/// `2011,12,10,7,2`, `12/10/2011 7:02` (the month first, as its program reads it), `12/2011`, `2011-12-10`,
/// `201112100702`, and years alone; what else is there is read as English.
struct TimelineJSDateText {
  /// Which of day and month comes first between slashes.
  let order: ReadingOptions.DayOrder
  /// The same where somebody has said it.
  private let dayOrder: ReadingOptions.DayOrder?

  /// No date in words has more bytes.
  static let longest = 100

  init(_ options: ReadingOptions) {
    order = options.dayOrder ?? .monthFirst
    dayOrder = options.dayOrder
  }

  /// Reads a date.
  func date(_ text: String, at place: TextPlace) -> TimelineJSDate {
    let text = text.trimmed
    var result: TimelineJSDate
    if text.isEmpty {
      result = TimelineJSDate()
    } else if text.utf8.count > Self.longest {
      result = Self.mistake("this is too long for a date; write one such as 2011,12,10", at: place)
    } else if text.contains(","), text.allSatisfy(Self.isOfNumbers) {
      result = commas(text, at: place)
    } else if text.contains("/"), text.allSatisfy({ Self.isOfNumbers($0) || $0.isLetter }) {
      result = slashes(text, at: place)
    } else if let parts = Self.iso(text) ?? Self.run(text) {
      result = Self.date(parts.numbers, time: parts.time, at: place)
    } else {
      result = words(text, at: place)
    }
    result.written = text
    result.place = place
    return result
  }

  private static func isOfNumbers(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || ",-/:. ".contains(character))
  }

  private static func mistake(_ message: String, at place: TextPlace) -> TimelineJSDate {
    TimelineJSDate(value: .mistake(message), place: place)
  }

  /// The date of up to six numbers in their order, some of which may be empty.
  private static func date(
    _ numbers: [String], time: String? = nil, at place: TextPlace
  ) -> TimelineJSDate {
    let parts = numbers.map { TimelineJSDateParts.Part($0, at: place) }
    func part(_ index: Int) -> TimelineJSDateParts.Part? {
      index < parts.count ? parts[index] : nil
    }
    var all = TimelineJSDateParts()
    (all.year, all.month, all.day) = (part(0), part(1), part(2))
    (all.hour, all.minute, all.second) = (part(3), part(4), part(5))
    guard let time, !time.isEmpty else { return all.date(at: place) }
    guard let clock = TimelineJSTime(time) else {
      var result = all.date(at: place)
      result.problems.append((.error, place, TimelineJSTime.mistake))
      return result
    }
    all.set(clock, at: place)
    var result = all.date(at: place)
    if let ahead = clock.minutesAhead, let exact = result.edtf?.description,
      let zoned = try? EDTF(parsing: exact + TimelineJSTime.zone(ahead))
    {
      result.value = .date(zoned)
    }
    return result
  }

  // MARK: Forms

  private func commas(_ text: String, at place: TextPlace) -> TimelineJSDate {
    var numbers = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    // The program of version 2 takes a time of zeros for none.
    if numbers.dropFirst(3).allSatisfy({ $0.allSatisfy { $0 == "0" } }) {
      numbers = Array(numbers.prefix(3))
    }
    return Self.date(numbers, at: place)
  }

  private func slashes(_ text: String, at place: TextPlace) -> TimelineJSDate {
    let pieces = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let first = pieces.first else { return TimelineJSDate() }
    let time = pieces.count > 1 ? String(pieces[1]) : nil
    let numbers = first.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard numbers.allSatisfy({ Int($0) != nil }) else { return words(text, at: place) }
    var ordered = numbers
    if numbers.count == 3, numbers[0].count < 3 {
      ordered =
        order == .monthFirst
        ? [numbers[2], numbers[0], numbers[1]] : [numbers[2], numbers[1], numbers[0]]
    } else if numbers.count == 2, numbers[0].count < 3 {
      ordered = [numbers[1], numbers[0]]
    }
    guard numbers.count == 2 || numbers.count == 3, ordered[0].count > 2 else {
      return Self.mistake(
        "which year is this? Write it in four digits, as in 12/10/2011", at: place)
    }
    if ordered.count > 1, let month = Int(ordered[1]), month > 12 {
      let other = order == .monthFirst ? "--day-first" : "--month-first"
      let what = order == .monthFirst ? "TimelineJS reads the month first" : "you say the day first"
      return Self.mistake(
        "there is no month \(month), and \(what); say \(other) where the file has the other order",
        at: place)
    }
    return Self.date(ordered, time: time, at: place)
  }

  /// A year with month, day and time behind hyphens (ISO 8601); years have any number of digits.
  private static func iso(_ text: String) -> (numbers: [String], time: String?)? {
    let pieces = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    guard let first = pieces.first, text.first != "T" else { return nil }
    let isNegative = first.hasPrefix("-")
    var numbers = first.drop { $0 == "-" || $0 == "+" }
      .split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(numbers.count),
      numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      numbers.dropFirst().allSatisfy({ $0.count <= 2 }), numbers.count > 1 || numbers[0].count < 8,
      pieces.count == 1 || numbers.count == 3
    else { return nil }
    if isNegative { numbers[0] = "-" + numbers[0] }
    return (numbers, pieces.count > 1 ? String(pieces[1]) : nil)
  }

  /// Twelve or fourteen digits in a row, down to minutes or seconds.
  private static func run(_ text: String) -> (numbers: [String], time: String?)? {
    guard text.utf8.count == 12 || text.utf8.count == 14,
      text.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    var rest = text[...]
    var numbers: [String] = []
    for length in [4, 2, 2, 2, 2, 2] where !rest.isEmpty {
      numbers.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return (numbers, nil)
  }

  private func words(_ text: String, at place: TextPlace) -> TimelineJSDate {
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return Self.mistake(
        "is this a year or a day? Write 2011,12,10 or 2011-12-10 for a day", at: place)
    }
    // The program of version 2 leaves these to the browser.
    let reader = WrittenDate(dayOrder: dayOrder, numbersAreYears: true, ignoresWeekday: true)
    do throws(DateProblem) {
      return TimelineJSDate(value: .date(try reader.read(text)), place: place)
    } catch {
      return Self.mistake(error.message, at: place)
    }
  }
}

extension TimelineJSDateParts {
  /// Takes over a time that stands in one piece.
  mutating func set(_ time: TimelineJSTime, at place: @autoclosure @escaping () -> TextPlace) {
    hour = Part("\(time.hour)", at: place())
    minute = Part("\(time.minute)", at: place())
    second = Part("\(time.second)", at: place())
  }
}

/// A time of day in one piece: `14:30`, `2:30 PM`, `1430`, `14.30`, `14:30:15.5`, `07:02:10Z`.
struct TimelineJSTime {
  var hour: Int
  var minute = 0
  var second = 0
  var minutesAhead: Int?

  /// What is said of one that cannot be read.
  static let mistake =
    "this is no time of day, so it is left out; write one such as 14:30 or 2:30 PM"

  init?(_ text: String) {
    var text = text.trimmed.uppercased()[...]
    if text.hasSuffix("Z") {
      minutesAhead = 0
      text = text.dropLast()
    } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = text[text.index(after: sign)...].filter { $0 != ":" }
      guard let shift = Int(digits), digits.count == 2 || digits.count == 4 else { return nil }
      let minutes = digits.count == 2 ? shift * 60 : shift / 100 * 60 + shift % 100
      minutesAhead = text[sign] == "-" ? -minutes : minutes
      text = text[..<sign]
    }
    var afternoon: Bool?
    for (ending, isAfternoon) in [("A.M.", false), ("P.M.", true), ("AM", false), ("PM", true)]
    where text.hasSuffix(ending) {
      afternoon = isAfternoon
      text = text.dropLast(ending.count)
      break
    }
    let plain = text.trimmed
    var numbers = plain.split(omittingEmptySubsequences: false) { ":.,".contains($0) }
    if numbers.count == 1, plain.count == 3 || plain.count == 4 {
      numbers = [plain.dropLast(2), plain.suffix(2)]
    }
    // What stands behind the seconds are parts of one.
    let values = numbers.map { Int($0) }
    guard (1...4).contains(values.count), values.allSatisfy({ $0 != nil }), let hour = values[0]
    else { return nil }
    self.hour = hour
    minute = values.count > 1 ? values[1] ?? 0 : 0
    second = values.count > 2 ? values[2] ?? 0 : 0
    if let afternoon {
      guard (1...12).contains(hour) else { return nil }
      self.hour = hour % 12 + (afternoon ? 12 : 0)
    }
    guard (0...24).contains(self.hour), (0...59).contains(minute), (0...60).contains(second) else {
      return nil
    }
  }

  /// A shift as EDTF writes it.
  static func zone(_ minutesAhead: Int) -> String {
    String(TimeOfDay(hour: 0, minutesAhead: minutesAhead).description.dropFirst(8))
  }
}
