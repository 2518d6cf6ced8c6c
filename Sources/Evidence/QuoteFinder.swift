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

/// Finds many quotes in one text, which is folded and indexed at most once.
public struct QuoteFinder: Sendable {
  /// The text.
  public let text: SourceText
  private var verbatim: TextIndex
  private var folded: FoldedText?
  private var near: NearFinder?
  private var searches = 0
  /// The places of words of which a selector was asked for.
  private var alike: [String: AlikePlaces] = [:]
  /// How often the text around one place was compared with that around another, to tell equal words apart.
  public private(set) var comparisons = 0

  /// Shorter words must stand verbatim: too much is alike after normalising.
  static let shortest = 8
  /// How alike the context of a place must be, and by how much more than the next one's.
  static let clearContext = (likeness: 0.8, lead: 0.2)

  /// Takes a text, of which nothing is known yet.
  public init(_ text: SourceText) {
    self.text = text
    verbatim = TextIndex(text.bytes)
  }

  /// Goes from stage to stage, from the strictest on; the first that finds whole words decides.
  ///
  /// Complexity O(*n*) in the length of the text; less for later quotes of a long text.
  public mutating func locate(_ selector: TextQuoteSelector) -> Finding {
    let words = selector.exact.drop(while: \.isWhitespace)
    guard !words.isEmpty else { return Finding(.missing, note: "the quote is empty") }
    guard text.byteCount > 0 else { return Finding(.missing, note: "the text is empty") }
    let verbatim = verbatimMatches(selector)
    if let finding = exact(verbatim, selector) { return finding }
    let length = words.count - words.reversed().prefix(while: \.isWhitespace).count
    var cut = verbatim
    guard length >= Self.shortest else {
      return cut.cut.isEmpty
        ? Finding(
          .missing, note: "so few characters must stand in the text letter for letter")
        : Finding(.changed, places: cut.cut, note: cut.fault)
    }
    let source = folded ?? FoldedText(text.bytes)
    folded = source
    let normalised = normalisedMatches(selector, source)
    if !normalised.whole.isEmpty { return choose(normalised.whole, .normalised, selector) }
    if cut.cut.isEmpty { cut = normalised }
    if !cut.cut.isEmpty { return changed(cut.cut, selector, note: cut.fault) }
    let elided = ElidedQuote(selector.exact)
    if let elided, let finding = locate(elided, selector, source) { return finding }
    if let finding = nearest(selector, elided, source) { return finding }
    return Finding(.missing, note: "these words are not in the text, nor anything near enough")
  }

  /// What is found without folding the text: nothing where the words do not stand in it letter for
  /// letter, of which only the later stages can tell what became.
  mutating func locateVerbatim(_ selector: TextQuoteSelector) -> Finding? {
    guard !selector.exact.allSatisfy(\.isWhitespace) else { return nil }
    return exact(verbatimMatches(selector), selector)
  }

  private func exact(_ matches: Matches, _ selector: TextQuoteSelector) -> Finding? {
    matches.whole.isEmpty ? nil : choose(matches.whole, .exact, selector)
  }

  /// At how many places words stand letter for letter, and how many comparisons it takes at most to tell one of them
  /// from the others with one context.
  ///
  /// Complexity: O(*n*) in the length of the text at the first time for some words, then O(1).
  public mutating func alike(_ words: String) -> (places: Int, comparisons: Int) {
    let known = alikePlaces(of: words)
    return (known.places.count, known.places.count > 1 ? known.comparisons : 0)
  }

  private mutating func alikePlaces(of words: String) -> AlikePlaces {
    if let known = alike[words] { return known }
    let places = AlikePlaces(verbatimMatches(TextQuoteSelector(exact: words)).whole)
    alike[words] = places
    return places
  }

