/// Reads EDTF from UTF-8, one pass, without a String or an array for a date that is right.
///
/// The parser holds only its place; the bytes are handed to each rule, since a span cannot be
/// stored. Rules that stand for a section of the specification name it.
struct EDTFParser {
  /// The byte that is read next.
  var position = 0

  /// Reads the whole text: a date, an interval, or a set.
  mutating func expression(_ bytes: Span<UInt8>) throws(EDTFError) -> DateExpression {
    guard bytes.count > 0 else {
      throw EDTFError("there is no date; write one such as 2018-07-12", at: 0, in: bytes)
    }
    let result: DateExpression
    switch bytes[0] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      result = .set(try set(bytes))
    case UInt8(ascii: "/"), UInt8(ascii: "."):
      result = try interval(from: openOrUnknown(bytes, isStart: true), bytes)
    default:
      let date = try date(bytes, time: true)
      if peek(bytes) == UInt8(ascii: "/") {
        result = try interval(from: .date(date), bytes)
      } else {
        result = .date(date)
      }
    }
    guard position == bytes.count else { throw unexpected(bytes) }
    return result
  }

  // MARK: Intervals

  /// Reads the rest of an interval from its slash on.
  ///
  /// Level 0, "Time Interval"; level 1, "Extended Interval (L1)"; level 2, "Interval (L2)".
  private mutating func interval(
    from start: IntervalEnd, _ bytes: Span<UInt8>
  ) throws(EDTFError) -> DateExpression {
    guard peek(bytes) == UInt8(ascii: "/") else {
      throw EDTFError(
        "'..' stands before a slash or in a set; write ../1985 or [..1985]", at: position,
        in: bytes)
    }
    try refuseTime(start.date, before: position, bytes)
    position += 1
    let place = position
    let end: IntervalEnd
    if position == bytes.count || peek(bytes) == UInt8(ascii: ".") {
      end = try openOrUnknown(bytes, isStart: false)
    } else {
      end = .date(try date(bytes, time: true))
      try refuseTime(end.date, before: position, bytes)
    }
    if peek(bytes) == UInt8(ascii: "/") {
      throw EDTFError(
        "an interval has one slash, between its start and its end", at: position, in: bytes)
    }
    if let earliest = start.date?.bounds?.0, let latest = end.date?.bounds?.1, earliest > latest {
      throw EDTFError(
        "the interval runs backwards: its end is before its start; swap the two", at: place,
        in: bytes)
    }
    return .interval(start, end)
  }

  /// Reads `..`, or nothing, in the place of an end.
  private mutating func openOrUnknown(
    _ bytes: Span<UInt8>, isStart: Bool
  ) throws(EDTFError) -> IntervalEnd {
    guard peek(bytes) == UInt8(ascii: ".") else { return .unknown }
    try dots(bytes)
    return .open
  }

  /// Reads `..`.
  mutating func dots(_ bytes: Span<UInt8>) throws(EDTFError) {
    let place = position
    while peek(bytes) == UInt8(ascii: ".") { position += 1 }
    guard position - place == 2 else {
      throw EDTFError("write two dots: '..'", at: place, in: bytes)
    }
  }

  /// Intervals and sets are of dates: "Time of day is excluded" (level 0, "Time Interval").
  func refuseTime(
    _ date: SingleDate?, before place: Int, _ bytes: Span<UInt8>
  ) throws(EDTFError) {
    guard date?.time != nil else { return }
    var start = place - 1
    while start > 0, bytes[start] != UInt8(ascii: "T") { start -= 1 }
    throw EDTFError(
      "a time of day may stand only in a single date; leave it out of an interval or set",
      at: start, in: bytes)
  }

  // MARK: Bytes

  /// The next byte; nothing at the end.
  func peek(_ bytes: Span<UInt8>) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// The digit at an index; nothing where there is none.
  func digit(_ bytes: Span<UInt8>, at index: Int) -> UInt8? {
    guard index < bytes.count else { return nil }
    let value = bytes[index] &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }

  /// Reads a qualifier, where one stands here.
  mutating func qualifier(_ bytes: Span<UInt8>) throws(EDTFError) -> Qualification? {
    guard let byte = peek(bytes), let first = Qualification(byte: byte) else { return nil }
    position += 1
    if let next = peek(bytes), Qualification(byte: next) != nil {
      throw EDTFError(
        "one qualifier is enough; for uncertain and approximate write %", at: position, in: bytes)
    }
    return first
  }

  /// The error for what may not stand here.
  func unexpected(_ bytes: Span<UInt8>) -> EDTFError {
    EDTFError(EDTFHint.message(bytes, at: position), at: position, in: bytes)
  }
}
