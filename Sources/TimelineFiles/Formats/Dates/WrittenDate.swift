import Chronology

/// Why a text is no date.
struct DateProblem: Error {
  /// What is wrong, and what to do.
  let message: String
}

/// Reads dates as people and programs write them: in numbers of any order, with the names of months, in EDTF or
/// in words.
///
/// Nothing is guessed: a date that could be two, or in several centuries, is refused. docs/formats.md has the
/// conventions.
struct WrittenDate {
  /// Which of day and month comes first in 03/04/2018, where that is known.
  var dayOrder: ReadingOptions.DayOrder?
  /// Whether 03.04.2018 is day first where nothing else is known: none of the 188 patterns of the Unicode CLDR
  /// that have points between numbers puts the month first.
  var pointsAreDayFirst = true
  /// Whether any number alone is an astronomical year, as in SIMILE Timeline.
  var numbersAreYears = false
  /// Whether a weekday that does not fit is passed over, as in SIMILE Timeline.
  var ignoresWeekday = false

  /// Reads a date; throws where there is none, or more than one.
  func read(_ text: String) throws(DateProblem) -> EDTF {
    let text = text.trimmed
    if let date = try? EDTF(parsing: text) { return date }
    let pieces = DatePiece.pieces(of: text)
    if pieces.count > Self.longest { throw DateProblem(message: "this is too long for a date") }
    if let date = try single(pieces) { return date }
    for (start, end) in Self.splits(pieces) {
      if Self.isOngoing(end), let first = try? single(Self.withoutFrom(start)),
        let span = EDTF(from: first, to: nil)
      {
        return span
      }
      guard let first = try? single(start), let last = try? single(end) else { continue }
      guard let span = EDTF(from: first, to: last) else {
        throw DateProblem(message: "it ends before it begins; mend one of the two dates")
      }
      return span
    }
    do throws(EDTFError) {
      return try EDTF(casual: CasualTranslation.english(text), relativeTo: nil)
    } catch {
      throw DateProblem(message: error.message)
    }
  }

  /// More pieces than any date has.
  private static let longest = 60

  /// The two sides of each dash that stands apart, word between dates, or other dash.
  private static func splits(_ pieces: [DatePiece]) -> [([DatePiece], [DatePiece])] {
    let inner = pieces.indices.dropFirst().dropLast()
    let words = inner.filter {
      pieces[$0].kind == .word && CalendarWords.joiners.contains(pieces[$0].text)
    }
    let apart = inner.filter { pieces[$0].isSign("-") && pieces[$0].isApart }
    let others = inner.filter {
      (pieces[$0].isSign("-") && !pieces[$0].isApart) || pieces[$0].isSign("~")
        || pieces[$0].isSign("/")
    }
    return (words + apart + others).map {
      (Array(pieces[..<$0]), Array(pieces[($0 + 1)...]))
    }
  }

  /// Whether a text in the place of an end says that there is none yet, such as "present".
  static func isOngoing(_ text: String) -> Bool {
    text.utf8.count < 80 && isOngoing(DatePiece.pieces(of: text))
  }

  private static func isOngoing(_ pieces: [DatePiece]) -> Bool {
    CalendarWords.ongoing.contains(pieces.lazy.map(\.text).joined(separator: " "))
  }

  private static func withoutFrom(_ pieces: [DatePiece]) -> [DatePiece] {
    guard let first = pieces.first, CalendarWords.from.contains(first.text) else { return pieces }
    return Array(pieces.dropFirst())
  }

  /// The text with the names of months in English, and one space where there are several.
  ///
  /// O(n).
  static func english(_ text: String) -> String {
    var english = ""
    var rest = text.split(separator: " ").joined(separator: " ")[...]
    while let start = rest.firstIndex(where: { $0.isLetter }) {
      english += rest[..<start]
      let word = rest[start...].prefix { $0.isLetter }
      let month = CalendarWords.month(PlainLetters.of(word))
      english += month.map { CalendarWords.english[$0 - 1] } ?? String(word)
      rest = rest[word.endIndex...]
    }
    return english + rest
  }

  // MARK: Which comes first

