/// What stands directly before and after a place in a text: a prefix and a suffix for it.
public struct SurroundingText: Hashable, Sendable {
  /// What stands before the place, on the same line; nothing at the start of one.
  public var prefix: String?
  /// What stands after the place, on the same line; nothing at the end of one.
  public var suffix: String?

  /// The longest prefix and suffix, in characters.
  public static let limit = 32

  /// Creates a prefix and a suffix.
  public init(prefix: String?, suffix: String?) {
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Reads what stands around a place.
  ///
  /// At most `limit` characters each, cut between words where there are spaces, and never over the end
  /// of a line.
  public init(around place: Range<Int>, in text: SourceText) {
    let first = text.line(text.lineIndex(at: place.lowerBound))
    let last = text.line(text.lineIndex(at: max(place.lowerBound, place.upperBound - 1)))
    // Four bytes a code point, and room for marks on letters.
    let reach = Self.limit * 16
    let before = text.string(
      in: Self.aligned(max(first.lowerBound, place.lowerBound - reach), in: text)..<place.lowerBound
    )
    let after = text.string(
      in: place
        .upperBound..<max(
          place.upperBound, Self.aligned(min(last.upperBound, place.upperBound + reach), in: text)))
    prefix = Self.cut(before.reversed()).map { String($0.reversed()) }
    suffix = Self.cut(Array(after)).map { String($0) }
  }

  /// The characters nearest to the place, as many as are whole words; nothing without a letter or
  /// digit.
  private static func cut(_ characters: [Character]) -> [Character]? {
    var kept = characters.prefix(limit)
    if characters.count > limit, !isSpace(characters[limit]),
      let space = kept.lastIndex(where: isSpace)
    {
      // Not down to nothing, as where one long word follows a space.
      if kept[..<space].contains(where: { !isSpace($0) }) { kept = kept[..<space] }
    }
    while let last = kept.last, isSpace(last) { kept.removeLast() }
    // A quotation mark or a full stop alone tells no place from another.
    return kept.contains { $0.unicodeScalars.contains(where: Scalars.isLetterOrDigit) }
      ? Array(kept) : nil
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(Scalars.isWhiteSpace)
  }

  /// The next byte at which a code point begins.
  private static func aligned(_ offset: Int, in text: SourceText) -> Int {
    var offset = offset
    while offset < text.byteCount, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
