/// The saved text of a source: its UTF-8, its lines, and its code points.
///
/// Places are byte ranges, which are cheap; W3C anchors and people count code points. Lines and
/// code points are found from checkpoints, without walking through the whole text. Made for
/// 50 MB: one pass to make, and beside the bytes eight for each 4 KiB.
public struct SourceText: Sendable {
  /// The text, valid UTF-8.
  public let bytes: [UInt8]
  /// The number of line ends before each multiple of `stride` bytes, and in all.
  private let lineEnds: [UInt32]
  /// The number of code points before each multiple of `stride` bytes.
  private let checkpoints: [UInt32]
  /// The lines that are too long to be looked at as a whole.
  private(set) var longLines = LongLines()

  private static let stride = TextTally.block

  /// Bytes that are not UTF-8.
  public struct InvalidUTF8: Error, Hashable, Sendable {
    /// Where the first wrong byte stands, from 0.
    public let offset: Int
    /// Its line, from 1.
    public let line: Int
    /// Its column, from 1, in code points.
    public let column: Int
  }

  /// The text of a string.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(valid: bytes, [bytes.withUnsafeBytes { TextTally($0) }])
  }

  /// The text of bytes; complexity O(*n*).
  ///
  /// - Parameter bytes: UTF-8, at most 4 GiB.
  /// - Throws: `InvalidUTF8` with the place of the first byte that does not belong.
  public init(utf8 bytes: [UInt8]) throws(InvalidUTF8) {
    try self.init(utf8: bytes, tallies: [bytes.withUnsafeBytes { TextTally($0) }])
  }

  /// The text of bytes that were counted already, as while they were read; complexity O(*n* / 4096).
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, at most 4 GiB.
  ///   - tallies: What was counted in them, in order, of stretches that make up the whole.
  /// - Throws: `InvalidUTF8` with the place of the first byte that does not belong.
  public init(utf8 bytes: [UInt8], tallies: [TextTally]) throws(InvalidUTF8) {
    if !Self.isUTF8(bytes, tallies) {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        throw InvalidUTF8(bytes, at: error.byteOffsets.lowerBound)
      }
    }
    self.init(valid: bytes, tallies)
  }

  private static func isUTF8(_ bytes: [UInt8], _ tallies: [TextTally]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var seam = 0
      for tally in tallies {
        guard tally.canBeUTF8, TextTally.isWhole(at: seam, of: bytes) else { return false }
        seam += tally.byteCount
      }
      return TextTally.isWhole(at: bytes.count, of: bytes)
    }
  }

  private init(valid bytes: [UInt8], _ tallies: [TextTally]) {
    self.bytes = bytes
    var lineEnds: [UInt32] = [0]
    var checkpoints: [UInt32] = [0]
    lineEnds.reserveCapacity(bytes.count / Self.stride + 2)
    checkpoints.reserveCapacity(bytes.count / Self.stride + 2)
    for tally in tallies {
      for count in tally.lineEnds { lineEnds.append((lineEnds.last ?? 0) + count) }
      for count in tally.codePoints { checkpoints.append((checkpoints.last ?? 0) + count) }
    }
    self.lineEnds = lineEnds
    self.checkpoints = checkpoints
    longLines = LongLines(in: self, lineEnds: lineEnds)
  }

  /// The number of bytes.
  public var byteCount: Int { bytes.count }

  /// The number of lines, at least one; a line end at the very end begins no further line.
  public var lineCount: Int {
    let ends = Int(lineEnds.last ?? 0)
    return bytes.last == 0x0A ? ends : ends + 1
  }

  /// The bytes of a line, without its line end; complexity O(log *n*).
  ///
  /// - Parameter index: The line, from 0.
  /// - Returns: The range; empty beyond the last line.
  public func line(_ index: Int) -> Range<Int> {
    guard index >= 0, index < lineCount else { return bytes.count..<bytes.count }
    let start = index == 0 ? 0 : lineEnd(index - 1) + 1
    var end = lineEnd(index)
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Where a line end stands, from 0; behind the last one, the end of the text.
  private func lineEnd(_ number: Int) -> Int {
    guard number < Int(lineEnds.last ?? 0) else { return bytes.count }
    // The last block that begins before it.
    let block = lineEnds.lastIndex(notAbove: number)
    var left = number - Int(lineEnds[block])
    let end = min(bytes.count, (block + 1) * Self.stride)
    return bytes.withUnsafeBufferPointer { bytes in
      var position = block * Self.stride
      while position < end {
        // Eight at once, as long as what is looked for is not among them.
        if position + 8 <= end {
          let ends = bytes.lineEnds(inEightAt: position)
          if ends <= left {
            left -= ends
            position += 8
            continue
          }
        }
        if bytes[position] == 0x0A {
          if left == 0 { return position }
          left -= 1
        }
        position += 1
      }
      return end
    }
  }

  /// The line, from 0, in which a byte stands; at most 4 KiB are looked at.
  public func lineIndex(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let block = min(offset / Self.stride, lineEnds.count - 1)
    let before =
      Int(lineEnds[block])
      + bytes.withUnsafeBufferPointer { bytes in
        bytes[(block * Self.stride)..<offset].count { $0 == 0x0A }
      }
    return min(before, lineCount - 1)
  }

  /// The text of a range of bytes; a range that cuts a character gives U+FFFD for it.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The number of code points before a byte; at most 4 KiB are looked at.
  public func codePoint(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let checkpoint = offset / Self.stride
    return Int(checkpoints[checkpoint])
      + bytes[(checkpoint * Self.stride)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// A range of bytes as code points, as W3C's text position selectors count.
  public func codePoints(in range: Range<Int>) -> Range<Int> {
    codePoint(at: range.lowerBound)..<codePoint(at: range.upperBound)
  }

  /// The byte at which a code point begins; beyond the last one, the number of bytes.
  public func offset(ofCodePoint codePoint: Int) -> Int {
    guard codePoint > 0 else { return 0 }
    let block = checkpoints.lastIndex(notAbove: codePoint)
    var left = codePoint - Int(checkpoints[block])
    var position = block * Self.stride
    while position < bytes.count {
      if bytes[position] & 0xC0 != 0x80 {
        if left == 0 { return position }
        left -= 1
      }
      position += 1
    }
    return bytes.count
  }
}

extension SourceText.InvalidUTF8 {
  fileprivate init(_ bytes: [UInt8], at offset: Int) {
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    self.init(
      offset: offset, line: before.count { $0 == 0x0A } + 1,
      column: bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension [UInt32] {
  /// The last of these, which are in order and begin with 0, that is no more than a number.
  fileprivate func lastIndex(notAbove number: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(self[middle]) <= number { low = middle } else { high = middle }
    }
    return low
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many of the eight bytes from a place on are line ends.
  fileprivate func lineEnds(inEightAt position: Int) -> Int {
    let word =
      UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: position, as: UInt64.self)
      ^ 0x0A0A_0A0A_0A0A_0A0A
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return (~(((word & low) &+ low) | word | low)).nonzeroBitCount
  }
}
