/// A hash of the bytes of lines, to tell whether they are what they were.
///
/// Sums, and sums of sums, of words of eight bytes, so that a word that changes always tells, and lines
/// that change places do; nothing that withstands somebody who means to deceive. It costs at
/// most a fiftieth of what an index does.
struct LineHash: Hashable, Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes the line that follows, without its line feed.
  ///
  /// O(n).
  mutating func add(_ line: UnsafeRawBufferPointer) {
    guard let base = line.baseAddress, line.count >= 16 else {
      for byte in line { mix(UInt64(byte)) }
      return mix(UInt64(line.count))
    }
    var sum = SIMD2<UInt64>(repeating: 0)
    var sumOfSums = SIMD2<UInt64>(repeating: 0)
    var place = 0
    while place + 16 <= line.count {
      sum &+= base.loadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
      sumOfSums &+= sum
      place += 16
    }
    // The last bytes, and again some before them.
    sum &+= base.loadUnaligned(fromByteOffset: line.count - 16, as: SIMD2<UInt64>.self)
    sumOfSums &+= sum
    mix(sum.x)
    mix(sum.y)
    mix(sumOfSums.x)
    mix(sumOfSums.y)
    mix(UInt64(line.count))
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word ^ word >> 29) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
