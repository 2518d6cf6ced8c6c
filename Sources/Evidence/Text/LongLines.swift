/// The lines of a text that are too long to be wrapped as a whole, cut into pieces.
///
/// A text of 50 MB may have no line break at all. What is looked at of it must cost no more than
/// what stands around it, so a long line is cut at places that depend on nothing but its start:
/// every 32 KiB, behind the next space. A row ends there that might have gone on.
struct LongLines: Sendable {
  /// One line, and how many pieces there are more than lines before it.
  private struct Line {
    var line: Int
    var range: Range<Int>
    var piecesMore: Int
    var pieces: Int { range.count / LongLines.piece }
  }

  private var lines: [Line] = []
  /// How many pieces there are more than lines.
  private(set) var piecesMore = 0

  /// Lines of twice as many bytes and more are cut into pieces of about so many.
  static let piece = 32 << 10

  /// How far behind its place a cut goes to find a space.
  private static let reach = 1024

  /// A text in which no line is long.
  init() {}

  /// Finds the long lines by the line ends before each block; complexity O(*n* / 4096).
  init(in text: SourceText, lineEnds: [UInt32]) {
    // A long line covers whole blocks in which no line ends.
    var block = 0
    while block + 1 < lineEnds.count {
      let ends = lineEnds[block]
      var last = block
      while last + 1 < lineEnds.count, lineEnds[last + 1] == ends { last += 1 }
      if last > block, (last - block + 2) * TextTally.block > 2 * Self.piece {
        let range = text.line(Int(ends))
        if range.count >= 2 * Self.piece {
          let line = Line(line: Int(ends), range: range, piecesMore: piecesMore)
          lines.append(line)
          piecesMore += line.pieces - 1
        }
      }
      block = max(last, block + 1)
    }
  }

  /// The last long line of which something holds that holds of none after the first of which it
  /// does not.
  private func last(where holds: (Line) -> Bool) -> Line? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if holds(lines[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? lines[low - 1] : nil
  }

  /// The line of a piece, and which piece of a long line it is.
  func line(ofPiece index: Int) -> (line: Int, piece: Int) {
    guard let long = last(where: { $0.line + $0.piecesMore <= index }) else { return (index, 0) }
    let piece = index - long.line - long.piecesMore
    if piece < long.pieces { return (long.line, piece) }
    return (index - long.piecesMore - (long.pieces - 1), 0)
  }

  /// The piece with which a line begins.
  func firstPiece(ofLine line: Int) -> Int {
    guard let long = last(where: { $0.line <= line }) else { return line }
    return line + long.piecesMore + (long.line < line ? long.pieces - 1 : 0)
  }

  /// Where a piece of a line begins; behind the last, the end of the line.
  static func cut(_ number: Int, of line: Range<Int>, in bytes: [UInt8]) -> Int {
    if number <= 0 { return line.lowerBound }
    let place = line.lowerBound + number * piece
    guard number < line.count / piece else { return line.upperBound }
    let end = min(line.upperBound, place + reach)
    if let space = bytes[place..<end].firstIndex(of: 0x20) { return space + 1 }
    // Not before what stands on the letter before it, or is of one syllable with it.
    let starts = (place..<end).lazy.filter { bytes[$0] & 0xC0 != 0x80 }
    return starts.first {
      let scalar = Scalars.scalar(in: bytes, at: $0).scalar
      return !scalar.properties.isGraphemeExtend && !CanonicalForm.continuesSyllable(scalar)
    } ?? starts.first ?? place
  }
}

extension SourceText {
  /// The number of pieces: one for each line, and more for lines of 64 KiB and more.
  public var pieceCount: Int { lineCount + longLines.piecesMore }

  /// The bytes of a piece, without the line end; complexity O(log *n*).
  ///
  /// - Parameter index: The piece, from 0.
  /// - Returns: The range; empty beyond the last one.
  public func piece(_ index: Int) -> Range<Int> {
    let (line, piece) = longLines.line(ofPiece: index)
    let range = self.line(line)
    guard range.count >= 2 * LongLines.piece else { return range }
    return LongLines.cut(
      piece, of: range, in: bytes)..<LongLines.cut(
        piece + 1, of: range, in: bytes)
  }

  /// The piece, from 0, in which a byte stands; complexity O(log *n*).
  public func pieceIndex(at offset: Int) -> Int {
    let line = lineIndex(at: offset)
    let first = longLines.firstPiece(ofLine: line)
    let range = self.line(line)
    guard range.count >= 2 * LongLines.piece else { return first }
    let number = min(
      (offset - range.lowerBound) / LongLines.piece, range.count / LongLines.piece - 1)
    return first + (LongLines.cut(number, of: range, in: bytes) <= offset ? number : number - 1)
  }
}
