/// Where each word of eight bytes of a text stands, for looking up many patterns in it.
///
/// Only words at multiples of eight bytes are kept, half a byte of index for each byte of text:
/// wherever a pattern of fifteen bytes stands, it covers one of them, at one of eight offsets
/// (fourteen bytes, where elements have two).
struct WordIndex {
  /// For each hash, where its words begin in `words`; one more at the end.
  private let starts: [UInt32]
  private let words: [UInt32]
  private let shift: UInt64

  /// Indexes the memory of a text; complexity O(*n*).
  init(_ text: UnsafeRawBufferPointer) {
    let count = text.count / 8
    var bits: UInt64 = 8
    while bits < 22, 1 << bits < count { bits += 1 }
    let shift = 64 - bits
    self.shift = shift
    var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    var words = [UInt32](repeating: 0, count: count)
    starts.withUnsafeMutableBufferPointer { starts in
      words.withUnsafeMutableBufferPointer { words in
        // Counted, summed, then filled in from the end, so that each list is in order.
        for word in 0..<count {
          starts[Self.hash(text.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self), shift)] +=
            1
        }
        var sum: UInt32 = 0
        for slot in starts.indices {
          sum += starts[slot]
          starts[slot] = sum
        }
        for word in (0..<count).reversed() {
          let hash = Self.hash(
            text.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self), shift)
          starts[hash] -= 1
          words[Int(starts[hash])] = UInt32(truncatingIfNeeded: word)
        }
      }
    }
    self.starts = starts
    self.words = words
  }

  /// How many places of a pattern there can be at most, or `Int.max` where it is too short.
  func mostPlaces(of pattern: UnsafeRawBufferPointer, step: Int) -> Int {
    guard pattern.count >= 16 - step else { return .max }
    return stride(from: 0, to: 8, by: step).reduce(0) { sum, offset in
      let hash = Self.hash(
        pattern.loadUnaligned(fromByteOffset: offset, as: UInt64.self), shift)
      return sum + Int(starts[hash + 1] - starts[hash])
    }
  }

  /// The byte offsets at which a pattern stands, in order.
  ///
  /// - Parameters:
  ///   - pattern: The bytes to look for.
  ///   - text: The memory that was indexed.
  ///   - step: The size of an element; only multiples of it are offsets.
  ///   - limit: How many words to compare at most.
  /// - Returns: Nothing where more would have to be compared, or the pattern is too short.
  func places(
    of pattern: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, step: Int, limit: Int
  ) -> [Int]? {
    guard pattern.count >= 16 - step else { return nil }
    var places: [Int] = []
    var compared = 0
    for offset in stride(from: 0, to: 8, by: step) {
      let hash = Self.hash(
        pattern.loadUnaligned(fromByteOffset: offset, as: UInt64.self), shift)
      let range = Int(starts[hash])..<Int(starts[hash + 1])
      compared += range.count
      guard compared <= limit else { return nil }
      for word in words[range] {
        let start = Int(word) * 8 - offset
        guard start >= 0, start + pattern.count <= text.count else { continue }
        var length = 0
        while length < pattern.count, text[start + length] == pattern[length] { length += 1 }
        compared += length / 16
        if length == pattern.count { places.append(start) }
      }
      guard compared <= limit else { return nil }
    }
    return places.sorted()
  }

  private static func hash(_ word: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word ^ (word >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
