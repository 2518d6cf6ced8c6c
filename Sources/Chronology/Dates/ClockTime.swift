/// A time of day, with the zone where one is given.
///
/// EDTF level 0, "Date and Time"; ISO 8601-1:2019 with its amendment 1 of 2022, by which
/// 24:00:00 is the end of a day.
struct ClockTime: Hashable, Sendable {
  /// How the time lies against UTC.
  enum Zone: Hashable, Sendable {
    /// Nothing is said.
    case notGiven
    /// `Z`.
    case utc
    /// A shift in minutes; `hasMinutes` tells `-04:00` from `-04`.
    case shift(minutes: Int16, hasMinutes: Bool)
  }

  var hour: UInt8
  var minute: UInt8
  /// 0 to 59, and 60 in a leap second.
  var second: UInt8
  var zone: Zone

  /// Seconds from the local midnight at which the day begins.
  var secondOfDay: Int { (Int(hour) * 60 + Int(minute)) * 60 + Int(second) }

  /// Seconds that local time is ahead of UTC; 0 where nothing is said.
  var secondsAhead: Int {
    if case .shift(let minutes, _) = zone { Int(minutes) * 60 } else { 0 }
  }
}
