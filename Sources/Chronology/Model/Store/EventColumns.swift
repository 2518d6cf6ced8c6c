/// The dates of events in columns of fixed width, twelve bytes an event, in the order of the files.
///
/// Sorting, going to a date, filters by date and the density strip read these and decode nothing.
public struct EventColumns: Sendable {
  private var days: [Int32] = []
  private var latests: [Int32] = []
  private var clocks: [UInt32] = []
  /// The keys that do not fit into the columns, by row.
  private var far: [Int: ChronologicalKey] = [:]
  /// The number of events that have a day to sort by.
  public private(set) var datedCount = 0
  /// Whether the rows stand in chronological order already, the undated last.
  public private(set) var isSorted = true
  /// How many dates have a time with a zone, and how many one without.
  private var instantCount = 0
  private var withoutZoneCount = 0

  /// Creates columns of no event.
  public init() {}

  /// Creates the columns of decoded events.
  ///
  /// O(n).
  public init(_ events: some Sequence<Event>) {
    for event in events {
      guard let date = event.date else {
        append(.undated)
        continue
      }
      let (key, far) = DateKey.make(date, hasDating: event.datedBy != nil)
      append(key, far: far)
    }
  }

  /// The number of events.
  public var count: Int { days.count }

  /// Makes room for so many events.
  public mutating func reserveCapacity(_ count: Int) {
    days.reserveCapacity(count)
    latests.reserveCapacity(count)
    clocks.reserveCapacity(count)
  }

  /// Adds the key of the next event; `far` is the whole key where that one cannot hold it.
  ///
  /// `isPlain` says that words can be looked for in the bytes of the event.
  public mutating func append(
    _ key: DateKey, far: ChronologicalKey? = nil, isPlain: Bool = false
  ) {
    var key = key
    if isPlain { key.clock |= DateKey.Flags.isPlain.rawValue }
    let row = days.count
    days.append(key.day)
    latests.append(key.latest)
    clocks.append(key.clock)
    if let far { self.far[row] = far }
    if key.isDated { datedCount += 1 }
    if key.instant != 0 { count(key, 1) }
    if isSorted, row > 0 { isSorted = !precedes(row, row - 1) }
  }

  private mutating func count(_ key: DateKey, _ step: Int) {
    if key.isInstant { instantCount += step } else { withoutZoneCount += step }
  }

  /// Whether words can be looked for in the bytes of a row.
  public func isPlain(at row: Int) -> Bool {
    DateKey.Flags(rawValue: clocks[row]).contains(.isPlain)
  }

  /// Adds the columns of the events that follow.
  public mutating func append(contentsOf other: EventColumns) {
    let seam = days.count
    days.append(contentsOf: other.days)
    latests.append(contentsOf: other.latests)
    clocks.append(contentsOf: other.clocks)
    for (row, key) in other.far { far[seam + row] = key }
    datedCount += other.datedCount
    instantCount += other.instantCount
    withoutZoneCount += other.withoutZoneCount
    isSorted =
      isSorted && other.isSorted && (seam == 0 || other.count == 0 || !precedes(seam, seam - 1))
  }

  /// Takes the last events away.
  public mutating func removeLast(_ count: Int) {
    let rest = self.count - count
    for row in rest..<self.count {
      let key = key(at: row)
      if key.isDated { datedCount -= 1 }
      if key.instant != 0 { self.count(key, -1) }
    }
    days.removeLast(count)
    latests.removeLast(count)
    clocks.removeLast(count)
    far = far.filter { $0.key < rest }
  }

  /// The key of a row.
  func key(at row: Int) -> DateKey {
    DateKey(day: days[row], latest: latests[row], clock: clocks[row])
  }

  /// The whole key of a row that its key cannot hold.
  func farKey(at row: Int) -> ChronologicalKey? { far.isEmpty ? nil : far[row] }

  /// The day by which a row is sorted; nothing where it is undated.
  func sortDay(at row: Int) -> Int? {
    let day = days[row]
    guard day != DateKey.undated.day else { return nil }
    return far.isEmpty ? Int(day) : far[row]?.sortDay.number ?? Int(day)
  }

  /// The day of a row, where its date is one day and nothing makes it less sure.
  func exactDay(at row: Int) -> CalendarDay? {
    DateKey.Flags(rawValue: clocks[row]).contains(.isExactDay)
      ? CalendarDay(number: Int(days[row])) : nil
  }

  /// Whether a row stands among the undated for a year in which no day can be told.
  func isBeyond(at row: Int) -> Bool {
    DateKey.Flags(rawValue: clocks[row]).contains(.isBeyond)
  }

