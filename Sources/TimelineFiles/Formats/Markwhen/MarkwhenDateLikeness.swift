/// Whether a line that begins no event looks as if it should.
enum MarkwhenDateLikeness {
  /// Words that stand in dates, but for the names of months.
  private static let words: Set<String> = [
    "about", "ad", "after", "am", "around", "autumn", "bc", "bce", "before", "by", "c", "ca", "ce",
    "circa", "day", "days", "early", "every", "fall", "for", "hour", "hours", "late", "mid",
    "minute", "minutes", "month", "months", "nd", "now", "other", "pm", "q", "rd", "s", "second",
    "seconds", "spring", "st", "summer", "t", "th", "time", "times", "to", "today", "until", "w",
    "week", "weeks", "winter", "x", "xx", "xxx", "xxxx", "y", "year", "years", "z",
  ]

  /// Whether a line begins with a month or day in numbers and has a colon, or has nothing but what dates are made of
  /// before its colon.
  ///
  /// Asked only of lines that begin no event.
  static func stands(in line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix(MarkwhenLine.longestDate)
    guard let first = rest.first, let colon = rest.firstIndex(of: 0x3A) else { return false }
    let head = rest[..<colon]
    if isNumericMonth(head) { return true }
    let scanner = MarkwhenDateScanner(head, isDayFirst: false)
    if scanner.recurrence(at: 0) != nil { return true }
    guard 0x30...0x39 ~= first || "./[{YX".utf8.contains(first),
      head.contains(where: { 0x30...0x39 ~= $0 }), !head.starts(with: "//".utf8),
      // A set is closed before its colon; a link may have one in its words.
      first != 0x5B || head.contains(0x5D), first != 0x7B || head.contains(0x7D)
    else { return false }
    return head.split { !isLetter($0) }.allSatisfy { word in
      let text = String(decoding: word, as: UTF8.self).lowercased()
      return words.contains(text) || MarkwhenDateScanner.month(text) != nil
    } && head.allSatisfy(isOfDate)
  }

  /// `2018-07`, whatever follows but a letter or digit.
  private static func isNumericMonth(_ head: ArraySlice<UInt8>) -> Bool {
    let start = Array(head.prefix(8))
    guard start.count >= 7, start[4] == 0x2D else { return false }
    let digits = [0, 1, 2, 3, 5, 6].allSatisfy { 0x30...0x39 ~= start[$0] }
    return digits && start.dropFirst(7).allSatisfy { !isLetter($0) && !(0x30...0x39 ~= $0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0x80
  }

  private static func isOfDate(_ byte: UInt8) -> Bool {
    isLetter(byte) || 0x30...0x39 ~= byte || "-+/.,~?%[]{} \t".utf8.contains(byte)
  }
}
