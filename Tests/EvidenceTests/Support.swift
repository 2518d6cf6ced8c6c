import Chronology
import Evidence

/// A generator that gives the same numbers on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One quote, one text, and what is to be found.
struct QuoteCase: CustomStringConvertible, Sendable {
  var quote: String
  var text: String
  var verdict: Verdict
  /// The text of the first place, where one is expected.
  var found: String?
  var prefix: String?
  var suffix: String?

  init(
    _ quote: String, in text: String, _ verdict: Verdict, found: String? = nil,
    prefix: String? = nil, suffix: String? = nil
  ) {
    self.quote = quote
    self.text = text
    self.verdict = verdict
    self.found = found
    self.prefix = prefix
    self.suffix = suffix
  }

  var finding: Finding {
    locate(
      TextQuoteSelector(exact: quote, prefix: prefix, suffix: suffix), in: SourceText(text))
  }

  var description: String { "\(quote.debugDescription) in \(text.debugDescription)" }
}
