/// Finds where a folded text is nearest to some words that it does not have.
struct NearFinder {
  private let folded: FoldedText
  private let text: SymbolText
  /// The symbols without case, diacritics and the like.
  private let skeletons: [UInt32]
  private let symbolOf: [UInt32: UInt16]
  private var index: WordIndex?
  private var searches = 0

  /// A place that is near, and how near.
  struct Place: Hashable {
    /// In the folded text, in bytes.
    var range: Range<Int>
    /// The edits between it and what was looked for, in code points.
    var edits: Int

    /// Takes another piece in, or counts its letters as edits where it is not there.
    fileprivate mutating func add(_ piece: Place?, orEdits length: Int) {
      edits += piece?.edits ?? length
      guard let piece else { return }
      range =
        min(
          range.lowerBound, piece.range.lowerBound)..<max(
          range.upperBound, piece.range.upperBound)
    }
  }

  /// Makes a folded text ready.
  init(_ folded: FoldedText) {
    self.folded = folded
    text = SymbolText(folded: folded.bytes)
    skeletons = text.alphabet.map(Skeleton.of)
    var symbolOf: [UInt32: UInt16] = [:]
    for (symbol, scalar) in text.alphabet.enumerated().dropFirst() {
      symbolOf[scalar] = UInt16(truncatingIfNeeded: symbol)
    }
    self.symbolOf = symbolOf
  }

  /// Where some words stand as they are, found with the index.
  ///
  /// - Parameter words: Folded UTF-8.
  /// - Returns: Folded offsets; nothing where the index is of no use and a scan is better.
  mutating func places(verbatim words: [UInt8]) -> [Int]? {
    let pattern = SymbolText.scalars(ofFolded: words)
    guard pattern.count >= Self.part else { return nil }
    let symbols = pattern.compactMap { symbolOf[$0] }
    guard symbols.count == pattern.count else { return [] }
    makeIndex()
    return index.flatMap { places(of: symbols, $0, limit: text.symbols.count / 16) }?.map(offset)
  }

  private mutating func makeIndex() {
    if index == nil { index = text.symbols.withUnsafeBytes { WordIndex($0) } }
  }

  private func places(of symbols: [UInt16], _ index: WordIndex, limit: Int) -> [Int]? {
    symbols.withUnsafeBytes { part in
      text.symbols.withUnsafeBytes { index.places(of: part, in: $0, step: 2, limit: limit) }
    }?.map { $0 / 2 }
  }

  /// The most edits that leave words of a length alike by two thirds.
  static func mostEdits(_ length: Int) -> Int { length / 3 }

  /// The places with the fewest edits, all that are equally good, in order.
  ///
  /// Complexity: O(*n* · *m* / 64); many words in one text are looked for by the parts of them
  /// that stand verbatim first.
  ///
  /// - Parameter words: Folded UTF-8, not empty.
  /// - Returns: The places; none where nothing is near enough.
  mutating func places(of words: [UInt8]) -> [Place] {
    let pattern = SymbolText.scalars(ofFolded: words)
    guard !pattern.isEmpty, !text.symbols.isEmpty else { return [] }
    searches += 1
    let plain = BitParallelPattern(pattern, alphabet: text.alphabet)
    let all = 0..<text.symbols.count
    let most = Self.mostEdits(pattern.count)
    if let (nearest, isSure) = nearestByParts(pattern, plain) {
      if isSure { return places(nearest, plain, pattern, text.alphabet) }
      // Only what is as near as that is still of interest.
      var nearer = NearestEnds(atMost: nearest.edits)
      plain.search(text.symbols, in: all, &nearer)
      return places(nearer, plain, pattern, text.alphabet)
    }
    // Without case there are never more edits than with it: what is too far here is so there.
    let bare = pattern.map(Skeleton.of)
    let barePattern = BitParallelPattern(bare, alphabet: skeletons)
    var bareNearest = NearestEnds(atMost: most)
    barePattern.search(text.symbols, in: all, &bareNearest)
    guard !bareNearest.runs.isEmpty else { return [] }
    var nearest = NearestEnds(atMost: most)
    plain.search(text.symbols, in: all, &nearest)
    if !nearest.runs.isEmpty { return places(nearest, plain, pattern, text.alphabet) }
    guard bareNearest.edits <= pattern.count / Self.bareShare else { return [] }
    return places(bareNearest, barePattern, bare, skeletons)
  }

