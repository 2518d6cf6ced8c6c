import Chronology

/// A DATE or a DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
struct CalendarMoment: Hashable {
  /// Against what a time is told.
  enum Zone: Hashable {
    /// Whatever the time is where somebody is.
    case floating
    case utc
    /// By its TZID.
    case named(String)
  }

  /// The day.
  var day: CalendarDay
  /// Seconds from midnight, to 86,399; nothing for a DATE.
  var second: Int?
  var zone = Zone.floating

  var isDate: Bool { second == nil }

  /// Seconds from 1970-01-01T00:00:00 by the same clock; a DATE begins at midnight.
  var local: Int { day.number * 86_400 + (second ?? 0) }

  init(day: CalendarDay, second: Int? = nil, zone: Zone = .floating) {
    self.day = day
    self.second = second
    self.zone = zone
  }

  /// The moment of a clock.
  init(local: Int, isDate: Bool, zone: Zone) {
    let day = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    self.init(
      day: CalendarDay(number: day), second: isDate ? nil : local - day * 86_400,
      zone: isDate ? .floating : zone)
  }

  /// Reads a value; `zone` is what TZID says.
  ///
  /// Dashes and colons as in ISO 8601's extended format are read as well, for they leave no doubt. A second of 60
  /// is the one before it, as section 3.3.12 has it for clocks without leap seconds.
  ///
  /// - Throws: What is wrong, in words.
  init(_ written: some Collection<UInt8>, zone: Zone) throws(CalendarValueError) {
    var digits: [Int] = []
    var mark: Int?
    var isUTC = false
    for byte in written {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isUTC && digits.count < 15:
        digits.append(Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "T"), UInt8(ascii: "t"):
        guard mark == nil, digits.count == 8 else { throw CalendarValueError(written) }
        mark = digits.count
      case UInt8(ascii: "Z"), UInt8(ascii: "z"):
        guard mark != nil, !isUTC else { throw CalendarValueError(written) }
        isUTC = true
      case UInt8(ascii: "-") where mark == nil && (digits.count == 4 || digits.count == 6): break
      case UInt8(ascii: ":") where mark != nil && (digits.count == 10 || digits.count == 12): break
      default: throw CalendarValueError(written)
      }
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard digits.count == 8 && mark == nil || mark != nil && [12, 14].contains(digits.count) else {
      throw CalendarValueError(written)
    }
    let (year, month, dayOfMonth) = (number(0..<4), number(4..<6), number(6..<8))
    guard year > 0 else {
      throw CalendarValueError(
        message: "there is no year 0000 in iCalendar; years are 0001 to 9999")
    }
    guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else {
      throw CalendarValueError(
        message: "`\(CalendarValueError.shown(written))` is no day of the calendar")
    }
    guard mark != nil else {
      self.init(day: day)
      return
    }
    let (hour, minute) = (number(8..<10), number(10..<12))
    let second = digits.count == 14 ? number(12..<14) : 0
    guard hour < 24, minute < 60, second <= 60 else {
      throw CalendarValueError(
        message: "`\(CalendarValueError.shown(written))` is no time of day; "
          + "hours are 00 to 23, minutes and seconds 00 to 59")
    }
    self.init(
      day: day, second: hour * 3_600 + minute * 60 + min(second, 59), zone: isUTC ? .utc : zone)
  }
}

/// Why a value of a calendar cannot be read.
struct CalendarValueError: Error {
  /// What is wrong, and what to do.
  let message: String

  init(message: String) { self.message = message }

  /// Something that is no date.
  init(_ written: some Collection<UInt8>) {
    message =
      "`\(Self.shown(written))` is no date of iCalendar; write one as in 20180712, 20180712T143000 or "
      + "20180712T143000Z"
  }

  static func shown(_ written: some Collection<UInt8>) -> String {
    let text = String(decoding: written.prefix(60), as: UTF8.self)
    return written.count > 60 ? text + "…" : text
  }
}

/// A DURATION (RFC 5545, section 3.3.6), in seconds of a clock on which every day has 24 hours.
struct CalendarDuration: Hashable {
  var seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Reads a value such as `P1DT12H`; nothing where it is none.
  init?(_ written: some Collection<UInt8>) {
    var text = Substring(String(decoding: written.prefix(60), as: UTF8.self).uppercased())
    let isNegative = text.hasPrefix("-")
    if isNegative || text.hasPrefix("+") { text = text.dropFirst() }
    guard written.count <= 60, text.hasPrefix("P"), text.count > 1 else { return nil }
    var total = 0
    var number: Int?
    var isTime = false
    for character in text.dropFirst() {
      if let digit = character.wholeNumberValue, character.isASCII {
        let next = (number ?? 0) * 10 + digit
        guard next < 1_000_000_000_000 else { return nil }
        number = next
        continue
      }
      if character == "T", number == nil, !isTime {
        isTime = true
        continue
      }
      guard let count = number else { return nil }
      switch (character, isTime) {
      case ("W", false): total += count * 604_800
      case ("D", false): total += count * 86_400
      case ("H", true): total += count * 3_600
      case ("M", true): total += count * 60
      case ("S", true): total += count
      default: return nil
      }
      number = nil
    }
    // Nothing lasts longer than the years that a calendar can tell.
    guard number == nil, total < 10_000 * 366 * 86_400 else { return nil }
    seconds = isNegative ? -total : total
  }
}
