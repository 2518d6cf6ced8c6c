import Chronology
import Evidence

enum FuzzedQuote {
  static func run(_ bytes: [UInt8]) throws(Broken) {
    var input = FuzzInput(bytes)
    let exact = input.text()
    let prefix = input.text()
    let suffix = input.text()
    let string = input.text()
    var selector = TextQuoteSelector(exact: exact)
    if !prefix.isEmpty { selector.prefix = prefix }
    if !suffix.isEmpty { selector.suffix = suffix }
    let text = SourceText(string)
    var finder = QuoteFinder(text)
    let finding = finder.locate(selector)
    for place in finding.places {
      try hold(
        place.lowerBound >= 0 && place.upperBound <= text.byteCount && !place.isEmpty,
        "a place \(place) is not in a text of \(text.byteCount) bytes")
      try hold(
        isBoundary(place.lowerBound, text.bytes) && isBoundary(place.upperBound, text.bytes),
        "a place \(place) cuts a character")
    }
    if finding.verdict == .exact {
      try hold(finding.places.count == 1, "exact at \(finding.places.count) places")
      for place in finding.places {
        try hold(
          text.bytes[place].elementsEqual(exact.utf8),
          "exact, and not letter for letter: \(exact.debugDescription)")
      }
    }
    if [.changed, .normalised, .ambiguous].contains(finding.verdict) {
      try hold(!finding.places.isEmpty, "\(finding.verdict) at no place")
    }
    for elision in finding.elisions {
      try hold(
        elision.range.lowerBound >= 0 && elision.range.upperBound <= text.byteCount,
        "what was left out, \(elision.range), is not in the text")
    }
    for index in finding.places.indices {
      _ = finding.difference(from: exact, at: index, in: text)
      _ = SurroundingText(around: finding.places[index], in: text)
    }
    _ = finding.codePointPlaces(in: text)
    // What was asked of a text before must not matter.
    try hold(finder.locate(selector) == finding, "asked again, another verdict")
    for line in 0..<text.lineCount { _ = text.string(in: text.line(line)) }
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}
