/// Word by word, what a quote says and what stands in its source.
///
/// Nothing is left out: all words of the quote are in the pieces that are the same or quoted, all
/// words of the source in those that are the same or found. Typography, white space and Unicode
/// normalisation make no difference; what is the same stands as the source has it, runs of white
/// space being one space.
public struct WordDifference: Sendable, Hashable {
  /// A stretch of words.
  public struct Piece: Sendable, Hashable {
    /// Where the words stand.
    public enum Kind: String, Sendable, CaseIterable {
      /// In both.
      case same
      /// Only in the quote.
      case quoted
      /// Only in the source.
      case found
    }

    /// Where the words stand.
    public var kind: Kind
    /// The words.
    public var text: String

    /// Creates a piece.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The stretches in order; of two that stand for each other the quoted one comes first.
  public let pieces: [Piece]

  /// Compares two texts; words of Han, kana and Thai by the character, Hangul by the *eojeol*, the
  /// run of letters between spaces.
  ///
  /// Complexity: O(*n* · *d*) in the number of words and of those that differ (Myers 1986); beyond
  /// a bound, what stands between the first and the last difference counts as one.
  public init(quoted: String, found: String) {
    let quotedTokens = DifferenceToken.tokens(of: quoted)
    let foundTokens = DifferenceToken.tokens(of: found)
    pieces = Self.pieces(quotedTokens, foundTokens)
  }

  /// Whether there is no difference.
  public var isEmpty: Bool { pieces.allSatisfy { $0.kind == .same } }

  /// In one line, as word-wise diff programs write it: `{-set-} {+settled+}`.
  public var line: String {
    var line = ""
    var last: Piece.Kind?
    for piece in pieces {
      if last == .quoted, piece.kind == .found { line += " " }
      switch piece.kind {
      case .same: line += piece.text
      case .quoted: line += "{-\(piece.text)-}"
      case .found: line += "{+\(piece.text)+}"
      }
      last = piece.kind
    }
    return line
  }

  /// How many comparisons are made at most.
  private static let mostWork = 4_000_000

  private static func pieces(
    _ quoted: [DifferenceToken], _ found: [DifferenceToken]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var inFound = 0
    for (quotedRange, foundRange) in hunks(quoted, found) {
      let same = found[inFound..<foundRange.lowerBound]
      var sameText = DifferenceToken.text(of: same, keepsFirstSpace: !pieces.isEmpty)
      // A space before both stands outside, where it is the same.
      let isSpaced =
        [quoted[quotedRange].first, found[foundRange].first].compactMap(\.self)
        .allSatisfy(\.followsSpace)
      if isSpaced, !(pieces.isEmpty && same.isEmpty) { sameText += " " }
      if !sameText.isEmpty { pieces.append(Piece(.same, sameText)) }
      for (kind, tokens) in [
        (Piece.Kind.quoted, quoted[quotedRange]), (.found, found[foundRange]),
      ] where !tokens.isEmpty {
        let text = DifferenceToken.text(of: tokens, keepsFirstSpace: !isSpaced)
        pieces.append(Piece(kind, text))
      }
      inFound = foundRange.upperBound
    }
    let rest = DifferenceToken.text(of: found[inFound...], keepsFirstSpace: !pieces.isEmpty)
    if !rest.isEmpty { pieces.append(Piece(.same, rest)) }
    return pieces
  }

  /// The ranges that stand for each other and differ.
  private static func hunks(
    _ quoted: [DifferenceToken], _ found: [DifferenceToken]
  ) -> [(Range<Int>, Range<Int>)] {
    let shorter = min(quoted.count, found.count)
    let head = zip(quoted, found).prefix { $0 == $1 }.count
    let tail = zip(quoted.reversed(), found.reversed()).prefix(shorter - head).prefix {
      $0 == $1
    }.count
    let quotedMiddle = quoted[head..<(quoted.count - tail)]
    let foundMiddle = found[head..<(found.count - tail)]
    guard !quotedMiddle.isEmpty || !foundMiddle.isEmpty else { return [] }
    let work = quotedMiddle.count * foundMiddle.count
    guard work > 0, work <= mostWork else {
      return [(quotedMiddle.indices, foundMiddle.indices)]
    }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in Array(foundMiddle).difference(from: Array(quotedMiddle)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(head + offset)
      case .insert(let offset, _, _): inserted.insert(head + offset)
      }
    }
    var hunks: [(Range<Int>, Range<Int>)] = []
    var (inQuoted, inFound) = (head, head)
    while inQuoted < quotedMiddle.endIndex || inFound < foundMiddle.endIndex {
      let (quotedStart, foundStart) = (inQuoted, inFound)
      while removed.contains(inQuoted) { inQuoted += 1 }
      while inserted.contains(inFound) { inFound += 1 }
      if inQuoted > quotedStart || inFound > foundStart {
        hunks.append((quotedStart..<inQuoted, foundStart..<inFound))
      } else {
        inQuoted += 1
        inFound += 1
      }
    }
    return hunks
  }
}
