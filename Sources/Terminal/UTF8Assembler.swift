/// Puts UTF-8 together that comes byte by byte; what is none becomes U+FFFD.
struct UTF8Assembler {
  private var pending: [UInt8] = []

  /// The scalars that a byte completes: none, one, or two after something broken.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
    if pending.isEmpty, byte < 0x80 { return [Unicode.Scalar(byte)] }
    pending.append(byte)
    if Self.canGoOn(pending) { return [] }
    let text = String(decoding: pending, as: UTF8.self)
    // A byte that breaks a character off may begin the next one.
    if pending.count > 1, byte >= 0xC2, byte < 0xF5 {
      pending = [byte]
      return ["\u{FFFD}"]
    }
    pending = []
    return Array(text.unicodeScalars)
  }

  /// What is left of a character that will not be completed.
  mutating func flush() -> [Unicode.Scalar] {
    defer { pending = [] }
    return pending.isEmpty ? [] : ["\u{FFFD}"]
  }

  /// Whether the bytes are the beginning of a character, and not yet the whole.
  private static func canGoOn(_ bytes: [UInt8]) -> Bool {
    let length: Int
    switch bytes[0] {
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return false
    }
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
