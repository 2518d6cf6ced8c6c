/// Texts of a line, decoded from where they stand.
enum LineText {
  /// The text inside of quotation marks, as the JSON reader for whole documents gives it; half of a
  /// surrogate pair becomes U+FFFD.
  ///
  /// The range must be that of a text that a `LineScanner` passed over; of other bytes, as of a file
  /// that changed meanwhile, some text is given.
  static func string(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, hasEscapes: Bool
  ) -> String {
    guard hasEscapes else {
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: range.count) { text in
      unescape(bytes, range, into: text).count
    }
  }

  /// The text, or nothing where it has half of a surrogate pair.
  static func wholeString(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, hasEscapes: Bool
  ) -> String? {
    guard hasEscapes else { return string(bytes, range, hasEscapes: false) }
    var isWhole = true
    let text = String(unsafeUninitializedCapacity: range.count) { text in
      let result = unescape(bytes, range, into: text)
      isWhole = result.isWhole
      return result.count
    }
    return isWhole ? text : nil
  }

  /// Writes a text without its escapes, which never takes more room than with them.
  private static func unescape(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>,
    into text: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, isWhole: Bool) {
    var count = 0
    var isWhole = true
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        guard count < text.count else { return (count, false) }
        text[count] = bytes[index]
        count += 1
        index += 1
        continue
      }
      let (scalar, length) = escape(bytes, at: index, before: range.upperBound)
      isWhole = isWhole && scalar != nil
      index += length
      for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        // Escapes that are right always have the room.
        guard count < text.count else { return (count, false) }
        text[count] = byte
        count += 1
      }
    }
    return (count, isWhole)
  }

  /// The character for which an escape stands, and the escape's length; no character for half of a
  /// surrogate pair.
  private static func escape(
    _ bytes: UnsafeRawBufferPointer, at index: Int, before end: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard index + 1 < end else { return (nil, 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(bytes, at: index, before: end) else { return (nil, 2) }
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      if unit < 0xDC00, let low = codeUnit(bytes, at: index + 6, before: end),
        (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      {
        return (scalar, 12)
      }
      return (nil, 6)
    default: return (Unicode.Scalar(bytes[index + 1]), 2)
    }
  }

  /// The UTF-16 code unit that an escape of the form `\u0000` stands for.
  static func codeUnit(_ bytes: UnsafeRawBufferPointer, at start: Int, before end: Int) -> UInt32? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in (start + 2)..<(start + 6) {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// What `LineScanner.packed` gives for a text with escapes.
  static func packedUnescaped(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    var count: UInt64 = 0
    var last: UInt8 = 0
    func append(_ byte: UInt8) {
      if count < 8 { word |= UInt64(byte) << (8 * count) }
      count += 1
      last = byte
    }
    var index = range.lowerBound
    while index < range.upperBound, count <= 8 {
      guard bytes[index] == UInt8(ascii: "\\") else {
        append(bytes[index])
        index += 1
        continue
      }
      let (scalar, length) = escape(bytes, at: index, before: range.upperBound)
      index += length
      for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        append(byte)
      }
    }
    return count > 8 || last == 0 ? 0 : word
  }
}
