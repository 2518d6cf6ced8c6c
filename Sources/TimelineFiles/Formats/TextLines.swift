/// The lines of a text, each with its number.
///
/// Lines end with a line feed, a carriage return, or both.
struct TextLines: Sequence, IteratorProtocol {
  /// One line.
  struct Line {
    /// The number, from 1.
    let number: Int
    /// The bytes, without the line end.
    let bytes: ArraySlice<UInt8>

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The place of a byte of the line, by its index in the whole text.
    func place(at index: Int) -> TextPlace {
      let before = bytes[bytes.startIndex..<Swift.max(bytes.startIndex, index)]
      return TextPlace(line: number, column: 1 + before.count { $0 & 0xC0 != 0x80 })
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line; nothing after the last.
  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    position = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    number += 1
    return Line(number: number, bytes: bytes[start..<end])
  }
}
