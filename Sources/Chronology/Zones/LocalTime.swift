/// A date with a time, by the clocks of another zone.
public struct LocalTime: Hashable, Sendable {
  /// The zone.
  public let zone: TimeZoneRules
  /// The day there.
  public let day: CalendarDay
  /// The second of that day, 0 to 86,399.
  public let second: Int
  /// Seconds by which the zone is ahead of UTC then.
  public let secondsAhead: Int
  /// Whether it is a leap second, the one after `second`.
  let isLeapSecond: Bool
  /// The date as written.
  let date: SingleDate
  /// The zone in which it was read, where it gives none.
  let assumed: TimeZoneRules?

  /// Nothing where the date has no time, where nobody knows of which zone that is, and where a qualifier
  /// says that the day itself is not sure.
  public init?(_ edtf: EDTF, in zone: TimeZoneRules, assuming assumed: TimeZoneRules?) {
    guard case .date(let date) = edtf.expression, let time = date.time, let day = date.bounds?.0,
      date.qualification == nil
    else { return nil }
    isLeapSecond = time.second == 60
    let written = time.secondOfDay - (isLeapSecond ? 1 : 0)
    let instant: Int
    if time.zone == .notGiven {
      guard let assumed else { return nil }
      self.assumed = assumed
      instant = assumed.instant(day: day.number, second: written)
    } else {
      self.assumed = nil
      instant = day.number * 86_400 + written - time.secondsAhead
    }
    self.zone = zone
    self.date = date
    secondsAhead = zone.secondsAhead(at: instant)
    let local = instant + secondsAhead
    self.day = CalendarDay(number: local.floored(by: 86_400))
    second = local - self.day.number * 86_400
  }

  /// Whether clocks there show what is written.
  public var isAsWritten: Bool { day == writtenDay && clock == writtenClock }

  /// Whether the day there is another one than the day that is written.
  public var isOtherDay: Bool { day != writtenDay }

  var writtenDay: CalendarDay { date.bounds?.0 ?? day }
  private var writtenClock: String? { date.time?.clock }

  /// The time of day.
  var clockTime: ClockTime {
    let zone: ClockTime.Zone =
      secondsAhead == 0
      ? .utc
      : secondsAhead % 60 == 0 && abs(secondsAhead) <= 14 * 3_600
        ? .shift(minutes: Int16(secondsAhead / 60), hasMinutes: true) : .notGiven
    return ClockTime(
      hour: UInt8(second / 3_600), minute: UInt8(second / 60 % 60),
      second: isLeapSecond ? 60 : UInt8(second % 60), zone: zone)
  }

  var clock: String { clockTime.clock }

  /// The local day and time in EDTF: `2018-07-07T09:00:00+09:00`; without the shift where EDTF has none
  /// such, as of the local mean times before there were zones.
  public var edtf: EDTF {
    var date = SingleDate(day)
    date.time = clockTime
    return EDTF(.date(date))
  }
}
