/// Text on its way to the terminal's clipboard (OSC 52).
enum Clipboard {
  /// The most bytes that are sent: terminals drop longer ones, at about 100,000 in Base64.
  static let limit = 65_536

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 with padding, as RFC 4648, section 4, has it.
  static func base64(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        append(group, letters: 4, to: &result)
        (group, count) = (0, 0)
      }
    }
    if count > 0 {
      append(group << UInt32(8 * (3 - count)), letters: count + 1, to: &result)
      result += repeatElement(UInt8(ascii: "="), count: 3 - count)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ group: UInt32, letters: Int, to result: inout [UInt8]) {
    for index in 0..<letters {
      result.append(alphabet[Int(group >> UInt32(18 - 6 * index)) & 63])
    }
  }
}
