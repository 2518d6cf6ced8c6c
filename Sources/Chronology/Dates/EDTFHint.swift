/// What to say of a character that cannot stand in a date.
enum EDTFHint {
  /// Whether the byte is one that no date has, so that it is what is wrong.
  static func isForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: !"XYESTZ-+:/.,[]{}?~%".utf8.contains(byte)
    }
  }

  /// Each with what to write instead.
  private static let instead: [(byte: UInt8, message: String)] = [
    (UInt8(ascii: " "), "EDTF has no spaces; leave it out"),
    (UInt8(ascii: "\t"), "EDTF has no spaces; leave it out"),
    (UInt8(ascii: "x"), "an unspecified digit is a capital X"),
    (UInt8(ascii: "u"), "an unspecified digit is X, no longer u; an unknown end is left empty"),
    (UInt8(ascii: "o"), "an open end is written '..', as in 1985/.."),
    (UInt8(ascii: "y"), "a long year begins with a capital Y"),
    (UInt8(ascii: "e"), "an exponent is a capital E"),
    (UInt8(ascii: "s"), "significant digits are a capital S"),
    (UInt8(ascii: "p"), "significant digits are written S, no longer p"),
    (UInt8(ascii: "t"), "a time of day begins with a capital T"),
    (UInt8(ascii: "z"), "UTC is a capital Z"),
    (UInt8(ascii: "("), "qualifiers need no parentheses; put ?, ~ or % beside the part"),
    (UInt8(ascii: ")"), "qualifiers need no parentheses; put ?, ~ or % beside the part"),
    (UInt8(ascii: "+"), "a year has no plus sign; leave it out"),
    (UInt8(ascii: "."), "'..' stands in an interval after its slash, or in a set in brackets"),
    (UInt8(ascii: ","), "a list of dates stands in brackets: [1667,1668] for one of them"),
    (UInt8(ascii: "S"), "significant digits follow the digits of a year, as in 1950S2"),
    (UInt8(ascii: "T"), "a time of day follows year, month and day"),
    (UInt8(ascii: "/"), "a slash stands between the start and the end of an interval"),
  ]

  /// The message for the byte at an index, or for the end of the text.
  static func message(_ bytes: Span<UInt8>, at index: Int) -> String {
    guard index < bytes.count else { return "the date ends too early" }
    let byte = bytes[index]
    // – U+2013, — U+2014, − U+2212
    if byte == 0xE2, index + 2 < bytes.count {
      let rest = (bytes[index + 1], bytes[index + 2])
      if rest == (0x80, 0x93) || rest == (0x80, 0x94) || rest == (0x88, 0x92) {
        return "write a plain hyphen, or a slash for an interval"
      }
    }
    let isLowercase = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    if index == 0, isLowercase, !"xuy".utf8.contains(byte) {
      return "a date begins with its year, as in 2018-07-12"
    }
    if let known = instead.first(where: { $0.byte == byte }) { return known.message }
    guard byte > 0x20, byte < 0x7F else { return "this character cannot stand in a date" }
    return "'\(Character(Unicode.Scalar(byte)))' cannot stand here"
  }
}
