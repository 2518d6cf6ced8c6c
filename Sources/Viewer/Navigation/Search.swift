import Chronology

/// The words that a person looks for, and the places found so far on one screen.
struct Search: Sendable {
  /// What is looked through.
  enum Scope: Hashable, Sendable {
    case events
    case source(Source.ID)
    /// The lines of a screen that is short enough to look through at once.
    case lines(Destination)
  }

  let query: TextQuery
  let scope: Scope
  /// The number by which answers are told from those to an older search.
  let request: Int
  /// Which way the first match is looked for.
  let isForward: Bool
  /// Whether to go to the first match once the answer is there.
  let isMoving: Bool
  /// Rows of the snapshot, or nothing while the answer is awaited.
  var rows: [Int]?
  /// UTF-8 ranges in the source's text, or nothing while the answer is awaited.
  var places: [Range<Int>]?

  /// How many places were found, where they are counted.
  var count: Int? { rows?.count ?? places?.count }

  /// Whether the answer is still awaited.
  var isRunning: Bool {
    switch scope {
    case .events: rows == nil
    case .source: places == nil
    case .lines: false
    }
  }
}

extension StyledLine {
  /// The line with every match of a query in the role of a match.
  func highlighting(_ query: TextQuery?) -> StyledLine {
    guard let query else { return self }
    let spans = spans.flatMap { span -> [Span] in
      let ranges = query.ranges(in: span.text)
      guard !ranges.isEmpty else { return [span] }
      var parts: [Span] = []
      var start = span.text.startIndex
      for range in ranges {
        parts.append(Span(String(span.text[start..<range.lowerBound]), span.role))
        parts.append(Span(String(span.text[range]), .match))
        start = range.upperBound
      }
      parts.append(Span(String(span.text[start...]), span.role))
      return parts.filter { !$0.text.isEmpty }
    }
    return StyledLine(spans, item: item)
  }
}
