/// A byte that may be any of several: both cases of a letter.
struct MaskedByte: Hashable, Sendable {
  /// What the byte is once the bits of the mask are set.
  let value: UInt8
  /// The bits in which the bytes differ.
  let mask: UInt8

  /// Accepts the given bytes, and more where these differ in several bits; nothing but them where
  /// they differ in one, as the cases of ASCII letters do.
  init(anyOf bytes: [UInt8]) {
    let first = bytes.first ?? 0
    mask = bytes.reduce(0) { $0 | ($1 ^ first) }
    value = first | mask
  }

  /// Whether it may be this byte.
  func accepts(_ byte: UInt8) -> Bool { byte | mask == value }

  /// How often such a byte stands in JSON Lines of prose, roughly, in thousandths.
  var frequency: Int {
    (UInt8.min...UInt8.max).reduce(0) { $0 + (accepts($1) ? Self.frequency($1) : 0) }
  }

  private static let small = Array("etaoinsrhldcumfgpwybvkxjqz".utf8)

  private static func frequency(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: " "): 130
    case UInt8(ascii: "\""): 60
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      small.firstIndex(of: byte).map { 2 + (26 - $0) * (26 - $0) / 10 } ?? 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 20
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."): 20
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 3
    case 0x21..<0x80: 1
    // First bytes of Cyrillic, and of Han and Hangul: a half and a third of such a text.
    case 0xD0, 0xD1: 60
    case 0xE3...0xED: 30
    case 0x80...0xBF: 10
    default: 1
    }
  }
}
