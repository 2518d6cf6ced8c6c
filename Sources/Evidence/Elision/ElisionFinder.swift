/// Finds the pieces of an elided quote in a text, in order and near one another.
struct ElisionFinder {
  let text: SourceText
  let folded: FoldedText
  let quote: ElidedQuote

  /// A place where all pieces stand.
  struct Match {
    /// Of the whole, in the folded text.
    var folded: Range<Int>
    /// Of the whole, in the text.
    var range: Range<Int>
    var elisions: [Elision]

    var concern: Elision.Concern? { elisions.lazy.compactMap(\.concern).first }
  }

  /// How many code points an ellipsis may leave out, and a bracket replace.
  private static let reach = (ellipsis: 600, bracket: 100)
  /// Where the longest piece stands at more places than this, it says nothing.
  private static let mostAnchors = 20_000

  /// The places; those that have another one within them are left out.
  ///
  /// - Parameter anchors: Where the longest piece stands in the folded text.
  /// - Returns: The places in order, with what was left out at each.
  func matches(anchors: [Int]) -> [Match] {
    guard anchors.count <= Self.mostAnchors else { return [] }
    let anchor = longest
    var chains: [[Range<Int>]] = []
    for start in anchors {
      let range = start..<(start + quote.pieces[anchor].words.count)
      guard isWhole(range, quote.pieces[anchor]), let chain = chain(from: anchor, at: range)
      else { continue }
      chains.append(chain)
    }
    let wholes = chains.map { ($0.first?.lowerBound ?? 0)..<($0.last?.upperBound ?? 0) }
    var matches: [Match] = []
    for (position, chain) in chains.enumerated() {
      // Starts and ends only rise, so that a narrower one is the neighbour.
      let whole = wholes[position]
      if position + 1 < wholes.count, whole.contains(wholes[position + 1].lowerBound),
        wholes[position + 1].upperBound <= whole.upperBound
      {
        continue
      }
      if position > 0, wholes[position - 1].lowerBound >= whole.lowerBound,
        wholes[position - 1].upperBound <= whole.upperBound
      {
        continue
      }
      if let match = match(chain) { matches.append(match) }
    }
    // "[T]he work" is "the work" before it is "she work".
    let sound = matches.filter { $0.concern != .word }
    return sound.isEmpty ? matches : sound
  }

  /// The piece to look for first.
  var longest: Int {
    quote.pieces.indices.max {
      quote.pieces[$0].words.count < quote.pieces[$1].words.count
    } ?? 0
  }

  // MARK: Pieces

  /// Whether no word of a piece goes on in the source; signs may touch what a bracket replaces.
  private func isWhole(_ range: Range<Int>, _ piece: ElidedQuote.Piece) -> Bool {
    let bytes = folded.bytes
    let isFreeBefore =
      piece.joinsBefore
      || piece.followsGap
        && !Scalars.isLetterOrDigit(Scalars.scalar(in: bytes, at: range.lowerBound).scalar)
    let isFreeAfter =
      piece.joinsAfter
      || piece.precedesGap
        && !(Scalars.scalar(in: bytes, before: range.upperBound).map {
          Scalars.isLetterOrDigit($0.scalar)
        } ?? false)
    func isCut(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
      !isFreeBefore
        && Boundary.isCut(
          before: range.lowerBound, in: bytes, weighsNegation: !piece.followsPiece)
        || !isFreeAfter && Boundary.isCut(after: range.upperBound, in: bytes)
    }
    // The text, too: a space that does not break is folded.
    return !isCut(range, in: bytes)
      && folded.original(of: range).map { !isCut($0, in: text.bytes) } ?? true
  }

  private func chain(from anchor: Int, at range: Range<Int>) -> [Range<Int>]? {
    var chain = [range]
    for piece in quote.pieces.indices.dropFirst(anchor + 1) {
      let start = chain[chain.count - 1].upperBound
      let limit = advanced(start, by: reach(of: quote.gaps[piece]))
      guard let next = first(quote.pieces[piece], from: start, startingUpTo: limit) else {
        return nil
      }
      chain.append(next)
    }
    for piece in quote.pieces.indices.prefix(anchor).reversed() {
      let end = chain[0].lowerBound
      let limit = advanced(end, by: -reach(of: quote.gaps[piece + 1]))
      guard let before = last(quote.pieces[piece], upTo: end, endingFrom: limit) else {
        return nil
      }
      chain.insert(before, at: 0)
    }
    return chain
  }

  private func reach(of gap: ElidedQuote.Gap?) -> Int {
    gap?.isEllipsis == true ? Self.reach.ellipsis : Self.reach.bracket
  }

  private func advanced(_ position: Int, by count: Int) -> Int {
    var position = position
    for _ in 0..<abs(count) {
      if count > 0 {
        guard position < folded.bytes.count else { break }
        position += Scalars.scalar(in: folded.bytes, at: position).length
      } else {
        guard let before = Scalars.scalar(in: folded.bytes, before: position) else { break }
        position = before.start
      }
    }
    return position
  }

  private func first(
    _ piece: ElidedQuote.Piece, from start: Int, startingUpTo limit: Int
  ) -> Range<Int>? {
    guard start <= limit else { return nil }
    return (start...limit).lazy.map { $0..<($0 + piece.words.count) }.first {
      stands(piece, at: $0)
    }
  }

