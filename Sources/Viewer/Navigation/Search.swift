import Chronology

/// The words that a person looks for, and the places found so far on one screen.
struct Search: Sendable {
  /// What is looked through.
  enum Scope: Hashable, Sendable {
    case events
    case source(Source.ID)
    /// The rows of a list, as they stand now.
    case rows(ListedRows.Key)
    /// The proposals that are reviewed.
    case proposals
    /// The lines of a screen that is short enough to look through at once.
    case lines(Destination)
  }

  let query: TextQuery
  let scope: Scope
  /// The number by which answers are told from those to an older search.
  let request: Int
  /// Which way the first match is looked for.
  let isForward: Bool
  /// The place in the order of the events from which it began.
  let origin: Int
  /// Whether to go to the first match as soon as it is known.
  var isMoving: Bool
  /// The events, or the rows of a list, found so far; nothing while the first answer is awaited.
  var hits: SearchHits?
  /// UTF-8 ranges in the source's text, or nothing while the answer is awaited.
  var places: [Range<Int>]?
  /// Whether somebody stopped it before the end.
  var isStopped = false

  /// The events found so far that a filter shows; nothing where it shows all.
  private var shownPlaces: [UInt32]?

  init(
    query: TextQuery, scope: Scope, request: Int, isForward: Bool, origin: Int, isMoving: Bool
  ) {
    self.query = query
    self.scope = scope
    self.request = request
    self.isForward = isForward
    self.origin = origin
    self.isMoving = isMoving
  }

  /// How many places were found in what is shown, where they are counted.
  var count: Int? { shownPlaces?.count ?? hits?.places.count ?? places?.count }

  /// How many events were found, also those that a filter leaves out.
  var countInAll: Int { hits?.places.count ?? 0 }

  /// Counts among what is shown now.
  ///
  /// O(n) in what was found and what is shown.
  mutating func count(in projection: Projection) {
    shownPlaces =
      scope != .events || projection.filter == nil
      ? nil : hits.map { projection.places(among: $0.places) }
  }

  /// Whether the next match after the place where it began is certain, while it is still running.
  var isNextCertain: Bool {
    guard isForward, hits?.next != nil else { return false }
    return shownPlaces.map { $0.last.map { Int($0) > origin } ?? false } ?? true
  }

  /// The position of the next match after one, or before it; from the other end where there is none.
  ///
  /// O(log n).
  func position(after here: Int, forward: Bool, in projection: Projection) -> Int? {
    guard let places = shownPlaces ?? hits?.places, !places.isEmpty, projection.count > 0 else {
      return nil
    }
    let place = projection.place(at: min(here, projection.count - 1))
    return projection.position(ofPlace: Self.next(in: places, after: place, forward: forward))
  }

  /// The next row of a list that was found, after one or before it; from the other end where there is none.
  ///
  /// O(log n).
  func row(after row: Int, forward: Bool) -> Int? {
    guard let rows = hits?.places, !rows.isEmpty else { return nil }
    return Self.next(in: rows, after: row, forward: forward)
  }

  private static func next(in places: [UInt32], after place: Int, forward: Bool) -> Int {
    let next =
      forward
      ? places.partitioningIndex { $0 > place } : places.partitioningIndex { $0 >= place } - 1
    return Int(places[(next + places.count) % places.count])
  }

  /// Whether more may be found yet.
  var isRunning: Bool {
    guard !isStopped else { return false }
    return switch scope {
    case .events, .rows: hits.map { $0.share != nil } ?? true
    case .source: places == nil
    case .lines, .proposals: false
    }
  }

  /// `12 matches`, `12 matches so far, 40 %`.
  var countWords: String {
    var found = Viewer.count(count ?? 0, "match", "matches")
    if shownPlaces != nil { found += " shown (\(numeral(countInAll)) in all)" }
    guard isRunning || isStopped else { return found }
    let share = hits?.share.map { ", \(Int($0 * 100)) %" } ?? ""
    return "\(found) so far\(share)"
  }
}

extension TextQuery {
  /// Whether every text that has these words has those of `other`, too.
  func narrows(_ other: TextQuery) -> Bool {
    if other.isCaseSensitive { return isCaseSensitive && words.contains(other.words) }
    return words.lowercased().contains(other.words.lowercased())
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
