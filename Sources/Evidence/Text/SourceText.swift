/// The saved text of a source: its UTF-8, its lines, and its code points.
///
/// Places are byte ranges, which are cheap; W3C anchors and people count code points, which
/// checkpoints give without walking through the whole text. Made for 50 MB: one pass to make, and
/// beside the bytes four for a line and four for each 4 KiB.
public struct SourceText: Sendable {
  /// The text, valid UTF-8.
  public let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [UInt32]
  /// The number of code points before each multiple of `stride` bytes.
  private let checkpoints: [UInt32]

  private static let stride = 4096

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
    self.init(valid: Array(text.utf8))
  }

  /// The text of bytes; complexity O(*n*).
  ///
  /// - Parameter bytes: UTF-8, at most 4 GiB.
  /// - Throws: `InvalidUTF8` with the place of the first byte that does not belong.
  public init(utf8 bytes: [UInt8]) throws(InvalidUTF8) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let before = bytes[..<offset]
      let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
      throw InvalidUTF8(
        offset: offset, line: before.count { $0 == 0x0A } + 1,
        column: bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }
    self.init(valid: bytes)
  }

  private init(valid bytes: [UInt8]) {
    var lineStarts: [UInt32] = [0]
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    bytes.withUnsafeBufferPointer { buffer in
      var codePoints: UInt32 = 0
      var block = 0
      repeat {
        checkpoints.append(codePoints)
        let end = min(block + Self.stride, buffer.count)
        var position = block
        while position < end {
          let byte = buffer[position]
          position += 1
          codePoints &+= byte & 0xC0 != 0x80 ? 1 : 0
          if byte == 0x0A, position < buffer.count {
            lineStarts.append(UInt32(truncatingIfNeeded: position))
          }
        }
        block = end
      } while block < buffer.count
    }
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.checkpoints = checkpoints
  }

  /// The number of bytes.
  public var byteCount: Int { bytes.count }

  /// The number of lines, at least one; a line end at the very end begins no further line.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line, without its line end.
  ///
  /// - Parameter index: The line, from 0.
  /// - Returns: The range; empty beyond the last line.
  public func line(_ index: Int) -> Range<Int> {
    guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line, from 0, in which a byte stands; complexity O(log *lines*).
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The text of a range of bytes; a range that cuts a character gives U+FFFD for it.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The number of code points before a byte; at most 4 KiB are looked at.
  public func codePoint(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
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
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle]) <= codePoint { low = middle } else { high = middle }
    }
    var left = codePoint - Int(checkpoints[low])
    var position = low * Self.stride
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
