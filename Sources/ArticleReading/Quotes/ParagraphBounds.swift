/// Finds where the paragraphs of an article end.
///
/// A blank line ends one, and so does an indented line. A single line end does where the line is
/// too long or too short to be one of a text that was wrapped, unless the text has a sentence a
/// line and blank lines between its paragraphs, as treebanks have.
struct ParagraphBounds {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Whether only a blank line ends a paragraph.
  private let hasSentenceLines: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasSentenceLines = Self.hasSentenceLines(bytes.prefix(Self.sample))
  }

  /// So many bytes tell how a text is laid out.
  private static let sample = 1 << 16

  /// Whether lines are sentences, and blank lines come often among them. O(n)
  private static func hasSentenceLines(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var blank = 0
    var sentences = 0
    var others = 0
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      start = end + 1
      if line.allSatisfy(isBlank) {
        blank += 1
      } else if start < bytes.endIndex, bytes[start] != 0x0A, bytes[start] != 0x0D {
        // A line that another one follows.
        if isSentence(line) { sentences += 1 } else { others += 1 }
      }
    }
    return sentences >= 2 && others * 10 <= sentences && blank * 10 >= sentences
  }

  /// Whether a line ends as a sentence does, and no sentence ends within it.
  private static func isSentence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0
    var stop: Int?
    for index in line.indices {
      let byte = line[index]
      if byte == 0x20 || byte == 0x0D { continue }
      if let ended = stop, byte &- 0x41 < 26, index - ended == 2, ended - line.startIndex > 3,
        line[(ended - 3)..<ended].allSatisfy({ $0 &- 0x61 < 26 })
      {
        return false
      }
      if byte == 0x2E || byte == 0x3F || byte == 0x21 { stop = index }
      last = byte
    }
    // A stop, a mark of a question or of a quote, or the last byte of a curly one.
    return [0x2E, 0x3F, 0x21, 0x22, 0x27, 0x9D, 0x99, 0x3A].contains(last)
  }

  /// The lengths, in bytes, that a line of wrapped text has.
  private static let wrapped = 50...100

  /// A longer paragraph, in bytes, is read in parts, so that it does not cost more memory.
  private static let longest = 1 << 18

  /// The end of the paragraph that begins at a place. O(n)
  func end(from start: Int) -> Int {
    var line = start
    var place = start
    while let newline = next(from: place, limit: start + Self.longest) {
      guard Self.isNewline(bytes[newline]) else { return newline + 1 }
      var after = newline + 1
      if after < bytes.count, bytes[newline] == 0x0D, bytes[after] == 0x0A { after += 1 }
      let isBlankNext = after >= bytes.count || Self.isBlank(bytes[after])
      if hasSentenceLines, !isBlankNext {
        line = after
        place = after
        continue
      }
      if isBlankNext || !Self.wrapped.contains(newline - line) { return after }
      line = after
      place = after
    }
    return bytes.count
  }

  /// The next end of a line, or past a limit that of a sentence; far past it, that of anything.
  private func next(from place: Int, limit: Int) -> Int? {
    var place = place
    let soon = min(limit, bytes.count)
    // Eight bytes at a time, as long as none ends a line.
    while place + 8 <= soon, !hasNewline(at: place) { place += 8 }
    while place < soon {
      if Self.isNewline(bytes[place]) { return place }
      place += 1
    }
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isNewline(byte) { return place }
      if byte == 0x20, place > 0, bytes[place - 1] == 0x2E { return place }
      // Before whatever begins here, of many bytes or one.
      if place > limit + Self.longest, byte & 0xC0 != 0x80 { return place - 1 }
      place += 1
    }
    return nil
  }

  /// Whether one of eight bytes ends a line.
  private func hasNewline(at place: Int) -> Bool {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: place, as: UInt64.self)
    let lineFeeds = eight ^ 0x0A0A_0A0A_0A0A_0A0A
    let returns = eight ^ 0x0D0D_0D0D_0D0D_0D0D
    // The sign bit of a byte that is zero, and perhaps of some above it.
    let found =
      (lineFeeds &- 0x0101_0101_0101_0101) & ~lineFeeds
      | (returns &- 0x0101_0101_0101_0101) & ~returns
    return found & 0x8080_8080_8080_8080 != 0
  }

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
  }
}
