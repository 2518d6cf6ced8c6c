import Chronology

/// A rule by which something repeats (RFC 5545, section 3.3.10).
struct RecurrenceRule {
  /// After which unit of time.
  enum Frequency: String, Comparable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    private var rank: Int {
      switch self {
      case .secondly: 0
      case .minutely: 1
      case .hourly: 2
      case .daily: 3
      case .weekly: 4
      case .monthly: 5
      case .yearly: 6
      }
    }

    static func < (left: Frequency, right: Frequency) -> Bool { left.rank < right.rank }
  }

  /// A weekday, and which one of the month or year.
  struct Weekday {
    /// 0 means each; negative numbers count from the end.
    let ordinal: Int
    /// 1 (Monday) to 7.
    let day: Int
  }

  let frequency: Frequency
  private(set) var interval = 1
  private(set) var count: Int?
  private(set) var until: CalendarMoment?
  private(set) var seconds: [Int] = []
  private(set) var minutes: [Int] = []
  private(set) var hours: [Int] = []
  private(set) var weekdays: [Weekday] = []
  private(set) var monthDays: Set<Int> = []
  private(set) var yearDays: Set<Int> = []
  private(set) var weekNumbers: Set<Int> = []
  private(set) var months: Set<Int> = []
  private(set) var positions: [Int] = []
  /// The first day of the week, 1 (Monday) to 7.
  private(set) var weekStart = 1

  /// Why a rule cannot be used.
  struct Problem: Error {
    let message: String
    /// Where in the value, in bytes from its start.
    let offset: Int
  }

  /// Reads a rule.
  ///
  /// - Throws: `Problem` for the first part that cannot be used, since without it the rule would mean something
  ///   else.
  init(_ value: ArraySlice<UInt8>) throws(Problem) {
    var parts: [(key: String, value: String, offset: Int)] = []
    for part in value.split(separator: UInt8(ascii: ";")) {
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
        .map { String(decoding: $0, as: UTF8.self).trimmed.uppercased() }
      let offset = part.startIndex - value.startIndex
      guard sides.count == 2, !sides[1].isEmpty else {
        throw Problem(
          message: "`\(CalendarValueError.shown(part))` is no part of a rule", offset: offset)
      }
      parts.append((sides[0], sides[1], offset))
    }
    guard let named = parts.first(where: { $0.key == "FREQ" }) else {
      throw Problem(message: "a rule needs FREQ, such as FREQ=WEEKLY", offset: 0)
    }
    guard let frequency = Frequency(rawValue: named.value) else {
      throw Problem(
        message: "FREQ is SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY",
        offset: named.offset)
    }
    self.frequency = frequency
    for part in parts {
      guard try set(part.key, part.value) else {
        throw Problem(
          message: "`\(part.key)=\(part.value.prefix(60))` is no part of a rule",
          offset: part.offset)
      }
    }
  }

  /// Takes one part; false where its value is not one that it can have.
  private mutating func set(_ key: String, _ value: String) throws(Problem) -> Bool {
    func list(_ range: ClosedRange<Int>, negative: Bool = false) -> [Int]? {
      let items = value.split(separator: ",", omittingEmptySubsequences: false)
      // More than this is never needed: a year has 366 days.
      guard items.count <= 1_000 else { return nil }
      var numbers: [Int] = []
      for item in items {
        guard let number = Int(item),
          range.contains(number) || negative && range.contains(Int(clamping: number.magnitude))
        else { return nil }
        numbers.append(number)
      }
      return numbers
    }
    func take<Values>(
      _ values: [Int]?, _ path: WritableKeyPath<Self, Values>, _ make: ([Int]) -> Values
    )
      -> Bool
    {
      guard let values else { return false }
      self[keyPath: path] = make(values)
      return true
    }
    switch key {
    case "FREQ": return true
    case "INTERVAL": return take(list(1...999_999_999), \.interval) { $0[0] }
    case "COUNT": return take(list(1...Int.max), \.count) { $0[0] }
    case "UNTIL":
      guard let moment = try? CalendarMoment(value.utf8, zone: .floating) else { return false }
      until = moment
      return true
    case "BYSECOND": return take(list(0...60), \.seconds) { Set($0.map { min($0, 59) }).sorted() }
    case "BYMINUTE": return take(list(0...59), \.minutes) { Set($0).sorted() }
    case "BYHOUR": return take(list(0...23), \.hours) { Set($0).sorted() }
    case "BYDAY":
      let days = value.split(separator: ",", omittingEmptySubsequences: false).map(Self.weekday)
      weekdays = days.compactMap { $0 }
      return days.count == weekdays.count && days.count <= 1_000
    case "BYMONTHDAY": return take(list(1...31, negative: true), \.monthDays) { Set($0) }
    case "BYYEARDAY": return take(list(1...366, negative: true), \.yearDays) { Set($0) }
    case "BYWEEKNO": return take(list(1...53, negative: true), \.weekNumbers) { Set($0) }
    case "BYMONTH": return take(list(1...12), \.months) { Set($0) }
    case "BYSETPOS": return take(list(1...366, negative: true), \.positions) { $0 }
    case "WKST":
      guard let day = Self.weekday(value[...]), day.ordinal == 0 else { return false }
      weekStart = day.day
      return true
    case "RSCALE": return value == "GREGORIAN"
    case "SKIP": return value == "OMIT"
    // Programs have parts of their own, which are no part of the standard's rule.
    default: return key.hasPrefix("X-")
    }
  }

  private static func weekday(_ text: Substring) -> Weekday? {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let day = names.firstIndex(of: String(text.suffix(2))) else { return nil }
    let number = text.dropLast(2)
    guard !number.isEmpty else { return Weekday(ordinal: 0, day: day + 1) }
    guard let ordinal = Int(number), (1...53).contains(ordinal.magnitude) else { return nil }
    return Weekday(ordinal: ordinal, day: day + 1)
  }
}
