/// A filter on its way through the events of a snapshot, a stretch of rows at a time.
///
/// A value, so that several threads may look at several stretches at once.
public struct EventScan: Sendable {
  private let snapshot: TimelineSnapshot
  private let filter: EventFilter
  private let condition: RowCondition
  private let parts: EventParts
  private let verdicts: @Sendable (EvidenceID) -> String?

  /// Makes a filter ready for a snapshot.
  ///
  /// `verdicts` gives the name of what became of an entry's words, or nothing while that is not known.
  /// Looks once at what is declared.
  public init(
    _ expression: FilterExpression, in snapshot: TimelineSnapshot,
    verdicts: @escaping @Sendable (EvidenceID) -> String? = { _ in nil }
  ) {
    self.snapshot = snapshot
    filter = EventFilter(expression)
    condition = filter.condition(in: snapshot)
    // How surely an event was known as of a day hangs on its evidence.
    parts = snapshot.asOf == nil ? filter.parts : filter.parts.union(AsOfScan.parts)
    self.verdicts = verdicts
  }

  /// The number of rows to look at.
  public var count: Int { snapshot.events.count }

  /// What is found among all events.
  public func matches() -> FilterMatches { matches(in: 0..<count) }

  /// What is found among some rows, by place.
  ///
  /// Decodes of each row that may match what the filter looks at, and of the others nothing.
  public func matches(in rows: Range<Int>) -> FilterMatches {
    var found = FilterMatches()
    guard filter.asksDays else {
      look(at: .stretch(rows, thatMay: condition), &found)
      return inOrder(found)
    }
    // What the day alone settles is not decoded.
    var others: [Int] = []
    for row in rows where !settle(row, &found) { others.append(row) }
    look(at: .list(others), &found)
    found.sort()
    return found
  }

  /// What is found among some places, ascending.
  public func matches(among places: ArraySlice<UInt32>) -> FilterMatches {
    var found = FilterMatches()
    let rows = places.map { snapshot.events.row(inOrder: Int($0)) }.sorted()
    look(at: .list(rows.filter { !settle($0, &found) }), &found)
    found.sort()
    return found
  }

  /// Takes the answer that the day of a row gives; false where more has to be looked at.
  private func settle(_ row: Int, _ found: inout FilterMatches) -> Bool {
    guard snapshot.asOf?.certainty(ofRow: row) != .possibly,
      let day = snapshot.events.columns.exactDay(at: row), let known = filter.answer(on: day)
    else { return false }
    add(known, row, &found)
    return true
  }

  private func look(at rows: RowSelection, _ found: inout FilterMatches) {
    snapshot.events.forEach(of: rows, parts: parts) { row, event in
      add(certainty(of: event, row), row, &found)
    }
  }

  /// How surely an event matches: as of a day, surely only where what was certainly known of it does, too.
  private func certainty(of event: Event, _ row: Int) -> Certainty? {
    func answer(_ event: Event) -> Certainty? {
      filter.certainty(of: event, in: snapshot, verdicts: verdicts)
    }
    let shown = answer(event)
    guard let asOf = snapshot.asOf, case .part(let certain) = asOf.known(event, ofRow: row) else {
      return shown
    }
    guard let certain else { return shown.map { min($0, .possibly) } }
    switch (shown, answer(certain)) {
    case (let one?, let other?): return Certainty.unanimous([one, other])
    // Whether it has a date is not certain: it matches in one of the cases, or cannot be judged.
    case (nil, let other), (let other, nil):
      return other == .no ? nil : other.map { _ in .possibly }
    }
  }

  private func add(_ certainty: Certainty?, _ row: Int, _ found: inout FilterMatches) {
    switch certainty {
    case nil: found.counts.undatedLeftOut += 1
    case .no?: return
    case .definitely?: found.counts.definitely += 1
    case .possibly?: found.counts.possibly += 1
    }
    guard certainty != nil else { return }
    found.places.append(UInt32(truncatingIfNeeded: snapshot.events.place(of: row)))
    found.isPossible.append(certainty == .possibly)
  }

  private func inOrder(_ found: FilterMatches) -> FilterMatches {
    guard !snapshot.events.isInOrderOfRows else { return found }
    var found = found
    found.sort()
    return found
  }
}
