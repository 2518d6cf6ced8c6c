/// The rows of a snapshot that were known on a day, and their dates of then where those differ.
///
/// Sparse: a row whose date is the one that the columns have anyway costs five bytes.
public struct KnownRows: Hashable, Sendable {
  /// A key that differs from that of the columns.
  struct Override: Hashable, Sendable {
    var row: UInt32
    var key: DateKey
    var far: ChronologicalKey?
  }

  /// The rows of the whole snapshot, ascending.
  public private(set) var rows: [UInt32] = []
  /// Whether each was only possibly known, or the date or status that it shows was.
  public private(set) var isPossible: [Bool] = []
  /// How many were known and how many not.
  public private(set) var counts = KnownCounts()
  /// Ascending by row.
  private(set) var overrides: [Override] = []

  /// Creates rows of nothing.
  public init() {}

  /// Adds what was found further on.
  public mutating func append(_ later: KnownRows) {
    rows.append(contentsOf: later.rows)
    isPossible.append(contentsOf: later.isPossible)
    overrides.append(contentsOf: later.overrides)
    counts.add(later.counts)
  }

  /// The number of rows whose date was known otherwise than today.
  public var redatedCount: Int { overrides.count }

  mutating func add(hidden: EventAsOf.Hidden) { counts.hidden[hidden, default: 0] += 1 }

  mutating func add(
    _ row: Int, certainty: Certainty, date: StatedDate?, hasDating: Bool,
    readIn zone: TimeZoneRules?, in columns: EventColumns
  ) {
    let number = UInt32(truncatingIfNeeded: row)
    rows.append(number)
    isPossible.append(certainty == .possibly)
    if certainty == .possibly { counts.possibly += 1 } else { counts.definitely += 1 }
    var made = date.map { DateKey.make($0, hasDating: hasDating) } ?? (.undated, nil)
    if let zone { made.key = made.key.read(in: zone) }
    if made.key != columns.key(at: row).unmoved.withoutPlainness
      || made.far != columns.farKey(at: row)
    {
      overrides.append(Override(row: number, key: made.key, far: made.far))
    }
  }

  /// The place of a row of the whole snapshot among those that are known.
  ///
  /// O(log n).
  public func index(ofRow row: Int) -> Int? {
    let index = rows.partitioningIndex { Int($0) >= row }
    return index < rows.count && Int(rows[index]) == row ? index : nil
  }

  /// The columns of the known rows.
  ///
  /// O(n).
  func columns(from whole: EventColumns) -> EventColumns {
    var columns = EventColumns()
    columns.reserveCapacity(rows.count)
    var next = 0
    for number in rows {
      let row = Int(number)
      if next < overrides.count, overrides[next].row == number {
        let override = overrides[next]
        columns.append(override.key, far: override.far, isPlain: whole.isPlain(at: row))
        next += 1
      } else {
        columns.append(whole.key(at: row).unmoved, far: whole.farKey(at: row))
      }
    }
    return columns
  }
}

/// How many events were known on a day, and how many not and why.
public struct KnownCounts: Hashable, Sendable {
  /// Those that were known.
  public var definitely = 0
  /// Those that were known only if their sources were published early.
  public var possibly = 0
  /// Those that are hidden, by reason.
  public var hidden: [EventAsOf.Hidden: Int] = [:]

  /// Creates counts of nothing.
  public init() {}

  /// All that are hidden.
  public var allHidden: Int { hidden.values.reduce(0, +) }

  mutating func add(_ other: KnownCounts) {
    definitely += other.definitely
    possibly += other.possibly
    hidden.merge(other.hidden, uniquingKeysWith: +)
  }
}

extension DateKey {
  /// The key without what the columns keep of the event's bytes.
  var withoutPlainness: DateKey {
    DateKey(day: day, latest: latest, clock: clock & ~Flags.isPlain.rawValue)
  }
}
