import Chronology

/// When a work was published: biblatex' `date`, or BibTeX's `year` and `month`.
struct BibTeXDate {
  /// The date, as exactly as the entry gives it.
  let found: TimelineAssembly.FoundDate
  /// What is left out of it, and why.
  private(set) var problem: String?
  /// The field that is no date although it looks like one.
  private(set) var mistake: String?

  init(_ library: BibTeXLibrary, _ index: Int) {
    func text(_ name: String) -> String? {
      let text = library.field(name, of: index).map(LaTeXText.plain) ?? ""
      return text.isEmpty ? nil : text
    }
    // In a date ~ is no space.
    let written = library.field("date", of: index).map(LaTeXText.verbatim)
    if let written, !written.isEmpty {
      if let date = ReferenceDate.read(written) {
        found = .stated(StatedDate(date))
        return
      }
      if text("year") == nil {
        let isShort = Self.hasNoCentury(written)
        mistake = isShort ? "date" : nil
        found = isShort ? Self.withoutCentury(written) : ReferenceDate.unreadable(written)
        return
      }
      problem = "`date` “\(written.prefix(60))” cannot be read and is left out for the year"
    }
    guard let written = text("year") else {
      found = .notGiven
      return
    }
    if Self.hasNoCentury(written) {
      mistake = "year"
      found = Self.withoutCentury(
        [written, text("month"), text("day")].compactMap { $0 }.joined(separator: " "))
      return
    }
    let year = Self.year(written)
    guard case .stated(let date) = year, let month = text("month"),
      case .date(let parts)? = date.edtf.parts, parts.month == nil, date.edtf.qualification == nil
    else {
      found = year
      return
    }
    let day = text("day")
    if let whole = Self.date(parts.year, month: month, day: day) {
      found = .stated(StatedDate(whole))
    } else if let day, let rest = Self.date(parts.year, month: month, day: nil) {
      found = .stated(StatedDate(rest))
      problem = "`day` “\(day.prefix(60))” is no day of its month, and is left out; mend it"
    } else {
      found = year
      problem = "`month` “\(month.prefix(60))” cannot be read and is left out; write it as jul"
    }
  }

  // MARK: Year

  /// What stands for a date that nobody knows.
  private static let noDates: Set<String> = [
    "n.d", "nd", "s.d", "o.j", "no date", "undated", "s.a",
  ]

  /// Whether a year has one or two digits, with or without brackets.
  private static func hasNoCentury(_ written: String) -> Bool {
    let digits = written.utf8.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
      .prefix { 0x30...0x39 ~= $0 }
    let rest = written.utf8.count - digits.count
    return 1...2 ~= digits.count
      && written.utf8.filter { "[]().".utf8.contains($0) }.count == rest
  }

  private static func withoutCentury(_ text: String) -> TimelineAssembly.FoundDate {
    .unreadable(text: text, message: WrittenDate.century.message)
  }

  private static func year(_ written: String) -> TimelineAssembly.FoundDate {
    var text = written[...]
    // Brackets around a year say that it does not stand in the work itself.
    while let first = text.first, let last = text.last, text.count > 2,
      first == "[" && last == "]" || first == "(" && last == ")"
    {
      text = text.dropFirst().dropLast()
    }
    if text.last == "." { text = text.dropLast() }
    if noDates.contains(text.lowercased()) { return .notGiven }
    let digits = text.drop { $0 == "-" }
    // 2018a is the first work of that year.
    if digits.count == 5, text.count == 5, let last = text.last, last.isASCII, last.isLowercase,
      last != "s",
      text.dropLast().allSatisfy(\.isNumber)
    {
      text = text.dropLast()
    }
    if let number = Int(text), text.count <= 5, let date = EDTF(year: number) {
      return .stated(StatedDate(date))
    }
    if let pair = pair(text) { return pair }
    return ReferenceDate.read(String(text)).map { .stated(StatedDate($0)) }
      ?? ReferenceDate.unreadable(written)
  }

  /// `1950-53`, `1950/51`: two years, or a year and a month; where it may be both it is not guessed.
  private static func pair(_ text: Substring) -> TimelineAssembly.FoundDate? {
    let parts = text.split { "-–—/ ".contains($0) }
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let second = Int(parts[1])
    else { return nil }
    let century = year / 100 * 100
    switch (second > year % 100, 1...12 ~= second) {
    case (true, false):
      return EDTF(from: EDTF(year: year), to: EDTF(year: century + second))
        .map { .stated(StatedDate($0)) }
    case (false, true):
      return EDTF(year: year, month: second).map { .stated(StatedDate($0)) }
    case (true, true):
      return .unreadable(
        text: String(text),
        message: "“\(text)” may be a month or two years; write \(year)/\(century + second), "
          + "or the month as `month`")
    case (false, false): return nil
    }
  }

  // MARK: Month

  private static func date(_ year: Int, month: String, day: String?) -> EDTF? {
    let written = month.replacing(".", with: "").trimmed
    let number = Int(written)
    if let number, 21...24 ~= number {
      guard day == nil else { return nil }
      return EDTF(year: year).map { "\($0)-\(number)" }.flatMap { try? EDTF(parsing: $0) }
    }
    let name =
      number.flatMap { 1...12 ~= $0 ? CalendarWords.english[$0 - 1] : nil }
      ?? (number == nil ? written : nil)
    guard let name else { return nil }
    var words = WrittenDate.english(name).replacing("/", with: "–").replacing(" and ", with: "–")
      .replacing(" & ", with: "–").replacing("&", with: "–")
    if let day {
      guard day.contains(where: \.isNumber) else { return nil }
      words = "\(day) \(words)"
    }
    // Only four digits are a year to English; others are put in its place afterwards.
    let stand = year > 999 && year < 10_000 ? year : 2000 + (year % 4 + 4) % 4
    guard let read = try? EDTF(casual: "\(words) \(stand)", relativeTo: nil) else { return nil }
    guard stand != year else { return read }
    guard case .date(let parts)? = read.parts else { return nil }
    return EDTF(year: year, month: parts.month, day: parts.day)
  }
}
