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
    self.init(around: place, in: text, limit: Self.limit, isWithinLine: true)
  }

  /// Reads so many characters around a place, also over the ends of lines where that is wanted.
  init(around place: Range<Int>, in text: SourceText, limit: Int, isWithinLine: Bool) {
    var start = 0
    var end = text.byteCount
    if isWithinLine {
      start = text.line(text.lineIndex(at: place.lowerBound)).lowerBound
      end = text.line(text.lineIndex(at: max(place.lowerBound, place.upperBound - 1))).upperBound
    }
    // Four bytes a code point, and room for marks on letters.
    let reach = limit * 16
    let before = text.string(
      in: Self.aligned(max(start, place.lowerBound - reach), in: text)..<place.lowerBound)
    let after = text.string(
      in: place
        .upperBound..<max(
          place.upperBound, Self.aligned(min(end, place.upperBound + reach), in: text)))
    prefix = Self.cut(before.reversed(), limit).map { String($0.reversed()) }
    suffix = Self.cut(Array(after), limit).map { String($0) }
  }

  /// The characters nearest to the place, as many as are whole words; nothing without a letter or
  /// digit.
  private static func cut(_ characters: [Character], _ limit: Int) -> [Character]? {
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
