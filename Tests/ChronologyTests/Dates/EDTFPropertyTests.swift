import Chronology
import Testing

@Suite("What holds for every date")
struct EDTFPropertyTests {
  /// Writes texts that are EDTF, or nearly.
  private struct Writer {
    var random: SeededGenerator

    mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
      choices.randomElement(using: &random)
    }

    mutating func qualifier() -> String {
      pick(["", "", "", "", "", "", "?", "~", "%"]) ?? ""
    }

    mutating func digits(_ number: Int, _ count: Int) -> String {
      let text = String(repeating: "0", count: count) + String(number)
      return String(
        text.suffix(count).map { digit in
          Int.random(in: 0..<12, using: &random) == 0 ? "X" : digit
        })
    }

    mutating func year() -> String {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let sign = pick(["", "-"]) ?? ""
        let exponent = pick(["", "E1", "E7", "E18", "E40", "E99999999999999999999"]) ?? ""
        let significant = pick(["", "S1", "S3", "S8"]) ?? ""
        return "Y\(sign)\(Int.random(in: 1...9_999_999, using: &random))\(exponent)\(significant)"
      case 1: return "-" + digits(Int.random(in: 1...9999, using: &random), 4)
      case 2:
        return
          "\(Int.random(in: 1000...9999, using: &random))S\(Int.random(in: 1...4, using: &random))"
      default: return digits(Int.random(in: 0...9999, using: &random), 4)
      }
    }

    mutating func date() -> String {
      var text = qualifier() + year() + qualifier()
      let depth = Int.random(in: 0..<4, using: &random)
      if depth > 0 {
        let month =
          depth == 1
          ? Int.random(in: 1...41, using: &random) : Int.random(in: 1...12, using: &random)
        text += "-" + qualifier() + digits(month, 2) + qualifier()
      }
      if depth > 1 {
        text += "-" + qualifier() + digits(Int.random(in: 1...31, using: &random), 2) + qualifier()
      }
      return text
    }

    mutating func expression() -> String {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return date() + "/" + date()
      case 1: return (pick(["", ".."]) ?? "") + "/" + date()
      case 2: return date() + "/" + (pick(["", ".."]) ?? "")
      case 3:
        let members = (0..<Int.random(in: 1...4, using: &random)).map { _ in date() }
        let isOneOf = Bool.random(using: &random)
        let joiner = pick([",", ",", ".."]) ?? ","
        let inside =
          (pick(["", "", ".."]) ?? "") + members.joined(separator: joiner)
          + (pick(["", "", ".."]) ?? "")
        return isOneOf ? "[\(inside)]" : "{\(inside)}"
      case 4:
        return "\(date())T\(digits(Int.random(in: 0...24, using: &random), 2)):00:00"
          + (pick(["", "Z", "+04:30", "-04"]) ?? "")
      default: return date()
      }
    }

    /// The dates of so many texts; those that are not EDTF fall out.
    mutating func dates(_ count: Int) -> [EDTF] {
      (0..<count).compactMap { _ in try? EDTF(parsing: expression()) }
    }
  }

  @Test("What was written reads back as the same value, and the same text")
  func roundTrip() throws {
    var writer = Writer(random: SeededGenerator(seed: 4))
    let dates = writer.dates(20_000)
    #expect(dates.count > 5_000)
    for date in dates {
      let text = date.description
      let again = try EDTF(parsing: text)
      try #require(again == date, "\(text)")
      try #require(again.description == text)
    }
  }

  @Test("The earliest day is never after the latest, and neither is qualified away")
  func ordered() throws {
    var writer = Writer(random: SeededGenerator(seed: 5))
    for date in writer.dates(20_000) {
      guard let bounds = date.bounds else { continue }
      if let earliest = bounds.earliest.day, let latest = bounds.latest.day {
        try #require(earliest <= latest, "\(date)")
      }
      guard let wider = date.boundsWithMargin else { continue }
      if let earliest = bounds.earliest.day, let wide = wider.earliest.day {
        try #require(wide <= earliest, "\(date)")
      }
      if let latest = bounds.latest.day, let wide = wider.latest.day {
        try #require(wide >= latest, "\(date)")
      }
    }
  }

  @Test("Every date has words, and a qualified one says so")
  func worded() throws {
    var writer = Writer(random: SeededGenerator(seed: 6))
    for date in writer.dates(20_000) {
      let words = date.words()
      try #require(!words.isEmpty)
      let saysUncertain = words.contains("possibly") || words.contains("uncertain")
      let saysApproximate = words.contains("around") || words.contains("approximate")
      let says = date.qualification
      try #require(saysUncertain == (says == .uncertain || says == .both), "\(date): \(words)")
      try #require(saysApproximate == (says == .approximate || says == .both), "\(date): \(words)")
      try #require((date.heading == nil) == (ChronologicalKey(date, ordinal: 0) == nil))
    }
  }

  @Test("The order of dates is total")
  func totalOrder() throws {
    var writer = Writer(random: SeededGenerator(seed: 7))
    var keys = writer.dates(300).enumerated().compactMap { ChronologicalKey($1, ordinal: $0) }
    keys.shuffle(using: &writer.random)
    keys = Array(keys.prefix(120))
    for left in keys {
      for right in keys {
        let ways = [left < right, right < left, left == right].filter { $0 }
        try #require(ways.count == 1)
        for third in keys where left < right && right < third { try #require(left < third) }
      }
    }
  }

  @Test("No bytes, however wild, end in anything but a date or an error")
  func anyBytes() throws {
    var random = SeededGenerator(seed: 8)
    let likely = Array("0123456789XXYEST-/.,[]{}?~%:+Z xu".utf8)
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        Int.random(in: 0..<10, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random) : likely.randomElement(using: &random) ?? 0
      }
      switch Self.reading(bytes) {
      case .success(let date):
        try #require(date.description.utf8.elementsEqual(bytes) || date.description.contains("Y"))
        try #require(!date.words().isEmpty)
      case .failure(let error):
        try #require(error.offset >= 0 && error.offset <= bytes.count)
        try #require(!error.message.isEmpty)
      }
    }
  }

  private static func reading(_ bytes: [UInt8]) -> Result<EDTF, EDTFError> {
    do throws(EDTFError) {
      return .success(try EDTF(parsing: bytes.span))
    } catch {
      return .failure(error)
    }
  }

  @Test("No text in casual English ends in anything but a date or an error")
  func anyEnglish() throws {
    var random = SeededGenerator(seed: 9)
    let words = [
      "early", "mid", "late", "july", "2018", "12", "the", "1950s", "19th", "century", "between",
      "and", "to", "-", "from", "before", "after", "c.", "?", ",", "last", "friday", "month", "ago",
      "three", "bce", "99999999999999999999", "500", "999999999999999", "summer", "of", "some",
      "day", "in",
      "or", "around", "possibly", "/", "since", "until", "31", "february", "today", "0", "ad",
      "1st",
    ]
    let given = CalendarDay(year: 2018, month: 7, day: 9)
    for _ in 0..<30_000 {
      let text = (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }.joined(separator: " ")
      guard let date = try? EDTF(casual: text, relativeTo: given) else { continue }
      try #require(try EDTF(parsing: date.description) == date, "\(text)")
    }
  }
}
