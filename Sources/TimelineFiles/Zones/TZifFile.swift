import Chronology

/// Why bytes are no TZif file that can be used.
struct TZifError: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Reads the Time Zone Information Format: RFC 9636, of versions 1 to 4.
///
/// Every count is weighed against the bytes that are there, so that nothing in a file can ask for more.
enum TZifFile {
  /// The rules of a zone.
  ///
  /// - Throws: `TZifError` where the bytes are no such file, where they count leap seconds (POSIX time
  ///   has none), or where a zone would be a day or more from UTC.
  static func rules(named name: String, _ bytes: [UInt8]) throws(TZifError) -> TimeZoneRules {
    let first = try Header(bytes, at: 0)
    guard first.version > 0 else {
      return try rules(named: name, bytes, first, width: 4, rest: nil)
    }
    // The block for readers of version 1 is passed over; the same follows with 64 bits, and a footer.
    let header = try Header(bytes, at: first.end(width: 4))
    return try rules(
      named: name, bytes, header, width: 8, rest: footer(bytes, at: header.end(width: 8)))
  }

  /// What is between two line feeds after the data; empty where nothing is said of what comes later.
  private static func footer(
    _ bytes: [UInt8], at start: Int
  ) throws(TZifError) -> RecurringTimeZone? {
    guard start < bytes.count, bytes[start] == 0x0A,
      let end = bytes[(start + 1)...].firstIndex(of: 0x0A)
    else { throw TZifError("its footer is cut off") }
    guard end > start + 1 else { return nil }
    guard let rest = RecurringTimeZone(parsing: bytes[start + 1..<end]) else {
      throw TZifError("the rule in its footer cannot be read")
    }
    return rest
  }

  private static func rules(
    named name: String, _ bytes: [UInt8], _ header: Header, width: Int, rest: RecurringTimeZone?
  ) throws(TZifError) -> TimeZoneRules {
    guard header.end(width: width) <= bytes.count else { throw TZifError("it is cut off") }
    guard header.leapSeconds == 0 else { throw TZifError("it counts leap seconds") }
    var offsets: [Int] = []
    let typeStart = header.start + header.transitions * (width + 1)
    for index in 0..<header.types {
      let offset = number(bytes, at: typeStart + index * 6, width: 4)
      guard TimeZoneRules.offsets.contains(offset) else {
        throw TZifError("an offset in it is a day or more")
      }
      offsets.append(offset)
    }
    guard let first = offsets.first else { throw TZifError("it has no local time") }
    var transitions: [TimeZoneRules.Transition] = []
    transitions.reserveCapacity(header.transitions)
    for index in 0..<header.transitions {
      let instant = number(bytes, at: header.start + index * width, width: width)
      let type = Int(bytes[header.start + header.transitions * width + index])
      guard offsets.indices.contains(type), instant > transitions.last?.instant ?? Int.min else {
        throw TZifError("its transitions are not in order")
      }
      transitions.append(
        TimeZoneRules.Transition(instant: instant, secondsAhead: offsets[type]))
    }
    return TimeZoneRules(name: name, first: first, transitions: transitions, rest: rest)
  }

  /// A signed number, the high byte first.
  private static func number(_ bytes: [UInt8], at start: Int, width: Int) -> Int {
    let value = bytes[start..<start + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return width == 8 ? Int(Int64(bitPattern: value)) : Int(Int32(truncatingIfNeeded: value))
  }

  /// The header of a block, section 3.1.
  private struct Header {
    var version: UInt8
    /// Where the data begin.
    var start: Int
    var isUTCs: Int
    var isStandards: Int
    var leapSeconds: Int
    var transitions: Int
    var types: Int
    var designations: Int

    init(_ bytes: [UInt8], at place: Int) throws(TZifError) {
      guard bytes.count >= place + 44, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
        throw TZifError("it is no file of a time zone")
      }
      version = bytes[place + 4]
      start = place + 44
      func count(_ index: Int) -> Int {
        let start = place + 20 + index * 4
        return bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      }
      (isUTCs, isStandards, leapSeconds) = (count(0), count(1), count(2))
      (transitions, types, designations) = (count(3), count(4), count(5))
      guard
        [isUTCs, isStandards, leapSeconds, transitions, types, designations]
          .allSatisfy({ $0 <= bytes.count })
      else { throw TZifError("it is cut off") }
    }

    func end(width: Int) -> Int {
      start + transitions * (width + 1) + types * 6 + designations + leapSeconds * (width + 4)
        + isStandards + isUTCs
    }
  }
}
