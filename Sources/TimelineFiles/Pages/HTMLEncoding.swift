import Evidence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The encoding of a page: UTF-8, or what the page names.
enum HTMLEncoding {
  /// The page in UTF-8.
  static func utf8(_ bytes: [UInt8]) throws(SavedPage.Problem) -> [UInt8] {
    if (try? SourceText(utf8: bytes)) != nil { return bytes }
    guard let name = declared(in: bytes) else {
      throw SavedPage.Problem(
        message: "this page is not UTF-8 and names no other encoding; save it as UTF-8")
    }
    guard let converted = convert(bytes, from: name), (try? SourceText(utf8: converted)) != nil
    else {
      throw SavedPage.Problem(
        message: "this page is not in the encoding that it names (\(name)); save it as UTF-8")
    }
    return converted
  }

  /// What stands behind `charset=` near the start.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4 << 10), as: UTF8.self).lowercased()
    guard let found = head.firstRange(of: "charset=") else { return nil }
    let name = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? nil : String(name)
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
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var from = input.baseAddress
        var to = output.baseAddress
        var (fromLeft, toLeft) = (input.count, output.count)
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return result == -1 ? nil : toLeft
      }
    }
    return left.map { left in output[..<(capacity - left)].map { UInt8(bitPattern: $0) } }
  }
}
