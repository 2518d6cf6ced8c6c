import Evidence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The encoding of a page: UTF-8, or what the page names.
enum HTMLEncoding {
  /// A name of an encoding is looked for in so many bytes.
  private static let headSize = 64 << 10

  /// The page in UTF-8; as browsers do, U+FFFD stands for a byte that means nothing.
  ///
  /// - Throws: Where the page names no encoding, or another one than its own.
  static func utf8(_ bytes: [UInt8]) throws(SavedPage.Problem) -> [UInt8] {
    if (try? SourceText(utf8: bytes)) != nil { return bytes }
    guard let name = declared(in: bytes) else {
      throw SavedPage.Problem(
        message: "this page is not UTF-8 and names no other encoding; save it as UTF-8")
    }
    guard let converted = convert(bytes, from: meant(name)),
      (try? SourceText(utf8: converted)) != nil
    else {
      throw SavedPage.Problem(
        message: "this page is not in the encoding that it names (\(name)); save it as UTF-8")
    }
    return converted
  }

  /// What stands behind `charset=` in a `meta` element near the start, or in a declaration of XML.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(headSize), as: UTF8.self).lowercased()
    var rest = head[...]
    while let found = rest.firstRange(of: "<meta") {
      rest = rest[found.upperBound...]
      let tag = rest.prefix(1024).prefix { $0 != ">" }
      if let found = tag.firstRange(of: "charset=") { return label(tag[found.upperBound...]) }
    }
    guard head.hasPrefix("<?xml"), let found = head.prefix(200).firstRange(of: "encoding=") else {
      return nil
    }
    return label(head[found.upperBound...])
  }

  private static func label(_ text: Substring) -> String? {
    let name = text.drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? nil : String(name)
  }

  /// The encoding that browsers take for a name (WHATWG, Encoding, section 4.2), as iconv calls it.
  private static func meant(_ name: String) -> String {
    switch name {
    case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "cp1252", "x-cp1252":
      "WINDOWS-1252"
    case "iso-8859-9", "latin5": "WINDOWS-1254"
    case "iso-8859-11", "tis-620": "CP874"
    case "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "korean", "windows-949": "CP949"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": "CP932"
    case "big5", "x-x-big5", "cn-big5": "BIG5-HKSCS"
    case let name where name.hasPrefix("x-cp") || name.hasPrefix("x-mac"):
      String(name.dropFirst(2))
    default: name
    }
  }

  /// The bytes in UTF-8; nothing where there is no such encoding, or where they are not in it.
  static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than four bytes for one.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let capacity = output.count
    // A few bytes may be wrong; where many are, it is another encoding.
    var wrong = bytes.count / 100 + 1
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var from = input.baseAddress
        var to = output.baseAddress
        var (fromLeft, toLeft) = (input.count, output.count)
        while iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 {
          guard wrong > 0, fromLeft > 0, toLeft > 3, let next = from, let end = to else {
            return nil
          }
          wrong -= 1
          from = next + 1
          fromLeft -= 1
          for (offset, byte) in [0xEF, 0xBF, 0xBD].enumerated() {
            end[offset] = CChar(bitPattern: UInt8(byte))
          }
          to = end + 3
          toLeft -= 3
        }
        return toLeft
      }
    }
    return left.map { left in output[..<(capacity - left)].map { UInt8(bitPattern: $0) } }
  }
}
