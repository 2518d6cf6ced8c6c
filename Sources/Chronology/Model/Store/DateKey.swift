/// The place of a date in the order of time, and what a list needs to know of it, in twelve bytes.
///
/// It orders as `ChronologicalKey` does; a date too far away for it is marked, and its key kept beside the
/// columns.
public struct DateKey: Hashable, Sendable {
  /// The day by which the date is sorted, from 1970-01-01.
  var day: Int32
  /// The latest day; two numbers beyond all days for unknown and open.
  var latest: Int32
  /// The second of the sort day, and the flags.
  var clock: UInt32

  static let unknown = Int32.max - 1
  static let open = Int32.max
  private static let noDay = Int32.min

  /// The second from a day before the sort day on, plus one; 0 without a time.
  static let instantBits: UInt32 = (1 << 18) - 1

  /// What the bits above the instant say.
  struct Flags: OptionSet {
    let rawValue: UInt32
    /// The key does not fit; it stands in a table beside the columns.
    static let isFar = Flags(rawValue: 1 << 18)
    /// The date is one day, neither qualified nor with bounds beside it.
    static let isExactDay = Flags(rawValue: 1 << 19)
    /// The heading is the month and year of the sort day.
    static let hasMonth = Flags(rawValue: 1 << 20)
    /// The heading is the year of the sort day, the month not given.
    static let hasYear = Flags(rawValue: 1 << 21)
    /// The bytes of the event say what its text says.
    static let isPlain = Flags(rawValue: 1 << 22)
    /// The time is by a clock of which nobody knows the zone, and the instant as if that were UTC.
    static let isWithoutZone = Flags(rawValue: 1 << 23)
    /// There is a date, of a year so far away that it has no day to sort by.
    static let isBeyond = Flags(rawValue: 1 << 26)
  }

  /// By how many days the key was moved on to stand in the order of instants: 0 to 3, two bits.
  private static let moveShift: UInt32 = 24
  private static let moveBits: UInt32 = 3 << moveShift

  var flags: Flags { Flags(rawValue: clock & ~(Self.instantBits | Self.moveBits)) }
  var instant: UInt32 { clock & Self.instantBits }
  var isDated: Bool { day != Self.noDay }
  /// Whether it is known at which instant the event was.
  var isInstant: Bool { instant != 0 && clock & Flags.isWithoutZone.rawValue == 0 }
  /// The second of UTC from 1970 on; means nothing without an instant.
  var second: Int { Int(day) * 86_400 + Int(instant) - 86_401 }

  /// The key of an event without a day to sort by.
  public static let undated = DateKey(day: noDay, latest: 0, clock: 0)

  /// The key of an event of a year in which no day can be told; it stands among the undated.
  static let beyond = DateKey(day: noDay, latest: 0, clock: Flags.isBeyond.rawValue)

  init(day: Int32, latest: Int32, clock: UInt32) {
    (self.day, self.latest, self.clock) = (day, latest, clock)
  }

  /// Creates the key of one day; `isQualified` where a `?`, `~` or `%` stands behind it, `isAlone` where
  /// neither bounds beside it nor words that date the event may widen it.
  public init(day: Int32, isQualified: Bool, isAlone: Bool) {
    var flags: Flags = .hasMonth
    if !isQualified, isAlone { flags.insert(.isExactDay) }
    self.init(day: day, latest: day, clock: flags.rawValue)
  }

  /// Creates the key of a date, and the whole key where this one cannot hold it.
  public static func make(_ edtf: EDTF, isAlone: Bool) -> (key: DateKey, far: ChronologicalKey?) {
    guard let whole = ChronologicalKey(edtf, ordinal: 0) else {
      return (edtf.isBeyondAllDays ? .beyond : .undated, nil)
    }
    var flags: Flags = []
    if let heading = edtf.heading, heading.lastYear == heading.year {
      let components = whole.sortDay.components
      if heading.year == components.year {
        if heading.month == components.month { flags.insert(.hasMonth) }
        if heading.month == nil { flags.insert(.hasYear) }
      }
    }
    if edtf.isTimeWithoutZone { flags.insert(.isWithoutZone) }
    if isAlone, edtf.shape == .day, edtf.qualification == nil, edtf.startInstant == nil,
      case .date(let date) = edtf.expression, let days = date.bounds, days.0 == days.1
    {
      flags.insert(.isExactDay)
    }
    let number = whole.sortDay.number
    let end = whole.latestNumber
    let instant = whole.instantNumber.map { $0 &- number &* 86_400 &+ 86_401 } ?? 0
    let days = Int(noDay) + 1..<Int(unknown)
    let endFits = days.contains(end) || end >= Int.max - 1
    guard days.contains(number), endFits, (0...Int(instantBits)).contains(instant) else {
      flags.insert(.isFar)
      let near = max(days.lowerBound, min(days.upperBound - 1, number))
      return (
        DateKey(day: Int32(near), latest: Int32(near), clock: flags.rawValue), whole
      )
    }
    let latest = end == Int.max ? open : end == Int.max - 1 ? unknown : Int32(end)
    return (
      DateKey(
        day: Int32(number), latest: latest,
        clock: flags.rawValue | UInt32(truncatingIfNeeded: instant)), nil
    )
  }

  /// Creates the key of a date as it is stated; `hasDating` where words that date the event may widen it.
  static func make(
    _ date: StatedDate, hasDating: Bool
  ) -> (key: DateKey, far: ChronologicalKey?) {
    make(date.edtf, isAlone: date.earliest == nil && date.latest == nil && !hasDating)
  }

  /// The key of a time that gives no zone, read in one; every other key as it is.
  ///
  /// No zone is a day or more from UTC, so that the instant fits as well.
  func read(in zone: TimeZoneRules) -> DateKey {
    guard instant != 0, flags.contains(.isWithoutZone) else { return self }
    let local = Int(instant) - 86_401
    let second = zone.instant(day: Int(day), second: local) - Int(day) * 86_400
    var key = self
    key.clock =
      flags.subtracting(.isWithoutZone).rawValue | UInt32(truncatingIfNeeded: second + 86_401)
    return key
  }

  /// The key moved to a day at most three later, for its place in the order of instants.
  func moved(to other: Int32) -> DateKey {
    let days = UInt32(truncatingIfNeeded: other - day)
    return DateKey(
      day: other, latest: other, clock: clock - days * 86_400 + days << Self.moveShift)
  }

  /// The key before it was moved.
  var unmoved: DateKey {
    let days = (clock & Self.moveBits) >> Self.moveShift
    guard days > 0 else { return self }
    let own = day - Int32(days)
    return DateKey(day: own, latest: own, clock: clock & ~Self.moveBits + days * 86_400)
  }

  /// Whether the left stands before the right, or nothing where they are alike; of far keys nothing
  /// can be said.
  static func precedes(_ left: DateKey, _ right: DateKey) -> Bool? {
    if left.day != right.day { return left.day < right.day }
    if left.latest != right.latest { return left.latest > right.latest }
    if left.instant != right.instant { return left.instant < right.instant }
    return nil
  }
}