  /// The places nearest to an elided quote, whose pieces may differ, in order and near one another.
  ///
  /// - Returns: Places with the fewest edits in all pieces, alike by at least two thirds.
  mutating func places(of quote: ElidedQuote) -> [Place] {
    let lengths = quote.pieces.map { SymbolText.scalars(ofFolded: $0.words).count }
    guard let anchor = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      lengths[anchor] >= QuoteFinder.shortest
    else { return [] }
    let most = Self.mostEdits(lengths.reduce(0, +))
    var found: [Place] = []
    for start in places(of: quote.pieces[anchor].words).prefix(Self.mostAnchors) {
      var whole = start
      for (piece, length) in zip(quote.pieces, lengths).dropFirst(anchor + 1) {
        let part = whole.range.upperBound..<advanced(whole.range.upperBound, by: Self.reach)
        whole.add(place(of: piece.words, in: part), orEdits: length)
      }
      for (piece, length) in zip(quote.pieces, lengths).prefix(anchor).reversed() {
        let part = advanced(whole.range.lowerBound, by: -Self.reach)..<whole.range.lowerBound
        whole.add(place(of: piece.words, in: part), orEdits: length)
      }
      if whole.edits <= most { found.append(whole) }
    }
    let fewest = found.map(\.edits).min()
    return found.filter { $0.edits == fewest }
  }

  /// How far a piece may stand from the next, in folded bytes.
  private static let reach = 1200
  private static let mostAnchors = 100

