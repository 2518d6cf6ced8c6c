/// Finds where the paragraphs of an article end.
///
/// A blank line ends one, and so does an indented line. A single line end does where the line is
/// too long or too short to be one of a text that was wrapped.
struct ParagraphBounds {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

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
    while place < soon {
      if Self.isNewline(bytes[place]) { return place }
      place += 1
    }
    while place < bytes.count {
      let byte = bytes[place]
      if Self.isNewline(byte) { return place }
      if byte == 0x20, place > 0, bytes[place - 1] == 0x2E { return place }
      if place > limit + Self.longest, byte < 0x80 { return place }
      place += 1
    }
    return nil
  }

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
  }
}
