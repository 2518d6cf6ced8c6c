/// The lines of a stretch of a file, one after the other, whatever their length.
struct LineWalk {
  let bytes: LineBytes
  let range: Range<Int>

  /// Hands over each line without its line feed: where it begins and ends, and its bytes, of a very long one
  /// the first.
  ///
  /// - Returns: Whether all of the stretch is still there.
  func forEach(_ body: (_ line: Range<Int>, UnsafeRawBufferPointer) -> Void) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let block = position..<min(position + bytes.sizes.block, range.upperBound)
      let (used, got) = bytes.withBytes(block) { raw in
        var start = 0
        let isLast = block.upperBound == range.upperBound
        while start < raw.count {
          guard let end = LineEnds.next(in: raw, from: start) ?? (isLast ? raw.count : nil) else {
            break
          }
          body(
            position + start..<position + end, UnsafeRawBufferPointer(rebasing: raw[start..<end]))
          start = end + 1
        }
        return (min(start, raw.count), raw.count)
      }
      guard got == block.count else { return false }
      position += used
      if used == 0 {
        guard let end = handLongLine(at: position, body) else { return false }
        position = end
      }
    }
    return true
  }

  /// A line that is longer than a block; gives where the next one begins.
  private func handLongLine(
    at start: Int, _ body: (Range<Int>, UnsafeRawBufferPointer) -> Void
  ) -> Int? {
    var end: Int?
    var position = start
    while end == nil, position < range.upperBound {
      let block = position..<min(position + bytes.sizes.block, range.upperBound)
      let (found, got) = bytes.withBytes(block) { (LineEnds.next(in: $0, from: 0), $0.count) }
      guard got == block.count else { return nil }
      end = found.map { position + $0 }
      position = block.upperBound
    }
    let line = start..<(end ?? range.upperBound)
    LineText.withLine(at: start, in: bytes) { body(line, $0) }
    return line.upperBound + 1
  }
}
