import Chronology

/// The events of a header, then those of the lines.
struct JoinedRecords: EventRecords {
  let first: any EventRecords
  let second: any EventRecords

  var count: Int { first.count + second.count }

  func event(at row: Int, parts: EventParts) -> Event {
    row < first.count
      ? first.event(at: row, parts: parts) : second.event(at: row - first.count, parts: parts)
  }

  func row(named name: String) -> Int? {
    first.row(named: name) ?? second.row(named: name).map { $0 + first.count }
  }

  func forEach(of rows: RowSelection, parts: EventParts, _ body: (Int, Event) -> Void) {
    let seam = first.count
    switch rows {
    case .stretch(let rows, let condition):
      let early = rows.clamped(to: 0..<seam)
      let late = rows.clamped(to: seam..<max(seam, rows.upperBound))
      first.forEach(of: .stretch(early, thatMay: condition), parts: parts, body)
      second.forEach(
        of: .stretch(late.lowerBound - seam..<late.upperBound - seam, thatMay: condition),
        parts: parts
      ) { body($0 + seam, $1) }
    case .list(let rows):
      first.forEach(of: .list(rows.filter { $0 < seam }), parts: parts, body)
      second.forEach(of: .list(rows.filter { $0 >= seam }.map { $0 - seam }), parts: parts) {
        body($0 + seam, $1)
      }
    }
  }
}