  private func last(
    _ piece: ElidedQuote.Piece, upTo end: Int, endingFrom limit: Int
  ) -> Range<Int>? {
    guard limit <= end else { return nil }
    return (limit...end).reversed().lazy
      .map { ($0 - piece.words.count)..<$0 }.first { stands(piece, at: $0) }
  }

  private func stands(_ piece: ElidedQuote.Piece, at range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= folded.bytes.count,
      folded.bytes[range.lowerBound] == piece.words[0],
      folded.bytes[range].elementsEqual(piece.words)
    else { return false }
    return isWhole(range, piece)
  }

  // MARK: What was left out

  private func match(_ chain: [Range<Int>]) -> Match? {
    guard let first = chain.first, let last = chain.last else { return nil }
    var whole = first.lowerBound..<last.upperBound
    var elisions: [Elision] = []
    for (position, gap) in quote.gaps.enumerated() {
      guard let gap else { continue }
      let range: Range<Int>
      if position == 0 {
        range = outer(gap, before: first.lowerBound)
        whole = min(range.lowerBound, whole.lowerBound)..<whole.upperBound
      } else if position == chain.count {
        range = outer(gap, after: last.upperBound)
        whole = whole.lowerBound..<max(range.upperBound, whole.upperBound)
      } else {
        range = trimmed(chain[position - 1].upperBound..<chain[position].lowerBound)
      }
      guard let elision = elision(gap, range, at: position) else { return nil }
      elisions.append(elision)
    }
    guard let range = folded.original(of: whole) else { return nil }
    return Match(folded: whole, range: range, elisions: elisions)
  }

  /// What a bracket before the first piece stands for.
  ///
  /// As many words as it has, of the same clause; joined on, the rest of the word. An ellipsis
  /// there leaves nothing out of the quote.
  private func outer(_ gap: ElidedQuote.Gap, before end: Int) -> Range<Int> {
    guard let bracketed = gap.bracketed else { return end..<end }
    // The source's own brackets.
    let written = FoldedText(Array(gap.written.utf8)).bytes
    let before = trimmed(max(0, end - written.count - 1)..<end)
    if folded.bytes[before].elementsEqual(written) { return before }
    var start = end
    if quote.pieces[0].joinsBefore {
      while let (scalar, before) = Scalars.scalar(in: folded.bytes, before: start),
        Scalars.isLetterOrDigit(scalar)
      {
        start = before
      }
      return start..<end
    }
    for _ in 0..<Self.words(in: bracketed) {
      var word = start
      while let (scalar, before) = Scalars.scalar(in: folded.bytes, before: word), scalar == " " {
        word = before
      }
      let spaceEnd = word
      while let (scalar, before) = Scalars.scalar(in: folded.bytes, before: word),
        !Self.endsClause(scalar), scalar != " "
      {
        word = before
      }
      guard word < spaceEnd else { break }
      start = word
    }
    return trimmed(start..<end)
  }

  private func outer(_ gap: ElidedQuote.Gap, after start: Int) -> Range<Int> {
    guard let bracketed = gap.bracketed else { return start..<start }
    var end = start
    let bytes = folded.bytes
    let written = FoldedText(Array(gap.written.utf8)).bytes
    let behind = trimmed(start..<min(bytes.count, start + written.count + 1))
    if bytes[behind].elementsEqual(written) { return behind }
    if quote.pieces[quote.pieces.count - 1].joinsAfter {
      while end < bytes.count {
        let (scalar, length) = Scalars.scalar(in: bytes, at: end)
        guard Scalars.isLetterOrDigit(scalar) || scalar == "'" else { break }
        end += length
      }
      return start..<end
    }
    for _ in 0..<Self.words(in: bracketed) {
      var word = end
      while word < bytes.count, bytes[word] == 0x20 { word += 1 }
      let spaceEnd = word
      while word < bytes.count {
        let (scalar, length) = Scalars.scalar(in: bytes, at: word)
        guard !Self.endsClause(scalar), scalar != " " else { break }
        word += length
      }
      guard word > spaceEnd else { break }
      end = word
    }
    return trimmed(start..<end)
  }

  private static func words(in bracketed: String) -> Int {
    max(1, bracketed.split(whereSeparator: \.isWhitespace).count)
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "\"", "(", ")", "[", "]", "。", "、", "，", "！", "？", "；", "：":
      true
    default: false
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, folded.bytes[low] == 0x20 { low += 1 }
    while high > low, folded.bytes[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  private func elision(
    _ gap: ElidedQuote.Gap, _ range: Range<Int>, at position: Int
  ) -> Elision? {
    let original: Range<Int>
    if range.isEmpty {
      // Where nothing stands between the pieces, the place of the bracket.
      let end = position == 0 ? range.lowerBound : range.upperBound
      if end == 0 {
        original = 0..<0
      } else {
        let before = folded.originalCovering((end - 1)..<end).upperBound
        original = before..<before
      }
    } else {
      guard let known = folded.original(of: range) else { return nil }
      original = known
    }
    return Elision(
      range: original, written: gap.written,
      concern: concern(gap, folded: range, original: original, at: position))
  }
}
