/// What comes from the terminal.
public enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// Text was pasted; it is never to be run as keys.
  ///
  /// Line ends are newlines, bytes that are no UTF-8 are U+FFFD, and it has an upper length. It is
  /// text from outside like any other: see `VisibleText`.
  case paste(String)
  /// The window has a new size, in columns and rows.
  case resize(width: Int, height: Int)
  /// The window got the focus (true) or lost it.
  case focus(Bool)
  /// There will be no more input: the terminal has gone.
  case endOfInput
}
