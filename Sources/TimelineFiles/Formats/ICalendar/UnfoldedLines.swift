/// One line of a calendar as it was before it was broken into several.
struct UnfoldedLine {
  /// A stretch that stands on one line of the file.
  private struct Piece {
    /// Where it begins in the unfolded line.
    let start: Int
    let line: TextLines.Line
    /// How many bytes of the file's line come before it.
    let skipped: Int
  }

  /// The bytes.
  private(set) var bytes: ArraySlice<UInt8>
  private var pieces: [Piece]

  init(_ line: TextLines.Line) {
    bytes = line.bytes
    pieces = [Piece(start: 0, line: line, skipped: 0)]
  }

  mutating func join(_ line: TextLines.Line, skipping skipped: Int) {
    pieces.append(Piece(start: bytes.count, line: line, skipped: skipped))
    bytes += line.bytes.dropFirst(skipped)
  }

  /// Takes away the sign that a line goes on.
  mutating func dropLast() { bytes = bytes.dropLast() }

  /// Where in the file a byte of the unfolded line stands, by its offset.
  ///
  /// O(length of its line).
  func place(at offset: Int) -> TextPlace {
    guard let piece = pieces.last(where: { $0.start <= offset }) else { return TextPlace() }
    return piece.line.place(
      at: piece.line.bytes.startIndex + piece.skipped + offset - piece.start)
  }
}

/// The lines of a calendar, unfolded; free lines are passed over.
struct UnfoldedLines: Sequence, IteratorProtocol {
  private var lines: TextLines
  private var upcoming: TextLines.Line?

  init(_ bytes: [UInt8]) {
    lines = TextLines(bytes)
    upcoming = nextLine()
  }

  private mutating func nextLine() -> TextLines.Line? {
    while let line = lines.next() {
      if !line.bytes.isEmpty { return line }
    }
    return nil
  }

  /// The next line; nothing after the last.
  mutating func next() -> UnfoldedLine? {
    guard let first = upcoming else { return nil }
    upcoming = nextLine()
    var line = UnfoldedLine(first)
    let isQuoted = Self.isQuotedPrintable(first.bytes)
    while let following = upcoming {
      if isQuoted, line.bytes.last == UInt8(ascii: "=") {
        // vCalendar 1.0 breaks such lines as mail does.
        line.dropLast()
        line.join(following, skipping: 0)
      } else if following.bytes.first == 0x20 || following.bytes.first == 0x09 {
        line.join(following, skipping: 1)
      } else {
        break
      }
      upcoming = nextLine()
    }
    return line
  }

  private static func isQuotedPrintable(_ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix { $0 != UInt8(ascii: ":") }
    guard head.last != nil, head.contains(UInt8(ascii: ";")), head.count < 1000 else {
      return false
    }
    return String(decoding: head, as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
  }
}
