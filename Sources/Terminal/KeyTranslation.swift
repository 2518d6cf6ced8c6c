import CellGrid

/// What a typed scalar means as a key.
enum KeyTranslation {
  static func key(for scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x00: return .control(" ")
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    // Before raw mode is on, the terminal makes a line feed of the Enter key.
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return control(scalar, from: 0x60)
    case 0x1C...0x1F: return control(scalar, from: 0x40)
    case 0x80..<0xA0: return .unknown
    default: return .character(Character(scalar))
    }
  }

  private static func control(_ scalar: Unicode.Scalar, from base: UInt32) -> Key {
    .control(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + base))))
  }
}
