/// Literal words to look for, with smart case: capitals in the query count, else they do not, nor does
/// whether a sigma ends a word.
///
/// Text is compared by canonical equivalence, character by character, so that Hangul in either
/// normalisation is found, and never half a syllable of it. That definition walks through the
/// characters; most texts are looked through by their bytes instead, which gives the same answers.
public struct TextQuery: Hashable, Sendable {
  /// The words as typed.
  public let words: String
  /// Whether capitals count.
  public let isCaseSensitive: Bool
  /// What is looked for, in small letters where capitals do not count.
  let needle: [Character]
  private let scan: TextScan?

  /// Creates a query, or nothing where there are no words.
  public init?(_ words: String) {
    guard !words.isEmpty else { return nil }
    self.words = words
    isCaseSensitive = words.contains(where: \.isUppercase)
    needle = isCaseSensitive ? Array(words) : Array(Self.folded(words.lowercased()))
    scan = TextScan(needle, isCaseSensitive: isCaseSensitive)
  }

  /// Whether the words stand in the text.
  public func matches(_ text: String) -> Bool {
    var isFound = false
    forEachRange(in: text) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Whether the words stand in one of the texts.
  public func matches(anyOf texts: [String?]) -> Bool {
    texts.contains { $0.map(matches) ?? false }
  }

  /// Every place of the words in the text, from left to right, not overlapping.
  public func ranges(in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    forEachRange(in: text) { range in
      found.append(range)
      return true
    }
    return found
  }

  /// Gives each range, until told not to go on.
  private func forEachRange(in text: String, _ body: (Range<String.Index>) -> Bool) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
      forEachRange(in: text, UnsafeRawBufferPointer(bytes), body)
    }
    if isDone != true { forEachRangeByCharacters(in: text, body) }
  }
}

// MARK: - By characters

extension TextQuery {
  /// The definition: each character of the text in turn, compared as characters are.
  private func forEachRangeByCharacters(
    in text: String, _ body: (Range<String.Index>) -> Bool
  ) {
    var start = text.startIndex
    while start < text.endIndex {
      if let end = end(ofMatchAt: start, in: text) {
        guard body(start..<end) else { return }
        start = end
      } else {
        start = text.index(after: start)
      }
    }
  }

  private func end(ofMatchAt start: String.Index, in text: String) -> String.Index? {
    var index = start
    for wanted in needle {
      guard index < text.endIndex, folded(text[index], as: wanted) else { return nil }
      index = text.index(after: index)
    }
    return index
  }

  private func folded(_ character: Character, as wanted: Character) -> Bool {
    if character == wanted { return true }
    return !isCaseSensitive && Self.folded(character.lowercased()) == String(wanted)
  }

  /// Small letters with the two sigmas as one, as simple case folding has them (The Unicode Standard,
  /// CaseFolding.txt).
  private static func folded(_ small: String) -> String {
    guard small.unicodeScalars.contains(NeedleRun.finalSigma) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.unicodeScalars {
      folded.append(scalar == NeedleRun.finalSigma ? NeedleRun.sigma : scalar)
    }
    return String(folded)
  }
}

// MARK: - By bytes

extension TextQuery {
  /// Does as the definition does, but looks at characters only where the bytes allow a match;
  /// `false`, having done nothing, where bytes cannot tell.
  private func forEachRange(
    in text: String, _ bytes: UnsafeRawBufferPointer, _ body: (Range<String.Index>) -> Bool
  ) -> Bool {
    guard let scan, !scan.needsPlainText || PlainText.isPlain(text: bytes) else { return false }
    var start = 0
    while let place = scan.pattern.firstPlace(in: bytes, from: start) {
      guard scan.isWhole else { return false }
      guard let range = match(at: place, in: text, bytes, scan) else {
        start = place + 1
        continue
      }
      guard body(range.indices) else { return true }
      start = range.end
    }
    return true
  }

  private func match(
    at place: Int, in text: String, _ bytes: UnsafeRawBufferPointer, _ scan: TextScan
  ) -> (indices: Range<String.Index>, end: Int)? {
    let start = text.utf8.index(text.startIndex, offsetBy: place)
    if scan.isASCII {
      let end = place + scan.pattern.count
      if isSurelyBetweenCharacters(place, bytes), isSurelyBetweenCharacters(end, bytes) {
        return (start..<text.utf8.index(text.startIndex, offsetBy: end), end)
      }
    }
    guard String.Index(start, within: text) != nil,
      let end = end(ofMatchAt: start, in: text)
    else { return nil }
    return (start..<end, text.utf8.distance(from: text.startIndex, to: end))
  }

  /// Whether a place is between two ASCII characters or at an end; carriage return and line feed
  /// are one character.
  private func isSurelyBetweenCharacters(_ place: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard place > 0, place < bytes.count else {
      return place > 0 || bytes.isEmpty || bytes[0] < 0x80
    }
    let (before, after) = (bytes[place - 1], bytes[place])
    return before | after < 0x80 && !(before == 0x0D && after == 0x0A)
  }
}
