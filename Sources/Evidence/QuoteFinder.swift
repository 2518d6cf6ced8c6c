public import Chronology

/// Finds the words of a quote in a text.
///
/// Never `exact` for words that do not stand there letter for letter.
///
/// - Parameters:
///   - selector: The words, and what stands before and after them.
///   - text: The saved text of the source.
/// - Returns: The verdict, with the places. Complexity O(*n*) in the length of the text.
public func locate(_ selector: TextQuoteSelector, in text: SourceText) -> Finding {
  var finder = QuoteFinder(text)
  return finder.locate(selector)
}

/// Finds many quotes in one text, which is folded at most once.
struct QuoteFinder {
  private let text: SourceText
  private var folded: FoldedText?

  /// Shorter words must stand verbatim: too much is alike after normalising.
  static let shortest = 8
  /// How alike the context of a place must be, and by how much more than the next one's.
  static let clearContext = (likeness: 0.8, lead: 0.2)

  init(_ text: SourceText) { self.text = text }

  /// Goes from stage to stage, from the strictest on; the first that finds whole words decides.
  mutating func locate(_ selector: TextQuoteSelector) -> Finding {
    let words = selector.exact.unicodeScalars.drop { Scalars.isWhiteSpace($0) }
    guard !words.isEmpty else { return Finding(.missing, note: "the quote is empty") }
    guard text.byteCount > 0 else { return Finding(.missing, note: "the text is empty") }
    let verbatim = verbatimMatches(selector)
    if !verbatim.whole.isEmpty { return choose(verbatim.whole, .exact, selector) }
    var cut = verbatim
    if selector.exact.count >= Self.shortest {
      let normalised = normalisedMatches(selector)
      if !normalised.whole.isEmpty { return choose(normalised.whole, .normalised, selector) }
      if cut.cut.isEmpty { cut = normalised }
    }
    if !cut.cut.isEmpty { return Finding(.changed, places: cut.cut, note: cut.fault) }
    return Finding(.missing, note: "these words are not in the text")
  }

  private struct Matches {
    /// Places where the words end where the match ends.
    var whole: [Range<Int>] = []
    /// Places where the source goes on with the same word, and how.
    var cut: [Range<Int>] = []
    var fault: String?

    mutating func add(_ place: Range<Int>, fault: String?) {
      guard let fault else { return whole.append(place) }
      cut.append(place)
      self.fault = self.fault ?? fault
    }
  }

  private func verbatimMatches(_ selector: TextQuoteSelector) -> Matches {
    let words = Array(selector.exact.utf8)
    var matches = Matches()
    for start in ByteSearch(words)?.places(in: text.bytes) ?? [] {
      let place = start..<(start + words.count)
      matches.add(place, fault: Boundary.fault(of: place, in: text.bytes))
    }
    return matches
  }

  private mutating func normalisedMatches(_ selector: TextQuoteSelector) -> Matches {
    let source = folded ?? FoldedText(text.bytes)
    folded = source
    var words = FoldedText(Array(selector.exact.utf8)).bytes[...]
    while words.first == 0x20 { words.removeFirst() }
    while words.last == 0x20 { words.removeLast() }
    var matches = Matches()
    for start in ByteSearch(Array(words))?.places(in: source.bytes) ?? [] {
      let range = start..<(start + words.count)
      guard let place = source.original(of: range) else { continue }
      matches.add(
        place,
        fault: Boundary.fault(of: range, in: source.bytes)
          ?? Boundary.fault(of: place, in: text.bytes))
    }
    return matches
  }

  /// The one place that it is, by the context where there are several.
  private func choose(
    _ places: [Range<Int>], _ verdict: Verdict, _ selector: TextQuoteSelector
  ) -> Finding {
    let context = Context(selector)
    if places.count == 1 {
      let fits =
        context.map { $0.likeness(around: places[0], in: text) >= Self.clearContext.likeness }
        ?? true
      return Finding(
        verdict, places: places,
        note: fits ? nil : "the text around these words is not what prefix and suffix say")
    }
    guard let context else {
      return Finding(
        .ambiguous, places: places,
        note: "these words stand at \(places.count) places; tell them apart by prefix or suffix")
    }
    let likenesses = places.map { context.likeness(around: $0, in: text) }
    let best = likenesses.max() ?? 0
    guard best >= Self.clearContext.likeness else {
      return Finding(
        .ambiguous, places: places,
        note: "these words stand at \(places.count) places, and prefix and suffix fit none")
    }
    // Sums of fractions: a lead of exactly 0.2 counts as one.
    let equals = places.indices.filter {
      best - likenesses[$0] < Self.clearContext.lead - 1e-9
    }
    let good = equals.map { places[$0] }
    return good.count == 1
      ? Finding(verdict, places: good)
      : Finding(
        .ambiguous, places: good, note: "prefix and suffix fit \(good.count) places alike")
  }
}
