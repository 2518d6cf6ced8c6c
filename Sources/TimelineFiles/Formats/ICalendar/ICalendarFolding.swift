/// How iCalendar breaks long lines: a line end and one white space, anywhere (RFC 5545, section 3.1).
enum ICalendarFolding {
  /// The bytes with every character whole again through which a line was broken.
  ///
  /// The rest of such a character moves before the line end, so that lines and columns stay as they are. Other
  /// files than calendars come back as they were. O(n).
  static func closingCharacters(_ bytes: [UInt8]) -> [UInt8] {
    guard beginsCalendar(bytes) else { return bytes }
    var closed: [UInt8] = []
    var kept = 0
    var index = 0
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      index = end + 1
      let start = end > 0 && bytes[end - 1] == 0x0D ? end - 1 : end
      guard index + 1 < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 else { continue }
      let missing = missingBytes(before: start, in: bytes)
      let rest = bytes[(index + 1)...].prefix(missing)
      guard missing > 0, rest.count == missing, rest.allSatisfy({ $0 & 0xC0 == 0x80 })
      else { continue }
      closed += bytes[kept..<start] + rest + bytes[start...index]
      kept = index + 1 + missing
      index = kept
    }
    return kept == 0 ? bytes : closed + bytes[kept...]
  }

  /// Whether a file begins as calendars do, after a byte order mark and white space.
  static func beginsCalendar(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let line = String(decoding: head.prefix(16), as: UTF8.self).uppercased()
    return ["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE"].contains { name in
      guard line.hasPrefix("BEGIN:\(name)") else { return false }
      let next = line.dropFirst(name.count + 6).unicodeScalars.first
      return next.map { $0 == "\r" || $0 == "\n" || $0 == " " || $0 == "\t" } ?? true
    }
  }

  /// How many bytes the character lacks that stands before an index.
  private static func missingBytes(before end: Int, in bytes: [UInt8]) -> Int {
    var have = 0
    while have < 3, end - have > 0 {
      have += 1
      let byte = bytes[end - have]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return max(0, length - have)
    }
    return 0
  }

  /// A line in pieces of at most 75 octets, with its line ends; no character is broken.
  static func folded(_ line: String) -> [UInt8] {
    var folded: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.encode(scalar).map(Array.init) ?? []
      if width + bytes.count > 75 {
        folded += [0x0D, 0x0A, 0x20]
        width = 1
      }
      folded += bytes
      width += bytes.count
    }
    return folded + [0x0D, 0x0A]
  }
}