  /// A folded offset some bytes away, where a code point begins.
  private func advanced(_ offset: Int, by distance: Int) -> Int {
    var offset = min(max(0, offset + distance), folded.bytes.count)
    while offset < folded.bytes.count, folded.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The place nearest to some words within a part of the text.
  func place(of words: [UInt8], in part: Range<Int>) -> Place? {
    let pattern = SymbolText.scalars(ofFolded: words)
    guard !pattern.isEmpty, !part.isEmpty else { return nil }
    let plain = BitParallelPattern(pattern, alphabet: text.alphabet)
    var nearest = NearestEnds(atMost: Self.mostEdits(pattern.count))
    let low = text.symbol(at: part.lowerBound, in: folded.bytes)
    let high = text.symbol(at: part.upperBound, in: folded.bytes)
    plain.search(text.symbols, in: low..<max(low, high), &nearest)
    return places(nearest, plain, pattern, text.alphabet).first {
      part.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= part.upperBound
    }
  }

  /// Where only case, diacritics and the like are set aside, one edit in so many letters.
  private static let bareShare = 8
  /// How many searches are worth an index.
  private static let searchesForIndex = 4
  /// Symbols a part needs, of two bytes each, to be looked up.
  private static let part = 7

  /// With *k* edits, one of *k* + 1 parts of the pattern stands verbatim: looks around those.
  ///
  /// - Returns: The nearest ends found so, and whether none can be missed, as they have fewer edits
  ///   than there are parts.
  private mutating func nearestByParts(
    _ pattern: [UInt32], _ prepared: BitParallelPattern
  ) -> (NearestEnds, isSure: Bool)? {
    let parts = pattern.count / Self.part
    guard parts >= 2, text.symbols.count >= 1 << 14 else { return nil }
    if searches >= Self.searchesForIndex { makeIndex() }
    guard let index else { return nil }
    let most = Self.mostEdits(pattern.count)
    // The rarest parts first; those with letters that the text does not have cost nothing.
    let rarestFirst = (0..<parts).map { part in
      let range = (part * pattern.count / parts)..<((part + 1) * pattern.count / parts)
      let symbols = pattern[range].compactMap { symbolOf[$0] }
      guard symbols.count == range.count else { return (start: 0, symbols: [UInt16](), cost: 0) }
      let places = symbols.withUnsafeBytes { index.mostPlaces(of: $0, step: 2) }
      return (start: range.lowerBound, symbols: symbols, cost: places)
    }.sorted { $0.cost < $1.cost }
    var windows: [Range<Int>] = []
    var nearest = NearestEnds(atMost: most)
    var done = 0
    let window = pattern.count * (pattern.count / 64 + 1)
    var budget = text.symbols.count * (pattern.count / 64 + 1) / 4
    for (start, symbols, cost) in rarestFirst {
      if !nearest.runs.isEmpty, nearest.edits < done { break }
      if cost > 0 {
        guard cost < budget, let found = places(of: symbols, index, limit: budget) else { break }
        budget -= cost + found.count * window
        guard budget > 0 else { break }
        let around = found.map { place in
          let first = place - start - most
          return max(0, first)..<min(text.symbols.count, first + pattern.count + 2 * most)
        }
        for window in Self.merged(around) {
          var here = NearestEnds(atMost: nearest.edits)
          prepared.search(text.symbols, in: window, &here)
          if !here.runs.isEmpty { nearest = here }
        }
        windows += around
      }
      done += 1
    }
    guard !nearest.runs.isEmpty else { return nil }
    let isSure = nearest.edits < done
    // Again, in order, for all places that are as near.
    var all = NearestEnds(atMost: nearest.edits)
    if isSure {
      for window in Self.merged(windows) { prepared.search(text.symbols, in: window, &all) }
    }
    return (isSure ? all : nearest, isSure)
  }

  private static func merged(_ windows: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for window in windows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, window.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        merged.append(window)
      }
    }
    return merged
  }

  // MARK: From ends to places

  /// The places that end at some ends, their starts found by a backward pass.
  private func places(
    _ nearest: NearestEnds, _ pattern: BitParallelPattern, _ scalars: [UInt32],
    _ alphabet: [UInt32]
  ) -> [Place] {
    guard !nearest.runs.isEmpty else { return [] }
    let backwards = BitParallelPattern(scalars.reversed(), alphabet: alphabet)
    var clusters: [[Int]] = []
    var last = Int.min / 2
    for run in nearest.runs {
      // What overlaps by more than half is one place, seen from several ends.
      if run.lowerBound - last > pattern.length / 2 { clusters.append([]) }
      if clusters[clusters.count - 1].count < 8 {
        clusters[clusters.count - 1] += Set([run.lowerBound, run.upperBound]).sorted()
      }
      last = run.upperBound
    }
    var places: [Place] = []
    for cluster in clusters {
      let place = best(of: cluster, edits: nearest.edits, backwards)
      if let before = places.last, before.range.overlaps(place.range) { continue }
      places.append(place)
    }
    return places
  }

  /// The place that ends at one of some ends: whole words where they cost little.
  private func best(
    of ends: [Int], edits: Int, _ backwards: BitParallelPattern
  ) -> Place {
    let most = edits + max(2, min(6, Self.mostEdits(backwards.length) / 2))
    var best: (cost: Int, whole: Bool, off: Int, range: Range<Int>)?
    for end in Set(ends.flatMap { [$0] + wholeEnds(around: $0) }).sorted() {
      let low = max(0, end - backwards.length - edits - Self.longestWord)
      let row = backwards.editsOfBeginnings(of: text.symbols[low..<end].reversed())
      guard let least = row.min(), least <= most else { continue }
      let starts = row.indices.filter { row[$0] == least }.prefix(16).map { end - $0 }
      let isWholeEnd = !isCut(after: end)
      for start in Set(starts.flatMap { [$0] + wholeStarts(around: $0) }).sorted() {
        guard start >= low, start < end else { continue }
        let cost = row[end - start]
        let whole = isWholeEnd && !isCut(before: start)
        guard whole ? cost <= most : cost == edits else { continue }
        let off = abs(end - start - backwards.length)
        if let known = best,
          (known.whole ? 0 : 1, known.cost, known.off) <= (whole ? 0 : 1, cost, off)
        {
          continue
        }
        best = (cost, whole, off, start..<end)
      }
    }
    let end = ends.first ?? 0
    return Place(
      range: trimmed(standIns(best?.range ?? max(0, end - backwards.length)..<end)), edits: edits)
  }

  /// A range that begins or ends with a space, where the first or last word of the pattern has no
  /// letters in common with the source, with the word that stands in its place.
  private func standIns(_ range: Range<Int>) -> Range<Int> {
    func byte(_ symbol: Int) -> UInt8 {
      let offset = offset(symbol)
      return offset < folded.bytes.count ? folded.bytes[offset] : 0x20
    }
    func endsSentence(_ symbol: Int) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte(symbol))
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    if low > 0, low < high, byte(low) == 0x20, !endsSentence(low - 1) {
      low =
        (max(0, low - Self.longestWord)..<low).last { $0 == 0 || byte($0 - 1) == 0x20 } ?? low
    }
    if high > range.lowerBound, high < text.symbols.count, byte(high - 1) == 0x20 {
      high =
        (high..<min(text.symbols.count, high + Self.longestWord)).first {
          byte($0 + 1) == 0x20 || endsSentence($0 + 1)
        }.map { $0 + 1 } ?? high
    }
    return low..<high
  }

  private static let longestWord = 24

  private func offset(_ symbol: Int) -> Int { text.offset(of: symbol, in: folded.bytes) }

  private func isCut(before symbol: Int) -> Bool {
    Boundary.isCut(before: offset(symbol), in: folded.bytes)
  }

  private func isCut(after symbol: Int) -> Bool {
    Boundary.isCut(after: offset(symbol), in: folded.bytes)
  }

  /// The ends of whole words before and after an end that cuts one.
  private func wholeEnds(around end: Int) -> [Int] {
    guard isCut(after: end) else { return [] }
    let next = (end..<min(text.symbols.count, end + Self.longestWord)).first {
      !isCut(after: $0 + 1)
    }
    let before = (max(1, end - Self.longestWord)..<max(1, end)).last { !isCut(after: $0) }
    return [next.map { $0 + 1 }, before].compactMap(\.self)
  }

  private func wholeStarts(around start: Int) -> [Int] {
    guard isCut(before: start) else { return [] }
    let before = (max(0, start - Self.longestWord)..<start).last { !isCut(before: $0) }
    let next = (start..<min(text.symbols.count, start + Self.longestWord)).first {
      !isCut(before: $0)
    }
    return [before, next].compactMap(\.self)
  }

  /// A range of symbols in folded bytes, without the spaces at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (offset(range.lowerBound), offset(range.upperBound))
    while low < high, folded.bytes[low] == 0x20 { low += 1 }
    while high > low, folded.bytes[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }
}
