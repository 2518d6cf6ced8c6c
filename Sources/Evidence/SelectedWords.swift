public import Chronology

/// Why words that were selected in a text cannot be quoted.
public struct SelectionError: Error, Hashable, Sendable {
  /// What is wrong, and what to do, in plain words.
  public let message: String
}

extension TextQuoteSelector {
  /// Makes the selector of words that stand in a text, so that it finds that very place.
  ///
  /// White space at the ends is left out. A prefix and a suffix are made only where the words stand at
  /// several places. Complexity: O(*n*) in the length of the text.
  ///
  /// - Parameters:
  ///   - place: Where the words stand, in UTF-8 bytes.
  ///   - text: The text.
  /// - Throws: `SelectionError` where the words are none, begin or end inside of a word, or cannot be told
  ///   from others.
  public init(of place: Range<Int>, in text: SourceText) throws(SelectionError) {
    var finder = QuoteFinder(text)
    self = try finder.selector(of: place)
  }
}

extension QuoteFinder {
  /// Makes the selector of words that stand in the text, so that it finds that very place; for many of them, the
  /// text is indexed once.
  ///
  /// Complexity: O(*n*) in the length of the text at the first time for some words; then in the number of places at
  /// which they stand, counted in `comparisons`.
  ///
  /// - Parameters:
  ///   - place: Where the words stand, in UTF-8 bytes; white space at the ends is left out.
  ///   - goesOverLines: Whether prefix and suffix may go over the end of a line where they must.
  /// - Returns: The selector, with a prefix and a suffix only where the words stand at several places.
  /// - Throws: `SelectionError`, as `TextQuoteSelector.init(of:in:)` does.
  public mutating func selector(
    of place: Range<Int>, goesOverLines: Bool = false
  ) throws(SelectionError) -> TextQuoteSelector {
    let place = Self.trimmed(place.clamped(to: 0..<text.byteCount), in: text)
    guard !place.isEmpty else {
      throw SelectionError(message: "there are no words in the selection; select some")
    }
    if let fault = Boundary.fault(of: place, in: text.bytes) {
      throw SelectionError(message: "the selection cuts a word (\(fault)); select the whole of it")
    }
    var around = [
      SurroundingText(prefix: nil, suffix: nil), SurroundingText(around: place, in: text),
    ]
    if goesOverLines {
      around.append(
        SurroundingText(
          around: place, in: text, limit: Context.reach, isWithinLine: false))
    }
    for around in around {
      let choices: [(prefix: String?, suffix: String?)] = [
        (around.prefix, nil), (nil, around.suffix), (around.prefix, around.suffix),
      ]
      for choice in choices {
        let selector = TextQuoteSelector(
          exact: text.string(in: place), prefix: choice.prefix, suffix: choice.suffix)
        if isTold(place, by: selector) { return selector }
        if around.prefix == nil, around.suffix == nil { break }
      }
    }
    throw SelectionError(
      message: "these words stand elsewhere in the text as well, with the same around them; "
        + "select more of them")
  }

  /// The place without white space at its ends.
  private static func trimmed(_ place: Range<Int>, in text: SourceText) -> Range<Int> {
    let words = text.string(in: place).unicodeScalars
    let before = words.prefix(while: Scalars.isWhiteSpace)
    guard before.count < words.count else { return place.lowerBound..<place.lowerBound }
    let after = words.reversed().prefix(while: Scalars.isWhiteSpace)
    func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + UTF8.width($1) }
    }
    return place.lowerBound + bytes(before)..<place.upperBound - bytes(after)
  }
}
