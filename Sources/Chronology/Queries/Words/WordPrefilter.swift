/// Tells in the bytes of JSON Lines where words may stand, without decoding a line.
///
/// A line for which `PlainText.isPlain(jsonLine:)` holds, and in which no candidate begins, does
/// not have the words in any of its texts. Of other lines it says nothing. A candidate is not yet
/// a match: it may stand in a key, in half a character, or be another letter of similar bytes.
public struct WordPrefilter: Sendable {
  private let pattern: BytePattern

  /// The longest part of the words that stands in plain lines as its bytes: no quote, slash or
  /// control character, which may be escaped, and no character that is never plain.
  ///
  /// Nothing where the words have no such part: then every line is to be decoded.
  public init?(_ query: TextQuery) {
    guard
      let run = NeedleRun.longest(
        in: query.needle, isCaseSensitive: query.isCaseSensitive, accepts: Self.isNeverEscaped),
      let pattern = BytePattern(Array(run.bytes.prefix(Self.limit)))
    else { return nil }
    self.pattern = pattern
  }

  /// So many bytes tell enough, and bound the time in a text made to be slow.
  private static let limit = 48

  /// Where the next candidate stands, at or after an offset; nothing where there is none.
  ///
  /// O(*n*), and no slower than reading memory where the words are rare. What it finds is some
  /// part of the words, on the same line as them.
  public func firstCandidate(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
    pattern.firstPlace(in: bytes, from: offset)
  }

  private static func isNeverEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "/", "\u{0}"..."\u{1F}", "\u{7F}": false
    default: true
    }
  }
}
