/// Sets of dates.
extension EDTFParser {
  /// Reads a set, from its bracket to the one that closes it.
  ///
  /// Level 2, "Set representation": `..` between two dates is all between them, both included; at
  /// the start of a set all earlier ones, at the end all later ones.
  mutating func set(_ bytes: Span<UInt8>) throws(EDTFError) -> DateSet {
    let isOneOf = bytes[0] == UInt8(ascii: "[")
    let closing = isOneOf ? UInt8(ascii: "]") : UInt8(ascii: "}")
    position += 1
    var members: [DateSet.Member] = []
    while true {
      let place = position
      if peek(bytes) == closing || peek(bytes) == UInt8(ascii: ",") {
        throw EDTFError("a date is missing here", at: place, in: bytes)
      }
      let member = try member(bytes, closing: closing)
      if case .upTo = member, !members.isEmpty {
        throw EDTFError("'..' for earlier dates stands at the start of a set", at: place, in: bytes)
      }
      members.append(member)
      let next = peek(bytes)
      if next == closing {
        position += 1
        return DateSet(kind: isOneOf ? .oneOf : .allOf, members: members)
      }
      guard next == UInt8(ascii: ",") else {
        if next == nil {
          throw EDTFError(
            "the set is not closed; write \(isOneOf ? "]" : "}") at its end", at: position,
            in: bytes)
        }
        throw unexpected(bytes)
      }
      if case .from = member {
        throw EDTFError("'..' for later dates stands at the end of a set", at: position, in: bytes)
      }
      position += 1
    }
  }

  /// Reads a date or a range of dates.
  private mutating func member(
    _ bytes: Span<UInt8>, closing: UInt8
  ) throws(EDTFError) -> DateSet.Member {
    if peek(bytes) == UInt8(ascii: ".") {
      try dots(bytes)
      return .upTo(try memberDate(bytes))
    }
    let first = try memberDate(bytes)
    guard peek(bytes) == UInt8(ascii: ".") else { return .date(first) }
    try dots(bytes)
    let next = peek(bytes)
    if next == closing || next == UInt8(ascii: ",") || next == nil { return .from(first) }
    let place = position
    let last = try memberDate(bytes)
    if let earliest = first.bounds?.0, let latest = last.bounds?.1, earliest > latest {
      throw EDTFError("the range runs backwards; swap its two dates", at: place, in: bytes)
    }
    return .range(first, last)
  }

  private mutating func memberDate(_ bytes: Span<UInt8>) throws(EDTFError) -> SingleDate {
    let date = try date(bytes, time: true)
    try refuseTime(date, before: position, bytes)
    return date
  }
}