  /// What a text tells of the order of day and month.
  enum OrderSign {
    /// It can only be read in this order.
    case only(ReadingOptions.DayOrder)
    /// It can be read both ways.
    case either
  }

  /// What the dates in numbers tell, one of each side of a span.
  static func orderSigns(in text: String) -> [OrderSign] {
    let pieces = DatePiece.pieces(of: text)
    guard pieces.count <= longest else { return [] }
    if let sign = orderSign(pieces) { return [sign] }
    for (start, end) in splits(pieces) {
      if let first = orderSign(start), let last = orderSign(end) { return [first, last] }
    }
    return []
  }

  /// Only what is a day of the calendar in just one order, and on the weekday that stands beside it, is a sign.
  private static func orderSign(_ pieces: [DatePiece]) -> OrderSign? {
    guard let parts = ClockPieces.split(pieces) else { return nil }
    let (weekday, rest) = withoutWeekday(parts.date)
    guard let triple = NumberTriple(rest), !triple.isYearFirst, let year = triple.third.number,
      let first = triple.first.number, let second = triple.second.number, first != second
    else { return nil }
    let isWhole = triple.third.digits > 2
    func isDay(_ month: Int, _ day: Int) -> Bool {
      // Of a year in two digits the century is open, and with it the weekday.
      guard let found = CalendarDay(year: isWhole ? year : 2000 + year, month: month, day: day)
      else { return false }
      return weekday == nil || !isWhole || found.weekday == weekday
    }
    switch (isDay(second, first), isDay(first, second)) {
    case (true, false): return .only(.dayFirst)
    case (false, true): return .only(.monthFirst)
    case (true, true): return .either
    case (false, false): return nil
    }
  }

  // MARK: One date

