/// Texts in the encodings that other programs write.
enum TextEncoding {
  /// The bytes as UTF-8 where they are UTF-16, with a byte order mark or, as spreadsheets leave it out,
  /// without one; else as they are.
  ///
  /// Half of a surrogate pair becomes U+FFFD. O(n).
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf8(bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf8(bytes.dropFirst(2), isBig: true) }
    // Text that is mostly ASCII has a zero in every second byte.
    let head = bytes.prefix(256)
    guard head.count >= 4, head.count.isMultiple(of: 2) else { return bytes }
    let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    let most = head.count / 2 * 3 / 4
    if odd >= most, even == 0 { return utf8(bytes[...], isBig: false) }
    if even >= most, odd == 0 { return utf8(bytes[...], isBig: true) }
    return bytes
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
