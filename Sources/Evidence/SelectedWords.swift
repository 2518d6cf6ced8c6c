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
    let place = Self.trimmed(place.clamped(to: 0..<text.byteCount), in: text)
    guard !place.isEmpty else {
      throw SelectionError(message: "there are no words in the selection; select some")
    }
    if let fault = Boundary.fault(of: place, in: text.bytes) {
      throw SelectionError(message: "the selection cuts a word (\(fault)); select the whole of it")
    }
    var finder = QuoteFinder(text)
    func isFound(_ selector: TextQuoteSelector) -> Bool {
      let finding = finder.locate(selector)
      return finding.verdict == .exact && finding.places == [place] && finding.note == nil
    }
    let words = TextQuoteSelector(exact: text.string(in: place))
    let around = SurroundingText(around: place, in: text)
    let choices: [(prefix: String?, suffix: String?)] = [
      (nil, nil), (around.prefix, nil), (nil, around.suffix), (around.prefix, around.suffix),
    ]
    for choice in choices {
      var selector = words
      selector.prefix = choice.prefix
      selector.suffix = choice.suffix
      if isFound(selector) {
        self = selector
        return
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
