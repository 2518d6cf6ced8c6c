import ArgumentParser
import CellGrid
import Glibc
import Terminal

/// Standard output and error: where one is a terminal, all that reaches it passes `sendable`.
enum StandardStreams {
  /// Whether somebody is looking at standard output on a terminal.
  static let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  private static let isErrorTerminal = isatty(STDERR_FILENO) == 1
  private static let isUTF8 = CharacterSet.isUTF8(locale: TerminalEnvironment.current.locale)

  /// A text as a terminal may get it: nothing in it commands or hides anything, and where the terminal's character set is
  /// another than UTF-8, it is ASCII.
  private static func sendable(_ text: String) -> String {
    let visible = VisibleText.visible(text, keepingNewlines: true)
    return isUTF8 ? visible : ASCIIForm.of(visible)
  }

  /// Whether standard output is a file that nobody is looking at.
  static var isOutputFile: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Writes lines to standard output.
  ///
  /// Ends quietly where nobody reads any more; throws the exit status of an output error otherwise.
  static func print(_ lines: some Sequence<String>) throws {
    var text = ""
    for line in lines {
      text += line
      text += "\n"
      if text.utf8.count > 1 << 16 {
        guard try print(bytes: text.utf8) else { return }
        text = ""
      }
    }
    try print(bytes: text.utf8)
  }

  /// Writes bytes to standard output, as `print` does lines; false where nobody reads any more.
  ///
  /// Whole characters of UTF-8; into a file or a pipe they go as they are.
  @discardableResult
  static func print(bytes: some Collection<UInt8>) throws -> Bool {
    let isWritten =
      isOutputTerminal
      ? write(sendable(String(decoding: bytes, as: UTF8.self)), to: STDOUT_FILENO)
      : write(ArraySlice(bytes), to: STDOUT_FILENO)
    guard !isWritten else { return true }
    let number = errno
    if number == EPIPE { return false }
    complain("dateline: writing the output failed: \(String(cString: strerror(number)))")
    throw ExitStatus.inputOutput
  }

  /// Writes a message to standard error.
  static func complain(_ message: String) {
    let visible = VisibleText.visible(message, keepingNewlines: true)
    _ = write((isErrorTerminal ? sendable(visible) : visible) + "\n", to: STDERR_FILENO)
  }

  /// Writes a part of a line to standard error.
  static func show(_ text: String) {
    _ = write(isErrorTerminal ? sendable(text) : text, to: STDERR_FILENO)
  }

  /// Goes back to the start of a line of standard error that `columns` of text stand in, and takes them away.
  static func erase(columns: Int) {
    _ = write("\r" + String(repeating: " ", count: columns) + "\r", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    write(ArraySlice(text.utf8), to: descriptor)
  }

  private static func write(_ whole: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var bytes = whole
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
