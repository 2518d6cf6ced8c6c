/// The place of a dated event in the order of time; a total order.
///
/// The earliest day that the date itself says; the wider before the narrower (later latest day first);
/// the instant, a date without a time first; the place in the file. Dates whose start is open or
/// unknown sort by their latest day. An open end is later than any, and an unknown one than any day.
public struct ChronologicalKey: Hashable, Comparable, Sendable {
  /// The day by which the date is sorted.
  public let sortDay: CalendarDay
  /// The number of the latest day, with two numbers beyond all days for unknown and open.
  private let latest: Int
  /// The second of UTC; before all others without a time.
  private let instant: Int
  /// The place in the file.
  public let ordinal: Int

  /// Creates the key of a date; nothing where it has no day to sort by, so that it is undated.
  public init?(_ edtf: EDTF, ordinal: Int) {
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
    instant = edtf.startInstant ?? Int.min
    self.ordinal = ordinal
  }

  /// Creates a key from its parts, as columns hold them.
  init(sortDay: CalendarDay, latestNumber: Int, instantNumber: Int?, ordinal: Int) {
    self.sortDay = sortDay
    latest = latestNumber
    instant = instantNumber ?? Int.min
    self.ordinal = ordinal
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
