import Synchronization

/// The number of the line that was looked at last: the next one is mostly near.
final class LastLine: Sendable {
  private let known = Mutex((offset: 0, line: 1))
  /// Bytes through which lines are counted from the last one.
  private static let near = 64 << 10

  /// The number of the line that begins at an offset, from 1.
  func line(at offset: Int, _ index: LineIndex, _ bytes: LineBytes) -> Int {
    let last = known.withLock { $0 }
    let line: Int
    if last.offset <= offset, offset - last.offset <= Self.near {
      let between = last.offset..<offset
      line =
        between.isEmpty
        ? last.line : last.line + bytes.withBytes(between) { LineEnds.count(in: $0) }
    } else {
      line = index.line(at: offset, in: bytes)
    }
    known.withLock { $0 = (offset, line) }
    return line
  }
}
