/// What a line of markwhen is, by how it begins.
enum MarkwhenLine {
  /// How far behind the start of a line the colon after its date can be; what is longer is no date, so that
  /// every line takes a bounded time.
  static let longestDate = 240
  /// How many colons are tried.
  private static let mostColons = 8

  /// The date of an event and where its text begins, where a line begins an event.
  ///
  /// Times have colons too: the last one up to which everything is a date counts.
  static func event(
    _ line: ArraySlice<UInt8>, isDayFirst: Bool
  ) -> (range: MarkwhenRange, date: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = rest.first else { return nil }
    let isMarkwhen = mayBeginDate(first)
    guard isMarkwhen || "-/[{Xx".utf8.contains(first) else { return nil }
    let head = rest.prefix(longestDate)
    let colons = head.indices.lazy.filter { head[$0] == 0x3A }.prefix(mostColons)
    for colon in colons.reversed() {
      let date = head[..<colon]
      let range =
        isMarkwhen ? MarkwhenDateScanner(date, isDayFirst: isDayFirst).range() : nil
      if let range, !range.isWrong {
        if !isOfTime(colon, in: head, isDayFirst) { return (range, date, rest[(colon + 1)...]) }
      } else if let exact = MarkwhenRange(edtf: date) ?? range {
        return (exact, date, rest[(colon + 1)...])
      }
    }
    return nil
  }

  /// Whether a colon stands within a time, as the two before 30 and 45 in `2018-07-06 10:30:45 INFO: started` do.
  private static func isOfTime(_ colon: Int, in head: ArraySlice<UInt8>, _ isDayFirst: Bool) -> Bool
  {
    let digits = head[(colon + 1)...].prefix(3).prefix { 0x30...0x39 ~= $0 }
    guard digits.count == 2 else { return false }
    return MarkwhenDateScanner(head[..<digits.endIndex], isDayFirst: isDayFirst).range() != nil
  }

  private static func mayBeginDate(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x21, 0x2E: true
    // Months, eras, `now`, `today`, `tomorrow`, `yesterday`, `after`, `before`, `by`.
    default: "jfmasondtyabc".utf8.contains(byte | 0x20)
    }
  }

  /// A heading: its level, 1 to 6, and its text.
  static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    let level = rest.prefix(7).prefix { $0 == 0x23 }.count
    let text = rest.dropFirst(level)
    guard 1...6 ~= level, let next = text.first, next == 0x20 || next == 0x09 else { return nil }
    return (level, text)
  }

  /// The title behind `group` or `section`, where a line begins one.
  static func group(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    for word in ["group", "section", "startgroup"] where hasPrefix(rest, word) {
      let title = rest.dropFirst(word.utf8.count)
      if title.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true { return title }
    }
    return nil
  }

  /// Whether a line ends a group.
  static func isGroupEnd(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    return hasPrefix(rest, "endgroup") || hasPrefix(rest, "endsection")
  }

  /// Whether a line is a comment.
  static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "//".utf8)
  }

  /// Whether a line parts two pages, as older files have them.
  static func isPageBreak(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "_-_-_break_-_-_".utf8)
  }

  /// Whether a line fences a header or properties.
  static func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "---".utf8) }

  /// Whether there is nothing on a line.
  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The key and value of a property or header line, with how far it is indented.
  static func property(
    _ line: ArraySlice<UInt8>
  ) -> (indent: Int, key: String, value: ArraySlice<UInt8>)? {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    let key = rest.prefix(longestDate).prefix { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
        || byte == 0x5F || byte == 0x2D || byte == 0x2E
    }
    let value = rest.dropFirst(key.count)
    guard let first = key.first, first != 0x2D, value.first == 0x3A,
      value.dropFirst().first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true
    else { return nil }
    return (
      rest.startIndex - line.startIndex, String(decoding: key, as: UTF8.self), value.dropFirst()
    )
  }

  /// The tag of a line that gives it a colour: `#tag: red`.
  static func isTagColour(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == 0x23 else { return false }
    let name = rest.dropFirst().prefix(longestDate).prefix { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
        || byte == 0x5F || byte == 0x2D
    }
    return !name.isEmpty && rest.dropFirst(1 + name.count).first == 0x3A
  }

  private static func hasPrefix(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
    let start = line.prefix(word.utf8.count)
    return start.count == word.utf8.count && zip(start, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
