import Chronology

/// Bytes of a file, made fit for a scanner.
///
/// What comes out is valid UTF-8 without a byte order mark and without characters that YAML does
/// not allow; each thing that had to be replaced is a diagnostic, and keeps its column.
struct InputText {
  var bytes: [UInt8]
  var diagnostics: [Diagnostic] = []

  /// At most so many broken places are named one by one.
  private static let namedPlaces = 20

  /// Checks and mends bytes; throws where they are no text.
  init(_ raw: [UInt8], path: String) throws(TimelineFileError) {
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      throw .notATimeline(
        Diagnostic(
          .error, path: path, line: 1, column: 1,
          message: "this text is in UTF-16; save it as UTF-8"))
    }
    bytes = raw
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let first = TextCheck.firstUnfit(in: bytes, from: 0) else { return }
    if let zero = bytes.firstIndex(of: 0) {
      let place = TextCheck.place(of: zero, in: bytes)
      throw .notATimeline(
        Diagnostic(
          .error, path: path, line: place.line + 1, column: place.column + 1,
          message: "a NUL byte: this is no text in UTF-8; "
            + "if it is in UTF-16, save it as UTF-8, otherwise choose another file"))
    }
    mend(from: first, path: path)
  }

  /// Mends one line of many, without its line feed; nothing in it is a reason to give it up.
  ///
  /// A byte order mark at its start is left out, unless it is the middle of a line.
  init(
    line raw: UnsafeRawBufferPointer, at line: Int, path: String, isMiddle: Bool = false
  ) {
    bytes = Array(raw)
    if !isMiddle, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let first = TextCheck.firstUnfit(in: bytes, from: 0) {
      mend(from: first, path: path, line: line - 1)
    }
  }

  private mutating func mend(from first: Int, path: String, line: Int = 0) {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + 64)
    var kept = 0
    var unfit: Int? = first
    var others = 0
    // The line and the column of `kept`, so that counting goes through the bytes once.
    var place = (line: line, column: 0)
    while let current = unfit {
      place = TextCheck.place(of: current, in: bytes, from: kept, at: place)
      mended.append(contentsOf: bytes[kept..<current])
      mended.append(contentsOf: [0xEF, 0xBF, 0xBD])
      if diagnostics.count < Self.namedPlaces {
        let hexadecimal = String(bytes[current], radix: 16, uppercase: true)
        diagnostics.append(
          Diagnostic(
            .error, path: path, line: place.line + 1, column: place.column + 1,
            message: bytes[current] < 0x80
              ? "a control character (0x\(hexadecimal)) stands here; take it out"
              : "the byte 0x\(hexadecimal) is not valid UTF-8 here; save the file as UTF-8"))
      } else {
        others += 1
      }
      kept = current + TextCheck.unfitLength(at: current, in: bytes)
      place.column += 1
      unfit = TextCheck.firstUnfit(in: bytes, from: kept)
    }
    mended.append(contentsOf: bytes[kept...])
    bytes = mended
    if others > 0, let last = diagnostics.last {
      diagnostics.append(
        Diagnostic(
          .error, path: path, line: last.line, column: last.column,
          message: "\(others) more places after this one are not valid UTF-8 either"))
    }
  }
}

/// What may stand in a text file, byte by byte.
enum TextCheck {
  /// The first byte at or after `start` that is not valid UTF-8, or a character that no text has:
  /// a control character other than tab and line ends, a surrogate, U+FFFE or U+FFFF.
  ///
  /// One pass over the bytes, eight at a time where they are ASCII.
  static func firstUnfit(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { firstUnfit(in: $0, from: start) }
  }

  /// The same of bytes that are held elsewhere.
  static func firstUnfit(in raw: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var position = start
    let end = raw.count
    while position < end {
      if position + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // No byte is 0x80 or more, 0x7F, or below 0x20.
        let high = word | (word &+ 0x0101_0101_0101_0101)
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        if (high | low) & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
      }
      let byte = raw[position]
      if byte < 0x80 {
        if byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F {
          return position
        }
        position += 1
        continue
      }
      let length = validLength(raw, position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }

  /// The number of bytes that one replacement character stands for.
  static func unfitLength(at position: Int, in bytes: [UInt8]) -> Int {
    guard bytes[position] >= 0xC2 else { return 1 }
    var length = 1
    // What belongs to one broken character is one place for a person.
    let wanted = bytes[position] < 0xE0 ? 2 : bytes[position] < 0xF0 ? 3 : 4
    while length < wanted, position + length < bytes.count,
      bytes[position + length] & 0xC0 == 0x80
    {
      length += 1
    }
    return length
  }

  /// The line and column, from 0, of a byte, counted on from a place that is known.
  static func place(
    of position: Int, in bytes: [UInt8], from start: Int = 0,
    at known: (line: Int, column: Int) = (0, 0)
  ) -> (line: Int, column: Int) {
    var (line, column) = known
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[start..<position] {
        if byte == 0x0A {
          line += 1
          column = 0
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
    return (line, column)
  }

  /// The length of the character that begins at a byte of 0x80 or more, or 0 where it is not
  /// allowed (Unicode 16, table 3-7, and YAML 1.1, section 5.1).
  private static func validLength(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      position + offset < raw.count && range.contains(raw[position + offset])
    }
    let lead = raw[position]
    switch lead {
    case 0xC2:
      // C1 control characters, of which only U+0085 (next line) may stand in YAML.
      return continues(1) && (raw[position + 1] >= 0xA0 || raw[position + 1] == 0x85) ? 2 : 0
    case 0xC3...0xDF:
      return continues(1) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      guard continues(1, second), continues(2) else { return 0 }
      let isNonCharacter =
        lead == 0xEF && raw[position + 1] == 0xBF && raw[position + 2] >= 0xBE
      return isNonCharacter ? 0 : 3
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return continues(1, second) && continues(2) && continues(3) ? 4 : 0
    default:
      return 0
    }
  }
}
