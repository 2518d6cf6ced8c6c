import Chronology

/// Walks over the bytes of one line of JSON Lines, and checks them as it goes (RFC 8259).
///
/// Nothing is allocated and nothing decoded: texts are passed over eight bytes at a time, and lists
/// and mappings that nobody asks for by their brackets. Every step gives false, or nothing, where
/// the line is broken; `position` is then the byte to blame.
struct LineScanner {
  let bytes: UnsafeRawBufferPointer
  /// The byte that is read next.
  var position = 0
  /// Whether the text that was passed last has escapes.
  private(set) var hasEscapes = false
  /// Whether any text so far has an escape of the form `\u0000`.
  private(set) var hasUnicodeEscapes = false
  /// Whether any text so far has a control character that a mended text does without.
  private(set) var hasControls = false
  /// The highest bit of a byte is set where a text has a byte that is not plain ASCII.
  private var foreign: UInt64 = 0

  /// Starts behind a byte order mark, which files that were put together may have anywhere.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// Whether the texts so far are plain ASCII without control characters.
  var isPlain: Bool { !hasControls && foreign & Self.highBits == 0 }

  /// Passes over spaces; the byte that follows, or 0 at the end.
  @inline(__always)
  mutating func next() -> UInt8 {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return byte }
      position &+= 1
    }
    return 0
  }

  /// Passes over spaces and a byte that must stand here.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard next() == byte, position < bytes.count else { return false }
    position &+= 1
    return true
  }

  // MARK: Texts

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Passes over a text whose quotation mark stands here; what is inside, or nothing.
  @inline(__always)
  mutating func text() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    let end = closingMark()
    return end < 0 ? nil : Range(uncheckedBounds: (start, end))
  }

  /// Passes to behind the mark that closes the text in which `position` is; the mark's place, or -1.
  @inline(__always)
  private mutating func closingMark() -> Int {
    hasEscapes = false
    let opening = position &- 1
    let count = bytes.count
    var index = position
    // Held outside of memory while the text is passed.
    var foreign: UInt64 = 0
    defer { self.foreign |= foreign }
    while index < count {
      if index &+ 8 <= count {
        let word = load(index)
        foreign |= word | (word &+ Self.ones)
        // A byte is found where it becomes zero: the lowest one that is found is always right.
        let mark = word ^ 0x2222_2222_2222_2222
        let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let found =
          ((mark &- Self.ones) & ~mark | (slash &- Self.ones) & ~slash
            | (word &- 0x2020_2020_2020_2020) & ~word) & Self.highBits
        if found == 0 {
          index &+= 8
          continue
        }
        index &+= found.trailingZeroBitCount &>> 3
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index &+ 1
        return index
      }
      if byte == UInt8(ascii: "\\") {
        let length = escapeLength(at: index)
        guard length > 0 else {
          position = index
          return -1
        }
        index &+= length
        continue
      }
      if byte < 0x20 {
        // Those that a text file may have are not mended, and JSON wants them escaped.
        guard byte != 0x09, byte != 0x0A, byte != 0x0D else {
          position = index
          return -1
        }
        hasControls = true
      }
      foreign |= UInt64(byte) | UInt64(byte) &+ 1
      index &+= 1
    }
    position = opening
    return -1
  }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  private func load(_ index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The length of the escape whose backslash stands here, or 0.
  @inline(never)
  private mutating func escapeLength(at index: Int) -> Int {
    hasEscapes = true
    guard index + 1 < bytes.count else { return 0 }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      hasUnicodeEscapes = true
      return LineText.codeUnit(bytes, at: index, before: bytes.count) == nil ? 0 : 6
    default:
      return 0
    }
  }

  /// Up to eight bytes of a text, the first one lowest, by which a known key is told; 0 where the
  /// text is longer, or empty.
  @inline(__always)
  func packed(_ range: Range<Int>, hasEscapes: Bool) -> UInt64 {
    if hasEscapes { return LineText.packedUnescaped(bytes, range) }
    let length = range.upperBound &- range.lowerBound
    guard length > 0, length <= 8 else { return 0 }
    var word: UInt64 = 0
    if range.lowerBound &+ 8 <= bytes.count {
      word = load(range.lowerBound) & (UInt64.max &>> UInt64(64 &- 8 &* length))
    } else {
      for index in range.reversed() { word = word &<< 8 | UInt64(bytes[index]) }
    }
    // A NUL at the end would be lost.
    return word &>> UInt64(8 &* length &- 8) == 0 ? 0 : word
  }

  /// The day that a text of the form `2018-07-12` names: by far the most dates, and a tenth of the
  /// work of reading EDTF.
  func day(_ range: Range<Int>) -> CalendarDay? {
    let start = range.lowerBound
    guard range.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let century = twoDigits(at: start),
      let year = twoDigits(at: start + 2), let month = twoDigits(at: start + 5),
      let day = twoDigits(at: start + 8)
    else { return nil }
    return CalendarDay(year: century * 100 + year, month: month, day: day)
  }

  @inline(__always)
  private func twoDigits(at index: Int) -> Int? {
    let tens = bytes[index] &- 0x30
    let ones = bytes[index &+ 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  // MARK: Values

  /// Passes over a value of any kind.
  @inline(__always)
  mutating func skipValue(depth: Int) -> Bool {
    switch next() {
    case UInt8(ascii: "\""): text() != nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer(depth: depth)
    default: word() != nil
    }
  }

  /// Passes over a list or mapping that begins here, inside of so many others.
  mutating func skipContainer(depth outside: Int) -> Bool {
    // A bit for each container that is open, the innermost lowest; set where it is a mapping.
    var kinds: UInt128 = 0
    var depth = outside
    opening: while true {
      guard depth < DocumentLimits.depth else { return false }
      let isMapping = bytes[position] == UInt8(ascii: "{")
      kinds = kinds &<< 1 | (isMapping ? 1 : 0)
      depth &+= 1
      position &+= 1
      var wantsValue = next() != UInt8(ascii: isMapping ? "}" : "]")
      while true {
        if wantsValue {
          if kinds & 1 == 1 {
            guard text() != nil, take(UInt8(ascii: ":")) else { return false }
          }
          switch next() {
          case UInt8(ascii: "\""): if text() == nil { return false }
          case UInt8(ascii: "{"), UInt8(ascii: "["): continue opening
          default: if word() == nil { return false }
          }
        }
        switch next() {
        case UInt8(ascii: ","):
          position &+= 1
          wantsValue = true
        case kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]"):
          position &+= 1
          kinds &>>= 1
          depth &-= 1
          if depth == outside { return true }
          wantsValue = false
        default:
          return false
        }
      }
    }
  }

  /// Passes over a number, `true`, `false` or `null`; where it stands, or nothing.
  mutating func word() -> Range<Int>? {
    let start = position
    var end = start
    while end < bytes.count, Self.isOfWord(bytes[end]) { end &+= 1 }
    guard isWord(start..<end) else { return nil }
    position = end
    return start..<end
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    switch range.isEmpty ? 0 : bytes[range.lowerBound] {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      let word = packed(range, hasEscapes: false)
      return word == LineWord.true || word == LineWord.false || word == LineWord.null
    case UInt8(ascii: "-"), 0x30...0x39:
      return isNumber(range)
    default:
      return false
    }
  }

  /// RFC 8259, section 6.
  private func isNumber(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    func digits() -> Int {
      let start = index
      while index < range.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index - start
    }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let startsWithZero = index < range.upperBound && bytes[index] == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if index < range.upperBound, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return false }
    }
    if index < range.upperBound, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < range.upperBound,
        bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      guard digits() > 0 else { return false }
    }
    return index == range.upperBound
  }
}
