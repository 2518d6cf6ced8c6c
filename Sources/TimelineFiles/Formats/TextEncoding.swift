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

  /// The bytes as UTF-8 where they are in an encoding of one byte a character, and which it was.
  ///
  /// Such are XML that names its encoding, and tables, which spreadsheets write in Windows-1252. A table of which more
  /// letters are UTF-8 than are not is broken UTF-8, and stays as it is. O(n).
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - isTable: Whether the file is a table, by its name or by what a person says.
  /// - Returns: Nothing where they are to stay as they are.
  static func fromOneByte(_ bytes: [UInt8], isTable: Bool) -> (bytes: [UInt8], encoding: String)? {
    if let declared = declaredInXML(bytes) {
      guard !["utf-8", "utf8", "utf-16", "us-ascii", "ascii"].contains(declared) else { return nil }
      // What is called Latin-1 is Windows-1252 in fact (WHATWG Encoding, section 4.2).
      let isLatin = ["iso-8859-1", "latin1", "iso8859-1", "l1"].contains(declared)
      let name = isLatin ? windows : declared
      guard !isUTF8(bytes), let text = HTMLEncoding.convert(bytes, from: name) else { return nil }
      return (text, declared)
    }
    guard isTable, !isUTF8(bytes), hasFewUTF8(bytes),
      let text = HTMLEncoding.convert(bytes, from: windows)
    else { return nil }
    return (text, "Windows-1252")
  }

  private static let windows = "windows-1252"

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The encoding that an XML declaration names, in lower case (XML 1.0, section 4.3.3).
  private static func declaredInXML(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    guard let end = head.firstRange(of: "?>"), let key = head.firstRange(of: "encoding"),
      key.upperBound <= end.lowerBound
    else { return nil }
    let value = head[key.upperBound..<end.lowerBound]
      .drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    return value.isEmpty ? nil : value.lowercased()
  }

  /// Whether fewer letters are UTF-8 of several bytes than are bytes that cannot be.
  private static func hasFewUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, invalid) = (0, 0)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      let wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0
      let following = bytes[index...].prefix(wanted).prefix { $0 & 0xC0 == 0x80 }.count
      if wanted > 0, following == wanted, lead < 0xF5 {
        valid += 1
        index += wanted
      } else {
        invalid += 1
      }
    }
    return valid < invalid
  }
}
