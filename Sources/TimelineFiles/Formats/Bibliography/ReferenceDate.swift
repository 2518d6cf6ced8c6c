import Chronology

/// Dates as people and programs write them beside a work.
enum ReferenceDate {
  /// Reads EDTF, dates in numbers with the year first, date and time, and English.
  ///
  /// - Parameter written: The text.
  /// - Returns: Nothing where it is no date, or one that can be read in two ways.
  static func read(_ written: String) -> EDTF? {
    let text = written.trimmed
    guard !text.isEmpty, text.utf8.count <= 256 else { return nil }
    if let date = try? EDTF(parsing: text) { return date }
    return numeric(text) ?? (try? EDTF(casual: withoutTime(text), relativeTo: nil))
  }

  /// What an unreadable date is called in a problem.
  static func unreadable(_ text: String) -> TimelineAssembly.FoundDate {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
    return .unreadable(
      text: text,
      message: "“\(shown)” cannot be read as a date; write one such as 2018-07-12 or July 2018")
  }

  /// `2018-7-9`, `2018/07/09`, `2018.7.9`, `20180709`, and what of a time follows.
  private static func numeric(_ text: String) -> EDTF? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == "t" || $0 == " "
    }
    guard let date = parts.first.flatMap(day) else { return nil }
    guard parts.count > 1, let time = parts.last else { return date }
    // Fractions of a second are more than EDTF has.
    var clock = time.trimmed[...]
    if let point = clock.firstIndex(where: { $0 == "." || $0 == "," }) {
      let rest = clock[clock.index(after: point)...].drop { $0.isASCII && $0.isNumber }
      clock = clock[..<point] + rest
    }
    guard clock.first?.isNumber == true else { return nil }
    return (try? EDTF(parsing: "\(date)T\(clock)")) ?? date
  }

  private static func day(_ text: Substring) -> EDTF? {
    let numbers = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    switch (numbers.count, numbers.first?.count) {
    case (1, 8):
      let digits = numbers[0]
      return date([digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)])
    case (3, 4): return date(numbers)
    // 2018-7 can be nothing but a month; of 2018/07 and the like more is asked.
    case (2, 4) where numbers[1].count == 1: return date(numbers)
    default: return nil
    }
  }

  private static func date(_ numbers: [Substring]) -> EDTF? {
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count, let year = values.first else { return nil }
    return EDTF(year: year, month: values[1], day: values.count > 2 ? values[2] : nil)
  }

  /// `Mon, 09 Jul 2018 12:15:00 GMT` without what follows the day.
  private static func withoutTime(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard
      let clock = words.firstIndex(where: { word in
        word.contains(":") && word.first?.isNumber == true
      }), clock > 0
    else { return text }
    return words[..<clock].joined(separator: " ")
  }
}