  /// The whole key of a row; nothing where it is undated.
  func wholeKey(at row: Int) -> ChronologicalKey? {
    let key = key(at: row)
    guard key.isDated else { return nil }
    if let far = far[row] {
      return ChronologicalKey(
        sortDay: far.sortDay, latestNumber: far.latestNumber, instantNumber: far.instantNumber,
        isInstant: far.isInstant, ordinal: row)
    }
    let day = Int(key.day)
    let latest =
      switch key.latest {
      case DateKey.open: Int.max
      case DateKey.unknown: Int.max - 1
      default: Int(key.latest)
      }
    return ChronologicalKey(
      sortDay: CalendarDay(number: day), latestNumber: latest,
      instantNumber: key.instant == 0 ? nil : key.second, isInstant: key.isInstant, ordinal: row)
  }

  /// Whether a row stands before another one: by date, the undated last, then by place.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (key(at: left), key(at: right))
    guard first.isDated, second.isDated else {
      return first.isDated == second.isDated ? left < right : first.isDated
    }
    if !far.isEmpty, let first = wholeKey(at: left), let second = wholeKey(at: right) {
      return first < second
    }
    return DateKey.precedes(first, second) ?? (left < right)
  }

  // MARK: Order

  /// The rows in chronological order, the undated last; nothing where they stand so already.
  ///
  /// O(n): each column is sorted by its digits, the last one first, and columns that say nothing are
  /// passed over.
  func order() -> [UInt32]? {
    guard !isSorted else { return nil }
    guard far.isEmpty else {
      return (0..<count).sorted(by: precedes).map { UInt32(truncatingIfNeeded: $0) }
    }
    var rows: [UInt32] = []
    var undated: [UInt32] = []
    rows.reserveCapacity(count)
    for row in 0..<count {
      if days[row] == DateKey.undated.day {
        undated.append(UInt32(truncatingIfNeeded: row))
      } else {
        rows.append(UInt32(truncatingIfNeeded: row))
      }
    }
    var scratch = [UInt32](repeating: 0, count: rows.count)
    let sign = UInt32(1) << 31
    RadixSort.sort(&rows, &scratch, by: { $0 & DateKey.instantBits }, of: clocks)
    RadixSort.sort(&rows, &scratch, by: { ~(UInt32(bitPattern: $0) ^ sign) }, of: latests)
    RadixSort.sort(&rows, &scratch, by: { UInt32(bitPattern: $0) ^ sign }, of: days)
    rows.append(contentsOf: undated)
    return rows
  }
}

// MARK: Times of several zones

extension EventColumns {
  /// Reads the times of some rows that give no zone in one.
  ///
  /// O(n) where there are any, else O(1).
  mutating func readTimes(of rows: Range<Int>, in zone: TimeZoneRules) {
    guard withoutZoneCount > 0 else { return }
    for row in rows {
      let key = key(at: row)
      guard key.instant != 0, !key.isInstant else { continue }
      clocks[row] = key.read(in: zone).clock
      withoutZoneCount -= 1
      instantCount += 1
    }
    sortAgain()
  }

  /// Puts dates of which the instant is known in the order of their instants, as
  /// `ChronologicalKey.inOrderOfInstants` does, and gives the order of all rows.
  ///
  /// O(n). Where times are of one zone, or there are none, nothing is moved.
  mutating func orderByInstants() -> [UInt32]? {
    let order = order()
    guard instantCount > 1, !instantsAscend(in: order) else { return order }
    var instants: [UInt32] = []
    instants.reserveCapacity(instantCount)
    // Day and second of UTC, to be sorted by their digits.
    var utcDays = [UInt32](repeating: 0, count: count)
    var utcSeconds = utcDays
    for row in 0..<count {
      let key = key(at: row)
      guard key.isInstant else { continue }
      let day = key.second.floored(by: 86_400)
      instants.append(UInt32(truncatingIfNeeded: row))
      utcDays[row] = UInt32(bitPattern: Int32(truncatingIfNeeded: day)) ^ 1 << 31
      utcSeconds[row] = UInt32(truncatingIfNeeded: key.second - day * 86_400)
    }
    RadixSort.sort(&instants, by: utcSeconds)
    RadixSort.sort(&instants, by: utcDays)
    var day = Int32.min
    for number in instants {
      let row = Int(number)
      guard days[row] < day else {
        day = days[row]
        continue
      }
      let key = key(at: row).moved(to: day)
      (days[row], latests[row], clocks[row]) = (key.day, key.latest, key.clock)
    }
    sortAgain()
    return self.order()
  }

  private func instantsAscend(in order: [UInt32]?) -> Bool {
    var last = Int.min
    for place in 0..<datedCount {
      let key = key(at: order.map { Int($0[place]) } ?? place)
      guard key.isInstant else { continue }
      guard key.second >= last else { return false }
      last = key.second
    }
    return true
  }

  private mutating func sortAgain() {
    isSorted = count < 2 || !(1..<count).contains { precedes($0, $0 - 1) }
  }
}
