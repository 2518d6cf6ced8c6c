/// A sequence of bytes to be found in bytes, letters in either case.
///
/// Two of its bytes, those that are rarest in prose, are compared at 64 places at once; where both
/// stand, all are compared. O(*n*) where the two are rare, O(*n* · *m*) at worst.
struct BytePattern: Hashable, Sendable {
  private let bytes: [MaskedByte]
  /// The positions of the two, which are one for a pattern of a single byte.
  private let rarest: Int
  private let second: Int

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// Prepares a search; nothing for an empty pattern.
  init?(_ bytes: [MaskedByte]) {
    guard !bytes.isEmpty else { return nil }
    let frequencies = bytes.map(\.frequency)
    let order = bytes.indices.sorted { frequencies[$0] < frequencies[$1] }
    self.bytes = bytes
    rarest = order[0]
    // The same byte again tells less than another one.
    second = order.dropFirst().first { bytes[$0] != bytes[order[0]] } ?? order[order.count - 1]
  }

  /// The first place at or after an offset; nothing where there is none.
  func firstPlace(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = text.baseAddress, start >= 0 else { return nil }
    let end = text.count - bytes.count + 1
    return bytes.withUnsafeBufferPointer { pattern in
      let probe = Probe(pattern[rarest], at: rarest, pattern[second], at: second)
      var place = start
      while end - place >= 64 {
        let places = (
          probe.places(from: base + place), probe.places(from: base + place + 16),
          probe.places(from: base + place + 32), probe.places(from: base + place + 48)
        )
        let any = (places.0 | places.1) | (places.2 | places.3)
        if any.x | any.y != 0 {
          let found =
            first(of: places.0, at: place, in: base, pattern)
            ?? first(of: places.1, at: place + 16, in: base, pattern)
            ?? first(of: places.2, at: place + 32, in: base, pattern)
            ?? first(of: places.3, at: place + 48, in: base, pattern)
          if let found { return found }
        }
        place += 64
      }
      // The last places, some of them again.
      while place < end, end - start >= 16 {
        place = min(place, end - 16)
        let places = probe.places(from: base + place)
        if let found = first(of: places, at: place, in: base, pattern) { return found }
        place += 16
      }
      while place < end {
        if matches(base + place, pattern) { return place }
        place += 1
      }
      return nil
    }
  }

  /// The first of 16 places that has all of the pattern.
  private func first(
    of places: SIMD2<UInt64>, at place: Int, in text: UnsafeRawPointer,
    _ pattern: UnsafeBufferPointer<MaskedByte>
  ) -> Int? {
    first(of: places.x, at: place, in: text, pattern)
      ?? first(of: places.y, at: place + 8, in: text, pattern)
  }

  private func first(
    of places: UInt64, at place: Int, in text: UnsafeRawPointer,
    _ pattern: UnsafeBufferPointer<MaskedByte>
  ) -> Int? {
    var bits = UInt64(littleEndian: places)
    while bits != 0 {
      let byte = bits.trailingZeroBitCount / 8
      if matches(text + place + byte, pattern) { return place + byte }
      bits &= ~(0xFF << UInt64(byte * 8))
    }
    return nil
  }

  private func matches(
    _ text: UnsafeRawPointer, _ pattern: UnsafeBufferPointer<MaskedByte>
  ) -> Bool {
    for position in pattern.indices {
      let byte = text.load(fromByteOffset: position, as: UInt8.self)
      if !pattern[position].accepts(byte) { return false }
    }
    return true
  }
}

/// Two bytes of a pattern, compared at many places at once.
private struct Probe {
  private let masks: (SIMD16<UInt8>, SIMD16<UInt8>)
  private let values: (SIMD16<UInt8>, SIMD16<UInt8>)
  private let offsets: (Int, Int)

  init(_ first: MaskedByte, at offset: Int, _ second: MaskedByte, at other: Int) {
    masks = (SIMD16(repeating: first.mask), SIMD16(repeating: second.mask))
    values = (SIMD16(repeating: first.value), SIMD16(repeating: second.value))
    offsets = (offset, other)
  }

  /// A byte of ones for each of the 16 places where both bytes stand, a byte of zeros elsewhere.
  @inline(__always)
  func places(from text: UnsafeRawPointer) -> SIMD2<UInt64> {
    let first = text.loadUnaligned(fromByteOffset: offsets.0, as: SIMD16<UInt8>.self)
    let second = text.loadUnaligned(fromByteOffset: offsets.1, as: SIMD16<UInt8>.self)
    let isFirst = (first | masks.0) .== values.0
    let isSecond = (second | masks.1) .== values.1
    return unsafeBitCast(isFirst, to: SIMD2<UInt64>.self)
      & unsafeBitCast(isSecond, to: SIMD2<UInt64>.self)
  }
}
