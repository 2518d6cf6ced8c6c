/// What stands on a page around an article, and is no part of it.
enum Boilerplate {
  /// Where words have to stand in a paragraph.
  enum Place: Sendable {
    /// It begins with them.
    case start
    /// It consists of them, perhaps with a sign behind.
    case whole
    /// They stand near its end.
    case end
  }

  /// What a row leaves out besides its own paragraph.
  enum Reach: Sendable {
    case paragraph
    /// The lines that follow, as long as none ends as a sentence does: a list of headlines.
    case list
    /// All that follows: what readers wrote.
    case rest
  }

  /// A row: in small letters.
  struct Row: Sendable {
    let words: String
    let place: Place
    let reach: Reach

    init(_ words: String, _ place: Place = .start, _ reach: Reach = .paragraph) {
      self.words = words
      self.place = place
      self.reach = reach
    }
  }

  static let rows: [Row] = [
    Row("more news:", .start, .list), Row("more news", .whole, .list),
    Row("more from", .start, .list), Row("more on this", .start, .list),
    Row("related articles", .start, .list), Row("related stories", .start, .list),
    Row("related:"), Row("related", .whole, .list), Row("see also", .start, .list),
    Row("most read", .whole, .list), Row("most popular", .whole, .list),
    Row("trending", .whole, .list), Row("recommended for you", .start, .list),
    Row("you may also like", .start, .list), Row("also read"), Row("read also"),
    Row("read more"), Row("read next"), Row("click here"), Row("watch:"), Row("watch live"),
    Row("sign up for"), Row("sign up to"), Row("subscribe"), Row("get our newsletter"),
    Row("newsletter", .whole), Row("advertisement"), Row("sponsored"), Row("promoted"),
    Row("copyright"), Row("©"), Row("(c) "), Row("all rights reserved"),
    Row("all rights reserved", .end), Row("follow us"), Row("like us on"), Row("share this"),
    Row("share on"), Row("share", .whole), Row("tweet", .whole), Row("print", .whole),
    Row("email this"), Row("download our app"), Row("support our journalism"),
    Row("reporting by"), Row("(reporting by"), Row("additional reporting by"), Row("editing by"),
    Row("writing by"), Row("our standards:"), Row("contact us"),
    Row("photo:"), Row("image:"), Row("file photo"), Row("file -"), Row("caption:"),
    Row("photograph:"), Row("(ap photo", .end), Row("(photo by", .end), Row("(photo:", .end),
    Row("getty images", .end), Row("/file photo", .end), Row("reuters/", .end),
    Row("this site uses cookies"), Row("this website uses cookies"), Row("we use cookies"),
    Row("we and our partners"), Row("by continuing to use"), Row("accept cookies", .whole),
    Row("privacy policy"), Row("terms of use"), Row("terms of service"),
    Row("comments", .whole, .rest), Row("leave a comment", .start, .rest),
    Row("leave a reply", .start, .rest), Row("join the conversation", .start, .rest),
    Row("view comments", .start, .rest), Row("reader comments", .start, .rest),
    Row("post a comment", .start, .rest),
  ]

  private struct Compiled: Sendable {
    let bytes: [UInt8]
    let row: Row
  }

  /// The rows by their first byte; those of the end apart.
  private static let byFirst: [[Compiled]] = (0..<256).map { first in
    rows.filter { $0.place != .end && $0.words.utf8.first.map(Int.init) == first }
      .map { Compiled(bytes: Array($0.words.utf8), row: $0) }
  }
  private static let ends = rows.filter { $0.place == .end }
    .map { Compiled(bytes: Array($0.words.utf8), row: $0) }
  /// Whether a byte, in small letters, begins one of those of the end.
  private static let beginsEnd: [Bool] = (0..<256).map { first in
    ends.contains { Int($0.bytes[0]) == first }
  }
  /// So far from the end of a paragraph, in bytes, may words of its end begin.
  private static let tail = 90

  /// What a paragraph leaves out; nothing where it is of the article. O(1)
  static func reach(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Reach? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) || bytes[start] == 0x2A || bytes[start] == 0x2D {
      start += 1
    }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    for one in byFirst[Int(small(bytes[start]))] where matches(one.bytes, bytes, start, end) {
      let after = start + one.bytes.count
      switch one.row.place {
      case .whole: if end - after <= 12, isRest(bytes, after..<end) { return one.row.reach }
      case .start, .end:
        // "Comments" is no beginning of "commentsboard".
        if after == end || !isLetter(bytes[after]) || !isLetter(bytes[after - 1]) {
          return one.row.reach
        }
      }
    }
    let (beginsEnd, ends) = (beginsEnd, ends)
    for index in max(start, end - tail)..<end where beginsEnd[Int(small(bytes[index]))] {
      let byte = small(bytes[index])
      for one in ends where one.bytes[0] == byte && matches(one.bytes, bytes, index, end) {
        return one.row.reach
      }
    }
    return nil
  }

  /// Whether a paragraph ends as a sentence does.
  static func endsSentence(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(bytes[end - 1]) || bytes[end - 1] == 0x22 { end -= 1 }
    guard end > range.lowerBound else { return false }
    return bytes[end - 1] == 0x2E || bytes[end - 1] == 0x9D
  }

  /// Signs and numbers: "Comments (12)".
  private static func isRest(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { !isLetter(bytes[$0]) }
  }

  private static func matches(
    _ words: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start >= words.count else { return false }
    for offset in words.indices where small(bytes[start + offset]) != words[offset] { return false }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
