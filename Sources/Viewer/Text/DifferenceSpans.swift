import Evidence

/// What a quote says and what stands in its source, word by word.
enum DifferenceSpans {
  /// Words that only the quote has stand in `{-…-}`, words that only the source has in `{+…+}`.
  static func of(_ difference: WordDifference) -> [Span] {
    difference.pieces.map { piece in
      switch piece.kind {
      case .same: Span(piece.text)
      case .quoted: Span("{-\(piece.text)-}", .bad)
      case .found: Span("{+\(piece.text)+}", .good)
      }
    }
  }
}
