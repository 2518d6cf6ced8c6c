/// Turns places in code points into places in bytes, going forward once.
struct BytePlace {
  private var byte = 0
  private var codePoint = 0

  /// The byte of a code point, which lies no earlier than the one before.
  ///
  /// O(n) for all together.
  mutating func of(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Eight bytes at a time; `byte` is always the start of a code point, or the end.
    while codePoint + 8 <= place, byte + 8 < bytes.count {
      codePoint += 8 - inner(of: bytes, at: byte)
      byte += 8
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    }
    while byte < bytes.count, codePoint < place {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      codePoint += 1
    }
    return byte
  }
}
