/// How far words that a file quotes stand in their source.
public enum Verdict: String, Sendable, CaseIterable {
  /// Letter for letter, at one place.
  case exact
  /// The same letters at one place; typography, white space or normalisation differ.
  case normalised
  /// Something like it, and not the same: letters differ, or more than the words stands there.
  case changed
  /// At several places that are equally good.
  case ambiguous
  /// Nowhere.
  case missing
  /// The source has no saved text.
  case noText = "no-text"
}

/// What was found of a quote in its source.
public struct Finding: Sendable, Hashable {
  /// How far the words stand there.
  public var verdict: Verdict
  /// Where, as ranges of UTF-8 bytes, in the order of the text; all places that are equally good.
  public var places: [Range<Int>]
  /// What else is worth knowing, in plain words.
  public var note: String?

  /// Creates a finding.
  public init(_ verdict: Verdict, places: [Range<Int>] = [], note: String? = nil) {
    self.verdict = verdict
    self.places = places
    self.note = note
  }

  /// The finding of a quote whose source has no saved text.
  public static let noText = Finding(.noText, note: "the source has no saved text")

  /// The places in Unicode code points, as W3C's text position selectors count.
  public func codePointPlaces(in text: SourceText) -> [Range<Int>] {
    places.map(text.codePoints(in:))
  }
}
