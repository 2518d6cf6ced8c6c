/// The time of day.
extension EDTFParser {
  /// Reads `T`, the time, and the zone where one is given.
  ///
  /// Level 0, "Date and Time": hours, minutes and seconds all stand there; the zone is `Z`, a shift in
  /// hours, or one in hours and minutes.
  mutating func clockTime(_ bytes: Span<UInt8>) throws(EDTFError) -> ClockTime {
    position += 1
    let start = position
    let hour = try clockNumber(bytes, "hour")
    try colon(bytes, wanting: "minutes")
    let minutePlace = position
    let minute = try clockNumber(bytes, "minute")
    try colon(bytes, wanting: "seconds")
    let secondPlace = position
    let second = try clockNumber(bytes, "second")
    guard hour <= 24 else {
      throw EDTFError("there is no hour \(hour); hours are 00 to 23", at: start, in: bytes)
    }
    guard hour < 24 || minute == 0 && second == 0 else {
      throw EDTFError(
        "hour 24 is only for the end of a day, 24:00:00; hours are 00 to 23", at: start, in: bytes)
    }
    guard minute <= 59 else {
      throw EDTFError("there is no minute \(minute)", at: minutePlace, in: bytes)
    }
    guard second <= 60 else {
      throw EDTFError("there is no second \(second)", at: secondPlace, in: bytes)
    }
    // Within a set a comma stands between its dates.
    let isInSet = bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "{")
    if !isInSet, peek(bytes) == UInt8(ascii: ".") || peek(bytes) == UInt8(ascii: ",") {
      throw EDTFError("EDTF has no fractions of a second; leave them out", at: position, in: bytes)
    }
    let time = ClockTime(
      hour: UInt8(hour), minute: UInt8(minute), second: UInt8(second), zone: try zone(bytes))
    if second == 60 {
      // A leap second is the last of a day of UTC; without a zone, of the day itself.
      let last = (time.secondOfDay - time.secondsAhead) % 86_400
      guard last == 0 else {
        throw EDTFError(
          "second 60 is a leap second, only at 23:59:60 UTC; seconds are 00 to 59",
          at: secondPlace, in: bytes)
      }
    }
    return time
  }

  private mutating func zone(_ bytes: Span<UInt8>) throws(EDTFError) -> ClockTime.Zone {
    let sign = peek(bytes)
    if sign == UInt8(ascii: "Z") {
      position += 1
      return .utc
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return .notGiven }
    let place = position
    position += 1
    let hours = try clockNumber(bytes, "shift")
    var minutes = 0
    var hasMinutes = false
    if peek(bytes) == UInt8(ascii: ":") {
      position += 1
      hasMinutes = true
      minutes = try clockNumber(bytes, "shift in minutes")
    } else if digit(bytes, at: position) != nil {
      throw EDTFError(
        "write a colon between hours and minutes, as in +04:30", at: position, in: bytes)
    }
    guard minutes <= 59, hours * 60 + minutes <= 14 * 60 else {
      throw EDTFError(
        "no zone is more than 14 hours from UTC, and minutes are 00 to 59", at: place, in: bytes)
    }
    let total = hours * 60 + minutes
    if sign == UInt8(ascii: "-"), total == 0 {
      throw EDTFError("no shift is written Z or +00:00, without a minus", at: place, in: bytes)
    }
    return .shift(
      minutes: Int16(sign == UInt8(ascii: "-") ? -total : total), hasMinutes: hasMinutes)
  }

  private mutating func clockNumber(
    _ bytes: Span<UInt8>, _ name: String
  ) throws(EDTFError) -> Int {
    guard let tens = digit(bytes, at: position), let ones = digit(bytes, at: position + 1) else {
      throw EDTFError("two digits are needed for the \(name)", at: position, in: bytes)
    }
    position += 2
    return Int(tens) * 10 + Int(ones)
  }

  private mutating func colon(
    _ bytes: Span<UInt8>, wanting name: String
  ) throws(EDTFError) {
    guard peek(bytes) == UInt8(ascii: ":") else {
      throw EDTFError(
        "a time of day has hours, minutes and seconds, as in T23:20:30; a colon and the \(name) "
          + "are missing", at: position, in: bytes)
    }
    position += 1
  }
}
