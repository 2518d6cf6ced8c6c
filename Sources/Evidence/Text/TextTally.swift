/// What is counted in a stretch of a text, block by block: line ends and code points, and whether
/// it can be UTF-8.
///
/// Stretches are counted apart from each other, so that a file can be counted while it is read,
/// by several threads. The loops are plain, over bytes and without branches: the compiler makes
/// vectors of them.
public struct TextTally: Sendable {
  /// The bytes of a block; every stretch of a text but the last is of whole blocks.
  public static let block = 4096

  /// The line ends in each block.
  private(set) var lineEnds: [UInt32] = []
  /// The code points that begin in each block.
  private(set) var codePoints: [UInt32] = []
  /// False where some byte cannot stand where it does, whatever the first three stand behind.
  private(set) var canBeUTF8 = true
  /// The bytes that were counted.
  private(set) var byteCount = 0

  /// Creates the tally of nothing.
  public init() {}

  /// Counts a stretch; complexity O(*n*).
  public init(_ stretch: UnsafeRawBufferPointer) { add(stretch) }

  /// Counts what follows the bytes that were counted, which must be whole blocks directly before
  /// it in memory.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
    var isFirst = byteCount == 0
    for start in stride(from: 0, to: bytes.count, by: Self.block) {
      let count = min(Self.block, bytes.count - start)
      let block = base + start
      let (ends, highest) = Self.lineEnds(block, count)
      lineEnds.append(UInt32(truncatingIfNeeded: ends))
      let codePoints = highest < 0x80 ? count : Self.codePoints(block, count)
      self.codePoints.append(UInt32(truncatingIfNeeded: codePoints))
      // The first bytes of a stretch have nothing to look back at; `seam` looks at them.
      let unseen = isFirst ? min(3, count) : 0
      let seen = highest < 0x80 ? min(3, count) : count
      if seen > unseen, Self.hasFault(block + unseen, seen - unseen, highest: highest) {
        canBeUTF8 = false
      }
      isFirst = false
    }
    byteCount += bytes.count
  }

  /// Whether a text can be UTF-8 at the start of a stretch, which no tally of one can tell, or at
  /// its end.
  static func isWhole(at seam: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // What is before the text and behind it counts as ASCII: nothing may hang over.
    func byte(_ position: Int) -> UInt8 { bytes.indices.contains(position) ? bytes[position] : 0 }
    return (seam..<seam + 3).allSatisfy {
      fault(byte($0), byte($0 - 1), byte($0 - 2), byte($0 - 3)) == 0
    }
  }

  private static func lineEnds(
    _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> (count: Int, highest: UInt8) {
    var total = 0
    var highest: UInt8 = 0
    var start = 0
    while start < count {
      // So few that they can be counted in a byte.
      let end = min(start + 128, count)
      var ends: UInt8 = 0
      for position in start..<end {
        let byte = bytes[position]
        ends &+= flag(byte == 0x0A)
        highest = max(highest, byte)
      }
      total &+= Int(ends)
      start = end
    }
    return (total, highest)
  }

  private static func codePoints(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var total = 0
    var start = 0
    while start < count {
      let end = min(start + 128, count)
      var starts: UInt8 = 0
      for position in start..<end { starts &+= flag(bytes[position] & 0xC0 != 0x80) }
      total &+= Int(starts)
      start = end
    }
    return total
  }

  private static func hasFault(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, highest: UInt8
  ) -> Bool {
    var faults: UInt8 = 0
    // What came before the block may be of four bytes, whatever is in it.
    let short = highest < 0xF0 ? min(3, count) : count
    for position in 0..<short {
      faults |= fault(
        bytes[position], bytes[position &- 1], bytes[position &- 2], bytes[position &- 3])
    }
    for position in short..<count {
      faults |= faultWithoutFour(bytes[position], bytes[position &- 1], bytes[position &- 2])
    }
    return faults != 0
  }

  /// Not 0 where a byte cannot stand after the three before it (Unicode 16, table 3-7).
  @inline(__always)
  private static func fault(
    _ byte: UInt8, _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> UInt8 {
    let continues = flag(byte & 0xC0 == 0x80)
    let mustContinue = flag(first >= 0xC0) | flag(second >= 0xE0) | flag(third >= 0xF0)
    let ofFour = flag(first == 0xF0) & flag(byte < 0x90) | flag(first == 0xF4) & flag(byte > 0x8F)
    return continues ^ mustContinue | flag(byte >= 0xF5) | ofFour | ofThree(byte, first)
  }

  /// The same where no byte is 0xF0 or more.
  @inline(__always)
  private static func faultWithoutFour(_ byte: UInt8, _ first: UInt8, _ second: UInt8) -> UInt8 {
    let continues = flag(byte & 0xC0 == 0x80)
    return continues ^ (flag(first >= 0xC0) | flag(second >= 0xE0)) | ofThree(byte, first)
  }

  /// What cannot stand in two or three bytes: forms that are too long, and surrogates.
  @inline(__always)
  private static func ofThree(_ byte: UInt8, _ first: UInt8) -> UInt8 {
    flag(byte & 0xFE == 0xC0) | flag(first == 0xE0) & flag(byte < 0xA0)
      | flag(first == 0xED) & flag(byte > 0x9F)
  }

  @inline(__always)
  private static func flag(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
}
