import CellGrid
import Glibc
import Viewer

/// Lines of a screen, as plain text.
enum PlainText {
  /// The columns to wrap at: the terminal's, `COLUMNS`, else 80.
  static func width() -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return min(100, Int(size.ws_col))
    }
    if let columns = getenv("COLUMNS"), let number = Int(String(cString: columns)), number > 0 {
      return number
    }
    return 80
  }

  /// A line without its styles and trailing spaces.
  static func line(_ line: StyledLine) -> String {
    let text = VisibleText.visible(line.text)
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
