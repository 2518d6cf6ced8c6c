extension TimelineSnapshot {
  /// Shows of a whole snapshot what could be known on a day.
  ///
  /// `known` is what an `AsOfScan` of that snapshot found. Dates, status, evidence, order, successors,
  /// filters and searches are all as of that day; titles and summaries carry hindsight. O(n).
  public init(_ whole: TimelineSnapshot, asOf scan: AsOfScan, known: KnownRows) {
    files = whole.files
    diagnostics = whole.diagnostics
    problemCount = whole.problemCount
    sources = whole.sources
    actors = whole.actors
    events = EventStore(whole.events, asOf: scan, known: known)
    // A successor counts only where it is known itself.
    successorRows = whole.successorRows.compactMapValues { rows in
      let kept = rows.compactMap(known.index(ofRow:))
      return kept.isEmpty ? nil : kept
    }
    asOf = AsOfDay(scan, known: known, whole: whole.events)
    zone = whole.zone
  }

  /// Shows of a whole snapshot what could be known on a day, found all at once.
  ///
  /// O(n); decodes the date and the evidence of every event.
  public init(_ whole: TimelineSnapshot, asOf day: CalendarDay, _ publications: Publications) {
    let scan = AsOfScan(day, in: whole, publications)
    self.init(whole, asOf: scan, known: scan.known())
  }
}

extension EventStore {
  /// Holds of a whole store the rows that were known on a day, in the order of their dates of then.
  ///
  /// O(n).
  init(_ whole: EventStore, asOf scan: AsOfScan, known: KnownRows) {
    let seams = whole.starts.map { start in known.rows.partitioningIndex { Int($0) >= start } }
    starts = seams
    files = whole.files.enumerated().map { file, records in
      let start = UInt32(truncatingIfNeeded: whole.starts[file])
      return AsOfRecords(
        records, rows: known.rows[seams[file]..<seams[file + 1]].map { $0 - start }, scan)
    }
    var columns = known.columns(from: whole.columns)
    unread = whole.unread.map { stretch in
      UnreadStretch(
        row: known.rows.partitioningIndex { Int($0) >= stretch.row }, bytes: stretch.bytes)
    }
    isOrdered = whole.isOrdered
    order = isOrdered ? columns.orderByInstants() : nil
    self.columns = columns
    gaps = isOrdered ? Self.gaps(columns, order) : []
  }
}
