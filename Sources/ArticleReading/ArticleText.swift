/// The text of an article as it was saved.
public struct ArticleText: Sendable {
  /// The UTF-8 of the text, which is valid.
  public let bytes: [UInt8]

  /// Takes a text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Takes UTF-8; what is no character becomes U+FFFD.
  ///
  /// O(n).
  public init(utf8 bytes: [UInt8]) {
    // Looked at where it is: a long text is not to stand in memory twice.
    let isValid = (try? UTF8Span(validating: bytes.span)) != nil
    self.bytes = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The text of a range of bytes.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// Turns places in bytes into places in Unicode code points, going forward once.
public struct CodePointCount: Sendable {
  private var byte = 0
  private var count = 0

  /// Begins at the start of a text.
  public init() {}

  /// The number of code points before a byte, which lies no earlier than the one before.
  ///
  /// O(n) for all together.
  public mutating func before(_ position: Int, in text: ArticleText) -> Int {
    guard position > byte else { return count }
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = byte
      while index + 8 <= position {
        count += 8 - inner(of: bytes, at: index)
        index += 8
      }
      for index in index..<position where bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    byte = position
    return count
  }
}

/// How many of eight bytes from a place begin no code point: 10xxxxxx.
///
/// Added up by a multiplication, which every processor has, other than a count of bits.
@inline(__always)
func inner(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  let inner = (eight & ~(eight << 1)) >> 7 & 0x0101_0101_0101_0101
  return Int(truncatingIfNeeded: (inner &* 0x0101_0101_0101_0101) >> 56)
}
