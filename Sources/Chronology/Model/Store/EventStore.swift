/// The events of all open files: one store for every format.
///
/// The dates of all events are there in columns; everything else of an event is decoded when it is
/// looked at, wherever it comes from. A row holds for one store only; what must outlive it is held by
/// identity.
public struct EventStore: Sendable {
  let files: [any EventRecords]
  /// The first row of each file, and the number of all rows.
  let starts: [Int]
  /// The dates.
  let columns: EventColumns
  /// The row at each place in the order of time; nothing where the rows stand so.
  let order: [UInt32]?
  /// The longest stretches without an event, in the order of time.
  let gaps: [DayGap]
  /// Whether the order is that of time; until a large file has been read to its end, it is that of the
  /// file.
  public let isOrdered: Bool
  /// What of the file lies between its first and its last lines and has not been read yet.
  public let unread: UnreadStretch?

  /// A stretch of a file that has not been looked at.
  public struct UnreadStretch: Hashable, Sendable {
    /// The row before which it lies.
    public var row: Int
    /// Its length in bytes, where it is known.
    public var bytes: Int?

    /// Creates a stretch.
    public init(row: Int, bytes: Int?) {
      self.row = row
      self.bytes = bytes
    }
  }

  /// Puts the events of several files together, and works out their order.
  ///
  /// O(n). Where something is unread, the order stays that of the files.
  init(_ contents: [TimelineContents]) {
    files = contents.map(\.events)
    starts = contents.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.events.count) }
    var columns = contents.first?.columns ?? EventColumns()
    for other in contents.dropFirst() { columns.append(contentsOf: other.columns) }
    for (file, part) in contents.enumerated() {
      if let zone = part.file.zone {
        columns.readTimes(of: starts[file]..<starts[file + 1], in: zone)
      }
    }
    unread = contents.lazy.compactMap(\.unread).first
    isOrdered = contents.allSatisfy(\.isComplete)
    order = isOrdered ? columns.orderByInstants() : nil
    self.columns = columns
    gaps = isOrdered ? Self.gaps(columns, order) : []
  }

  static func gaps(_ columns: EventColumns, _ rows: [UInt32]?) -> [DayGap] {
    DayGap.longest(columns.datedCount) { place in
      columns.sortDay(at: rows.map { Int($0[place]) } ?? place) ?? 0
    }
  }

  /// The number of events.
  public var count: Int { columns.count }

  /// The number of events that stand in the order of time; the undated follow them.
  public var datedCount: Int { isOrdered ? columns.datedCount : count }

  /// The event of a row, 0 ..< `count`; what is not among `parts` may be left out.
  public func event(at row: Int, parts: EventParts = .all) -> Event {
    let file = file(of: row)
    return files[file].event(at: row - starts[file], parts: parts)
  }

  /// The row of an event, or nothing where the store has none of that identity.
  public func row(of id: Event.ID) -> Int? {
    guard files.indices.contains(id.file) else { return nil }
    return files[id.file].row(named: id.name).map { $0 + starts[id.file] }
  }

  /// The place of a row in chronological order, or nothing where the event is undated.
  public func key(at row: Int) -> ChronologicalKey? { columns.wholeKey(at: row) }

  /// The row at a place in the order of time, 0 ..< `count`.
  public func row(inOrder place: Int) -> Int { order.map { Int($0[place]) } ?? place }

  /// The place of a row in the order of time.
  ///
  /// O(1) where the file is sorted, else O(log n).
  public func place(of row: Int) -> Int {
    guard let order else { return row }
    return order.partitioningIndex { !columns.precedes(Int($0), row) }
  }

  /// Whether rows stand in the order of time.
  public var isInOrderOfRows: Bool { order == nil }

  /// Hands over the events of some rows, in order; what is not among `parts` may be left out.
  public func forEach(
    of rows: RowSelection, parts: EventParts, _ body: (_ row: Int, Event) -> Void
  ) {
    for (file, records) in files.enumerated() {
      let start = starts[file]
      let own = start..<starts[file + 1]
      let part: RowSelection
      switch rows {
      case .stretch(let rows, let condition):
        let rows = rows.clamped(to: own)
        guard !rows.isEmpty else { continue }
        part = .stretch(
          rows.lowerBound - start..<rows.upperBound - start, thatMay: condition)
      case .list(let rows):
        let rows = files.count == 1 ? rows : rows.filter(own.contains).map { $0 - start }
        guard !rows.isEmpty else { continue }
        part = .list(rows)
      }
      records.forEach(of: part, parts: parts) { body($0 + start, $1) }
    }
  }

  /// The events of some rows, in the order in which the rows are given; what is not among `parts` may be left
  /// out.
  ///
  /// Several at once are read faster than one after the other, and rows that follow each other fastest.
  /// O(n log n) beside the reading; O(n) where the rows ascend.
  public func events(at rows: [Int], parts: EventParts = .all) -> [Event] {
    if zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }) {
      var events: [Event] = []
      events.reserveCapacity(rows.count)
      forEach(of: .list(rows), parts: parts) { events.append($1) }
      if events.count == rows.count { return events }
    }
    let order = rows.indices.sorted { rows[$0] < rows[$1] }
    var asked: [Int] = []
    asked.reserveCapacity(rows.count)
    for index in order where asked.last != rows[index] { asked.append(rows[index]) }
    var events = [Event?](repeating: nil, count: rows.count)
    var next = 0
    forEach(of: .list(asked), parts: parts) { row, event in
      while next < order.count, rows[order[next]] <= row {
        if rows[order[next]] == row { events[order[next]] = event }
        next += 1
      }
    }
    return zip(rows, events).map { $1 ?? event(at: $0, parts: parts) }
  }

  /// The events at some places in the order of time, in the order in which the places are given.
  public func events(inOrder places: some Sequence<UInt32>, parts: EventParts = .all) -> [Event] {
    events(at: places.map { row(inOrder: Int($0)) }, parts: parts)
  }

  private func file(of row: Int) -> Int {
    guard files.count > 1 else { return 0 }
    return (starts.firstIndex { $0 > row } ?? starts.count) - 1
  }
}
