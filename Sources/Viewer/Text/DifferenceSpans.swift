import Evidence

/// What a quote says and what stands in its source, word by word.
enum DifferenceSpans {
  /// Words that only the quote has stand in `{-…-}`, words that only the source has in `{+…+}`.
  static func of(_ difference: WordDifference) -> [Span] {
    var spans: [Span] = []
    var last: WordDifference.Piece.Kind?
    for piece in difference.pieces {
      // As `WordDifference.line` has it, so that every output reads alike.
      if last == .quoted, piece.kind == .found { spans.append(Span(" ")) }
      switch piece.kind {
      case .same: spans.append(Span(piece.text))
      case .quoted: spans.append(Span("{-\(piece.text)-}", .bad))
      case .found: spans.append(Span("{+\(piece.text)+}", .good))
      }
      last = piece.kind
    }
    return spans
  }
}