  /// Whether a selector of words that stand at a place finds that place and no other.
  mutating func isTold(_ place: Range<Int>, by selector: TextQuoteSelector) -> Bool {
    let words = selector.exact
    let known = alikePlaces(of: words)
    let index = known.places.partitioningIndex { $0.lowerBound >= place.lowerBound }
    guard known.places.indices.contains(index), known.places[index] == place else { return false }
    if known.places.count == 1 { return true }
    guard let context = Context(selector) else { return false }
    // Taken out, so that nothing is copied.
    return alike[words, default: known].isTold(index, by: context, in: text, &comparisons)
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

  private mutating func verbatimMatches(_ selector: TextQuoteSelector) -> Matches {
    let words = Array(selector.exact.utf8)
    var matches = Matches()
    for start in verbatim.places(of: words) {
      let place = start..<(start + words.count)
      matches.add(place, fault: Boundary.fault(of: place, in: text.bytes))
    }
    return matches
  }

  private mutating func normalisedMatches(
    _ selector: TextQuoteSelector, _ source: FoldedText
  ) -> Matches {
    let words = Self.folded(selector.exact)
    var matches = Matches()
    for start in normalisedPlaces(of: words, source) {
      let range = start..<(start + words.count)
      guard let place = source.original(of: range) else { continue }
      matches.add(
        place,
        fault: Boundary.fault(of: range, in: source.bytes)
          ?? Boundary.fault(of: place, in: text.bytes))
    }
    return matches
  }

  private mutating func normalisedPlaces(of words: [UInt8], _ source: FoldedText) -> [Int] {
    searches += 1
    if searches > TextIndex.worth.searches, source.bytes.count >= TextIndex.worth.bytes {
      if near == nil { near = NearFinder(source) }
      if let places = near?.places(verbatim: words) { return places }
    }
    return (ByteSearch(words)?.places(in: source.bytes) ?? []).filter {
      // The index knows whole syllables only.
      !CanonicalForm.isWithinSyllable($0 + words.count, in: source.bytes)
    }
  }

  /// Folded, without the white space at the ends.
  private static func folded(_ words: String) -> [UInt8] {
    var words = FoldedText(Array(words.utf8)).bytes[...]
    while words.first == 0x20 { words.removeFirst() }
    while words.last == 0x20 { words.removeLast() }
    return Array(words)
  }

  // MARK: Elided quotes

  /// The places where all that a writer left standing stands.
  private mutating func locate(
    _ quote: ElidedQuote, _ selector: TextQuoteSelector, _ source: FoldedText
  ) -> Finding? {
    let finder = ElisionFinder(text: text, folded: source, quote: quote)
    let anchor = quote.pieces[finder.longest].words
    guard SymbolText.scalars(ofFolded: anchor).count >= Self.shortestPiece else { return nil }
    let matches = finder.matches(anchors: normalisedPlaces(of: anchor, source))
    guard !matches.isEmpty else { return nil }
    var finding = choose(matches.map(\.range), .normalised, selector)
    let chosen = matches.filter { finding.places.contains($0.range) }
    finding.flags = [.elided]
    finding.elisions = chosen.flatMap(\.elisions)
    if finding.verdict == .normalised, let concern = chosen.first?.concern {
      finding.verdict = .changed
      finding.note = Self.words(for: concern)
    }
    return finding
  }

  /// The longest piece of an elided quote has at least so many code points.
  private static let shortestPiece = 3

  private static func words(for concern: Elision.Concern) -> String {
    switch concern {
    case .negation: "what was left out or put in holds a negation"
    case .number: "what was left out or put in holds a number"
    case .date: "what was left out or put in holds a date"
    case .name: "what was left out or put in holds a name"
    case .word: "a bracket makes another word of one, or puts another in its place"
    }
  }

  // MARK: Near matches

  private mutating func nearest(
    _ selector: TextQuoteSelector, _ elided: ElidedQuote?, _ source: FoldedText
  ) -> Finding? {
    if near == nil { near = NearFinder(source) }
    let words = Self.folded(selector.exact)
    let places = near?.places(of: words) ?? []
    let pieces = elided.flatMap { near?.places(of: $0) } ?? []
    if let piece = pieces.first, places.first.map({ piece.edits < $0.edits }) ?? true {
      var finding = changed(
        pieces.map { source.originalCovering($0.range) }, selector,
        note: "besides what was left out, words differ")
      finding.flags = [.elided]
      return finding
    }
    guard !places.isEmpty else { return nil }
    return changed(
      places.map { source.originalCovering($0.range) }, selector, note: "words differ")
  }

  /// Changed words at their places: all that are equally good, unless the context tells.
  private func changed(
    _ places: [Range<Int>], _ selector: TextQuoteSelector, note: String?
  ) -> Finding {
    guard places.count > 1 else { return Finding(.changed, places: places, note: note) }
    let chosen = choose(places, .changed, selector)
    return Finding(.changed, places: chosen.places, note: note)
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
    let equals = places.indices.filter { Self.isNear(likenesses[$0], to: best) }
    let good = equals.map { places[$0] }
    return good.count == 1
      ? Finding(verdict, places: good)
      : Finding(
        .ambiguous, places: good, note: "prefix and suffix fit \(good.count) places alike")
  }

  /// Whether one likeness leads another by too little for telling them apart.
  static func isNear(_ likeness: Double, to best: Double) -> Bool {
    // Sums of fractions: a lead of exactly 0.2 counts as one.
    best - likeness < clearContext.lead - 1e-9
  }
}
