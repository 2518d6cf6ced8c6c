/// What is counted in a stretch of a text, block by block: line ends and code points, and whether
/// it can be UTF-8.
///
/// Stretches are counted apart from each other, so that a file can be counted while it is read,
/// by several threads. The loops are plain, over bytes and in their bits rather than by conditions,
/// of which there could be branches: the compiler makes vectors of them.
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
      for position in start..<end { starts &+= ~continues(bytes[position]) >> 7 }
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

  // What follows answers in the highest bit; the others mean nothing.

  /// Where a byte cannot stand after the three before it (Unicode 16, table 3-7).
  @inline(__always)
  private static func fault(
    _ byte: UInt8, _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> UInt8 {
    let mustContinue = isLead(first) | isLeadOfThree(second) | isLeadOfFour(third)
    // 0xF5 and more; before a byte that continues, 0xF0 0x8… and 0xF4 0x9… to 0xF4 0xB….
    let ofFour =
      isLeadOfFour(byte) & ((byte & 0x0F) &+ 0x7B)
      | isZero(first ^ 0xF0) & ~(byte << 2 | byte << 3)
      | isZero(first ^ 0xF4) & (byte << 2 | byte << 3)
    return (continues(byte) ^ mustContinue | ofFour | faultOfThree(byte, first)) & 0x80
  }

  /// The same where no byte is 0xF0 or more.
  @inline(__always)
  private static func faultWithoutFour(_ byte: UInt8, _ first: UInt8, _ second: UInt8) -> UInt8 {
    let mustContinue = isLead(first) | isLeadOfThree(second)
    return (continues(byte) ^ mustContinue | faultOfThree(byte, first)) & 0x80
  }

  /// What cannot stand in two or three bytes: 0xC0 and 0xC1, 0xE0 before 0x8… and 0x9…, and the
  /// surrogates, 0xED before 0xA… and 0xB….
  @inline(__always)
  private static func faultOfThree(_ byte: UInt8, _ first: UInt8) -> UInt8 {
    isZero(byte & 0xFE ^ 0xC0) | isZero(first ^ 0xE0) & ~(byte << 2)
      | isZero(first ^ 0xED) & (byte << 2)
  }

  /// Whether it is 0x80 to 0xBF.
  @inline(__always)
  private static func continues(_ byte: UInt8) -> UInt8 { byte & ~(byte << 1) }

  /// Whether it is 0xC0 or more.
  @inline(__always)
  private static func isLead(_ byte: UInt8) -> UInt8 { byte & byte << 1 }

  /// Whether it is 0xE0 or more.
  @inline(__always)
  private static func isLeadOfThree(_ byte: UInt8) -> UInt8 { isLead(byte) & byte << 2 }

  /// Whether it is 0xF0 or more.
  @inline(__always)
  private static func isLeadOfFour(_ byte: UInt8) -> UInt8 { isLeadOfThree(byte) & byte << 3 }

  @inline(__always)
  private static func isZero(_ byte: UInt8) -> UInt8 { ~(((byte & 0x7F) &+ 0x7F) | byte) }

  @inline(__always)
  private static func flag(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
}
