import Glibc

/// Standard input, line by line, read in blocks.
struct LinesOfInput {
  /// How many bytes are read at once.
  private static let blockSize = 1 << 16

  /// Hands over every line, without its end.
  ///
  /// An end is `\n` or `\r\n`; the last line needs none. `afterBlock` is called before waiting for
  /// more, so that answers go out. Ends early where either returns false; returns false where reading
  /// failed.
  static func read(
    line: (ArraySlice<UInt8>) -> Bool, afterBlock: () throws -> Bool
  ) rethrows -> Bool {
    var block = [UInt8](repeating: 0, count: blockSize)
    var rest: [UInt8] = []
    while true {
      let count = Glibc.read(STDIN_FILENO, &block, blockSize)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      if count == 0 { break }
      var start = 0
      while let end = block[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        let isWhole = rest.isEmpty
        if !isWhole { rest += block[start..<end] }
        guard line(withoutReturn(isWhole ? block[start..<end] : rest[...])) else { return true }
        rest.removeAll(keepingCapacity: true)
        start = end + 1
      }
      rest += block[start..<count]
      guard try afterBlock() else { return true }
    }
    if !rest.isEmpty { _ = line(withoutReturn(rest[...])) }
    _ = try afterBlock()
    return true
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}
