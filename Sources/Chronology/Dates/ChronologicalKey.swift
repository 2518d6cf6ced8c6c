/// The place of a dated event in the order of time; a total order.
///
/// The earliest day that the date itself says; the wider before the narrower (later latest day first);
/// the instant, a date without a time first; the place in the file. Dates whose start is open or
/// unknown sort by their latest day. An open end is later than any, and an unknown one than any day.
///
/// Days are as written, so times of several zones need `inOrderOfInstants` before keys are compared.
public struct ChronologicalKey: Hashable, Comparable, Sendable {
  /// The day by which the date is sorted.
  public private(set) var sortDay: CalendarDay
  /// The number of the latest day, with two numbers beyond all days for unknown and open.
  private var latest: Int
  /// The second of UTC; before all others without a time.
  private let instant: Int
  /// Whether it is known at which instant that was; not of a time of which nobody knows the zone.
  let isInstant: Bool
  /// The place in the file.
  public let ordinal: Int

  /// Creates the key of a date; nothing where it has no day to sort by, so that it is undated.
  ///
  /// A time without a zone is read in `zone`; without that, as if it were UTC.
  public init?(_ edtf: EDTF, ordinal: Int, assuming zone: TimeZoneRules? = nil) {
    if case .date(let date) = edtf.expression {
      // The usual case, with nothing looked up twice.
      guard let days = date.bounds else { return nil }
      sortDay = days.0
      latest = days.1.number
    } else {
      guard let bounds = edtf.bounds, let day = bounds.earliest.day ?? bounds.latest.day else {
        return nil
      }
      sortDay = day
      latest =
        switch bounds.latest {
        case .day(let day): day.number
        case .unknown: Int.max - 1
        case .open: Int.max
        }
    }
    let start = edtf.startInstant
    if let start, let zone, edtf.isTimeWithoutZone {
      instant = zone.instant(day: sortDay.number, second: start - sortDay.number * 86_400)
      isInstant = true
    } else {
      instant = start ?? Int.min
      isInstant = start != nil && !edtf.isTimeWithoutZone
    }
    self.ordinal = ordinal
  }

  /// Creates a key from its parts, as columns hold them.
  init(
    sortDay: CalendarDay, latestNumber: Int, instantNumber: Int?, isInstant: Bool, ordinal: Int
  ) {
    self.sortDay = sortDay
    latest = latestNumber
    instant = instantNumber ?? Int.min
    self.isInstant = isInstant
    self.ordinal = ordinal
  }

  /// The same date at another place in the file.
  func placed(at ordinal: Int) -> ChronologicalKey {
    ChronologicalKey(
      sortDay: sortDay, latestNumber: latest, instantNumber: instantNumber, isInstant: isInstant,
      ordinal: ordinal)
  }

  /// The keys, with those of instants put so that comparing gives the order of the instants.
  ///
  /// One that is later than another, and of an earlier day as it is written, goes to the day of that
  /// other one; all else stays at its own. So the order is total, and the same for the same keys. The
  /// keys stay in their places. O(n log n).
  static func inOrderOfInstants(_ keys: [ChronologicalKey]) -> [ChronologicalKey] {
    var keys = keys
    let instants = keys.indices.filter { keys[$0].isInstant }.sorted {
      (keys[$0].instant, keys[$0].ordinal) < (keys[$1].instant, keys[$1].ordinal)
    }
    guard var day = instants.first.map({ keys[$0].sortDay }) else { return keys }
    for index in instants {
      day = max(day, keys[index].sortDay)
      keys[index].sortDay = day
      keys[index].latest = day.number
    }
    return keys
  }

  /// The number of the latest day; `Int.max - 1` for unknown, `Int.max` for open.
  var latestNumber: Int { latest }

  /// The second of UTC; nothing without a time.
  var instantNumber: Int? { instant == Int.min ? nil : instant }

  /// Whether the left date stands before the right one.
  public static func < (left: ChronologicalKey, right: ChronologicalKey) -> Bool {
    if left.sortDay != right.sortDay { return left.sortDay < right.sortDay }
    if left.latest != right.latest { return left.latest > right.latest }
    if left.instant != right.instant { return left.instant < right.instant }
    return left.ordinal < right.ordinal
  }
}
