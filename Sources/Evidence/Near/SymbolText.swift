/// A folded text as code points, Hangul in syllables, each as a small number.
///
/// Likeness counts code points of the normalised text, and a table per pattern needs a small
/// alphabet. Two bytes a code point, and four for each 16.
struct SymbolText {
  /// The symbol of each code point: an index into `alphabet`.
  private(set) var symbols: [UInt16] = []
  /// The scalar values that the symbols stand for; the first stands for all that has no room.
  private(set) var alphabet: [UInt32] = [Self.unlike]
  /// The folded offset of every sixteenth symbol.
  private var checkpoints: [UInt32] = []
  /// The number of folded bytes.
  private let byteCount: Int

  /// No scalar: like nothing, not even itself.
  static let unlike: UInt32 = 0xFFFF_FFFF
  private static let stride = 16

  /// The symbols of folded UTF-8; complexity O(*n*).
  init(folded bytes: [UInt8]) {
    byteCount = bytes.count
    symbols.reserveCapacity(bytes.count)
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    // Scalar values in pages of 256, of which only those in use are there.
    var pageOf = [Int](repeating: -1, count: 0x1100)
    var pages: [UInt16] = []
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        if symbols.count % Self.stride == 0 {
          checkpoints.append(UInt32(truncatingIfNeeded: position))
        }
        let value = Self.next(in: bytes, &position)
        var page = pageOf[Int(value >> 8)]
        if page < 0 {
          page = pages.count
          pageOf[Int(value >> 8)] = page
          pages.append(contentsOf: repeatElement(0, count: 256))
        }
        let slot = page + Int(value & 0xFF)
        if pages[slot] == 0, alphabet.count <= Int(UInt16.max) {
          pages[slot] = UInt16(alphabet.count)
          alphabet.append(value)
        }
        symbols.append(pages[slot])
      }
    }
  }

  /// The scalar values of folded UTF-8, Hangul in syllables.
  static func scalars(ofFolded bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      var scalars: [UInt32] = []
      var position = 0
      while position < bytes.count { scalars.append(next(in: bytes, &position)) }
      return scalars
    }
  }

  /// The folded offset at which a symbol begins.
  func offset(of symbol: Int, in bytes: [UInt8]) -> Int {
    guard symbol < symbols.count else { return byteCount }
    return bytes.withUnsafeBufferPointer { bytes in
      var position = Int(checkpoints[symbol / Self.stride])
      for _ in 0..<(symbol % Self.stride) { _ = Self.next(in: bytes, &position) }
      return position
    }
  }

  /// The symbol that begins at a folded offset, or the one that it stands in.
  func symbol(at offset: Int, in bytes: [UInt8]) -> Int {
    guard offset < byteCount else { return symbols.count }
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(checkpoints[middle]) <= offset { low = middle } else { high = middle }
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var position = Int(checkpoints[low])
      var symbol = low * Self.stride
      while true {
        _ = Self.next(in: bytes, &position)
        if position > offset { return symbol }
        symbol += 1
      }
    }
  }

  /// The next code point of folded UTF-8; jamo of a syllable are put together by arithmetic (The
  /// Unicode Standard, section 3.12).
  @inline(__always)
  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> UInt32 {
    let first = scalar(in: bytes, &position)
    guard first >= 0x1100, first <= 0x1112 else { return first }
    var end = position
    guard end < bytes.count else { return first }
    let vowel = scalar(in: bytes, &end)
    guard (0x1161...0x1175).contains(vowel) else { return first }
    position = end
    let syllable = 0xAC00 + ((first - 0x1100) * 21 + vowel - 0x1161) * 28
    guard end < bytes.count else { return syllable }
    let final = scalar(in: bytes, &end)
    guard (0x11A8...0x11C2).contains(final) else { return syllable }
    position = end
    return syllable + final - 0x11A7
  }

  @inline(__always)
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> UInt32 {
    let lead = bytes[position]
    position += 1
    guard lead >= 0x80 else { return UInt32(lead) }
    let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(length))
    for _ in 0..<length where position < bytes.count {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
      position += 1
    }
    return min(value, 0x10FFFF)
  }
}
