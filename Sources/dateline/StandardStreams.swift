import ArgumentParser
import CellGrid
import Glibc

/// Standard output and error, which get only text that is safe on a terminal.
enum StandardStreams {
  /// Whether somebody is looking at standard output on a terminal.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

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
  @discardableResult
  static func print(bytes: some Collection<UInt8>) throws -> Bool {
    guard !write(ArraySlice(bytes), to: STDOUT_FILENO) else { return true }
    let number = errno
    if number == EPIPE { return false }
    complain("dateline: writing the output failed: \(String(cString: strerror(number)))")
    throw ExitStatus.inputOutput
  }

  /// Writes a message to standard error.
  static func complain(_ message: String) {
    _ = write(VisibleText.visible(message, keepingNewlines: true) + "\n", to: STDERR_FILENO)
  }

  /// Writes a part of a line to standard error, as it is.
  static func show(_ text: String) { _ = write(text, to: STDERR_FILENO) }

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
