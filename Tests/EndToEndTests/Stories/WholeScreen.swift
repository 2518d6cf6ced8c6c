/// What the stories know of the program's screens.
extension TerminalSession {
  /// Waits until the cursor is on a row with a text, the screen is there to its last line, and no
  /// saved text is still being read: from then on nothing changes by itself.
  func wholeScreen(forCursorOn text: String) throws -> Screenshot {
    try wait("the whole screen, with the cursor on \"\(text)\"") {
      $0.currentRow.contains(text) && $0.rows.last?.hasPrefix("? help") == true
        && !$0.shows("reading the saved text")
    }
  }
}
