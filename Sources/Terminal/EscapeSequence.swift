import CellGrid

/// Sequences that begin with Escape and that terminfo does not know.
enum EscapeSequence {
  enum State {
    /// No sequence begins so: the Escape was typed.
    case isNone
    case goesOn
    case isComplete
  }

  /// How far a sequence is, by ECMA-48: the bytes after Escape, of which the last is new.
  static func state(of bytes: [UInt8]) -> State {
    guard let first = bytes.first, let last = bytes.last else { return .goesOn }
    switch first {
    case UInt8(ascii: "["):
      if bytes.count == 1 { return .goesOn }
      // A report of the mouse in X10's form, whatever ncurses waits for: its three bytes are no keys.
      if bytes[1] == UInt8(ascii: "M") { return bytes.count < 5 ? .goesOn : .isComplete }
      return (0x20..<0x40).contains(last) ? .goesOn : .isComplete
    case UInt8(ascii: "O"):
      return bytes.count == 1 ? .goesOn : .isComplete
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      // A late answer to another program's question; what begins otherwise was typed.
      if bytes.count == 2, !(0x20..<0x40).contains(last) { return .isNone }
      return last == 0x07 || bytes.suffix(2) == [0x1B, 0x5C] ? .isComplete : .goesOn
    default:
      return .isNone
    }
  }

  /// What a complete sequence means, where it is one that many terminals send; else nil.
  static func meaning(of bytes: [UInt8]) -> Input? {
    if bytes.count == 5, bytes.starts(with: Array("[M".utf8)) { return mouse(bytes) }
    return switch String(decoding: bytes, as: UTF8.self) {
    case "[A", "OA": .key(.up)
    case "[B", "OB": .key(.down)
    case "[C", "OC": .key(.right)
    case "[D", "OD": .key(.left)
    case "[H", "OH", "[1~", "[7~": .key(.home)
    case "[F", "OF", "[4~", "[8~": .key(.end)
    case "[2~": .key(.insert)
    case "[3~": .key(.delete)
    case "[5~": .key(.pageUp)
    case "[6~": .key(.pageDown)
    case "[Z": .key(.backTab)
    case "OM": .key(.enter)
    case "[I": .focus(true)
    case "[O": .focus(false)
    default: nil
    }
  }
  /// What the mouse did by xterm's control sequences, "Normal tracking mode": button, column and row, each
  /// with 32 added, the places counted from 1; nil for anything but a press that means something.
  private static func mouse(_ bytes: [UInt8]) -> Input? {
    let (x, y) = (Int(bytes[3]) - 33, Int(bytes[4]) - 33)
    guard x >= 0, y >= 0 else { return nil }
    let kind: MouseEvent.Kind
    switch Int(bytes[2]) - 32 {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    return .mouse(MouseEvent(x: x, y: y, kind: kind))
  }
}
