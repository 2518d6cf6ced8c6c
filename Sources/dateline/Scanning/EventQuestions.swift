import Chronology
import Evidence
import Viewer

/// Questions to all events: a filter, or words.
enum EventQuestions {
  /// Filters, from a place in the order of the events on; reads the saved texts where the filter asks for
  /// verdicts.
  ///
  /// Nothing where `isCancelled` said so before the end.
  static func filter(
    _ expression: FilterExpression, in snapshot: TimelineSnapshot, from place: Int = 0,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Projection, Double?) -> Void = { _, _ in }
  ) -> Projection? {
    if isCancelled() { return nil }
    let verdicts = expression.usesVerdicts ? verdicts(in: snapshot) : [:]
    let scan = EventScan(expression, in: snapshot) { verdicts[$0] ?? Verdict.noText.rawValue }
    let found = ParallelScan(scan, from: place, in: snapshot).run(isCancelled: isCancelled) {
      tell(Projection(snapshot, filter: expression, found: $0.matches), $0.share)
    }
    return found.map { Projection(snapshot, filter: expression, found: $0.matches) }
  }

  /// Looks for words; only `among` some places where others cannot have them.
  static func search(
    _ query: TextQuery, in snapshot: TimelineSnapshot, among places: [UInt32]?, from place: Int,
    isCancelled: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (SearchHits) -> Void
  ) -> SearchHits? {
    let scan = EventScan(.term(.words(query.words)), in: snapshot)
    if let places {
      var found: [UInt32] = []
      for start in stride(from: 0, to: places.count, by: 1_024) {
        if isCancelled() { return nil }
        found += scan.matches(among: places[start..<min(start + 1_024, places.count)]).places
      }
      return SearchHits(places: found)
    }
    let found = ParallelScan(scan, from: place, in: snapshot).run(isCancelled: isCancelled) {
      tell(SearchHits(places: $0.matches.places, share: $0.share, next: $0.next))
    }
    return found.map { SearchHits(places: $0.matches.places, next: $0.next) }
  }

  /// Looks for words in the rows of a list, those after one of them first.
  static func search(
    _ query: TextQuery, in rows: ListedRows, from row: Int,
    isCancelled: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (SearchHits) -> Void
  ) -> SearchHits? {
    let scan = ParallelScan(rows.count, from: row) { rows.matches(of: query, in: $0) }
    let found = scan.run(isCancelled: isCancelled) {
      tell(SearchHits(places: $0.matches.places, share: $0.share, next: $0.next))
    }
    return found.map { SearchHits(places: $0.matches.places, next: $0.next) }
  }

  /// What became of every quote of which a saved text can be read.
  private static func verdicts(in snapshot: TimelineSnapshot) -> [EvidenceID: String] {
    var verdicts: [EvidenceID: String] = [:]
    for state in SourceTexts.read(snapshot.sources.map(\.id), in: snapshot).values {
      guard case .read(let reading, _) = state else { continue }
      for (id, finding) in reading.findings { verdicts[id] = finding.verdict.rawValue }
    }
    return verdicts
  }
}
