import CellGrid
internal import CNcurses

/// The codes that ncurses gives for keys; all are above those of bytes.
enum Codes {
  static let mouse = KEY_MOUSE
  static let resize = KEY_RESIZE
  static let backspace = KEY_BACKSPACE
  /// Codes of our own for terminfo's `PS` and `PE`, far from those that ncurses gives out itself.
  static let pasteStart: Int32 = 0x4000
  static let pasteEnd: Int32 = 0x4001

  /// The key that a code stands for.
  static func key(for code: Int32) -> Key {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_IC: .insert
    case (KEY_F0 + 1)...(KEY_F0 + 63): .function(Int(code - KEY_F0))
    default: .unknown
    }
  }
}
