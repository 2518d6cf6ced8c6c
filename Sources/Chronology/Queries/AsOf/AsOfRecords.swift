/// The events of one file as they were known on a day, made of today's when they are looked at.
struct AsOfRecords: EventRecords {
  private let records: any EventRecords
  /// The row in the file of each event that was known, ascending.
  private let rows: [UInt32]
  private let scan: AsOfScan

  init(_ records: any EventRecords, rows: [UInt32], _ scan: AsOfScan) {
    self.records = records
    self.rows = rows
    self.scan = scan
  }

  var count: Int { rows.count }

  func event(at row: Int, parts: EventParts) -> Event {
    asKnown(records.event(at: Int(rows[row]), parts: Self.needed(for: parts)), parts)
  }

  func row(named name: String) -> Int? { records.row(named: name).flatMap(index) }

  private func index(ofRow row: Int) -> Int? {
    let index = rows.partitioningIndex { Int($0) >= row }
    return index < rows.count && Int(rows[index]) == row ? index : nil
  }

  /// What has to be read for some parts to be as they were known.
  private static func needed(for parts: EventParts) -> EventParts {
    if parts.contains(.status) { return parts.union([.date, .evidence]) }
    return parts.isDisjoint(with: [.date, .evidence]) ? parts : parts.union(AsOfScan.parts)
  }

  private func asKnown(_ event: Event, _ parts: EventParts) -> Event {
    guard !parts.isDisjoint(with: [.date, .evidence, .status]) else { return event }
    // A line that has changed since its rows were found says so itself.
    return event.known(asOf: scan.day, scan.publications).known?.event ?? event
  }

  func forEach(of selection: RowSelection, parts: EventParts, _ body: (Int, Event) -> Void) {
    let needed = Self.needed(for: parts)
    switch selection {
    case .list(let list):
      var next = 0
      records.forEach(of: .list(list.map { Int(rows[$0]) }), parts: needed) { row, event in
        while Int(rows[list[next]]) < row { next += 1 }
        body(list[next], asKnown(event, parts))
      }
    case .stretch(let stretch, let condition):
      guard !stretch.isEmpty else { return }
      let known = rows[stretch]
      if condition.isAnything,
        known.count < Int(rows[stretch.upperBound - 1] - rows[stretch.lowerBound]) + 1
      {
        // With nothing to look for, what is hidden is not read.
        return forEach(of: .list(Array(stretch)), parts: parts, body)
      }
      // What meets a condition as it was known meets it today: entries only fall away, and a status of
      // then stands in the event's own text.
      let span = Int(rows[stretch.lowerBound])..<Int(rows[stretch.upperBound - 1]) + 1
      var next = stretch.lowerBound
      records.forEach(of: .stretch(span, thatMay: condition), parts: needed) { row, event in
        while next < stretch.upperBound, Int(rows[next]) < row { next += 1 }
        guard next < stretch.upperBound, Int(rows[next]) == row else { return }
        body(next, asKnown(event, parts))
      }
    }
  }
}
