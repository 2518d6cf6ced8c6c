/// How far words that a file quotes stand in their source.
public enum Verdict: String, Sendable, CaseIterable {
  /// Letter for letter, at one place.
  case exact
  /// The same letters at one place; typography, white space or normalisation differ, or a writer
  /// left something out and said so (`Finding.Flag.elided`).
  case normalised
  /// Something like it, and not the same: letters differ, or more than the words stands there.
  case changed
  /// At several places that are equally good.
  case ambiguous
  /// Nowhere, and nothing near enough.
  case missing
  /// The source has no saved text.
  case noText = "no-text"
}

/// What was found of a quote in its source.
public struct Finding: Sendable, Hashable {
  /// What a verdict alone does not say.
  public enum Flag: String, Sendable, CaseIterable {
    /// The quote has ellipses or square brackets that a writer put in.
    case elided
  }

  /// How far the words stand there.
  public var verdict: Verdict
  /// Where, as ranges of UTF-8 bytes, in the order of the text; all places that are equally good.
  public var places: [Range<Int>]
  /// What the verdict does not say.
  public var flags: Set<Flag>
  /// What a writer left out or replaced, in the order of the text; of all places.
  public var elisions: [Elision]
  /// What else is worth knowing, in plain words.
  public var note: String?

  /// Creates a finding.
  public init(
    _ verdict: Verdict, places: [Range<Int>] = [], flags: Set<Flag> = [],
    elisions: [Elision] = [], note: String? = nil
  ) {
    self.verdict = verdict
    self.places = places
    self.flags = flags
    self.elisions = elisions
    self.note = note
  }

  /// The finding of a quote whose source has no saved text.
  public static let noText = Finding(.noText, note: "the source has no saved text")

  /// The places in Unicode code points, as W3C's text position selectors count.
  public func codePointPlaces(in text: SourceText) -> [Range<Int>] {
    places.map(text.codePoints(in:))
  }

  /// Word by word, what the quote says and what stands at one of the places.
  ///
  /// Where the source goes on with the word or number at an end of the place, all of that word
  /// counts. Made when asked for: complexity O(*n* · *d*) in words and differences, bounded.
  ///
  /// - Parameters:
  ///   - quote: The words of the selector that was looked for.
  ///   - place: Which of the places, from 0.
  ///   - text: The text that was looked through.
  /// - Returns: The difference of a changed, ambiguous or elided quote; nothing for the others,
  ///   and nothing where there is no such place.
  public func difference(
    from quote: String, at place: Int = 0, in text: SourceText
  ) -> WordDifference? {
    guard verdict == .changed || verdict == .ambiguous || flags.contains(.elided),
      places.indices.contains(place)
    else { return nil }
    let range =
      verdict == .changed ? Boundary.widened(places[place], in: text.bytes) : places[place]
    return WordDifference(quoted: quote, found: text.string(in: range))
  }
}