  /// The weekday before or behind a date, also in parentheses, and the other pieces.
  private static func withoutWeekday(
    _ pieces: [DatePiece]
  ) -> (weekday: Int?, rest: [DatePiece]) {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return (nil, pieces)
    }
    if let weekday = CalendarWords.weekday(first.text) {
      let rest = pieces.dropFirst().drop { $0.isSign(",") || $0.isSign(".") }
      return (weekday, Array(rest))
    }
    if pieces.count > 3, last.isSign(")"), pieces[pieces.count - 3].isSign("("),
      let weekday = CalendarWords.weekday(pieces[pieces.count - 2].text)
    {
      return (weekday, pieces.dropLast(3))
    }
    // The one syllable of 7월 12일 is no weekday.
    if last.text.count > 1, let weekday = CalendarWords.weekday(last.text) {
      return (weekday, pieces.dropLast())
    }
    return (nil, pieces)
  }

  /// Reads one date; nothing where the pieces are something else.
  private func single(_ pieces: [DatePiece]) throws(DateProblem) -> EDTF? {
    guard let parts = ClockPieces.split(pieces) else { return nil }
    let (weekday, rest) = Self.withoutWeekday(parts.date)
    guard let numbers = try dateNumbers(rest) else { return nil }
    if numbers.day == nil, parts.time != nil { return nil }
    guard
      let date = EDTF(
        year: numbers.year, month: numbers.month, day: numbers.day, time: parts.time)
    else {
      throw DateProblem(message: "the calendar has no such day; write one as 2018-07-12")
    }
    if let weekday, !ignoresWeekday, let day = date.bounds?.earliest.day, numbers.day != nil,
      day.weekday != weekday
    {
      throw DateProblem(
        message: "that day is a \(CalendarWords.englishWeekdays[day.weekday - 1]); "
          + "mend the weekday or the date")
    }
    return date
  }

  private struct Numbers {
    var year: Int
    var month: Int?
    var day: Int?
  }

  private func dateNumbers(_ pieces: [DatePiece]) throws(DateProblem) -> Numbers? {
    if let numbers = Self.withUnits(pieces) ?? Self.basic(pieces) ?? Self.ofWeek(pieces) {
      return numbers
    }
    if let triple = NumberTriple(pieces) { return try numbers(of: triple) }
    if let pair = Self.monthAndYear(pieces) { return pair }
    if let year = try year(pieces) { return Numbers(year: year) }
    return try named(pieces)
  }

  /// Eight digits, as ISO 8601 allows (its "basic format").
  private static func basic(_ pieces: [DatePiece]) -> Numbers? {
    guard pieces.count == 1, pieces[0].digits == 8, let number = pieces[0].number,
      CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
    else { return nil }
    return Numbers(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// A day of a week, `2018-W27-5` or `2018W275`.
  private static func ofWeek(_ pieces: [DatePiece]) -> Numbers? {
    let plain = pieces.filter { !$0.isSign("-") }
    guard plain.count == pieces.count || pieces.count == 6 && plain.count == 4, plain.count >= 3,
      plain[0].digits == 4, plain[1].text == "w", let year = plain[0].number
    else { return nil }
    let digits = plain.dropFirst(2).map(\.text).joined()
    guard digits.utf8.count == 3, let number = Int(digits),
      plain.count == 3 || plain[2].digits == 2,
      let day = CalendarDay(weekYear: year, week: number / 10, weekday: number % 10)
    else { return nil }
    let parts = day.components
    return Numbers(year: parts.year, month: parts.month, day: parts.day)
  }

  /// `2018년 7월 12일`, `2018年7月`, `기원전 500년`.
  private static func withUnits(_ pieces: [DatePiece]) -> Numbers? {
    if let first = pieces.first, first.text == "기원전" || first.text == "서기" {
      guard pieces.count == 3, pieces[2].text == "년", let year = pieces[1].number, year > 0 else {
        return nil
      }
      return Numbers(year: first.text == "서기" ? year : 1 - year)
    }
    let units: [Set<String>] = [["년", "年"], ["월", "月"], ["일", "日"]]
    guard [2, 4, 6].contains(pieces.count) else { return nil }
    var values: [Int] = []
    for (index, unit) in units.enumerated().prefix(pieces.count / 2) {
      guard let value = pieces[2 * index].number, unit.contains(pieces[2 * index + 1].text) else {
        return nil
      }
      values.append(value)
    }
    guard pieces[0].digits >= 3 else { return nil }
    return Numbers(
      year: values[0], month: values.count > 1 ? values[1] : nil,
      day: values.count > 2 ? values[2] : nil)
  }

  private func numbers(of triple: NumberTriple) throws(DateProblem) -> Numbers {
    guard let first = triple.first.number, let second = triple.second.number,
      let third = triple.third.number
    else { throw DateProblem(message: "these numbers are too large for a date") }
    if triple.isYearFirst {
      // Databases write a zero for a month or day that is not known.
      let month = second == 0 ? nil : second
      return Numbers(year: first, month: month, day: month == nil || third == 0 ? nil : third)
    }
    if triple.third.digits < 3 { throw Self.century }
    if first > 12 || first == second { return Numbers(year: third, month: second, day: first) }
    if second > 12 { return Numbers(year: third, month: first, day: second) }
    let order = dayOrder ?? (triple.sign == "." && pointsAreDayFirst ? .dayFirst : nil)
    switch order {
    case .dayFirst: return Numbers(year: third, month: second, day: first)
    case .monthFirst: return Numbers(year: third, month: first, day: second)
    case nil:
      let months = CalendarWords.english
      guard 1...12 ~= first, 1...12 ~= second else {
        throw DateProblem(message: "the calendar has no such day; write one as 2018-07-12")
      }
      throw DateProblem(
        message: "this is \(first) \(months[second - 1]) or \(second) \(months[first - 1]), and "
          + "nothing says which; say --day-first or --month-first")
    }
  }

  /// Why a year of two digits is none.
  static let century = DateProblem(
    message: "the year has two digits, and nothing says in which century it is; "
      + "write it with four")

  /// `07/2018`, `7.2018`, `2018/7`.
  private static func monthAndYear(_ pieces: [DatePiece]) -> Numbers? {
    guard pieces.count == 3, ["/", ".", "-"].contains(pieces[1].text),
      let first = pieces[0].number, let second = pieces[2].number
    else { return nil }
    let isYearFirst = pieces[0].digits == 4 && pieces[2].digits <= 2
    guard isYearFirst || (pieces[0].digits <= 2 && pieces[2].digits == 4) else { return nil }
    let month = isYearFirst ? second : first
    guard 0...12 ~= month else { return nil }
    return Numbers(year: isYearFirst ? first : second, month: month == 0 ? nil : month)
  }

  /// A year alone, with its era or without.
  private func year(_ pieces: [DatePiece]) throws(DateProblem) -> Int? {
    var rest = pieces[...]
    var era: String?
    if let first = rest.first, CalendarWords.common.contains(first.text) {
      era = "ad"
      rest = rest.dropFirst()
    } else if let last = rest.last, last.kind == .word, rest.count > 1 {
      if CalendarWords.before.contains(last.text) { era = "bc" }
      if CalendarWords.common.contains(last.text) { era = "ad" }
      if era == nil { return nil }
      rest = rest.dropLast()
    }
    let isNegative = rest.first?.isSign("-") ?? false
    if isNegative { rest = rest.dropFirst() }
    guard rest.count == 1, let piece = rest.first, let number = piece.number else { return nil }
    if era != nil { return isNegative || number == 0 ? nil : era == "bc" ? 1 - number : number }
    if numbersAreYears { return isNegative ? -number : number }
    if isNegative {
      throw DateProblem(
        message: "a year with a minus is either astronomical or before the common era; "
          + "write \(number) BCE, or four digits as in -0499")
    }
    if piece.digits <= 2 { throw Self.century }
    if piece.digits > 4 {
      throw DateProblem(
        message: "a number alone is no date, although spreadsheets store days as numbers; "
          + "format the column as dates and save it again")
    }
    return number
  }

  /// A date with the name of its month, in any order.
  private func named(_ pieces: [DatePiece]) throws(DateProblem) -> Numbers? {
    var month: Int?
    var numbers: [DatePiece] = []
    var era: String?
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .number: numbers.append(piece)
      case .sign:
        guard [".", ",", "-", "/", "º", "'", "’"].contains(piece.text) else { return nil }
        // A dash that stands apart is between two dates.
        if piece.text == "-", piece.isApart { return nil }
      case .word:
        let isOrdinal = index > 0 && pieces[index - 1].kind == .number && !piece.isApart
        if isOrdinal, CalendarWords.ordinals.contains(piece.text) { continue }
        if CalendarWords.fillers.contains(piece.text) { continue }
        if CalendarWords.before.contains(piece.text) {
          era = "bc"
        } else if CalendarWords.common.contains(piece.text) {
          era = "ad"
        } else if month == nil, let number = CalendarWords.month(piece.text) {
          month = number
        } else {
          return nil
        }
      }
    }
    guard let month, 1...2 ~= numbers.count else { return nil }
    let days = numbers.filter { $0.digits <= 2 }
    let years = numbers.filter { $0.digits > 2 }
    guard let year = years.first?.number, years.count == 1 else {
      guard years.isEmpty, numbers.count == 2, era == nil else { return nil }
      throw Self.century
    }
    return Numbers(
      year: era == "bc" ? 1 - year : year, month: month, day: days.first?.number)
  }
}

/// Three numbers with the same sign between them.
struct NumberTriple {
  let first: DatePiece
  let second: DatePiece
  let third: DatePiece
  let sign: String

  /// Whether the pieces are that; a point may follow, as in Korean.
  init?(_ pieces: [DatePiece]) {
    let isClosed = pieces.count == 6 && pieces[5].isSign(".") && pieces[3].isSign(".")
    guard pieces.count == 5 || isClosed, ["-", "/", "."].contains(pieces[1].text),
      pieces[1].text == pieces[3].text
    else { return nil }
    (first, second, third, sign) = (pieces[0], pieces[2], pieces[4], pieces[1].text)
    guard first.kind == .number, second.kind == .number, third.kind == .number,
      second.digits <= 2, first.digits <= 2 || third.digits <= 2, first.digits <= 6,
      third.digits <= 6
    else { return nil }
  }

  /// Whether the year comes first, which then has more than two digits.
  var isYearFirst: Bool { first.digits > 2 }
}
