/// Finds where the paragraphs of an article end.
///
/// A blank line ends one, and so does an indented line. A single line end does where the line is
/// too long or too short to be one of a text that was wrapped.
struct ParagraphBounds {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The lengths, in bytes, that a line of wrapped text has.
  private static let wrapped = 50...100

  /// The end of the paragraph that begins at a place. O(n)
  func end(from start: Int) -> Int {
    var line = start
    var place = start
    while let newline = next(from: place) {
      var after = newline + 1
      if after < bytes.count, bytes[newline] == 0x0D, bytes[after] == 0x0A { after += 1 }
      let isBlankNext = after >= bytes.count || Self.isBlank(bytes[after])
      if isBlankNext || !Self.wrapped.contains(newline - line) { return after }
      line = after
      place = after
    }
    return bytes.count
  }

  private func next(from place: Int) -> Int? {
    var place = place
    while place < bytes.count {
      if bytes[place] == 0x0A || bytes[place] == 0x0D { return place }
      place += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
  }
}
