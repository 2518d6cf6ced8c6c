/// Finding bytes in bytes, wherever they stand, also where places overlap.
///
/// Looks for the rarest byte of the pattern, eight bytes at a time, and compares there. Where that
/// compares too much, as in a text of one letter, it goes on with the automaton of Knuth, Morris
/// and Pratt, so that the time is linear in every text.
struct ByteSearch {
  private let pattern: [UInt8]
  private let rarest: Int

  /// Prepares a search; nothing for an empty pattern.
  init?(_ pattern: [UInt8]) {
    guard !pattern.isEmpty else { return nil }
    self.pattern = pattern
    self.rarest =
      pattern.indices.min { Self.frequency(pattern[$0]) < Self.frequency(pattern[$1]) } ?? 0
  }

  /// The offsets of all places; complexity O(*n* + *m*).
  func places(in text: [UInt8]) -> [Int] {
    text.withUnsafeBytes { text in
      pattern.withUnsafeBytes { pattern in places(of: pattern, in: text) }
    }
  }

  private func places(
    of pattern: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer
  ) -> [Int] {
    var places: [Int] = []
    let last = text.count - pattern.count
    guard last >= 0 else { return places }
    let byte = pattern[rarest]
    let repeated = 0x0101_0101_0101_0101 &* UInt64(byte)
    var start = 0
    var compared = 0
    while start <= last {
      // Eight starts at once: none of them has the rarest byte where it belongs.
      if start + 8 <= last + 1 {
        let word =
          text.loadUnaligned(fromByteOffset: start + rarest, as: UInt64.self) ^ repeated
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
          start += 8
          continue
        }
      }
      let end = min(start + 8, last + 1)
      while start < end {
        if text[start + rarest] == byte {
          var length = 0
          while length < pattern.count, text[start + length] == pattern[length] { length += 1 }
          compared += length
          if length == pattern.count { places.append(start) }
        }
        start += 1
      }
      if compared > 8 * start + (1 << 16) {
        return places + automaton(of: pattern, in: text, from: start)
      }
    }
    return places
  }

  private func automaton(
    of pattern: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int
  ) -> [Int] {
    // For each prefix, its longest border: a proper prefix of it that is also its suffix.
    var borders = [0]
    borders.reserveCapacity(pattern.count)
    var border = 0
    for position in pattern.indices.dropFirst() {
      while border > 0, pattern[position] != pattern[border] { border = borders[border - 1] }
      if pattern[position] == pattern[border] { border += 1 }
      borders.append(border)
    }
    var places: [Int] = []
    var matched = 0
    for position in start..<text.count {
      while matched > 0, text[position] != pattern[matched] { matched = borders[matched - 1] }
      if text[position] == pattern[matched] { matched += 1 }
      if matched == pattern.count {
        places.append(position + 1 - matched)
        matched = borders[matched - 1]
      }
    }
    return places
  }

  /// How often a byte stands in prose, roughly: what is not listed is rare.
  private static func frequency(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: " "): 10
    case UInt8(ascii: "e"): 9
    case UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "o"): 8
    case UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "r"): 7
    case UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "d"): 6
    // The first bytes of Hangul and Han characters: one in three in such a text.
    case 0xE3...0xED: 9
    case 0x80...0xBF: 5
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 4
    case UInt8(ascii: ","), UInt8(ascii: "."), 0x0A: 4
    default: 1
    }
  }
}
